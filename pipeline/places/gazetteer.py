"""The places of the world by name, from the index on disk."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.errors import GazetteerMissing
from pipeline.lexicon.countries import Country, countries_by_alpha2
from pipeline.model import PlaceKind
from pipeline.places import index
from pipeline.places.names import bare, fold, hashed, likeness_key

_KNOWN_NAMES = 4096
#: How alike two spellings of one name are at least.
ALIKE = 0.7
_NUMBER = (1 << index.USE_SHIFT) - 1


@dataclass(frozen=True, slots=True)
class Reading:
    """One place that a name may stand for."""

    #: Number of the place in this index; smaller for countries than for divisions, for divisions than for towns.
    number: int
    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    #: ISO 3166 alpha-2 code; empty for what lies in several countries.
    alpha2: str
    #: Numbers of the divisions it lies in or is.
    admin1: int | None
    admin2: int | None
    #: Number of its capital.
    capital: int | None
    population: int
    geonameid: int | None
    #: Whether the name is a spelling or a language's variant rather than the usual name.
    alternate: bool = False
    #: Whether the name is that of its people.
    demonym: bool = False
    #: Whether it is the capital of its country.
    seat: bool = False

    @property
    def country(self) -> Country | None:
        """The country it is recorded under."""
        return countries_by_alpha2().get(self.alpha2)


class Gazetteer:
    """Read-only; several processes share one copy of its pages."""

    def __init__(self, folder: Path) -> None:
        self._features = np.load(folder / "features.npy", mmap_mode="r")
        self._keys = np.load(folder / "keys.npy", mmap_mode="r")
        self._starts = np.load(folder / "starts.npy", mmap_mode="r")
        self._postings = np.load(folder / "postings.npy", mmap_mode="r")
        self._names = np.memmap(folder / "names.bin", np.uint8, "r")
        self._named = lru_cache(_KNOWN_NAMES)(self._read)
        self._seats: frozenset[int] = frozenset()
        self._countries = {reading.alpha2: reading for reading in self._country_readings()}
        self._seats = frozenset(r.capital for r in self._countries.values() if r.capital is not None)

    @classmethod
    def open(cls, folder: Path) -> "Gazetteer":
        """The index in this folder."""
        stamp = _stamp(folder)
        if stamp.get("format") != index.FORMAT:
            raise GazetteerMissing(f"{folder} holds no gazetteer of this version: run `dateline gazetteer build`")
        return cls(folder)

    def named(self, name: str) -> tuple[Reading, ...]:
        """Every place of this name: countries first, then divisions, regions, and towns of each country by size."""
        return self._named(fold(name))

    def resembling(self, name: str) -> tuple[Reading, ...]:
        """Towns and divisions whose names another script's letters may spell like this: "Qatraneh", "Al Qatranah"."""
        near = (reading for reading in self._named(likeness_key(name)) if likeness(name, reading.name) >= ALIKE)
        return tuple(sorted(near, key=lambda reading: -likeness(name, reading.name)))

    def place(self, number: int) -> Reading:
        """The place with this number."""
        return self._reading(number, index.AS_NAME)

    def country(self, alpha2: str) -> Reading | None:
        """The country with this ISO 3166 alpha-2 code."""
        return self._countries.get(alpha2)

    def country_named(self, name: str) -> Reading | None:
        """The country that ACLED calls by this name."""
        return next((r for r in self._countries.values() if r.country and r.country.name == name), None)

    def _read(self, key: str) -> tuple[Reading, ...]:
        wanted = np.uint64(hashed(key))
        slot = int(np.searchsorted(self._keys, wanted))
        if not key or slot == len(self._keys) or self._keys[slot] != wanted:
            return ()
        postings = self._postings[int(self._starts[slot]) : int(self._starts[slot + 1])].tolist()
        return tuple(self._reading(posting & _NUMBER, posting >> index.USE_SHIFT) for posting in postings)

    def _reading(self, number: int, use: int) -> Reading:
        row: tuple[Any, ...] = self._features[number].item()
        latitude, longitude, name, population, geonameid, admin1, admin2, capital, alpha2, kind = row
        return Reading(
            number=number,
            name=self._name(name),
            kind=index.PLACE_KINDS[kind],
            latitude=latitude,
            longitude=longitude,
            alpha2=alpha2.decode(),
            admin1=_known(admin1),
            admin2=_known(admin2),
            capital=_known(capital),
            population=population,
            geonameid=geonameid or None,
            alternate=use == index.AS_ALTERNATE,
            demonym=use == index.AS_DEMONYM,
            seat=number in self._seats,
        )

    def _name(self, start: int) -> str:
        raw = self._names[start : start + 256].tobytes()
        return raw[: raw.index(0)].decode()

    def _country_readings(self) -> Iterator[Reading]:
        for number in range(len(countries_by_alpha2())):
            reading = self.place(number)
            if reading.kind is not PlaceKind.COUNTRY:
                return
            yield reading


def likeness(name: str, other: str) -> float:
    """How alike two names are in all their letters, from 0 to 1."""
    return SequenceMatcher(None, bare(name), bare(other), autojunk=False).ratio()


def _known(number: int) -> int | None:
    return None if number == index.NO_NUMBER else number


def _stamp(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GazetteerMissing from error
    return found
