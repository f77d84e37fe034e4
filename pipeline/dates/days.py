"""A time expression -> the day of an event, with ACLED's time_precision."""

from datetime import date, timedelta

from pipeline.dates.lexing import vocabulary
from pipeline.model import Day, TimeExpression, TimexType

#: How the rule of an expression ends that was counted from the day of writing.
RUNNING = "from_publication"
EXACT, WEEK, MONTH_PRECISION = 1, 2, 3
#: Longest periods, in days, of precisions 2 and 3.
WEEK_DAYS, MONTH_DAYS = 8, 31


def day_of(time: TimeExpression) -> Day | None:
    """The day an expression gives an event: itself, the middle of a week, the middle or edge of a month, else None."""
    if time.type is TimexType.SET or time.earliest is None or time.latest is None:
        return None
    length = (time.latest - time.earliest).days + 1
    if length == 1:
        return Day(time.earliest, EXACT)
    if length > MONTH_DAYS:
        return None
    earliest, latest = cut(time, time.earliest, time.latest)
    middle = edge_day(earliest, latest, edge_of(time.phrase.span.text))
    return Day(middle, WEEK if length <= WEEK_DAYS else MONTH_PRECISION)


def cut(time: TimeExpression, earliest: date, latest: date) -> tuple[date, date]:
    """The running week or month up to the day of writing, or for "earlier" and "later" up to or from the anchor."""
    words = set(time.phrase.span.text.lower().split())
    if time.anchor is None or not earliest <= time.anchor <= latest:
        return earliest, latest
    if "later" in words:
        return time.anchor, latest
    return (earliest, time.anchor) if "earlier" in words or time.rule.endswith(RUNNING) else (earliest, latest)


def edge_day(earliest: date, latest: date, edge: str) -> date:
    """The first day of a period for "beginning of", the last for "end of", else the one in the middle."""
    if edge == "start":
        return earliest
    if edge == "end":
        return latest
    return earliest + timedelta(days=(latest - earliest).days // 2)


def edge_of(text: str) -> str:
    """The code of times.toml for the part of a period that an expression names, empty if none."""
    words = text.lower().replace("-", " ").split()
    known = {entry.words: entry.code for entries in vocabulary().values() for entry in entries if entry.symbol in "xX"}
    for position in range(len(words)):
        for size in (3, 2, 1):
            code = known.get(tuple(words[position : position + size]))
            if code:
                return code
    return ""
