"""A page that tells one story a paragraph ("news in brief"): its paragraphs are the items of a list."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from pipeline.model import Place, RegionKind, Sentence

#: So often at least a digest moves to another country from one paragraph to the next...
MOVES = 3
#: ...and in so large a share of the neighbours that name countries.
SHARE = 2 / 3


def mark_items(sentences: tuple[Sentence, ...], places: Iterable[Place]) -> tuple[Sentence, ...]:
    """The sentences with the body of a digest as items, each of which stands for itself."""
    if not is_digest(sentences, places):
        return sentences
    return tuple(replace(one, region=RegionKind.ITEM) if one.region is RegionKind.BODY else one for one in sentences)


def is_digest(sentences: tuple[Sentence, ...], places: Iterable[Place]) -> bool:
    """Whether most neighbouring paragraphs speak of different countries."""
    countries: dict[int, set[str]] = {s.paragraph: set() for s in sentences if s.region is RegionKind.BODY}
    for place in places:
        paragraph = sentences[place.phrase.sentence].paragraph
        if place.country and paragraph in countries:
            countries[paragraph].add(place.country)
    neighbours = [(one, other) for one, other in pairwise(countries.values()) if one and other]
    moves = sum(one.isdisjoint(other) for one, other in neighbours)
    return moves >= MOVES and moves >= SHARE * len(neighbours)
