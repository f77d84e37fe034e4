"""The days of holidays in a year."""

import re
from datetime import date, timedelta

FIXED = re.compile(r"(\d\d)-(\d\d)")
NTH = re.compile(r"(\d\d)-(-?\d)/(\d)")
EASTER = re.compile(r"easter([+-]\d+)")


def holiday_date(code: str, year: int) -> date:
    """The day that a holiday's code of times.toml names in a year."""
    if fixed := FIXED.fullmatch(code):
        return date(year, int(fixed[1]), int(fixed[2]))
    if nth := NTH.fullmatch(code):
        return nth_weekday(year, int(nth[1]), int(nth[3]), int(nth[2]))
    if easter := EASTER.fullmatch(code):
        return easter_sunday(year) + timedelta(days=int(easter[1]))
    raise ValueError(f"{code!r} is no holiday code: write MM-DD, MM-N/D or easter+N")


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month; -1 is the last."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leaps, skipped = divmod(century, 4)
    epact = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, over = divmod(rest, 4)
    sunday = (32 + 2 * skipped + 2 * quarter - epact - over) % 7
    shift = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
