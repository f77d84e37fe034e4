"""The curated table of parties to conflicts, and what single words say of actors."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.countries import countries
from pipeline.ontology import ActorType, PeopleClass, ThingClass

FOLDER = Path(__file__).parent
TABLES = (
    "actors_international.toml",
    "actors_africa.toml",
    "actors_americas.toml",
    "actors_asia.toml",
    "actors_europe.toml",
    "actors_middle_east.toml",
)
WORDS = "actors_words.toml"
#: Section of groups that are at home in no country.
INTERNATIONAL = "International"
KEYS = frozenset({"type", "also", "in", "years", "per_country"})
YEARS = re.compile(r"^(\d{4})-(\d{4})?$")
#: "Lord's", but not the last letter of "Da'esh".
POSSESSIVE = re.compile(r"'[sS]?(?=\s|$)")
WORD = re.compile(r"[a-z0-9]+")
#: "Harkat-ul-Jihad", "Jaish-e-Mohammed", "Ahrar al-Sham".
PARTICLES = frozenset({"al", "ul", "el", "e", "i", "ud", "ur", "as", "ash", "ar", "an"})
VOWELS = re.compile(r"[aeiouyh]")
DOUBLED = re.compile(r"(.)\1+")
#: Words that names are written with or without.
FILLERS = frozenset({"the", "al", "el"})
#: A name after one of these words is not the group itself.
ALIENATORS = frozenset({"former", "ex", "anti", "pro", "non"})
#: No name in the table has more words.
LONGEST = 14


@dataclass(frozen=True, slots=True)
class Group:
    """An armed group, party, force or movement under the name that is coded."""

    name: str
    type: ActorType
    #: Countries it is at home in, the first its own; empty for international ones.
    countries: tuple[str, ...]
    aliases: tuple[str, ...]
    first_year: int
    last_year: int
    #: Whether the coded name carries the country of the event: "Islamic State (Iraq)".
    per_country: bool

    @property
    def is_kind(self) -> bool:
        """Whether its name describes fighters of a country rather than names a group: "Tuareg Rebels (Mali)"."""
        return self.per_country and bool(self.countries)

    def active(self, year: int | None) -> bool:
        """Whether it existed in a year; True where the year is not known."""
        return year is None or self.first_year <= year <= self.last_year


@dataclass(frozen=True, slots=True)
class Named:
    """A group found in a text: which words name it, and which other groups the words could mean."""

    group: Group
    words: str
    others: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The lists of actors_words.toml, which says what each is."""

    associates: Mapping[PeopleClass, str]
    identities: Mapping[str, str]
    metonyms: Mapping[str, str]
    organizations: Mapping[ActorType, tuple[str, ...]]
    lone: frozenset[str]
    heavy: frozenset[str]
    adherents: frozenset[str]
    partisans: frozenset[str]
    counts: frozenset[str]
    owners: Mapping[ThingClass, str]


class ActorTable:
    """All groups, found by any of their names."""

    def __init__(self, groups: tuple[Group, ...]) -> None:
        self.groups = groups
        self._by_key: dict[str, list[Group]] = {}
        self._by_sound: dict[str, list[Group]] = {}
        #: Group and plain name -> whether the name has no proper name in it: "rebels", but not "Syrian rebels".
        self._descriptions: dict[tuple[str, str], bool] = {}
        for group in groups:
            described = (name for name in names_of(group) if is_description(name))
            self._descriptions |= {(group.name, name_key(name)): name.islower() for name in described}
            for key in {name_key(name) for name in names_of(group)}:
                self._by_key.setdefault(key, []).append(group)
            for sound in {sound_key(name) for name in names_of(group) if is_transliterated(name)}:
                self._by_sound.setdefault(sound, []).append(group)
        self._called = lru_cache(maxsize=20_000)(self.called)

    def find(self, text: str, country: str | None, year: int | None) -> Named | None:
        """The group that a phrase names, the longest name first; None where no name fits this country and year."""
        words = [bare for word in text.split() if (bare := trimmed(word))]
        found = (self.named(name, country, year) for name in stretches_of(words))
        named = [one for one in found if one is not None]
        return next((one for one in named if not one.group.is_kind), named[0] if named else None)

    def named(self, name: str, country: str | None, year: int | None) -> Named | None:
        """The group with this name, in any transliteration."""
        fitting = sorted(
            (group for group in self._called(name) if self.fits(group, name, country, year)),
            key=lambda group: (not group.active(year), country not in group.countries, bool(group.countries)),
        )
        return Named(fitting[0], name, tuple(fitting[1:])) if fitting else None

    def called(self, name: str) -> list[Group]:
        """The groups with this name wherever and whenever they are."""
        return self._by_key.get(name_key(name)) or self._by_key.get(plain_key(name)) or self.sounding(name)

    def fits(self, group: Group, name: str, country: str | None, year: int | None) -> bool:
        """A short abbreviation means a group only at home, a description at home and in its years: "Kurdish rebels"."""
        at_home = not group.countries or country in group.countries
        common = self._descriptions.get((group.name, plain_key(name)), name.islower())
        if (group.name, plain_key(name)) in self._descriptions or is_description(name):
            return (at_home or (country is None and not common)) and group.active(year)
        short = is_abbreviation(name) and (name.islower() or len(name) <= 3)
        return at_home or not short or country is None

    def sounding(self, name: str) -> list[Group]:
        """The groups whose long name differs in vowels, "h" and doubled letters only: "Jehadi" and "Jihadi"."""
        sound = sound_key(name) if name[:1].isupper() else ""
        return self._by_sound.get(sound, []) if len(sound) >= (5 if is_transliterated(name) else 7) else []


def stretches_of(words: list[str]) -> Iterator[str]:
    """The runs of words that may be a name, the longer first."""
    for size in range(min(len(words), LONGEST), 0, -1):
        for first in range(len(words) - size + 1):
            if not first or words[first - 1].casefold() not in ALIENATORS:
                yield " ".join(words[first : first + size])


def is_description(name: str) -> bool:
    """Whether a name says what people are rather than what they are called: "rebels", "Kurdish fighters"."""
    return name.rsplit(maxsplit=1)[-1].islower() and not is_abbreviation(name)


def names_of(group: Group) -> Iterator[str]:
    """A group's name, the acronym before its colon and what stands after it, and its aliases."""
    yield group.name
    acronym, colon, rest = group.name.partition(": ")
    if colon:
        yield acronym
        yield rest
    yield from group.aliases


def trimmed(word: str) -> str:
    """A word without the punctuation around it."""
    return word.strip("\"“”‘’'.,;:!?()[]")


def is_abbreviation(name: str) -> bool:
    """One word mostly of capitals and digits: "ELN", "M-19", "HuJI"."""
    letters = [c for c in name if c.isalnum()]
    big = sum(c.isupper() or c.isdigit() for c in letters)
    return " " not in name and big >= 2 and 2 * big >= len(letters) and len(letters) <= 9


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """The form names are compared in: abbreviations as written, other names plain."""
    bare = POSSESSIVE.sub("", name.replace("’", "'"))
    return "=" + bare.replace(".", "") if is_abbreviation(bare) else plain_key(bare)


def plain_key(name: str) -> str:
    """A name without case, accents, possessives and articles, as wire copy in capitals also has it."""
    bare = POSSESSIVE.sub("", name.replace("’", "'"))
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().casefold()
    words = ["people" if word == "peoples" else word for word in WORD.findall(plain.replace("'", ""))]
    return " ".join([word for word in words if word not in FILLERS] or words)


@lru_cache(maxsize=20_000)
def sound_key(name: str) -> str:
    """The consonants of a name, as its transliterations have them in common."""
    return VOWELS.sub("", DOUBLED.sub(r"\1", plain_key(name).replace(" ", "").replace("q", "k")))


def is_transliterated(name: str) -> bool:
    """Whether a name has an Arabic or Persian particle, as those have that are spelled in many ways."""
    return not PARTICLES.isdisjoint(WORD.findall(name.casefold()))


# --- loading ---------------------------------------------------------------------------------------------------------


@cache
def actor_table() -> ActorTable:
    """The table of all groups; raises LexiconInvalid with file and key where an entry breaks the rules."""
    groups: dict[str, Group] = {}
    for file in TABLES:
        groups.update(read_groups(file, tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))))
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


@cache
def actor_words() -> ActorWords:
    """The lists of actors_words.toml; raises LexiconInvalid where one has an unknown class."""
    lists = tomllib.loads((FOLDER / WORDS).read_text(encoding="utf-8"))
    try:
        return ActorWords(
            associates=MappingProxyType({PeopleClass(key): label for key, label in lists["associates"].items()}),
            identities=MappingProxyType(lists["identities"]),
            metonyms=MappingProxyType(lists["metonyms"]),
            organizations=MappingProxyType(
                {ActorType(key): tuple(words) for key, words in lists["organizations"].items()}
            ),
            lone=frozenset(lists["lone"]["words"]),
            heavy=frozenset(lists["heavy"]["words"]),
            adherents=frozenset(lists["adherents"]["words"]),
            partisans=frozenset(lists["partisans"]["words"]),
            counts=frozenset(lists["counts"]["words"]),
            owners=MappingProxyType({ThingClass(key): owner for key, owner in lists["owners"].items()}),
        )
    except (KeyError, ValueError) as error:
        raise LexiconInvalid(f"{WORDS}: {error}") from error
