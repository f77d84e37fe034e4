"""Which place each name means: what the text says, what the document is about, and how well known the place is."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Reading
from pipeline.places.geometry import kilometres_to_nearest
from pipeline.places.mentions import Mention
from pipeline.places.prominence import best_known, fame, is_well_known

#: What being in the document's country, in its division, and near its other places is worth, in powers of ten of
#: population: a town of 10,000 in the division an article is about beats a city of a million elsewhere.
COUNTRY_WEIGHT = 2.0
DIVISION_WEIGHT = 2.0
NEARNESS_WEIGHT = 1.5
#: Kilometres at which nearness has fallen to a third.
NEAR = 100.0
#: What being what the words around call it is worth.
KIND_WEIGHT = 3.0
#: A division that has more than so many times the people of the town of its name is better known than the town.
SEAT_SHARE = 12
#: How many mentions of well-known places show where an article plays.
ENOUGH = 3
#: Lead over the second reading that makes a choice sure.
CLEAR = 2.0
ROUNDS = 2
#: How many divisions are tried as the home of a document.
HOMES = 8
#: How sure it is that an unlisted place lies in the one that the text names beside it, and that rule for a country.
UNLISTED = 0.6
#: How sure it is that a name is another spelling of one like it.
OTHER_SPELLING = 0.5
IN_COUNTRY = "unlisted_place_in_named_country"
Readings = tuple[Reading, ...]
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

    @cached_property
    def weight(self) -> int:
        """How many mentions there are of all these places."""
        return sum(self.weights[key] for key in self.chosen)

    @cached_property
    def countries(self) -> Mapping[str, float]:
        """How many mentions there are of the places of each country."""
        found: dict[str, float] = defaultdict(float)
        for key, reading in self.chosen.items():
            found[reading.alpha2] += self.weights[key]
        return found

    @cached_property
    def divisions(self) -> Mapping[int, float]:
        """How many mentions there are of the places of each division."""
        found: dict[int, float] = defaultdict(float)
        for key, reading in self.chosen.items():
            if reading.admin1 is not None:
                found[reading.admin1] += self.weights[key]
        return found

    @cached_property
    def small(self) -> Mapping[str, Reading]:
        """The places that are points on a map, by name."""
        return {key: reading for key, reading in self.chosen.items() if reading.kind in _SMALL}

    def support(self, key: str, reading: Reading) -> float:
        """How well a reading of this name fits all the other names."""
        own = self.weights[key] if key in self.chosen else 0
        others = self.weight - own
        if not others:
            return 0.0
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

    def harmony(self) -> float:
        """How well known the chosen places are and how well they fit each other, each two of them counted once."""
        return sum(
            self.weights[key] * (fame(reading) + self.support(key, reading) / 2) for key, reading in self.chosen.items()
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
        others = [other for name, other in self.small.items() if name != key]
        if reading.kind is PlaceKind.COUNTRY:
            return float(any(other.alpha2 == reading.alpha2 for other in others))
        if reading.kind is PlaceKind.ADMIN1:
            return float(any(other.admin1 == reading.number for other in others))
        return exp(-kilometres_to_nearest(reading, others) / NEAR)


def resolve(mentions: tuple[Mention, ...]) -> tuple[Choice | None, ...]:
    """The choice for each mention, None where no place of that name is known."""
    readings = readings_by_name(mentions)
    setting = find_setting(mentions, readings)
    return tuple(choose(mention, readings.get(mention.key, ()), setting) for mention in mentions)


def find_setting(mentions: tuple[Mention, ...], readings: Mapping[str, Readings]) -> Setting:
    """Where the document plays: the choice for all names at once that holds together best."""
    weights = Counter(mention.key for mention in mentions)
    starts = [{key: found[0] for key, found in readings.items() if len(found) == 1}]
    starts += [at_home(home, readings) for home in homes(readings)]
    return max((settle(start, readings, weights) for start in starts), key=lambda found: found.harmony())


def settle(start: Mapping[str, Reading], readings: Mapping[str, Readings], weights: Mapping[str, int]) -> Setting:
    """The choice for every name that holds with all the others, from a first guess."""
    setting = Setting(start, weights)
    for _ in range(ROUNDS):
        setting = Setting({key: best(key, found, setting) for key, found in readings.items()}, weights)
    return setting


def homes(readings: Mapping[str, Readings]) -> list[int]:
    """The divisions that the document may be about: little-known names, and others beside them, lie in them."""
    local = Counter(
        division
        for found in readings.values()
        if not is_well_known(best_known(found))
        for division in {reading.admin1 for reading in found if reading.admin1 is not None}
    )
    named = Counter(
        division for found in readings.values() for division in {reading.admin1 for reading in found} & local.keys()
    )
    shared = [division for division, names in named.items() if division is not None and names > 1]
    return sorted(shared, key=lambda division: (-named[division], division))[:HOMES]


def at_home(home: int, readings: Mapping[str, Readings]) -> dict[str, Reading]:
    """A first guess that takes every name that is known in a division for the place there."""
    inside = {key: tuple(r for r in found if r.admin1 == home) for key, found in readings.items()}
    return {key: best_known(found) for key, found in inside.items() if found}


def readings_by_name(mentions: tuple[Mention, ...]) -> dict[str, tuple[Reading, ...]]:
    """The readings of each name that has any: those the text tells, wherever in the document it tells them."""
    found: dict[str, tuple[Reading, ...]] = {}
    told: dict[str, tuple[Reading, ...]] = {}
    for mention in mentions:
        if mention.readings and (mention.told or not mention.guessed):
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
    if len(readings) == 1:
        return readings[0]
    return max(readings, key=lambda reading: (fame(reading) + setting.support(key, reading), -reading.number))


def choose(mention: Mention, shared: tuple[Reading, ...], setting: Setting) -> Choice | None:
    """The choice for one mention, from its own readings if the text tells them and else from those of its name."""
    if mention.outer in setting.chosen:
        return in_container(setting.chosen[mention.outer])
    if not mention.readings:
        return None
    if mention.guessed and not mention.told:
        return spelled_otherwise(mention, setting)
    readings = mention.readings if mention.told else shared
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


def spelled_otherwise(mention: Mention, setting: Setting) -> Choice | None:
    """The place most like an unknown name in the countries that the document speaks of, if there is one."""
    for reading in mention.readings:
        there, here = setting.anchored(mention.key, reading.alpha2)
        if here > 1 or here > there:
            return Choice(reading, "other_spelling", OTHER_SPELLING)
    return None


def in_container(container: Reading) -> Choice:
    """The place that an unlisted place is said to lie in: "the village of Qwxara in Anbar" is somewhere in Anbar."""
    known = IN_COUNTRY if container.kind is PlaceKind.COUNTRY else "unlisted_place_in_named_one"
    return Choice(container, known, UNLISTED)


def is_stranger(mention: Mention, reading: Reading, setting: Setting) -> bool:
    """A little-known place of a country that nothing else in the document speaks of: rather another, unlisted place."""
    if mention.told or reading.demonym or not reading.alpha2 or is_well_known(reading):
        return False
    there, here = setting.anchored(mention.key, reading.alpha2)
    return here == 0 and there >= ENOUGH


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
    return fame(reading) + setting.support(mention.key, reading) + KIND_WEIGHT * fit(mention, reading)


def fit(mention: Mention, reading: Reading) -> float:
    """How far a reading is what the words around call it; people call any division a district or province."""
    if mention.wanted is reading.kind or (mention.wanted is PlaceKind.ADMIN1 and reading.kind is PlaceKind.REGION):
        return 1.0
    return 0.5 if {mention.wanted, reading.kind} == {PlaceKind.ADMIN1, PlaceKind.ADMIN2} else 0.0


def rule(mention: Mention, readings: tuple[Reading, ...]) -> str:
    """The name of what decided."""
    if mention.told:
        return mention.told
    if len(readings) == 1:
        return "only_place_of_that_name"
    return "kind_named" if mention.wanted else "document_context"


def confidence(mention: Mention, lead: float) -> float:
    """How sure a choice is, from its lead over the next."""
    sure = 0.55 + 0.4 * min(lead / CLEAR, 1.0)
    return round(max(sure, 0.9) if mention.told else sure, 2)
