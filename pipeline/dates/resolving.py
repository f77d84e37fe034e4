"""A moment and the scene it stands in -> the period it means."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.dates.calendar import Grain, Period, checked_year, is_day, period_of
from pipeline.dates.holidays import holiday_date
from pipeline.dates.meaning import Base, Moment, named_parts
from pipeline.dates.scene import Scene, Style
from pipeline.dates.tense import Tense

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
        resolved = resolve_parts(replace(moment, clock=None, whole=None), moment, scene)
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


def resolve_parts(moment: Moment, whole: Moment, scene: Scene) -> Resolved:
    """The period of a moment, its time of the day left aside."""
    parts = named_parts(moment)
    if not parts:
        return on_running_day(scene)
    if moment.offset:
        return at_offset(moment, scene)
    if moment.year or moment.decade is not None or moment.century is not None:
        return Resolved(within_year(moment, moment.year or 0), None, "absolute")
    if moment.weekday and not moment.month:
        return named_day(moment, scene)
    return named_part_of_year(moment, scene)


def on_running_day(scene: Scene) -> Resolved:
    """A time of the day alone belongs to the day the text speaks of; in news that is the day of writing at first."""
    anchor = scene.spoken if scene.spoken and scene.spoken.grain is Grain.DAY else None
    if anchor is None and scene.style is Style.NEWS:
        anchor = scene.today
    return Resolved(replace(anchor, clock="") if anchor else None, anchor, "running_day")


def at_offset(moment: Moment, scene: Scene) -> Resolved:
    """Count from the base, in the offset's unit, then find the named part inside ("January last year")."""
    offset = moment.offset
    base = scene.base(offset.base) if offset else None
    if offset is None or base is None:
        return Resolved(None, None, "unanchored")
    if base.grain > offset.grain and offset.count:
        return Resolved(None, None, "anchor_too_coarse")
    if base.grain > offset.grain:
        return Resolved(base, base, "same_time")
    quarter = (
        base.grain in {Grain.QUARTER, Grain.SEASON} and offset.grain is Grain.YEAR and named_parts(moment) == {"offset"}
    )
    if quarter and moment.rule == "distance":
        return Resolved(replace(base, year=checked_year(base.year + offset.count)), base, "same_part_of_other_year")
    frame = base.widened(offset.grain).shifted(offset.count)
    return Resolved(inside(moment, frame), base, f"from_{offset.base.value}")


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
    base = scene.base(Base.PUBLICATION)
    if base is None:
        return Resolved(None, None, "unanchored")
    if base.grain >= Grain.YEAR:
        return Resolved(within_year(moment, base.year), base, "year_spoken_of")
    candidates = list(possible(moment, base))
    if base.year < 0:
        return Resolved(within_year(moment, base.year), base, "year_spoken_of")
    chosen, rule = choose(candidates, moment, base, scene)
    return Resolved(chosen, base, rule) if chosen else Resolved(None, None, "out_of_calendar")


def spoke_of_other_year(scene: Scene) -> bool:
    """True if the same sentence has already named a year that is not the year of writing."""
    here = scene.spoken is not None and scene.spoken_sentence == scene.sentence.index
    return bool(here and scene.spoken and scene.publication and scene.spoken.year < scene.publication.year)


def possible(moment: Moment, base: Period) -> Iterable[Period]:
    """The named part in the years around the base."""
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            yield within_year(moment, year)
        except (ValueError, OverflowError):
            continue


def choose(candidates: list[Period], moment: Moment, base: Period, scene: Scene) -> tuple[Period | None, str]:
    """Of one candidate a year, the one that direction or tense asks for, else the nearest."""
    if moment.weekday:
        candidates = [c for c in candidates if c.first_day().isoweekday() == moment.weekday] or candidates
    days = {candidate: candidate.days for candidate in candidates}
    start = base.first_day()
    known = [(span[0], span[1], candidate) for candidate, span in days.items() if span]
    past = [candidate for first, _, candidate in known if first <= start]
    finished = [candidate for _, last, candidate in known if last < start]
    ahead = [candidate for _, last, candidate in known if last >= start]
    unstarted = [candidate for first, _, candidate in known if first > start]
    if moment.direction is not None:
        chosen = {-1: finished[-1:], 0: [c for c in candidates if c.year == base.year], 1: unstarted[:1]}[
            moment.direction
        ]
        return next(iter(chosen), None), "pointed"
    if scene.style is Style.NEWS and scene.tense is Tense.PAST and past:
        return past[-1], "before_publication"
    if scene.style is Style.NEWS and scene.tense is Tense.FUTURE and ahead:
        return ahead[0], "after_publication"
    nearest = min(known, key=lambda entry: (abs((entry[0] - start).days), -entry[0].toordinal()), default=None)
    return (nearest[2] if nearest else None), "nearest"
