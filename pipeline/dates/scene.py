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

#: A history: so many years are named, and this share of them are no year around the day of writing.
HISTORY_YEARS, HISTORY_SHARE = 4, 0.6


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
    sentence: Sentence
    #: Offset of the expression in the document.
    offset: int
    #: The last date the text spoke of, and the sentence it stood in.
    spoken: Period | None = None
    spoken_sentence: int = -1

    @property
    def today(self) -> Period | None:
        """The day of writing."""
        return period_of(self.publication, Grain.DAY) if self.publication else None

    @property
    def tense(self) -> Tense:
        """The tense of the clause around the expression."""
        return tense_at(self.sentence, self.offset)

    def base(self, base: Base) -> Period | None:
        """The period that an offset counts from, None where there is none."""
        if base is Base.TEXT:
            return self.spoken or self.today
        if base is Base.SETTING and self.style is Style.NEWS:
            return self.today
        if self.style is Style.HISTORY and self.spoken:
            return self.spoken
        return self.today


def judge_style(publication: date | None, chunks: Sequence[Item]) -> Style:
    """A history names many years, most of them before the day of writing; without that day every text is one."""
    if publication is None:
        return Style.HISTORY
    years = [item.meaning.year for item in chunks if isinstance(item.meaning, Moment) and item.meaning.year]
    distant = sum(abs(year - publication.year) > 1 for year in years)
    return Style.HISTORY if len(years) >= HISTORY_YEARS and distant >= HISTORY_SHARE * len(years) else Style.NEWS
