"""What every naming rule works with: the scene a participant plays in, and how an actor is put down."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.actors.names import in_country, state_actor
from pipeline.actors.readings import Reading
from pipeline.model import Actor, Alternative, Coded, Role

ACTING = frozenset({Role.PERPETRATOR, Role.AUTHORITY})

SUFFERING = frozenset({Role.VICTIM, Role.TARGET})


@dataclass(frozen=True, slots=True)
class Scene:
    """Where, in what part and in what acts a participant is named."""

    country: str | None
    role: Role | None
    predicates: frozenset[str]


Rule = Callable[[Reading, Scene], Coded[Actor] | None]


def coded(reading: Reading, rule: str, actor: Actor, confidence: float, *others: Actor) -> Coded[Actor]:
    """An actor with the words it was read from and the actors that lost."""
    lost = tuple(Alternative(other, f"actor:{rule}", reading.spans) for other in others)
    return Coded(replace(actor, participant=reading.participant), f"actor:{rule}", confidence, reading.spans, lost)


def companions(reading: Reading, country: str | None) -> tuple[str, ...]:
    """The party and the identities of a reading as associated actors."""
    company = (reading.company,) if reading.company else ()
    return (*company, *(in_country(label, country) for label in reading.labels))


def body_of_state(reading: Reading, scene: Scene, body: str) -> Actor:
    """A body of the state that a reading names, or of the event's country."""
    return state_actor(body, reading.country or scene.country, scene.country)
