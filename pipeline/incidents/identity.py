"""Are these two the same happening? Used within a document, and later across documents."""

from dataclasses import dataclass
from datetime import timedelta

from pipeline.model import Coded, Day, Location, PlaceKind
from pipeline.ontology import VIOLENCE, Predicate
from pipeline.places.geometry import kilometres

DEMONSTRATION = frozenset(
    {
        Predicate.PROTEST,
        Predicate.RIOT,
        Predicate.DISPERSE,
        Predicate.MOB,
        Predicate.THROW,
        Predicate.BLOCK,
        Predicate.CLASH,
        Predicate.LOOT,
    }
)
#: Outcomes that join whatever they happened in.
OUTCOMES = frozenset(
    {Predicate.KILL, Predicate.INJURE, Predicate.DESTROY, Predicate.BEAT, Predicate.SHOOT, Predicate.ARREST}
)
TAKING = frozenset(
    {
        Predicate.CAPTURE,
        Predicate.LOOT,
        Predicate.INTERCEPT,
        Predicate.DISPLACE,
        Predicate.ABDUCT,
        Predicate.KILL,
        Predicate.RELEASE,
        Predicate.ATTACK,
        Predicate.SHOOT,
    }
)
TERRITORY = frozenset({Predicate.CAPTURE, Predicate.CLASH, Predicate.ATTACK, Predicate.WITHDRAW, Predicate.HAND_OVER})
WEAPONRY = frozenset(
    {
        Predicate.RAID,
        Predicate.CAPTURE,
        Predicate.DEFUSE,
        Predicate.INTERCEPT,
        Predicate.SEIZE_WEAPONS,
        Predicate.BOMB,
        Predicate.ARREST,
    }
)
SETTLEMENT = frozenset({Predicate.AGREE, Predicate.SURRENDER, Predicate.RELEASE})
#: What is thrown by hand, and what comes of it.
THROWN = frozenset(
    {Predicate.THROW, Predicate.GRENADE, Predicate.EXPLODE, Predicate.BOMB, Predicate.KILL, Predicate.INJURE}
)
UNINTENDED = frozenset({Predicate.ACCIDENT, Predicate.DISASTER})
#: Harm that nobody intended: whoever dies in an accident dies of no attack.
MISHAP = UNINTENDED | {Predicate.KILL, Predicate.INJURE, Predicate.DESTROY, Predicate.DISPLACE, Predicate.EXPLODE}
#: A demonstration and what became of it.
UNREST = DEMONSTRATION | OUTCOMES | {Predicate.ATTACK}
FAMILIES = (MISHAP, VIOLENCE, UNREST, TAKING, TERRITORY, WEAPONRY, SETTLEMENT, THROWN)
#: Means that exclude each other: two of them are two happenings.
MEANS = (
    frozenset({Predicate.SHELL}),
    frozenset({Predicate.AIR_STRIKE}),
    frozenset({Predicate.SUICIDE_BOMB}),
    frozenset({Predicate.ABDUCT}),
    frozenset({Predicate.PROTEST}),
    frozenset({Predicate.CHEMICAL}),
)
NEAR_KM = 30.0


@dataclass(frozen=True, slots=True)
class Profile:
    """What identity is judged by."""

    predicates: frozenset[str]
    day: Coded[Day] | None
    location: Coded[Location] | None
    country: str | None

    def joined(self, other: "Profile") -> "Profile":
        """What both say: all their acts, and the day, place and country of the first that has one."""
        return Profile(
            predicates=self.predicates | other.predicates,
            day=self.day or other.day,
            location=self.location or other.location,
            country=self.country or other.country,
        )


def compatible(one: Profile, other: Profile) -> bool:
    """Nothing speaks against their being one happening: acts, day and place."""
    return same_family(one, other) and not days_differ(one, other) and not places_differ(one, other)


def same_family(one: Profile, other: Profile) -> bool:
    """Their acts can be parts of one happening."""
    both = one.predicates | other.predicates
    if both & UNINTENDED and not both <= MISHAP:
        return False
    if one.predicates & other.predicates:
        return True
    if sum(bool(both & means) for means in MEANS) > 1:
        return False
    return any(both <= family for family in FAMILIES)


def days_differ(one: Profile, other: Profile) -> bool:
    """Both have a day of their own text, and the days are further apart than their precision allows."""
    if one.day is None or other.day is None:
        return False
    allowed = max(one.day.value.precision, other.day.value.precision)
    reach = {1: timedelta(days=1), 2: timedelta(days=4), 3: timedelta(days=16)}[allowed]
    return abs(one.day.value.date - other.day.value.date) > reach


def places_differ(one: Profile, other: Profile) -> bool:
    """Both have a place of their own text, and the places are apart."""
    if one.country and other.country and one.country != other.country:
        return True
    if one.location is None or other.location is None:
        return False
    here, there = one.location.value, other.location.value
    if PlaceKind.REGION in {here.place.kind, there.place.kind}:
        return False
    if max(here.precision, there.precision) == 3:
        return (
            here.place.admin1 is not None and there.place.admin1 is not None and here.place.admin1 != there.place.admin1
        )
    return kilometres(here, there) > NEAR_KM
