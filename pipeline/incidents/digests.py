"""A page that tells one story a paragraph ("news in brief"): its paragraphs are the items of a list."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from pipeline.model import Place, RegionKind, Sentence

#: So often at least a digest moves to another country from one paragraph to the next...
MOVES = 3
#: ...and in so large a share of the neighbours that name countries.
MOVING_SHARE = 2 / 3


def mark_items(sentences: tuple[Sentence, ...], places: Iterable[Place]) -> tuple[Sentence, ...]:
    """The body of a digest as items; a paragraph that names no country goes on with the item before."""
    countries = named_countries(sentences, places)
    if not is_digest(countries):
        return sentences
    items = items_of(countries)
    return tuple(
        replace(one, region=RegionKind.ITEM, paragraph=items[one.paragraph]) if one.region is RegionKind.BODY else one
        for one in sentences
    )


def items_of(countries: dict[int, set[str]]) -> dict[int, int]:
    """The paragraph that opens the item of each paragraph."""
    items: dict[int, int] = {}
    opening = next(iter(countries))
    for paragraph, named in countries.items():
        opening = paragraph if named else opening
        items[paragraph] = opening
    return items


def named_countries(sentences: tuple[Sentence, ...], places: Iterable[Place]) -> dict[int, set[str]]:
    """The countries that each paragraph of the body names, by the paragraph's number."""
    countries: dict[int, set[str]] = {s.paragraph: set() for s in sentences if s.region is RegionKind.BODY}
    for place in places:
        paragraph = sentences[place.phrase.sentence].paragraph
        if place.country and paragraph in countries:
            countries[paragraph].add(place.country)
    return countries


def is_digest(countries: dict[int, set[str]]) -> bool:
    """Whether most neighbouring paragraphs speak of different countries."""
    neighbours = [(one, other) for one, other in pairwise(countries.values()) if one and other]
    moves = sum(one.isdisjoint(other) for one, other in neighbours)
    return moves >= MOVES and moves >= MOVING_SHARE * len(neighbours)
