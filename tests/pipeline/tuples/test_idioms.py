import pytest
from trees import texts, tuples_of

from pipeline.ontology import Predicate

OPENED_FIRE = """
1 Police police NOUN 2 nsubj
2 opened open VERB 0 root
3 fire fire NOUN 2 obj _ Number=Sing
4 on on ADP 6 case
5 the the DET 6 det
6 crowd crowd NOUN 3 nmod
"""
TOOK_CONTROL = """
1 Rebels rebel NOUN 2 nsubj
2 took take VERB 0 root
3 control control NOUN 2 obj _ Number=Sing
4 of of ADP 6 case
5 the the DET 6 det
6 town town NOUN 3 nmod
"""
TOOK_HOSTAGE = """
1 Rebels rebel NOUN 2 nsubj
2 took take VERB 0 root
3 two two NUM 4 nummod
4 nurses nurse NOUN 2 obj
5 hostage hostage NOUN 2 xcomp _ Number=Sing
"""
FREED = """
1 Rebels rebel NOUN 2 nsubj
2 released release VERB 0 root
3 a a DET 4 det
4 hostage hostage NOUN 2 obj _ Number=Sing
"""
TO_DEATH = """
1 Men man NOUN 2 nsubj
2 beat beat VERB 0 root
3 him he PRON 2 obj
4 to to ADP 5 case
5 death death NOUN 2 obl _ Number=Sing
"""


def test_what_an_idiom_acts_on_stands_behind_its_noun() -> None:
    assert texts(tuples_of(OPENED_FIRE)["open"].whom) == ["the crowd"]
    assert texts(tuples_of(TOOK_CONTROL)["take"].whom) == ["the town"]


def test_the_noun_of_an_idiom_is_neither_argument_nor_happening() -> None:
    assert tuples_of(OPENED_FIRE).keys() == {"open"}
    assert texts(tuples_of(TOOK_HOSTAGE)["take"].whom) == ["two nurses"]


def test_people_with_an_article_are_an_argument() -> None:
    assert texts(tuples_of(FREED)["release"].whom) == ["a hostage"]


def test_what_a_verb_brought_about_is_no_second_happening() -> None:
    assert tuples_of(TO_DEATH).keys() == {"beat"}


DECLARED = """
1 Rebels rebel NOUN 2 nsubj
2 declared declare VERB 0 root
3 {what} {what} ADJ 4 amod
4 state state NOUN 2 obj
{of}
"""
OF_EMERGENCY = "5 of of ADP 6 case\n6 emergency emergency NOUN 4 nmod"


@pytest.mark.parametrize(("of", "predicate"), [(OF_EMERGENCY, Predicate.DEPLOY), ("", Predicate.STATE)])
def test_a_state_of_something_is_no_country(of: str, predicate: Predicate) -> None:
    assert tuples_of(DECLARED.format(what="new", of=of))["declare"].predicate == predicate
