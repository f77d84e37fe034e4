"""What a time expression says before its anchor is known."""

from dataclasses import dataclass, fields, replace
from enum import Enum

from pipeline.dates.calendar import Grain


class Base(Enum):
    """What a relative expression counts from."""

    PUBLICATION = "publication"
    #: The last time the text spoke of.
    TEXT = "text"
    #: The day of writing in news, the last time spoken of in a history.
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days, weeks ... from the base."""

    grain: Grain
    count: int
    base: Base


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The named parts of a date or time; those that are not said are None."""

    #: Name of the grammar rule that read it.
    rule: str
    #: Years before Christ are negative. A decade or century is its first year.
    year: int | None = None
    century: int | None = None
    decade: int | None = None
    half: int | None = None
    quarter: int | None = None
    #: From spring, 1.
    season: int | None = None
    month: int | None = None
    #: Monday of the week that "the week of March 6" names is found from its day.
    whole: Grain | None = None
    day: int | None = None
    weekday: int | None = None
    #: Code of times.toml.
    holiday: str | None = None
    #: ``MO`` or ``14:30``.
    clock: str | None = None
    offset: Offset | None = None
    #: "last", "this" or "next" said of a named month, weekday, season: -1, 0, 1.
    direction: int | None = None
    #: True where the words alone are no time expression ("morning").
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration: how many of which unit; None is a number that is not said."""

    rule: str
    amount: float | None
    #: A unit code of times.toml.
    unit: str
    #: Where it is known from "the past ..." or "the next ...".
    direction: int | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """An expression whose value its words give: references and sets."""

    rule: str
    value: str
    recurrent: bool = False
    partial: bool = False


Meaning = Moment | Length | Constant

MOMENT_FIELDS = tuple(field.name for field in fields(Moment) if field.name not in {"rule", "partial"})
#: The named part -> how long a period it names: what an offset must be longer than to hold it.
PART_GRAINS = {
    "clock": 0,
    "day": Grain.DAY,
    "weekday": Grain.DAY,
    "holiday": Grain.DAY,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "season": Grain.SEASON,
    "half": Grain.HALF,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}


#: Parts that leave the day open.
ABOVE_DAY = frozenset({"year", "half", "quarter", "season", "month"})


def named_parts(moment: Moment) -> set[str]:
    """The names of the parts that are said."""
    return {name for name in MOMENT_FIELDS if getattr(moment, name) is not None}


def merge(first: Moment, second: Moment) -> Moment | None:
    """Both as one date ("Tuesday" + "February 16"), None where they do not fit together."""
    one, two = named_parts(first), named_parts(second)
    if one & two or not is_dateable(one | two):
        return None
    merged = replace(first, **{name: getattr(second, name) for name in two}, partial=False)
    offset = merged.offset
    if offset and any(grain >= offset.grain for name, grain in PART_GRAINS.items() if name in one | two):
        return None
    return replace(merged, rule=f"{first.rule}+{second.rule}")


def is_dateable(parts: set[str]) -> bool:
    """False for parts that no one date has together: a season and a month, a holiday and a day."""
    exclusive = ("half", "quarter", "season", "month", "holiday", "century", "decade")
    if sum(name in parts for name in exclusive) > 1 or ("day" in parts and "season" in parts):
        return False
    if parts & {"decade", "century"}:
        return len(parts) == 1
    if "weekday" in parts and parts & {"month", "year"} and "day" not in parts:
        return False
    return not ("clock" in parts and parts & ABOVE_DAY and not parts & {"day", "holiday"})
