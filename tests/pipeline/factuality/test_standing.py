import pytest
from builders import parsed
from trees import speakers, tuples_of

from pipeline.factuality.standing import is_asked
from pipeline.model import Factuality

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
NEARLY = """
1 Rebels rebel NOUN 3 nsubj
2 nearly nearly ADV 3 advmod
3 attacked attack VERB 0 root
4 Bamako Bamako PROPN 3 obj
"""
NOBODY = """
1 No no DET 2 det
2 one one NOUN 4 nsubj:pass
3 was be AUX 4 aux:pass
4 killed kill VERB 0 root
"""
NEITHER = """
1 Neither neither CCONJ 2 cc:preconj
2 Luna Luna PROPN 7 nsubj:pass B-PER
3 nor nor CCONJ 5 cc
4 his his PRON 5 nmod:poss
5 aide aide NOUN 2 conj
6 was be AUX 7 aux:pass
7 killed kill VERB 0 root
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
ARE_TO = """
1 Workers worker NOUN 4 nsubj
2 {be} be AUX 4 aux
3 to to PART 4 mark
4 protest protest VERB 0 root
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
        (NEARLY, "attack", Factuality.NEGATED),
        (NOBODY, "kill", Factuality.NEGATED),
        (NEITHER, "kill", Factuality.NEGATED),
        (FAILED, "attack", Factuality.NEGATED),
        (FAILED.replace("failed fail", "ceased cease"), "attack", Factuality.NEGATED),
        (MAY, "attack", Factuality.HYPOTHETICAL),
        (WILL, "protest", Factuality.PLANNED),
        (ARE_TO.format(be="are"), "protest", Factuality.PLANNED),
        (ARE_TO.format(be="were"), "protest", Factuality.ASSERTED),
        (IF, "attack", Factuality.HYPOTHETICAL),
        (THREAT, "attack", Factuality.THREATENED),
        (CLAIM, "attack", Factuality.CLAIMED),
        (DENIAL_OF_CLAIM, "attack", Factuality.DENIED),
        (SAID, "attack", Factuality.ASSERTED),
    ],
    ids=[
        "plain",
        "negated",
        "nearly",
        "nobody",
        "neither",
        "failed",
        "ceased",
        "may",
        "will",
        "are to",
        "were to",
        "if",
        "threat",
        "claim",
        "denial",
        "according",
    ],
)
def test_how_far_the_text_vouches(rows: str, lemma: str, factuality: Factuality) -> None:
    assert tuples_of(rows)[lemma].factuality is factuality


@pytest.mark.parametrize(("rows", "by"), [(CLAIM, "The group"), (DENIAL_OF_CLAIM, "Officials"), (SAID, "witnesses")])
def test_who_says_so(rows: str, by: str) -> None:
    assert speakers(tuples_of(rows)["attack"]) == [by]


NO_REPORTS = """
1 No no DET 2 det
2 reports report NOUN 5 nsubj
3 of of ADP 4 case
4 clashes clash NOUN 2 nmod
5 emerged emerge VERB 0 root
"""
POSSIBLE = """
1 They they PRON 2 nsubj
2 fear fear VERB 0 root
3 a a DET 5 det
4 possible possible ADJ 5 amod
5 attack attack NOUN 2 obj
"""
DECADES_AGO = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 Bamako Bamako PROPN 2 obj
4 two two NUM 5 nummod
5 decades decade NOUN 6 obl:npmod
6 ago ago ADV 2 advmod
"""
A_YEAR = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 Bamako Bamako PROPN 2 obj
4 one one NUM 5 nummod
5 year year NOUN 2 obl:unmarked
6 {word} {word} ADV 5 advmod
"""
SUPPOSED = """
1 If if SCONJ 3 mark
2 people people NOUN 3 nsubj
3 suffer suffer VERB 7 advcl
4 in in ADP 6 case
5 {article} {article} DET 6 det
6 attack attack NOUN 3 obl
7 ask ask VERB 0 root
"""
REMEMBERED = """
1 Families family NOUN 2 nsubj
2 commemorated commemorate VERB 0 root
3 the the DET 4 det
4 victims victim NOUN 2 obj
5 of of ADP 7 case
6 the the DET 7 det
7 massacre massacre NOUN 4 nmod
"""
WOULD = """
1 Rebels rebel NOUN 2 nsubj
2 warned warn VERB 0 root
3 they they PRON 5 nsubj
4 would would AUX 5 aux
5 attack attack VERB 2 ccomp
6 Bamako Bamako PROPN 5 obj
"""
WILL_CAUSE = """
1 Prices price NOUN 3 nsubj
2 {will} {will} AUX 3 aux
3 rise rise VERB 0 root
4 , , PUNCT 5 punct
5 causing cause VERB 3 advcl _ VerbForm=Ger
6 riots riot NOUN 5 obj _ Number=Plur
"""
HAVE_CAUSED = WILL_CAUSE.format(will="have")
PLEDGED_PEACE = """
1 Rebels rebel NOUN 2 nsubj
2 pledged pledge VERB 0 root
3 to to PART 4 mark
4 withdraw withdraw VERB 2 xcomp
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "factuality"),
    [
        (NO_REPORTS, "clash", Factuality.NEGATED),
        (POSSIBLE, "attack", Factuality.HYPOTHETICAL),
        (DECADES_AGO, "attack", Factuality.HISTORICAL),
        (A_YEAR.format(word="before"), "attack", Factuality.HISTORICAL),
        (A_YEAR.format(word="earlier"), "attack", Factuality.HISTORICAL),
        (A_YEAR.format(word="later"), "attack", Factuality.ASSERTED),
        (SUPPOSED.format(article="an"), "attack", Factuality.HYPOTHETICAL),
        (SUPPOSED.format(article="the"), "attack", Factuality.ASSERTED),
        (REMEMBERED, "massacre", Factuality.HISTORICAL),
        (WOULD, "attack", Factuality.THREATENED),
        (PLEDGED_PEACE, "withdraw", Factuality.PLANNED),
        (WILL_CAUSE.format(will="will"), "riot", Factuality.PLANNED),
        (HAVE_CAUSED, "riot", Factuality.ASSERTED),
    ],
    ids=[
        "no reports",
        "possible",
        "ago",
        "before",
        "earlier",
        "later",
        "an attack",
        "the attack",
        "remembered",
        "would",
        "pledge",
        "result to come",
        "result",
    ],
)
def test_how_far_words_around_it_vouch(rows: str, lemma: str, factuality: Factuality) -> None:
    assert tuples_of(rows)[lemma].factuality is factuality


AGREED = """
1 They they PRON 2 nsubj
2 signed sign VERB 0 root
3 a a DET 4 det
4 deal deal NOUN 2 obj
5 on on SCONJ 6 mark
6 holding hold VERB 4 acl
7 a a DET 8 det
8 rally rally NOUN 6 obj
"""


def test_what_an_agreement_is_on_is_yet_to_be_done() -> None:
    assert tuples_of(AGREED)["rally"].factuality is Factuality.PLANNED


TO_END = """
1 Stop stop VERB 0 root
2 arrests arrest NOUN 1 obj
3 and and CCONJ 4 cc
4 torture torture NOUN 2 conj
5 of of ADP 6 case
6 prisoners prisoner NOUN 4 nmod
"""
TOLD_OF = TO_END.replace("1 Stop stop", "1 Followed follow")


def test_what_somebody_is_told_to_end_is_not_told() -> None:
    assert tuples_of(TO_END)["torture"].factuality is Factuality.NEGATED
    assert tuples_of(TOLD_OF)["torture"].factuality is Factuality.ASSERTED


SHARED = """
1 Rebels rebel NOUN 3 nsubj
2 {helper} {helper} AUX 3 aux
3 attack attack VERB 0 root
4 and and CCONJ 5 cc
5 {form} kill VERB 3 conj
6 farmers farmer NOUN 5 obj
"""
TO_MEET_AND_SIGN = """
1 Both both DET 2 det
2 sides side NOUN 3 nsubj
3 agreed agree VERB 0 root
4 to to PART 5 mark
5 meet meet VERB 3 xcomp
6 and and CCONJ 7 cc
7 sign sign VERB 5 conj
8 a a DET 9 det
9 truce truce NOUN 7 obj
"""
SENT_TO = """
1 Soldiers soldier NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 sent send VERB 0 root
4 to to PART 5 mark
5 {act} {act} VERB 3 xcomp
6 the the DET 7 det
7 {object} {object} NOUN 5 obj
"""
IS_AN_OPTION = """
1 Storming storm VERB 6 csubj
2 the the DET 3 det
3 compound compound NOUN 1 obj
4 {be} be AUX 6 cop _ Tense={tense}
5 one one NUM 6 nummod
6 option option NOUN 0 root
"""

VOWED_TO = """
1 She she PRON 2 nsubj
2 vowed vow VERB 0 root
3 to to PART 4 mark
4 {verb} {verb} VERB 2 xcomp
5 the the DET 6 det
6 murder murder NOUN 4 obj
"""
ASKED = """
1 {first} {lemma} {pos} 3 {relation}
2 {second} rebel {other} 3 {role}
3 attack attack VERB 0 root
4 Gao Gao PROPN 3 obj B-LOC
5 ? ? PUNCT 3 punct
"""
TO_PROCEED = """
1 She she PRON 2 nsubj
2 wants want VERB 0 root
3 to to PART 4 mark
4 {verb} {verb} VERB 2 xcomp
5 {case} {case} ADP 7 case
6 the the DET 7 det
7 raid raid NOUN 4 obl
"""
MISSION_OF = """
1 She she PRON 2 nsubj
2 had have VERB 0 root
3 the the DET 4 det
4 mission mission NOUN 2 obj
5 of of SCONJ 6 mark
6 killing kill VERB 4 acl
7 him he PRON 6 obj
"""
PROMISED_TO_PUNISH = """
1 She she PRON 2 nsubj
2 promised promise VERB 0 root
3 to to PART 4 mark
4 find find VERB 2 xcomp
5 those that PRON 4 obj
6 responsible responsible ADJ 5 amod
7 for for ADP 9 case
8 the the DET 9 det
9 murder murder NOUN 6 obl
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "factuality"),
    [
        (
            ASKED.format(
                first="Did", lemma="do", pos="AUX", relation="aux", second="rebels", other="NOUN", role="nsubj"
            ),
            "attack",
            Factuality.HYPOTHETICAL,
        ),
        (
            ASKED.format(first="Who", lemma="who", pos="PRON", relation="nsubj", second="did", other="AUX", role="aux"),
            "attack",
            Factuality.ASSERTED,
        ),
        (TO_PROCEED.format(verb="proceed", case="with"), "raid", Factuality.PLANNED),
        (MISSION_OF, "kill", Factuality.PLANNED),
        (VOWED_TO.format(verb="investigate"), "murder", Factuality.ASSERTED),
        (VOWED_TO.format(verb="commit"), "murder", Factuality.THREATENED),
        (PROMISED_TO_PUNISH, "murder", Factuality.ASSERTED),
        (SHARED.format(helper="may", form="kill"), "kill", Factuality.HYPOTHETICAL),
        (SHARED.format(helper="will", form="kill"), "kill", Factuality.PLANNED),
        (SHARED.format(helper="may", form="killed"), "kill", Factuality.ASSERTED),
        (TO_MEET_AND_SIGN, "truce", Factuality.PLANNED),
        (SENT_TO.format(act="secure", object="area"), "secure", Factuality.PLANNED),
        (SENT_TO.format(act="disperse", object="crowd"), "disperse", Factuality.ASSERTED),
        (IS_AN_OPTION.format(be="is", tense="Pres"), "storm", Factuality.HYPOTHETICAL),
        (IS_AN_OPTION.format(be="was", tense="Past"), "storm", Factuality.ASSERTED),
    ],
    ids=[
        "asked",
        "asked who",
        "proceed with",
        "mission of",
        "investigated",
        "committed",
        "answered for",
        "may",
        "will",
        "past form",
        "to",
        "sent to",
        "sent to disperse",
        "idea",
        "deed",
    ],
)
def test_how_far_the_clause_above_vouches(rows: str, lemma: str, factuality: Factuality) -> None:
    assert tuples_of(rows)[lemma].factuality is factuality


CALLED = """
1 Unions union NOUN 2 nsubj
2 called call VERB 0 root
3 a a DET 4 det
4 protest protest NOUN 2 obj
5 for for ADP 6 case
6 Monday Monday PROPN 4 nmod
"""
PLOT = """
1 Police police NOUN 2 nsubj
2 foiled foil VERB 0 root
3 a a DET 4 det
4 plot plot NOUN 2 obj
5 to to PART 6 mark
6 bomb bomb VERB 4 acl
7 Gao Gao PROPN 6 obj B-LOC
"""
BUILT_TO = """
1 Drones drone NOUN 3 nsubj:pass
2 are be AUX 3 aux:pass
3 built build VERB 0 root _ VerbForm=Part
4 to to PART 5 mark
5 attack attack VERB 3 xcomp
6 tanks tank NOUN 5 obj
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "factuality"),
    [
        (PLOT, "bomb", Factuality.NEGATED),
        (BUILT_TO, "attack", Factuality.PLANNED),
        (CALLED, "protest", Factuality.PLANNED),
    ],
    ids=["foiled plot", "built for", "called"],
)
def test_what_was_foiled_called_or_built_for_is_not_done(rows: str, lemma: str, factuality: Factuality) -> None:
    assert tuples_of(rows)[lemma].factuality is factuality


def test_who_foils_a_plot_does_not_do_it() -> None:
    assert tuples_of(PLOT)["bomb"].who == ()


def test_a_question_may_hang_on_itself() -> None:
    sentence = parsed("1 said say VERB 2 ccomp\n2 shot shoot VERB 1 ccomp")
    assert not is_asked(sentence, sentence.token(2))
