"""What counts an event, passes before it or gives it a name; whom protests and threats are against; what went off."""

import pytest
from trees import texts, tuples_of

SERIES = """
1 Rebels rebel NOUN 2 nsubj
2 launched launch VERB 0 root
3 a a DET 4 det
4 series series NOUN 2 obj
5 of of ADP 6 case
6 attacks attack NOUN 4 nmod
7 on on ADP 8 case
8 posts post NOUN 6 nmod
"""
WAVE = """
1 A a DET 2 det
2 wave wave NOUN 5 nsubj
3 of of ADP 4 case
4 shootings shooting NOUN 2 nmod
5 erupted erupt VERB 0 root
6 in in ADP 7 case
7 Goma Goma PROPN 5 obl B-LOC
"""
SAW = """
1 Mali Mali PROPN 2 nsubj B-LOC
2 saw see VERB 0 root
3 clashes clash NOUN 2 obj
"""
CALLED = """
1 Macron Macron PROPN 2 nsubj B-PER
2 called call VERB 0 root
3 the the DET 4 det
4 blast blast NOUN 2 obj
5 an a DET 6 det
6 attack attack NOUN 2 xcomp
"""
WAS_AT = """
1 The the DET 2 det
2 explosion explosion NOUN 6 nsubj
3 was be AUX 6 cop
4 at at ADP 6 case
5 the the DET 6 det
6 station station NOUN 0 root
"""
OWNED_BY_A_DAY = """
1 Saturday Saturday PROPN 3 nmod:poss B-ORG
2 's 's PART 1 case
3 attack attack NOUN 0 root
"""
OWNED_BY_A_LAND = """
1 Mali Mali PROPN 3 nmod:poss B-LOC
2 's 's PART 1 case
3 conflict conflict NOUN 0 root
"""
ATTRITION = """
1 A a DET 2 det
2 war war NOUN 0 root
3 of of ADP 4 case
4 attrition attrition NOUN 2 nmod
"""
CURFEW = """
1 A a DET 2 det
2 curfew curfew NOUN 0 root
3 in in ADP 4 case
4 Kidal Kidal PROPN 2 nmod B-LOC
"""
DEMANDING = """
1 Miners miner NOUN 2 nsubj
2 marched march VERB 0 root
3 to to PART 4 mark
4 demand demand VERB 2 advcl
5 wages wage NOUN 4 obj
6 from from ADP 8 case
7 the the DET 8 det
8 government government NOUN 4 obl
"""
OVER = """
1 Students student NOUN 2 nsubj
2 protested protest VERB 0 root
3 over over ADP 4 case
4 arrests arrest NOUN 2 obl
5 by by ADP 7 case
6 the the DET 7 det
7 army army NOUN 4 nmod
"""
DARED = """
1 Rebels rebel NOUN 2 nsubj
2 threatened threaten VERB 0 root
3 to to PART 4 mark
4 leave leave VERB 2 xcomp
5 if if SCONJ 8 mark
6 the the DET 7 det
7 army army NOUN 8 nsubj
8 moves move VERB 4 advcl
"""
DEVICE = """
1 A a DET 2 det
2 device device NOUN 3 nsubj
3 exploded explode VERB 0 root
"""
DIED_AFTER = """
1 Musa Musa PROPN 2 nsubj B-PER
2 died die VERB 0 root
3 after after ADP 5 case
4 a a DET 5 det
5 gunfight gunfight NOUN 2 obl
6 with with ADP 7 case
7 police police NOUN 5 nmod
"""
HIT_KILLING = """
1 A a DET 2 det
2 bus bus NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 hit hit VERB 0 root
5 by by ADP 6 case
6 shells shell NOUN 4 obl:agent
7 , , PUNCT 8 punct
8 killing kill VERB 4 advcl _ VerbForm=Ger
9 nine nine NUM 8 obj
"""
BY_THE_END = """
1 By by ADP 3 case
2 the the DET 3 det
3 end end NOUN 8 obl
4 of of ADP 5 case
5 March March PROPN 3 nmod
6 nine nine NUM 8 nsubj:pass
7 were be AUX 8 aux:pass
8 killed kill VERB 0 root
"""
FUELLED = """
1 Prices price NOUN 2 nsubj
2 fuelled fuel VERB 0 root
3 protests protest NOUN 2 obj
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "side", "expected"),
    [
        (SERIES, "attack", "who", ["Rebels"]),
        (SERIES, "attack", "whom", ["posts"]),
        (WAVE, "shooting", "where", ["Goma"]),
        (SAW, "clash", "where", ["Mali"]),
        (SAW, "clash", "whom", []),
        (CALLED, "attack", "who", []),
        (CALLED, "blast", "who", []),
        (WAS_AT, "explosion", "where", ["the station"]),
        (OWNED_BY_A_DAY, "attack", "who", []),
        (OWNED_BY_A_LAND, "conflict", "who", []),
        (OWNED_BY_A_LAND, "conflict", "where", ["Mali"]),
        (ATTRITION, "war", "who", []),
        (CURFEW, "curfew", "whom", ["Kidal"]),
        (DEMANDING, "march", "whom", ["the government"]),
        (OVER, "protest", "whom", ["the army"]),
        (DARED, "threaten", "whom", ["the army"]),
        (DEVICE, "explode", "instruments", ["A device"]),
        (DEVICE, "explode", "who", []),
        (DIED_AFTER, "die", "whom", ["Musa"]),
        (HIT_KILLING, "kill", "who", []),
        (HIT_KILLING, "kill", "instruments", ["shells"]),
        (BY_THE_END, "kill", "who", []),
        (FUELLED, "protest", "who", []),
    ],
)
def test_a_side_of_a_tuple(rows: str, lemma: str, side: str, expected: list[str]) -> None:
    assert texts(getattr(tuples_of(rows)[lemma], side)) == expected
