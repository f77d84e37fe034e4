"""Asking a tree for its words, on hand-written trees."""

import pytest
from builders import parsed

SENTENCE = parsed("""
1 The the DET 2 det
2 convoy convoy NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 hit hit VERB 0 root
5 near near ADP 6 case
6 Kaya Kaya PROPN 4 obl B-LOC
7 by by ADP 9 case
8 two two NUM 9 nummod
9 rockets rocket NOUN 4 obl:agent
10 . . PUNCT 4 punct
""")


@pytest.mark.parametrize(
    ("index", "relations", "expected"),
    [
        (4, (), ["convoy", "was", "Kaya", "rockets", "."]),
        (4, ("obl",), ["Kaya", "rockets"]),
        (4, ("obl:agent",), ["rockets"]),
        (4, ("obl:agent", "nsubj"), ["convoy", "rockets"]),
        (4, ("nsubj", "nsubj:pass"), ["convoy"]),
        (4, ("obj", "iobj"), []),
        (1, ("det",), []),
        (0, (), ["hit"]),
    ],
)
def test_dependents_are_told_by_relation_in_text_order(
    index: int, relations: tuple[str, ...], expected: list[str]
) -> None:
    assert [token.text for token in SENTENCE.children(index, *relations)] == expected


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        (("case",), ["near", "by"]),
        (("obl",), ["Kaya", "rockets"]),
        (("obl:agent",), ["rockets"]),
        (("nummod", "det"), ["The", "two"]),
        (("xcomp",), []),
    ],
)
def test_words_are_told_by_what_they_hang_by(relations: tuple[str, ...], expected: list[str]) -> None:
    assert [token.text for token in SENTENCE.hanging(*relations)] == expected


def test_what_is_written_is_the_text_of_the_span() -> None:
    assert SENTENCE.written(5, 6) == SENTENCE.between(5, 6).text == "near Kaya"
