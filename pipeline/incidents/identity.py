"""Are these two the same happening? Used within a document, and later across documents."""

from dataclasses import dataclass
from datetime import timedelta

from pipeline.model import Coded, Day, Location, PlaceKind
from pipeline.ontology import EXCLUSIVE_ACTS, FAMILIES, MISHAP, UNINTENDED, Predicate
from pipeline.places.geometry import kilometres

#: Points farther apart are two places.
NEAR_KM = 30.0


@dataclass(frozen=True, slots=True)
class Profile:
    """What identity is judged by."""

    predicates: frozenset[Predicate]
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
    if len(both & EXCLUSIVE_ACTS) > 1:
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
