"""The actors that an event of a type must have had, where the text gives none."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from pipeline.actors.casting import Side
from pipeline.actors.names import people_actor, state_actor, unidentified_band, unidentified_military
from pipeline.actors.sides import Sides
from pipeline.model import Actor, Coded
from pipeline.ontology import ActorType, EventType, SubEventType


class Position(IntEnum):
    """Which of the two actors."""

    FIRST = 1
    SECOND = 2


@dataclass(frozen=True, slots=True)
class Completion:
    """An actor that follows from the type alone: its rule, how sure that is, of which events, and who it is."""

    rule: str
    confidence: float
    position: Position
    type: EventType | SubEventType
    actor: Callable[[str | None], Actor]
    #: Whether it takes people who were killed or hurt.
    of_harm: bool = False

    def applies(self, position: Position, found: Sides, sub_event: SubEventType) -> bool:
        """Whether it gives this actor of an event of this type."""
        of_type = self.type in {sub_event, sub_event.event_type}
        return of_type and position is self.position and (found.harm or not self.of_harm)


def completed(position: Position, found: Sides, sub_event: SubEventType) -> Side | None:
    """The first completion that gives this actor, None where the event need not have one."""
    given = (one for one in COMPLETIONS if one.applies(position, found, sub_event))
    return next((Side(Coded(one.actor(found.country), one.rule, one.confidence)) for one in given), None)


def police_at_home(country: str | None) -> Actor:
    """The police of the country where it happened."""
    return state_actor("Police Forces", country, country)


def some_military(_: str | None) -> Actor:
    """A military of whatever state: only states fly."""
    return unidentified_military()


def people(kind: ActorType) -> Callable[[str | None], Actor]:
    """Civilians, protesters or rioters of a country."""
    return lambda country: people_actor(kind, country)


COMPLETIONS = (
    Completion("arrange:battle_implies_armed_group", 0.3, Position.FIRST, EventType.BATTLES, unidentified_band),
    Completion("arrange:battle_implies_armed_group", 0.3, Position.SECOND, EventType.BATTLES, unidentified_band),
    Completion("arrange:protesters_of_country", 0.6, Position.FIRST, EventType.PROTESTS, people(ActorType.PROTESTERS)),
    Completion(
        "arrange:intervention_implies_police",
        0.4,
        Position.SECOND,
        SubEventType.PROTEST_WITH_INTERVENTION,
        police_at_home,
    ),
    Completion("arrange:rioters_of_country", 0.6, Position.FIRST, EventType.RIOTS, people(ActorType.RIOTERS)),
    Completion("arrange:air_strike_implies_military", 0.3, Position.FIRST, SubEventType.AIR_STRIKE, some_military),
    Completion("arrange:explosion_implies_armed_group", 0.3, Position.FIRST, EventType.EXPLOSIONS, unidentified_band),
    Completion(
        "arrange:casualties_are_civilians",
        0.4,
        Position.SECOND,
        EventType.EXPLOSIONS,
        people(ActorType.CIVILIANS),
        of_harm=True,
    ),
    Completion(
        "arrange:violence_implies_armed_group",
        0.3,
        Position.FIRST,
        EventType.VIOLENCE_AGAINST_CIVILIANS,
        unidentified_band,
    ),
    Completion(
        "arrange:target_is_civilians",
        0.5,
        Position.SECOND,
        EventType.VIOLENCE_AGAINST_CIVILIANS,
        people(ActorType.CIVILIANS),
    ),
    Completion("arrange:looting_implies_armed_group", 0.3, Position.FIRST, SubEventType.LOOTING, unidentified_band),
)
