"""Stanza's objects -> our sentences, with offsets into the incoming text."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.model import Entity, EntityKind, Page, Region, Sentence, Span, Token

#: OntoNotes' 18 types (official models) and our four, mapped to the four; types that are no names are left out.
ENTITY_KINDS = {
    "PER": EntityKind.PERSON,
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANIZATION,
    "LOC": EntityKind.LOCATION,
    "GPE": EntityKind.LOCATION,
    "FAC": EntityKind.LOCATION,
    "MISC": EntityKind.MISCELLANEOUS,
    "NORP": EntityKind.MISCELLANEOUS,
    "PRODUCT": EntityKind.MISCELLANEOUS,
    "EVENT": EntityKind.MISCELLANEOUS,
    "WORK_OF_ART": EntityKind.MISCELLANEOUS,
    "LAW": EntityKind.MISCELLANEOUS,
    "LANGUAGE": EntityKind.MISCELLANEOUS,
}
SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Layout:
    """The text the models read (regions joined by blank lines) and the way back to the page."""

    text: str
    #: Start of each region in ``text``.
    starts: tuple[int, ...]
    page: Page

    def region(self, offset: int) -> tuple[int, Region]:
        """The number and the region that an offset of ``text`` falls in."""
        number = bisect_right(self.starts, offset) - 1
        return number, self.page.regions[number]

    def original(self, offset: int) -> int:
        """The page offset of an offset of ``text``."""
        number, region = self.region(offset)
        return region.span.start + offset - self.starts[number]


def lay_out(page: Page, read: Callable[[str], str]) -> Layout:
    """Join a page's regions for the models; ``read`` rewrites each of them, character for character."""
    parts = [read(region.readable) for region in page.regions]
    starts, offset = [], 0
    for part in parts:
        starts.append(offset)
        offset += len(part) + len(SEPARATOR)
    return Layout(SEPARATOR.join(parts), tuple(starts), page)


def convert(sentences: Iterable[Any], layout: Layout) -> tuple[Sentence, ...]:
    """Our sentences from Stanza's, in text order; sentences without tokens are left out."""
    kept = (sentence for sentence in sentences if sentence.words)
    return tuple(convert_sentence(index, sentence, layout) for index, sentence in enumerate(kept))


def convert_sentence(index: int, sentence: Any, layout: Layout) -> Sentence:
    """One sentence with its tokens and entities."""
    tokens = tuple(convert_word(word, bounds, layout) for word, bounds in words_with_bounds(sentence))
    start, end = tokens[0].start, max(token.end for token in tokens)
    span = Span(start, end, layout.page.text[start:end])
    number, region = layout.region(sentence.tokens[0].start_char)
    return Sentence(index, span, tokens, convert_entities(sentence, layout), region.kind, number)


def words_with_bounds(sentence: Any) -> Iterable[tuple[Any, tuple[int, int]]]:
    """Each word with its offsets."""
    for token in sentence.tokens:
        yield from zip(token.words, share(token.start_char, token.end_char, token.words), strict=True)


def share(start: int, end: int, words: Sequence[Any]) -> Iterable[tuple[int, int]]:
    """The bounds of a token's words; words without offsets share its letters in order, or all take all of them.

    Stanza gives no offsets where a word is spelled otherwise than the text: "Kano’s" is read as "Kano" and "'s".
    """
    told = all(word.start_char is not None and word.end_char is not None for word in words)
    spelled_out = sum(len(word.text) for word in words) == end - start
    for word in words:
        if told:
            yield word.start_char, word.end_char
        elif spelled_out:
            yield start, start + len(word.text)
            start += len(word.text)
        else:
            yield start, end


def convert_word(word: Any, bounds: tuple[int, int], layout: Layout) -> Token:
    """One word; a missing lemma is the word itself in lower case."""
    start = layout.original(bounds[0])
    lemma = word.lemma or word.text.lower()
    return Token(
        word.id,
        word.text,
        lemma,
        word.upos,
        word.head,
        word.deprel,
        start,
        start + bounds[1] - bounds[0],
        word.feats or "",
    )


def convert_entities(sentence: Any, layout: Layout) -> tuple[Entity, ...]:
    """The sentence's entities of the kinds we keep."""
    found = []
    for entity in sentence.ents:
        kind = ENTITY_KINDS.get(entity.type)
        if kind is None:
            continue
        words = [word for token in entity.tokens for word in token.words]
        start = layout.original(entity.start_char)
        end = start + entity.end_char - entity.start_char
        found.append(Entity(kind, Span(start, end, layout.page.text[start:end]), words[0].id, words[-1].id))
    return tuple(found)
