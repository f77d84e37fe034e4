"""Draft act -> the class it has beside its sides, targets and weapons, or None: "seized" a town, a cache, a man."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pipeline.coding.acts import Act, Manner
from pipeline.coding.context import BORNE_OUT, armed_doer
from pipeline.ontology import (
    ARMED,
    CRAFT,
    DEADLY,
    FLYING,
    FORCES,
    HARM,
    HELD,
    NEEDY,
    NO_FINDS,
    NON_STATE,
    OPEN_MEANS,
    PROPERTY,
    STRUCK,
    TROOPS,
    UNARMED,
    WEAPON_DECIDES,
    ActorType,
    PeopleClass,
    Predicate,
    ThingClass,
    WeaponClass,
)

Refinement = Callable[[Act], Predicate | None]

#: Weapon -> what an attack with it is, the more telling weapon first.
BY_WEAPON: Mapping[WeaponClass, Predicate] = {
    WeaponClass.CHEMICAL: Predicate.CHEMICAL,
    WeaponClass.CROWD_CONTROL: Predicate.DISPERSE,
    WeaponClass.SUICIDE: Predicate.SUICIDE_BOMB,
    WeaponClass.DRONE: Predicate.AIR_STRIKE,
    WeaponClass.AIRCRAFT: Predicate.AIR_STRIKE,
    WeaponClass.ROCKET_ARTILLERY: Predicate.SHELL,
    WeaponClass.GRENADE: Predicate.GRENADE,
    WeaponClass.IED_MINE: Predicate.BOMB,
    WeaponClass.EXPLOSIVE: Predicate.BOMB,
    WeaponClass.FIREARM: Predicate.SHOOT,
    WeaponClass.BLADE: Predicate.BEAT,
}
#: What is thrown by hand decides in another way.
BY_MISSILE: Mapping[WeaponClass, Predicate] = {
    WeaponClass.CROWD_CONTROL: Predicate.DISPERSE,
    WeaponClass.INCENDIARY: Predicate.THROW,
    WeaponClass.GRENADE: Predicate.GRENADE,
    WeaponClass.EXPLOSIVE: Predicate.GRENADE,
    WeaponClass.IED_MINE: Predicate.GRENADE,
    WeaponClass.BLUNT: Predicate.THROW,
}
#: Verbs whose object is driven from a place, not taken.
DRIVING = frozenset({"drive", "oust", "dislodge", "push", "flush", "clear", "liberate", "free", "expel"})
#: Words that tell of no taking but of a place: cars and runners are overtaken, and control of them is lost.
PASSING = frozenset({"overtake", "control"})
#: Verbs that speak of a place only where one is named.
VAGUE_TAKING = frozenset({"take", "enter", "control", "gain", "secure", "recover", "hold"})


def refine(act: Act) -> Predicate | None:
    """The class of an act once its sides, targets and weapons have spoken; None when it is no event.

    Who is armed by nothing but a doubtful word does not bear it out: "she fired her agent".
    """
    if act.presumed and (act.predicate in NEEDY or not act.sure):
        act = replace(act, doers=frozenset())
    if is_landing(act) or is_thrown_about(act):
        return None
    if is_strike(act):
        return strongest(act.weapons & DEADLY, BY_WEAPON) or Predicate.AIR_STRIKE
    for predicates, refinement in REFINEMENTS:
        if act.predicate in predicates:
            found = refinement(act)
            return found if found is not None else kept(act)
    return kept(act)


def is_landing(act: Act) -> bool:
    """An aircraft or drone comes down as it should: "helicopters landing in the town"."""
    return act.lemma == "land" and bool((act.weapons | act.struck) & CRAFT)


def is_thrown_about(act: Act) -> bool:
    """People are thrown, by nobody, as in a crash; at people somebody throws something."""
    people = bool(act.undergoers or act.undergoer_people)
    return act.predicate is Predicate.THROW and people and not (act.doers or act.weapons or act.struck or act.is_noun)


def kept(act: Act) -> Predicate | None:
    """The class of the word itself, where the word is plain or what stands beside it bears it out."""
    if act.predicate in NEEDY or not act.sure:
        return act.predicate if BORNE_OUT.get(act.predicate, armed_doer)(act) else None
    return act.predicate


def is_strike(act: Act) -> bool:
    """A strike that harms, or that a state carries out, or that it bombs: from the air where no other means is told."""
    dealt = act.predicate is Predicate.ATTACK and act.is_noun and act.lemma == "strike" and bool(act.doers & FORCES)
    bombed = act.lemma == "bomb" and not (act.is_noun or act.weapons) and bool(act.doers & FORCES)
    return dealt or bombed or (act.by_strike and act.predicate in STRUCK)


# --- refinements -----------------------------------------------------------------------------------------------------


def means_of_attack(act: Act) -> Predicate | None:
    """An attack, blast or shot is what its weapon says it is."""
    used = act.weapons | act.struck if act.predicate in WEAPON_DECIDES else act.weapons
    return strongest(used - {WeaponClass.FIREARM} if act.predicate is Predicate.BOMB else used, BY_WEAPON)


def means_of_throwing(act: Act) -> Predicate | None:
    """What is thrown decides: a grenade, tear gas, or a stone."""
    return strongest(act.weapons | act.struck, BY_MISSILE)


def means_of_outcome(act: Act) -> Predicate | None:
    """People killed by a bomb or in a clash tell of the bombing or clash; weapons destroyed by hand are disrupted.

    A bomber who kills himself is no aircraft.
    """
    within = next((means for means in (*BY_WEAPON.values(), Predicate.CLASH) if means in act.within), None)
    weapons = act.weapons - {WeaponClass.AIRCRAFT} if act.was(Manner.UPON_SELF) else act.weapons
    means = strongest(weapons & DEADLY, BY_WEAPON) or within
    disrupted = act.predicate is Predicate.DESTROY and ThingClass.WEAPONS in act.targets
    return Predicate.DEFUSE if disrupted and means is None else means


def object_of_capture(act: Act) -> Predicate | None:
    """What is captured decides: a place, weapons, goods or people."""
    taken = act.objects if act.has_object else act.nearby_things
    if act.objects & HELD or act.at_location or (act.is_idiom and not act.struck):
        civil = act.is_idiom and act.doers == UNARMED
        return Predicate.CAPTURE if (act.sure and not civil) or act.doers & ARMED else None
    if act.lemma in PASSING:
        return None
    if ThingClass.WEAPONS in taken or act.struck - {WeaponClass.VEHICLE}:
        plain = act.lemma not in VAGUE_TAKING or (act.has_object and not act.presumed)
        return Predicate.SEIZE_WEAPONS if plain else None
    if ThingClass.CONTRABAND in taken:
        return Predicate.CRIME
    over = act.sure and act.lemma in VAGUE_TAKING
    if taken & PROPERTY and act.has_object and not over and act.lemma not in DRIVING:
        return Predicate.LOOT
    return taken_people(act) if act.undergoers and not (over and act.objects) else taken_unknown(act)


def taken_people(act: Act) -> Predicate | None:
    """A state arrests and others abduct; fighters driven out, or a place cleared of them, are a place captured."""
    if act.lemma in DRIVING:
        return Predicate.CAPTURE if act.undergoers & ARMED else Predicate.RELEASE
    if act.lemma in VAGUE_TAKING:
        by_force = bool(act.doers & NON_STATE or act.doer_people & TROOPS)
        return Predicate.ABDUCT if act.lemma == "take" and by_force and act.undergoer_people else None
    if act.doers & ARMED - {ActorType.STATE}:
        return Predicate.ABDUCT
    return Predicate.ARREST if act.sure or ActorType.STATE in act.doers else None


def taken_unknown(act: Act) -> Predicate | None:
    """What fighters seize is a place where nothing else is known of it; police seize anything."""
    soldiers = bool(act.doers & ARMED) and PeopleClass.POLICE not in act.doer_people
    near = not act.has_object and bool(act.nearby_things & HELD)
    return Predicate.CAPTURE if act.sure and (soldiers or near) else None


def object_of_finding(act: Act) -> Predicate | None:
    """Weapons that are found, removed or carried off are disrupted; anything else found is no event."""
    return Predicate.DEFUSE if ThingClass.WEAPONS in act.targets or act.struck - NO_FINDS else None


def agent_of_gassing(act: Act) -> Predicate | None:
    """Tear gas disperses a crowd: "used tear gas"."""
    return Predicate.DISPERSE if WeaponClass.CROWD_CONTROL in act.weapons | act.struck else None


def object_of_looting(act: Act) -> Predicate | None:
    """Weapons carried off are seized; contraband is a matter of crime."""
    if ThingClass.CONTRABAND in act.targets:
        return Predicate.CRIME
    return Predicate.SEIZE_WEAPONS if ThingClass.WEAPONS in act.targets else None


def object_of_downing(act: Act) -> Predicate | None:
    """A downed drone or missile is an interception; a downed crewed aircraft is not."""
    return Predicate.INTERCEPT if act.struck & FLYING else None


def object_of_interception(act: Act) -> Predicate | None:
    """People who are intercepted by a state are arrested; what a strike destroys was struck."""
    if act.weapons & DEADLY:
        return strongest(act.weapons & DEADLY, BY_WEAPON)
    people = act.undergoers and not act.struck and ThingClass.WEAPONS not in act.targets
    return Predicate.ARREST if people and ActorType.STATE in act.doers else None


def sides_of_raid(act: Act) -> Predicate | None:
    """A raid by others than a state's forces is an attack."""
    return Predicate.ATTACK if act.doers & ARMED and ActorType.STATE not in act.doers else None


REFINEMENTS: tuple[tuple[frozenset[Predicate], Refinement], ...] = (
    (OPEN_MEANS, means_of_attack),
    (frozenset({Predicate.THROW}), means_of_throwing),
    (HARM, means_of_outcome),
    (frozenset({Predicate.CAPTURE}), object_of_capture),
    (frozenset({Predicate.DEFUSE}), object_of_finding),
    (frozenset({Predicate.CHEMICAL}), agent_of_gassing),
    (frozenset({Predicate.LOOT}), object_of_looting),
    (frozenset({Predicate.SHOOT_DOWN}), object_of_downing),
    (frozenset({Predicate.INTERCEPT}), object_of_interception),
    (frozenset({Predicate.RAID}), sides_of_raid),
)


def strongest(weapons: frozenset[WeaponClass], classes: Mapping[WeaponClass, Predicate]) -> Predicate | None:
    """The class of the first weapon in the order of the mapping."""
    return next((value for weapon, value in classes.items() if weapon in weapons), None)
