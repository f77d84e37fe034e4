"""Sentences that a splitter cut after "Oct." or "p.m.", put together again for reading times across the cut."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.model import Sentence, Span

CUT_SHORT = re.compile(
    r"(?:\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[ap]\.\s?m|\b[A-Z])\.$", re.IGNORECASE
)
GOES_ON = re.compile(r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[A-Z]{2,4}T\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence for reading times in, and the parsed sentences it was made of."""

    sentence: Sentence
    pieces: tuple[Sentence, ...]

    def piece_at(self, offset: int) -> Sentence:
        """The parsed sentence that a document offset lies in."""
        return next((piece for piece in reversed(self.pieces) if piece.span.start <= offset), self.pieces[0])


def whole_sentences(sentences: tuple[Sentence, ...]) -> Iterator[Stretch]:
    """The sentences, with those that were cut inside a date made one; its index is that of its first piece."""
    pending: Stretch | None = None
    for sentence in sentences:
        if pending is not None and belongs_to(pending.sentence, sentence):
            pending = Stretch(together(pending.sentence, sentence), (*pending.pieces, sentence))
            continue
        if pending is not None:
            yield pending
        pending = Stretch(sentence, (sentence,))
    if pending is not None:
        yield pending


def belongs_to(first: Sentence, second: Sentence) -> bool:
    """True if the first sentence ends in a shortened word that the second goes on from."""
    if first.paragraph != second.paragraph or second.span.start - first.span.end > 1:
        return False
    return bool(CUT_SHORT.search(first.span.text[-6:]) and GOES_ON.match(second.span.text))


def together(first: Sentence, second: Sentence) -> Sentence:
    """Both as one sentence; the second keeps its tree, hung under the root of the first."""
    shift = len(first.tokens)
    root = next((token.index for token in first.tokens if not token.head), 1)
    moved = (
        replace(token, index=token.index + shift, head=token.head + shift if token.head else root)
        for token in second.tokens
    )
    gap = " " * (second.span.start - first.span.end)
    span = Span(first.span.start, second.span.end, first.span.text + gap + second.span.text)
    return replace(first, span=span, tokens=(*first.tokens, *moved))
