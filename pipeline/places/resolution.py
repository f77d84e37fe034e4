"""Which place each name means: what the text says, what the document is about, and how well known the place is."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, inf, log10

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Reading
from pipeline.places.geometry import kilometres
from pipeline.places.mentions import Mention

#: What being in the document's country, in its division, and near its other places is worth, in powers of ten of
#: population: a town of 10,000 in the division an article is about beats a city of a million elsewhere.
COUNTRY_WEIGHT = 2.0
DIVISION_WEIGHT = 2.0
NEARNESS_WEIGHT = 1.5
#: Kilometres at which nearness has fallen to a third.
NEAR = 100.0
#: What being what the words around call it is worth.
KIND_WEIGHT = 3.0
ALTERNATE_COST = 2.0
#: How well known a place is that has no population of its own.
FAME = {PlaceKind.REGION: 6.5, PlaceKind.NATURAL: 6.0, PlaceKind.FACILITY: 6.0}
#: Divisions are less often meant than towns of their size; countries nearly always.
KIND_FAME = {PlaceKind.COUNTRY: 2.0, PlaceKind.ADMIN1: -0.5, PlaceKind.ADMIN2: -1.0}
#: Capitals of countries are named more often than other towns of their size.
SEAT_FAME = 0.75
#: A division that has more than so many times the people of the town of its name is better known than the town.
SEAT_SHARE = 12
#: Fame from which a place is named in articles about anywhere, and the mentions that show where an article plays.
WELL_KNOWN = 5.7
ENOUGH = 3
#: Lead over the second reading that makes a choice sure.
CLEAR = 2.0
ROUNDS = 2
_SMALL = frozenset({PlaceKind.CITY, PlaceKind.ADMIN2, PlaceKind.FACILITY})


@dataclass(frozen=True, slots=True)
class Choice:
    """The reading of a name, with the rule that chose it."""

    reading: Reading
    rule: str
    confidence: float


@dataclass(frozen=True)
class Setting:
    """Where a document plays, as far as it is known: the places its names mean, by name."""

    chosen: Mapping[str, Reading]
    weights: Mapping[str, int]
    countries: Mapping[str, float] = field(init=False)
    divisions: Mapping[int, float] = field(init=False)

    def __post_init__(self) -> None:
        countries: dict[str, float] = defaultdict(float)
        divisions: dict[int, float] = defaultdict(float)
        for key, reading in self.chosen.items():
            countries[reading.alpha2] += self.weights[key]
            if reading.admin1 is not None:
                divisions[reading.admin1] += self.weights[key]
        object.__setattr__(self, "countries", countries)
        object.__setattr__(self, "divisions", divisions)

    def support(self, key: str, reading: Reading) -> float:
        """How well a reading of this name fits all the other names."""
        others = sum(self.weights[other] for other in self.chosen if other != key)
        if not others:
            return 0.0
        own = self.weights[key] if key in self.chosen else 0
        country = self.countries.get(reading.alpha2, 0.0) if reading.alpha2 else 0.0
        division = self.divisions.get(reading.admin1, 0.0) if reading.admin1 is not None else 0.0
        if key in self.chosen:
            country -= own * (self.chosen[key].alpha2 == reading.alpha2)
            division -= own * (self.chosen[key].admin1 == reading.admin1)
        return (
            COUNTRY_WEIGHT * country / others
            + DIVISION_WEIGHT * division / others
            + NEARNESS_WEIGHT * self._nearness(key, reading)
        )

    def anchored(self, key: str, alpha2: str) -> tuple[int, int]:
        """How many mentions of well-known places under other names lie in other countries, and how many in this one."""
        there = here = 0
        for name, reading in self.chosen.items():
            if name != key and reading.alpha2 and is_well_known(reading):
                here += self.weights[name] * (reading.alpha2 == alpha2)
                there += self.weights[name] * (reading.alpha2 != alpha2)
        return there, here

    def _nearness(self, key: str, reading: Reading) -> float:
        others = [other for name, other in self.chosen.items() if name != key and other.kind in _SMALL]
        if reading.kind is PlaceKind.COUNTRY:
            return float(any(other.alpha2 == reading.alpha2 for other in others))
        if reading.kind is PlaceKind.ADMIN1:
            return float(any(other.admin1 == reading.number for other in others))
        return exp(-min((kilometres(reading, other) for other in others), default=inf) / NEAR)


def resolve(mentions: tuple[Mention, ...]) -> tuple[Choice | None, ...]:
    """The choice for each mention, None where no place of that name is known."""
    readings = readings_by_name(mentions)
    weights: dict[str, int] = defaultdict(int)
    for mention in mentions:
        weights[mention.key] += 1
    setting = Setting({key: found[0] for key, found in readings.items() if len(found) == 1}, weights)
    for _ in range(ROUNDS):
        setting = Setting({key: best(key, found, setting) for key, found in readings.items()}, weights)
    return tuple(choose(mention, readings.get(mention.key, ()), setting) for mention in mentions)


def readings_by_name(mentions: tuple[Mention, ...]) -> dict[str, tuple[Reading, ...]]:
    """The readings of each name that has any: those the text tells, wherever in the document it tells them."""
    found: dict[str, tuple[Reading, ...]] = {}
    told: dict[str, tuple[Reading, ...]] = {}
    for mention in mentions:
        if mention.readings:
            found.setdefault(mention.key, mention.readings)
            if mention.told:
                told[mention.key] = merge(told.get(mention.key, ()), mention.readings)
    return {**found, **told}


def merge(left: tuple[Reading, ...], right: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Both, without repetition."""
    numbers = {reading.number for reading in left}
    return (*left, *(reading for reading in right if reading.number not in numbers))


def best(key: str, readings: tuple[Reading, ...], setting: Setting) -> Reading:
    """The reading that the document as a whole favours."""
    return max(readings, key=lambda reading: (fame(reading) + setting.support(key, reading), -reading.number))


def choose(mention: Mention, shared: tuple[Reading, ...], setting: Setting) -> Choice | None:
    """The choice for one mention, from its own readings if the text tells them and else from those of its name."""
    readings = mention.readings if mention.told else shared
    if not mention.readings:
        return None
    scored = sorted(
        ((score(mention, reading, setting), -reading.number, reading) for reading in readings),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    lead = scored[0][0] - scored[1][0] if len(scored) > 1 else CLEAR
    if is_stranger(mention, scored[0][2], setting):
        return None
    seat = namesake_seat(mention, scored[0][2], readings)
    if seat:
        return Choice(seat, "seat_of_that_name", confidence(mention, CLEAR))
    return Choice(scored[0][2], rule(mention, readings), confidence(mention, lead))


def is_stranger(mention: Mention, reading: Reading, setting: Setting) -> bool:
    """A little-known place of a country that nothing else in the document speaks of: rather another, unlisted place."""
    if mention.told or reading.demonym or not reading.alpha2 or is_well_known(reading):
        return False
    there, here = setting.anchored(mention.key, reading.alpha2)
    return here == 0 and there >= ENOUGH


def is_well_known(reading: Reading) -> bool:
    """Whether a place is named in articles about anywhere."""
    return reading.kind is PlaceKind.COUNTRY or fame(reading) >= WELL_KNOWN


def namesake_seat(mention: Mention, division: Reading, readings: tuple[Reading, ...]) -> Reading | None:
    """The town of the same name that a division is governed from, unless the text says that it means the division."""
    if division.kind not in {PlaceKind.ADMIN1, PlaceKind.ADMIN2} or mention.wanted is division.kind:
        return None
    for reading in readings:
        named_after = reading.number == division.capital and not reading.name.endswith(" City")
        if named_after and reading.population * SEAT_SHARE >= division.population:
            return reading
    return None


def score(mention: Mention, reading: Reading, setting: Setting) -> float:
    """How much speaks for a reading, in powers of ten of population."""
    wanted = KIND_WEIGHT if is_wanted(mention, reading) else 0.0
    return fame(reading) + setting.support(mention.key, reading) + wanted


def is_wanted(mention: Mention, reading: Reading) -> bool:
    """Whether a reading is what the words around call it; what is called a region or state may be none on the map."""
    if mention.wanted is PlaceKind.ADMIN1:
        return reading.kind in {PlaceKind.ADMIN1, PlaceKind.REGION}
    return mention.wanted is reading.kind


def fame(reading: Reading) -> float:
    """How well known a place is."""
    known = FAME.get(reading.kind)
    if known is None:
        known = log10(reading.population + 10) + KIND_FAME.get(reading.kind, 0.0) + (SEAT_FAME if reading.seat else 0.0)
    return known - (ALTERNATE_COST if reading.alternate else 0.0)


def rule(mention: Mention, readings: tuple[Reading, ...]) -> str:
    """The name of what decided."""
    if mention.told:
        return "containing_place_named"
    if len(readings) == 1:
        return "only_place_of_that_name"
    return "kind_named" if mention.wanted else "document_context"


def confidence(mention: Mention, lead: float) -> float:
    """How sure a choice is, from its lead over the next."""
    sure = 0.55 + 0.4 * min(lead / CLEAR, 1.0)
    return round(max(sure, 0.9) if mention.told else sure, 2)
