"""Each sub-event type and each deciding rule, on facts made by hand."""

from dataclasses import replace

import pytest

from pipeline.coding import RULES
from pipeline.coding.acts import Act, Circumstance, Manner
from pipeline.coding.facts import Facts
from pipeline.coding.gate import CODEBOOK_GATE
from pipeline.coding.rules import TELLING
from pipeline.coding.typing import code_type
from pipeline.model import Casualty, CasualtyKind, Phrase, Refusal, Span
from pipeline.ontology import ActorType, PeopleClass, Predicate, SubEventType, ThingClass, WeaponClass

STATE = frozenset({ActorType.STATE})
REBELS = frozenset({ActorType.REBEL})
MILITIA = frozenset({ActorType.POLITICAL_MILITIA})
PROTESTERS = frozenset({ActorType.PROTESTERS})
CIVILIANS = frozenset({ActorType.CIVILIANS})
TOWN = frozenset({ThingClass.TERRITORY})


def act(
    predicate: Predicate,
    doers: frozenset[ActorType] = frozenset(),
    undergoers: frozenset[ActorType] = frozenset(),
    **rest: object,
) -> Act:
    return Act(predicate, sure=True, span=Span(0, 1, "x"), doers=doers, undergoers=undergoers, **rest)  # type: ignore[arg-type]


def how(manner: Manner) -> tuple[Circumstance, ...]:
    return (Circumstance(manner, Span(2, 3, "y")),)


def facts(*acts: Act, killed: int = 0, **rest: object) -> Facts:
    span = Span(0, 1, "x")
    dead = (
        Casualty(
            kind=CasualtyKind.KILLED,
            phrase=Phrase(0, 1, span),
            minimum=killed,
            maximum=killed,
            rule="number",
            tuple_index=0,
        ),
    )
    fields = {
        "people": frozenset(),
        "weapons": frozenset(),
        "things": frozenset(),
        "mentioned": frozenset(act.predicate for act in acts),
        **rest,
    }
    return Facts(acts=acts, casualties=dead if killed else (), **fields)  # type: ignore[arg-type]


def coded(made: Facts) -> SubEventType | None:
    found = code_type(made)
    return None if isinstance(found, Refusal) else found.value


P, T, W = Predicate, ThingClass, WeaponClass
CASES = {
    "soldiers retake a town": (
        facts(act(P.CAPTURE, STATE, targets=TOWN, objects=TOWN)),
        SubEventType.GOVERNMENT_REGAINS,
    ),
    "rebels take a town after fighting": (
        facts(act(P.CAPTURE, REBELS, targets=TOWN, objects=TOWN), act(P.CLASH, REBELS, STATE)),
        SubEventType.NON_STATE_OVERTAKES,
    ),
    "a foreign army takes a town": (
        facts(act(P.CAPTURE, frozenset({ActorType.EXTERNAL}), targets=TOWN, objects=TOWN)),
        SubEventType.NON_STATE_OVERTAKES,
    ),
    "fighting between two groups": (facts(act(P.CLASH, REBELS, STATE)), SubEventType.ARMED_CLASH),
    "an ambush of soldiers on duty": (facts(act(P.ATTACK, REBELS, STATE), killed=3), SubEventType.ARMED_CLASH),
    "an air strike within a ground battle": (
        facts(act(P.CLASH, REBELS, STATE), act(P.AIR_STRIKE, STATE, REBELS)),
        SubEventType.ARMED_CLASH,
    ),
    "an attack on off-duty soldiers": (
        facts(act(P.SHOOT, MILITIA, CIVILIANS, undergoer_people=frozenset({PeopleClass.EX_COMBATANT}))),
        SubEventType.ATTACK,
    ),
    "police shoot at a peaceful march": (
        facts(act(P.PROTEST, PROTESTERS), act(P.SHOOT, STATE, PROTESTERS), killed=1),
        SubEventType.EXCESSIVE_FORCE,
    ),
    "militiamen shoot at a peaceful march": (
        facts(act(P.PROTEST, PROTESTERS), act(P.SHOOT, MILITIA, PROTESTERS)),
        SubEventType.EXCESSIVE_FORCE,
    ),
    "tear gas at a protest": (
        facts(act(P.PROTEST, PROTESTERS), act(P.DISPERSE, STATE, PROTESTERS)),
        SubEventType.PROTEST_WITH_INTERVENTION,
    ),
    "arrests at a protest": (
        facts(act(P.PROTEST, PROTESTERS), act(P.ARREST, STATE, PROTESTERS)),
        SubEventType.PROTEST_WITH_INTERVENTION,
    ),
    "a march nobody disturbs": (facts(act(P.PROTEST, PROTESTERS), crowd=300), SubEventType.PEACEFUL_PROTEST),
    "a protest that turns violent is one riot": (
        facts(act(P.PROTEST, PROTESTERS), act(P.THROW, PROTESTERS), killed=1),
        SubEventType.VIOLENT_DEMONSTRATION,
    ),
    "burning tyres": (facts(act(P.RIOT)), SubEventType.VIOLENT_DEMONSTRATION),
    "protesters clash with police": (facts(act(P.CLASH, PROTESTERS, STATE)), SubEventType.VIOLENT_DEMONSTRATION),
    "a lynching": (facts(act(P.MOB, frozenset(), CIVILIANS), killed=1), SubEventType.MOB_VIOLENCE),
    "a mob beats a suspect": (
        facts(act(P.BEAT, frozenset({ActorType.RIOTERS}), CIVILIANS, doer_people=frozenset({PeopleClass.MOB}))),
        SubEventType.MOB_VIOLENCE,
    ),
    "two villages fight": (facts(act(P.CLASH, CIVILIANS, CIVILIANS)), SubEventType.MOB_VIOLENCE),
    "nerve agent": (facts(act(P.CHEMICAL, STATE, CIVILIANS)), SubEventType.CHEMICAL_WEAPON),
    "shelling beside an air strike": (facts(act(P.SHELL, STATE), act(P.AIR_STRIKE, STATE)), SubEventType.AIR_STRIKE),
    "a suicide car bomb": (facts(act(P.SUICIDE_BOMB), act(P.BOMB), killed=9), SubEventType.SUICIDE_BOMB),
    "rockets": (facts(act(P.SHELL, REBELS)), SubEventType.SHELLING),
    "a downed helicopter": (facts(act(P.SHOOT_DOWN, REBELS, targets=frozenset({T.AIRCRAFT}))), SubEventType.SHELLING),
    "a car bomb": (facts(act(P.BOMB), act(P.KILL, frozenset(), CIVILIANS), killed=4), SubEventType.REMOTE_EXPLOSIVE),
    "a bomb at a rally": (facts(act(P.PROTEST, PROTESTERS), act(P.BOMB), killed=4), SubEventType.REMOTE_EXPLOSIVE),
    "a thrown home-made bomb": (facts(act(P.GRENADE, MILITIA)), SubEventType.GRENADE),
    "a grenade that explodes": (facts(act(P.EXPLODE), weapons=frozenset({W.GRENADE})), SubEventType.GRENADE),
    "rape by soldiers": (facts(act(P.SEXUAL_VIOLENCE, STATE, CIVILIANS)), SubEventType.SEXUAL_VIOLENCE),
    "gunmen kill villagers": (facts(act(P.KILL, MILITIA, CIVILIANS), killed=12), SubEventType.ATTACK),
    "abducted, then killed": (
        facts(act(P.ABDUCT, MILITIA, CIVILIANS), act(P.KILL, MILITIA, CIVILIANS), killed=1),
        SubEventType.ATTACK,
    ),
    "a massacre whose suspects are arrested": (
        facts(act(P.KILL), act(P.ARREST, STATE, MILITIA, undergoer_people=frozenset({PeopleClass.ARMED_UNKNOWN}))),
        SubEventType.ATTACK,
    ),
    "police raid a newsroom": (
        facts(act(P.RAID, STATE, CIVILIANS, targets=frozenset({T.OFFICE}))),
        SubEventType.CHANGE_TO_GROUP,
    ),
    "fans storm a military base": (facts(act(P.RAID, CIVILIANS), people=frozenset({PeopleClass.MILITARY})), None),
    "a mob lynches a murderer": (
        facts(act(P.MOB, MILITIA), act(P.KILL), people=frozenset({PeopleClass.MOB})),
        SubEventType.MOB_VIOLENCE,
    ),
    "a gas attack": (
        facts(act(P.CHEMICAL, STATE)),
        SubEventType.CHEMICAL_WEAPON,
    ),
    "a gas leak that chokes people": (facts(act(P.CHEMICAL, circumstances=how(Manner.CIVIL_CAUSE))), None),
    "soldiers take back what rebels had taken": (
        facts(
            act(P.CAPTURE, REBELS, targets=TOWN, objects=TOWN),
            act(P.CAPTURE, targets=TOWN, objects=TOWN, circumstances=how(Manner.REGAINED)),
            people=frozenset({PeopleClass.MILITARY}),
        ),
        SubEventType.GOVERNMENT_REGAINS,
    ),
    "rifles seized, one of them used in a murder": (
        facts(act(P.SEIZE_WEAPONS, STATE), act(P.KILL)),
        SubEventType.DISRUPTED_WEAPONS,
    ),
    "an operation of which nothing is told": (
        facts(replace(act(P.ATTACK, STATE), sure=False)),
        None,
    ),
    "troops that were sent once": (facts(act(P.DEPLOY, STATE), undated_past=True), None),
    "a massacre long ago": (facts(act(P.KILL, MILITIA, CIVILIANS), undated_past=True), SubEventType.ATTACK),
    "abducted": (facts(act(P.ABDUCT, MILITIA, CIVILIANS)), SubEventType.ABDUCTION),
    "rebels detain villagers": (
        facts(act(P.ARREST, REBELS, CIVILIANS, undergoer_people=frozenset({PeopleClass.CIVILIAN}))),
        SubEventType.ABDUCTION,
    ),
    "police arrest an opposition leader": (
        facts(act(P.ARREST, STATE, CIVILIANS, undergoer_people=frozenset({PeopleClass.POLITICIAN}))),
        SubEventType.ARRESTS,
    ),
    "police arrest a suspect": (facts(act(P.ARREST, STATE, CIVILIANS)), None),
    "a ceasefire": (facts(act(P.AGREE, STATE, REBELS)), SubEventType.AGREEMENT),
    "fighters surrender": (facts(act(P.SURRENDER, REBELS)), SubEventType.AGREEMENT),
    "troops are sent": (facts(act(P.DEPLOY, STATE)), SubEventType.CHANGE_TO_GROUP),
    "fighters defect": (facts(act(P.CHANGE_GROUP, REBELS)), SubEventType.CHANGE_TO_GROUP),
    "a bomb is defused": (facts(act(P.DEFUSE, STATE), act(P.BOMB)), SubEventType.DISRUPTED_WEAPONS),
    "a weapons cache is seized": (facts(act(P.SEIZE_WEAPONS, STATE)), SubEventType.DISRUPTED_WEAPONS),
    "a downed drone": (facts(act(P.INTERCEPT, STATE)), SubEventType.DISRUPTED_WEAPONS),
    "an outpost is built": (facts(act(P.ESTABLISH_BASE, STATE)), SubEventType.BASE_ESTABLISHED),
    "houses are looted": (facts(act(P.LOOT, MILITIA)), SubEventType.LOOTING),
    "a town is handed over": (
        facts(act(P.HAND_OVER, REBELS, targets=TOWN, objects=TOWN)),
        SubEventType.NON_VIOLENT_TRANSFER,
    ),
    "one side leaves, another takes the town": (
        facts(act(P.WITHDRAW, REBELS), act(P.CAPTURE, STATE, targets=TOWN, objects=TOWN)),
        SubEventType.NON_VIOLENT_TRANSFER,
    ),
    "a coup": (facts(act(P.COUP, STATE)), SubEventType.OTHER),
    "a mass grave": (facts(act(P.MASS_GRAVE)), SubEventType.OTHER),
    "bodies found in a mass grave": (
        facts(act(P.MASS_GRAVE, is_noun=True), act(P.KILL, REBELS, STATE), beside=how(Manner.GRAVE_FOUND)),
        SubEventType.OTHER,
    ),
    "victims buried in a mass grave": (
        facts(act(P.KILL, REBELS, CIVILIANS), killed=8, mentioned=frozenset({P.KILL, P.MASS_GRAVE})),
        SubEventType.ATTACK,
    ),
    "gunmen storm a barracks in explosive vests": (
        facts(
            act(P.RAID, MILITIA, lemma="storm", targets=frozenset({T.MILITARY_BASE})),
            act(P.SUICIDE_BOMB, MILITIA),
            killed=9,
        ),
        SubEventType.ARMED_CLASH,
    ),
    "a car bomb outside a barracks": (
        facts(act(P.ATTACK, MILITIA, targets=frozenset({T.MILITARY_BASE})), act(P.BOMB, MILITIA), killed=9),
        SubEventType.REMOTE_EXPLOSIVE,
    ),
    "an attack on a convoy of food": (
        facts(act(P.ATTACK, objects=frozenset({T.GOODS}), targets=frozenset({T.GOODS}))),
        SubEventType.LOOTING,
    ),
    "police rescue the victims of traffickers": (
        facts(act(P.RELEASE, STATE, CIVILIANS, lemma="rescue")),
        None,
    ),
    "rebels free soldiers": (facts(act(P.RELEASE, REBELS, STATE, lemma="free")), SubEventType.AGREEMENT),
    "an army leaves a town in the hands of rebels": (
        facts(act(P.WITHDRAW, STATE, circumstances=how(Manner.LEFT_TO_OTHERS))),
        SubEventType.NON_VIOLENT_TRANSFER,
    ),
    "a town taken without a fight": (
        facts(act(P.CAPTURE, REBELS, targets=TOWN, objects=TOWN, circumstances=how(Manner.UNOPPOSED))),
        SubEventType.NON_VIOLENT_TRANSFER,
    ),
    "an air strike during an operation": (
        facts(act(P.CLASH, STATE, REBELS, lemma="operation", is_noun=True), act(P.AIR_STRIKE, STATE, REBELS)),
        SubEventType.AIR_STRIKE,
    ),
    "an operation against rebels": (
        facts(act(P.CLASH, STATE, REBELS, lemma="operation", is_noun=True)),
        SubEventType.ARMED_CLASH,
    ),
    "two men blow a car up and kill themselves": (
        facts(act(P.EXPLODE, MILITIA), act(P.KILL, MILITIA, circumstances=how(Manner.UPON_SELF))),
        SubEventType.SUICIDE_BOMB,
    ),
    "a march that turns violent": (
        facts(act(P.PROTEST, PROTESTERS), beside=how(Manner.UNRULY)),
        SubEventType.VIOLENT_DEMONSTRATION,
    ),
    "a march past barricades of the police": (
        facts(act(P.PROTEST, PROTESTERS), act(P.RIOT, STATE)),
        SubEventType.PEACEFUL_PROTEST,
    ),
    "villagers stone police": (facts(act(P.THROW, CIVILIANS, STATE)), SubEventType.VIOLENT_DEMONSTRATION),
    "a deadly crackdown on a march": (
        facts(act(P.PROTEST, PROTESTERS), act(P.DISPERSE, STATE, PROTESTERS, circumstances=how(Manner.EXCESSIVE))),
        SubEventType.EXCESSIVE_FORCE,
    ),
    "signs against police violence": (
        facts(act(P.PROTEST, PROTESTERS), replace(act(P.ATTACK, STATE), sure=False)),
        SubEventType.PEACEFUL_PROTEST,
    ),
    "people arrested during a protest": (
        facts(act(P.PROTEST), act(P.ARREST, STATE, CIVILIANS)),
        SubEventType.PROTEST_WITH_INTERVENTION,
    ),
    "gunmen attack a shop": (
        facts(act(P.ATTACK, MILITIA, objects=frozenset({T.SHOP}), targets=frozenset({T.SHOP}))),
        SubEventType.ATTACK,
    ),
    "a war that is only named": (facts(replace(act(P.CLASH, lemma="war", is_noun=True), sure=False)), None),
    "rebels at war": (
        facts(replace(act(P.CLASH, REBELS, lemma="war", is_noun=True), sure=False)),
        SubEventType.ARMED_CLASH,
    ),
    "police arrest a driver beside a soldier": (
        facts(
            act(P.ARREST, STATE, CIVILIANS, undergoer_people=frozenset({PeopleClass.CIVILIAN})),
            people=frozenset({PeopleClass.MILITARY}),
        ),
        None,
    ),
    "gunmen shoot somebody of a movement": (
        facts(act(P.SHOOT, MILITIA, REBELS, on_person=True)),
        SubEventType.ATTACK,
    ),
    "soldiers shoot somebody of a movement": (
        facts(act(P.SHOOT, STATE, REBELS, on_person=True)),
        SubEventType.ARMED_CLASH,
    ),
    "gunmen attack the house of an official": (
        facts(act(P.ATTACK, MILITIA, STATE, objects=frozenset({T.HOUSE}), targets=frozenset({T.HOUSE}))),
        SubEventType.ATTACK,
    ),
    "somebody shot, whose guards kill a gunman": (
        facts(
            act(P.SHOOT, frozenset(), CIVILIANS, on_person=True, has_object=True),
            act(P.KILL, frozenset(), MILITIA, undergoer_people=frozenset({PeopleClass.ARMED_UNKNOWN})),
        ),
        SubEventType.ATTACK,
    ),
    "a bomb that opens an ambush": (
        facts(act(P.BOMB, REBELS), act(P.ATTACK, REBELS, STATE, lemma="ambush"), killed=3),
        SubEventType.ARMED_CLASH,
    ),
    "rifles taken in a clash": (facts(act(P.SEIZE_WEAPONS, STATE, circumstances=how(Manner.IN_FIGHT))), None),
    "a bomb defused after a clash": (
        facts(act(P.DEFUSE, STATE), act(P.SEIZE_WEAPONS, STATE, circumstances=how(Manner.IN_FIGHT))),
        SubEventType.DISRUPTED_WEAPONS,
    ),
    "rebels destroy a tank": (
        facts(act(P.DESTROY, REBELS, objects=frozenset({T.MILITARY_VEHICLE}))),
        None,
    ),
    "rebels destroy a shop": (facts(act(P.DESTROY, REBELS, objects=frozenset({T.SHOP}))), SubEventType.LOOTING),
    "customs officers seize a shipment": (facts(act(P.LOOT, STATE, lemma="seize", objects=frozenset({T.GOODS}))), None),
    "gunmen seize a shipment": (
        facts(act(P.LOOT, MILITIA, lemma="seize", objects=frozenset({T.GOODS}))),
        SubEventType.LOOTING,
    ),
    "rebels arrest nobody who is named": (facts(act(P.ARREST, REBELS)), None),
    "rebels shoot an official": (
        facts(act(P.SHOOT, REBELS, STATE, undergoer_people=frozenset({PeopleClass.STATE_OTHER}))),
        SubEventType.ATTACK,
    ),
    "soldiers whom rebels execute": (
        facts(act(P.KILL, REBELS, STATE, lemma="execute", undergoer_people=frozenset({PeopleClass.MILITARY}))),
        SubEventType.ATTACK,
    ),
    "a murder that people march against": (
        facts(act(P.PROTEST, PROTESTERS), act(P.KILL, lemma="murder", has_object=True)),
        SubEventType.ATTACK,
    ),
    "rebels attack guards while people march": (
        facts(act(P.PROTEST, PROTESTERS), act(P.ATTACK, REBELS, STATE)),
        SubEventType.ARMED_CLASH,
    ),
    "gunmen kill people at a march": (
        facts(act(P.PROTEST, PROTESTERS), act(P.SHOOT, MILITIA, CIVILIANS, within=frozenset({P.PROTEST}))),
        SubEventType.EXCESSIVE_FORCE,
    ),
    "walls that were razed somewhere": (facts(act(P.DESTROY, has_object=True), anchored=False), None),
    "shops that rebels razed somewhere": (
        facts(act(P.DESTROY, REBELS, has_object=True, objects=frozenset({T.SHOP})), anchored=False),
        SubEventType.LOOTING,
    ),
    "an attack with a nerve agent": (
        facts(act(P.ATTACK, STATE, CIVILIANS, nearby_weapons=frozenset({W.CHEMICAL}))),
        SubEventType.CHEMICAL_WEAPON,
    ),
    "an attack and, elsewhere, a nerve agent": (
        facts(act(P.ATTACK, STATE, CIVILIANS), weapons=frozenset({W.CHEMICAL})),
        SubEventType.ATTACK,
    ),
    "attacks of which nothing is told": (facts(act(P.ATTACK, REBELS), anchored=False), None),
    "attacks of which a toll is told": (facts(act(P.ATTACK, REBELS), anchored=False, killed=2), SubEventType.ATTACK),
    "fighting of which nothing is told": (facts(act(P.CLASH, REBELS), anchored=False), SubEventType.ARMED_CLASH),
    "a murder told beside an accident": (
        facts(act(P.KILL, lemma="murder", has_object=True), mentioned=frozenset({P.KILL, P.ACCIDENT})),
        SubEventType.ATTACK,
    ),
    "troops deployed, in passing": (facts(act(P.DEPLOY, STATE), in_passing=True), None),
    "troops attacked, in passing": (facts(act(P.ATTACK, REBELS, STATE), in_passing=True), SubEventType.ARMED_CLASH),
    "a statement": (facts(act(P.STATE)), None),
    "a claim of responsibility": (facts(act(P.CLAIM, REBELS)), None),
    "a threat": (facts(act(P.THREATEN, REBELS)), None),
    "an exercise": (facts(act(P.EXERCISE, STATE)), None),
    "a labour strike": (facts(act(P.STOPPAGE)), None),
    "a trial for murder": (facts(act(P.JUDGE)), None),
    "deaths in a flood": (facts(act(P.DISASTER), act(P.KILL, frozenset(), CIVILIANS), killed=40), None),
    "a gas explosion": (facts(act(P.ACCIDENT), act(P.EXPLODE)), None),
    "smuggling": (facts(act(P.CRIME), act(P.ARREST)), None),
    "two people with a banner": (facts(act(P.PROTEST, CIVILIANS), crowd=2), None),
}


@pytest.mark.parametrize("name", CASES)
def test_incident_is_typed(name: str) -> None:
    made, expected = CASES[name]
    assert coded(made) == expected


def test_every_sub_event_type_is_reached() -> None:
    assert {expected for _, expected in CASES.values()} - {None} == set(SubEventType)


def test_losing_answers_are_kept_with_their_rules() -> None:
    found = code_type(facts(act(P.ABDUCT, MILITIA, CIVILIANS), act(P.KILL, MILITIA, CIVILIANS)))
    assert not isinstance(found, Refusal)
    assert found.rule == "attack_on_civilians"
    assert [(lost.value, lost.rule) for lost in found.alternatives] == [(SubEventType.ABDUCTION, "abduction")]


def test_more_that_is_told_makes_a_type_surer() -> None:
    bare = code_type(facts(act(P.ATTACK)))
    full = code_type(facts(act(P.ATTACK, MILITIA, CIVILIANS), killed=2))
    assert not isinstance(bare, Refusal)
    assert not isinstance(full, Refusal)
    assert bare.confidence < full.confidence <= 1


@pytest.mark.parametrize("rule", [*RULES, *CODEBOOK_GATE.rules], ids=lambda rule: rule.__name__)
def test_each_rule_says_in_one_sentence_what_it_codes(rule: object) -> None:
    text = (rule.__doc__ or "").strip()
    assert text.endswith(".")
    assert text.count(". ") == 0
    assert "\n" not in text


def test_each_sub_event_type_has_words_that_tell_it() -> None:
    assert set(TELLING) == set(SubEventType)


def test_barricades_of_fighters_are_no_demonstration() -> None:
    fight = act(Predicate.CLASH, MILITIA, STATE)
    assert coded(facts(act(Predicate.RIOT, REBELS), fight)) is SubEventType.ARMED_CLASH
    assert coded(facts(act(Predicate.RIOT), fight)) is SubEventType.VIOLENT_DEMONSTRATION
