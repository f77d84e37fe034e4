"""Rules for durations and sets: "three days", "the past four months", "every Monday", "daily"."""

from pipeline.dates.grammar import Rule, Words
from pipeline.dates.meaning import Constant, Length

AMOUNT = "(?: NUM1 | NUM | NUM4 | CARDINAL | FEW | AN )"
SPAN = "(?: UNIT | UNITS )"
#: Words that say "about" before a number, and where or when before anything else.
PREPOSITIONS = frozenset({"about", "around", "over", "under"})
#: Adverbs before "a week" that make it a rate.
RATE_ADVERBS = frozenset({"once", "twice"})
RATES = frozenset({"NUM", "NOUN", "SYM"})
#: Unit code -> letters of a TIMEX3 duration and how many of them.
DURATIONS = {
    "TS": ("TS", 1),
    "TM": ("TM", 1),
    "TH": ("TH", 1),
    "D": ("D", 1),
    "W": ("W", 1),
    "WE": ("WE", 1),
    "2W": ("W", 2),
    "M": ("M", 1),
    "Q": ("M", 3),
    "Y": ("Y", 1),
    "DE": ("DE", 1),
    "CE": ("CE", 1),
    "ML": ("ML", 1),
}


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration: P3D, PT2H, PXW."""
    letters, factor = DURATIONS[unit]
    number = "X" if amount is None else f"{amount * factor:g}" if amount * factor < 1e5 else f"{amount * factor:.0f}"
    return f"PT{number}{letters[1]}" if letters[0] == "T" else f"P{number}{letters}"


def unit_of(words: Words) -> str:
    """The code of the unit among the words."""
    return words.code("UNIT", "UNITS")


def amount_of(words: Words) -> float | None:
    """How many: a number, one for "a", None for "several"."""
    item = words.find("NUM1", "NUM", "NUM4", "CARDINAL", "FEW", "AN")
    return item.number or None if item else None


def duration(words: Words) -> Length | Constant | None:
    """A number of units: "three days", "a week", "two-month", "half an hour"; "twice a week" is a set."""
    unit, previous = unit_of(words), words.previous_token
    if is_age(words) or (unit == "Q" and words.after and words.after.kind in {"OF", "IN"}):
        return None
    told_by_distance = words.after is not None and words.after.kind in {"AGO", "EARLIER", "LATER"}
    rate = words.covered[0].kind == "AN" and len(words.covered) == 2 and not told_by_distance
    if rate and previous and (previous.upos in RATES or previous.lemma.lower() in RATE_ADVERBS):
        return Constant(rule="rate", value=duration_value(1, unit), recurrent=True)
    if words.covered[0].kind == "FEW" and words.find("UNIT") and not words.find("AN"):
        return None
    amount = amount_of(words)
    if words.find("HALF"):
        amount = 0.5 if words.covered[0].kind in {"HALF", "AN"} and not words.find("AND") else (amount or 0) + 0.5
    return Length(rule="duration", amount=amount, unit=unit)


def described_duration(words: Words) -> Length | None:
    """A duration with one adjective: "two bloody weeks", "three full days"."""
    token = words.token(words.covered[1])
    if token is None or token.upos != "ADJ" or is_age(words):
        return None
    return Length(rule="duration", amount=amount_of(words), unit=unit_of(words))


def is_age(words: Words) -> bool:
    """True before "old", "-old" and "of age": an age dates nothing."""
    following = "".join(item.text.lower() for item in words.items[words.last : words.last + 2])
    return following.startswith(("old", "-old", "ofage"))


def bare_units(words: Words) -> Length | None:
    """Units without a number: "for years", "within days"; quarters are rather parts ("three-quarters of the men")."""
    if is_age(words) or unit_of(words) == "Q":
        return None
    return Length(rule="bare_units", amount=None, unit=unit_of(words))


def past_length(words: Words) -> Length | None:
    """A stretch up to or from the day of writing: "the past four months", "the next two years", "recent weeks"."""
    pointer = words.find("LAST", "NEXT", "PREVIOUS", "FOLLOWING")
    number = int(pointer.number) if pointer else -1 if words.code("ADJECTIVE") == "PAST_REF" else None
    amount = amount_of(words) if words.find("NUM1", "NUM", "NUM4", "CARDINAL", "FEW") else None
    if words.find("UNIT"):
        amount = amount or 1
    return Length(
        rule="past_length" if number == -1 else "coming_length", amount=amount, unit=unit_of(words), direction=number
    )


def every(words: Words) -> Constant | None:
    """A set of equal steps: "every day", "each year", "every two weeks", "per month"."""
    steps = words.number("EVERY", "PER") or 1
    amount = amount_of(words) if words.find("NUM1", "CARDINAL") else None
    return Constant(rule="every", value=duration_value((amount or 1) * steps, unit_of(words)), recurrent=True)


def every_named(words: Words) -> Constant | None:
    """A set of named days, months or seasons: "every Monday", "each summer", "every morning"."""
    named = words.covered[-1]
    values = {
        "WEEKDAY": f"XXXX-WXX-{int(named.number)}",
        "MONTH": f"XXXX-{int(named.number):02}",
        "SEASON": f"XXXX-{named.code}",
        "MAYBESEASON": f"XXXX-{named.code}",
        "PART": f"XXXX-XX-XXT{named.code}",
    }
    return Constant(rule="every_named", value=values[named.kind], recurrent=True)


def weekdays(words: Words) -> Constant | None:
    """A weekday in the plural is each of them: "on Fridays"."""
    return Constant(rule="weekdays", value=f"XXXX-WXX-{words.number('WEEKDAYS')}", recurrent=True)


def frequency(words: Words) -> Constant | None:
    """An adverb or adjective of frequency: "daily", "weekly"; no newspaper's name ("the Daily News")."""
    token, following = words.token(words.covered[0]), words.next_token
    named = words.covered[0].start or (following is not None and following.upos == "PROPN")
    if token and token.upos == "PROPN" and named:
        return None
    return Constant(rule="frequency", value=words.code("FREQUENCY"), recurrent=True)


def about_length(words: Words) -> Length | None:
    """A rough length is valued like the exact one: "more than four decades"; "over the past week" is not rough."""
    length = words.lengths()[0]
    told = words.covered[-1].text.split(maxsplit=1)[0].lower() == "the" or length.amount is None
    return None if told and words.covered[0].text.lower() in PREPOSITIONS else length


def edge_of_length(words: Words) -> Length | None:
    """Part of an open stretch: "the early years", "the last days"."""
    return Length(rule="edge_of_length", amount=None, unit=unit_of(words))


LENGTH_ATOMS = (
    Rule(f"{AMOUNT} DASH? {SPAN}", duration),
    Rule(f"AN FEW {SPAN}", duration),
    Rule("(?: NUM1 | CARDINAL | FEW ) (?: OTHER | PREVIOUS | LAST | NEXT ) UNITS", described_duration),
    Rule(f"HALF (?: DASH | AN )? {SPAN} | AN HALF DASH? {SPAN}", duration),
    Rule(f"{AMOUNT} AND AN HALF {SPAN} | {AMOUNT} {SPAN} AND AN HALF", duration),
    Rule("UNITS", bare_units),
    Rule(f"THE? (?: LAST | NEXT | PREVIOUS | FOLLOWING ) (?: NUM1 | NUM | CARDINAL | FEW ) {SPAN}", past_length),
    Rule("THE? (?: LAST | NEXT | PREVIOUS | FOLLOWING | ADJECTIVE ) UNITS", past_length),
    Rule("THE? EDGE UNITS", edge_of_length),
    Rule(f"EVERY (?: NUM1 | CARDINAL )? {SPAN} | PER UNIT", every),
    Rule("EVERY (?: WEEKDAY | MONTH | SEASON | MAYBESEASON | PART )", every_named),
    Rule("FREQUENCY", frequency),
    Rule("WEEKDAYS", weekdays),
)
LENGTH_JOINS = (Rule("APPROX LENGTH", about_length),)
