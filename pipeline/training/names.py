"""Names from all over the world, to be put in the place of those in training sentences.

People come from CountryInfo (heads and members of governments), places from GeoNames' first-level divisions and
CountryInfo's cities, groups from the project's actor lexicon and the Phoenix list of armed groups, nations from the
project's country list.
"""

import random
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.lexicon.countries import countries

ACTORS = Path(__file__).parent.parent / "lexicon" / "actors"
PERSON_LINE = re.compile(r"^\s*\{?([A-Z][A-Z'.\-]*(?:_[A-Z'.\-]+){1,3})_\}?.*\[", re.MULTILINE)
PLACE_BLOCK = re.compile(r"<(?:Capital|MajorCities)>(.*?)</", re.DOTALL)
PLACE_LINE = re.compile(r"^\s*([A-Z][A-Z'\-_]+)_\s*$", re.MULTILINE)
GROUP_LINE = re.compile(r"^\+?([A-Z][A-Z'\-_]+?)_*(?:_?\([^)]*\))?_*\s*(?:\[.*)?(?:#.*)?$", re.MULTILINE)
#: What shows that an entry of the Phoenix list is a group: a few are people.
GROUP_WORD = re.compile(
    r"\b(?:army|front|brigades?|movement|group|party|organi[sz]ation|council|committee|forces?|command|union|league|"
    r"guards?|militia|jaish|jaysh|jund|ansar|harakat|hizb\w*|lashkar|liwa|kata\w*|jama\w*|ahl|mujahid\w+|fidayin)\b",
    re.IGNORECASE,
)
#: Particles of names that keep their small letter, and words that titles of groups keep small.
LOWER_PARTICLES = frozenset(re.findall(r"\w+", "al bin ibn bint ould da de del den der di dos el la le van von"))
SMALL = LOWER_PARTICLES | frozenset(re.findall(r"\w+", "and for in of on the to wal fi"))
#: Words of "Jund al-Haq" as the treebank splits it.
PATTERN_WORDS = 4
NAME_PART = re.compile(r"[^\s\-]+|-")


@dataclass(frozen=True, slots=True)
class NameInventory:
    """Names by type, each split into words as the treebank splits them."""

    people: tuple[tuple[str, ...], ...]
    groups: tuple[tuple[str, ...], ...]
    places: tuple[tuple[str, ...], ...]
    nations: tuple[str, ...]

    def draw(self, kind: str, old: tuple[str, ...], generator: random.Random) -> tuple[str, ...]:
        """Another name of the type: a surname for a single word, a nation for a nation; what has no peer stays."""
        if kind == "PER":
            name = generator.choice(self.people)
            return name if len(old) > 1 else surname(name)
        if kind == "ORG":
            return generator.choice(self.groups)
        if kind == "LOC":
            return generator.choice(self.places)
        stem = old[0].removesuffix("s")
        if len(old) == 1 and stem in self.nations:
            new = generator.choice(self.nations)
            return (new + "s",) if old[0] != stem and not new.endswith(("s", "h", "e")) else (new,)
        return old


def collect_names(data: Path) -> NameInventory:
    """The inventory from the dictionaries under ``data`` and the project's own lexicon."""
    countryinfo = (data / "actors" / "CountryInfo.120116.txt").read_text(encoding="latin-1")
    phoenix = (data / "actors" / "Phoenix.MilNonState.actors.txt").read_text(encoding="utf-8")
    divisions = (data / "gazetteer" / "admin1CodesASCII.txt").read_text(encoding="utf-8").splitlines()
    cities = (
        title(name, LOWER_PARTICLES) for block in PLACE_BLOCK.findall(countryinfo) for name in PLACE_LINE.findall(block)
    )
    listed = (title(name, SMALL) for name in GROUP_LINE.findall(phoenix))
    return NameInventory(
        people=as_words(title(name, LOWER_PARTICLES) for name in PERSON_LINE.findall(countryinfo)),
        groups=with_new_pairs(as_words([*lexicon_groups(), *(name for name in listed if GROUP_WORD.search(name))])),
        places=as_words([*(line.split("\t")[1] for line in divisions), *cities]),
        nations=tuple(
            sorted({name for country in countries().values() for name in country.demonyms if " " not in name})
        ),
    )


def lexicon_groups() -> Iterator[str]:
    """All names of groups that are no state's forces, from the actor lexicon."""
    for path in sorted(ACTORS.glob("*.toml")):
        for section in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for name, entry in section.items():
                if isinstance(entry, Mapping) and entry.get("type") != "State forces":
                    for form in (name, *entry.get("also", ())):
                        yield from (part.strip() for part in form.split(":"))


def with_new_pairs(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The groups, and as many again that pair the halves of Arabic names ("Jund al-" with "-Haq") in new ways.

    People are named by the same pattern, in larger numbers: without these the model takes it for a person's.
    """
    patterned = [name for name in groups if len(name) == PATTERN_WORDS and name[1:3] == ("al", "-")]
    heads, tails = ({name[end] for name in patterned} for end in (0, -1))
    pairs = sorted({(head, "al", "-", tail) for head in heads for tail in tails} - set(groups))
    return groups + tuple(random.Random(len(pairs)).sample(pairs, min(len(groups), len(pairs))))


def as_words(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Different names, split as in the treebank (hyphens stand alone); descriptions ("Tuareg rebels") are left out."""
    return tuple(sorted({words for name in names if is_name(words := tuple(NAME_PART.findall(name)))}))


def is_name(words: tuple[str, ...]) -> bool:
    """Whether all words but particles have a capital, the last among them."""
    return (
        bool(words)
        and words[-1] not in SMALL
        and all(w[0].isupper() or not w[0].isalpha() or w in SMALL for w in words)
    )


def surname(name: tuple[str, ...]) -> tuple[str, ...]:
    """The last part of a person's name, with what a hyphen ties to it ("al - Maliki")."""
    start = len(name) - 1
    while start >= 2 and name[start - 1] == "-":
        start -= 2
    return name[start:]


def title(name: str, small: frozenset[str]) -> str:
    """A dictionary's NAME_IN_CAPITALS in the case of running text."""
    words = name.strip("_+ ").lower().split("_")
    return " ".join(capitalise(word, small, first=position == 0) for position, word in enumerate(words) if word)


def capitalise(word: str, small: frozenset[str], *, first: bool) -> str:
    """One word with its capitals: also after a hyphen ("al-Maliki") and after an apostrophe ("Yar'Adua")."""
    parts = word.split("-")
    return "-".join(
        part if part in small and not (first and len(parts) == 1) else re.sub(r"(?:^|(?<=['.]))\w", raise_letter, part)
        for part in parts
    )


def raise_letter(match: re.Match[str]) -> str:
    """The matched letter as a capital."""
    return match.group().upper()
