"""Times that the text names, and the day of an event."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pipeline.model.evidence import Alternative
from pipeline.model.tuples import Phrase


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression in TIMEX3 terms."""

    phrase: Phrase
    type: TimexType
    #: TIMEX3 value (``2021-02-15``, ``2021-W07``, ``2021-02``, ``P3D``, ``PAST_REF``), None when it cannot be resolved.
    value: str | None
    #: First and last day the value covers, both inclusive; None for sets, unresolved expressions and durations, but
    #: for those that end on the day of writing ("the past three days").
    earliest: date | None = None
    latest: date | None = None
    #: What a relative expression was counted from, None for absolute ones and for unresolved ones.
    anchor: date | None = None
    #: Name of the rule that normalised it.
    rule: str = ""
    #: The values it could have had, each with the reason why it lost.
    alternatives: tuple[Alternative[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """An event's day with ACLED's time_precision: 1 the day, 2 within a week, 3 within a month."""

    date: date
    precision: int
    #: Indexes into the document's time expressions.
    times: tuple[int, ...] = ()
