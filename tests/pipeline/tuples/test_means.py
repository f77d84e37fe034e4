import pytest
from trees import texts, tuples_of

HIT = """
1 Rockets rocket NOUN 2 nsubj
2 hit hit VERB 0 root
3 the the DET 4 det
4 base base NOUN 2 obj
"""
OWNED = """
1 Rebel rebel NOUN 2 compound
2 rockets rocket NOUN 3 nsubj
3 hit hit VERB 0 root
4 Gao Gao PROPN 3 obj B-LOC
"""
NATIONAL = """
1 Israeli Israeli ADJ 2 amod B-MISC
2 tanks tank NOUN 3 nsubj
3 hit hit VERB 0 root
4 Gao Gao PROPN 3 obj B-LOC
"""
FIRED = """
1 Rebels rebel NOUN 2 nsubj
2 fired fire VERB 0 root
3 rockets rocket NOUN 2 obj
4 at at ADP 6 case
5 the the DET 6 det
6 soldiers soldier NOUN 2 obl
"""
BOMBED_TANKS = """
1 Rebels rebel NOUN 2 nsubj
2 bombed bomb VERB 0 root
3 tanks tank NOUN 2 obj
"""
SEIZED = """
1 Police police NOUN 2 nsubj
2 seized seize VERB 0 root
3 rifles rifle NOUN 2 obj
"""
BY_A_MINE = """
1 Two two NUM 2 nummod
2 men man NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
5 by by ADP 7 case
6 a a DET 7 det
7 landmine landmine NOUN 4 obl:agent
"""
BLAST = """
1 A a DET 2 det
2 blast blast NOUN 3 nsubj
3 killed kill VERB 0 root
4 two two NUM 3 obj
"""
WENT_OFF = """
1 It it PRON 2 nsubj
2 exploded explode VERB 0 root
3 , , PUNCT 4 punct
4 killing kill VERB 2 advcl _ VerbForm=Ger
5 two two NUM 4 obj
"""
KIND = """
1 Roadside Roadside PROPN 2 compound B-ORG
2 IED IED PROPN 3 nsubj
3 killed kill VERB 0 root
4 two two NUM 3 obj
"""
BOMBER = """
1 A a DET 3 det
2 suicide suicide NOUN 3 compound
3 bomber bomber NOUN 4 nsubj
4 killed kill VERB 0 root
5 two two NUM 4 obj
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "who", "whom", "means"),
    [
        (HIT, "hit", [], ["the base"], ["Rockets"]),
        (OWNED, "hit", ["Rebel"], ["Gao"], ["Rebel rockets"]),
        (NATIONAL, "hit", ["Israeli"], ["Gao"], ["Israeli tanks"]),
        (FIRED, "fire", ["Rebels"], ["the soldiers"], ["rockets"]),
        (BOMBED_TANKS, "bomb", ["Rebels"], ["tanks"], []),
        (SEIZED, "seize", ["Police"], ["rifles"], []),
        (BY_A_MINE, "kill", [], ["Two men"], ["a landmine"]),
        (BLAST, "kill", [], ["two"], []),
        (WENT_OFF, "kill", [], ["two"], ["It"]),
        (KIND, "kill", [], ["two"], ["Roadside IED"]),
        (BOMBER, "kill", ["A suicide bomber"], ["two"], []),
    ],
    ids=[
        "subject",
        "owned",
        "national",
        "fired",
        "target",
        "found",
        "agent",
        "happening",
        "went off",
        "kind of bomb",
        "person",
    ],
)
def test_a_weapon_is_what_it_was_done_with(
    rows: str, lemma: str, who: list[str], whom: list[str], means: list[str]
) -> None:
    found = tuples_of(rows)[lemma]
    assert (texts(found.who), texts(found.whom), texts(found.instruments)) == (who, whom, means)
