"""The project's own tables of places, read from the lexicon and checked."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.countries import countries_by_alpha2
from pipeline.model import PlaceKind
from pipeline.places.features import Feature

REGIONS_FILE = "places/regions.toml"
PROVINCES_FILE = "places/provinces.toml"
WORDS_FILE = "places/words.toml"

_COUNTRY_ROW = 3
_TOWN_ROW = 3
_REGION_ROW = 5
_PROVINCE_ROW = 6
_DEMONYM_ROW = 3


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """What the packages do not say of one first-level division."""

    alpha2: str
    source: str
    name: str
    capital: str
    #: Latitude and longitude of its middle, or nothing.
    middle: tuple[float, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemonymRow:
    """A word for the people of a division or region."""

    word: str
    alpha2: str
    place: str


def read_table(source: str) -> dict[str, Any]:
    """One TOML file of the lexicon."""
    return tomllib.loads(files("pipeline.lexicon").joinpath(source).read_text(encoding="utf-8"))


def region_features() -> Iterator[Feature]:
    """Regions, natural features and facilities of our own table."""
    for kind in (PlaceKind.REGION, PlaceKind.NATURAL, PlaceKind.FACILITY):
        for row in read_table(REGIONS_FILE)[kind.value]:
            _check(REGIONS_FILE, row, _REGION_ROW, row[1] if len(row) > 1 else "")
            name, alpha2, latitude, longitude, aliases = row
            yield Feature(
                name=name,
                kind=kind,
                alpha2=alpha2,
                latitude=_degrees(REGIONS_FILE, name, latitude, 90),
                longitude=_degrees(REGIONS_FILE, name, longitude, 180),
                aliases=tuple(aliases),
            )


@cache
def country_middles() -> dict[str, tuple[float, float]]:
    """The middles of countries that our own table mends, by ISO alpha-2 code."""
    rows = read_table(REGIONS_FILE)["country"]
    for row in rows:
        _check(REGIONS_FILE, row, _COUNTRY_ROW, row[0])
    return {
        alpha2: (_degrees(REGIONS_FILE, alpha2, latitude, 90), _degrees(REGIONS_FILE, alpha2, longitude, 180))
        for alpha2, latitude, longitude in rows
    }


@cache
def town_names() -> dict[tuple[str, str], tuple[str, ...]]:
    """Spellings of towns that the packages lack, by country and the packages' name."""
    rows = read_table(REGIONS_FILE)["town"]
    for row in rows:
        _check(REGIONS_FILE, row, _TOWN_ROW, row[0])
    return {(alpha2, name): tuple(names) for alpha2, name, names in rows}


@cache
def province_rows() -> dict[tuple[str, str], ProvinceRow]:
    """The rows on first-level divisions by country and the packages' name."""
    found: dict[tuple[str, str], ProvinceRow] = {}
    for row in read_table(PROVINCES_FILE)["province"]:
        _check(PROVINCES_FILE, row, _PROVINCE_ROW, row[0])
        alpha2, source, name, capital, middle, aliases = row
        if (alpha2, source) in found:
            raise LexiconInvalid(f"{PROVINCES_FILE}: {alpha2} {source}: stands there twice")
        found[alpha2, source] = ProvinceRow(alpha2, source, name or source, capital, tuple(middle), tuple(aliases))
    return found


@cache
def demonym_rows() -> tuple[DemonymRow, ...]:
    """The words for people of divisions and regions."""
    rows = read_table(PROVINCES_FILE)["demonym"]
    for row in rows:
        _check(PROVINCES_FILE, row, _DEMONYM_ROW, row[1] if len(row) > 1 else "")
    return tuple(DemonymRow(*row) for row in rows)


@cache
def words(kind: str) -> frozenset[str]:
    """One list of lower-case words that tell what stands around a name."""
    return frozenset(read_table(WORDS_FILE)[kind])


@cache
def plurals() -> dict[str, str]:
    """The nouns after a list of names by their singular: "counties" and "county"."""
    table: dict[str, str] = read_table(WORDS_FILE)["plural"]
    kinds = words("province") | words("district") | words("town")
    if strange := set(table.values()) - kinds:
        raise LexiconInvalid(f"{WORDS_FILE}: plural: no such kind of place: {sorted(strange)}")
    return table


def _check(source: str, row: list[Any], width: int, alpha2: str) -> None:
    if len(row) != width:
        raise LexiconInvalid(f"{source}: {row}: a row has {width} values")
    if alpha2 and alpha2 not in countries_by_alpha2():
        raise LexiconInvalid(f"{source}: {row}: no country has alpha2 {alpha2!r}")


def _degrees(source: str, name: str, value: float, limit: int) -> float:
    if not -limit <= value <= limit:
        raise LexiconInvalid(f"{source}: {name}: {value} is no degree between -{limit} and {limit}")
    return float(value)
