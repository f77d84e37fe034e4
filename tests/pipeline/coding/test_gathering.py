"""From tuples on hand-written trees to the acts that the rules see."""

from dataclasses import replace

import pytest
from builders import parsed

from pipeline.actors import Readers, cast_incident
from pipeline.coding import code_type
from pipeline.coding.gathering import gather
from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.model import (
    Basis,
    Coded,
    Incident,
    Participant,
    ParticipantKind,
    Phrase,
    Refusal,
    Role,
    RoleFiller,
    Sentence,
)
from pipeline.ontology import ActorType, PeopleClass, Predicate, SubEventType, ThingClass, WeaponClass
from pipeline.tuples import extract_tuples

AMBUSH = parsed("""
1 Rebels rebel NOUN 2 nsubj
2 ambushed ambush VERB 0 root
3 an a DET 5 det
4 army army NOUN 5 compound
5 patrol patrol NOUN 2 obj
""")
CLAIM = parsed("""
1 Rebels rebel NOUN 2 nsubj
2 claimed claim VERB 0 root
3 responsibility responsibility NOUN 2 obj
4 for for ADP 6 case
5 the the DET 6 det
6 bombing bombing NOUN 3 nmod
""")
WARPLANES = parsed("""
1 Warplanes warplanes NOUN 2 nsubj
2 bombed bomb VERB 0 root
3 the the DET 4 det
4 village village NOUN 2 obj
""")

BURNED = parsed("""
1 Three three NUM 2 nummod
2 people people NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root
5 in in ADP 7 case
6 a a DET 7 det
7 fire fire NOUN 4 obl
""")

ENCOUNTER = parsed("""
1 Two two NUM 2 nummod
2 rebels rebel NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root
5 in in ADP 7 case
6 an a DET 7 det
7 encounter encounter NOUN 4 obl
""")

AGAINST = parsed("""
1 Thousands thousand NOUN 2 nsubj
2 marched march VERB 0 root
3 against against ADP 4 case
4 racism racism NOUN 2 obl
5 and and CCONJ 7 cc
6 police police NOUN 7 compound
7 violence violence NOUN 4 conj
""")
STRIKES_CARRIED = parsed("""
1 The the DET 2 det
2 army army NOUN 3 nsubj
3 launched launch VERB 0 root
4 airstrikes airstrike NOUN 3 obj
5 on on ADP 6 case
6 rebels rebel NOUN 4 nmod
""")
FLIGHT = parsed("""
1 Thousands thousand NOUN 2 nsubj
2 fled flee VERB 0 root
3 the the DET 4 det
4 town town NOUN 2 obj
5 because because ADP 7 case
6 of of ADP 5 fixed
7 attacks attack NOUN 2 obl
""")
OVER = parsed("""
1 The the DET 2 det
2 protests protest NOUN 6 nsubj
3 were be AUX 6 cop
4 over over ADP 6 case
5 the the DET 6 det
6 arrest arrest NOUN 0 root
7 of of ADP 9 case
8 a a DET 9 det
9 singer singer NOUN 6 nmod
""")
CLAIM_BY_VERB = parsed("""
1 Rebels rebel NOUN 2 nsubj
2 claimed claim VERB 0 root
3 responsibility responsibility NOUN 2 obj
4 for for ADP 6 case
5 the the DET 6 det
6 bombing bombing NOUN 2 obl
""")
FACTORY = parsed("""
1 Rockets rocket NOUN 2 nsubj
2 struck strike VERB 0 root
3 a a DET 6 det
4 chemical chemical ADJ 5 amod
5 weapons weapon NOUN 6 compound
6 facility facility NOUN 2 obj
""")
LED = parsed("""
1 Ana Ana PROPN 3 nsubj B-PER
2 Ruiz Ruiz PROPN 1 flat I-PER
3 led lead VERB 0 root
4 a a DET 5 det
5 protest protest NOUN 3 obj
""")
VIGIL = parsed("""
1 A a DET 3 det
2 candlelight candlelight NOUN 3 compound
3 vigil vigil NOUN 5 nsubj:pass
4 was be AUX 5 aux:pass
5 held hold VERB 0 root
""")
CITED = parsed("""
1 A a DET 2 det
2 citizen citizen NOUN 4 nsubj _ Number=Sing
3 has have AUX 4 aux
4 fought fight VERB 0 root
5 the the DET 6 det
6 law law NOUN 4 obj
7 since since ADP 9 case
8 the the DET 9 det
9 protests protest NOUN 4 obl _ Number=Plur
""")
CLAIM_OF_HARM = parsed("""
1 Rebels rebel NOUN 2 nsubj
2 claimed claim VERB 0 root
3 responsibility responsibility NOUN 2 obj
4 for for ADP 6 case
5 the the DET 6 det
6 bombing bombing NOUN 3 nmod
7 that that PRON 8 nsubj
8 killed kill VERB 6 acl:relcl
9 three three NUM 10 nummod
10 judges judge NOUN 8 obj
""")
ROLE = parsed("""
1 She she PRON 2 nsubj
2 denied deny VERB 0 root
3 a a DET 4 det
4 role role NOUN 2 obj
5 in in SCONJ 6 mark
6 rioting riot VERB 4 acl
""")
AGREED_ON = parsed("""
1 An a DET 2 det
2 agreement agreement NOUN 8 nsubj
3 on on SCONJ 4 mark
4 holding hold VERB 2 acl
5 a a DET 6 det
6 protest protest NOUN 4 obj
7 was be AUX 8 aux:pass
8 published publish VERB 0 root
""")
OVERTURNED = """
1 Six six NUM 2 nummod
2 people people NOUN 4 nsubj:pass
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root
5 when when ADV 8 advmod
6 a a DET 7 det
7 bus bus NOUN 8 nsubj
8 overturned overturn VERB 4 advcl
"""


def incident(sentence: Sentence) -> Incident:
    return Incident(tuples=extract_tuples((sentence,), load_lexicon()), sentences=(sentence,))


def typed(told: Incident) -> Coded[SubEventType] | None:
    """The type of an incident, None where the codebook does not record it."""
    coded = code_type(gather(told, ()))
    return None if isinstance(coded, Refusal) else coded


def test_sides_and_targets_come_from_the_words_of_the_arguments() -> None:
    (act,) = gather(incident(AMBUSH), ()).acts
    assert act.predicate is Predicate.ATTACK
    assert act.doers == {ActorType.REBEL}
    assert act.doer_people == {PeopleClass.REBEL}
    assert act.targets == {ThingClass.MILITARY_VEHICLE}


def test_ambushed_patrol_is_an_armed_clash_with_its_words_as_evidence() -> None:
    coded = typed(incident(AMBUSH))
    assert coded is not None
    assert coded.value is SubEventType.ARMED_CLASH
    assert [span.text for span in coded.spans] == ["ambushed"]


def test_bombing_that_is_only_claimed_is_no_event() -> None:
    assert typed(incident(CLAIM)) is None


def test_weapon_in_the_plural_makes_a_bombing_an_air_strike() -> None:
    coded = typed(incident(WARPLANES))
    assert coded is not None
    assert coded.value is SubEventType.AIR_STRIKE


def test_people_who_die_in_a_fire_were_not_shot() -> None:
    assert typed(incident(BURNED)) is None


def test_people_killed_in_an_encounter_died_in_a_clash() -> None:
    coded = typed(incident(ENCOUNTER))
    assert coded is not None
    assert coded.value is SubEventType.ARMED_CLASH


def test_what_a_protest_is_against_is_not_told() -> None:
    assert {act.predicate for act in gather(incident(AGAINST), ()).acts} == {Predicate.PROTEST}


FIRED = parsed("""
1 Ann Ann PROPN 2 nsubj B-PER Number=Sing
2 fired fire VERB 0 root
3 her her PRON 4 nmod:poss
4 agent agent NOUN 2 obj _ Number=Sing
""")


def test_one_person_whom_nothing_but_the_act_makes_an_attacker_is_presumed_to_be_one() -> None:
    told = incident(FIRED)
    person = Participant(name="Ann", kind=ParticipantKind.PERSON, mentions=told.tuples[0].who)
    cast = replace(told, roles=(RoleFiller(Role.PERPETRATOR, person),))
    everyone = cast_incident(cast, Readers((FIRED,)), None).everyone
    assert [side.basis for side in everyone] == [Basis.LONE]
    assert not gather(cast, everyone).acts


def test_what_people_flee_from_is_not_told() -> None:
    assert {act.spoken_of for act in gather(incident(FLIGHT), ()).acts if act.predicate is Predicate.ATTACK} <= {True}
    coded = typed(incident(FLIGHT))
    assert coded is not None
    assert coded.value is SubEventType.OTHER


def test_what_a_protest_is_over_is_not_told() -> None:
    assert {act.predicate for act in gather(incident(OVER), ()).acts} == {Predicate.PROTEST}


def test_responsibility_reaches_what_the_tree_hangs_on_its_verb() -> None:
    assert typed(incident(CLAIM_BY_VERB)) is None


def test_an_airstrike_is_an_act_before_it_is_a_weapon() -> None:
    coded = typed(incident(STRIKES_CARRIED))
    assert coded is not None
    assert coded.value is SubEventType.AIR_STRIKE


def test_a_site_called_by_a_weapon_names_none_in_use() -> None:
    assert gather(incident(FACTORY), ()).weapons == {WeaponClass.ROCKET_ARTILLERY}


def test_who_leads_a_protest_is_not_how_many_come() -> None:
    person = Participant(
        name="Ana Ruiz",
        kind=ParticipantKind.PERSON,
        mentions=(Phrase(0, 1, LED.between(1, 2)),),
        count=1,
    )
    led = replace(incident(LED), roles=(RoleFiller(Role.PARTICIPANT, person),))
    assert gather(led, ()).crowd is None


def test_a_word_before_a_doubtful_noun_makes_it_plain() -> None:
    (act,) = gather(incident(VIGIL), ()).acts
    assert (act.predicate, act.sure) == (Predicate.PROTEST, True)


def test_only_those_who_demonstrate_are_the_crowd() -> None:
    made = incident(CITED)
    person = Participant(
        name="citizen", kind=ParticipantKind.PERSON, mentions=(Phrase(0, 2, CITED.between(1, 2)),), count=1
    )
    assert gather(replace(made, roles=(RoleFiller(Role.PARTICIPANT, person),)), ()).crowd is None


CHARGED = """
1 Police police NOUN 2 nsubj
2 accused accuse VERB 0 root
3 rebels rebel NOUN 2 obj
4 of of SCONJ 5 mark
5 kidnapping kidnap VERB 2 advcl
6 traders trader NOUN 5 obj
"""
DATED = """7 on on ADP 8 case
8 Monday Monday PROPN 5 obl
"""


def test_a_charge_without_day_and_place_is_only_spoken_of() -> None:
    assert Predicate.ABDUCT not in gather(incident(parsed(CHARGED)), ()).predicates
    assert Predicate.ABDUCT in gather(incident(parsed(CHARGED + DATED)), ()).predicates


CONDEMNED = """
1 Bishops bishop NOUN 2 nsubj
2 condemned condemn VERB 0 root
3 the the DET 4 det
4 killing killing NOUN 2 obj
5 of of ADP 7 case
6 {word}
7 {head}
"""


@pytest.mark.parametrize(
    ("word", "head", "told"),
    [
        ("four four NUM 7 nummod", "nuns nun NOUN 4 nmod _ Number=Plur", True),
        ("judge judge NOUN 7 compound", "Sole Sole PROPN 4 nmod B-PER", True),
        ("the the DET 7 det", "civilians civilian NOUN 4 nmod _ Number=Plur", False),
    ],
)
def test_what_is_condemned_is_told_where_its_victims_are_named_or_counted(word: str, head: str, told: bool) -> None:
    made = incident(parsed(CONDEMNED.format(word=word, head=head)))
    assert (typed(made) is not None) is told


def test_a_condemned_bombing_of_a_named_town_is_only_spoken_of() -> None:
    town = CONDEMNED.replace("killing killing", "bombing bombing")
    made = incident(parsed(town.format(word="old old ADJ 7 amod", head="Gao Gao PROPN 4 nmod B-LOC")))
    assert typed(made) is None


def test_violence_without_day_place_and_victims_is_spoken_of_in_general() -> None:
    bare = parsed("""
1 The the DET 2 det
2 attacks attack NOUN 3 nsubj _ Number=Plur
3 came come VERB 0 root
""")
    dated = parsed("""
1 The the DET 2 det
2 attacks attack NOUN 3 nsubj _ Number=Plur
3 came come VERB 0 root
4 on on ADP 5 case
5 Monday Monday PROPN 3 obl
""")
    assert not gather(incident(bare), ()).anchored
    assert gather(incident(dated), ()).anchored


SHOT = """
1 {first} {first} PROPN 3 nsubj:pass {entity}
2 was be AUX 3 aux:pass
3 shot shoot VERB 0 root
"""


@pytest.mark.parametrize(("first", "entity", "named"), [("Sole", "B-PER", True), ("Gao", "B-LOC", False)])
def test_an_act_says_whether_it_was_done_to_somebody_by_name(first: str, entity: str, named: bool) -> None:
    (shot,) = gather(incident(parsed(SHOT.format(first=first, entity=entity))), ()).acts
    assert shot.on_person is named


OFFENSIVE = """
1 Rebels rebel NOUN 2 nsubj
2 opened open VERB 0 root
3 an an DET 4 det
4 offensive offensive NOUN 2 obj _ Number=Sing
"""
AND_KILLED = """5 and and CCONJ 6 cc
6 killed kill VERB 2 conj
7 two two NUM 8 nummod
8 teachers teacher NOUN 6 obj _ Number=Plur
"""


def test_an_offensive_is_fighting_unless_other_violence_is_told_of_it() -> None:
    alone = typed(incident(parsed(OFFENSIVE)))
    killing = typed(incident(parsed(OFFENSIVE + AND_KILLED)))
    assert alone is not None
    assert alone.value is SubEventType.ARMED_CLASH
    assert killing is not None
    assert killing.value is SubEventType.ATTACK


def test_what_a_claimed_bombing_did_is_told() -> None:
    coded = typed(incident(CLAIM_OF_HARM))
    assert coded is not None
    assert coded.value is SubEventType.REMOTE_EXPLOSIVE


def test_what_a_role_or_a_plan_is_of_is_not_told() -> None:
    assert typed(incident(ROLE)) is None
    assert typed(incident(AGREED_ON)) is None


@pytest.mark.parametrize(
    ("rows", "killed"),
    [
        (OVERTURNED, False),
        (OVERTURNED.replace("bus bus", "crane crane").replace("overturned overturn", "fell fall"), False),
        (OVERTURNED.replace("bus bus", "town town").replace("overturned overturn", "fell fall"), True),
    ],
    ids=["a bus overturned", "a crane fell", "a town fell"],
)
def test_whom_a_thing_kills_by_itself_nobody_attacked(rows: str, killed: bool) -> None:
    assert (typed(incident(parsed(rows))) is not None) is killed


CLAIMED_KIDNAPPING = """
1 Rebels rebel NOUN 2 nsubj
2 claimed claim VERB 0 root
3 responsibility responsibility NOUN 2 obj
4 for for ADP 6 case
5 the the DET 6 det
6 kidnapping kidnapping NOUN 3 nmod
7 of of ADP 9 case
8 {article} {article} {kind} 9 {relation}
9 traders trader NOUN 6 nmod _ Number=Plur
"""


@pytest.mark.parametrize(
    ("article", "kind", "relation", "told"), [("two", "NUM", "nummod", True), ("the", "DET", "det", False)]
)
def test_a_claim_tells_what_it_first_speaks_of(article: str, kind: str, relation: str, told: bool) -> None:
    sentence = parsed(CLAIMED_KIDNAPPING.format(article=article, kind=kind, relation=relation))
    made = incident(sentence)
    judged = judge_tuples(made.tuples, (sentence,), load_lexicon())
    assert (typed(replace(made, tuples=judged)) is not None) == told


FOUND = """
1 Police police NOUN 2 nsubj
2 found find VERB 0 root
3 {a} a DET 4 det
4 {0} {0} NOUN 2 obj
5 {of} {of} ADP 6 case
6 {1} {1} NOUN {above} {relation}
"""


def test_what_is_found_is_a_weapon_only_where_its_own_words_name_one() -> None:
    heap = FOUND.format("heap", "grenades", a="a", of="of", above=4, relation="nmod")
    shelter = FOUND.format("shelter", "grenades", a="a", of="against", above=2, relation="obl")
    assert {act.predicate for act in gather(incident(parsed(heap)), ()).acts} == {Predicate.DEFUSE}
    assert gather(incident(parsed(shelter)), ()).acts == ()


CONCERNED = """
1 Mayors mayor NOUN 3 nsubj
2 are be AUX 3 cop
3 {state} {state} ADJ 0 root
4 about about ADP 6 case
5 the the DET 6 det
6 kidnapping kidnapping NOUN 3 obl
7 of of ADP 8 case
8 teachers teacher NOUN 6 nmod _ Number=Plur
"""


@pytest.mark.parametrize(("state", "told"), [("concerned", False), ("silent", True)])
def test_what_people_are_concerned_about_is_not_told(state: str, told: bool) -> None:
    assert (typed(incident(parsed(CONCERNED.format(state=state)))) is not None) == told


ESCAPED = """
1 Villagers villager NOUN 2 nsubj _ Number=Plur
2 escaped escape VERB 0 root
3 {case} {case} ADP 5 case
4 the the DET 5 det
5 clashes clash NOUN 2 obl _ Number=Plur
"""


@pytest.mark.parametrize(("case", "coded"), [("from", True), ("after", False)])
def test_flight_is_told_where_the_words_say_what_violence_people_flee_from(case: str, coded: bool) -> None:
    assert (typed(incident(parsed(ESCAPED.format(case=case)))) is not None) is coded


SHAKEN = """
1 Offices office NOUN 3 nsubj:pass _ Number=Plur
2 were be AUX 3 aux:pass
3 shaken shake VERB 0 root
4 by by ADP 5 case
5 {cause} {cause} NOUN 3 obl:agent
"""


@pytest.mark.parametrize(("cause", "told"), [("explosives", True), ("rumours", False)])
def test_what_explosives_shake_is_bombed(cause: str, told: bool) -> None:
    assert (typed(incident(parsed(SHAKEN.format(cause=cause)))) is not None) == told


ENTERED = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 entered enter VERB 0 root
3 {0} {0} PROPN 2 obj B-LOC
"""


@pytest.mark.parametrize(("place", "taken"), [("Butembo", True), ("Uganda", False)])
def test_who_enters_a_country_does_not_take_it(place: str, taken: bool) -> None:
    acts = gather(incident(parsed(ENTERED.format(place))), ()).acts
    assert any(act.predicate is Predicate.CAPTURE and act.at_location for act in acts) == taken
