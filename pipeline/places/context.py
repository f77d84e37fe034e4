"""What the names beside a name say about where it lies: "Paris, Texas", "Iraq's Kirkuk", "the Syrian city of Homs"."""

from dataclasses import replace

from pipeline.model import PlaceKind
from pipeline.places.enumerations import are_joined
from pipeline.places.gazetteer import Reading
from pipeline.places.geometry import kilometres
from pipeline.places.mentions import AREAS, Evidence, Mention
from pipeline.places.prominence import best_known, fame, is_well_known
from pipeline.places.tables import words

#: How far, in kilometres, a quarter or suburb may lie from the middle of its city.
CITY_REACH = 40.0
#: How much less known than its best known namesake a place may be to tell where another lies.
OBSCURITY = 1.5
_INNER_FIRST = frozenset({",", "(", "in"})
_OUTER_FIRST = frozenset({"'s", "’s", "'", "’"})
_CONTAINERS = AREAS | {PlaceKind.ADMIN2, PlaceKind.CITY}


def link_neighbours(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, with the readings of those that stand together limited to the ones that fit each other."""
    linked = list(mentions)
    for index in range(len(linked) - 2, -1, -1):
        left, right = linked[index], linked[index + 1]
        if left.sentence.index == right.sentence.index and not in_a_list(mentions, index):
            linked[index], linked[index + 1] = link(left, right)
    return tuple(linked)


def in_a_list(mentions: tuple[Mention, ...], index: int) -> bool:
    """Whether a name and the next stand in a list of their like: "Lyon, Paris and Lille"."""
    left, right = mentions[index], mentions[index + 1]
    if not are_joined(left, right):
        return False
    more = any(are_joined(*mentions[at : at + 2]) for at in (index - 1, index + 1) if 0 <= at < len(mentions) - 1)
    return are_alike(left, right) and (more or best_known(left.readings).kind in AREAS)


def are_alike(left: Mention, right: Mention) -> bool:
    """Whether the best known places of two names are of one kind."""
    if not left.readings or not right.readings:
        return False
    return best_known(left.readings).kind is best_known(right.readings).kind


def link(left: Mention, right: Mention) -> tuple[Mention, Mention]:
    """Two names in a row, limited where one is said to lie in the other."""
    between = [token.text.casefold() for token in left.sentence.tokens[left.last : right.first - 1]]
    if is_inside(between) and not left.demonym:
        return limit(left, right)
    if (len(between) == 1 and between[0] in _OUTER_FIRST) or introduces(left, between):
        right, left = limit(right, left)
    return left, right


def is_inside(between: list[str]) -> bool:
    """Whether these words say that the name before them lies in the one after: ",", "in", "district of"."""
    if not between:
        return False
    *kind, last = between
    if not kind:
        return last in _INNER_FIRST
    called = words("town") | words("district") | words("province") | words("part")
    return last in {"of", "in"} and len(kind) == 1 and kind[0] in called


def introduces(left: Mention, between: list[str]) -> bool:
    """Whether a people's name and what follows introduce the next name: "Syrian (city of) Homs"."""
    known = words("town") | words("district") | words("province") | {"of", "the"} | words("direction")
    return left.demonym and all(word in known for word in between)


def limit(inner: Mention, outer: Mention) -> tuple[Mention, Mention]:
    """Both mentions with the readings in which the outer contains the inner, or only with word of it if none does."""
    pairs = [(a, b) for a in inner.readings for b in outer.readings if is_usual(b, outer) and contains(b, a)]
    if not pairs:
        return (replace(inner, outer=outer.key) if is_unlisted(inner, outer) else inner), outer
    inners, outers = {a.number for a, _ in pairs}, {b.number for _, b in pairs}
    return (
        inner.limited(tuple(r for r in inner.readings if r.number in inners), "containing_place_named"),
        replace(outer, readings=tuple(r for r in outer.readings if r.number in outers)),
    )


def is_usual(reading: Reading, mention: Mention) -> bool:
    """Whether a place is nearly as well known as its namesakes."""
    return fame(reading) >= fame(best_known(mention.readings)) - OBSCURITY


def is_unlisted(inner: Mention, outer: Mention) -> bool:
    """Whether the inner name is that of a place which lies in the outer one but is in no gazetteer there."""
    if inner.demonym or inner.evidence is not Evidence.ENTITY or not outer.readings:
        return False
    known = best_known(outer.readings)
    if not inner.readings or inner.guessed:
        return known.kind in _CONTAINERS
    return known.kind is PlaceKind.ADMIN1 and not any(map(is_well_known, inner.readings))


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
