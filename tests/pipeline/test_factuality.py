import pytest
from builders import parsed

from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.model import EventTuple, Factuality
from pipeline.tuples import extract_tuples


def judged(rows: str, lemma: str) -> EventTuple:
    sentences = (parsed(rows),)
    lexicon = load_lexicon()
    tuples = judge_tuples(extract_tuples(sentences, lexicon), sentences, lexicon)
    return next(found for found in tuples if found.lemma == lemma)


PLAIN = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 Bamako Bamako PROPN 2 obj
"""
NEGATED = """
1 Rebels rebel NOUN 4 nsubj
2 did do AUX 4 aux
3 not not PART 4 advmod
4 attack attack VERB 0 root
5 Bamako Bamako PROPN 4 obj
"""
NOBODY = """
1 No no DET 2 det
2 one one NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 killed kill VERB 0 root
"""
FAILED = """
1 Rebels rebel NOUN 2 nsubj
2 failed fail VERB 0 root
3 to to PART 4 mark
4 attack attack VERB 2 xcomp
5 Bamako Bamako PROPN 4 obj
"""
MAY = """
1 Rebels rebel NOUN 3 nsubj
2 may may AUX 3 aux
3 attack attack VERB 0 root
4 Bamako Bamako PROPN 3 obj
"""
WILL = """
1 Workers worker NOUN 3 nsubj
2 will will AUX 3 aux
3 protest protest VERB 0 root
"""
IF = """
1 If if SCONJ 3 mark
2 rebels rebel NOUN 3 nsubj
3 attack attack VERB 6 advcl
4 Bamako Bamako PROPN 3 obj
5 people people NOUN 6 nsubj
6 leave leave VERB 0 root
"""
THREAT = """
1 Rebels rebel NOUN 2 nsubj
2 threatened threaten VERB 0 root
3 to to PART 4 mark
4 attack attack VERB 2 xcomp
5 Bamako Bamako PROPN 4 obj
"""
CLAIM = """
1 The the DET 2 det
2 group group NOUN 3 nsubj
3 claimed claim VERB 0 root
4 it it PRON 5 nsubj
5 attacked attack VERB 3 ccomp
6 Bamako Bamako PROPN 5 obj
"""
DENIAL_OF_CLAIM = """
1 Officials official NOUN 2 nsubj
2 rejected reject VERB 0 root
3 claims claim NOUN 2 obj
4 that that SCONJ 6 mark
5 soldiers soldier NOUN 6 nsubj
6 attacked attack VERB 3 acl
7 Bamako Bamako PROPN 6 obj
"""
SAID = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 Bamako Bamako PROPN 2 obj
4 , , PUNCT 2 punct
5 according accord VERB 7 case
6 to to ADP 5 fixed
7 witnesses witness NOUN 2 obl
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "factuality"),
    [
        (PLAIN, "attack", Factuality.ASSERTED),
        (NEGATED, "attack", Factuality.NEGATED),
        (NOBODY, "kill", Factuality.NEGATED),
        (FAILED, "attack", Factuality.NEGATED),
        (MAY, "attack", Factuality.HYPOTHETICAL),
        (WILL, "protest", Factuality.PLANNED),
        (IF, "attack", Factuality.HYPOTHETICAL),
        (THREAT, "attack", Factuality.THREATENED),
        (CLAIM, "attack", Factuality.CLAIMED),
        (DENIAL_OF_CLAIM, "attack", Factuality.DENIED),
        (SAID, "attack", Factuality.ASSERTED),
    ],
    ids=["plain", "negated", "nobody", "failed", "may", "will", "if", "threat", "claim", "denial", "according"],
)
def test_how_far_the_text_vouches(rows: str, lemma: str, factuality: Factuality) -> None:
    assert judged(rows, lemma).factuality is factuality


@pytest.mark.parametrize(("rows", "by"), [(CLAIM, "The group"), (DENIAL_OF_CLAIM, "Officials"), (SAID, "witnesses")])
def test_who_says_so(rows: str, by: str) -> None:
    attribution = judged(rows, "attack").attribution
    assert attribution is not None
    assert [phrase.span.text for phrase in attribution.by] == [by]
