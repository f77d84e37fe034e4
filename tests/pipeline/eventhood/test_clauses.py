"""Which tuples tell of a happening, on hand-written trees."""

from datetime import date

import pytest
from builders import parsed

from pipeline.anchoring import Anchor
from pipeline.eventhood import CLAUSE_GATE, Candidate
from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.model import Coded, Day, Refusal, Stage
from pipeline.tuples import extract_tuples

#: A day of its own, for which no mention is taken to be generic.
ON_A_DAY = Anchor(
    day=Coded(Day(date(2021, 2, 15), 1), "argument:weekday:weekday_before", 0.95),
    location=None,
    place_name=None,
    place_rung="",
    country=None,
)

LAY_MINES = """
1 They they PRON 2 nsubj
2 plant plant VERB 0 root _ Tense=Pres|VerbForm=Fin
3 mines mine NOUN 2 obj _ Number=Plur
4 . . PUNCT 2 punct
"""
LAID_MINES = """
1 They they PRON 2 nsubj
2 planted plant VERB 0 root _ Tense=Past|VerbForm=Fin
3 mines mine NOUN 2 obj _ Number=Plur
4 . . PUNCT 2 punct
"""
ARE_PLANTING = """
1 They they PRON 3 nsubj
2 are be AUX 3 aux
3 planting plant VERB 0 root _ Tense=Pres|VerbForm=Part
4 mines mine NOUN 3 obj _ Number=Plur
5 . . PUNCT 3 punct
"""
HEADLINE = """
1 Rebels rebel NOUN 2 nsubj
2 shell shell VERB 0 root _ Tense=Pres|VerbForm=Fin
3 Kaya Kaya PROPN 2 obj B-LOC
"""
CONTINUE = """
1 Rebels rebel NOUN 2 nsubj
2 continue continue VERB 0 root _ Tense=Pres|VerbForm=Fin
3 to to PART 4 mark
4 shell shell VERB 2 xcomp _ VerbForm=Inf
5 Kaya Kaya PROPN 4 obj B-LOC
6 . . PUNCT 2 punct
"""
AND_KILL = """
1 They they PRON 2 nsubj
2 come come VERB 0 root _ Tense=Pres|VerbForm=Fin
3 and and CCONJ 4 cc
4 kill kill VERB 2 conj _ Tense=Pres|VerbForm=Fin
5 farmers farmer NOUN 4 obj _ Number=Plur
6 . . PUNCT 2 punct
"""
SINCE = """
1 Rebels rebel NOUN 3 nsubj
2 have have AUX 3 aux
3 killed kill VERB 0 root _ Tense=Past|VerbForm=Part
4 farmers farmer NOUN 3 obj _ Number=Plur
5 since since ADP 6 case
6 {since} {since} {pos} 3 obl
7 . . PUNCT 3 punct
"""
DECADES = """
1 Rebels rebel NOUN 2 nsubj
2 killed kill VERB 0 root _ Tense=Past|VerbForm=Fin
3 farmers farmer NOUN 2 obj _ Number=Plur
4 over over ADP 8 case
5 the the DET 8 det
6 past past ADJ 8 amod
7 two two NUM 8 nummod
8 decades decade NOUN 2 obl _ Number=Plur
9 . . PUNCT 2 punct
"""
EXPLOSION = """
1 An a DET 2 det
2 explosion explosion NOUN 5 nsubj
3 of of ADP 4 case
4 {what} {what} NOUN 2 nmod
5 shook shake VERB 0 root _ Tense=Past|VerbForm=Fin
6 Kaya Kaya PROPN 5 obj B-LOC
7 . . PUNCT 5 punct
"""
FOUND_THAT = """
1 Police police NOUN 2 nsubj
2 {verb} {lemma} VERB 0 root _ Tense=Past|VerbForm=Fin
3 that that SCONJ 6 mark
4 he he PRON 6 nsubj
5 was be AUX 6 cop
6 right right ADJ 2 ccomp
7 . . PUNCT 2 punct
"""
OFFICER_LEFT = """
1 Ann Ann PROPN 2 nsubj B-PER
2 left leave VERB 0 root _ Tense=Past|VerbForm=Fin
3 the the DET 4 det
4 country country NOUN 2 obj
5 . . PUNCT 2 punct
"""
TROOPS_LEFT = """
1 Troops troop NOUN 2 nsubj _ Number=Plur
2 left leave VERB 0 root _ Tense=Past|VerbForm=Fin
3 the the DET 4 det
4 country country NOUN 2 obj
5 . . PUNCT 2 punct
"""
SHE_SENT_TROOPS = """
1 Ann Ann PROPN 2 nsubj B-PER
2 sent send VERB 0 root _ Tense=Past|VerbForm=Fin
3 soldiers soldier NOUN 2 obj _ Number=Plur
4 . . PUNCT 2 punct
"""

HARMED = """
1 They they PRON 3 nsubj
2 have have AUX 3 aux _ Tense=Pres
3 killed kill VERB 0 root _ Tense=Past|VerbForm=Part
4 villagers villager NOUN 3 obj _ Number=Plur
5 {whom}
6 . . PUNCT 3 punct
"""
FOLLOWED = """
1 Arrests arrest NOUN 2 nsubj _ Number=Plur
2 followed follow VERB 0 root _ Tense=Past|VerbForm=Fin
3 {what} {what} ADJ 2 obj
4 of of ADP 6 case
5 the the DET 6 det
6 murders murder NOUN 3 nmod _ Number=Plur
7 . . PUNCT 2 punct
"""
FARMERS_FEAR = """
1 Farmers farmer NOUN 2 nsubj _ Number=Plur
2 avoid avoid VERB 0 root _ Tense=Pres|VerbForm=Fin
3 bandits bandit NOUN 2 obj _ Number=Plur
4 who who PRON 6 nsubj
5 {helper} {have} AUX 6 aux
6 raided raid VERB 3 acl:relcl _ Tense=Past|VerbForm=Part
7 farms farm NOUN 6 obj _ Number=Plur
8 . . PUNCT 2 punct
"""
IN_SPAN = """
1 Ten ten NUM 3 nummod
2 young young ADJ 3 amod
3 men man NOUN 5 nsubj _ Number=Plur
4 have have AUX 5 aux
5 died die VERB 0 root _ Tense=Past|VerbForm=Part
6 in in ADP 8 case
7 three three NUM 8 nummod
8 {unit} {lemma} NOUN 5 obl _ Number=Plur
9 of of ADP 10 case
10 protests protest NOUN 8 nmod _ Number=Plur
11 . . PUNCT 5 punct
"""
AFTER_SERIES = """
1 Troops troop NOUN 2 nsubj _ Number=Plur
2 came come VERB 0 root _ Tense=Past|VerbForm=Fin
3 {case} {case} ADP 5 case
4 a a DET 5 det
5 wave wave NOUN 2 obl
6 of of ADP 7 case
7 murders murder NOUN 5 nmod _ Number=Plur
8 . . PUNCT 2 punct
"""
FOLLOWED_BY = """
1 A a DET 3 det
2 {kind} {kind} ADJ 3 amod
3 explosion explosion NOUN 4 nsubj _ Number=Sing
4 followed follow VERB 0 root _ Tense=Past|VerbForm=Fin
5 . . PUNCT 4 punct
"""
GOING_ON = """
1 They they PRON 3 nsubj
2 {helper} {have} AUX 3 aux
3 killing kill VERB 0 root _ VerbForm=Part
4 {det} 5 nmod:poss
5 {whom} {whom} NOUN 3 obj
6 . . PUNCT 3 punct
"""
DONE_TO = """
1 Teachers teacher NOUN 4 nsubj:pass _ Number=Plur
2 have have AUX 4 aux _ Tense=Pres
3 been be AUX 4 aux:pass
4 {verb} {lemma} VERB 0 root _ Tense=Past|VerbForm=Part
5 . . PUNCT 4 punct
"""
DONE_TO_MANY = """
1 Many many ADJ 2 amod
2 teachers teacher NOUN 5 nsubj:pass _ Number=Plur
3 have have AUX 5 aux _ Tense=Pres
4 been be AUX 5 aux:pass
5 killed kill VERB 0 root _ Tense=Past|VerbForm=Part
{where}"""
IN_A_RAID = """6 in in ADP 8 case
7 a a DET 8 det
8 raid raid NOUN 5 obl _ Number=Sing
"""
KILLING_OF = """
1 {article}
2 killing killing NOUN 5 nsubj _ Number=Sing
3 of of ADP 4 case
4 students student NOUN 2 nmod _ Number=Plur
5 shocked shock VERB 0 root _ Tense=Past|VerbForm=Fin
6 . . PUNCT 5 punct
"""
KILLING_OF_OUR = """
1 The the DET 2 det
2 killing killing NOUN 6 nsubj _ Number=Sing
3 of of ADP 5 case
4 our we PRON 5 nmod:poss
5 people people NOUN 2 nmod _ Number=Plur
6 shocked shock VERB 0 root _ Tense=Past|VerbForm=Fin
7 . . PUNCT 6 punct
"""
END_UP_KILLING = """
1 They they PRON 3 nsubj
2 always always ADV 3 advmod
3 ended end VERB 0 root _ Tense=Past|VerbForm=Fin
4 up up ADP 3 compound:prt
5 killing kill VERB 3 xcomp _ VerbForm=Ger
6 two two NUM 7 nummod
7 guards guard NOUN 5 obj _ Number=Plur
8 . . PUNCT 3 punct
"""
EVERY_DAY = """
1 Bandits bandit NOUN 2 nsubj _ Number=Plur
2 raided raid VERB 0 root _ Tense=Past|VerbForm=Fin
3 the the DET 4 det
4 farms farm NOUN 2 obj _ Number=Plur
5 every every DET 6 det
6 day day NOUN 2 obl:tmod
7 . . PUNCT 2 punct
"""
ALWAYS = """
1 Bandits bandit NOUN 3 nsubj _ Number=Plur
2 {often} {often} ADV 3 advmod
3 raided raid VERB 0 root _ Tense=Past|VerbForm=Fin
4 the the DET 5 det
5 farms farm NOUN 3 obj _ Number=Plur
6 . . PUNCT 3 punct
"""
IS_DONE = """
1 The the DET 2 det
2 traders trader NOUN 4 nsubj:pass _ Number=Plur
3 {helper} be AUX 4 aux:pass _ Tense={tense}
4 abducted abduct VERB 0 root _ Tense=Past|VerbForm=Part
5 . . PUNCT 4 punct
"""
STARTED = """
1 Troops troop NOUN 2 nsubj _ Number=Plur
2 started start VERB 0 root _ Tense=Past|VerbForm=Fin
3 the the DET 9 det
4 long long ADV 5 advmod
5 delayed delay VERB 9 amod
6 and and CCONJ 8 cc
7 much much ADV 8 advmod
8 debated debate VERB 5 conj
9 construction construction NOUN 2 obj _ Number=Sing
10 . . PUNCT 2 punct
"""
AGAIN = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 shelled shell VERB 0 root _ Tense=Past|VerbForm=Fin
3 Kaya Kaya PROPN 2 obj B-LOC
4 {case} {case} ADP 6 case
5 {many} {many} {pos} 6 {relation}
6 {times} {lemma} NOUN 2 obl _ Number=Plur
7 . . PUNCT 2 punct
"""
PLEDGED = """
1 The the DET 2 det
2 {who} {lemma} NOUN 3 nsubj _ Number={number}
3 pledged pledge VERB 0 root _ Tense=Past|VerbForm=Fin
4 allegiance allegiance NOUN 3 obj
5 . . PUNCT 3 punct
"""
FOUND = """
1 {who} {finder} NOUN 2 nsubj _ Number=Plur
2 found find VERB 0 root _ Tense=Past|VerbForm=Fin
3 {what} {thing} NOUN 2 obj _ Number=Plur
4 {rest}
5 . . PUNCT 2 punct
"""
COLLAPSED = """
1 The the DET 2 det
2 truce truce NOUN 3 nsubj _ Number=Sing
3 {verb} {lemma} VERB 0 root _ Tense=Past|VerbForm=Fin
4 . . PUNCT 3 punct
"""
BROKEN = """
1 A a DET 3 det
2 {kind} {kind} ADJ 3 amod
3 ceasefire ceasefire NOUN 4 nsubj _ Number=Sing
4 followed follow VERB 0 root _ Tense=Past|VerbForm=Fin
5 . . PUNCT 4 punct
"""
EMERGENCY = """
1 The the DET 2 det
2 army army NOUN 3 nsubj
3 respected respect VERB 0 root _ Tense=Past|VerbForm=Fin
4 a a DET 5 det
5 curfew curfew NOUN 3 obj _ Number=Sing
6 . . PUNCT 3 punct
"""
DIED = """
1 Nine nine NUM 2 nummod
2 people people NOUN 3 nsubj _ Number=Plur
3 died die VERB 0 root _ Tense=Past|VerbForm=Fin
4 of of ADP 5 case
5 {what} {what} NOUN 3 obl
6 . . PUNCT 3 punct
"""
CASES = {
    "what is built, many words behind its verb": (STARTED, "construction", 3, True),
    "on several occasions": (
        AGAIN.format(case="on", many="several", pos="ADJ", relation="amod", times="occasions", lemma="occasion"),
        "shell",
        0,
        False,
    ),
    "in the 1980s": (
        AGAIN.format(case="in", many="the", pos="DET", relation="det", times="1980s", lemma="1980s"),
        "shell",
        0,
        False,
    ),
    "in the hills": (
        AGAIN.format(case="in", many="the", pos="DET", relation="det", times="hills", lemma="hill"),
        "shell",
        0,
        True,
    ),
    "one attacker swears": (PLEDGED.format(who="attacker", lemma="attacker", number="Sing"), "pledge", 0, False),
    "attackers swear": (PLEDGED.format(who="attackers", lemma="attacker", number="Plur"), "pledge", 0, True),
    "a group swears": (PLEDGED.format(who="militia", lemma="militia", number="Sing"), "pledge", 0, True),
    "detectives find bombs": (
        FOUND.format(who="Detectives", finder="detective", what="bombs", thing="bomb", rest="there there ADV 2 advmod"),
        "find",
        0,
        False,
    ),
    "soldiers find bombs": (
        FOUND.format(who="Soldiers", finder="soldier", what="bombs", thing="bomb", rest="there there ADV 2 advmod"),
        "find",
        0,
        True,
    ),
    "soldiers find fragments": (
        FOUND.format(
            who="Soldiers", finder="soldier", what="fragments", thing="fragment", rest="there there ADV 2 advmod"
        ),
        "find",
        0,
        False,
    ),
    "a truce collapses": (COLLAPSED.format(verb="collapsed", lemma="collapse"), "truce", 0, False),
    "a truce begins": (COLLAPSED.format(verb="began", lemma="begin"), "truce", 0, True),
    "a failed ceasefire": (BROKEN.format(kind="failed"), "ceasefire", 0, False),
    "a local ceasefire": (BROKEN.format(kind="local"), "ceasefire", 0, True),
    "a curfew that is only named": (EMERGENCY, "curfew", 0, False),
    "died of an illness": (DIED.format(what="cholera"), "die", 0, False),
    "died of wounds": (DIED.format(what="wounds"), "die", 0, True),
    "in months of protests": (IN_SPAN.format(unit="months", lemma="month"), "die", 0, False),
    "in days of protests": (IN_SPAN.format(unit="days", lemma="day"), "die", 0, True),
    "after a wave of murders": (AFTER_SERIES.format(case="after"), "murder", 0, False),
    "in a wave of murders": (AFTER_SERIES.format(case="in"), "murder", 0, True),
    "a social explosion": (FOLLOWED_BY.format(kind="social"), "explosion", 0, False),
    "a loud explosion": (FOLLOWED_BY.format(kind="loud"), "explosion", 0, True),
    "simple present in the running text": (LAY_MINES, "plant", 3, False),
    "past": (LAID_MINES, "plant", 3, True),
    "what is going on": (ARE_PLANTING, "plant", 3, True),
    "a lead in the simple present": (LAY_MINES, "plant", 0, True),
    "a headline without a full stop": (HEADLINE, "shell", 3, True),
    "what continues": (CONTINUE, "shell", 3, True),
    "the second of two verbs in the present": (AND_KILL, "kill", 3, False),
    "since a year": (SINCE.format(since="1990", pos="NUM"), "kill", 0, False),
    "since a day": (SINCE.format(since="Monday", pos="PROPN"), "kill", 0, True),
    "over decades": (DECADES, "kill", 0, False),
    "an explosion of joy": (EXPLOSION.format(what="joy"), "explosion", 0, False),
    "an explosion of a grenade": (EXPLOSION.format(what="grenade"), "explosion", 0, True),
    "an explosion of a shell": (EXPLOSION.format(what="shell"), "explosion", 0, True),
    "found that": (FOUND_THAT.format(verb="found", lemma="find"), "find", 0, False),
    "concluded that": (FOUND_THAT.format(verb="concluded", lemma="conclude"), "conclude", 0, False),
    "one person leaves": (OFFICER_LEFT, "leave", 0, False),
    "troops leave": (TROOPS_LEFT, "leave", 0, True),
    "many without number": (HARMED.format(whom="many many ADJ 4 amod"), "kill", 0, False),
    "two": (HARMED.format(whom="two two NUM 4 nummod"), "kill", 0, True),
    "most of the murders": (FOLLOWED.format(what="most"), "murder", 0, False),
    "two of the murders": (FOLLOWED.format(what="two"), "murder", 0, True),
    "those who have raided": (FARMERS_FEAR.format(helper="have", have="have"), "raid", 0, False),
    "those who had raided": (FARMERS_FEAR.format(helper="had", have="had"), "raid", 0, True),
    "harming a whole people": (
        GOING_ON.format(helper="are", have="be", whom="people", det="our our PRON"),
        "kill",
        3,
        False,
    ),
    "harming one family": (
        GOING_ON.format(helper="are", have="be", whom="family", det="our our PRON"),
        "kill",
        3,
        True,
    ),
    "done to a kind of people up to now": (DONE_TO.format(verb="killed", lemma="kill"), "kill", 3, False),
    "the killing of students": (KILLING_OF.format(article="The the DET 2 det"), "killing", 0, True),
    "many who have been killed": (DONE_TO_MANY.format(where=""), "kill", 3, False),
    "many who have been killed in a raid": (DONE_TO_MANY.format(where=IN_A_RAID), "kill", 3, True),
    "the killing of our people": (KILLING_OF_OUR, "killing", 0, False),
    "always end up killing": (END_UP_KILLING, "kill", 3, False),
    "killing of students": (KILLING_OF.format(article="Of of ADP 2 case"), "killing", 0, False),
    "done every day": (EVERY_DAY, "raid", 3, False),
    "done always": (ALWAYS.format(often="always"), "raid", 3, False),
    "done quickly": (ALWAYS.format(often="quickly"), "raid", 3, True),
    "done to some in the simple present": (IS_DONE.format(helper="are", tense="Pres"), "abduct", 3, False),
    "done to some in the past": (IS_DONE.format(helper="were", tense="Past"), "abduct", 3, True),
    "one person sends troops": (SHE_SENT_TROOPS, "send", 0, True),
}


def refused(name: str) -> Refusal | None:
    """What the gate says of the words of a case."""
    rows, lemma, index, _ = CASES[name]
    sentence = parsed(rows, index=index)
    sentences = (*(parsed("1 So so ADV 0 root", index=number) for number in range(index)), sentence)
    judged = judge_tuples(extract_tuples(sentences, load_lexicon()), sentences, load_lexicon())
    (found,) = (found for found in judged if found.lemma == lemma)
    return CLAUSE_GATE.refusal(Candidate(found, sentence, (), lambda _: ON_A_DAY))


@pytest.mark.parametrize("name", CASES)
def test_whether_words_tell_of_an_event(name: str) -> None:
    assert (refused(name) is None) is CASES[name][-1]


@pytest.mark.parametrize(
    ("name", "rule"),
    {
        "over decades": "sums_up_years",
        "an explosion of joy": "is_figurative",
        "one person leaves": "leaves_alone",
        "done every day": "is_frequent",
        "done to some in the simple present": "is_done_to_many",
        "found that": "is_said",
        "killing of students": "is_in_sum",
    }.items(),
)
def test_a_refusal_names_its_rule_and_the_words_it_refused(name: str, rule: str) -> None:
    refusal = refused(name)
    assert refusal is not None
    assert (refusal.rule, refusal.stage) == (rule, Stage.CLAUSE)
