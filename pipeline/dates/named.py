"""Rules for dates and times that name themselves: "15 February 2021", "the 1990s", "Tuesday", "6 a.m."."""

from pipeline.dates.calendar import is_day
from pipeline.dates.grammar import Rule, Words
from pipeline.dates.lexing import Item
from pipeline.dates.meaning import Constant, Meaning, Moment
from pipeline.model import Token

SEASON_NUMBERS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}
LAST_MONTH, LAST_DAY, HALVES, QUARTERS = 12, 31, 2, 4
EARLIEST_BARE_YEAR = MODERN = 1800
#: Two figures name a year of this century up to here, of the last one above.
PIVOT = 49
MONTH = "(?: MONTH | MON DOT? )"
DAY = "(?: NUM1 | ORDINAL )"
#: What may touch a year, and what may stand between a season and its year.
GLUE, OPENING_MARKS = frozenset({"DASH", "LPAR", "SLASH", "APOS", "MOMENT"}), frozenset('"“[')
YEARLIKE = frozenset({"NUM4", "THAT", "THIS", "NEXT", "LAST", "MOMENT"})
MONEY = frozenset("$€£¥#")
MODIFIERS = frozenset({"DET", "PRON", "ADJ", "PROPN", "PART"})
DETERMINERS = frozenset({"DET", "PRON", "ADJ"})
#: Items before "March" that leave it open whether a month or a march is meant.
OPEN_BEFORE_MARCH = frozenset({"OTHER", "THE", "AN", "APOS"})
#: Prepositions that stand before months and not before people.
TIME_PREPOSITIONS = frozenset({"in", "since", "until", "till", "during"})
YEAR_CUES = frozenset(
    {"in", "since", "by", "until", "till", "from", "of", "year", "during", "before", "after", "circa"}
)


def iso_date(words: Words) -> Moment | None:
    """2021-02-15 and 2021-02-15T14:30 are read as ISO 8601."""
    text = words.text
    year, month, day = (int(part) for part in text[:10].split("-"))
    if not is_day(year, month, day) or year == 0:
        return None
    clock = text[11:16] or None
    return Moment(rule="iso_date", year=year, month=month, day=day, clock=clock)


def figures(words: Words) -> Moment | None:
    """15/02/2021 is day first where it can be; only 02/15/2021 is month first; the rule's name says which was taken."""
    parts = words.text.replace("/", " ").replace(".", " ").replace("-", " ").split()
    one, two, three = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return figures_date("year_month_day_figures", one, two, three)
    year = full_year(three) if len(parts[2]) == 2 else three
    if two > LAST_MONTH:
        return figures_date("month_day_figures", year, one, two)
    rule = "day_month_figures" if one > LAST_MONTH else "day_month_figures_assumed"
    return figures_date(rule, year, two, one)


def figures_date(rule: str, year: int, month: int, day: int) -> Moment | None:
    """The date, if there is such a day."""
    return Moment(rule=rule, year=year, month=month, day=day) if year and is_day(year, month, day) else None


def full_year(number: int) -> int:
    """The year that two figures name."""
    return number + (1900 if number > PIVOT else 2000)


def calendar_day(words: Words) -> Moment | None:
    """A month and a day of it, with or without the year: "15 February 2021", "Feb. 15", "the 3rd of May"."""
    month, day, year = words.number("MONTH", "MON"), words.number("NUM1", "ORDINAL"), words.number("NUM4")
    if not month or not day or not is_day(year or 2000, month, day):
        return None
    if words.covered[-1].kind == "NUM1" and counts_things(words.next_token):
        return None
    return Moment(rule="calendar_day", year=year, month=month, day=day)


def counts_things(token: Token | None) -> bool:
    """True if the token is a noun that a number before it counts ("In March 15 people ...")."""
    return token is not None and token.upos == "NOUN" and token.feature("Number") == "Plur"


def telegraphic_day(words: Words) -> Moment | None:
    """The day of wire headers, with a year of two figures: "10 JAN 90"."""
    numbers = [int(item.number) for item in words.all("NUM1")]
    month = words.find("MONTH", "MON")
    if not month or not (numbers[1] > LAST_DAY or month.text.isupper() or words.find("APOS")):
        return None
    if counts_things(words.next_token) or not is_day(full_year(numbers[1]), int(month.number), numbers[0]):
        return None
    return Moment(rule="telegraphic_day", year=full_year(numbers[1]), month=int(month.number), day=numbers[0])


def month_of_year(words: Words) -> Moment | None:
    """A month with its year: "March 2014", "June of 1990"."""
    return Moment(rule="month_of_year", month=words.number("MONTH", "MON"), year=words.number("NUM4"))


def month(words: Words) -> Moment | None:
    """A month alone, unless it is part of a person's name ("April Jones") or a march ("the Long March")."""
    found = words.covered[0]
    if is_a_march(words) or names_a_person(words, found):
        return None
    return Moment(rule="month", month=int(found.number))


def is_a_march(words: Words) -> bool:
    """True for "the Long March" and "a March to the sea"; not for "early March", "last March", "the March talks"."""
    before, previous = words.before, words.previous_token
    if words.text.lower() != "march" or before is None or previous is None or before.kind not in OPEN_BEFORE_MARCH:
        return False
    described = previous.upos in MODIFIERS
    return described and not (words.next_token is not None and words.next_token.upos in {"NOUN", "PROPN"})


def names_a_person(words: Words, item: Item) -> bool:
    """True if the word continues a name ("Theresa May") or is taken for a person's, but for "in April Jones left"."""
    token, before = words.token(item), words.before
    if before is not None and before.text.lower() in TIME_PREPOSITIONS:
        return False
    if token and token.relation == "flat" and before is not None and before.kind == "OTHER":
        return True
    entity = words.sentence.entity_at(token.index) if token else None
    return entity is not None and entity.kind == "PER"


def year(words: Words) -> Moment | None:
    """Four figures are a year unless they count or price something or belong to a longer number."""
    number, before = words.number("NUM4"), words.before
    if number is None or is_amount(words):
        return None
    cue = bool(before and before.text.lower() in YEAR_CUES)
    if number < EARLIEST_BARE_YEAR and not cue:
        return None
    return Moment(rule="year", year=number)


def is_amount(words: Words) -> bool:
    """True if what touches or follows a number shows that it is no year: "$1999", "2000 men", "1998km", "X2002"."""
    before, after = words.before, words.after
    first, last = words.covered[0], words.covered[-1]
    glued_before = before is not None and before.end == first.start
    glued_after = after is not None and after.start == last.end
    if before and (
        before.text in MONEY or (glued_before and before.kind not in GLUE and before.text not in OPENING_MARKS)
    ):
        return True
    if glued_before and before and before.kind == "DASH" and not glued_after:
        return False
    if after and glued_after and (after.text[0].isalpha() or after.text == "%"):
        return True
    if not counts_things(words.next_token) or (before and before.text.lower() == "in" and first.number >= MODERN):
        return False
    previous = words.previous_token
    return previous is None or previous.upos not in DETERMINERS


def fiscal_year(words: Words) -> Moment | None:
    """A financial year is valued as the year it is called by."""
    return Moment(rule="fiscal_year", year=words.number("NUM4"))


def year_with_era(words: Words) -> Moment | None:
    """A year before or after Christ: "480 BC", "AD 70"."""
    number, era = words.number("NUM1", "NUM", "NUM4"), words.number("ERA")
    if not number or not era or not number < 10000:
        return None
    return Moment(rule="year_with_era", year=number * era)


def decade(words: Words) -> Moment | None:
    """Ten years called by their first: "the 1990s", "the '80s", "the sixties"; not an age ("in his 60s")."""
    item, previous = words.find("DECADE"), words.previous_token
    if item is None:
        return None
    number = int(item.number)
    if words.find("ERA"):
        return Moment(rule="decade", decade=number * (words.number("ERA") or 1)) if number >= 100 else None
    if previous and (previous.upos == "PRON" or previous.lemma.lower() in {"his", "her", "their", "my"}):
        return None
    if number < 100 and not (
        words.find("THE") or item.text[0] in "'’" or (words.before and words.before.kind in {"EDGE", "DASH"})
    ):
        return None
    return Moment(rule="decade", decade=number if number >= 100 else 1900 + number)


def century(words: Words) -> Moment | None:
    """The nth hundred years: "the 19th century", "the fourth century BC"."""
    number, era = words.number("ORDINAL") or 0, words.number("ERA") or 1
    if words.code("UNIT") != "CE" or not 1 <= number <= 30:
        return None
    return Moment(rule="century", century=(number - 1) * 100 + 1 if era > 0 else -(number - 1) * 100 - 1)


def part_of_year(words: Words) -> Moment | None:
    """A quarter or half of a year: "the third quarter", "Q3", "the first half"."""
    number = words.number("ORDINAL", "QUARTERMARK") or (HALVES if words.find("LAST") else 0)
    if words.find("HALF"):
        return Moment(rule="half", half=number) if 1 <= number <= HALVES else None
    if not 1 <= number <= QUARTERS or (words.find("UNIT") and words.code("UNIT") != "Q"):
        return None
    return Moment(rule="quarter", quarter=number)


def weekday(words: Words) -> Moment | None:
    """A day of the week."""
    return Moment(rule="weekday", weekday=words.number("WEEKDAY"))


def short_weekday(words: Words) -> Moment | None:
    """A shortened weekday, which needs a date or a time beside it."""
    return Moment(rule="weekday", weekday=words.number("WKD"), partial=True)


def season(words: Words) -> Moment | None:
    """A season; "spring" and "fall" only after an article or "in", with a year, or with "last", "this", "next"."""
    item = words.covered[-1]
    return Moment(
        rule="season",
        season=SEASON_NUMBERS[item.code],
        partial=item.kind == "MAYBESEASON" and not is_season(words),
    )


def is_season(words: Words) -> bool:
    """True where "spring" and "fall" are seasons: "the fall of 2020", "since spring", not "the fall of the city"."""
    if words.after and words.after.kind == "OF":
        return any(item.kind in YEARLIKE for item in words.items[words.last + 1 : words.last + 2])
    described = words.next_token is not None and words.next_token.upos in {"NOUN", "PROPN"}
    timed = words.before is not None and words.before.kind == "IN" and not described
    return timed or words.find("THE") is not None


def holiday(words: Words) -> Moment | None:
    """A holiday that has a date: fixed, counted from Easter, or the nth weekday of a month."""
    return Moment(rule="holiday", holiday=words.code("HOLIDAY"))


def reference(words: Words) -> Meaning | None:
    """A word that points into the past, the present or the future."""
    return Constant(rule="reference", value=words.code("REFERENCE", "ADJECTIVE"))


NAMED_RULES = (
    Rule("ISODATE", iso_date),
    Rule("SLASHDATE", figures),
    Rule(f"{MONTH} {DAY} (?: COMMA? NUM4 )?", calendar_day),
    Rule(f"THE? {DAY} OF? {MONTH} (?: (?: COMMA | OF )? NUM4 )?", calendar_day),
    Rule(f"NUM1 DASH {MONTH} DASH NUM4", calendar_day),
    Rule(f"NUM1 DASH? {MONTH} DASH? APOS? NUM1", telegraphic_day),
    Rule(f"{MONTH} (?: COMMA | OF )? NUM4", month_of_year),
    Rule("MONTH | MON DOT", month),
    Rule("NUM4", year),
    Rule("THE? FISCAL NUM4", fiscal_year),
    Rule("(?: NUM1 | NUM | NUM4 ) ERA | ERA (?: NUM1 | NUM | NUM4 )", year_with_era),
    Rule("THE? DECADE ERA?", decade),
    Rule("THE? ORDINAL DASH? UNIT ERA?", century),
    Rule("THE? ORDINAL DASH? (?: UNIT | HALF ) | QUARTERMARK | THE? LAST HALF", part_of_year),
    Rule("WEEKDAY", weekday),
    Rule("WKD DOT?", short_weekday),
    Rule("THE? (?: SEASON | MAYBESEASON )", season),
    Rule("HOLIDAY", holiday),
    Rule("REFERENCE | ADJECTIVE", reference),
)
