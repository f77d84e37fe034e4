"""Rules over the symbols of a sentence: how they are written, and how a set of them is applied."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.dates.lexing import SYMBOLS, Item, symbols, token_at
from pipeline.dates.meaning import Constant, Length, Meaning, Moment
from pipeline.model import Sentence, Token


@dataclass(frozen=True)
class Words:
    """The items that a rule's pattern covers, with their surroundings."""

    items: Sequence[Item]
    first: int
    last: int
    sentence: Sentence

    @property
    def covered(self) -> Sequence[Item]:
        """The items under the pattern."""
        return self.items[self.first : self.last]

    @property
    def before(self) -> Item | None:
        """The item before the pattern."""
        return self.items[self.first - 1] if self.first else None

    @property
    def after(self) -> Item | None:
        """The item after the pattern."""
        return self.items[self.last] if self.last < len(self.items) else None

    @property
    def text(self) -> str:
        """The covered text."""
        return self.sentence.span.text[self.covered[0].start : self.covered[-1].end]

    def all(self, *names: str) -> list[Item]:
        """The covered items that have one of these symbols."""
        return [item for item in self.covered if item.kind in names]

    def find(self, *names: str) -> Item | None:
        """The first covered item that has one of these symbols."""
        return next(iter(self.all(*names)), None)

    def number(self, *names: str) -> int | None:
        """The number of the first covered item that has one of these symbols."""
        found = self.find(*names)
        return int(found.number) if found else None

    def code(self, *names: str) -> str:
        """The code of the first covered item that has one of these symbols, empty without any."""
        found = self.find(*names)
        return found.code if found else ""

    def moments(self) -> list[Moment]:
        """The covered moments."""
        return [item.meaning for item in self.covered if isinstance(item.meaning, Moment)]

    def lengths(self) -> list[Length]:
        """The covered lengths."""
        return [item.meaning for item in self.covered if isinstance(item.meaning, Length)]

    def token(self, item: Item | None) -> Token | None:
        """The parsed token at an item's start."""
        return token_at(self.sentence, self.sentence.span.start + item.start) if item else None

    @property
    def next_token(self) -> Token | None:
        """The parsed token that follows the pattern."""
        return self.token(self.after)

    @property
    def previous_token(self) -> Token | None:
        """The parsed token before the pattern."""
        return self.token(self.before)


@dataclass(frozen=True)
class Rule:
    """A pattern over symbols and the function that understands what it covers, or declines with None."""

    #: A regular expression in which SYMBOL names stand for items; spaces only separate.
    pattern: str
    build: Callable[[Words], Meaning | None]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern over symbol characters."""
        spelled = re.sub(r"[A-Z][A-Z0-9]+", lambda name: re.escape(SYMBOLS[name.group()]), self.pattern)
        return re.compile(spelled.replace(" ", ""))


def apply_rules(items: Sequence[Item], rules: Sequence[Rule], sentence: Sentence) -> list[Item]:
    """The items with everything that a rule understands made one item; the longest match wins, then the first rule."""
    text = symbols(items)
    matches = [
        (match.start() - match.end(), match.start(), order, match.end())
        for order, rule in enumerate(rules)
        for match in rule.compiled.finditer(text)
    ]
    chunks: dict[int, tuple[int, Item]] = {}
    taken: set[int] = set()
    for _, first, order, last in sorted(matches):
        if taken.isdisjoint(range(first, last)):
            meaning = rules[order].build(Words(items, first, last, sentence))
            if meaning is not None:
                chunks[first] = last, chunk(items[first:last], meaning, sentence)
                taken.update(range(first, last))
    return rebuilt(items, chunks) if chunks else list(items)


def chunk(covered: Sequence[Item], meaning: Meaning, sentence: Sentence) -> Item:
    """One item for what a rule has understood."""
    start, end = covered[0].start, covered[-1].end
    return Item(SYMBOLS[meaning_symbol(meaning)], start, end, sentence.span.text[start:end], meaning=meaning)


def meaning_symbol(meaning: Meaning) -> str:
    """The symbol of a chunk."""
    if isinstance(meaning, Constant):
        return "SET" if meaning.recurrent else "POINTER"
    return "LENGTH" if isinstance(meaning, Length) else "MOMENT"


def rebuilt(items: Sequence[Item], chunks: dict[int, tuple[int, Item]]) -> list[Item]:
    """The items with chunks in place of what they cover."""
    result: list[Item] = []
    position = 0
    while position < len(items):
        last, item = chunks.get(position, (position + 1, items[position]))
        result.append(item)
        position = last
    return result
