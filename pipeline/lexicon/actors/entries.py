"""The table of groups as its files give it, each entry checked."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.actors.groups import Group, names_of
from pipeline.lexicon.actors.spelling import name_key
from pipeline.lexicon.actors.table import ActorTable
from pipeline.lexicon.countries import countries
from pipeline.ontology import ActorType

ACTORS_FOLDER = Path(__file__).parent
TABLES = (
    "international.toml",
    "africa.toml",
    "americas.toml",
    "asia.toml",
    "europe.toml",
    "middle_east.toml",
)
#: Section of groups that are at home in no country.
INTERNATIONAL = "International"
KEYS = frozenset({"type", "also", "in", "years", "per_country"})
YEARS = re.compile(r"^(\d{4})-(\d{4})?$")


@cache
def actor_table() -> ActorTable:
    """The table of all groups; raises LexiconInvalid with file and key where an entry breaks the rules."""
    groups: dict[str, Group] = {}
    for file in TABLES:
        groups.update(read_groups(file, tomllib.loads((ACTORS_FOLDER / file).read_text(encoding="utf-8"))))
    reject_duplicates(groups)
    return ActorTable(tuple(groups.values()))


def read_groups(file: str, sections: Mapping[str, Mapping[str, Any]]) -> dict[str, Group]:
    """The groups of one file, each checked, by where they stand."""
    known = {country.name for country in countries().values()}
    found = {}
    for home, entries in sections.items():
        for name, entry in entries.items():
            where = f"{file}: [{home}] {name!r}"
            found[where] = read_group(where, home, name, entry)
            if unknown := set(found[where].countries) - known:
                raise LexiconInvalid(f"{where}: no country is called {', '.join(sorted(unknown))}")
    return found


def read_group(where: str, home: str, name: str, entry: Mapping[str, Any]) -> Group:
    """One entry as a group."""
    if unknown := entry.keys() - KEYS:
        raise LexiconInvalid(f"{where}: unknown key {', '.join(sorted(unknown))}; known are {', '.join(sorted(KEYS))}")
    if entry.get("type") not in set(ActorType):
        raise LexiconInvalid(f"{where}: type {entry.get('type')!r} is none of {', '.join(ActorType)}")
    years = YEARS.match(entry.get("years", "1000-"))
    if years is None or int(years[2] or 9999) < int(years[1]):
        raise LexiconInvalid(f"{where}: years must read 1990- or 1990-2005")
    homes = () if home == INTERNATIONAL else (home,)
    return Group(
        name=name,
        type=ActorType(entry["type"]),
        countries=(*homes, *entry.get("in", ())),
        aliases=tuple(entry.get("also", ())),
        first_year=int(years[1]),
        last_year=int(years[2] or 9999),
        per_country=entry.get("per_country", False),
    )


def reject_duplicates(groups: Mapping[str, Group]) -> None:
    """Two groups of one country may share a name only if they did not exist in the same years."""
    seen: dict[tuple[str, str], dict[str, Group]] = {}
    for where, group in groups.items():
        for key in {name_key(name) for name in names_of(group)}:
            for country in group.countries or (INTERNATIONAL,):
                others = seen.setdefault((country, key), {})
                for there, other in others.items():
                    if group.first_year <= other.last_year and other.first_year <= group.last_year:
                        raise LexiconInvalid(f"{where}: shares the name {key!r} in {country} with {there}")
                others[where] = group
