import pytest
from trees import texts, tuples_of

IN_A_PLACE = """
1 Gunmen gunman NOUN 2 nsubj
2 killed kill VERB 0 root
3 a a DET 4 det
4 priest priest NOUN 2 obj
5 in in ADP 6 case
6 Kano Kano PROPN 4 nmod B-LOC
7 on on ADP 8 case
8 Monday Monday PROPN 4 nmod
"""
WITH_A_KNIFE = """
1 A a DET 2 det
2 man man NOUN 6 nsubj
3 with with ADP 5 case
4 a a DET 5 det
5 knife knife NOUN 2 nmod
6 attacked attack VERB 0 root
7 two two NUM 8 nummod
8 nuns nun NOUN 6 obj
"""
OF_A_PLACE = """
1 Gunmen gunman NOUN 2 nsubj
2 killed kill VERB 0 root
3 the the DET 4 det
4 mayor mayor NOUN 2 obj
5 of of ADP 6 case
6 Kano Kano PROPN 4 nmod B-LOC
"""
IN_AN_EVENT = """
1 Two two NUM 2 nummod
2 men man NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
5 in in ADP 7 case
6 the the DET 7 det
7 attack attack NOUN 4 obl
"""
RETALIATION = """
1 Rebels rebel NOUN 2 nsubj
2 shelled shell VERB 0 root
3 Kano Kano PROPN 2 obj B-LOC
4 in in ADP 5 case
5 anger anger NOUN 2 obl
"""
DAY_OF_MONTH = """
1 Farmers farmer NOUN 2 nsubj
2 protested protest VERB 0 root
3 on on ADP 4 case
4 12 12 NUM 2 obl
5 May May PROPN 4 nmod
"""
LISTED = """
1 Students student NOUN 5 nsubj
2 teachers teacher NOUN 1 conj
3 and and CCONJ 4 cc
4 nurses nurse NOUN 2 conj
5 protested protest VERB 0 root
"""
WHERE = """
1 The the DET 2 det
2 camp camp NOUN 0 root
3 where where ADV 5 advmod
4 rebels rebel NOUN 5 nsubj
5 detained detain VERB 2 acl:relcl
6 them they PRON 5 obj
"""
PREVENTED = """
1 Guards guard NOUN 2 nsubj
2 stopped stop VERB 0 root
3 men man NOUN 2 obj
4 from from SCONJ 5 mark
5 killing kill VERB 2 advcl _ VerbForm=Ger
6 Juan Juan PROPN 5 obj B-PER
"""
A_PLAN_TO = """
1 Rebels rebel NOUN 2 nsubj
2 announced announce VERB 0 root
3 a a DET 4 det
4 plan plan NOUN 2 obj
5 to to PART 6 mark
6 attack attack VERB 4 acl
7 Kano Kano PROPN 6 obj B-LOC
"""
ON_A_TARGET = """
1 Police police NOUN 2 nsubj
2 foiled foil VERB 0 root
3 an a DET 4 det
4 attack attack NOUN 2 obj
5 on on ADP 7 case
6 the the DET 7 det
7 embassy embassy NOUN 4 nmod
"""
BLAST_AT = """
1 Three three NUM 2 nsubj:pass
2 killed kill VERB 0 root _ VerbForm=Part
3 in in ADP 4 case
4 blast blast NOUN 2 obl
5 at at ADP 6 case
6 mosque mosque NOUN 4 nmod
"""
FINITE = """
1 Thousands thousand NOUN 2 nsubj:pass
2 marched march VERB 0 root _ VerbForm=Fin
"""
SERIES = """
1 Anger anger NOUN 2 nsubj _ Number=Sing
2 followed follow VERB 0 root
3 the the DET 4 det
4 shelling shelling NOUN 2 obj _ Number=Sing
5 and and CCONJ 7 cc
6 the the DET 7 det
7 assassination assassination NOUN 4 conj _ Number=Sing
8 of of ADP 10 case
9 a a DET 10 det
10 judge judge NOUN 7 nmod _ Number=Sing
11 during during ADP 13 case
12 a a DET 13 det
13 raid raid NOUN 2 obl _ Number=Sing
"""
SHARED = """
1 The the DET 2 det
2 killing killing NOUN 8 nsubj _ Number=Sing
3 and and CCONJ 4 cc
4 maiming maiming NOUN 2 conj _ Number=Sing
5 of of ADP 6 case
6 children child NOUN 2 nmod _ Number=Plur
7 has have AUX 8 aux
8 continued continue VERB 0 root
"""


def test_the_place_and_the_day_behind_an_argument_are_those_of_the_act() -> None:
    found = tuples_of(IN_A_PLACE)["kill"]
    assert (texts(found.whom), texts(found.where), texts(found.when)) == (["a priest"], ["Kano"], ["Monday"])


def test_a_weapon_behind_somebody_is_what_the_act_was_done_with() -> None:
    found = tuples_of(WITH_A_KNIFE)["attack"]
    assert (texts(found.who), texts(found.instruments)) == (["A man"], ["a knife"])


def test_a_place_that_belongs_to_a_name_stays_in_it() -> None:
    found = tuples_of(OF_A_PLACE)["kill"]
    assert (texts(found.whom), found.where) == (["the mayor of Kano"], ())


def test_a_happening_is_no_place() -> None:
    found = tuples_of(IN_AN_EVENT)["kill"]
    assert (found.where, texts(found.within)) == ((), ["the attack"])


def test_what_has_no_site_is_no_place() -> None:
    assert tuples_of(RETALIATION)["shell"].where == ()


def test_the_number_of_a_day_is_a_time() -> None:
    found = tuples_of(DAY_OF_MONTH)["protest"]
    assert (texts(found.when), found.where) == (["12 May"], ())


def test_a_list_may_hang_on_itself_link_by_link() -> None:
    assert texts(tuples_of(LISTED)["protest"].who) == ["Students", "teachers", "nurses"]


def test_a_relative_where_is_the_noun_it_stands_for() -> None:
    assert texts(tuples_of(WHERE)["detain"].where) == ["The camp"]


@pytest.mark.parametrize(
    ("rows", "lemma", "who"), [(PREVENTED, "kill", ["men"]), (A_PLAN_TO, "attack", ["Rebels"])], ids=["from", "plan to"]
)
def test_grammar_says_whose_act_it_would_be(rows: str, lemma: str, who: list[str]) -> None:
    assert texts(tuples_of(rows)[lemma].who) == who


def test_a_finite_verb_without_auxiliary_is_no_passive() -> None:
    found = tuples_of(FINITE)["march"]
    assert (texts(found.who), found.whom, found.passive) == (["Thousands"], (), False)


def test_what_an_act_was_on_belongs_to_its_name() -> None:
    found = tuples_of(ON_A_TARGET)
    assert (texts(found["foil"].whom), texts(found["attack"].whom)) == (["an attack on the embassy"], ["the embassy"])


def test_the_place_of_another_happening_is_said_of_that() -> None:
    found = tuples_of(BLAST_AT)
    assert (texts(found["kill"].where), texts(found["blast"].where)) == ([], ["mosque"])


def test_what_the_tree_hangs_on_the_verb_is_said_of_the_last_noun_of_a_series() -> None:
    assert texts(tuples_of(SERIES)["assassination"].within) == ["a raid"]


def test_what_the_tree_hangs_on_the_first_noun_of_a_series_is_said_of_the_next() -> None:
    assert texts(tuples_of(SHARED)["maiming"].whom) == ["children"]
