"""How many a phrase speaks of: exact, bounded or vague numbers, with ACLED's values for vague ones.

Numbers are read from the run of words before a noun, and only then from the tree: news counts people in set phrases
("as many as 12", "two dozen", "between 10 and 15") that parsers attach in many ways.
"""

import re
from dataclasses import dataclass

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.numbers import number_words
from pipeline.model import CountBasis, EntityKind, Sentence, Token

#: More people than any event has had to do with: a larger number counts something else.
MOST = 1_000_000_000
#: Hours as wire copy writes them, which count nobody: "at 0640".
CLOCK = re.compile(r"0\d{3}")
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
#: What bounds a number from before it.
AT_LEAST = re.compile(r"\b(?:at least|more than|over|no fewer than|no less than|not less than|above|upwards? of)$")
AT_MOST = re.compile(r"\b(?:up to|as many as|at most|fewer than|less than|nearly|almost|no more than|under|close to)$")
#: Words between the two ends of a range: "10 to 12", "between 10 and 15".
RANGE = frozenset({"to", "or", "-", "–", "and"})
#: How far before a noun its number may stand, and how far before a number its bound.
NOUN_REACH, BOUND_REACH = 5, 4
#: Word classes that end a noun phrase to the left.
BREAKS = frozenset({"VERB", "AUX", "PUNCT", "ADP", "SCONJ", "CCONJ", "PRON", "PART"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the words bound it; ``maximum`` is None where they leave it open."""

    minimum: int
    maximum: int | None
    #: Name of the rule that read it.
    rule: str
    basis: CountBasis = CountBasis.FIGURE


def quantity(sentence: Sentence, head: int) -> Quantity | None:
    """How many a noun or number phrase speaks of, or None where it does not say."""
    last = number_before(sentence, head)
    if last is None:
        return unnumbered(sentence, sentence.token(head))
    first = run_start(sentence, last)
    value = run_value(sentence, first, last)
    if value is None:
        return vague(sentence, first, last)
    return ranged(sentence, first, value) or bounded(sentence, first, value)


def number_before(sentence: Sentence, head: int) -> int | None:
    """The last number word of a phrase: its head, or a word before it that no other phrase comes between."""
    inside = {token.index for token in sentence.subtree(head)}
    for index in range(head, max(0, head - NOUN_REACH), -1):
        token = sentence.token(index)
        if is_number(token):
            return index
        if index != head and (token.upos in BREAKS or index not in inside) and token.text != "-":
            return None
    return None


def is_number(token: Token) -> bool:
    """Whether a word counts: in figures, in words, or vaguely."""
    word = token.text.lower()
    return numeric(word) is not None or word in number_words().multipliers or word in load_lexicon().vague_numbers


def run_start(sentence: Sentence, last: int) -> int:
    """The first word of the number that ends here: "two hundred and five", "twenty-two"."""
    first = last
    while first > 1:
        before = sentence.token(first - 1)
        joins = before.text.lower() in {"and", "-"} and first > 2 and is_joined(sentence, first)
        if is_number(before):
            first -= 1
        elif joins:
            first -= 2
        else:
            break
    return first


def is_joined(sentence: Sentence, index: int) -> bool:
    """Whether the words around "and" or a hyphen make one number: a scale or a ten before it."""
    word = sentence.token(index - 2).text.lower()
    return (word in {"hundred", "thousand"} and sentence.token(index - 1).text != "-") or word in number_words().tens


def run_value(sentence: Sentence, first: int, last: int) -> int | None:
    """The value of a run of number words, None where all of them are vague."""
    multipliers = number_words().multipliers
    total, current, known = 0.0, 0.0, False
    for index in range(first, last + 1):
        word = sentence.token(index).text.lower()
        value = numeric(word)
        if value is not None:
            current, known = current + value, True
        elif word in multipliers:
            # "several hundred" says no more than "hundreds" does.
            known = known or first == index
            current = (current or 1) * multipliers[word]
            total, current = (total + current, 0.0) if word in {"thousand", "million"} else (total, current)
    return int(total + current) if known and total + current <= MOST else None


def numeric(word: str) -> float | None:
    """The value of figures or of a number word below a hundred."""
    if DIGITS.fullmatch(word) and not CLOCK.fullmatch(word):
        return float(word.replace(",", ""))
    tens, _, unit = word.partition("-")
    known = number_words()
    if tens in known.tens and (not unit or unit in known.units):
        return known.tens[tens] + known.units.get(unit, 0)
    return known.units.get(word)


def ranged(sentence: Sentence, first: int, value: int) -> Quantity | None:
    """Both ends of a range whose upper end starts here."""
    if first < 3 or sentence.token(first - 1).text.lower() not in RANGE or not is_number(sentence.token(first - 2)):
        return None
    lower = run_value(sentence, run_start(sentence, first - 2), first - 2)
    between = sentence.token(first - 1).text.lower() != "and" or "between" in words_before(sentence, first - 2)
    return (
        Quantity(lower, value, "range", CountBasis.RANGE) if between and lower is not None and lower < value else None
    )


def bounded(sentence: Sentence, first: int, value: int) -> Quantity:
    """An exact number, or one with a bound before it."""
    before = words_before(sentence, first)
    if AT_LEAST.search(before):
        return Quantity(value, None, "at_least")
    if AT_MOST.search(before):
        return Quantity(value, value, "at_most")
    return Quantity(value, value, "exact_number")


def words_before(sentence: Sentence, index: int) -> str:
    """The few words before a token, lower case."""
    return " ".join(token.text.lower() for token in sentence.tokens[max(0, index - 1 - BOUND_REACH) : index - 1])


def vague(sentence: Sentence, first: int, last: int) -> Quantity | None:
    """ "Dozens", "several hundred", "a number of", not "the number of": ACLED's lowest value, open above."""
    known = load_lexicon().vague_numbers
    run = [sentence.token(index).text.lower() for index in range(first, last + 1)]
    lowest = [known[word] for word in run if word in known]
    multipliers = number_words().multipliers
    scale = [multipliers[word] for word in run if word in multipliers]
    if not lowest or (run == ["number"] and words_before(sentence, first).endswith("the")):
        return None
    following = [token.text.lower() for token in sentence.tokens[last : last + 2]]
    times = known.get(following[1], 1) if len(following) == 2 and following[0] == "of" else 1
    return Quantity(max(lowest[-1], *scale, 0) * times, None, f"vague_{run[-1]}", CountBasis.VAGUE)


def unnumbered(sentence: Sentence, token: Token) -> Quantity | None:
    """One where a singular noun or a person's name stands alone; nothing is read into a bare plural."""
    if token.upos == "PROPN":
        entity = sentence.entity_at(token.index)
        named = entity is not None and entity.kind is EntityKind.PERSON
        return Quantity(1, 1, "named_person", CountBasis.NAME) if named else None
    alone = token.upos == "NOUN" and token.feature("Number") == "Sing"
    if alone and sentence.children(token.index, "det", "nmod:poss", "amod"):
        return Quantity(1, 1, "singular_noun", CountBasis.SINGULAR)
    return None
