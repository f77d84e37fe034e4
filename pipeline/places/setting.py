"""Where a document plays: the choice of a place for each of its names that holds together best."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Reading
from pipeline.places.geometry import Map
from pipeline.places.mentions import Mention
from pipeline.places.prominence import best_known, fame, is_well_known

#: What being in the document's country, in its division, and near its other places is worth, in powers of ten of
#: population: a town of 10,000 in the division an article is about beats a city of a million elsewhere.
COUNTRY_WEIGHT = 2.0
DIVISION_WEIGHT = 2.0
NEARNESS_WEIGHT = 1.5
#: Kilometres at which nearness has fallen to a third.
NEAR = 100.0
SETTLING_ROUNDS = 2
#: How many divisions are tried as the home of a document.
HOMES = 8
Readings = tuple[Reading, ...]
_SMALL = frozenset({PlaceKind.CITY, PlaceKind.ADMIN2, PlaceKind.FACILITY})


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
        known = self._known
        own = self.chosen.get(key)
        mine = self.weights[key] if own is not None and own.alpha2 and is_well_known(own) else 0
        here = known.get(alpha2, 0) - (mine if own is not None and own.alpha2 == alpha2 else 0)
        return known.total() - mine - here, here

    @cached_property
    def _known(self) -> Counter[str]:
        """How many mentions there are of the well-known places of each country."""
        found: Counter[str] = Counter()
        for key, reading in self.chosen.items():
            if reading.alpha2 and is_well_known(reading):
                found[reading.alpha2] += self.weights[key]
        return found

    @cached_property
    def _map(self) -> Map:
        return Map(self.small.items())

    @cached_property
    def _small_countries(self) -> Counter[str]:
        return Counter(reading.alpha2 for reading in self.small.values())

    @cached_property
    def _small_divisions(self) -> Counter[int | None]:
        return Counter(reading.admin1 for reading in self.small.values())

    def _nearness(self, key: str, reading: Reading) -> float:
        own = self.small.get(key)
        if reading.kind is PlaceKind.COUNTRY:
            mine = own is not None and own.alpha2 == reading.alpha2
            return float(self._small_countries[reading.alpha2] > mine)
        if reading.kind is PlaceKind.ADMIN1:
            mine = own is not None and own.admin1 == reading.number
            return float(self._small_divisions[reading.number] > mine)
        return exp(-self._map.kilometres_to_nearest(reading, but=key) / NEAR)


def find_setting(mentions: tuple[Mention, ...], readings: Mapping[str, Readings]) -> Setting:
    """Where the document plays: the choice for all names at once that holds together best."""
    weights = Counter(mention.key for mention in mentions)
    starts = [{key: found[0] for key, found in readings.items() if len(found) == 1}]
    starts += [at_home(home, readings) for home in homes(readings)]
    return max((settle(start, readings, weights) for start in starts), key=lambda found: found.harmony())


def settle(start: Mapping[str, Reading], readings: Mapping[str, Readings], weights: Mapping[str, int]) -> Setting:
    """The choice for every name that holds with all the others, from a first guess."""
    setting = Setting(start, weights)
    for _ in range(SETTLING_ROUNDS):
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


def best(key: str, readings: tuple[Reading, ...], setting: Setting) -> Reading:
    """The reading that the document as a whole favours."""
    if len(readings) == 1:
        return readings[0]
    return max(readings, key=lambda reading: (fame(reading) + setting.support(key, reading), -reading.number))
