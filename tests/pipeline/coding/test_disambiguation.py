"""What stands beside an ambiguous word decides what it tells of."""

import pytest

from pipeline.coding.acts import Act
from pipeline.coding.disambiguation import refine
from pipeline.model import Span
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass, WeaponClass

P, A, T, W = Predicate, ActorType, ThingClass, WeaponClass


def act(predicate: Predicate, *, sure: bool = True, **given: object) -> Act:
    fields = {name: frozenset(value) if isinstance(value, set) else value for name, value in given.items()}
    return Act(predicate, sure=sure, span=Span(0, 1, "x"), **fields)  # type: ignore[arg-type]


CASES = {
    "soldiers seize a town": (act(P.CAPTURE, doers={A.STATE}, objects={T.TERRITORY}, has_object=True), P.CAPTURE),
    "soldiers take control": (act(P.CAPTURE, doers={A.STATE}, has_object=True, is_idiom=True), P.CAPTURE),
    "police seize rifles": (
        act(P.CAPTURE, doers={A.STATE}, objects={T.WEAPONS}, struck={W.FIREARM}, has_object=True),
        P.SEIZE_WEAPONS,
    ),
    "police seize drugs": (act(P.CAPTURE, doers={A.STATE}, objects={T.CONTRABAND}, has_object=True), P.CRIME),
    "police capture a suspect": (
        act(P.CAPTURE, doers={A.STATE}, undergoers={A.CIVILIANS}, has_object=True),
        P.ARREST,
    ),
    "rebels capture a teacher": (
        act(P.CAPTURE, doers={A.REBEL}, undergoers={A.CIVILIANS}, has_object=True),
        P.ABDUCT,
    ),
    "gunmen set upon somebody": (
        act(P.ATTACK, sure=False, lemma="set", doers={A.POLITICAL_MILITIA}, undergoers={A.CIVILIANS}),
        P.ATTACK,
    ),
    "she sets foot on the soil": (act(P.ATTACK, sure=False, lemma="set", doers={A.CIVILIANS}), None),
    "fighters are driven out": (
        act(P.CAPTURE, lemma="drive", doers={A.STATE}, undergoers={A.REBEL}, has_object=True),
        P.CAPTURE,
    ),
    "a driver fires his agent": (
        act(P.SHOOT, sure=False, doers={A.POLITICAL_MILITIA}, undergoers={A.CIVILIANS}, presumed=True),
        None,
    ),
    "a gunman fires": (act(P.SHOOT, sure=False, doers={A.POLITICAL_MILITIA}), P.SHOOT),
    "a driver shoots somebody": (
        act(P.SHOOT, doers={A.POLITICAL_MILITIA}, undergoers={A.CIVILIANS}, presumed=True),
        P.SHOOT,
    ),
    "somebody takes something": (act(P.CAPTURE, sure=False, lemma="take", has_object=True), None),
    "a strike with drones": (act(P.ATTACK, sure=False, weapons={W.DRONE}), P.AIR_STRIKE),
    "an attack on a helicopter is no air strike": (act(P.ATTACK, doers={A.REBEL}, struck={W.AIRCRAFT}), P.ATTACK),
    "rockets are fired": (act(P.SHOOT, sure=False, struck={W.ROCKET_ARTILLERY}), P.SHELL),
    "tear gas is fired": (act(P.SHOOT, sure=False, struck={W.CROWD_CONTROL}), P.DISPERSE),
    "a grenade is thrown": (act(P.THROW, struck={W.GRENADE}), P.GRENADE),
    "stones are thrown": (act(P.THROW, struck={W.BLUNT}), P.THROW),
    "a stun grenade is thrown": (act(P.THROW, struck={W.CROWD_CONTROL}), P.DISPERSE),
    "killed by a mine": (act(P.KILL, weapons={W.IED_MINE}), P.BOMB),
    "killed in an air strike": (act(P.KILL, within={P.AIR_STRIKE}), P.AIR_STRIKE),
    "killed with a rifle": (act(P.KILL, weapons={W.FIREARM}), P.KILL),
    "a drone is shot down": (act(P.SHOOT_DOWN, struck={W.DRONE}), P.INTERCEPT),
    "a helicopter is shot down with a rocket": (
        act(P.SHOOT_DOWN, weapons={W.ROCKET_ARTILLERY}, struck={W.AIRCRAFT}),
        P.SHOOT_DOWN,
    ),
    "a wallet is found": (act(P.DEFUSE, sure=False, objects={T.GOODS}, has_object=True), None),
    "explosives are found": (act(P.DEFUSE, sure=False, struck={W.EXPLOSIVE}, targets={T.WEAPONS}), P.DEFUSE),
    "a van is found": (act(P.DEFUSE, sure=False, struck={W.VEHICLE}, has_object=True), None),
    "something is found beside rockets": (
        act(P.DEFUSE, sure=False, lemma="find", nearby_weapons={W.ROCKET_ARTILLERY}),
        None,
    ),
    "something near rockets is found": (
        act(P.DEFUSE, sure=False, lemma="find", nearby_weapons={W.ROCKET_ARTILLERY}, has_object=True),
        P.DEFUSE,
    ),
    "rifles are burned": (act(P.DESTROY, targets={T.WEAPONS}, doers={A.STATE}), P.DEFUSE),
    "an air strike destroys a rocket launcher": (
        act(P.DESTROY, targets={T.WEAPONS}, weapons={W.AIRCRAFT}),
        P.AIR_STRIKE,
    ),
    "a strike destroys a tank": (act(P.DESTROY, by_strike=True, targets={T.MILITARY_VEHICLE}), P.AIR_STRIKE),
    "a strike with a missile kills two": (
        act(P.KILL, by_strike=True, weapons={W.ROCKET_ARTILLERY}, undergoers={A.CIVILIANS}),
        P.SHELL,
    ),
    "a coalition conducts strikes": (
        act(P.ATTACK, sure=False, lemma="strike", is_noun=True, doers={A.EXTERNAL}),
        P.AIR_STRIKE,
    ),
    "a coalition bombs rebels": (act(P.BOMB, lemma="bomb", doers={A.EXTERNAL}, undergoers={A.REBEL}), P.AIR_STRIKE),
    "rebels bomb a post": (act(P.BOMB, lemma="bomb", doers={A.REBEL}), P.BOMB),
    "nurses hold a strike": (act(P.ATTACK, sure=False, lemma="strike", is_noun=True, doers={A.CIVILIANS}), None),
    "rebels strike a post": (act(P.ATTACK, sure=False, lemma="strike", doers={A.REBEL}), P.ATTACK),
    "an army suspends flights": (act(P.AGREE, sure=False, lemma="suspend", doers={A.STATE}, has_object=True), None),
    "an army extends a truce": (
        act(P.AGREE, sure=False, lemma="extend", doers={A.STATE}, has_object=True, object_events={P.AGREE}),
        P.AGREE,
    ),
    "an air strike destroys a drone": (act(P.INTERCEPT, weapons={W.AIRCRAFT}, struck={W.DRONE}), P.AIR_STRIKE),
    "killed in a clash": (act(P.KILL, within={P.CLASH}), P.CLASH),
    "suspects are intercepted": (
        act(P.INTERCEPT, doers={A.STATE}, undergoers={A.CIVILIANS}, has_object=True),
        P.ARREST,
    ),
    "a pass is intercepted": (act(P.INTERCEPT, has_object=True), None),
    "a video is released": (act(P.RELEASE, has_object=True), None),
    "hostages are released": (act(P.RELEASE, undergoers={A.CIVILIANS}, has_object=True), P.RELEASE),
    "militants raid a village": (act(P.RAID, doers={A.POLITICAL_MILITIA}), P.ATTACK),
    "police raid a house": (act(P.RAID, doers={A.STATE}), P.RAID),
    "a government targets officials": (
        act(P.ATTACK, sure=False, doers={A.STATE}, doer_people={PeopleClass.STATE_OTHER}),
        None,
    ),
    "a firm engages in trade": (act(P.CLASH, sure=False, lemma="engage", doers={A.STATE}), None),
    "troops engage rebels": (
        act(P.CLASH, sure=False, lemma="engage", doers={A.STATE}, undergoers={A.REBEL}, has_object=True),
        P.CLASH,
    ),
    "people take part in a march": (
        act(P.PROTEST, sure=False, lemma="march", is_noun=True, doers={A.CIVILIANS}),
        P.PROTEST,
    ),
    "people march on": (act(P.PROTEST, sure=False, lemma="march", doers={A.CIVILIANS}), None),
    "fighter jets make a sortie": (act(P.AIR_STRIKE, sure=False, is_noun=True, weapons={W.AIRCRAFT}), None),
    "fighter jets fly sorties against rebels": (
        act(P.AIR_STRIKE, sure=False, is_noun=True, weapons={W.AIRCRAFT}, undergoers={A.REBEL}),
        P.AIR_STRIKE,
    ),
    "gunmen take villagers": (
        act(
            P.CAPTURE,
            sure=False,
            lemma="take",
            doers={A.POLITICAL_MILITIA},
            undergoers={A.CIVILIANS},
            undergoer_people={PeopleClass.CIVILIAN},
            has_object=True,
        ),
        P.ABDUCT,
    ),
    "authorities take children to hospital": (
        act(
            P.CAPTURE,
            sure=False,
            lemma="take",
            doers={A.STATE},
            doer_people={PeopleClass.STATE_OTHER},
            undergoers={A.CIVILIANS},
            undergoer_people={PeopleClass.CHILD},
            has_object=True,
        ),
        None,
    ),
    "a country stops to talk of missiles": (
        act(P.INTERCEPT, sure=False, lemma="stop", nearby_weapons={W.ROCKET_ARTILLERY}),
        None,
    ),
    "fighters take over a farm": (
        act(P.CAPTURE, lemma="take", doers={A.REBEL}, objects={T.CROP}, targets={T.CROP}, has_object=True),
        P.CAPTURE,
    ),
    "fighters take a herd": (
        act(P.CAPTURE, sure=False, lemma="take", doers={A.REBEL}, objects={T.LIVESTOCK}, has_object=True),
        P.LOOT,
    ),
    "a team beats another": (act(P.BEAT, sure=False), None),
    "a country moves on": (act(P.DEPLOY, sure=False, doers={A.STATE}), None),
    "troops move in": (
        act(P.DEPLOY, sure=False, doers={A.STATE}, doer_people={PeopleClass.MILITARY}),
        P.DEPLOY,
    ),
    "police arrive": (
        act(P.DEPLOY, sure=False, lemma="arrive", doers={A.STATE}, doer_people={PeopleClass.POLICE}),
        None,
    ),
    "police train dogs": (
        act(P.CHANGE_GROUP, sure=False, doers={A.STATE}, doer_people={PeopleClass.POLICE}, has_object=True),
        None,
    ),
    "an army trains recruits": (
        act(
            P.CHANGE_GROUP,
            sure=False,
            doers={A.STATE},
            doer_people={PeopleClass.MILITARY},
            undergoer_people={PeopleClass.MILITARY},
            has_object=True,
        ),
        P.CHANGE_GROUP,
    ),
    "detectives name two men": (
        act(
            P.CHANGE_GROUP,
            sure=False,
            lemma="name",
            doers={A.STATE},
            doer_people={PeopleClass.POLICE},
            undergoer_people={PeopleClass.CIVILIAN},
            has_object=True,
        ),
        None,
    ),
    "a named group recruits pupils": (
        act(
            P.CHANGE_GROUP,
            doers={A.REBEL},
            undergoers={A.CIVILIANS},
            undergoer_people={PeopleClass.STUDENT},
            has_object=True,
        ),
        P.CHANGE_GROUP,
    ),
    "a club recruits pupils": (
        act(P.CHANGE_GROUP, undergoers={A.CIVILIANS}, undergoer_people={PeopleClass.STUDENT}, has_object=True),
        None,
    ),
    "a ministry retreats from its position": (act(P.WITHDRAW, doers={A.STATE}), None),
    "a customs union is entrenched": (act(P.ESTABLISH_BASE), None),
    "rebels are entrenched": (act(P.ESTABLISH_BASE, doers={A.REBEL}), P.ESTABLISH_BASE),
    "a driver overtakes cars": (
        act(P.CAPTURE, lemma="overtake", doers={A.CIVILIANS}, objects={T.VEHICLE}, has_object=True),
        None,
    ),
    "rebels overtake a village": (
        act(P.CAPTURE, lemma="overtake", doers={A.REBEL}, objects={T.TERRITORY}, has_object=True),
        P.CAPTURE,
    ),
    "a driver regains control": (act(P.CAPTURE, doers={A.CIVILIANS}, has_object=True, is_idiom=True), None),
    "helicopters land in a town": (
        act(P.SHELL, sure=False, lemma="land", weapons={W.AIRCRAFT}, targets={T.TERRITORY}),
        None,
    ),
    "rockets land in a town": (
        act(P.SHELL, sure=False, lemma="land", weapons={W.ROCKET_ARTILLERY}, targets={T.TERRITORY}),
        P.SHELL,
    ),
    "passengers are thrown about": (act(P.THROW, lemma="throw", undergoers={A.CIVILIANS}, has_object=True), None),
    "police are pelted with stones": (
        act(P.THROW, lemma="pelt", undergoers={A.STATE}, weapons={W.BLUNT}, has_object=True),
        P.THROW,
    ),
    "a family buries its dead": (act(P.BOMB, sure=False, lemma="bury", doers={A.STATE}), None),
    "a mine is buried": (act(P.BOMB, sure=False, lemma="bury", struck={W.IED_MINE}, has_object=True), P.BOMB),
    "voters cast ballots": (act(P.THROW, sure=False, lemma="cast", doers={A.CIVILIANS}, has_object=True), None),
    "demonstrators toss things": (act(P.THROW, sure=False, lemma="toss", doers={A.PROTESTERS}), P.THROW),
    "an official rocks a race": (act(P.EXPLODE, sure=False, lemma="rock", doers={A.STATE}, has_object=True), None),
    "one party meets": (act(P.AGREE, sure=False, lemma="meet", doers={A.REBEL}), None),
    "two parties meet": (act(P.AGREE, sure=False, lemma="meet", doers={A.REBEL, A.STATE}), P.AGREE),
    "a tanker is driven from a shop": (
        act(P.CAPTURE, lemma="drive", objects={T.VEHICLE}, targets={T.VEHICLE}, has_object=True),
        None,
    ),
    "a runner takes the baton": (
        act(P.CAPTURE, sure=False, lemma="take", struck={W.CROWD_CONTROL}, has_object=True, presumed=True),
        None,
    ),
    "a treaty is violated": (act(P.SEXUAL_VIOLENCE, sure=False, doers={A.STATE}, has_object=True), None),
    "a shop opens": (act(P.ESTABLISH_BASE, sure=False, targets={T.SHOP}), None),
    "an army opens a post": (
        act(P.ESTABLISH_BASE, sure=False, doers={A.STATE}, targets={T.MILITARY_BASE}),
        P.ESTABLISH_BASE,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_company_decides_what_a_word_tells(name: str) -> None:
    draft, expected = CASES[name]
    assert refine(draft) is expected
