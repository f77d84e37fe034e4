"""Trees that break English grammar are put right; trees that do not are left alone."""

import pytest
from builders import parsed

from pipeline.mending import mend
from pipeline.model import RegionKind, Sentence

#: Each tree as a parser may give it, then the words that must hang otherwise: "word head relation".
BROKEN = {
    "dead as what the killed are called": (
        "1 Gunmen gunman NOUN 2 nsubj\n2 shot shoot VERB 0 root\n3 dead dead ADJ 5 amod\n4 four four NUM 5 nummod\n"
        "5 men man NOUN 2 obj",
        ["dead shot xcomp ADJ"],
    ),
    "an -ing word as the clause it is subject of": (
        "1 Men man NOUN 2 nsubj\n2 fled flee VERB 0 root\n3 as as SCONJ 4 mark\n4 fighting fight VERB 2 advcl\n"
        "5 intensified intensify VERB 4 xcomp",
        ["fighting intensified nsubj NOUN", "intensified fled advcl VERB", "as intensified mark SCONJ"],
    ),
    "those who are described as a circumstance": (
        "1 Among among ADP 2 case\n2 those that DET 3 obl\n3 arrested arrest VERB 5 advcl\n4 was be AUX 5 cop\n"
        "5 Musa Musa PROPN 0 root",
        ["arrested those acl VERB", "those Musa obl PRON"],
    ),
    "a person behind a closed description": (
        "1 Luna Luna PROPN 7 nsubj:pass\n2 , , PUNCT 3 punct\n3 lawyer lawyer NOUN 1 appos\n4 , , PUNCT 6 punct\n"
        "5 and and CCONJ 6 cc\n6 husband husband NOUN 3 conj\n7 died die VERB 0 root",
        ["husband Luna conj NOUN"],
    ),
    "a list as a name's description": (
        "1 men man NOUN 7 nsubj:pass\n2 , , PUNCT 3 punct\n3 boys boy NOUN 1 appos\n4 and and CCONJ 5 cc\n"
        "5 girls girl NOUN 3 conj\n6 were be AUX 7 aux:pass\n7 killed kill VERB 0 root",
        ["boys men conj NOUN", "girls men conj NOUN"],
    ),
    "who did it inside whom it was done to": (
        "1 beating beating NOUN 0 root\n2 of of ADP 3 case\n3 men man NOUN 1 nmod\n4 by by ADP 5 case\n"
        "5 guards guard NOUN 3 nmod",
        ["guards beating nmod NOUN"],
    ),
    "the subject of an as clause": (
        "1 Six six NUM 2 nsubj:pass\n2 killed kill VERB 0 root\n3 as as ADP 4 case\n4 rebels rebel NOUN 2 obl\n"
        "5 attack attack VERB 2 advcl\n6 camp camp NOUN 5 obj",
        ["rebels attack nsubj NOUN", "as attack mark SCONJ"],
    ),
    "a word with a hyphen in pieces": (
        "1 the the DET 4 det\n2 sit sit NOUN 4 compound\n3 ~- - PUNCT 4 punct\n4 ~ins in NOUN 0 root",
        ["sit-ins - root NOUN", "sit sit-ins flat NOUN"],
    ),
    "a verb as a noun with an object": (
        "1 men man NOUN 0 root\n2 on on ADP 4 case\n3 bikes bike NOUN 4 compound\n4 shot shot NOUN 1 nmod\n"
        "5 guards guard NOUN 4 obj",
        ["shot - root VERB", "men shot nsubj NOUN", "bikes men nmod NOUN", "on bikes case ADP"],
    ),
    "an -ing clause as a compound": (
        "1 It it PRON 2 nsubj\n2 began begin VERB 0 root\n3 bombing bombing NOUN 4 compound\n4 camps camp NOUN 2 obj",
        ["bombing began xcomp VERB", "camps bombing obj NOUN"],
    ),
    "a second -ing clause as a compound": (
        "1 firing fire VERB 0 root\n2 guns gun NOUN 1 obj\n3 and and CCONJ 5 cc\n4 hurling hurling NOUN 5 compound\n"
        "5 bombs bomb NOUN 2 conj",
        ["hurling firing conj VERB", "bombs hurling obj NOUN", "and hurling cc CCONJ"],
    ),
    "the first deed of a series as a circumstance": (
        "1 Soldiers soldier NOUN 2 nsubj:pass\n2 arrested arrest VERB 4 advcl\n3 , , PUNCT 4 punct\n"
        "4 beat beat VERB 0 root\n5 and and CCONJ 6 cc\n6 freed free VERB 4 conj\n7 two two NUM 6 obj",
        ["arrested - root VERB", "beat arrested conj VERB", "freed arrested conj VERB", "Soldiers arrested nsubj NOUN"],
    ),
    "a happening behind its doer as a clause": (
        "1 Homes home NOUN 3 nsubj:pass\n2 were be AUX 3 aux:pass\n3 destroyed destroy VERB 0 root\n"
        "4 by by ADP 5 case\n"
        "5 army army NOUN 3 obl:agent\n6 shelling shell VERB 3 advcl\n7 in in ADP 8 case\n8 Gao Gao PROPN 6 obl",
        ["shelling destroyed obl:agent NOUN", "army shelling compound NOUN", "Gao shelling nmod PROPN"],
    ),
    "the day of a described subject": (
        "1 Towns town NOUN 5 nsubj\n2 hit hit VERB 1 acl\n3 last last ADJ 4 amod\n4 week week NOUN 5 obl:unmarked\n"
        "5 lie lie VERB 0 root",
        ["week hit obl:unmarked NOUN"],
    ),
    "what the last of several nouns is of": (
        "1 police police NOUN 0 root\n2 and and CCONJ 3 cc\n3 friends friend NOUN 1 conj\n4 of of ADP 5 case\n"
        "5 Musa Musa PROPN 1 nmod",
        ["Musa friends nmod PROPN"],
    ),
    "a preposition behind a number as an adjective": (
        "1 Bomb bomb NOUN 2 nsubj\n2 kills kill VERB 0 root\n3 eight eight NUM 5 nummod\n4 outside outside ADJ 5 amod\n"
        "5 hotel hotel NOUN 2 obj",
        ["eight kills obj NUM", "outside hotel case ADP", "hotel eight nmod NOUN"],
    ),
    "as many as in pieces": (
        "1 As as ADV 4 advmod\n2 many many ADJ 7 nsubj:pass\n3 as as ADP 1 fixed\n4 40 40 NUM 5 nummod\n"
        "5 men man NOUN 7 nsubj:pass\n6 were be AUX 7 aux:pass\n7 freed free VERB 0 root",
        ["many As fixed ADJ", "As 40 advmod ADV"],
    ),
    "a name in capitals as auxiliary": (
        "1 Two two NUM 2 nsubj:pass\n2 died die VERB 0 root\n3 in in ADP 5 case\n4 IS be AUX 5 cop B-ORG\n"
        "5 raids raid NOUN 2 obl",
        ["IS raids compound PROPN"],
    ),
    "shot dead as a noun": (
        "1 Reporter reporter NOUN 2 compound\n2 shot shot NOUN 0 root\n3 dead dead ADJ 2 amod\n4 in in ADP 5 case\n"
        "5 Lagos Lagos PROPN 2 nmod B-LOC",
        ["shot - root VERB", "Reporter shot nsubj:pass NOUN", "Lagos shot obl PROPN", "dead shot xcomp ADJ"],
    ),
    "the object of an infinitive as second subject": (
        "1 Their they PRON 2 nmod:poss\n2 plan plan NOUN 6 nsubj\n3 to to PART 4 mark\n4 stage stage VERB 2 acl\n"
        "5 raids raid NOUN 6 nsubj\n6 failed fail VERB 0 root",
        ["raids stage obj NOUN"],
    ),
    "the verb of a sentence inside a relative clause": (
        "1 Shells shell NOUN 0 root\n2 that that PRON 3 nsubj\n3 hit hit VERB 1 acl:relcl\n4 camps camp NOUN 3 obj\n"
        "5 wounded wound VERB 3 xcomp\n6 two two NUM 5 obj",
        ["wounded - root VERB", "Shells wounded nsubj NOUN"],
    ),
    "people who were killed by a place": (
        "1 an a DET 2 det\n2 attack attack NOUN 0 root\n3 at at ADP 4 case\n4 Gao Gao PROPN 2 nmod B-LOC\n"
        "5 which which PRON 6 nsubj\n6 killed kill VERB 4 acl:relcl\n7 two two NUM 6 obj",
        ["killed attack acl:relcl VERB"],
    ),
    "a number of more as an adverb": (
        "1 Two two NUM 3 nsubj:pass\n2 were be AUX 3 aux:pass\n3 killed kill VERB 0 root\n4 and and CCONJ 8 cc\n"
        "5 five five NUM 6 nummod\n6 more more ADV 8 advmod\n7 were be AUX 8 aux:pass\n8 hurt hurt VERB 3 conj",
        ["more hurt nsubj:pass ADJ"],
    ),
    "a number of more behind its verb": (
        "1 Rebels rebel NOUN 2 nsubj\n2 hurt hurt VERB 0 root\n3 five five NUM 4 nummod\n4 more more ADV 2 advmod",
        ["more hurt obj ADJ"],
    ),
    "a noun with subject and object": (
        "1 Gunmen gunman NOUN 2 nsubj\n2 attack attack NOUN 0 root\n3 posts post NOUN 2 obj",
        ["attack - root VERB"],
    ),
    "a participle between a subject and its noun": (
        "1 Helicopters helicopter NOUN 3 nsubj\n2 shelled shell VERB 3 amod\n3 positions position NOUN 0 root",
        ["shelled - root VERB", "positions shelled obj NOUN", "Helicopters shelled nsubj NOUN"],
    ),
    "a gerund as subject": (
        "1 Fighting fight VERB 2 nsubj\n2 broke break VERB 0 root\n3 out out ADP 2 compound:prt",
        ["Fighting broke nsubj NOUN"],
    ),
    "a bare verb as object": (
        "1 Rebels rebel NOUN 2 nsubj\n2 took take VERB 0 root\n3 them they PRON 2 obj\n4 hostage hostage VERB 2 obj",
        ["hostage took obj NOUN"],
    ),
    "got as a full verb": (
        "1 Guards guard NOUN 2 nsubj\n2 got get VERB 0 root\n3 killed kill VERB 2 xcomp _ VerbForm=Part",
        ["killed - root VERB", "got killed aux:pass AUX", "Guards killed nsubj:pass NOUN"],
    ),
    "had as a full verb": (
        "1 Police police NOUN 2 nsubj\n2 had have VERB 0 root\n3 shot shoot VERB 2 xcomp\n4 two two NUM 3 obj",
        ["shot - root VERB", "had shot aux AUX", "Police shot nsubj NOUN"],
    ),
    "a second deed hung on the object of the first": (
        "1 Jets jet NOUN 2 nsubj\n2 hit hit VERB 0 root\n3 tanks tank NOUN 2 obj\n4 and and CCONJ 5 cc\n"
        "5 sank sink VERB 3 conj _ VerbForm=Fin\n6 boats boat NOUN 5 obj",
        ["sank hit conj VERB"],
    ),
    "a name behind its noun as second subject": (
        "1 Musa Musa PROPN 5 nsubj\n2 , , PUNCT 1 punct\n3 commander commander NOUN 5 nsubj\n4 , , PUNCT 3 punct\n"
        "5 fled flee VERB 0 root",
        ["commander Musa appos NOUN"],
    ),
    "a title and a name as two subjects": (
        "1 Colonel Colonel PROPN 3 nsubj\n2 Musa Musa PROPN 3 nsubj\n3 fled flee VERB 0 root",
        ["Musa Colonel flat PROPN"],
    ),
    "a subject given to the report inside its clause": (
        "1 Blasts blast NOUN 4 nsubj\n2 , , PUNCT 1 punct\n3 police police NOUN 4 nsubj\n4 said say VERB 0 root\n"
        "5 , , PUNCT 6 punct\n6 killed kill VERB 4 ccomp\n7 two two NUM 6 obj",
        ["Blasts killed nsubj NOUN"],
    ),
    "a subject taken for one more object": (
        "1 Crowds crowd NOUN 2 nsubj\n2 threw throw VERB 0 root\n3 stones stone NOUN 2 obj\n4 and and CCONJ 5 cc\n"
        "5 police police NOUN 3 conj\n6 fired fire VERB 2 conj\n7 gas gas NOUN 6 obj",
        ["police fired nsubj NOUN", "and fired cc CCONJ"],
    ),
    "a subject taken for the object of a report": (
        "1 Witnesses witness NOUN 2 nsubj\n2 claimed claim VERB 0 root\n3 police police NOUN 2 obj\n"
        "4 had have AUX 5 aux _ VerbForm=Fin\n5 fired fire VERB 2 ccomp _ VerbForm=Part",
        ["police fired nsubj NOUN"],
    ),
    "the main verb behind a participle": (
        "1 Troops troop NOUN 2 nsubj\n2 sent send VERB 0 root\n3 there there ADV 2 advmod\n"
        "4 arrested arrest VERB 2 advcl\n5 five five NUM 4 obj",
        ["arrested - root VERB", "sent Troops acl VERB", "Troops arrested nsubj NOUN"],
    ),
    "the main verb before which a participle stands": (
        "1 Soldiers soldier NOUN 2 nsubj\n2 killed kill VERB 4 advcl\n3 Monday Monday PROPN 2 obl\n"
        "4 came come VERB 0 root _ VerbForm=Fin\n5 here here ADV 4 advmod",
        ["killed Soldiers acl VERB", "Soldiers came nsubj NOUN"],
    ),
    "what is told taken for what describes the hearers": (
        "1 He he PRON 2 nsubj\n2 told tell VERB 0 root\n3 reporters reporter NOUN 2 iobj\n4 that that PRON 6 mark\n"
        "5 bandits bandit NOUN 6 nsubj\n6 took take VERB 3 acl:relcl\n7 pupils pupil NOUN 6 obj",
        ["took told ccomp VERB", "that took mark SCONJ"],
    ),
    "what is claimed taken for a relative clause": (
        "1 He he PRON 2 nsubj\n2 denied deny VERB 0 root\n3 claims claim NOUN 2 obj\n4 that that PRON 6 obj\n"
        "5 police police NOUN 6 nsubj\n6 shot shoot VERB 3 acl:relcl\n7 two two NUM 6 obj",
        ["shot claims acl VERB"],
    ),
    "a that clause as circumstance": (
        "1 He he PRON 2 nsubj\n2 repeated repeat VERB 0 root\n3 demands demand NOUN 2 obj\n4 that that SCONJ 6 mark\n"
        "5 Ghana Ghana PROPN 6 nsubj\n6 leave leave VERB 2 advcl",
        ["leave demands acl VERB"],
    ),
    "a threat's deed as circumstance": (
        "1 They they PRON 2 nsubj\n2 issued issue VERB 0 root\n3 threats threat NOUN 2 obj\n4 to to PART 5 mark\n"
        "5 kill kill VERB 2 advcl",
        ["kill threats acl VERB"],
    ),
    "an order as circumstance": (
        "1 He he PRON 2 nsubj\n2 ordered order VERB 0 root\n3 troops troop NOUN 2 obj\n4 to to PART 5 mark\n"
        "5 fire fire VERB 2 advcl",
        ["fire ordered xcomp VERB"],
    ),
    "two days on one verb": (
        "1 They they PRON 2 nsubj\n2 bombed bomb VERB 0 root\n3 on on ADP 4 case\n4 Monday monday PROPN 2 obl\n"
        "5 and and CCONJ 6 cc\n6 left leave VERB 2 conj\n7 on on ADP 8 case\n8 Friday friday PROPN 2 obl",
        ["Friday left obl PROPN"],
    ),
    "an estimate on the verb": (
        "1 Nearly nearly ADV 5 advmod\n2 all all DET 5 nsubj:pass\n3 of of ADP 4 case\n4 them they PRON 2 nmod\n"
        "5 executed execute VERB 0 root",
        ["Nearly all advmod ADV"],
    ),
    "a bound as particle": (
        "1 Rebels rebel NOUN 2 nsubj\n2 kidnapped kidnap VERB 0 root\n3 up up ADP 2 compound:prt\n4 to to ADP 6 case\n"
        "5 16 16 NUM 6 nummod\n6 pupils pupil NOUN 2 obl",
        ["pupils kidnapped obj NOUN", "up 16 advmod ADV", "to up fixed ADP"],
    ),
    "where a blast was on the verb": (
        "1 Two two NUM 2 nsubj:pass\n2 killed kill VERB 0 root\n3 in in ADP 4 case\n4 blast blast NOUN 2 obl\n"
        "5 at at ADP 6 case\n6 mosque mosque NOUN 2 obl",
        ["mosque blast nmod NOUN"],
    ),
    "an infinitive taken for a noun": (
        "1 Police police NOUN 2 nsubj\n2 appeared appear VERB 0 root\n3 to to ADP 4 case\n4 fire fire NOUN 2 obl\n"
        "5 at at ADP 6 case\n6 crowds crowd NOUN 2 obl",
        ["fire appeared xcomp VERB", "to fire mark PART", "crowds fire obl NOUN"],
    ),
    "a report within a report": (
        "1 He he PRON 2 nsubj\n2 said say VERB 0 root\n3 witnesses witness NOUN 4 nsubj\n4 claimed claim VERB 2 ccomp\n"
        "5 police police NOUN 6 nsubj\n6 fired fire VERB 2 ccomp",
        ["fired claimed ccomp VERB"],
    ),
    "what a deal is on as circumstance": (
        "1 They they PRON 2 nsubj\n2 met meet VERB 0 root\n3 after after ADP 4 case\n4 talks talk NOUN 2 obl\n"
        "5 on on SCONJ 6 mark\n6 holding hold VERB 2 advcl\n7 elections election NOUN 6 obj",
        ["holding talks acl VERB"],
    ),
    "a period beside ago": (
        "1 He he PRON 2 nsubj\n2 died die VERB 0 root\n3 years year NOUN 2 obl\n4 ago ago ADV 2 advmod",
        ["years ago obl NOUN"],
    ),
    "who did it on an active verb": (
        "1 They they PRON 2 nsubj\n2 condemned condemn VERB 0 root\n3 attacks attack NOUN 2 obj\n4 by by ADP 5 case\n"
        "5 rebels rebel NOUN 2 obl",
        ["rebels attacks nmod NOUN"],
    ),
    "a thing of two words before its noun": (
        "1 police police NOUN 3 compound\n2 station station NOUN 3 compound\n3 bombing bombing NOUN 0 root",
        ["police station compound NOUN"],
    ),
}
#: Right trees that look like the broken ones.
SOUND = {
    "the dead who are found": (
        "1 Guards guard NOUN 2 nsubj\n2 found find VERB 0 root\n3 the the DET 5 det\n4 dead dead ADJ 5 amod\n"
        "5 men man NOUN 2 obj"
    ),
    "a description between commas": (
        "1 Men man NOUN 7 nsubj:pass\n2 , , PUNCT 3 punct\n3 guards guard NOUN 1 appos\n4 and and CCONJ 5 cc\n"
        "5 drivers driver NOUN 3 conj\n6 , , PUNCT 1 punct\n7 died die VERB 0 root"
    ),
    "deeds that share what they are of": (
        "1 killing killing NOUN 0 root\n2 and and CCONJ 3 cc\n3 wounding wounding NOUN 1 conj\n4 of of ADP 5 case\n"
        "5 men man NOUN 1 nmod"
    ),
    "a compound that is no clause": (
        "1 It it PRON 2 nsubj\n2 bombed bomb VERB 0 root\n3 training training NOUN 4 compound\n4 camps camp NOUN 2 obj"
    ),
    "an auxiliary in capitals": ("1 HE he PRON 3 nsubj\n2 IS be AUX 3 cop\n3 mayor mayor NOUN 0 root"),
    "a clause behind a place with a subject of its own": (
        "1 attack attack NOUN 0 root\n2 at at ADP 3 case\n3 Gao Gao PROPN 1 nmod B-LOC\n4 where where ADV 6 advmod\n"
        "5 rebels rebel NOUN 6 nsubj\n6 killed kill VERB 3 acl:relcl\n7 two two NUM 6 obj"
    ),
    "a coordinated object": "1 Crowds crowd NOUN 2 nsubj\n2 threw throw VERB 0 root\n3 stones stone NOUN 2 obj\n"
    "4 and and CCONJ 5 cc\n5 bottles bottle NOUN 3 conj",
    "a causative": "1 He he PRON 2 nsubj\n2 had have VERB 0 root\n3 them they PRON 2 obj\n4 shot shoot VERB 2 xcomp",
    "a relative clause": "1 He he PRON 2 nsubj\n2 told tell VERB 0 root\n3 reporters reporter NOUN 2 iobj\n"
    "4 that that PRON 5 nsubj\n5 saw see VERB 3 acl:relcl\n6 it it PRON 5 obj",
    "a purpose": "1 He he PRON 2 nsubj\n2 blocked block VERB 0 root\n3 roads road NOUN 2 obj\n4 to to PART 5 mark\n"
    "5 protest protest VERB 2 advcl",
    "a clause after a comma": "1 Troops troop NOUN 2 nsubj\n2 left leave VERB 0 root\n3 , , PUNCT 4 punct\n"
    "4 arrested arrest VERB 2 advcl\n5 by by ADP 6 case\n6 police police NOUN 4 obl",
    "a blamed party": "1 He he PRON 2 nsubj\n2 blamed blame VERB 0 root\n3 attacks attack NOUN 2 obj\n"
    "4 on on ADP 5 case\n5 rebels rebel NOUN 2 obl",
    "who did it in a passive": "1 Two two NUM 3 nsubj:pass\n2 were be AUX 3 aux:pass\n3 killed kill VERB 0 root\n"
    "4 in in ADP 5 case\n5 attacks attack NOUN 3 obl\n6 by by ADP 7 case\n7 rebels rebel NOUN 3 obl",
    "a way somewhere": "1 Police police NOUN 2 nsubj\n2 continued continue VERB 0 root\n3 to to ADP 5 case\n"
    "4 the the DET 5 det\n5 fire fire NOUN 2 obl",
    "a walk": "1 He he PRON 2 nsubj\n2 spoke speak VERB 0 root\n3 up up ADP 2 advmod\n4 to to ADP 5 case\n"
    "5 officers officer NOUN 2 obl",
}


def edges(sentence: Sentence) -> set[str]:
    """Each word with its head, its relation and its class."""
    return {
        f"{token.text} {above.text if (above := sentence.head(token)) else '-'} {token.deprel} {token.upos}"
        for token in sentence.tokens
    }


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_tree_is_put_right(name: str) -> None:
    rows, wanted = BROKEN[name]
    before = parsed(rows)
    assert not set(wanted) <= edges(before)
    assert set(wanted) <= edges(mend((before,))[0])


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_tree_stays(name: str) -> None:
    sentence = parsed(SOUND[name])
    assert mend((sentence,)) == (sentence,)


@pytest.mark.parametrize("name", BROKEN)
def test_mending_twice_changes_nothing_more(name: str) -> None:
    once = mend((parsed(BROKEN[name][0]),))
    assert mend(once) == once


def test_verbs_of_a_headline_share_their_subject() -> None:
    rows = (
        "1 Rebels rebel NOUN 2 nsubj\n2 storm storm VERB 0 root\n3 post post NOUN 2 obj\n4 , , PUNCT 5 punct\n"
        "5 kill kill VERB 2 parataxis"
    )
    headline = parsed(rows, region=RegionKind.HEADLINE)
    assert "kill storm conj VERB" in edges(mend((headline,))[0])


def test_irregular_forms_have_the_base_that_grammar_gives_them() -> None:
    (sentence,) = mend((parsed("1 Troops troop NOUN 2 nsubj\n2 fled flead VERB 0 root\n3 bases basis NOUN 2 obj"),))
    assert [token.lemma for token in sentence.tokens] == ["troop", "flee", "base"]


def test_a_verb_without_a_listed_base_gets_the_one_it_can_have() -> None:
    (sentence,) = mend((parsed("1 Rebels rebel NOUN 2 nsubj\n2 freed fre VERB 0 root\n3 men man NOUN 2 obj"),))
    assert sentence.token(2).lemma == "free"
    (other,) = mend((parsed("1 It it PRON 2 nsubj\n2 frobbed frobb VERB 0 root"),))
    assert other.token(2).lemma == "frobb"


def test_an_ing_word_with_two_possible_bases_is_always_read_alike() -> None:
    rows = (
        "1 It it PRON 2 nsubj\n2 began begin VERB 0 root\n3 lambasting lambasting NOUN 4 compound\n"
        "4 leaders leader NOUN 2 obj"
    )
    (sentence,) = mend((parsed(rows),))
    assert sentence.token(3).lemma == "lambast"
