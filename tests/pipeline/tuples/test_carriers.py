import pytest
from trees import texts, tuples_of

ERUPTED = """
1 Clashes clash NOUN 2 nsubj
2 erupted erupt VERB 0 root
3 between between ADP 4 case
4 soldiers soldier NOUN 2 obl
5 and and CCONJ 6 cc
6 rebels rebel NOUN 4 conj
7 in in ADP 8 case
8 Bunia Bunia PROPN 2 obl B-LOC
"""
THERE_WAS = """
1 There there PRON 2 expl
2 was be VERB 0 root
3 a a DET 4 det
4 blast blast NOUN 2 nsubj
5 in in ADP 6 case
6 Bunia Bunia PROPN 2 obl B-LOC
"""
CAME_UNDER = """
1 The the DET 2 det
2 base base NOUN 3 nsubj
3 came come VERB 0 root
4 under under ADP 5 case
5 attack attack NOUN 3 obl
"""
IS_UNDER = """
1 The the DET 2 det
2 base base NOUN 5 nsubj
3 is be AUX 5 cop
4 under under ADP 5 case
5 attack attack NOUN 0 root
6 by by ADP 7 case
7 rebels rebel NOUN 5 nmod
"""
TARGET_OF = """
1 A a DET 2 det
2 patrol patrol NOUN 5 nsubj
3 was be AUX 5 cop
4 the the DET 5 det
5 target target NOUN 0 root
6 of of ADP 8 case
7 an a DET 8 det
8 ambush ambush NOUN 5 nmod
"""
SIGNED_BY = """
1 Truce truce NOUN 0 root
2 signed sign VERB 1 acl _ VerbForm=Part
3 by by ADP 4 case
4 rebels rebel NOUN 2 obl:agent
"""
CAUSED = """
1 The the DET 2 det
2 arrest arrest NOUN 3 nsubj
3 triggered trigger VERB 0 root
4 a a DET 5 det
5 protest protest NOUN 3 obj
"""
CAUSED_BY = """
1 Protests protest NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 fuelled fuel VERB 0 root _ VerbForm=Part
4 by by ADP 5 case
5 prices price NOUN 3 obl:agent
"""
CAUSED_BY_STATE = """
1 Kenya Kenya PROPN 2 nmod:poss B-MISC
2 protests protest NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 fuelled fuel VERB 0 root _ VerbForm=Part
5 by by ADP 7 case
6 the the DET 7 det
7 state state NOUN 4 obl:agent
8 of of ADP 9 case
9 roads road NOUN 7 nmod
"""
CAUSED_BY_ALL = """
1 Two two NUM 2 nummod
2 rebels rebel NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
5 , , PUNCT 6 punct
6 prompting prompt VERB 4 advcl _ VerbForm=Ger
7 airstrikes airstrike NOUN 6 obj
"""
LAID = """
1 Officials official NOUN 2 nsubj
2 blamed blame VERB 0 root
3 the the DET 4 det
4 ambush ambush NOUN 2 obj
5 on on ADP 6 case
6 rebels rebel NOUN 2 obl
"""
BLAMED = """
1 Officials official NOUN 2 nsubj
2 blamed blame VERB 0 root
3 rebels rebel NOUN 2 obj
4 for for ADP 6 case
5 the the DET 6 det
6 ambush ambush NOUN 2 obl
"""
FOILED_ON = """
1 Police police NOUN 2 nsubj
2 reported report VERB 0 root
3 an a DET 4 det
4 attack attack NOUN 2 obj
5 on on ADP 7 case
6 a a DET 7 det
7 convoy convoy NOUN 2 obl
"""
STATION_BOMBING = """
1 The the DET 4 det
2 police police NOUN 3 compound
3 station station NOUN 4 compound
4 bombing bombing NOUN 5 nsubj
5 worried worry VERB 0 root
6 them they PRON 5 obj
"""
TALKS_WITH = """
1 Rebels rebel NOUN 2 nsubj
2 held hold VERB 0 root
3 talks talk NOUN 2 obj
4 with with ADP 5 case
5 officials official NOUN 2 obl
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "who", "whom"),
    [
        (ERUPTED, "clash", ["soldiers"], ["rebels"]),
        (CAME_UNDER, "attack", [], ["The base"]),
        (IS_UNDER, "attack", ["rebels"], ["The base"]),
        (TARGET_OF, "ambush", [], ["A patrol"]),
        (SIGNED_BY, "truce", ["rebels"], []),
        (CAUSED, "protest", [], []),
        (CAUSED_BY, "protest", [], []),
        (CAUSED_BY_STATE, "protest", [], []),
        (CAUSED_BY_ALL, "airstrike", [], []),
        (BLAMED, "ambush", ["rebels"], []),
        (LAID, "ambush", ["rebels"], []),
        (FOILED_ON, "attack", [], ["a convoy"]),
        (STATION_BOMBING, "bombing", [], ["police station"]),
        (TALKS_WITH, "talk", ["Rebels"], ["officials"]),
    ],
    ids=[
        "occurring",
        "suffering",
        "being",
        "target",
        "described",
        "cause",
        "passive cause",
        "state of things",
        "whole cause",
        "blame",
        "laid at a door",
        "behind",
        "compound",
        "partner",
    ],
)
def test_the_verb_around_an_event_noun_names_its_sides(rows: str, lemma: str, who: list[str], whom: list[str]) -> None:
    found = tuples_of(rows)[lemma]
    assert (texts(found.who), texts(found.whom)) == (who, whom)


@pytest.mark.parametrize(("rows", "lemma"), [(ERUPTED, "clash"), (THERE_WAS, "blast")], ids=["erupted", "there was"])
def test_the_verb_of_occurring_says_where(rows: str, lemma: str) -> None:
    assert texts(tuples_of(rows)[lemma].where) == ["Bunia"]


def test_the_word_target_is_no_happening_beside_one() -> None:
    assert "target" not in tuples_of(TARGET_OF)


BASE = """
1 Rebels rebel NOUN 2 nsubj
2 left leave VERB 0 root
3 the the DET 5 det
4 military military ADJ 5 amod
5 base base NOUN 2 obj
"""
MARCH = """
1 Rebels rebel NOUN 2 nsubj
2 left leave VERB 0 root
3 in in ADP 4 case
4 March March PROPN 2 obl
"""
CAR_BOMB = """
1 A a DET 3 det
2 car car NOUN 3 compound
3 bomb bomb NOUN 4 nsubj
4 exploded explode VERB 0 root
"""


@pytest.mark.parametrize(("rows", "noun"), [(BASE, "base"), (MARCH, "march"), (CAR_BOMB, "bomb")])
def test_things_months_and_weapons_in_use_are_no_happenings(rows: str, noun: str) -> None:
    assert noun not in tuples_of(rows)
