from itertools import accumulate

import pytest
from builders import parsed

from pipeline.casualties import count_casualties
from pipeline.casualties.corrections import replaced, statements
from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.model import Casualty
from pipeline.records.jsonl import casualty_json
from pipeline.tuples import extract_tuples

POLICE = """
1 Police police NOUN 2 nsubj
2 said say VERB 0 root
3 12 12 NUM 4 nummod
4 people people NOUN 5 nsubj _ Number=Plur
5 died die VERB 2 ccomp
"""
HOSPITAL = """
1 The the DET 2 det
2 hospital hospital NOUN 3 nsubj _ Number=Sing
3 put put VERB 0 root
4 it it PRON 3 obj
5 at at ADP 6 case
6 15 15 NUM 3 obl
"""
WOUNDED = """
1 The the DET 2 det
2 blast blast NOUN 3 nsubj _ Number=Sing
3 wounded wound VERB 0 root
4 nine nine NUM 5 nummod
5 people people NOUN 3 obj _ Number=Plur
"""
NUMBER_OF = """
1 Doctors doctor NOUN 2 nsubj _ Number=Plur
2 put put VERB 0 root
3 the the DET 4 det
4 number number NOUN 2 obj _ Number=Sing
5 of of ADP 6 case
6 wounded wounded ADJ 4 nmod
7 at at ADP 8 case
8 34 34 NUM 2 obl
"""
ROSE = """
1 The the DET 2 det
2 toll toll NOUN 3 nsubj _ Number=Sing
3 rose rise VERB 0 root
4 to to ADP 5 case
5 14 14 NUM 3 obl
"""
FROM_TO = """
1 The the DET 2 det
2 toll toll NOUN 3 nsubj _ Number=Sing
3 rose rise VERB 0 root
4 from from ADP 5 case
5 12 12 NUM 3 obl
6 to to ADP 7 case
7 17 17 NUM 3 obl
"""
INITIAL = """
1 Initial initial ADJ 2 amod
2 reports report NOUN 3 nsubj _ Number=Plur
3 said say VERB 0 root
4 seven seven NUM 5 nummod
5 people people NOUN 6 nsubj _ Number=Plur
6 died die VERB 3 ccomp
"""
EARLIER = """
1 Officials official NOUN 4 nsubj _ Number=Plur
2 had have AUX 4 aux
3 earlier early ADV 4 advmod
4 put put VERB 0 root
5 the the DET 6 det
6 toll toll NOUN 4 obj _ Number=Sing
7 at at ADP 8 case
8 six six NUM 4 obl
"""


def counted(*rows: str) -> tuple[Casualty, ...]:
    """The numbers that these sentences give."""
    starts = [0, *accumulate(len(parsed(one).span.text) + 1 for one in rows)]
    page = tuple(parsed(one, index=n, start=start) for n, (one, start) in enumerate(zip(rows, starts, strict=False)))
    tuples = judge_tuples(extract_tuples(page, load_lexicon()), page, load_lexicon())
    return count_casualties(page, tuples)


def holding(*rows: str) -> list[list[int]]:
    """The numbers that hold, by voice and sentence."""
    return [[made.minimum for made in together] for together in statements(counted(*rows))]


def test_each_figure_has_its_voice() -> None:
    police, hospital = counted(POLICE, HOSPITAL)
    assert [one.span.text for one in police.by] == ["Police"]
    assert ([one.span.text for one in hospital.by], hospital.kind) == (["The hospital"], "killed")


def test_figures_of_two_voices_both_hold() -> None:
    assert holding(POLICE, HOSPITAL) == [[12], [15]]


def test_the_number_of_the_wounded_is_another_figure_for_the_wounded() -> None:
    assert [(made.kind, made.minimum) for made in counted(WOUNDED, NUMBER_OF)] == [("injured", 9), ("injured", 34)]


def test_what_counts_nothing_told_before_is_no_figure() -> None:
    assert counted(HOSPITAL) == ()


@pytest.mark.parametrize("rows", [ROSE, ROSE.replace("rose rise", "fell fall")])
def test_a_corrected_toll_takes_the_place_of_what_was_told_before(rows: str) -> None:
    assert holding(POLICE, rows) == [[14]]
    assert [made.minimum for made in replaced(counted(POLICE, rows))] == [12]


def test_a_toll_that_rose_from_one_number_to_another_is_the_other() -> None:
    assert holding(POLICE, FROM_TO) == [[17]]


@pytest.mark.parametrize("rows", [INITIAL, EARLIER])
def test_a_number_that_was_given_before_no_longer_holds(rows: str) -> None:
    assert holding(POLICE, rows) == [[12]]


def test_a_number_given_first_holds_where_there_is_no_other() -> None:
    assert holding(INITIAL) == [[7]]


def test_another_voice_after_a_correction_is_kept() -> None:
    told = counted(POLICE, ROSE, POLICE.replace("Police police", "Doctors doctor"))
    assert [made.minimum for made in replaced(told)] == [12]


def test_a_number_is_shown_with_its_bounds_its_words_and_its_voice() -> None:
    shown = casualty_json(counted(POLICE)[0])
    assert (shown["kind"], shown["min"], shown["max"], shown["text"]) == ("killed", 12, 12, "12 people")
    assert [one["text"] for one in shown["by"]] == ["Police"]
