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
    #: Whether it was done to somebody by name.
    on_person: bool = False
    #: Things it was done to, and places by their kind.
    targets: frozenset[ThingClass] = frozenset()
    #: Those of them that are its object.
    objects: frozenset[ThingClass] = frozenset()
    #: Its instruments, and weapons that stand as its subject.
    weapons: frozenset[WeaponClass] = frozenset()
    #: Weapons that are its object: launched, seized or shot down.
    struck: frozenset[WeaponClass] = frozenset()
    #: Things and weapons anywhere in its sentence, for objects that the parser lost.
    nearby_things: frozenset[ThingClass] = frozenset()
    nearby_weapons: frozenset[WeaponClass] = frozenset()
    #: Classes of the event nouns it happened in: "killed in an air strike".
    within: frozenset[Predicate] = frozenset()
    #: Classes of the event nouns that are its object: "extended the truce".
    object_events: frozenset[Predicate] = frozenset()
    lemma: str = ""
    is_noun: bool = False
    #: Whether a strike did it: "one strike destroyed a tank".
    by_strike: bool = False
    #: Whether anything stands as its object, and whether verb and object make its class together: "take control".
    has_object: bool = False
    is_idiom: bool = False
    #: True when its object is a named location.
    at_location: bool = False
    #: Whether its word is a noun that names a weapon: "a car bomb" is a thing before it is an event.
    is_weapon: bool = False
    #: Whether it is only spoken of: "claimed responsibility for the attack".
    spoken_of: bool = False
    #: Whether its doer is one person whom nothing but this act makes an attacker.
    presumed: bool = False
