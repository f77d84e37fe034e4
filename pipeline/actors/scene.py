"""What every naming rule works with: the scene a participant plays in, and how an actor is put down."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.actors.names import in_country, state_actor
from pipeline.actors.readings import Reading
from pipeline.model import Actor, Alternative, Basis, Coded, Role
from pipeline.ontology import Predicate

ACTING = frozenset({Role.PERPETRATOR, Role.AUTHORITY})

SUFFERING = frozenset({Role.VICTIM, Role.TARGET})


@dataclass(frozen=True, slots=True)
class Scene:
    """Where, in what part and in what acts a participant is named."""

    country: str | None
    role: Role | None
    predicates: frozenset[Predicate]


Rule = Callable[[Reading, Scene], Coded[Actor] | None]


def coded(
    reading: Reading, rule: str, actor: Actor, confidence: float, *others: Actor, basis: Basis = Basis.NAMED
) -> Coded[Actor]:
    """An actor with what it rests on, the words it was read from and the actors that lost."""
    lost = tuple(Alternative(other, f"actor:{rule}", reading.spans) for other in others)
    found = replace(actor, participant=reading.participant, basis=basis)
    return Coded(found, f"actor:{rule}", confidence, reading.spans, lost)


def resting_on(found: Coded[Actor], basis: Basis, rule: str, confidence: float) -> Coded[Actor]:
    """An actor that another rule takes over: with what it rests on there."""
    return replace(found, value=replace(found.value, basis=basis), rule=f"actor:{rule}", confidence=confidence)


def companions(reading: Reading, country: str | None) -> tuple[str, ...]:
    """The party and the identities of a reading as associated actors."""
    company = (reading.company,) if reading.company else ()
    return (*company, *(in_country(label, country) for label in reading.labels))


def body_of_state(reading: Reading, scene: Scene, body: str) -> Actor:
    """A body of the state that a reading names, or of the event's country."""
    return state_actor(body, reading.country or scene.country, scene.country)
