"""A stretch of text -> the marks that the judge weighs: its words, pairs of words and the letters they are made of."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
#: Lengths of the runs of letters by which words that were never learnt are known: "bomb" in "bombmaker".
SHORTEST_RUN, LONGEST_RUN = 3, 5
#: Rows of the table of weights; two marks that fall on one row share it.
ROWS = 1 << 17


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of a text: its row in the table of weights, and the words it was read from."""

    row: int
    #: Offsets into the text, end exclusive.
    start: int
    end: int


def marks(text: str) -> Iterator[Mark]:
    """The marks of a text, word by word; a mark that stands several times comes several times."""
    words = [(DIGIT.sub("0", found.group().lower()), found.start(), found.end()) for found in WORD.finditer(text)]
    for word, start, end in words:
        for number in rows(word):
            yield Mark(number, start, end)
    for (first, start, _), (second, _, end) in pairwise(words):
        yield Mark(row(f"{first} {second}"), start, end)


@lru_cache(maxsize=1 << 14)
def rows(word: str) -> tuple[int, ...]:
    """The rows of a word and of the runs of its letters; most words of a text were met before."""
    return (row(word), *(row(letters) for letters in runs(f"<{word}>")))


def runs(word: str) -> Iterator[str]:
    """The runs of letters of a word in its brackets, each marked as such."""
    for length in range(SHORTEST_RUN, LONGEST_RUN + 1):
        for start in range(len(word) - length + 1):
            yield f"~{word[start : start + length]}"


def row(mark: str) -> int:
    """The row of a mark: the same on every machine."""
    return zlib.crc32(mark.encode()) % ROWS
