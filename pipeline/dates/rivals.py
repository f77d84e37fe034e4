"""The other readings that an expression could have had, each with the reason why it lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from pipeline.dates.calendar import Grain, Period, is_day, period_of
from pipeline.dates.meaning import Base, Moment
from pipeline.dates.resolving import Resolved, at_offset, possible
from pipeline.dates.scene import Scene
from pipeline.model import Alternative

ASSUMED = "day_month_figures_assumed"
#: Rule that resolved an expression -> why the same words lost with another week or year.
LOST_BY = {
    "weekday_before": "nothing_points_ahead",
    "weekday_ahead": "clause_points_ahead",
    "weekday_of_this_week": "pointed_otherwise",
    "pointed": "pointed_otherwise",
    "before_publication": "clause_points_back",
    "after_publication": "clause_points_ahead",
    "soon_after_publication": "far_back",
    "soon_before_publication": "far_ahead",
    "nearest": "farther_away",
}

#: Reasons that speak against earlier years alone (True), or against later years alone.
ONE_SIDED = {"clause_points_back": False, "clause_points_ahead": True, "far_back": True, "far_ahead": False}


def rivals(moment: Moment, scene: Scene, resolved: Resolved) -> tuple[Alternative[str], ...]:
    """The readings that lost, as TIMEX3 values, in the order of time."""
    if resolved.period is None:
        return ()
    others = {**dict(other_times(moment, resolved)), **dict(other_bases(moment, scene, resolved))}
    values = {period.value: reason for period, reason in sorted(others.items(), key=lambda pair: pair[0].value)}
    return tuple(Alternative(value, reason) for value, reason in values.items() if value != resolved.period.value)


def other_times(moment: Moment, resolved: Resolved) -> Iterator[tuple[Period, str]]:
    """The same weekday of another week, the same part of another year, the month written first."""
    period, base, reason = resolved.period, resolved.anchor, LOST_BY.get(resolved.rule, "")
    if period is None:
        return
    if moment.rule == ASSUMED and moment.year and moment.month and moment.day:
        if is_day(moment.year, moment.day, moment.month):
            yield replace(period, number=period.day, day=period.number), "day_comes_first"
    elif reason and base and base.days and moment.weekday and not moment.month and not moment.whole:
        day, week = period.first_day(), timedelta(days=7)
        yield period_of(day - week if day > base.days[0] else day + week, Grain.DAY), reason
    elif reason and not moment.weekday:
        for year in (period.year - 1, period.year + 1):
            other = possible(replace(moment, clock=None, whole=None), year) if year else None
            if other and other.days:
                yield other, year_reason(reason, earlier=year < period.year)


def year_reason(reason: str, *, earlier: bool) -> str:
    """Why the same part of an earlier or later year lost: the one on the other side of the chosen is only farther."""
    if reason in ONE_SIDED:
        return reason if earlier is ONE_SIDED[reason] else "farther_away"
    return reason


def other_bases(moment: Moment, scene: Scene, resolved: Resolved) -> Iterator[tuple[Period, str]]:
    """What a distance would give from the day of writing, where it was counted from the text."""
    offset = moment.offset
    if offset is None or scene.today is None or resolved.rule != f"from_{Base.TEXT.value}":
        return
    counted = at_offset(replace(moment, clock=None, offset=replace(offset, base=Base.PUBLICATION)), scene)
    if counted.period:
        yield counted.period, "counts_from_the_text"
