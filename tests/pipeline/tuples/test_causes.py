import pytest
from trees import texts, tuples_of

CAUSE = """
1 The the DET 2 det
2 blast blast NOUN 3 nsubj
3 killed kill VERB 0 root
4 nine nine NUM 5 nummod
5 men man NOUN 3 obj
"""
CAUSED_BY = """
1 The the DET 2 det
2 attack attack NOUN 5 nsubj
3 by by ADP 4 case
4 rebels rebel NOUN 2 nmod
5 killed kill VERB 0 root
6 nine nine NUM 7 nummod
7 men man NOUN 5 obj
"""
PART_OF = """
1 Nine nine NUM 2 nummod
2 men man NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
5 in in ADP 7 case
6 an a DET 7 det
7 attack attack NOUN 4 obl
8 by by ADP 9 case
9 rebels rebel NOUN 7 nmod
"""
CLASHING = """
1 Nine nine NUM 2 nummod
2 men man NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
5 in in ADP 6 case
6 clashes clash NOUN 4 obl
7 between between ADP 8 case
8 rebels rebel NOUN 6 nmod
9 and and CCONJ 10 cc
10 soldiers soldier NOUN 8 conj
"""
OWN_DOER = """
1 Police police NOUN 2 nsubj
2 wounded wound VERB 0 root
3 nine nine NUM 4 nummod
4 men man NOUN 2 obj
5 in in ADP 7 case
6 an a DET 7 det
7 attack attack NOUN 2 obl
8 by by ADP 9 case
9 rebels rebel NOUN 7 nmod
"""
PURPOSE = """
1 Students student NOUN 2 nsubj
2 protested protest VERB 0 root
3 over over ADP 5 case
4 the the DET 5 det
5 attack attack NOUN 2 obl
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "who", "within"),
    [
        (CAUSE, "kill", [], ["The blast"]),
        (CAUSED_BY, "kill", ["rebels"], ["The attack by rebels"]),
        (PART_OF, "kill", ["rebels"], ["an attack by rebels"]),
        (CLASHING, "kill", [], ["clashes between rebels and soldiers"]),
        (OWN_DOER, "wound", ["Police"], ["an attack by rebels"]),
        (PURPOSE, "protest", ["Students"], []),
    ],
    ids=["cause", "caused by", "part of", "clash", "own doer", "purpose"],
)
def test_a_happening_does_no_harm_itself_but_those_behind_it_do(
    rows: str, lemma: str, who: list[str], within: list[str]
) -> None:
    found = tuples_of(rows)[lemma]
    assert texts(found.who) == who
    assert texts(found.within) == within
