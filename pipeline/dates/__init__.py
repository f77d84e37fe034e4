"""Time expressions in running text: found, normalised in TIMEX3 terms, and read as an event's day."""

from pipeline.dates.days import day_of
from pipeline.dates.finding import find_times

__all__ = ["day_of", "find_times"]
