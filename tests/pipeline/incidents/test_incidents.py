from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import accumulate
from typing import cast

import pytest
from builders import parsed
from counting import grows

from pipeline.anchoring import Surroundings
from pipeline.attribution import attribute_responsibility
from pipeline.casualties import count_casualties
from pipeline.dates import find_times
from pipeline.factuality import judge_tuples
from pipeline.incidents import Grouped, group_incidents
from pipeline.incidents.composing import goes_by_name
from pipeline.lexicon import load_lexicon
from pipeline.model import EventTuple, Factuality, Incident, Phrase, Place, PlaceKind, RegionKind, Role, Sentence, Span
from pipeline.ontology import Predicate
from pipeline.participants import Participants, link_participants
from pipeline.places import Gazetteer
from pipeline.records.roles import as_parties, as_seizure
from pipeline.tuples import extract_tuples

TOWNS = {
    "Kaya": (13.09, -1.08, "Burkina Faso"),
    "Dori": (14.03, -0.03, "Burkina Faso"),
    "Lima": (-12.05, -77.04, "Peru"),
}


def page(*rows: str, regions: tuple[RegionKind, ...] = ()) -> tuple[Sentence, ...]:
    """Sentences one after the other, each from its rows, in these regions (body where none is given)."""
    lengths = [len(parsed(one).span.text) + 1 for one in rows]
    starts = [0, *accumulate(lengths)]
    kinds = (*regions, *[RegionKind.BODY] * (len(rows) - len(regions)))
    return tuple(parsed(one, index=index, start=starts[index], region=kinds[index]) for index, one in enumerate(rows))


def towns(sentences: tuple[Sentence, ...]) -> tuple[Place, ...]:
    """The towns these sentences name, resolved."""
    return tuple(
        Place(
            phrase=Phrase(sentence.index, entity.last, entity.span),
            name=entity.span.text,
            kind=PlaceKind.CITY,
            latitude=TOWNS[entity.span.text][0],
            longitude=TOWNS[entity.span.text][1],
            country=TOWNS[entity.span.text][2],
            rule="test",
            confidence=1.0,
        )
        for sentence in sentences
        for entity in sentence.entities
        if entity.span.text in TOWNS
    )


def incidents(sentences: tuple[Sentence, ...], published_at: date | None = date(2023, 5, 10)) -> tuple[Incident, ...]:
    tuples, people = read(sentences)
    told = grouped(sentences, published_at).incidents
    return attribute_responsibility(told, tuples, sentences, people)


def refused(sentences: tuple[Sentence, ...]) -> list[tuple[str, str, str]]:
    """The gate, the rule and the trigger of each refusal."""
    refusals = grouped(sentences, date(2023, 5, 10)).refused
    return [(one.stage.value, one.rule, one.trigger.text) for one in refusals]


def grouped(sentences: tuple[Sentence, ...], published_at: date | None) -> Grouped:
    tuples, people = read(sentences)
    times = find_times(sentences, published_at)
    around = Surroundings(sentences, times, towns(sentences), cast(Gazetteer, None), published_at)
    return group_incidents(tuples, count_casualties(sentences, tuples), people, around)


def read(sentences: tuple[Sentence, ...]) -> tuple[tuple[EventTuple, ...], Participants]:
    lexicon = load_lexicon()
    tuples = judge_tuples(extract_tuples(sentences, lexicon), sentences, lexicon)
    return tuples, link_participants(sentences, tuples, lexicon)


SHELLED = """
1 Rebels rebel NOUN 2 nsubj
2 shelled shell VERB 0 root
3 Kaya Kaya PROPN 2 obj B-LOC
4 on on ADP 5 case
5 Monday Monday PROPN 2 obl
"""
THE_ATTACK = """
1 The the DET 2 det
2 attack attack NOUN 3 nsubj
3 killed kill VERB 0 root
4 two two NUM 5 nummod
5 farmers farmer NOUN 3 obj _ Number=Plur
"""
OTHER_TOWN = """
1 Gunmen gunman NOUN 2 nsubj
2 shot shoot VERB 0 root
3 a a DET 4 det
4 teacher teacher NOUN 2 obj _ Number=Sing
5 in in ADP 6 case
6 Lima Lima PROPN 2 obl B-LOC
7 on on ADP 8 case
8 Sunday Sunday PROPN 2 obl
"""
CAPTION = """
1 Smoke smoke NOUN 0 root
2 after after ADP 4 case
3 the the DET 4 det
4 shelling shelling NOUN 1 nmod
"""
CLAIM = """
1 Ansaru Ansaru PROPN 2 nsubj B-ORG
2 claimed claim VERB 0 root
3 responsibility responsibility NOUN 2 obj
"""
DENIAL = """
1 Ansaru Ansaru PROPN 2 nsubj B-ORG
2 denied deny VERB 0 root
3 involvement involvement NOUN 2 obj
"""
MAY_ATTACK = """
1 Rebels rebel NOUN 3 nsubj
2 may may AUX 3 aux
3 attack attack VERB 0 root
4 Kaya Kaya PROPN 3 obj B-LOC
"""
OLD = """
1 In in ADP 2 case
2 2015 2015 NUM 4 obl
3 rebels rebel NOUN 4 nsubj
4 burned burn VERB 0 root
5 Dori Dori PROPN 4 obj B-LOC
"""
DESCRIBED = """
1 Soldiers soldier NOUN 6 nsubj
2 deployed deploy VERB 1 acl _ VerbForm=Part
3 as as ADP 5 case
4 a a DET 5 det
5 guard guard NOUN 2 obl
6 slept sleep VERB 0 root
"""

TWO_BLASTS = """
1 Two two NUM 2 nummod
2 bombings bombing NOUN 3 nsubj _ Number=Plur
3 hit hit VERB 0 root
4 Kaya Kaya PROPN 3 obj B-LOC
"""
THE_SECOND = """
1 The the DET 3 det
2 second second ADJ 3 amod
3 blast blast NOUN 4 nsubj _ Number=Sing
4 killed kill VERB 0 root
5 two two NUM 6 nummod
6 farmers farmer NOUN 4 obj _ Number=Plur
"""
REBELS_ATTACK = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 attacked attack VERB 0 root
3 farmers farmer NOUN 2 obj _ Number=Plur
"""
POLICE_ATTACK = """
1 Policemen policeman NOUN 2 nsubj _ Number=Plur
2 attacked attack VERB 0 root
3 monks monk NOUN 2 obj _ Number=Plur
"""
GUNMEN_ATTACK = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 attacked attack VERB 0 root
"""

WHO_KILLED = """
1 He he PRON 2 nsubj
2 saw see VERB 0 root _ Tense=Past
3 men man NOUN 2 obj _ Number=Plur
4 who who PRON 5 nsubj
5 killed kill VERB 3 acl:relcl _ Tense=Past
6 farmers farmer NOUN 5 obj _ Number=Plur
"""
A_MURDER = """
1 A a DET 2 det
2 murder murder NOUN 3 nsubj
3 shocked shock VERB 0 root _ Tense=Past
4 many many ADJ 3 obj
"""
A_WAR = """
1 {toll} {toll} NUM 2 nummod
2 people people NOUN 4 nsubj:pass _ Number=Plur
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root _ Tense=Past
"""

SAID_LATER = """
1 On on ADP 2 case
2 Friday Friday PROPN 5 obl
3 a a DET 4 det
4 spokesman spokesman NOUN 5 nsubj
5 spoke speak VERB 0 root
6 after after SCONJ 8 mark
7 rebels rebel NOUN 8 nsubj
8 shelled shell VERB 5 advcl
9 Kaya Kaya PROPN 8 obj B-LOC
"""
HE_LEFT = """
1 He he PRON 2 nsubj
2 fled flee VERB 0 root
3 his his PRON 4 nmod:poss
4 home home NOUN 2 obj
"""
AGREED = """
1 Rebels rebel NOUN 2 nsubj
2 agreed agree VERB 0 root
"""
MARCHED = """
1 Protesters protester NOUN 2 nsubj
2 marched march VERB 0 root
3 in in ADP 4 case
4 Kaya Kaya PROPN 2 obl B-LOC
5 and and CCONJ 7 cc
6 rebels rebel NOUN 7 nsubj
7 bombed bomb VERB 2 conj
8 a a DET 9 det
9 bridge bridge NOUN 7 obj
10 and and CCONJ 11 cc
11 killed kill VERB 7 conj
12 a a DET 13 det
13 soldier soldier NOUN 11 obj
"""

STRIKES = """
1 Rebels rebel NOUN 2 nsubj
2 shelled shell VERB 0 root
3 many many ADJ 4 amod
4 towns town NOUN 2 obj
"""
ITEM = """
1 In in ADP 2 case
2 {town} {town} PROPN 4 obl B-LOC
3 rebels rebel NOUN 4 nsubj
4 shelled shell VERB 0 root
5 a a DET 6 det
6 market market NOUN 4 obj
"""
RALLY = """
1 Protesters protester NOUN 2 nsubj
2 marched march VERB 0 root
3 in in ADP 4 case
4 Kaya Kaya PROPN 2 obl B-LOC
5 on on ADP 6 case
6 Monday Monday PROPN 2 obl
"""
ARRESTS = """
1 Ten ten NUM 2 nummod
2 people people NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 arrested arrest VERB 0 root
5 on on ADP 6 case
6 Monday Monday PROPN 4 obl
"""
ASSEMBLY = """
1 The the DET 3 det
2 National National PROPN 3 amod B-ORG
3 Assembly assembly NOUN 4 nsubj I-ORG
4 met meet VERB 0 root
"""

SINCE = """
1 Prices price NOUN 2 nsubj
2 rose rise VERB 0 root
3 since since SCONJ 5 mark
4 rebels rebel NOUN 5 nsubj
5 shelled shell VERB 2 advcl
6 Kaya Kaya PROPN 5 obj B-LOC
"""
OF_A_YEAR = """
1 Kaya Kaya PROPN 4 nsubj B-LOC
2 was be AUX 4 cop
3 the the DET 4 det
4 scene scene NOUN 0 root
5 of of ADP 8 case
6 a a DET 8 det
7 2011 2011 NUM 8 nummod
8 massacre massacre NOUN 4 nmod
"""
ASSENTED = """
1 Rebels rebel NOUN 2 nsubj
2 agreed agree VERB 0 root
3 saying say VERB 2 xcomp _ VerbForm=Ger
4 so so ADV 3 advmod
"""


def test_what_points_back_and_its_toll_join_the_happening() -> None:
    (incident,) = incidents(page(SHELLED, THE_ATTACK))
    assert [(made.kind.value, made.minimum) for made in incident.casualties] == [("killed", 2)]
    assert incident.location is not None
    assert incident.location.value.name == "Kaya"


def test_the_day_carries_its_evidence() -> None:
    (incident,) = incidents(page(SHELLED))
    assert incident.day is not None
    assert (incident.day.value.date, incident.day.value.precision) == (date(2023, 5, 8), 1)
    assert [span.text for span in incident.day.spans] == ["Monday"]
    assert incident.day.rule.startswith("argument:")


def test_another_town_on_another_day_is_another_happening() -> None:
    one, other = incidents(page(SHELLED, OTHER_TOWN))
    assert (one.country, other.country) == ("Burkina Faso", "Peru")


def test_what_others_did_to_others_is_another_happening_even_without_a_day_or_place() -> None:
    assert len(incidents(page(REBELS_ATTACK, POLICE_ATTACK))) == 2
    assert len(incidents(page(REBELS_ATTACK, GUNMEN_ATTACK))) == 1
    assert len(incidents(page(GUNMEN_ATTACK, REBELS_ATTACK))) == 1


KILLED_FARMERS = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 farmers farmer NOUN 2 obj _ Number=Plur
4 in in ADP 5 case
5 Kaya Kaya PROPN 2 obl B-LOC
6 on on ADP 7 case
7 Monday Monday PROPN 2 obl
"""
KILLED_BANDITS = """
1 Elsewhere elsewhere ADV 3 advmod
2 soldiers soldier NOUN 3 nsubj _ Number=Plur
3 killed kill VERB 0 root
4 bandits bandit NOUN 3 obj _ Number=Plur
"""
CLAIMED_FARMERS = """
1 The the DET 2 det
2 attack attack NOUN 7 nsubj _ Number=Sing
3 on on ADP 5 case
4 the the DET 5 det
5 farmers farmer NOUN 2 nmod _ Number=Plur
6 was be AUX 7 aux
7 condemned condemn VERB 0 root
"""


def test_what_is_told_again_belongs_to_what_was_done_to_the_same_people() -> None:
    first, second = incidents(page(KILLED_FARMERS, KILLED_BANDITS, CLAIMED_FARMERS))
    assert [found.sentence for found in first.tuples if found.lemma == "attack"] == [2]
    assert {found.sentence for found in second.tuples} == {1}


LATER_KILLED = """
1 {unit} {lemma} NOUN 2 obl:npmod _ Number=Plur
2 later later ADV 5 advmod
3 , , PUNCT 5 punct
4 farmers farmer NOUN 5 nsubj _ Number=Plur
5 died die VERB 0 root
"""


def test_what_a_later_day_brought_is_another_happening() -> None:
    assert len(incidents(page(SHELLED, LATER_KILLED.format(unit="Days", lemma="day")))) == 2
    assert len(incidents(page(SHELLED, LATER_KILLED.format(unit="Minutes", lemma="minute")))) == 1


def test_what_is_told_in_passing_draws_nothing_to_itself() -> None:
    assert len(incidents(page(REBELS_ATTACK, GUNMEN_ATTACK))) == 1
    assert [[one.lemma for one in found.tuples] for found in incidents(page(WHO_KILLED, A_MURDER))] == [["murder"]]
    assert [refusal[:2] for refusal in refused(page(WHO_KILLED, A_MURDER))] == [("incident", "is_only_mentioned")]


def test_a_toll_in_the_thousands_is_that_of_a_war() -> None:
    assert len(incidents(page(A_WAR.format(toll="12")))) == 1
    assert incidents(page(A_WAR.format(toll="70,000"))) == ()
    assert ("clause", "is_toll_of_war") in {refusal[:2] for refusal in refused(page(A_WAR.format(toll="70,000")))}


def test_a_caption_tells_no_happening_of_its_own() -> None:
    sentences = page(CAPTION, OTHER_TOWN, regions=(RegionKind.CAPTION,))
    assert [incident.country for incident in incidents(sentences)] == ["Peru"]


def test_who_claims_and_who_denies_is_kept_with_the_happening() -> None:
    (claimed,) = incidents(page(SHELLED, CLAIM))
    (denied,) = incidents(page(SHELLED, DENIAL))
    assert [one.name for one in claimed.claimed_by] == ["Ansaru"]
    assert [one.name for one in denied.denied_by] == ["Ansaru"]
    assert denied.claimed_by == ()


ACCUSED = """
1 The the DET 2 det
2 minister minister NOUN 3 nsubj _ Number=Sing
3 blamed blame VERB 0 root
4 Ansaru Ansaru PROPN 3 obj B-ORG
5 for for ADP 7 case
6 the the DET 7 det
7 attack attack NOUN 3 obl _ Number=Sing
"""
FOUGHT = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 fought fight VERB 0 root
3 soldiers soldier NOUN 2 obj _ Number=Plur
4 and and CCONJ 5 cc
5 killed kill VERB 2 conj
6 a a DET 7 det
7 farmer farmer NOUN 5 obj _ Number=Sing
"""


def roles_of(incident: Incident) -> set[tuple[str, str]]:
    return {(filler.role.value, filler.participant.name) for filler in incident.roles}


def test_who_claims_it_and_who_is_accused_of_it_are_perpetrators() -> None:
    (claimed,) = incidents(page(SHELLED, CLAIM))
    (accused,) = incidents(page(SHELLED, ACCUSED))
    assert ("perpetrator", "Ansaru") in roles_of(claimed) & roles_of(accused)


def test_who_fights_is_party_to_the_clash_whatever_else_is_told() -> None:
    (incident,) = incidents(page(FOUGHT))
    assert roles_of(incident) == {("participant", "Rebels"), ("participant", "soldiers"), ("victim", "farmer")}


BUS_BLAST = """
1 A a DET 2 det
2 bomb bomb NOUN 3 nsubj _ Number=Sing
3 exploded explode VERB 0 root
4 in in ADP 6 case
5 a a DET 6 det
6 bus bus NOUN 3 obl _ Number=Sing
7 in in ADP 8 case
8 Dori Dori PROPN 3 obl B-LOC
"""
SUSPECTS = """
1 Police police NOUN 2 nsubj
2 arrested arrest VERB 0 root
3 two two NUM 4 nummod
4 students student NOUN 2 obj _ Number=Plur
5 after after ADP 7 case
6 the the DET 7 det
7 bombing bombing NOUN 2 obl _ Number=Sing
"""
KILLED_AGAIN = """
1 The the DET 2 det
2 blast blast NOUN 3 nsubj _ Number=Sing
3 killed kill VERB 0 root
4 students student NOUN 3 obj _ Number=Plur
5 and and CCONJ 7 cc
6 two two NUM 7 nummod
7 farmers farmer NOUN 4 conj _ Number=Plur
"""
MORE_KILLED = """
1 The the DET 2 det
2 blast blast NOUN 4 nsubj _ Number=Sing
3 also also ADV 4 advmod
4 injured injure VERB 0 root
5 poor poor ADJ 6 amod
6 farmers farmer NOUN 4 obj _ Number=Plur
"""


def test_the_thing_something_blew_up_in_is_its_target() -> None:
    (incident,) = incidents(page(BUS_BLAST))
    assert roles_of(incident) == {("instrument", "bomb"), ("target", "bus")}


def test_who_is_arrested_for_violence_is_no_victim_of_it() -> None:
    (incident,) = incidents(page(SUSPECTS))
    assert ("perpetrator", "two students") in roles_of(incident)


def test_what_is_called_alike_in_one_happening_is_one() -> None:
    (incident,) = incidents(page(KILLED_AGAIN, MORE_KILLED))
    victims = [filler.participant for filler in incident.roles if filler.role.value == "victim"]
    assert [[quote.text for quote in one.quotes] for one in victims] == [["students"], ["two farmers", "poor farmers"]]


def test_a_battle_has_parties_unless_others_were_harmed() -> None:
    (incident,) = incidents(page(FOUGHT))
    (attack,) = incidents(page(SHELLED))
    rebels = attack.fillers(Role.PERPETRATOR)
    assert as_parties(attack, frozenset(rebels), frozenset()).fillers(Role.PARTICIPANT) == rebels
    assert as_parties(incident, frozenset(), frozenset()) == incident


def test_a_battle_lists_its_actors_and_who_fights_where_it_is_told() -> None:
    (attack,) = incidents(page(SHELLED))
    (rebels,) = attack.fillers(Role.PERPETRATOR)
    far = tuple(replace(mention, sentence=7) for mention in rebels.mentions)
    others = replace(rebels, name="others", mentions=far)
    roles = tuple(replace(one, participant=others) if one.participant == rebels else one for one in attack.roles)
    told = replace(attack, roles=roles)
    assert as_parties(told, frozenset({others}), frozenset()).fillers(Role.PARTICIPANT) == ()
    assert as_parties(told, frozenset({others}), frozenset({others})).fillers(Role.PARTICIPANT) == (others,)


IDENTIFIED = """
1 The the DET 2 det
2 victim victim NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 identified identify VERB 0 root
5 as as ADP 6 case
6 Ana Ana PROPN 4 obl B-PER
7 Luna Luna PROPN 6 flat I-PER
"""
ATTACKER_WAS = """
1 The the DET 2 det
2 attacker attacker NOUN 4 nsubj _ Number=Sing
3 was be AUX 4 cop
4 Luis Luis PROPN 0 root B-PER
5 Mora Mora PROPN 4 flat I-PER
"""


def test_a_later_sentence_names_the_victim_and_the_attacker() -> None:
    (incident,) = incidents(page(SHELLED, IDENTIFIED, ATTACKER_WAS))
    assert {("victim", "Ana Luna"), ("perpetrator", "Luis Mora")} <= roles_of(incident)


ABDUCTED = """
1 Men man NOUN 2 nsubj _ Number=Plur
2 kidnapped kidnap VERB 0 root
3 a a DET 4 det
4 teacher teacher NOUN 2 obj _ Number=Sing
5 in in ADP 6 case
6 Lima Lima PROPN 2 obl B-LOC
"""


def test_an_abduction_is_answered_for_as_violence_is() -> None:
    (incident,) = incidents(page(ABDUCTED, CLAIM))
    assert ("perpetrator", "Ansaru") in roles_of(incident)


def test_who_seizes_weapons_acts_as_an_authority() -> None:
    (incident,) = incidents(page(SHELLED))
    assert ("authority", "Rebels") in roles_of(as_seizure(incident))


def test_what_may_happen_is_no_happening() -> None:
    assert incidents(page(MAY_ATTACK)) == ()


def test_a_year_long_past_makes_background_without_a_day() -> None:
    (incident,) = incidents(page(OLD))
    assert (incident.day, incident.background, incident.factuality) == (None, True, Factuality.HISTORICAL)


def test_a_clause_that_only_describes_somebody_tells_no_happening() -> None:
    assert incidents(page(DESCRIBED)) == ()


def test_an_undated_happening_gets_the_day_of_publication_marked_as_inferred() -> None:
    (incident,) = incidents(page(THE_ATTACK))
    assert incident.day is not None
    assert (incident.day.rule, incident.day.confidence) == ("narrative:publication_day_inferred", 0.3)


def test_without_a_day_of_publication_nothing_is_inferred() -> None:
    (incident,) = incidents(page(THE_ATTACK), published_at=None)
    assert incident.day is None


def test_the_second_of_two_blasts_is_no_other_happening() -> None:
    (incident,) = incidents(page(TWO_BLASTS, THE_SECOND))
    assert {found.predicate for found in incident.tuples} >= {"bomb", "explode", "kill"}


def test_a_second_blast_without_a_first_pair_is_another_happening() -> None:
    assert len(incidents(page(SHELLED, THE_SECOND))) == 2


def test_the_day_of_another_clause_makes_no_other_happening() -> None:
    (incident,) = incidents(page(SHELLED, SAID_LATER))
    assert incident.day is not None
    assert incident.day.value.date == date(2023, 5, 8)


GUNMEN_FLED = """
1 The the DET 2 det
2 gunmen gunman NOUN 3 nsubj _ Number=Plur
3 fled flee VERB 0 root
"""


def test_one_person_who_flees_and_one_who_agrees_tell_no_happening() -> None:
    assert incidents(page(HE_LEFT)) == ()
    assert incidents(page(GUNMEN_FLED)) == ()
    assert incidents(page(AGREED)) == ()
    assert incidents(page(ASSENTED)) == ()


def test_an_outcome_belongs_to_the_nearest_act_of_its_sentence() -> None:
    acts = [{found.predicate for found in incident.tuples} for incident in incidents(page(MARCHED))]
    assert acts == [{"protest"}, {"bomb", "kill"}]


def test_text_that_sums_up_a_list_tells_no_happening_of_its_own() -> None:
    listed = page(STRIKES, ITEM.format(town="Kaya"), ITEM.format(town="Dori"))
    items = tuple(replace(one, region=RegionKind.ITEM, paragraph=one.index) for one in listed[1:])
    assert len(incidents((listed[0], *items))) == 2
    assert {refusal[:2] for refusal in refused((listed[0], *items))} == {("incident", "sums_up")}


def test_arrests_belong_to_the_demonstration_of_that_day() -> None:
    (incident,) = incidents(page(RALLY, ARRESTS))
    assert {found.predicate for found in incident.tuples} == {"protest", "arrest"}


def test_a_word_within_a_name_tells_no_happening() -> None:
    assert "protest" not in {found.predicate for one in incidents(page(ASSEMBLY)) for found in one.tuples}


def test_what_something_is_dated_from_and_a_known_event_are_not_told() -> None:
    assert incidents(page(SINCE)) == ()
    assert incidents(page(OF_A_YEAR)) == ()


QUIET = "1 Rain rain NOUN 2 nsubj\n2 fell fall VERB 0 root"
HURT = """
1 A a DET 2 det
2 guard guard NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 wounded wound VERB 0 root
"""


def test_what_is_told_far_off_names_no_one_of_the_happening_unless_it_points_back() -> None:
    (far,) = incidents(page(SHELLED, *[QUIET] * 5, HURT))
    (near,) = incidents(page(SHELLED, HURT))
    (back,) = incidents(page(SHELLED, *[QUIET] * 5, THE_ATTACK))
    assert ("victim", "guard") in roles_of(near) - roles_of(far)
    assert ("victim", "two farmers") in roles_of(back)


RAIN_IN_DORI = """
1 Rain rain NOUN 2 nsubj
2 fell fall VERB 0 root
3 in in ADP 4 case
4 Dori Dori PROPN 2 obl B-LOC
"""


def test_what_is_told_far_off_adds_no_place() -> None:
    (far,) = incidents(page(SHELLED, *[QUIET] * 5, RAIN_IN_DORI, HURT))
    (near,) = incidents(page(SHELLED, RAIN_IN_DORI, HURT))
    assert (far.places, near.places) == ((0,), (0, 1))


def test_a_place_that_is_named_twice_is_told_once() -> None:
    (one,) = incidents(page(SHELLED, SHELLED))
    assert len(one.places) == 1


SPARKED = """
1 Arrests arrest NOUN 2 nsubj _ Number=Plur
2 sparked spark VERB 0 root
3 protests protest NOUN 2 obj _ Number=Plur
"""
COMMON = """
1 Farmers farmer NOUN 2 nsubj _ Number=Plur
2 know know VERB 0 root
3 protests protest NOUN 2 obj _ Number=Plur
"""


def test_acts_in_the_plural_are_told_where_something_sparked_them() -> None:
    assert any("protest" in one.predicates for one in incidents(page(SPARKED)))
    assert incidents(page(COMMON)) == ()


MURDERED = """
1 A a DET 2 det
2 teacher teacher NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 murdered murder VERB 0 root
"""
FOUGHT_REBELS = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 fought fight VERB 0 root
3 rebels rebel NOUN 2 obj _ Number=Plur
"""
KILLED_ONE = MURDERED.replace("murdered murder", "killed kill")


def test_a_murder_is_no_part_of_a_fight_told_beside_it() -> None:
    assert len(incidents(page(FOUGHT_REBELS, MURDERED))) == 2
    assert len(incidents(page(FOUGHT_REBELS, KILLED_ONE))) == 1


def test_a_place_goes_by_its_name_before_words_for_a_part_of_it() -> None:
    named, part = (place_called(text) for text in ("Kaya", "the centre"))
    assert goes_by_name(named)
    assert not goes_by_name(part)


def place_called(text: str) -> Place:
    """Kaya, by these words."""
    return Place(
        phrase=Phrase(0, 1, Span(0, len(text), text)), name="Kaya", kind=PlaceKind.CITY, rule="test", confidence=1.0
    )


REMEMBERED = """
1 A a DET 2 det
2 bomb bomb NOUN 3 nsubj
3 killed kill VERB 0 root _ Tense=Past|VerbForm=Fin
4 nine nine NUM 5 nummod
5 guards guard NOUN 3 obj
6 in in ADP 7 case
7 1998 1998 NUM 3 obl
8 , , PUNCT 10 punct
9 on on ADP 10 case
10 May May PROPN 7 nmod
11 3 3 NUM 10 nummod
12 , , PUNCT 10 punct
13 1998 1998 NUM 10 nummod
"""
OF_THE_NEWS = """
1 A a DET 2 det
2 choir choir NOUN 3 nsubj
3 sang sing VERB 0 root _ Tense=Past|VerbForm=Fin
4 on on ADP 5 case
5 Monday Monday PROPN 3 obl
"""
SHOTS_FIRED = """
1 Police police NOUN 2 nsubj
2 shot shoot VERB 0 root _ Tense=Past|VerbForm=Fin
3 dogs dog NOUN 2 obj
"""


def test_what_is_told_of_another_year_is_no_part_of_what_is_remembered() -> None:
    assert len(incidents(page(REMEMBERED, OF_THE_NEWS, SHOTS_FIRED))) == 2


SKIRMISH = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 clashed clash VERB 0 root _ Tense=Past
3 with with ADP 4 case
4 rebels rebel NOUN 2 obl _ Number=Plur
"""
ENGAGED = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 engage engage VERB 0 root _ Tense=Past
3 soldiers soldier NOUN 2 obj _ Number=Plur
"""
BESIDE = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 attacked attack VERB 0 root _ Tense=Past
3 an an DET 4 det
4 {word} {word} NOUN 2 obj _ Number=Sing
"""
DAMAGE = """
1 An an DET 2 det
2 ambulance ambulance NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 destroyed destroy VERB 0 root _ Tense=Past
"""


@pytest.mark.parametrize(
    ("rows", "apart"),
    [
        ((SKIRMISH, BESIDE.format(word="ambulance")), True),
        ((SKIRMISH, BESIDE.format(word="outpost")), False),
        ((SKIRMISH, DAMAGE), False),
        ((ENGAGED, BESIDE.format(word="ambulance")), False),
    ],
    ids=["an attack on an ambulance", "an attack on a post", "what a fight destroyed", "no word for a fight"],
)
def test_an_attack_on_what_nobody_fights_from_is_no_part_of_the_fight_beside_it(
    rows: tuple[str, ...], apart: bool
) -> None:
    told = incidents(page(*rows), date(2023, 5, 10))
    assert (len(told) == 2) is apart
    assert any(one.predicates == {Predicate.CLASH} for one in told) is apart


UNDER_TRUCE = """
1 Trade trade NOUN 2 nsubj
2 grew grow VERB 0 root
3 under under ADP 5 case
4 the the DET 5 det
5 truce truce NOUN 2 obl
"""
A_TRUCE_CAME = """
1 A a DET 2 det
2 truce truce NOUN 3 nsubj
3 began begin VERB 0 root
4 in in ADP 5 case
5 Kaya Kaya PROPN 3 obl B-LOC
"""
STATIONED = """
1 Women woman NOUN 2 nsubj
2 fed feed VERB 0 root
3 soldiers soldier NOUN 2 obj
4 stationed station VERB 3 acl
5 in in ADP 6 case
6 Kaya Kaya PROPN 4 obl B-LOC
{when}
"""
GO_ON = """
1 Rebels rebel NOUN 2 nsubj
2 {phase} {phase} VERB 0 root
3 to to PART 4 mark
4 shell shell VERB 2 xcomp
5 Dori Dori PROPN 4 obj B-LOC
"""


def test_what_need_not_be_violent_is_told_by_more_than_a_mention() -> None:
    assert incidents(page(UNDER_TRUCE)) == ()
    assert len(incidents(page(A_TRUCE_CAME))) == 1


def test_where_troops_are_stationed_only_describes_them_unless_a_day_is_told() -> None:
    assert incidents(page(STATIONED.format(when=""))) == ()
    assert len(incidents(page(STATIONED.format(when="7 Monday Monday PROPN 4 obl:tmod")))) == 1


def test_what_goes_on_is_no_purpose() -> None:
    assert len(incidents(page(GO_ON.format(phase="continue")))) == 1
    assert incidents(page(GO_ON.format(phase="hope"))) == ()


def test_an_incident_keeps_which_of_its_words_only_mention_it() -> None:
    caption = SHELLED
    (incident,) = incidents(page(caption, SHELLED, regions=(RegionKind.CAPTION,)))
    assert {found.sentence for found in incident.tuples if found.trigger.span in incident.passing} == {0}


WHERE = """
1 Farmers farmer NOUN 2 nsubj
2 waited wait VERB 0 root
3 in in ADP 4 case
4 Kaya Kaya PROPN 2 obl B-LOC
5 {word} {word} ADV 7 advmod
6 rebels rebel NOUN 7 nsubj
7 capture capture VERB 2 conj _ VerbForm=Part
8 hills hill NOUN 7 obj
"""


def test_what_goes_on_somewhere_only_describes_the_place() -> None:
    assert incidents(page(WHERE.format(word="where"))) == ()
    assert len(incidents(page(WHERE.format(word="then")))) == 1


VANISHED = """
1 Killed kill VERB 0 root
2 ~. . PUNCT 1 punct
"""
THE_GUNMEN = """
1 The the DET 2 det
2 gunmen gunman NOUN 3 nsubj _ Number=Plur
3 killed kill VERB 0 root
4 nine nine NUM 5 nummod
5 people people NOUN 3 obj _ Number=Plur
"""
TEN_DEAD = """
1 Ten ten NUM 2 nummod
2 people people NOUN 4 nsubj _ Number=Plur
3 are be AUX 4 cop
4 dead dead ADJ 0 root
"""


@pytest.mark.parametrize(
    "rows", [(VANISHED,), (THE_GUNMEN,), (THE_ATTACK, CLAIM, DENIAL), (SHELLED, TEN_DEAD), (OTHER_TOWN, SHELLED)]
)
def test_what_is_told_ever_again_takes_work_as_it_grows(rows: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.incidents.grouping.LAST_CLUSTERS", 10)

    def work(size: int) -> Callable[[], object]:
        sentences = page(*rows * size)
        return lambda: incidents(sentences)

    assert grows(work, 30) < 4.5


def test_what_is_told_is_of_one_of_the_last_happenings(monkeypatch: pytest.MonkeyPatch) -> None:
    told = page(SHELLED, OTHER_TOWN, SHELLED)
    assert [len(incident.tuples) for incident in incidents(told)] == [2, 1]
    monkeypatch.setattr("pipeline.incidents.grouping.LAST_CLUSTERS", 1)
    assert [len(incident.tuples) for incident in incidents(told)] == [1, 1, 1]
