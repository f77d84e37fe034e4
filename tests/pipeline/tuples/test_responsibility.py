from itertools import accumulate
from typing import cast

import pytest
from builders import parsed

from pipeline.anchoring import Surroundings
from pipeline.attribution import attribute_responsibility
from pipeline.casualties import count_casualties
from pipeline.factuality import judge_tuples
from pipeline.incidents import group_incidents
from pipeline.lexicon import load_lexicon
from pipeline.model import Incident, Role
from pipeline.participants import link_participants
from pipeline.places import Gazetteer
from pipeline.tuples import extract_tuples
from pipeline.tuples.responsibility import find_answers

ORDERED = """
1 Mora Mora PROPN 2 nsubj B-PER
2 ordered order VERB 0 root
3 the the DET 4 det
4 murder murder NOUN 2 obj _ Number=Sing
5 of of ADP 7 case
6 the the DET 7 det
7 judge judge NOUN 4 nmod _ Number=Sing
"""
CARRIED_OUT = """
1 The the DET 2 det
2 action action NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 carried carry VERB 0 root _ Tense=Past|VerbForm=Part
5 out out ADP 4 compound:prt
6 by by ADP 7 case
7 rebels rebel NOUN 4 obl:agent _ Number=Plur
"""
INVOLVED = """
1 Police police NOUN 2 nsubj
2 named name VERB 0 root
3 two two NUM 4 nummod
4 officers officer NOUN 2 obj _ Number=Plur
5 involved involve VERB 4 acl _ Tense=Past|VerbForm=Part
6 in in ADP 8 case
7 the the DET 8 det
8 killing killing NOUN 5 obl _ Number=Sing
"""
ACCUSED = """
1 Prosecutors prosecutor NOUN 2 nsubj _ Number=Plur
2 accused accuse VERB 0 root
3 the the DET 4 det
4 general general NOUN 2 obj _ Number=Sing
5 of of SCONJ 6 mark
6 murdering murder VERB 2 advcl
7 farmers farmer NOUN 6 obj _ Number=Plur
"""
ATTRIBUTED = """
1 The the DET 2 det
2 minister minister NOUN 3 nsubj _ Number=Sing
3 attributed attribute VERB 0 root
4 the the DET 5 det
5 attack attack NOUN 3 obj _ Number=Sing
6 to to ADP 7 case
7 Ansaru Ansaru PROPN 3 obl B-ORG
"""
IT = """
1 It it PRON 3 nsubj:pass
2 was be AUX 3 aux:pass
3 carried carry VERB 0 root _ Tense=Past|VerbForm=Part
4 out out ADP 3 compound:prt
5 by by ADP 6 case
6 rebels rebel NOUN 3 obl:agent _ Number=Plur
"""
ON_SUSPICION = """
1 Police police NOUN 2 nsubj
2 arrested arrest VERB 0 root
3 Mora Mora PROPN 2 obj B-PER
4 on on ADP 5 case
5 suspicion suspicion NOUN 2 obl _ Number=Sing
6 of of ADP 8 case
7 the the DET 8 det
8 murder murder NOUN 5 nmod _ Number=Sing
"""
BEHIND = """
1 Ansaru Ansaru PROPN 5 nsubj B-ORG
2 is be AUX 5 cop
3 behind behind ADP 5 case
4 the the DET 5 det
5 bombing bombing NOUN 0 root _ Number=Sing
"""
RESPONSIBLE = """
1 The the DET 2 det
2 militia militia NOUN 4 nsubj _ Number=Sing
3 is be AUX 4 cop
4 responsible responsible ADJ 0 root
5 for for ADP 7 case
6 the the DET 7 det
7 massacre massacre NOUN 4 obl _ Number=Sing
"""
ROLE_IN = """
1 Witnesses witness NOUN 2 nsubj _ Number=Plur
2 described describe VERB 0 root
3 the the DET 4 det
4 army army NOUN 6 nmod:poss
5 's 's PART 4 case
6 role role NOUN 2 obj
7 in in ADP 9 case
8 the the DET 9 det
9 shooting shooting NOUN 6 nmod _ Number=Sing
"""
MASTERMIND = """
1 The the DET 2 det
2 mastermind mastermind NOUN 7 nsubj _ Number=Sing
3 of of ADP 5 case
4 the the DET 5 det
5 abduction abduction NOUN 2 nmod _ Number=Sing
6 was be AUX 7 cop
7 Mora Mora PROPN 0 root B-PER
"""
OF_ORDERING = """
1 Prosecutors prosecutor NOUN 2 nsubj _ Number=Plur
2 accused accuse VERB 0 root
3 Mora Mora PROPN 2 obj B-PER
4 of of SCONJ 5 mark
5 ordering order VERB 2 advcl
6 the the DET 7 det
7 murder murder NOUN 5 obj _ Number=Sing
"""
NO_ACT = """
1 Mora Mora PROPN 2 nsubj B-PER
2 ordered order VERB 0 root
3 a a DET 4 det
4 coffee coffee NOUN 2 obj _ Number=Sing
"""


def read(rows: str) -> list[tuple[str, list[str]]]:
    """The acts that a sentence says are answered for, with the phrases of those who do."""
    sentence = parsed(rows)
    return [
        (sentence.token(found.act).text, [phrase.span.text for phrase in found.doers])
        for found in find_answers((sentence,))
    ]


@pytest.mark.parametrize(
    ("rows", "act", "doer"),
    [
        (ORDERED, "murder", "Mora"),
        (CARRIED_OUT, "action", "rebels"),
        (INVOLVED, "killing", "two officers"),
        (ACCUSED, "murdering", "the general"),
        (ATTRIBUTED, "attack", "Ansaru"),
        (BEHIND, "bombing", "Ansaru"),
        (RESPONSIBLE, "massacre", "The militia"),
        (ROLE_IN, "shooting", "the army"),
        (MASTERMIND, "abduction", "Mora"),
        (IT, "It", "rebels"),
        (ON_SUSPICION, "murder", "Mora"),
        (OF_ORDERING, "murder", "Mora"),
    ],
)
def test_who_answers_for_which_act(rows: str, act: str, doer: str) -> None:
    assert read(rows) == [(act, [doer])]


def test_what_is_no_act_is_answered_for_by_nobody() -> None:
    assert read(NO_ACT) == []


def test_an_act_told_elsewhere_is_only_pointed_to() -> None:
    (pointing,) = find_answers((parsed(CARRIED_OUT),))
    (telling,) = find_answers((parsed(ORDERED),))
    assert (pointing.general, telling.general) == (True, False)


BOMBED = """
1 Bombs bomb NOUN 2 nsubj _ Number=Plur
2 hit hit VERB 0 root
3 a a DET 4 det
4 school school NOUN 2 obj _ Number=Sing
5 in in ADP 6 case
6 Kaya Kaya PROPN 2 obl B-LOC
"""
NOT_BEHIND = BEHIND.replace("2 is be AUX 5 cop", "2 not not PART 5 advmod")
MAY_HAVE = """
1 The the DET 2 det
2 attack attack NOUN 6 nsubj:pass _ Number=Sing
3 could could AUX 6 aux
4 have have AUX 6 aux
5 been be AUX 6 aux:pass
6 carried carry VERB 0 root _ Tense=Past|VerbForm=Part
7 out out ADP 6 compound:prt
8 by by ADP 9 case
9 Ansaru Ansaru PROPN 6 obl:agent B-ORG
"""
WILL = MAY_HAVE.replace("3 could could", "3 will will")
PLANNED = """
1 Ansaru Ansaru PROPN 2 nsubj B-ORG
2 planned plan VERB 0 root
3 an an DET 4 det
4 attack attack NOUN 2 obj _ Number=Sing
"""
DENIED = """
1 Ansaru Ansaru PROPN 2 nsubj B-ORG
2 denied deny VERB 0 root
3 involvement involvement NOUN 2 obj
4 in in ADP 6 case
5 the the DET 6 det
6 attack attack NOUN 3 nmod _ Number=Sing
"""


USED = """
1 Dynamite dynamite NOUN 3 nsubj:pass _ Number=Sing
2 was be AUX 3 aux:pass
3 used use VERB 0 root _ Tense=Past|VerbForm=Part
4 in in ADP 6 case
5 the the DET 6 det
6 attack attack NOUN 3 obl _ Number=Sing
"""


def told(*rows: str) -> tuple[Incident, ...]:
    """The incidents that these sentences tell, with who answers for them."""
    starts = [0, *accumulate(len(parsed(one).span.text) + 1 for one in rows)]
    sentences = tuple(
        parsed(one, index=n, start=start) for n, (one, start) in enumerate(zip(rows, starts, strict=False))
    )
    tuples = judge_tuples(extract_tuples(sentences, load_lexicon()), sentences, load_lexicon())
    people = link_participants(sentences, tuples, load_lexicon())
    around = Surroundings(sentences, (), (), cast(Gazetteer, None), None)
    grouped = group_incidents(tuples, count_casualties(sentences, tuples), people, around)
    return attribute_responsibility(grouped.incidents, tuples, sentences, people)


def perpetrators(*rows: str) -> set[str]:
    """Who is said to have done what the first sentence tells."""
    return {one.name for one in told(*rows)[0].fillers(Role.PERPETRATOR)}


SEARCHED = """
1 Police police NOUN 2 nsubj
2 carried carry VERB 0 root _ Tense=Past
3 out out ADP 2 compound:prt
4 an a DET 5 det
5 operation operation NOUN 2 obj _ Number=Sing
"""


def test_those_who_answer_an_attack_did_not_do_it() -> None:
    assert perpetrators(BOMBED, SEARCHED) == set()


def test_the_incident_is_that_which_was_told_before() -> None:
    assert perpetrators(BOMBED, CARRIED_OUT) == perpetrators(BOMBED, IT) == {"rebels"}


def test_who_may_have_done_it_is_a_suspect_and_who_is_behind_it_did_it() -> None:
    assert perpetrators(BOMBED, MAY_HAVE) == perpetrators(BOMBED, BEHIND) == {"Ansaru"}


@pytest.mark.parametrize("rows", [NOT_BEHIND, WILL, PLANNED, DENIED])
def test_who_did_not_or_has_not_done_it_yet_does_not_answer_for_it(rows: str) -> None:
    assert "Ansaru" not in perpetrators(BOMBED, rows)


def test_what_was_used_in_an_act_is_its_weapon() -> None:
    (incident,) = told(BOMBED, USED)
    assert "Dynamite" in {one.name for one in incident.fillers(Role.INSTRUMENT)}


def test_an_act_may_be_told_after_who_answers_for_it() -> None:
    assert [one.name for one in told(BEHIND, BOMBED)[-1].fillers(Role.PERPETRATOR)] == ["Ansaru"]


KILLED_MORA = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 Luis Luis PROPN 2 obj B-PER Number=Sing
4 Mora Mora PROPN 3 flat I-PER Number=Sing
5 in in ADP 6 case
6 Kaya Kaya PROPN 2 obl B-LOC
"""
MURDER_OF = """
1 Ansaru Ansaru PROPN 2 nsubj B-ORG
2 ordered order VERB 0 root
3 the the DET 4 det
4 murder murder NOUN 2 obj _ Number=Sing
5 of of ADP 6 case
6 Mora Mora PROPN 4 nmod B-PER Number=Sing
"""
MURDER_OF_OTHER = MURDER_OF.replace("Mora Mora", "Luna Luna")


def test_a_murder_that_was_ordered_is_that_of_the_person_named() -> None:
    assert "Ansaru" in perpetrators(KILLED_MORA, MURDER_OF)
    assert "Ansaru" not in perpetrators(KILLED_MORA, MURDER_OF_OTHER)


def test_whom_an_ordered_act_was_done_to_is_its_victim() -> None:
    (incident,) = told(BOMBED, MURDER_OF)
    assert [one.name for one in incident.fillers(Role.VICTIM)] == ["Mora"]
