"""A moment and the scene it stands in -> the period it means."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.dates.calendar import Grain, Period, checked_year, is_day, period_of
from pipeline.dates.choosing import choose
from pipeline.dates.holidays import holiday_date
from pipeline.dates.meaning import Base, Moment, Offset, named_parts
from pipeline.dates.scene import Scene, Style
from pipeline.dates.tense import Tense

#: The rule of an expression that only compares: what follows does not count from it.
COMPARISON = "same_quarter_of_other_year"
LEAP_DAY, LEAP_STEPS = (2, 29), range(-8, 9)
YEAR_PARTS = (("quarter", Grain.QUARTER), ("season", Grain.SEASON), ("half", Grain.HALF), ("month", Grain.MONTH))


@dataclass(frozen=True, slots=True)
class Resolved:
    """A period with the day it was counted from and the rule that found it; an unresolved one has no period."""

    period: Period | None
    anchor: Period | None
    rule: str


def resolve(moment: Moment, scene: Scene) -> Resolved:
    """The period a moment means in its scene; unresolved where it needs an anchor that is not there."""
    try:
        resolved = resolve_parts(replace(moment, clock=None, whole=None), scene)
    except (ValueError, OverflowError):
        return Resolved(None, None, "out_of_calendar")
    period = resolved.period
    if period and moment.whole:
        period = period.widened(moment.whole)
    if period and moment.clock:
        period = with_clock(period, moment.clock)
    return replace(resolved, period=period)


def with_clock(period: Period, clock: str) -> Period:
    """The time of a day; what is no day stays as it is."""
    return replace(period, clock=f"T{clock}") if period.grain is Grain.DAY else period


def resolve_parts(moment: Moment, scene: Scene) -> Resolved:
    """The period of a moment, its time of the day left aside."""
    parts = named_parts(moment)
    if not parts:
        return on_running_day(scene)
    if moment.rule == "day_word" and scene.style is Style.HISTORY:
        return Resolved(None, None, "unanchored")
    if moment.offset:
        return at_offset(moment, scene)
    if moment.year or moment.decade is not None or moment.century is not None:
        return Resolved(within_year(moment, moment.year or 0), None, "absolute")
    if moment.weekday and not moment.month:
        return named_day(moment, scene)
    return named_part_of_year(moment, scene)


def on_running_day(scene: Scene) -> Resolved:
    """A time of the day alone belongs to the day the text speaks of; in news that is the day of writing at first."""
    anchor = scene.spoken if scene.spoken and scene.spoken.grain is Grain.DAY else scene.spoken_day
    if anchor is None and scene.style is Style.NEWS:
        anchor = scene.today
    if anchor is None:
        return Resolved(None, None, "unanchored")
    return Resolved(replace(anchor, clock=""), anchor, "running_day")


def at_offset(moment: Moment, scene: Scene) -> Resolved:
    """Count from the base, in the offset's unit, then find the named part inside ("January last year")."""
    offset = moment.offset
    base = base_of(offset, scene) if offset else None
    if offset is None or base is None:
        return Resolved(None, None, "unanchored")
    if base.grain > offset.grain:
        return Resolved(None, None, "anchor_too_coarse") if offset.count else Resolved(base, base, "same_time")
    if year_on_year(moment, scene) and scene.spoken:
        year = checked_year(scene.spoken.year + offset.count)
        return Resolved(replace(scene.spoken, year=year), scene.spoken, COMPARISON)
    frame = base.widened(offset.grain).shifted(offset.count)
    return Resolved(inside(moment, frame), base, f"from_{offset.base.value}")


def base_of(offset: Offset, scene: Scene) -> Period | None:
    """What an offset counts from; days count from the last day spoken of, even if a longer time was named since."""
    base = scene.base(offset.base)
    if base and base.grain > Grain.DAY and offset.grain is Grain.DAY and scene.spoken_day:
        base = scene.spoken_day
    return replace(base, clock="") if base else None


def year_on_year(moment: Moment, scene: Scene) -> bool:
    """True where "a year ago" or "a year earlier" compares with the quarter the text has just spoken of."""
    offset, spoken = moment.offset, scene.spoken
    if offset is None or spoken is None or spoken.grain not in {Grain.QUARTER, Grain.HALF}:
        return False
    return moment.rule == "distance" and offset.grain is Grain.YEAR and abs(offset.count) == 1


def inside(moment: Moment, frame: Period) -> Period:
    """The part of a frame that a moment names; the frame itself if it names none."""
    if moment.weekday and frame.grain is Grain.WEEK:
        return period_of(frame.first_day() + timedelta(days=moment.weekday - 1), Grain.DAY)
    if moment.day and frame.grain is Grain.MONTH and is_day(frame.year, frame.number, moment.day):
        return Period(grain=Grain.DAY, year=frame.year, number=frame.number, day=moment.day)
    return within_year(moment, frame.year) if frame.grain is Grain.YEAR else frame


def within_year(moment: Moment, year: int) -> Period:
    """The named part of a year, decade or century; raises ValueError for a day that the year has not."""
    if moment.century is not None:
        return Period(grain=Grain.CENTURY, year=(moment.century - 1) if moment.century > 0 else moment.century)
    if moment.decade is not None:
        return Period(grain=Grain.DECADE, year=moment.decade)
    checked_year(year)
    if moment.holiday:
        return period_of(holiday_date(moment.holiday, year), Grain.DAY)
    if moment.month and moment.day:
        if not is_day(year, moment.month, moment.day):
            raise ValueError(f"no day {moment.day} in month {moment.month} of {year}")
        return Period(grain=Grain.DAY, year=year, number=moment.month, day=moment.day)
    for name, grain in YEAR_PARTS:
        if number := getattr(moment, name):
            return Period(grain=grain, year=year, number=number)
    return Period(grain=Grain.YEAR, year=year)


def named_day(moment: Moment, scene: Scene) -> Resolved:
    """A weekday: in news the last one up to the day of writing, or the next where the clause speaks of the future."""
    base = scene.base(Base.PUBLICATION)
    if base is None or base.grain is not Grain.DAY or not moment.weekday:
        return Resolved(None, None, "unanchored")
    day = base.first_day()
    back = (day.isoweekday() - moment.weekday) % 7
    if moment.direction == -1:
        return counted(day - timedelta(days=back or 7), base, "weekday_before")
    forward = moment.direction == 1 or (moment.direction in {None, 0} and scene.tense is Tense.FUTURE)
    if forward:
        ahead = (moment.weekday - day.isoweekday()) % 7
        return counted(day + timedelta(days=ahead or (7 if moment.direction == 1 else 0)), base, "weekday_ahead")
    if moment.direction == 0:
        return counted(day + timedelta(days=moment.weekday - day.isoweekday()), base, "weekday_of_this_week")
    return counted(day - timedelta(days=back), base, "weekday_before")


def counted(day: date, base: Period, rule: str) -> Resolved:
    """A day found from a base."""
    return Resolved(period_of(day, Grain.DAY), base, rule)


def named_part_of_year(moment: Moment, scene: Scene) -> Resolved:
    """A month, day of a month, season, quarter or holiday without its year."""
    if scene.style is Style.NEWS and moment.direction is None and spoke_of_other_year(scene) and scene.spoken:
        return Resolved(within_year(moment, scene.spoken.year), scene.spoken, "year_spoken_of")
    base = scene.setting
    if base is None:
        return Resolved(None, None, "unanchored")
    if base.grain >= Grain.YEAR:
        return Resolved(within_year(moment, base.year), base, "year_spoken_of")
    if base.year < 0:
        return Resolved(within_year(moment, base.year), base, "year_spoken_of")
    steps = LEAP_STEPS if (moment.month, moment.day) == LEAP_DAY else (-1, 0, 1)
    candidates = [period for period in (possible(moment, base.year + step) for step in steps) if period]
    chosen, rule = choose(candidates, moment, base, scene)
    return Resolved(chosen, base, rule) if chosen else Resolved(None, None, "out_of_calendar")


def possible(moment: Moment, year: int) -> Period | None:
    """The named part of a year, None where the year has it not (29 February)."""
    try:
        return within_year(moment, year)
    except (ValueError, OverflowError):
        return None


def spoke_of_other_year(scene: Scene) -> bool:
    """True if the same sentence has already named a year that is not the year of writing."""
    here = scene.spoken is not None and scene.spoken_sentence == scene.sentence.index
    return bool(here and scene.spoken and scene.publication and scene.spoken.year < scene.publication.year)
