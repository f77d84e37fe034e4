import pytest
from trees import texts, tuples_of

ACTIVE = """
1 Rebels rebel NOUN 2 nsubj
2 shelled shell VERB 0 root
3 the the DET 4 det
4 town town NOUN 2 obj
5 with with ADP 6 case
6 mortars mortar NOUN 2 obl
7 on on ADP 8 case
8 Monday Monday PROPN 2 obl
9 near near ADP 10 case
10 Kaya Kaya PROPN 2 obl B-LOC
"""
PASSIVE = """
1 Two two NUM 2 nummod
2 villagers villager NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
5 by by ADP 6 case
6 gunmen gunman NOUN 4 obl:agent
"""
RELATIVE = """
1 Raiders raider NOUN 6 nsubj
2 that that PRON 3 nsubj
3 struck strike VERB 1 acl:relcl
4 the the DET 5 det
5 base base NOUN 3 obj
6 vanished vanish VERB 0 root
"""
REDUCED = """
1 A a DET 2 det
2 mob mob NOUN 5 nsubj
3 killing kill VERB 2 acl _ VerbForm=Ger
4 nine nine NUM 3 obj
5 shook shake VERB 0 root
6 Kabul Kabul PROPN 5 obj B-LOC
"""
SHARED_PASSIVE = """
1 A a DET 2 det
2 farmer farmer NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 shot shoot VERB 0 root _ VerbForm=Part
5 and and CCONJ 6 cc
6 killed kill VERB 4 conj _ VerbForm=Part
"""
AIM = """
1 Their they PRON 2 nmod:poss
2 aim aim NOUN 5 nsubj:outer
3 was be AUX 5 cop
4 to to PART 5 mark
5 attack attack VERB 0 root
6 the the DET 7 det
7 camp camp NOUN 5 obj
"""
BETWEEN_THEM = """
1 bombs bomb NOUN 0 root
2 that that PRON 5 nsubj
3 between between ADP 4 case
4 them they PRON 5 nsubj
5 killed kill VERB 1 acl:relcl
6 nine nine NUM 5 obj
"""
RISK = """
1 Troops troop NOUN 2 nsubj
2 ran run VERB 0 root
3 a a DET 4 det
4 risk risk NOUN 2 obj
5 of of SCONJ 6 mark
6 bombing bomb VERB 4 acl _ VerbForm=Ger
7 the the DET 8 det
8 camp camp NOUN 6 obj
"""
BY_THE_END = """
1 By by ADP 3 case
2 the the DET 3 det
3 end end NOUN 9 obl
4 of of ADP 5 case
5 1972 1972 NUM 3 nmod
6 forty forty NUM 9 nsubj:pass
7 had have AUX 9 aux
8 been be AUX 9 aux:pass
9 killed kill VERB 0 root _ VerbForm=Part
"""
CONTROL = """
1 The the DET 2 det
2 general general NOUN 3 nsubj
3 ordered order VERB 0 root
4 troops troops NOUN 3 obj
5 to to PART 6 mark
6 attack attack VERB 3 xcomp
7 the the DET 8 det
8 camp camp NOUN 6 obj
"""
FIGURE = """
1 Their they PRON 3 nmod:poss
2 price price NOUN 3 compound
3 war war NOUN 4 nsubj
4 exploded explode VERB 0 root
"""
STRIKE = """
1 The the DET 3 det
2 air air NOUN 3 compound
3 strike strike NOUN 4 nsubj
4 wounded wound VERB 0 root
5 a a DET 6 det
6 gunner gunner NOUN 4 obj
7 and and CCONJ 8 cc
8 destroyed destroy VERB 4 conj
9 two two NUM 10 nummod
10 drones drone NOUN 8 obj
"""
RECORDED = """
1 A a DET 2 det
2 video video NOUN 3 nsubj
3 captured capture VERB 0 root
4 two two NUM 5 nummod
5 men man NOUN 3 obj
"""
UNITS = """
1 Rebels rebel NOUN 2 nsubj
2 hid hide VERB 0 root
3 81 81 NUM 6 nummod
4 - - SYM 5 case
5 mm mm NOUN 3 nmod
6 mortars mortar NOUN 2 obj
"""
LIGHT = """
1 Militants militant NOUN 2 nsubj
2 carried carry VERB 0 root
3 out out ADP 2 compound:prt
4 an a DET 5 det
5 attack attack NOUN 2 obj
6 on on ADP 8 case
7 the the DET 8 det
8 convoy convoy NOUN 5 nmod
"""
BETWEEN = """
1 Clashes clash NOUN 7 nsubj
2 between between ADP 3 case
3 soldiers soldier NOUN 1 nmod
4 and and CCONJ 5 cc
5 rebels rebel NOUN 3 conj
6 have have AUX 7 aux
7 resumed resume VERB 0 root
"""
BY_OF = """
1 The the DET 2 det
2 assassination assassination NOUN 9 nsubj
3 of of ADP 5 case
4 the the DET 5 det
5 mayor mayor NOUN 2 nmod
6 by by ADP 7 case
7 gunmen gunman NOUN 2 nmod
8 has have AUX 9 aux
9 shocked shock VERB 0 root
10 Lima Lima PROPN 9 obj B-LOC
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "who", "whom"),
    [
        (ACTIVE, "shell", ["Rebels"], ["the town"]),
        (PASSIVE, "kill", ["gunmen"], ["Two villagers"]),
        (RELATIVE, "strike", ["Raiders"], ["the base"]),
        (REDUCED, "kill", ["A mob"], ["nine"]),
        (SHARED_PASSIVE, "kill", [], ["A farmer"]),
        (AIM, "attack", ["Their"], ["the camp"]),
        (BETWEEN_THEM, "kill", [], ["nine"]),
        (RISK, "bomb", ["Troops"], ["the camp"]),
        (BY_THE_END, "kill", [], ["forty"]),
        (CONTROL, "attack", ["troops"], ["the camp"]),
        (LIGHT, "attack", ["Militants"], ["the convoy"]),
        (BETWEEN, "clash", ["soldiers"], ["rebels"]),
        (BY_OF, "assassination", ["gunmen"], ["the mayor"]),
    ],
    ids=[
        "active",
        "passive",
        "relative",
        "reduced",
        "shared passive",
        "aim",
        "between them",
        "risk",
        "time",
        "control",
        "light verb",
        "between",
        "by and of",
    ],
)
def test_who_did_what_to_whom(rows: str, lemma: str, who: list[str], whom: list[str]) -> None:
    found = tuples_of(rows)[lemma]
    assert (texts(found.who), texts(found.whom)) == (who, whom)


def test_adjuncts_say_with_what_where_and_when() -> None:
    found = tuples_of(ACTIVE)["shell"]
    assert texts(found.instruments) == ["mortars"]
    assert texts(found.when) == ["Monday"]
    assert texts(found.where) == ["Kaya"]


def test_a_light_verb_speaks_through_its_noun_alone() -> None:
    found = tuples_of(LIGHT)
    assert "carry" not in found
    assert found["attack"].trigger.span.text == "carried out an attack"


def test_a_passive_verb_has_a_target_but_no_actor() -> None:
    found = tuples_of(SHARED_PASSIVE)["shoot"]
    assert (found.passive, found.who, texts(found.whom)) == (True, (), ["A farmer"])


def test_what_a_figure_of_speech_does_is_a_figure_of_speech() -> None:
    assert {found.predicate for found in tuples_of(FIGURE).values()} == {"figurative"}


def test_what_an_air_strike_destroys_was_not_intercepted() -> None:
    assert tuples_of(STRIKE)["destroy"].predicate == "destroy"


SMASHED = """
1 The the DET 2 det
2 {who} {lemma} NOUN 3 nsubj
3 smashed smash VERB 0 root
4 windows window NOUN 3 obj
"""


@pytest.mark.parametrize(("who", "lemma", "predicate"), [("blast", "blast", "destroy"), ("youths", "youth", "riot")])
def test_no_crowd_smashes_what_a_blast_does(who: str, lemma: str, predicate: str) -> None:
    assert tuples_of(SMASHED.format(who=who, lemma=lemma))["smash"].predicate == predicate


def test_a_video_captures_nobody() -> None:
    assert tuples_of(RECORDED)["capture"].predicate == "figurative"


def test_a_hyphen_does_not_part_a_number_from_its_unit() -> None:
    assert texts(tuples_of(UNITS)["hide"].whom) == ["81 - mm mortars"]


SHOT_DEAD = """
1 A a DET 2 det
2 man man NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 shot shoot VERB 0 root _ VerbForm=Part
5 dead dead ADJ 4 xcomp
"""


def test_dead_belongs_to_the_words_of_the_deed() -> None:
    assert tuples_of(SHOT_DEAD)["shoot"].trigger.span.text == "shot dead"
