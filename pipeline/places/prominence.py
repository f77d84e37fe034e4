"""How well known a place is, before anything is known of the text that names it."""

from math import log10

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Reading

ALTERNATE_COST = 2.0
#: How well known a place is that has no population of its own.
FAME = {PlaceKind.REGION: 6.5, PlaceKind.NATURAL: 6.0, PlaceKind.FACILITY: 6.0}
#: Divisions are less often meant than towns of their size; countries nearly always.
KIND_FAME = {PlaceKind.COUNTRY: 2.0, PlaceKind.ADMIN1: -0.5, PlaceKind.ADMIN2: -1.0}
#: Capitals of countries are named more often than other towns of their size.
SEAT_FAME = 0.75
#: Fame from which a place is named in articles about anywhere.
WELL_KNOWN = 5.7


def fame(reading: Reading) -> float:
    """How well known a place is, in powers of ten of population."""
    known = FAME.get(reading.kind)
    if known is None:
        known = log10(reading.population + 10) + KIND_FAME.get(reading.kind, 0.0) + (SEAT_FAME if reading.seat else 0.0)
    return known - (ALTERNATE_COST if reading.alternate else 0.0)


def is_well_known(reading: Reading) -> bool:
    """Whether a place is named in articles about anywhere."""
    return reading.kind is PlaceKind.COUNTRY or fame(reading) >= WELL_KNOWN


def best_known(readings: tuple[Reading, ...]) -> Reading:
    """The place that most texts mean by the name of these."""
    return max(readings, key=lambda reading: (fame(reading), -reading.number))
