"""All groups, found by any of their names."""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.lexicon.actors.groups import Group, Named, names_of
from pipeline.lexicon.actors.spelling import (
    is_abbreviation,
    is_description,
    is_transliterated,
    name_key,
    plain_key,
    sound_key,
    trimmed,
)

#: A name after one of these words is not the group itself.
ALIENATORS = frozenset({"former", "ex", "anti", "pro", "non"})
#: No name in the table has more words.
LONGEST_GROUP_NAME = 14


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
    for size in range(min(len(words), LONGEST_GROUP_NAME), 0, -1):
        for first in range(len(words) - size + 1):
            if not first or words[first - 1].casefold() not in ALIENATORS:
                yield " ".join(words[first : first + size])
