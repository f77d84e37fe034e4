"""How many a phrase speaks of: exact, bounded or vague numbers, with ACLED's values for vague ones."""

import re
from dataclasses import dataclass

from pipeline.lexicon import load_lexicon
from pipeline.model import Sentence, Token

#: More people than any event has had to do with: a larger number counts something else.
MOST = 1_000_000_000
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
EXACT_WORDS = {"dozen": 12, "couple": 2, "pair": 2, "score": 20}
AT_LEAST = re.compile(
    r"\b(?:at least|more than|over|no fewer than|no less than|as many as|above|upwards? of|exceed\w*)\b"
)
AT_MOST = re.compile(r"\b(?:up to|as many as|at most|fewer than|less than|nearly|almost|no more than|under)\b")
DIGITS = re.compile(r"\d{1,3}(?:[,.]\d{3})+|\d+")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the words bound it; ``maximum`` is None where they leave it open."""

    minimum: int
    maximum: int | None
    #: Name of the rule that read it.
    rule: str


def quantity(sentence: Sentence, head: int) -> Quantity | None:
    """How many a noun or number phrase speaks of, or None where it does not say."""
    token = sentence.token(head)
    before = words_before(sentence, token)
    for number in (token, *sentence.children(head, "nummod", "det", "amod", "compound", "advmod")):
        if vague := vague_number(sentence, number):
            return vague
        value = numeric_value(sentence, number)
        if value is not None:
            return bounded(value, before)
    return unnumbered(sentence, token)


def words_before(sentence: Sentence, token: Token) -> str:
    """What stands before a phrase and may bound its number, lower case."""
    number = min((child.index for child in sentence.children(token.index, "nummod")), default=token.index)
    first = max(1, number - 4)
    return " ".join(word.text.lower() for word in sentence.tokens[first - 1 : number])


def bounded(value: int, before: str) -> Quantity:
    """An exact number, or one with a bound before it."""
    if AT_LEAST.search(before):
        return Quantity(value, None, "at_least")
    if AT_MOST.search(before):
        return Quantity(value, value, "at_most")
    return Quantity(value, value, "exact_number")


def vague_number(sentence: Sentence, token: Token) -> Quantity | None:
    """ "Dozens", "several hundred": ACLED's lowest value, open above."""
    word = token.text.lower()
    lowest = load_lexicon().vague_numbers.get(word)
    if lowest is None or (word in EXACT_WORDS and sentence.children(token.index, "nummod", "det")):
        return None
    return Quantity(lowest, None, f"vague_{word}")


def numeric_value(sentence: Sentence, token: Token) -> int | None:
    """The value of a number in digits or words; "two hundred" counts its multiplier."""
    word = token.text.lower()
    if match := DIGITS.fullmatch(word):
        value = int(re.sub(r"[,.]", "", match.group())) * scale_of(sentence, token)
        return value if value <= MOST else None
    if word in SCALES or word in EXACT_WORDS:
        unit = SCALES.get(word) or EXACT_WORDS[word]
        return unit * (multiplier(sentence, token) or 1)
    return small_number(word)


def scale_of(sentence: Sentence, token: Token) -> int:
    """The "thousand" right after a number in digits, else 1."""
    following = sentence.tokens[token.index].text.lower() if token.index < len(sentence.tokens) else ""
    return SCALES.get(following, 1)


def multiplier(sentence: Sentence, token: Token) -> int | None:
    """The small number right before a scale word."""
    if token.index < 2:
        return None
    word = sentence.token(token.index - 1).text.lower()
    return int(word) if word.isdigit() else small_number(word)


def small_number(word: str) -> int | None:
    """The value of a number word below a hundred, hyphenated or not."""
    if word in UNITS:
        return UNITS.index(word)
    if word in TENS:
        return TENS[word]
    tens, _, unit = word.partition("-")
    if tens in TENS and unit in UNITS:
        return TENS[tens] + UNITS.index(unit)
    return None


def unnumbered(sentence: Sentence, token: Token) -> Quantity | None:
    """One where a singular noun or a person's name stands alone; nothing is read into a bare plural."""
    if token.upos == "PROPN":
        entity = sentence.entity_at(token.index)
        return Quantity(1, 1, "named_person") if entity is not None and entity.kind == "PER" else None
    if (
        token.upos == "NOUN"
        and token.feature("Number") == "Sing"
        and sentence.children(token.index, "det", "nmod:poss", "amod")
    ):
        return Quantity(1, 1, "singular_noun")
    return None
