"""What tuples are anchored in, and what anchoring says of one."""

from dataclasses import dataclass
from datetime import date

from pipeline.model import Coded, Day, Location, Place, Sentence, T, TimeExpression
from pipeline.places import Gazetteer

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
