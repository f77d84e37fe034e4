"""The countries of the world as ACLED spells and groups them, with what their people are called."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from pipeline.errors import LexiconInvalid

SOURCE = "places/countries.toml"


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory under ACLED's name."""

    name: str
    #: ISO 3166 numeric code; 0 for Kosovo, which has none.
    iso: int
    alpha2: str
    alpha3: str
    #: ACLED's region.
    region: str
    #: Adjectives and singular nouns for its people ("French", "Frenchman"); regular plurals are understood.
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Territory:
    """A land with an ISO code of its own that ACLED records under a country ("Hong Kong")."""

    name: str
    alpha2: str
    country: Country
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]


@cache
def countries() -> Mapping[int, Country]:
    """All countries by ISO 3166 numeric code, in alphabetical order."""
    found = {country.iso: country for country in map(_country, _tables("country"))}
    if len(found) != len(_tables("country")):
        raise LexiconInvalid(f"{SOURCE}: two countries have the same iso")
    return MappingProxyType(found)


@cache
def countries_by_alpha2() -> Mapping[str, Country]:
    """Countries by ISO 3166 alpha-2 code; a territory's code gives the country it is recorded under."""
    found = {country.alpha2: country for country in countries().values()}
    found.update({territory.alpha2: territory.country for territory in territories()})
    return MappingProxyType(found)


@cache
def territories() -> tuple[Territory, ...]:
    """The lands that are recorded under a country."""
    by_alpha2 = {country.alpha2: country for country in countries().values()}
    return tuple(_territory(table, by_alpha2) for table in _tables("territory"))


def country_named(text: str) -> Country | None:
    """The country with this name, alias or alpha-3 code; "US" is one, "us" is not."""
    return _lookup(_names(), text)


def country_of_demonym(text: str) -> Country | None:
    """The country whose people are called this, in the singular or plural."""
    return _lookup(_demonyms(), text) or (_lookup(_demonyms(), text[:-1]) if text[-1:] in "sS" else None)


def _lookup(table: Mapping[str, Country], text: str) -> Country | None:
    words = " ".join(text.replace("’", "'").split())
    bare = words[4:] if words[:4].casefold() == "the " else words
    return table.get(bare) or table.get(bare.casefold()) or table.get(words.casefold())


@cache
def _names() -> Mapping[str, Country]:
    found: dict[str, Country] = {}
    for country in countries().values():
        for name in (country.alpha3, *country.aliases, country.name):
            found[_key(name)] = country
    for territory in territories():
        found.update({_key(name): territory.country for name in (territory.name, *territory.aliases)})
    return found


@cache
def _demonyms() -> Mapping[str, Country]:
    found = {_key(name): country for country in countries().values() for name in country.demonyms}
    found.update({_key(name): territory.country for territory in territories() for name in territory.demonyms})
    return found


def _key(name: str) -> str:
    """Abbreviations are known by their capitals, names in any case."""
    return name if name.isupper() else name.casefold()


@cache
def _tables(kind: str) -> tuple[dict[str, Any], ...]:
    text = files("pipeline.lexicon").joinpath(SOURCE).read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[kind])


def _country(table: dict[str, Any]) -> Country:
    return Country(*_fields(table, ("name", "iso", "alpha2", "alpha3", "region", "demonyms", "aliases")))


def _territory(table: dict[str, Any], by_alpha2: Mapping[str, Country]) -> Territory:
    name, alpha2, owner, demonyms, aliases = _fields(table, ("name", "alpha2", "country", "demonyms", "aliases"))
    if owner not in by_alpha2:
        raise LexiconInvalid(f"{SOURCE}: {name}: no country has alpha2 {owner!r}")
    return Territory(name, alpha2, by_alpha2[owner], demonyms, aliases)


def _fields(table: dict[str, Any], keys: tuple[str, ...]) -> Iterator[Any]:
    if set(table) != set(keys):
        raise LexiconInvalid(f"{SOURCE}: {table.get('name', table)}: needs exactly the keys {', '.join(keys)}")
    for key in keys:
        value = table[key]
        yield tuple(value) if isinstance(value, list) else value
