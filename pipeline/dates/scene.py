"""What a time expression is resolved against: the day of writing, and what the text spoke of last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from pipeline.dates.calendar import Grain, Period, period_of
from pipeline.dates.lexing import Item
from pipeline.dates.meaning import Base, Moment
from pipeline.dates.tense import Tense, tense_at
from pipeline.model import Sentence

#: A history: so many years are named, this share of them are no year around the day of writing, and for each year
#: there are no more than so many words like "today" and "Tuesday".
HISTORY_YEARS, HISTORY_SHARE, DEICTIC_SHARE = 4, 0.6, 0.25


class Style(Enum):
    """How a document tells its times."""

    #: Around the day of writing: "Tuesday", "last month".
    NEWS = "news"
    #: One date after the other: a bare "in April" follows the year spoken of.
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the reading of a document stands when it meets an expression."""

    publication: date | None
    style: Style
    #: The sentence the expression stands in.
    sentence: Sentence
    #: Offset of the expression in the document.
    offset: int
    #: The last date the text spoke of, and the sentence it stood in.
    spoken: Period | None = None
    spoken_sentence: int = -1
    #: The last day it spoke of, in this sentence or the few before.
    spoken_day: Period | None = None
    #: The last date of the story itself, asides and comparisons left out.
    told: Period | None = None

    @property
    def today(self) -> Period | None:
        """The day of writing."""
        return period_of(self.publication, Grain.DAY) if self.publication else None

    @property
    def tense(self) -> Tense:
        """The tense of the clause around the expression."""
        return tense_at(self.sentence, self.offset)

    @property
    def setting(self) -> Period | None:
        """Where a date without its year belongs: around the day of writing, in a history the last time told of."""
        return self.told or self.today if self.style is Style.HISTORY else self.today

    def base(self, base: Base) -> Period | None:
        """The period that an offset counts from, None where there is none."""
        if base is Base.TEXT:
            return self.spoken or self.today
        if base is Base.PUBLICATION and self.publication is None:
            return None
        return self.setting


def judge_style(publication: date | None, chunks: Sequence[Item]) -> Style:
    """A history names many years, most of them before the day of writing; without that day every text is one."""
    if publication is None:
        return Style.HISTORY
    moments = [item.meaning for item in chunks if isinstance(item.meaning, Moment)]
    years = [moment.year for moment in moments if moment.year]
    distant = sum(abs(year - publication.year) > 1 for year in years)
    deictic = sum(points_from_writing(moment) for moment in moments)
    many = len(years) >= HISTORY_YEARS and distant >= HISTORY_SHARE * len(years)
    return Style.HISTORY if many and deictic <= DEICTIC_SHARE * len(years) else Style.NEWS


def points_from_writing(moment: Moment) -> bool:
    """True for "yesterday", "Tuesday", "last month": what only the day of writing can resolve."""
    if moment.offset:
        return moment.offset.base is Base.PUBLICATION
    return bool(moment.weekday and not moment.month)
