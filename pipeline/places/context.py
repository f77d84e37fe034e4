"""What the names beside a name say about where it lies: "Paris, Texas", "Iraq's Kirkuk", "the Syrian city of Homs"."""

from dataclasses import replace

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Reading
from pipeline.places.geometry import kilometres
from pipeline.places.mentions import Mention
from pipeline.places.tables import words

#: How far, in kilometres, a quarter or suburb may lie from the middle of its city.
CITY_REACH = 40.0
_INNER_FIRST = frozenset({",", "(", "in"})
_OUTER_FIRST = frozenset({"'s", "’s", "'", "’"})


def link_neighbours(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with the readings of those that stand together limited to the ones that fit each other."""
    linked = list(mentions)
    for index in range(len(linked) - 2, -1, -1):
        left, right = linked[index], linked[index + 1]
        if left.sentence.index == right.sentence.index:
            linked[index], linked[index + 1] = link(left, right)
    return tuple(linked)


def link(left: Mention, right: Mention) -> tuple[Mention, Mention]:
    """Two names in a row, limited where one is said to lie in the other."""
    between = [token.text.casefold() for token in left.sentence.tokens[left.last : right.first - 1]]
    if len(between) == 1 and between[0] in _INNER_FIRST:
        if not are_alike(left, right):
            return limit(left, right)
    elif (len(between) == 1 and between[0] in _OUTER_FIRST) or introduces(left, between):
        right, left = limit(right, left)
    return left, right


def introduces(left: Mention, between: list[str]) -> bool:
    """Whether a people's name and what follows introduce the next name: "Syrian (city of) Homs"."""
    known = words("town") | words("district") | words("province") | {"of", "the"} | words("direction")
    return left.demonym and all(word in known for word in between)


def are_alike(left: Mention, right: Mention) -> bool:
    """Whether both are usually divisions or both countries, as in a list of them."""
    first, second = left.readings[:1], right.readings[:1]
    alike = bool(first and second) and first[0].kind is second[0].kind
    return alike and first[0].kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1}


def limit(inner: Mention, outer: Mention) -> tuple[Mention, Mention]:
    """Both mentions with the readings in which the outer contains the inner, or unchanged if there are none."""
    pairs = [(a, b) for a in inner.readings for b in outer.readings if contains(b, a)]
    if not pairs:
        return inner, outer
    inners, outers = {a.number for a, _ in pairs}, {b.number for _, b in pairs}
    return (
        inner.limited(tuple(reading for reading in inner.readings if reading.number in inners)),
        replace(outer, readings=tuple(reading for reading in outer.readings if reading.number in outers)),
    )


def contains(outer: Reading, inner: Reading) -> bool:
    """Whether one place lies in the other, as far as the gazetteer tells."""
    if outer.number == inner.number or inner.demonym:
        return False
    match outer.kind:
        case PlaceKind.COUNTRY:
            return outer.country is not None and outer.country == inner.country
        case PlaceKind.ADMIN1:
            return inner.admin1 == outer.number
        case PlaceKind.ADMIN2:
            return inner.admin2 == outer.number
        case PlaceKind.CITY:
            smaller = inner.population <= outer.population and inner.kind in {PlaceKind.CITY, PlaceKind.FACILITY}
            return smaller and kilometres(inner, outer) < CITY_REACH
        case _:
            return False
