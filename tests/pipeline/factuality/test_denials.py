from trees import speakers, tuples_of

from pipeline.model import Factuality

SAID = """
1 Soldiers soldier NOUN 2 nsubj
2 shelled shell VERB 5 ccomp
3 Gao Gao PROPN 2 obj B-LOC
4 witnesses witness NOUN 5 nsubj
5 said say VERB 0 root
"""
TOLD = """
1 Soldiers soldier NOUN 2 nsubj
2 shelled shell VERB 0 root
3 Gao Gao PROPN 2 obj B-LOC
"""
DENIED = """
1 The the DET 2 det
2 army army NOUN 3 nsubj
3 denied deny VERB 0 root
4 the the DET 5 det
5 accusation accusation NOUN 3 obj
"""
INVOLVED = """
1 The the DET 2 det
2 army army NOUN 3 nsubj
3 denied deny VERB 0 root
4 involvement involvement NOUN 3 obj
"""


def test_a_later_sentence_denies_what_others_were_quoted_with() -> None:
    found = tuples_of(SAID, DENIED)["shell"]
    assert (found.factuality, speakers(found)) == (Factuality.DENIED, ["The army"])


def test_what_the_text_tells_itself_stands_against_a_denial() -> None:
    assert tuples_of(TOLD, DENIED)["shell"].factuality is Factuality.ASSERTED


def test_who_denies_a_part_in_it_does_not_deny_that_it_happened() -> None:
    assert tuples_of(SAID, INVOLVED)["shell"].factuality is Factuality.ASSERTED


def test_a_denial_speaks_of_what_came_before_it() -> None:
    assert tuples_of(DENIED, SAID)["shell"].factuality is Factuality.ASSERTED
