"""Names that capitals hide: recased wire copy writes the words of some bodies' names like any other words."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.lexicon.actors import actor_table, names_of
from pipeline.model import Entity, EntityKind, Sentence

#: Words that no name is known by alone, first to last, by the first of them.
KnownNames = dict[str, list[tuple[str, ...]]]


def with_hidden_names(sentence: Sentence) -> Sentence:
    """A sentence in capitals with the names of known bodies that were taken for common words: "SHINING PATH"."""
    found = tuple(hidden_names(sentence)) if sentence.span.text.isupper() else ()
    inside = {index for name in found for index in range(name.first, name.last + 1)}
    tokens = tuple(replace(token, upos="PROPN") if token.index in inside else token for token in sentence.tokens)
    entities = tuple(sorted((*sentence.entities, *found), key=lambda name: name.first))
    return replace(sentence, tokens=tokens, entities=entities) if found else sentence


def hidden_names(sentence: Sentence) -> Iterator[Entity]:
    """The longest known names at each place where no other name stands."""
    words, end = [token.text.casefold() for token in sentence.tokens], 0
    for first, word in enumerate(words, 1):
        fitting = [name for name in known_names().get(word, ()) if words[first - 1 : first - 1 + len(name)] == [*name]]
        last = first - 1 + max(map(len, fitting), default=0)
        if first > end and last >= first and not any(sentence.entity_at(n) for n in range(first, last + 1)):
            yield Entity(EntityKind.ORGANIZATION, sentence.between(first, last), first, last)
            end = last


@cache
def known_names() -> KnownNames:
    """The names of several words, each but the small ones with a capital, that the table of actors has."""
    found: KnownNames = {}
    names = {name for group in actor_table().groups if not group.is_kind for name in names_of(group)}
    for name in sorted(name for name in names if is_proper(name)):
        words = tuple(name.casefold().split())
        found.setdefault(words[0], []).append(words)
    return found


def is_proper(name: str) -> bool:
    """Whether a name has several words and shows by its capitals that it is one: not "Syrian rebels"."""
    words = name.split()
    return len(words) > 1 and ":" not in name and words[0][0].isupper() and words[-1][0].isupper()
