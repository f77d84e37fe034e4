"""Rules for times told by their distance: "yesterday", "last year", "two days ago", "the following month"."""

from dataclasses import replace

from pipeline.dates.calendar import Grain
from pipeline.dates.grammar import Rule, Words
from pipeline.dates.meaning import Base, Constant, Length, Meaning, Moment, Offset, merge, named_parts

#: Unit code -> the grain that an offset counts in, and how many of it.
STEPS = {
    "D": (Grain.DAY, 1),
    "W": (Grain.WEEK, 1),
    "2W": (Grain.WEEK, 2),
    "WE": (Grain.WEEKEND, 1),
    "M": (Grain.MONTH, 1),
    "Q": (Grain.QUARTER, 1),
    "Y": (Grain.YEAR, 1),
    "DE": (Grain.DECADE, 1),
    "CE": (Grain.CENTURY, 1),
    "ML": (Grain.MILLENNIUM, 1),
}
#: Weeks of a month, and days that every month has.
LAST_WEEK, SHORTEST_MONTH = 4, 28
WEEKS = {"W": Grain.WEEK, "WE": Grain.WEEKEND}
POINTERS = ("LAST", "NEXT", "THIS", "THAT", "PREVIOUS", "FOLLOWING")
POINTER = f"(?: {' | '.join(POINTERS)} )"
#: Prepositions of what lasts: "for the last week".
LASTING = frozenset({"for", "over", "during", "within", "throughout"})
DIRECTED = frozenset({"weekday", "month", "season", "quarter", "half", "holiday", "clock"})


def stepped(rule: str, unit: str, count: float, base: Base) -> Moment | None:
    """So many units from the base; None for hours and minutes, and for fractions that no calendar unit has."""
    if unit not in STEPS:
        return None
    grain, factor = STEPS[unit]
    if count != int(count) and grain is Grain.YEAR:
        grain, factor = Grain.MONTH, 12
    if grain in {Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM} and abs(count) >= 1 and rule == "distance":
        grain, factor = Grain.YEAR, {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}[grain]
    return Moment(rule=rule, offset=Offset(grain, round(count * factor), base))


def day_word(words: Words) -> Moment | None:
    """today, yesterday, tomorrow, tonight: days from the day of writing; no newspaper's name ("USA Today")."""
    previous = words.previous_token
    if previous and previous.upos == "PROPN" and words.text[0].isupper() and not words.sentence.span.text.isupper():
        return None
    count, _, part = words.code("DAYWORD").partition("/")
    return Moment(rule="day_word", offset=Offset(Grain.DAY, int(count), Base.PUBLICATION), clock=part or None)


def base_of(words: Words) -> Base:
    """What a pointing word counts from: "last" from the day of writing, "the previous" and "that" from the text."""
    pointer = words.find(*POINTERS)
    kind = pointer.kind if pointer else ""
    if kind in {"THAT", "PREVIOUS", "FOLLOWING"} or (kind == "NEXT" and words.find("THE")):
        return Base.TEXT
    return Base.PUBLICATION


def pointed_unit(words: Words) -> Meaning | None:
    """A unit before, at or after the base: "last year", "this week", "the same month", "the following day"."""
    count, unit = words.number(*POINTERS) or 0, words.code("UNIT")
    if words.find("THE") and words.find("LAST") and words.after and words.after.kind == "OF":
        return None
    if is_stretch(words):
        return Length(rule="past_length" if count < 0 else "coming_length", amount=1, unit=unit, direction=count)
    if unit == "D" and words.find("NEXT"):
        return stepped("pointed_unit", unit, count, Base.TEXT)
    return stepped("pointed_unit", unit, count, base_of(words))


def is_stretch(words: Words) -> bool:
    """True for a stretch up to or from now: "the past year", "for the last week", "over the next month"."""
    if not words.find("THE") or not words.find("LAST", "NEXT"):
        return False
    lasting = words.before is not None and words.before.text.lower() in LASTING
    return lasting or words.covered[1].text.lower() == "past"


def distance(words: Words) -> Meaning | None:
    """A length before or after the base: "two days ago" from the day of writing, "a year earlier" from the text."""
    length, side = words.lengths()[0], words.covered[-1]
    if side.kind == "AFTER" and not ends_phrase(words):
        return None
    base = Base.PUBLICATION if side.kind == "AGO" or side.number == 2 else Base.TEXT
    count = 1 if side.number > 0 else -1
    vague = Constant(rule="vague_distance", value="PAST_REF" if count < 0 else "FUTURE_REF")
    if length.amount is None:
        return vague
    return stepped("distance", length.unit, count * length.amount, base) or vague


def ends_phrase(words: Words) -> bool:
    """True if no noun phrase or clause follows: "three days after," and not "three days after the vote"."""
    return words.next_token is None or words.next_token.upos in {"PUNCT", "VERB", "AUX"}


def the_past(words: Words) -> Constant | None:
    """ "the past" without a unit points back."""
    described = words.next_token is not None and words.next_token.upos in {"NOUN", "PROPN", "ADJ"}
    if described or words.covered[-1].text.lower() != "past":
        return None
    return Constant(rule="reference", value="PAST_REF")


def current_unit(words: Words) -> Moment | None:
    """The unit that is running: "the current year"."""
    if words.code("ADJECTIVE") != "PRESENT_REF":
        return None
    return stepped("current_unit", words.code("UNIT"), 0, Base.PUBLICATION)


def neighbour(words: Words) -> Moment | None:
    """The unit beside the last one spoken of: "the day after", "the week before"."""
    side = words.find("EARLIER", "LATER", "AFTER")
    return stepped("neighbour", words.code("UNIT"), side.number, Base.TEXT) if side else None


def pointed_name(words: Words) -> Moment | None:
    """The last, this or next weekday, month, season, part of the day: "last Tuesday", "that morning", "next March"."""
    moment, count, base = words.moments()[0], words.number(*POINTERS) or 0, base_of(words)
    parts = named_parts(moment)
    if not parts <= DIRECTED | {"day"} or not parts & DIRECTED:
        return None
    rule = f"pointed_{moment.rule}"
    if parts == {"clock"}:
        following = words.find("NEXT") and not words.find("THE")
        base = Base.TEXT if following else base
        return replace(moment, rule=rule, offset=Offset(Grain.DAY, count, base), partial=False)
    if "clock" in parts and "weekday" not in parts:
        return None
    if base is Base.TEXT and parts & {"month", "season", "quarter", "half"} and not words.find("NEXT"):
        return replace(moment, rule=rule, offset=Offset(Grain.YEAR, count, base), partial=False)
    return replace(moment, rule=rule, direction=count, partial=False)


def joined(words: Words) -> Moment | None:
    """Two parts of one date: "Tuesday, Feb. 16", "9 a.m. Tuesday", "August of that year", "the night of 8 February"."""
    first, second = words.moments()
    comma = words.find("COMMA") is not None
    if comma and not fits_after_comma(first, second):
        return None
    if words.find("OF") and not ({"year"} & named_parts(second) or {"clock"} & named_parts(first) or second.offset):
        return None
    return merge(first, second)


def fits_after_comma(first: Moment, second: Moment) -> bool:
    """A comma joins a weekday or a time to a date, or a day and month to their year; else it separates two times."""
    one, two = named_parts(first), named_parts(second)
    if two == {"weekday"} or ("weekday" in one and not one & {"month", "day"}):
        return "month" in one | two
    if one == {"clock"}:
        return "day" in two
    return "month" in one and two == {"year"}


def edge(words: Words) -> Moment | None:
    """The beginning, middle or end of a period has the period's value: "early May", "later that day"."""
    moment = words.moments()[0]
    part = words.covered[0].kind in {"EDGE", "EDGENOUN", "THE"}
    return replace(moment, rule=f"edge+{moment.rule}", partial=moment.partial and not part and moment.clock is not None)


def edge_of_unit(words: Words) -> Moment | None:
    """The edge of the running unit: "the end of the month", "later in the year"."""
    return stepped("edge_of_unit", words.code("UNIT"), 0, Base.SETTING)


def end_of_unit(words: Words) -> Moment | None:
    """The end of the running unit as one word: "by year-end"."""
    return edge_of_unit(words) if words.code("EDGENOUN") == "end" else None


def running_unit(words: Words) -> Moment | None:
    """The quarter the text speaks of, the last or coming weekend; other units with "the" are too often no date."""
    if words.code("UNIT") == "WE":
        return Moment(rule="weekend", weekday=6, whole=Grain.WEEKEND)
    return stepped("running_unit", "Q", 0, Base.TEXT) if words.code("UNIT") == "Q" else None


def year_before(words: Words) -> Moment | None:
    """The comparison of business news: "year-earlier profit", "the year-ago quarter"."""
    return stepped("distance", "Y", -1, Base.TEXT) if words.code("UNIT") == "Y" else None


def week_of(words: Words) -> Moment | None:
    """The week that a day lies in: "the week of March 6"."""
    moment = words.moments()[0]
    if words.code("UNIT") != "W" or "day" not in named_parts(moment):
        return None
    return replace(moment, rule="week_of", whole=Grain.WEEK)


def week_of_month(words: Words) -> Moment | None:
    """A week of a month by its number, the first that of its 4th day: "the first week of May"."""
    moment, number = words.moments()[0], words.number("ORDINAL") or LAST_WEEK
    if words.code("UNIT") != "W" or not named_parts(moment) <= {"month", "year"} or not moment.month:
        return None
    if not 1 <= number <= LAST_WEEK:
        return None
    return replace(moment, rule="week_of_month", day=7 * number - 3, whole=Grain.WEEK)


def weekday_of_month(words: Words) -> Moment | None:
    """A weekday of a month by its number: "the second Sunday of March", "the last Friday of May"."""
    weekday, moment = words.moments()
    number = words.number("ORDINAL") or -1
    if named_parts(weekday) != {"weekday"} or not moment.month or not named_parts(moment) <= {"month", "year"}:
        return None
    if not -1 <= number <= LAST_WEEK:
        return None
    code = f"{moment.month:02}-{number}/{weekday.weekday}"
    return Moment(rule="weekday_of_month", year=moment.year, holiday=code)


def day_of_month(words: Words) -> Moment | None:
    """A day of a month that is told by its distance: "the 15th of last month"."""
    moment, day = words.moments()[0], words.number("ORDINAL") or 0
    if moment.offset is None or moment.offset.grain is not Grain.MONTH or not 1 <= day <= SHORTEST_MONTH:
        return None
    return replace(moment, rule="day_of_month", day=day) if named_parts(moment) == {"offset"} else None


def week_of_holiday(words: Words) -> Moment | None:
    """The week or weekend that a holiday lies in: "Easter weekend", "Christmas week"."""
    moment, whole = words.moments()[0], WEEKS.get(words.code("UNIT"))
    if whole is None or named_parts(moment) != {"holiday"}:
        return None
    return replace(moment, rule="week_of_holiday", whole=whole)


RELATIVE_ATOMS = (
    Rule("DAYWORD", day_word),
    Rule(f"THE? {POINTER} UNIT", pointed_unit),
    Rule("THE? UNIT (?: EARLIER | LATER | AFTER )", neighbour),
    Rule("THE LAST (?! UNIT | UNITS | NUM1 | NUM | CARDINAL | FEW | WEEKDAY | MONTH | SEASON | PART )", the_past),
    Rule("THE? ADJECTIVE UNIT", current_unit),
    Rule("THE UNIT", running_unit),
    Rule("THE? UNIT DASH (?: AGO | EARLIER ) UNIT?", year_before),
    Rule("THE? (?: EDGENOUN | EDGE | EARLIER | LATER ) (?: OF | IN ) THE UNIT", edge_of_unit),
    Rule("UNIT DASH? EDGENOUN", end_of_unit),
)
RELATIVE_JOINS = (
    Rule("LENGTH (?: AGO | EARLIER | LATER | AFTER )", distance),
    Rule(f"THE? {POINTER} MOMENT", pointed_name),
    Rule("MOMENT (?: COMMA | OF | ON )? MOMENT", joined),
    Rule("(?: EDGE | EARLIER | LATER ) (?: DASH | IN | ON )? MOMENT", edge),
    Rule("THE? EDGENOUN OF THE? MOMENT", edge),
    Rule("THE? UNIT OF MOMENT", week_of),
    Rule("MOMENT UNIT", week_of_holiday),
    Rule("THE? (?: ORDINAL | LAST ) UNIT OF MOMENT", week_of_month),
    Rule("THE? (?: ORDINAL | LAST ) MOMENT (?: OF | IN ) MOMENT", weekday_of_month),
    Rule("THE? ORDINAL OF MOMENT", day_of_month),
)
