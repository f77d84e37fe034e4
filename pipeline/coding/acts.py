"""One thing that was done, as the rules see it."""

from dataclasses import dataclass

from pipeline.model import Span
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass, WeaponClass


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done."""

    predicate: Predicate
    #: False for words that often mean something else.
    sure: bool
    span: Span
    doers: frozenset[ActorType] = frozenset()
    undergoers: frozenset[ActorType] = frozenset()
    doer_people: frozenset[PeopleClass] = frozenset()
    undergoer_people: frozenset[PeopleClass] = frozenset()
    #: Things it was done to, and places by their kind.
    targets: frozenset[ThingClass] = frozenset()
    #: Its instruments, and weapons that stand as subject or object.
    weapons: frozenset[WeaponClass] = frozenset()
    #: True when its object is a named location.
    at_location: bool = False
    words: frozenset[str] = frozenset()
