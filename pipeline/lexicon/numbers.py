"""Number words with their values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline.errors import LexiconInvalid

NUMBERS_FILE = Path(__file__).parent / "language" / "numbers.toml"


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of numbers.toml, which says what each is."""

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    groups: Mapping[str, int]

    @property
    def cardinals(self) -> Mapping[str, int]:
        """All that counts anything, units of time among them."""
        return {**self.units, **self.tens, **self.scales}

    @property
    def multipliers(self) -> Mapping[str, int]:
        """All that multiplies the number before it."""
        return {**self.scales, **self.groups}


@cache
def number_words() -> NumberWords:
    """The tables, read once; raises LexiconInvalid when one is missing or unknown, or has a wrong word or value."""
    tables = tomllib.loads(NUMBERS_FILE.read_text(encoding="utf-8"))
    if wrong := tables.keys() ^ {field.name for field in fields(NumberWords)}:
        raise LexiconInvalid(f"{NUMBERS_FILE.name}: tables missing or unknown: {', '.join(sorted(wrong))}.")
    seen: set[str] = set()
    for word, value in (pair for table in tables.values() for pair in table.items()):
        if word in seen or word != word.lower() or not isinstance(value, int):
            raise LexiconInvalid(f"{NUMBERS_FILE.name}: {word!r} must stand once, in lower case, with a whole number.")
        seen.add(word)
    return NumberWords(**tables)
