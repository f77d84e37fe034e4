from dataclasses import replace
from datetime import date

import pytest

from pipeline.incidents.identity import Profile, compatible
from pipeline.model import Coded, Day, Location, Phrase, Place, PlaceKind, Span
from pipeline.ontology import Predicate


def day(number: int, precision: int = 1) -> Coded[Day]:
    return Coded(Day(date(2022, 6, number), precision), "test", 1.0)


def point(latitude: float, longitude: float, admin1: str = "Kano", precision: int = 1) -> Coded[Location]:
    place = Place(phrase=Phrase(0, 1, Span(0, 1, "x")), name="x", kind=PlaceKind.CITY, country="Nigeria", admin1=admin1)
    return Coded(Location(place, precision, latitude, longitude, "x"), "test", 1.0)


BLAST = Profile(frozenset({Predicate.BOMB}), day(10), point(12.0, 8.5), "Nigeria")


@pytest.mark.parametrize(
    "other",
    [
        Profile(frozenset({Predicate.KILL}), None, None, None),
        Profile(frozenset({Predicate.BOMB}), day(11), point(12.1, 8.5), "Nigeria"),
        Profile(frozenset({Predicate.EXPLODE}), day(12, precision=2), None, "Nigeria"),
        Profile(frozenset({Predicate.BOMB}), day(10), point(9.0, 8.0, precision=3), "Nigeria"),
    ],
    ids=["outcome", "a day off, close by", "some day that week", "the province of it"],
)
def test_what_does_not_contradict_can_be_the_same(other: Profile) -> None:
    assert compatible(BLAST, other)


@pytest.mark.parametrize(
    "other",
    [
        replace(BLAST, day=day(14)),
        replace(BLAST, location=point(6.5, 3.4, "Lagos")),
        replace(BLAST, location=point(6.5, 3.4, "Lagos", precision=3)),
        replace(BLAST, country="Niger", location=None),
        replace(BLAST, predicates=frozenset({Predicate.AGREE})),
    ],
    ids=["days apart", "another town", "another province", "another country", "another kind of act"],
)
def test_what_contradicts_is_another_happening(other: Profile) -> None:
    assert not compatible(BLAST, other)


def test_air_strike_and_shelling_are_two_happenings() -> None:
    strike = Profile(frozenset({Predicate.AIR_STRIKE}), None, None, None)
    assert not compatible(strike, Profile(frozenset({Predicate.SHELL}), None, None, None))


@pytest.mark.parametrize(
    ("one", "other"),
    [(Predicate.THROW, Predicate.EXPLODE), (Predicate.RAID, Predicate.CAPTURE)],
    ids=["what is thrown goes off", "what a raid finds is seized"],
)
def test_an_act_and_what_comes_of_it_can_be_one_happening(one: Predicate, other: Predicate) -> None:
    assert compatible(Profile(frozenset({one}), None, None, None), Profile(frozenset({other}), None, None, None))
