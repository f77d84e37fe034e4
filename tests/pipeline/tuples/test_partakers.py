import pytest
from builders import parsed
from trees import texts

from pipeline.lexicon import load_lexicon
from pipeline.tuples import extract_tuples
from pipeline.tuples.partakers import with_partakers

CLAIMED = """
1 Rebels rebel NOUN 2 nsubj
2 claimed claim VERB 0 root
3 responsibility responsibility NOUN 2 obj
4 for for ADP 6 case
5 the the DET 6 det
6 ambush ambush NOUN 3 nmod
"""
TOOK_PART = """
1 Students student NOUN 2 nsubj
2 took take VERB 0 root
3 part part NOUN 2 obj
4 in in ADP 6 case
5 the the DET 6 det
6 protests protest NOUN 2 obl
"""
INVOLVED = """
1 Soldiers soldier NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 involved involve VERB 0 root _ VerbForm=Part
4 in in ADP 6 case
5 the the DET 6 det
6 ambush ambush NOUN 3 obl
"""
BEHIND = """
1 the the DET 2 det
2 men man NOUN 0 root
3 behind behind ADP 5 case
4 the the DET 5 det
5 ambush ambush NOUN 2 nmod
"""
NAMED_BY_THE_ACT = """
1 the the DET 2 det
2 bomber bomber NOUN 0 root
3 behind behind ADP 5 case
4 the the DET 5 det
5 bombing bombing NOUN 2 nmod
"""
NOBODY = """
1 No no DET 2 det
2 group group NOUN 3 nsubj
3 claimed claim VERB 0 root
4 responsibility responsibility NOUN 3 obj
5 for for ADP 7 case
6 the the DET 7 det
7 ambush ambush NOUN 4 nmod
"""
HURT = """
1 Soldiers soldier NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 hurt hurt VERB 0 root _ VerbForm=Part
4 in in ADP 6 case
5 the the DET 6 det
6 ambush ambush NOUN 3 obl
"""
OWNED = """
1 Soldiers soldier NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 involved involve VERB 0 root _ VerbForm=Part
4 in in ADP 6 case
5 rebel rebel NOUN 6 compound
6 ambushes ambush NOUN 3 obl
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "who"),
    [
        (CLAIMED, "ambush", ["Rebels"]),
        (TOOK_PART, "protest", ["Students"]),
        (INVOLVED, "ambush", ["Soldiers"]),
        (BEHIND, "ambush", ["the men"]),
        (NAMED_BY_THE_ACT, "bombing", []),
        (NOBODY, "ambush", []),
        (HURT, "ambush", []),
        (OWNED, "ambush", ["rebel"]),
    ],
    ids=["claimed", "took part", "involved", "behind", "named by the act", "nobody", "hurt", "owned"],
)
def test_those_with_a_part_in_a_happening_did_it(rows: str, lemma: str, who: list[str]) -> None:
    sentences = (parsed(rows),)
    found = {one.lemma: one for one in with_partakers(extract_tuples(sentences, load_lexicon()), sentences)}
    assert texts(found[lemma].who) == who
