"""The gazetteer on disk: places and folded names as arrays that are mapped into memory, never read in."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.lexicon.countries import countries, territories
from pipeline.model import PlaceKind
from pipeline.places.features import Feature
from pipeline.places.names import fold, hashed, is_transliterated, likeness_key, skeleton, variants
from pipeline.places.tables import demonym_rows

#: Counts up whenever the files below change their meaning.
FORMAT = 1
PLACE_KINDS = tuple(PlaceKind)
NO_NUMBER = 0xFFFFFFFF

#: How a name stands for a place, in the two highest bits of a posting.
AS_NAME, AS_ALTERNATE, AS_DEMONYM = 0, 1, 2
USE_SHIFT = 30
#: Names with fewer consonants are too alike to be found by them.
CONSONANTS = 3

FEATURE_TYPE = np.dtype(
    [
        ("latitude", "<f8"),
        ("longitude", "<f8"),
        ("name", "<u4"),
        ("population", "<u4"),
        ("geonameid", "<u4"),
        ("admin1", "<u4"),
        ("admin2", "<u4"),
        ("capital", "<u4"),
        ("alpha2", "S2"),
        ("kind", "u1"),
    ]
)


def default_index() -> Path:
    """Where the index lies unless told otherwise: inside the package."""
    return Path(__file__).parent / "index"


def write_features(folder: Path, features: Sequence[Feature], sources: Sequence[str]) -> None:
    """Write these places and their names, and which packages they come from, as the files of an index."""
    table, names = _table(features)
    np.save(folder / "features.npy", table)
    (folder / "names.bin").write_bytes(names)
    keys, starts, postings = _postings(features)
    np.save(folder / "keys.npy", keys)
    np.save(folder / "starts.npy", starts)
    np.save(folder / "postings.npy", postings)
    stamp = {"format": FORMAT, "sources": sources, "places": len(features), "names": len(keys)}
    (folder / "stamp.json").write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")


def _table(features: Sequence[Feature]) -> tuple[NDArray[np.void], bytes]:
    numbers = _numbers(features)
    names = bytearray()
    table = np.zeros(len(features), FEATURE_TYPE)
    for number, feature in enumerate(features):
        table[number] = (
            feature.latitude,
            feature.longitude,
            len(names),
            max(feature.population, 0),
            feature.geonameid,
            numbers.get((PlaceKind.ADMIN1, feature.admin1), NO_NUMBER),
            numbers.get((PlaceKind.ADMIN2, feature.admin2), NO_NUMBER),
            _capital(feature, numbers),
            feature.alpha2.encode(),
            PLACE_KINDS.index(feature.kind),
        )
        names += feature.name.encode() + b"\0"
    return table, bytes(names)


def _numbers(features: Sequence[Feature]) -> dict[tuple[PlaceKind, str], int]:
    """Numbers of divisions by key, and of towns by what they may be the capital of: the largest of a name wins."""
    numbers: dict[tuple[PlaceKind, str], int] = {}
    for number, feature in enumerate(features):
        if feature.kind is PlaceKind.ADMIN1:
            numbers[PlaceKind.ADMIN1, feature.admin1] = number
        elif feature.kind is PlaceKind.ADMIN2:
            numbers[PlaceKind.ADMIN2, feature.admin2] = number
        elif feature.kind is PlaceKind.CITY:
            for area in (feature.alpha2, feature.admin1, feature.admin2):
                numbers.setdefault((PlaceKind.CITY, f"{area}/{fold(feature.name)}"), number)
    return numbers


def _capital(feature: Feature, numbers: dict[tuple[PlaceKind, str], int]) -> int:
    key = _capital_key(feature)
    return numbers.get(key, NO_NUMBER) if key else NO_NUMBER


def _capital_key(feature: Feature) -> tuple[PlaceKind, str] | None:
    area = {PlaceKind.COUNTRY: feature.alpha2, PlaceKind.ADMIN1: feature.admin1, PlaceKind.ADMIN2: feature.admin2}
    return (PlaceKind.CITY, f"{area[feature.kind]}/{fold(feature.capital)}") if feature.capital else None


def _postings(features: Sequence[Feature]) -> tuple[NDArray[np.uint64], NDArray[np.uint32], NDArray[np.uint32]]:
    uses: dict[str, dict[int, int]] = defaultdict(dict)
    for number, feature in enumerate(features):
        for key, use in _names(feature):
            uses[key].setdefault(number, use)
    for key, number in _demonyms(features, uses):
        uses[key].setdefault(number, AS_DEMONYM)
    ordered = sorted((hashed(key), found) for key, found in uses.items() if key)
    starts, postings = array("L", [0]), array("L")
    for _, found in ordered:
        postings.extend(number | use << USE_SHIFT for number, use in sorted(found.items()))
        starts.append(len(postings))
    keys = np.array([key for key, _ in ordered], "<u8")
    return keys, np.array(starts, "<u4"), np.array(postings, "<u4")


def _names(feature: Feature) -> Iterator[tuple[str, int]]:
    for name in (feature.name, *feature.aliases):
        yield from ((key, AS_NAME) for key in variants(name))
    for name in feature.alternates:
        yield from ((key, AS_ALTERNATE) for key in variants(name))
    if is_transliterated(feature.alpha2):
        names = (feature.name, *feature.aliases, *feature.alternates)
        yield from ((likeness_key(name), AS_ALTERNATE) for name in names if len(skeleton(name)) >= CONSONANTS)


def _demonyms(features: Sequence[Feature], uses: dict[str, dict[int, int]]) -> Iterator[tuple[str, int]]:
    """Words for people, in the singular and plural, with the number of the place they come from."""
    by_alpha2 = {feature.alpha2: number for number, feature in enumerate(features) if feature.kind is PlaceKind.COUNTRY}
    for country in countries().values():
        if country.alpha2 in by_alpha2:
            yield from ((key, by_alpha2[country.alpha2]) for word in country.demonyms for key in _plurals(word))
    for territory in territories():
        number = by_alpha2[territory.country.alpha2]
        yield from ((key, number) for word in territory.demonyms for key in _plurals(word))
    for row in demonym_rows():
        candidates = [n for n in uses.get(fold(row.place), {}) if features[n].alpha2 == row.alpha2]
        yield from ((key, min(candidates)) for key in _plurals(row.word) if candidates)


def _plurals(word: str) -> tuple[str, str]:
    return fold(word), fold(word) + "s"
