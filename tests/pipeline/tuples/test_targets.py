import pytest
from trees import texts, tuples_of

LEFT_FROM = """
1 Rebels rebel NOUN 2 nsubj
2 withdrew withdraw VERB 0 root
3 from from ADP 4 case
4 Goma Goma PROPN 2 obl B-LOC
"""
CAME_FROM = """
1 They they PRON 2 nsubj
2 came come VERB 0 root
3 from from ADP 4 case
4 Goma Goma PROPN 2 obl B-LOC
"""
AID_FROM = """
1 Mali Mali PROPN 2 nsubj B-LOC
2 received receive VERB 0 root
3 aid aid NOUN 2 obj
4 from from ADP 5 case
5 Japan Japan PROPN 2 obl B-LOC
"""
THREATENED = """
1 Rebels rebel NOUN 2 nsubj
2 threatened threaten VERB 0 root
3 to to PART 4 mark
4 bomb bomb VERB 2 xcomp
5 Spain Spain PROPN 4 obj B-LOC
"""
REJECTED_BY = """
1 Berlin Berlin PROPN 2 nsubj B-LOC
2 rejected reject VERB 0 root
3 calls call NOUN 2 obj
4 by by ADP 5 case
5 rebels rebel NOUN 3 nmod
"""
BEAT_AT = """
1 Police police NOUN 2 nsubj
2 beat beat VERB 0 root
3 two two NUM 4 nummod
4 men man NOUN 2 obj
5 at at ADP 7 case
6 the the DET 7 det
7 station station NOUN 2 obl
"""
DEMAND_NOUN = """
1 They they PRON 2 nsubj
2 repeated repeat VERB 0 root
3 a a DET 4 det
4 call call NOUN 2 obj
5 that that SCONJ 7 mark
6 Spain Spain PROPN 7 nsubj B-LOC
7 withdraw withdraw VERB 4 acl
"""
GAS_AT = """
1 Police police NOUN 2 nsubj
2 dispersed disperse VERB 0 root
3 in in ADP 4 case
4 anger anger NOUN 2 obl
5 at at ADP 6 case
6 protesters protester NOUN 2 obl
"""
ON_MONDAY = """
1 Prisoners prisoner NOUN 2 nsubj
2 rioted riot VERB 0 root
3 Monday Monday PROPN 2 obj
"""
DIED = """
1 Three three NUM 2 nummod
2 people people NOUN 3 nsubj
3 died die VERB 0 root
"""

CALLS_BY_LEADERS = """
1 Berlin Berlin PROPN 2 nsubj B-LOC
2 rejected reject VERB 0 root
3 calls call NOUN 2 obj
4 by by ADP 5 case
5 leaders leader NOUN 2 obl
"""
RENEGED = """
1 They they PRON 2 nsubj
2 reneged renege VERB 0 root
3 on on ADP 5 case
4 a a DET 5 det
5 promise promise NOUN 2 obl
6 to to ADP 7 case
7 villagers villager NOUN 5 nmod
"""
REPEATED = """
1 They they PRON 2 nsubj
2 repeated repeat VERB 0 root
3 a a DET 4 det
4 demand demand NOUN 2 obj
5 that that SCONJ 7 mark
6 partners partner NOUN 7 nsubj
7 leave leave VERB 2 ccomp
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "whom"),
    [
        (CALLS_BY_LEADERS, "reject", ["calls", "leaders"]),
        (RENEGED, "renege", ["villagers"]),
        (REPEATED, "repeat", ["a demand", "partners"]),
        (LEFT_FROM, "withdraw", []),
        (CAME_FROM, "come", []),
        (AID_FROM, "receive", ["aid", "Japan"]),
        (THREATENED, "threaten", ["Spain"]),
        (REJECTED_BY, "reject", ["calls by rebels", "rebels"]),
        (BEAT_AT, "beat", ["two men"]),
        (GAS_AT, "disperse", ["protesters"]),
        (DEMAND_NOUN, "call", ["Spain"]),
        (ON_MONDAY, "riot", []),
        (DIED, "die", ["Three people"]),
    ],
    ids=[
        "calls by",
        "promise to",
        "demand that",
        "moving",
        "coming from",
        "aid from",
        "promising",
        "answering",
        "at",
        "at people",
        "demand",
        "day",
        "dying",
    ],
)
def test_whom_a_verb_is_directed_at(rows: str, lemma: str, whom: list[str]) -> None:
    assert texts(tuples_of(rows)[lemma].whom) == whom
