"""Rules for times that share a part with their neighbour: "3 and 5 May", "April 6-7", "from May to June 1968"."""

from dataclasses import replace

from pipeline.dates.calendar import is_day
from pipeline.dates.grammar import Rule, Words
from pipeline.dates.meaning import Length, Moment, named_parts
from pipeline.dates.named import counts_things

NUMBER = "(?: NUM1 | NUM | NUM4 | CARDINAL )"
LINK = "(?: DASH | TO | AND | OR | SLASH )"


def neighbour_moment(words: Words, step: int) -> Moment | None:
    """The moment two items before (-1) or after (+1) the covered ones, across the linking word."""
    position = words.first - 2 if step < 0 else words.last + 1
    meaning = words.items[position].meaning
    return meaning if isinstance(meaning, Moment) else None


def first_day_of_range(words: Words) -> Moment | None:
    """The day number before a linked date takes its month and year: "3 and 5 May"."""
    later, day = neighbour_moment(words, 1), words.number("NUM1", "ORDINAL") or 0
    starts_with_day = words.items[words.last + 1].text[:1].isdecimal()
    if not later or not starts_with_day or not later.month or not later.day or not is_day(2000, later.month, day):
        return None
    return Moment(rule="first_day_of_range", year=later.year, month=later.month, day=day)


def last_day_of_range(words: Words) -> Moment | None:
    """The number after a linked date is a day of its month ("April 6-7"), after a year a year ("1955-57")."""
    sooner, number = neighbour_moment(words, -1), words.number("NUM1", "ORDINAL") or 0
    if sooner is None or counts_things(words.next_token):
        return None
    if (
        named_parts(sooner) == {"year"}
        and sooner.year
        and number > sooner.year % 100
        and words.items[words.first - 1].kind == "DASH"
    ):
        return Moment(rule="last_year_of_range", year=sooner.year // 100 * 100 + number)
    ends_with_day = words.items[words.first - 2].text[-1:].isdecimal() and sooner.year is None
    if not ends_with_day or not sooner.month or not sooner.day or not is_day(2000, sooner.month, number):
        return None
    years = words.moments()
    if years and named_parts(years[0]) != {"year"}:
        return None
    return Moment(rule="last_day_of_range", year=years[0].year if years else None, month=sooner.month, day=number)


def shared_year(words: Words) -> Moment | None:
    """The first date of a range takes the year of the last: "from April to June 1968", "spring and summer of 1943"."""
    sooner, later = words.moments()[0], neighbour_moment(words, 1)
    if (
        not later
        or not later.year
        or not (later.month or later.season)
        or not (sooner.month or sooner.season)
        or sooner.year
        or sooner.offset
        or sooner.direction is not None
    ):
        return None
    return replace(sooner, rule=f"{sooner.rule}+shared_year", year=later.year)


def shared_era(words: Words) -> Moment | None:
    """The first year of a range before Christ: "499-449 BC"."""
    later, number = neighbour_moment(words, 1), words.number("NUM", "NUM1", "NUM4")
    if not later or not later.year or later.year > 0 or not number or number < -later.year:
        return None
    return Moment(rule="shared_era", year=-number)


def shared_unit(words: Words) -> Length | None:
    """The first of two numbers counts in the unit of the second: "two or three days", "between two and six weeks"."""
    meaning, number = words.items[words.last + 1].meaning, words.covered[0].number
    if not isinstance(meaning, Length) or not meaning.amount or meaning.direction or not 0 < number < meaning.amount:
        return None
    either = words.items[words.last].kind != "AND" or (words.before and words.before.text.lower() == "between")
    return Length(rule="shared_unit", amount=number, unit=meaning.unit) if either else None


RANGE_RULES = (
    Rule(f"(?: NUM1 | ORDINAL ) (?= {LINK} MOMENT )", first_day_of_range),
    Rule("(?<= MOMENT DASH ) (?: NUM1 | ORDINAL ) (?: COMMA? MOMENT )?", last_day_of_range),
    Rule("(?<= MOMENT AND ) (?: NUM1 | ORDINAL ) (?: COMMA? MOMENT )?", last_day_of_range),
    Rule("(?<= MOMENT TO ) (?: NUM1 | ORDINAL ) (?: COMMA? MOMENT )?", last_day_of_range),
    Rule(f"MOMENT (?= {LINK} MOMENT )", shared_year),
    Rule(f"{NUMBER} (?= {LINK} LENGTH )", shared_unit),
    Rule(f"(?: NUM1 | NUM | NUM4 ) (?= {LINK} MOMENT )", shared_era),
)
