import pytest

from pipeline.model import Sentence, Span, Token
from pipeline.syntax.quantities import quantity

NOUNS = {"people", "soldiers", "civilians"}
LINKS = {"to", "at", "than", "and"}


def counted(words: str) -> tuple[int, int | None] | None:
    """How many the last word of a flat phrase speaks of: each word before it depends on it."""
    tokens, offset = [], 0
    forms = words.split()
    for index, form in enumerate(forms, start=1):
        head = 0 if index == len(forms) else len(forms)
        relation = "nummod" if head else "obj"
        tag = "NOUN" if form in NOUNS else "ADP" if form in LINKS else "NUM" if form[0].isdigit() else "ADJ"
        tokens.append(Token(index, form, form.lower(), tag, head, relation, offset, offset + len(form), "Number=Plur"))
        offset += len(form) + 1
    found = quantity(Sentence(0, Span(0, offset - 1, words), tuple(tokens)), len(forms))
    return None if found is None else (found.minimum, found.maximum)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 people", (12, 12)),
        ("0640 people", None),
        ("the number people", None),
        ("1,200 people", (1200, 1200)),
        ("twenty-two people", (22, 22)),
        ("twenty - two people", (22, 22)),
        ("two hundred and five people", (205, 205)),
        ("three thousand people", (3000, 3000)),
        ("2.5 million people", (2_500_000, 2_500_000)),
        ("a dozen people", (12, 12)),
        ("Two dozen people", (24, 24)),
        ("Some 40 people", (40, 40)),
        ("at least nine people", (9, None)),
        ("more than 200 people", (200, None)),
        ("as many as 12 soldiers", (12, 12)),
        ("up to three dozen people", (36, 36)),
        ("between 10 and 15 civilians", (10, 15)),
        ("10 to 12 people", (10, 12)),
        ("several people", (3, None)),
        ("several hundred people", (100, None)),
        ("dozens", (12, None)),
        ("nine foreign soldiers", (9, 9)),
        ("people", None),
    ],
)
def test_numbers_are_read_from_the_words_before_a_noun(words: str, expected: tuple[int, int | None] | None) -> None:
    assert counted(words) == expected


def test_a_number_beyond_any_crowd_counts_something_else() -> None:
    assert counted("99999999999999 people") is None
