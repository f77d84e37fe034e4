"""Draft act -> the class it has beside its sides, targets and weapons, or None: "seized" a town, a cache, a man."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from pipeline.coding.acts import Act
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass, WeaponClass

V = TypeVar("V")

#: Attacks that leave the means open are what their weapon says.
BY_WEAPON: Mapping[WeaponClass, Predicate] = {
    WeaponClass.CHEMICAL: Predicate.CHEMICAL,
    WeaponClass.CROWD_CONTROL: Predicate.DISPERSE,
    WeaponClass.SUICIDE: Predicate.SUICIDE_BOMB,
    WeaponClass.AIRCRAFT: Predicate.AIR_STRIKE,
    WeaponClass.DRONE: Predicate.AIR_STRIKE,
    WeaponClass.ROCKET_ARTILLERY: Predicate.SHELL,
    WeaponClass.GRENADE: Predicate.GRENADE,
    WeaponClass.IED_MINE: Predicate.BOMB,
    WeaponClass.EXPLOSIVE: Predicate.BOMB,
    WeaponClass.FIREARM: Predicate.SHOOT,
    WeaponClass.BLADE: Predicate.BEAT,
}
OPEN_MEANS = frozenset({Predicate.ATTACK, Predicate.EXPLODE, Predicate.SHOOT, Predicate.SHELL, Predicate.THROW})
DEADLY_MEANS = frozenset({Predicate.KILL, Predicate.INJURE, Predicate.BOMB, Predicate.DESTROY})
#: Weapons that make "killed", "injured", "bombed" and "destroyed" more than that.
DEADLY = frozenset(BY_WEAPON) - {WeaponClass.FIREARM, WeaponClass.BLADE, WeaponClass.CROWD_CONTROL}
HELD = frozenset(
    {
        ThingClass.TERRITORY,
        ThingClass.MILITARY_BASE,
        ThingClass.CHECKPOINT,
        ThingClass.AIRPORT,
        ThingClass.INFRASTRUCTURE,
        ThingClass.POLICE_STATION,
        ThingClass.GOVERNMENT,
        ThingClass.CAMP,
        ThingClass.ROAD,
    }
)
POSTS = frozenset({ThingClass.MILITARY_BASE, ThingClass.CHECKPOINT, ThingClass.CAMP, ThingClass.POLICE_STATION})
FORTIFIED = frozenset(
    {ThingClass.MILITARY_BASE, ThingClass.CHECKPOINT, ThingClass.MILITARY_VEHICLE, ThingClass.POLICE_STATION}
)
PROPERTY = frozenset({ThingClass.GOODS, ThingClass.LIVESTOCK, ThingClass.VEHICLE, ThingClass.SHIP, ThingClass.CROP})
ARMED_SIDES = frozenset(set(ActorType) - {ActorType.CIVILIANS, ActorType.PROTESTERS})
FLYING = frozenset({WeaponClass.DRONE, WeaponClass.ROCKET_ARTILLERY})
CIVIL_WORK = frozenset({PeopleClass.POLITICIAN, PeopleClass.WORKER, PeopleClass.STUDENT})


def refine(act: Act) -> Predicate | None:
    """The class of an act once its sides, targets and weapons have spoken; None when it is no event."""
    for refinement in REFINEMENTS:
        found = refinement(act)
        if found is not None:
            return found
    return act.predicate if act.sure or is_borne_out(act) else None


def means_of_attack(act: Act) -> Predicate | None:
    """An attack, blast or shot is what its weapon says it is."""
    if act.predicate not in OPEN_MEANS:
        return None
    return strongest(act.weapons, BY_WEAPON)


def means_of_death(act: Act) -> Predicate | None:
    """People killed by a bomb, or a town bombed by aircraft, tell of the bombing or the air strike."""
    if act.predicate not in DEADLY_MEANS or (act.predicate is Predicate.DESTROY and not act.targets):
        return None
    return strongest(act.weapons & DEADLY, BY_WEAPON)


def object_of_capture(act: Act) -> Predicate | None:
    """What is captured decides: a place, weapons, goods or people."""
    if act.predicate is not Predicate.CAPTURE:
        return None
    if act.targets & HELD or act.at_location:
        return Predicate.CAPTURE
    if ThingClass.WEAPONS in act.targets or act.weapons:
        return Predicate.SEIZE_WEAPONS
    if act.targets & PROPERTY:
        return Predicate.LOOT
    if act.undergoers:
        return taken_people(act)
    return None


def taken_people(act: Act) -> Predicate:
    """Who takes people decides: a state arrests, others abduct; fighters driven out are a place captured."""
    if act.undergoers & (ARMED_SIDES - {ActorType.RIOTERS}) and not act.undergoers & {ActorType.CIVILIANS}:
        return Predicate.CAPTURE if act.words & DRIVEN else Predicate.ARREST
    return Predicate.ARREST if ActorType.STATE in act.doers else Predicate.ABDUCT


#: Words near "clear" and "drive out" that make fighters the ones driven from a place.
DRIVEN = frozenset({"stronghold", "position", "area"})


def object_of_defusal(act: Act) -> Predicate | None:
    """Finding, removing or destroying weapons disrupts their use; a found body or wallet does not count."""
    if (
        act.predicate not in {Predicate.DEFUSE, Predicate.DESTROY, Predicate.LOOT}
        or ThingClass.WEAPONS not in act.targets
    ):
        return None
    return Predicate.SEIZE_WEAPONS if act.predicate is Predicate.LOOT else Predicate.DEFUSE


def aircraft_brought_down(act: Act) -> Predicate | None:
    """A downed drone or missile is an interception; a downed crewed aircraft is not."""
    if act.predicate not in {Predicate.SHOOT_DOWN, Predicate.DESTROY, Predicate.INTERCEPT}:
        return None
    if act.weapons & FLYING or act.words & {"drone", "missile", "uav", "rocket"}:
        return Predicate.INTERCEPT
    return (
        Predicate.SHOOT_DOWN if act.predicate is Predicate.SHOOT_DOWN and ThingClass.AIRCRAFT in act.targets else None
    )


def people_driven_from_a_place(act: Act) -> Predicate | None:
    """An invasion or raid of a place by police against nobody armed is a search; by others an attack."""
    if act.predicate is not Predicate.RAID or not act.doers:
        return None
    return None if act.doers <= {ActorType.STATE, ActorType.EXTERNAL} else Predicate.ATTACK


REFINEMENTS: tuple[Callable[[Act], Predicate | None], ...] = (
    aircraft_brought_down,
    object_of_defusal,
    means_of_attack,
    means_of_death,
    object_of_capture,
    people_driven_from_a_place,
)


# --- ambiguous words -------------------------------------------------------------------------------------------------


def is_borne_out(act: Act) -> bool:
    """Whether what stands beside an ambiguous word shows that it tells of an event."""
    check = BORNE_OUT.get(act.predicate)
    return check(act) if check else bool(act.doers & ARMED_SIDES)


def armed_doer(act: Act) -> bool:
    """Somebody armed does it, or a weapon."""
    return bool(act.doers & ARMED_SIDES or act.weapons)


def armed_party(act: Act) -> bool:
    """Somebody armed does or undergoes it, or a weapon is used."""
    return armed_doer(act) or bool(act.undergoers & ARMED_SIDES)


def crowd(act: Act) -> bool:
    """A crowd that demonstrates does it."""
    return bool(act.doer_people & {PeopleClass.PROTESTER, PeopleClass.MOB, PeopleClass.RIOTER, *CIVIL_WORK})


def post(act: Act) -> bool:
    """A base, camp or checkpoint is its object, and no ordinary people build it."""
    return bool(act.targets & POSTS) and act.doers != frozenset({ActorType.CIVILIANS})


def weapon_found(act: Act) -> bool:
    """A weapon is its object."""
    return bool(act.weapons) or ThingClass.WEAPONS in act.targets


def people_moved(act: Act) -> bool:
    """Ordinary people do or undergo it."""
    return ActorType.CIVILIANS in act.doers | act.undergoers


def thing_hit(act: Act) -> bool:
    """A thing that people own is its object and somebody did it."""
    return bool(act.targets) and bool(act.doers)


BORNE_OUT: Mapping[Predicate, Callable[[Act], bool]] = {
    Predicate.ATTACK: armed_doer,
    Predicate.SHOOT: armed_party,
    Predicate.SHELL: armed_doer,
    Predicate.CLASH: armed_party,
    Predicate.PROTEST: crowd,
    Predicate.ESTABLISH_BASE: post,
    Predicate.DEFUSE: weapon_found,
    Predicate.INTERCEPT: weapon_found,
    Predicate.SEIZE_WEAPONS: weapon_found,
    Predicate.DISPLACE: people_moved,
    Predicate.DESTROY: thing_hit,
    Predicate.LOOT: thing_hit,
    Predicate.DEPLOY: armed_party,
    Predicate.AGREE: armed_party,
    Predicate.KILL: lambda act: bool(act.undergoers or act.doers),
    Predicate.ACCIDENT: lambda act: True,
    Predicate.DISASTER: lambda act: True,
}


def strongest(weapons: frozenset[WeaponClass], classes: Mapping[WeaponClass, V]) -> V | None:
    """The class of the first weapon in the order of the mapping."""
    return next((value for weapon, value in classes.items() if weapon in weapons), None)
