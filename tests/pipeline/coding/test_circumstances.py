"""How acts were done, on hand-written trees."""

import pytest
from builders import parsed

from pipeline.coding.acts import Manner
from pipeline.coding.circumstances import circumstances, told_beside
from pipeline.lexicon import load_lexicon
from pipeline.ontology import Predicate

RESISTED = """
1 Rebels rebel NOUN 2 nsubj
2 seized seize VERB 0 root
3 Sake Sake PROPN 2 obj B-LOC
4 after after ADP 6 case
5 fierce fierce ADJ 6 amod
6 resistance resistance NOUN 2 obl
"""
CIRCLE = """
1 seized seize VERB 2 advcl
2 met meet VERB 1 conj
3 no no DET 4 det
4 resistance resistance NOUN 2 obj
"""
PASSED = """
1 Students student NOUN 2 nsubj
2 marched march VERB 0 root
3 past past ADP 5 case
4 police police NOUN 5 compound
5 barricades barricade NOUN 2 obl
"""


def manners(rows: str, act: int, predicate: Predicate) -> list[tuple[Manner, str]]:
    sentence = parsed(rows)
    found = circumstances(sentence, sentence.token(act), predicate, load_lexicon())
    return [(one.manner, one.span.text) for one in found]


@pytest.mark.parametrize(
    ("word", "how"),
    [("fierce fierce ADJ 6 amod", []), ("little little ADJ 6 amod", [(Manner.UNOPPOSED, "resistance")])],
)
def test_resistance_counts_where_the_text_says_there_was_none(word: str, how: list[tuple[Manner, str]]) -> None:
    assert manners(RESISTED.replace("fierce fierce ADJ 6 amod", word), 2, Predicate.CAPTURE) == how


def test_a_tree_with_a_circle_is_read_once() -> None:
    assert manners(CIRCLE, 1, Predicate.CAPTURE) == [(Manner.UNOPPOSED, "resistance")]


def test_a_way_is_read_only_of_acts_of_its_classes() -> None:
    assert manners(CIRCLE, 1, Predicate.ATTACK) == []


@pytest.mark.parametrize(("word", "manner"), [("police", []), ("burning", [Manner.UNRULY])])
def test_barricades_are_those_of_a_crowd(word: str, manner: list[Manner]) -> None:
    sentence = parsed(PASSED.replace("police police", f"{word} {word}"))
    assert [one.manner for one in told_beside(sentence, load_lexicon())] == manner
