import pytest
from trees import speakers, tuples_of

from pipeline.model import Factuality

ALLEGEDLY = """
1 Police police NOUN 3 nsubj
2 allegedly allegedly ADV 3 advmod
3 beat beat VERB 0 root
4 him he PRON 3 obj
"""
SUSPECTED = """
1 A a DET 3 det
2 suspected suspect ADJ 3 amod
3 attack attack NOUN 4 nsubj
4 worried worry VERB 0 root
5 them they PRON 4 obj
"""
ACCUSED_OF = """
1 They they PRON 3 nsubj:pass
2 are be AUX 3 aux:pass
3 suspected suspect VERB 0 root _ VerbForm=Part
4 of of SCONJ 5 mark
5 bombing bomb VERB 3 advcl _ VerbForm=Ger
6 Gao Gao PROPN 5 obj B-LOC
"""
BELIEVED = """
1 Rebels rebel NOUN 3 nsubj:pass
2 are be AUX 3 aux:pass
3 believed believe VERB 0 root _ VerbForm=Part
4 to to PART 6 mark
5 have have AUX 6 aux
6 attacked attack VERB 3 xcomp
7 Gao Gao PROPN 6 obj B-LOC
"""
FEARED_WHEN = """
1 Many many ADJ 3 nsubj:pass
2 are be AUX 3 aux:pass
3 feared fear VERB 0 root _ VerbForm=Part
4 to to PART 6 mark
5 have have AUX 6 aux
6 died die VERB 3 xcomp
7 when when ADV 9 advmod
8 rebels rebel NOUN 9 nsubj
9 attacked attack VERB 6 advcl
10 Gao Gao PROPN 9 obj B-LOC
"""
CLAIMED_BY_NOBODY = """
1 No no DET 2 det
2 group group NOUN 3 nsubj
3 claimed claim VERB 0 root
4 the the DET 5 det
5 bombing bombing NOUN 3 obj
"""
CALLED_FOR = """
1 Unions union NOUN 2 nsubj
2 called call VERB 0 root
3 for for ADP 4 case
4 protests protest NOUN 2 obl
"""
ISSUED = """
1 Rebels rebel NOUN 2 nsubj
2 issued issue VERB 0 root
3 a a DET 4 det
4 threat threat NOUN 2 obj
5 to to PART 6 mark
6 attack attack VERB 4 acl
7 Gao Gao PROPN 6 obj B-LOC
"""
ASIDE = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 Gao Gao PROPN 2 obj B-LOC
4 , , PUNCT 6 punct
5 witnesses witness NOUN 6 nsubj
6 said say VERB 2 parataxis
"""
NESTED = """
1 Police police NOUN 2 nsubj
2 said say VERB 0 root
3 witnesses witness NOUN 4 nsubj
4 claimed claim VERB 2 ccomp
5 rebels rebel NOUN 6 nsubj
6 attacked attack VERB 4 ccomp
7 Gao Gao PROPN 6 obj B-LOC
"""

AGREEMENT_TO = """
1 An a DET 2 det
2 agreement agreement NOUN 6 nsubj
3 to to PART 4 mark
4 release release VERB 2 acl
5 hostages hostage NOUN 4 obj
6 held hold VERB 0 root
"""
REPORT_AFTER = """
1 A a DET 2 det
2 statement statement NOUN 5 nsubj
3 after after ADP 4 case
4 clashes clash NOUN 2 nmod
5 followed follow VERB 0 root
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "factuality", "by"),
    [
        (ALLEGEDLY, "beat", Factuality.ALLEGED, []),
        (SUSPECTED, "attack", Factuality.ALLEGED, []),
        (ACCUSED_OF, "bomb", Factuality.ALLEGED, []),
        (BELIEVED, "attack", Factuality.ALLEGED, []),
        (FEARED_WHEN, "attack", Factuality.ASSERTED, []),
        (FEARED_WHEN, "die", Factuality.ALLEGED, []),
        (CLAIMED_BY_NOBODY, "bombing", Factuality.ASSERTED, []),
        (CALLED_FOR, "protest", Factuality.PLANNED, ["Unions"]),
        (ISSUED, "attack", Factuality.THREATENED, ["Rebels"]),
        (ASIDE, "attack", Factuality.ASSERTED, ["witnesses"]),
        (AGREEMENT_TO, "release", Factuality.PLANNED, []),
        (REPORT_AFTER, "clash", Factuality.ASSERTED, []),
        (NESTED, "attack", Factuality.CLAIMED, ["witnesses"]),
    ],
    ids=[
        "adverb",
        "adjective",
        "of",
        "raising",
        "beside what is feared",
        "feared",
        "claimed by nobody",
        "preposition",
        "issuer",
        "aside",
        "agreement",
        "circumstance",
        "nested",
    ],
)
def test_a_reporting_word_vouches_and_names_who_says_so(
    rows: str, lemma: str, factuality: Factuality, by: list[str]
) -> None:
    found = tuples_of(rows)[lemma]
    assert (found.factuality, speakers(found)) == (factuality, by)


def test_who_speaks_is_not_quoted_with_speaking() -> None:
    assert speakers(tuples_of(ASIDE)["say"]) == []
