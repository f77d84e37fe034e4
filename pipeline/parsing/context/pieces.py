"""Words as an uncased encoder takes them: WordPieces, and the shape that lower case hides."""

import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum

UNKNOWN_PIECE, START, END = "[UNK]", "[CLS]", "[SEP]"
CONTINUED = "##"
#: Longer words are cut before they are looked up; BERT makes them unknown.
LONGEST_WORD = 100
#: Pieces of one word beyond which no more are read.
MOST_PIECES = 12


class Shape(IntEnum):
    """How a word is written; one number an embedding."""

    NONE = 0
    LOWER = 1
    CAPITALISED = 2
    CAPITALS = 3
    MIXED = 4
    INITIAL = 5
    DIGITS = 6
    OTHER = 7


def shape_of(word: str) -> Shape:
    """The shape of a word."""
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.CAPITALS if sum(map(str.isalpha, word)) > 1 else Shape.INITIAL
    if word[:1].isupper() and word[1:].islower():
        return Shape.CAPITALISED
    if any(map(str.isalpha, word)):
        return Shape.MIXED
    return Shape.DIGITS if any(map(str.isdigit, word)) else Shape.OTHER


class PieceVocabulary:
    """The pieces an encoder knows, in the order of its embeddings."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.pieces = tuple(pieces)
        self.numbers = {piece: number for number, piece in enumerate(self.pieces)}
        self.start, self.end, self.unknown = (self.numbers[piece] for piece in (START, END, UNKNOWN_PIECE))
        self.known: dict[str, tuple[int, ...]] = {}

    def pieces_of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, at least one and at most MOST_PIECES."""
        found = self.known.get(word)
        if found is None:
            numbers = [number for part in split(normalise(word[:LONGEST_WORD])) for number in self.match(part)]
            found = tuple(numbers[:MOST_PIECES]) or (self.unknown,)
            self.known[word] = found
        return found

    def match(self, part: str) -> list[int]:
        """The longest pieces from left to right; the unknown piece alone where some of it is in none."""
        numbers, start = [], 0
        while start < len(part):
            mark = CONTINUED if start else ""
            for end in range(len(part), start, -1):
                number = self.numbers.get(mark + part[start:end])
                if number is not None:
                    break
            else:
                return [self.unknown]
            numbers.append(number)
            start = end
        return numbers


def normalise(word: str) -> str:
    """Lower case without accents or control characters, as uncased BERT has it."""
    plain = "".join(c for c in word if not unicodedata.category(c).startswith("C") and c != "�")
    return "".join(c for c in unicodedata.normalize("NFD", plain.lower()) if unicodedata.category(c) != "Mn")


def split(word: str) -> Iterator[str]:
    """The parts of a normalised word: punctuation marks and ideographs stand alone."""
    begun = ""
    for character in word:
        if stands_alone(character) or character.isspace():
            if begun:
                yield begun
            begun = ""
            if not character.isspace():
                yield character
        else:
            begun += character
    if begun:
        yield begun


def stands_alone(character: str) -> bool:
    """Whether BERT cuts around a character: ASCII symbols, punctuation, Chinese characters."""
    if character.isascii():
        return not character.isalnum() and not character.isspace()
    return unicodedata.category(character).startswith("P") or is_ideograph(ord(character))


def is_ideograph(code: int) -> bool:
    """Whether a code point is in a block of Chinese characters."""
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
