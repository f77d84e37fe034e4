"""Days as people and programs write them, with one meaning or none."""

import re
import reprlib
from collections.abc import Iterator
from datetime import date, datetime

from dateutil import parser

from service.errors import InvalidDate

#: No date is longer; what is, the parser need not see.
_LONGEST = 100
#: Two days that share no part: what is read alike under both was all written out.
_DEFAULTS = (datetime(1996, 1, 1), datetime(2003, 3, 31))
#: The orders in which numbers may stand: day first or month first, year first or last.
_ORDERS = tuple({"dayfirst": day, "yearfirst": year} for day in (False, True) for year in (False, True))


def parse_day(value: object) -> date:
    """The day of a date or date-time as it is written, whatever its zone: ISO 8601, RFC 2822, "16 February 2021".

    Raises InvalidDate for what names no whole day, or, as 03/04/2021 does, could name two.
    """
    days = sorted(set(_readings(value.strip()))) if isinstance(value, str) and len(value) <= _LONGEST else []
    if not days:
        raise InvalidDate(f"{reprlib.repr(value)} is not a date: write YYYY-MM-DD, or an ISO 8601 date-time.")
    if len(days) > 1:
        meanings = " or ".join(day.isoformat() for day in days)
        raise InvalidDate(f"{reprlib.repr(value)} may be {meanings}: write the one that is meant, as YYYY-MM-DD.")
    return days[0]


def _readings(text: str) -> Iterator[date]:
    """The days that a text may stand for."""
    try:
        yield date.fromisoformat(text)
    except ValueError:
        # A year of four digits in front is followed by the month everywhere.
        for order in _ORDERS[:1] if re.match(r"\d{4}\b", text) else _ORDERS:
            found = {_day(text, order, default) for default in _DEFAULTS}
            if len(found) == 1 and (day := found.pop()):
                yield day


def _day(text: str, order: dict[str, bool], default: datetime) -> date | None:
    """The day of a text whose missing parts are taken from a default; None where it is no date."""
    try:
        moment: datetime = parser.parse(text, default=default, ignoretz=True, **order)
    except (ValueError, OverflowError):
        return None
    return moment.date()
