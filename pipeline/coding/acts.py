"""One thing that was done, as the rules see it."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model import Span
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass, WeaponClass


class Manner(StrEnum):
    """How something was done or came about, as far as a rule asks for it."""

    UNOPPOSED = "unopposed"  #: taken without a fight, or after others had left
    REGAINED = "regained"  #: taken from those who had taken it
    LEFT_TO_OTHERS = "left_to_others"  #: left so that others had it
    CIVIL_CAUSE = "civil_cause"  #: of gas, fuel, fireworks, or in a plant, store or mine
    UPON_SELF = "upon_self"  #: done by somebody to himself
    EXCESSIVE = "excessive"  #: with more force than an intervention takes
    IN_FIGHT = "in_fight"  #: part of a fight
    UNRULY = "unruly"  #: a crowd comes to violence
    GRAVE_FOUND = "grave_found"  #: a mass grave comes to light


@dataclass(frozen=True, slots=True)
class Circumstance:
    """How something was done, and the word that says so."""

    manner: Manner
    span: Span


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
    #: How it was done.
    circumstances: tuple[Circumstance, ...] = ()

    def was(self, manner: Manner) -> bool:
        """Whether it was done in this way."""
        return any(one.manner is manner for one in self.circumstances)
