"""What holds for any words: normalising never raises, values are TIMEX3, spans are slices, days are in order."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates import day_of, find_times
from pipeline.dates.finding import ATOMS, JOINS
from pipeline.dates.lexing import vocabulary
from pipeline.dates.ranges import RANGE_RULES as RANGES
from pipeline.dates.reasons import LOST, read_by, resolved_by
from pipeline.model import Sentence, Span, Token

YEAR = r"(?:BC)?\d{4}"
PART_OF_DAY = r"T(?:MO|AF|EV|NI|DT|\d\d:\d\d)"
VALUE = re.compile(
    rf"""(?:BC)?\d{{1,3}} | {YEAR} | {YEAR}-(?:SP|SU|FA|WI) | {YEAR}-Q[1-4] | {YEAR}-H[12] | {YEAR}-W\d\d(?:-WE)?
      | {YEAR}-\d\d | {YEAR}-\d\d-\d\d(?:{PART_OF_DAY})?
      | P(?:\d+(?:\.\d+)?|X)(?:D|W|WE|M|Q|Y|DE|CE|ML) | PT(?:\d+(?:\.\d+)?|X)[SMH] | P1Q
      | XXXX-(?:WXX-\d|\d\d|SP|SU|FA|WI|XX-XX{PART_OF_DAY}) | (?:PAST|PRESENT|FUTURE)_REF""",
    re.VERBOSE,
)
POS = ("NOUN", "PROPN", "VERB", "AUX", "NUM", "ADP", "DET", "ADJ", "PUNCT")
FEATURES = ("", "Number=Plur", "Tense=Past|VerbForm=Fin", "Tense=Pres|VerbForm=Part", "VerbForm=Inf")
KNOWN = sorted(
    {"".join(word if word in "-'." else f" {word}" for word in e.words) for v in vocabulary().values() for e in v}
)
FIGURES = ["3", "31", "29 February", "1987", "15/02/2021", "2021-02-30", "00/00/0000", "0600", "24:00", "6.30", "99"]
WORDS = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from([*FIGURES, ",", "-", "(", ")", "men", "May", "Oct."]),
    st.integers().map(str),
)


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    words = " ".join(draw(st.lists(WORDS, min_size=1, max_size=12))).split()
    heads = st.integers(0, len(words))
    tokens, offset = [], 0
    for number, word in enumerate(words, start=1):
        head = draw(heads)
        features = draw(st.sampled_from(FEATURES))
        tokens.append(
            Token(
                number,
                word,
                word,
                draw(st.sampled_from(POS)),
                head if head != number else 0,
                "obl",
                offset,
                offset + len(word),
                features,
            )
        )
        offset += len(word) + 1
    text = " ".join(words)
    return Sentence(0, Span(0, len(text), text), tuple(tokens))


@given(sentences(), st.none() | st.dates())
def test_any_words_give_well_formed_expressions(sentence: Sentence, published: date | None) -> None:
    times = find_times((sentence,), published)
    for time in times:
        span = time.phrase.span
        assert sentence.span.text[span.start : span.end] == span.text
        assert 1 <= time.phrase.head <= len(sentence.tokens)
        assert time.value is None or VALUE.fullmatch(time.value), time
        assert (time.earliest is None) == (time.latest is None)
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
        assert all(read_by(time.rule))
        assert resolved_by(time.rule) or ":" not in time.rule
        assert all(VALUE.fullmatch(other.value) and LOST[other.rule] for other in time.alternatives)
        assert time.value not in {other.value for other in time.alternatives}
        day = day_of(time)
        assert day is None or (time.earliest and time.latest and time.earliest <= day.date <= time.latest)
    assert all(one.phrase.span.end <= two.phrase.span.start for one, two in pairwise(times))


@given(st.text(), st.none() | st.dates())
def test_any_text_can_be_read(text: str, published: date | None) -> None:
    find_times((Sentence(0, Span(0, len(text), text), ()),), published)


def test_every_rule_says_what_it_does() -> None:
    assert all(rule.build.__doc__ for rule in (*ATOMS, *JOINS, *RANGES))
