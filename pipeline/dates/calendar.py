"""Periods of the calendar: their TIMEX3 value, their days, and steps from one to another."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

SEASONS = ("SP", "SU", "FA", "WI")
#: First month of each season, of the northern hemisphere; winter ends in the year after.
SEASON_MONTHS = (3, 6, 9, 12)
DECEMBER = 12
FIRST_YEAR, LAST_YEAR = -9999, 9999


class Grain(IntEnum):
    """How long a period is, shortest first."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    SEASON = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10
    MILLENNIUM = 11


#: Grain -> how many of it make a year.
PER_YEAR = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.SEASON: 4, Grain.HALF: 2}
#: Grain -> how many years make it.
YEARS_IN = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A day, week, month ... millennium; years before Christ are negative."""

    grain: Grain
    year: int
    #: Month of the year (also of a day), week, weekend's week, quarter, half or season, from 1.
    number: int = 0
    day: int = 0
    #: Part of the day or time of the day, in TIMEX3's spelling: ``TMO``, ``T14:30``.
    clock: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year = f"{self.year:04}" if self.year > 0 else f"BC{-self.year:04}"
        match self.grain:
            case Grain.DAY:
                return f"{year}-{self.number:02}-{self.day:02}{self.clock}"
            case Grain.WEEK:
                return f"{year}-W{self.number:02}"
            case Grain.WEEKEND:
                return f"{year}-W{self.number:02}-WE"
            case Grain.MONTH:
                return f"{year}-{self.number:02}"
            case Grain.QUARTER:
                return f"{year}-Q{self.number}"
            case Grain.HALF:
                return f"{year}-H{self.number}"
            case Grain.SEASON:
                return f"{year}-{SEASONS[self.number - 1]}"
            case Grain.YEAR:
                return year
        return year[: -len(str(YEARS_IN[self.grain])) + 1]

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day, None where Python's calendar does not reach."""
        try:
            first = self.first_day()
            last = self.shifted(1).first_day() - timedelta(days=1)
        except (ValueError, OverflowError):
            return None
        return first, first + timedelta(days=1) if self.grain is Grain.WEEKEND else last

    def first_day(self) -> date:
        """The first day; raises ValueError where Python's calendar does not reach."""
        match self.grain:
            case Grain.DAY:
                return date(self.year, self.number, self.day)
            case Grain.WEEK:
                return date.fromisocalendar(self.year, self.number, 1)
            case Grain.WEEKEND:
                return date.fromisocalendar(self.year, self.number, 6)
            case Grain.SEASON:
                return date(self.year, SEASON_MONTHS[self.number - 1], 1)
            case Grain.MONTH | Grain.QUARTER | Grain.HALF:
                return date(self.year, 12 // PER_YEAR[self.grain] * (self.number - 1) + 1, 1)
        return date(self.year, 1, 1)

    def shifted(self, count: int) -> "Period":
        """The period ``count`` periods of the same length later; raises ValueError or OverflowError out of range."""
        if self.grain in {Grain.DAY, Grain.WEEK, Grain.WEEKEND}:
            step = timedelta(days=count * (1 if self.grain is Grain.DAY else 7))
            return replace(period_of(self.first_day() + step, self.grain), clock=self.clock)
        if self.grain in PER_YEAR:
            years, number = divmod(self.number - 1 + count, PER_YEAR[self.grain])
            return replace(self, year=checked_year(self.year + years), number=number + 1)
        return replace(self, year=checked_year(self.year + count * YEARS_IN[self.grain]))

    def widened(self, grain: Grain) -> "Period":
        """The period of a longer kind that this one starts in; itself where it is as long already."""
        if grain <= self.grain:
            return self
        if grain in YEARS_IN:
            width = YEARS_IN[grain]
            year = self.year // width * width if self.year > 0 else self.year
            return Period(grain=grain, year=year)
        return period_of(self.first_day(), grain)


def checked_year(year: int) -> int:
    """The year, or ValueError outside of what four figures can say."""
    if not FIRST_YEAR <= year <= LAST_YEAR or year == 0:
        raise ValueError(f"year {year} has no TIMEX3 value")
    return year


def period_of(day: date, grain: Grain) -> Period:
    """The period of this length that a day lies in."""
    if grain is Grain.DAY:
        return Period(grain=grain, year=day.year, number=day.month, day=day.day)
    if grain in {Grain.WEEK, Grain.WEEKEND}:
        year, week, _ = day.isocalendar()
        return Period(grain=grain, year=year, number=week)
    if grain is Grain.SEASON:
        year = day.year - 1 if day.month < SEASON_MONTHS[0] else day.year
        return Period(grain=grain, year=year, number=(day.month - 3) % DECEMBER // 3 + 1)
    if grain in PER_YEAR:
        return Period(grain=grain, year=day.year, number=(day.month - 1) * PER_YEAR[grain] // DECEMBER + 1)
    return Period(grain=grain, year=day.year // YEARS_IN[grain] * YEARS_IN[grain])


def is_day(year: int, month: int, day: int) -> bool:
    """True if there is such a day; a leap year is assumed before Christ."""
    return 1 <= month <= DECEMBER and 1 <= day <= monthrange(year if year > 0 else 2000, month)[1]
