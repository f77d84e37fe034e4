"""Rules for times of the day: "6 a.m.", "14:30 GMT", "noon", "at night"."""

from pipeline.dates.grammar import Rule, Words
from pipeline.dates.lexing import Item
from pipeline.dates.meaning import Constant, Moment

LAST_HOUR, LAST_MINUTE = 24, 59
HALF_DAY = 12
#: "4 at night" is before dawn, "8 at night" before midnight.
SMALL_HOURS = 4
HALF_DAYS = "(?: AMPM | IN THE PART )"
ZONE = "(?: ZONE | OTHER TIMEWORD )"


def part_of_day(words: Words) -> Moment | None:
    """Morning, afternoon, night: a time with a day beside it, after "in the", or as "noon", "midnight", "overnight"."""
    item, before = words.find("PART"), words.before
    if item is None or (words.find("UNITS") and words.code("UNITS") != "TH"):
        return None
    alone = ":" in item.code or item.text.lower() == "overnight"
    told = before is not None and before.kind == "IN" and words.find("THE") is not None
    return Moment(rule="part_of_day", clock=item.code, partial=not (alone or told))


def habitual_part_of_day(words: Words) -> Constant | None:
    """A habit ("at night") is a time of no particular day."""
    code = words.code("PART")
    return Constant(rule="habitual_part_of_day", value=f"XXXX-XX-XXT{code}") if ":" not in code else None


def clock(words: Words) -> Moment | None:
    """A time of the day: "14:30", "6 a.m.", "6.30 pm GMT", "five in the morning", "9 a.m. Kabul time"."""
    hours, minutes = clock_parts(words.covered[0])
    if hours <= HALF_DAY and words.find("AMPM", "PART"):
        hours = hours % HALF_DAY + (HALF_DAY if is_after_noon(words, hours) else 0)
    if not (0 <= hours <= LAST_HOUR and 0 <= minutes <= LAST_MINUTE):
        return None
    return Moment(rule="clock", clock=f"{hours:02}:{minutes:02}")


def is_after_noon(words: Words, hours: int) -> bool:
    """True for "pm" and "in the afternoon", and for "at night" but for the hours after midnight."""
    if words.code("PART") == "NI":
        return hours % HALF_DAY > SMALL_HOURS
    return words.number("AMPM") == HALF_DAY or words.code("PART") in {"AF", "EV"}


def clock_parts(item: Item) -> tuple[int, int]:
    """Hours and minutes of "14:30", "6.30", "6" and "1430"."""
    text = item.text.replace(".", ":")
    if ":" in text:
        hours, minutes = text.split(":")[:2]
        return int(hours), int(minutes)
    if len(text) == 4 and text.isdecimal():
        return int(text[:2]), int(text[2:])
    return int(item.number), 0


def military_clock(words: Words) -> Moment | None:
    """Four figures before a time zone or after "at": "1430 GMT", "at 0600 hours", "at 2030"."""
    item, token = words.find("NUM", "NUM4"), words.next_token
    if item is None or len(item.text) != 4 or not item.text.isdecimal():
        return None
    if len(words.covered) == 1 and token and token.upos in {"NOUN", "PROPN", "ADJ"}:
        return None
    if words.find("UNITS") and words.code("UNITS") != "TH":
        return None
    return clock(Words([item], 0, 1, words.sentence))


CLOCK_RULES = (
    Rule("(?<=AT) (?: NUM | NUM4 ) UNITS?", military_clock),
    Rule("THE? PART UNITS?", part_of_day),
    Rule("AT PART", habitual_part_of_day),
    Rule(f"(?: CLOCK | NUM1 | NUM | CARDINAL ) {HALF_DAYS} {ZONE}?", clock),
    Rule(f"CLOCK (?: UNITS )? {ZONE}?", clock),
    Rule("(?: CLOCK | NUM1 | CARDINAL ) AT PART", clock),
    Rule(f"(?: NUM1 | CARDINAL ) OCLOCK {HALF_DAYS}?", clock),
    Rule("(?: NUM | NUM4 ) UNITS? ZONE", military_clock),
)
