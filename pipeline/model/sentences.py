"""Parsed sentences: tokens in Universal Dependencies terms, the tree above them and the named entities."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property

from pipeline.model.pages import RegionKind, Span


class EntityKind(StrEnum):
    """The small set that every NER model is mapped to."""

    PERSON = "PER"
    ORGANIZATION = "ORG"
    LOCATION = "LOC"
    MISCELLANEOUS = "MISC"


@cache
def without_subtype(deprel: str) -> str:
    """A relation without its subtype: there are few, and they are asked for hundreds of times a sentence."""
    return deprel.partition(":")[0]


#: What may stand behind the mark that ends a sentence.
BEHIND_MARK = "\"'”’)] \n"


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word in Universal Dependencies terms."""

    #: 1-based position in its sentence; ``head`` 0 is the root.
    index: int
    text: str
    lemma: str
    upos: str
    head: int
    #: With subtype: ``nsubj:pass``.
    deprel: str
    start: int
    end: int
    #: CoNLL-U features, ``Number=Plur|Tense=Past``; empty when the models give none.
    features: str = ""

    @property
    def relation(self) -> str:
        """The relation without its subtype."""
        return without_subtype(self.deprel)

    def feature(self, name: str) -> str | None:
        """The value of one CoNLL-U feature, or None."""
        for pair in self.features.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


def by_relation(tokens: tuple[Token, ...]) -> dict[str, tuple[Token, ...]]:
    """Tokens by their relation, with and without its subtype."""
    found: dict[str, list[Token]] = {}
    for token in tokens:
        found.setdefault(token.deprel, []).append(token)
        if token.relation != token.deprel:
            found.setdefault(token.relation, []).append(token)
    return {relation: tuple(related) for relation, related in found.items()}


def of_relations(tokens: tuple[Token, ...], relations: tuple[str, ...]) -> tuple[Token, ...]:
    """Those of some tokens that have one of these relations, with or without its subtype."""
    return tuple([t for t in tokens if t.deprel in relations or without_subtype(t.deprel) in relations])


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity inside one sentence; ``first`` and ``last`` are token indexes, both inclusive."""

    kind: EntityKind
    span: Span
    first: int
    last: int


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence: a view on the text with its tokens, tree and entities."""

    #: 0-based position in the document.
    index: int
    span: Span
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    region: RegionKind = RegionKind.BODY
    #: 0-based number of the region (paragraph) on the page.
    paragraph: int = 0
    #: The dependents of each token.
    _children: dict[int, tuple[Token, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        grouped: dict[int, list[Token]] = {}
        for token in self.tokens:
            grouped.setdefault(token.head, []).append(token)
        self._children.update({head: tuple(children) for head, children in grouped.items()})

    @cached_property
    def _related(self) -> dict[int, dict[str, tuple[Token, ...]]]:
        """The dependents of each token by their relation, with and without its subtype."""
        return {head: by_relation(children) for head, children in self._children.items()}

    @cached_property
    def _by_relation(self) -> dict[str, tuple[Token, ...]]:
        return by_relation(self.tokens)

    def token(self, index: int) -> Token:
        """The token with this 1-based index."""
        return self.tokens[index - 1]

    def children(self, index: int, *relations: str) -> tuple[Token, ...]:
        """The dependents of a token in text order, all or those whose relation (with or without subtype) is named."""
        related = self._related.get(index)
        if related is None:
            return ()
        if not relations:
            return self._children[index]
        found: tuple[Token, ...] = ()
        for relation in relations:
            if relation in related:
                if found:
                    return of_relations(self._children[index], relations)
                found = related[relation]
        return found

    def hanging(self, *relations: str) -> tuple[Token, ...]:
        """The tokens in text order that hang by one of these relations, with or without its subtype."""
        if len(relations) == 1:
            return self._by_relation.get(relations[0], ())
        return of_relations(self.tokens, relations)

    @property
    def final_mark(self) -> str:
        """The last character of its text, quotation marks and brackets left out: a full stop, a question mark."""
        return self.span.text.rstrip(BEHIND_MARK)[-1:]

    def head(self, token: Token) -> Token | None:
        """The head of a token, or None for the root."""
        return self.tokens[token.head - 1] if token.head else None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above a token, nearest first; safe on trees with cycles."""
        seen = {token.index}
        while token.head and token.head not in seen:
            token = self.tokens[token.head - 1]
            seen.add(token.index)
            yield token

    def subtree(self, index: int, skip: frozenset[str] = frozenset()) -> tuple[Token, ...]:
        """A token with all it governs, in text order, less the branches whose relation (or subtype) is in ``skip``."""
        kept, stack = {index}, [index]
        while stack:
            for child in self._children.get(stack.pop(), ()):
                if child.index not in kept and child.deprel not in skip and child.relation not in skip:
                    kept.add(child.index)
                    stack.append(child.index)
        return tuple(self.tokens[i - 1] for i in sorted(kept))

    def between(self, first: int, last: int) -> Span:
        """The span from one token to another, both 1-based and inclusive."""
        return self.slice(self.tokens[first - 1].start, self.tokens[last - 1].end)

    def written(self, first: int, last: int) -> str:
        """The text from one token to another, both 1-based and inclusive."""
        offset = self.span.start
        return self.span.text[self.tokens[first - 1].start - offset : self.tokens[last - 1].end - offset]

    def slice(self, start: int, end: int) -> Span:
        """The span of these document offsets, which must lie inside the sentence."""
        return Span(start, end, self.span.text[start - self.span.start : end - self.span.start])

    def entity_at(self, index: int) -> Entity | None:
        """The entity that covers a token, or None."""
        for entity in self.entities:
            if entity.first <= index <= entity.last:
                return entity
        return None
