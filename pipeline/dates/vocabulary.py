"""The word list of time expressions, checked when it is read."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.numbers import number_words

#: The symbol of number words, which stand in a list that counts of people share.
CARDINAL = "CARDINAL"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of the list, cut into lexemes."""

    words: tuple[str, ...]
    symbol: str
    number: float
    code: str


def read_entries(symbols: frozenset[str]) -> Iterator[tuple[str, str, float, str]]:
    """Each phrase of times.toml and number word as (symbol, phrase, number, code); raises LexiconInvalid."""
    tables = tomllib.loads((files("pipeline.dates") / "times.toml").read_text(encoding="utf-8"))
    tables[CARDINAL] = number_words().cardinals
    seen: dict[str, str] = {}
    for symbol, phrases in tables.items():
        if symbol not in symbols:
            raise LexiconInvalid(f"times.toml: [{symbol}] is no symbol of the grammar: use one of {sorted(symbols)}.")
        for phrase, value in phrases.items():
            check_phrase(symbol, phrase, value, seen)
            number, code = (0.0, value) if isinstance(value, str) else (float(value), "")
            yield symbol, phrase, number, code


def check_phrase(symbol: str, phrase: str, value: object, seen: dict[str, str]) -> None:
    """Refuse a phrase that is listed twice, not in lower case, or whose value is neither number nor text."""
    where = f"times.toml: {phrase!r} in [{symbol}]"
    if phrase != phrase.lower() or not phrase.strip():
        raise LexiconInvalid(f"{where} must be in lower case and not empty.")
    if phrase in seen:
        raise LexiconInvalid(f"{where} is already in [{seen[phrase]}]: keep one of them.")
    if not isinstance(value, int | str):
        raise LexiconInvalid(f"{where} must have a number or a text as its value.")
    seen[phrase] = symbol
