"""What tuples are anchored in, and what anchoring says of one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from pipeline.model import Coded, Day, Location, Place, RegionKind, Sentence, T, TimeExpression
from pipeline.places import Gazetteer

A = TypeVar("A", TimeExpression, Place)
#: Index of a sentence -> what stands in it, each with its index in the document, in text order.
BySentence = dict[int, list[tuple[int, A]]]
#: Days before publication after which a text tells something as background, not as its news.
BACKGROUND_DAYS = 31
#: Rungs of the ladder that are the tuple's own words, and those with the one that is its own sentence.
CLOSE = frozenset({"argument", "clause"})
SENTENCE_RUNGS = CLOSE | {"sentence"}


def own(value: Coded[T] | None, rungs: frozenset[str] = SENTENCE_RUNGS) -> Coded[T] | None:
    """A day or place that stands on one of these rungs, in the tuple's own sentence or nearer, else None."""
    return value if value is not None and value.rule.partition(":")[0] in rungs else None


@dataclass(frozen=True)
class Surroundings:
    """What tuples are anchored in: the document's sentences, times and places."""

    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    gazetteer: Gazetteer
    published_at: date | None

    def is_background(self, day: date | None) -> bool:
        """Whether a day lies so far before publication that what happened on it is told as background."""
        if day is None or self.published_at is None:
            return False
        return (self.published_at - day).days > BACKGROUND_DAYS

    @cached_property
    def times_in(self) -> BySentence[TimeExpression]:
        """The time expressions of each sentence."""
        return by_sentence(self.times)

    @cached_property
    def places_in(self) -> BySentence[Place]:
        """The places of each sentence."""
        return by_sentence(self.places)

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the document's names and peoples are of each country."""
        return Counter(place.country for place in self.places if place.country)

    @cached_property
    def datelines(self) -> tuple[int, ...]:
        """The indexes of the sentences that say where and when a story was filed."""
        return tuple(one.index for one in self.sentences if one.region is RegionKind.DATELINE)

    @cached_property
    def paragraphs(self) -> dict[int, list[int]]:
        """The indexes of the sentences of each paragraph."""
        found: dict[int, list[int]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.paragraph, []).append(sentence.index)
        return found

    @cached_property
    def lead_ins(self) -> tuple[int, ...]:
        """For each sentence the index of the last running text before it, its own where nothing stands before it."""
        found: list[int] = []
        last: int | None = None
        for sentence in self.sentences:
            found.append(sentence.index if last is None else last)
            last = sentence.index if sentence.region is RegionKind.BODY else last
        return tuple(found)

    @cached_property
    def has_body(self) -> bool:
        """Whether any of it is running text."""
        return any(sentence.region is RegionKind.BODY for sentence in self.sentences)


def by_sentence(candidates: Iterable[A]) -> BySentence[A]:
    """Times or places by the sentence that they stand in."""
    found: BySentence[A] = {}
    for index, candidate in enumerate(candidates):
        found.setdefault(candidate.phrase.sentence, []).append((index, candidate))
    return found


@dataclass(frozen=True, slots=True)
class Anchor:
    """A tuple's day, place and country, each None where the text gives none."""

    day: Coded[Day] | None
    location: Coded[Location] | None
    #: The name of a place that no gazetteer knows, where that is all the text tells below the country.
    place_name: Coded[str] | None
    #: The rung that gave the country, empty when none did.
    place_rung: str
    #: ACLED's name of the country, also where nothing smaller is named.
    country: str | None
    #: Indexes into the document's times and places that spoke.
    times: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    #: The expression dates the tuple, but no finer than a year: it is told as past, without a day.
    past: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the tuple's own clause says when or where it happened."""
        return own(self.day, CLOSE) is not None or own(self.location, CLOSE) is not None

    @property
    def rung(self) -> str:
        """The rung that set the day, empty when none did."""
        return self.day.rule.partition(":")[0] if self.day else ""
