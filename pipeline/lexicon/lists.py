"""Files of plain word lists: the name of each list, and its words."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.errors import LexiconInvalid


def word_lists(file: Path, names: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The lists of a file; raises LexiconInvalid when one is missing or unknown, has capitals or repeats a word."""
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    if wrong := lists.keys() ^ set(names):
        raise LexiconInvalid(f"{file.name}: lists missing or unknown: {', '.join(sorted(wrong))}.")
    for name, words in lists.items():
        if loud := [word for word in words if word != word.lower()]:
            raise LexiconInvalid(f"{file.name}: {name} has words that are not lower case: {', '.join(loud)}.")
        if twice := sorted(word for word, times in Counter(words).items() if times > 1):
            raise LexiconInvalid(f"{file.name}: {name} has words more than once: {', '.join(twice)}: keep one of each.")
    return {name: frozenset(words) for name, words in lists.items()}
