"""Rules for Explosions and remote violence, the specific means before the general."""

from pipeline.coding.acts import Manner
from pipeline.coding.facts import Facts
from pipeline.ontology import DETONATIONS, HARM, LOADABLE, UNEXPLAINED, Predicate, SubEventType, ThingClass, WeaponClass


def chemical_weapon(facts: Facts) -> SubEventType | None:
    """The use of a chemical or biological agent as a weapon is Chemical weapon; tear gas and phosphorus are not."""
    loaded = any(WeaponClass.CHEMICAL in act.weapons | act.nearby_weapons for act in facts.of(*LOADABLE))
    return SubEventType.CHEMICAL_WEAPON if facts.did(Predicate.CHEMICAL) or loaded else None


def air_strike(facts: Facts) -> SubEventType | None:
    """A strike from aircraft, helicopter or drone is an Air/drone strike, also beside shelling."""
    return SubEventType.AIR_STRIKE if facts.did(Predicate.AIR_STRIKE) else None


def suicide_bomb(facts: Facts) -> SubEventType | None:
    """A bomber who dies in the blast, on foot or in a vehicle, is a Suicide bomb."""
    blown = facts.did(Predicate.BOMB, Predicate.EXPLODE, Predicate.ATTACK) and WeaponClass.SUICIDE in facts.weapons
    themselves = facts.did(*DETONATIONS) and facts.was(Manner.UPON_SELF, *HARM, *DETONATIONS)
    return SubEventType.SUICIDE_BOMB if facts.did(Predicate.SUICIDE_BOMB) or blown or themselves else None


def shelling(facts: Facts) -> SubEventType | None:
    """Rockets, missiles, mortars, artillery and tanks at a distance are Shelling/artillery/missile attack."""
    return SubEventType.SHELLING if facts.did(Predicate.SHELL) else None


def downed_aircraft(facts: Facts) -> SubEventType | None:
    """A crewed aircraft that is brought down is Shelling/artillery/missile attack."""
    crewed = any(ThingClass.AIRCRAFT in act.targets for act in facts.of(Predicate.SHOOT_DOWN))
    return SubEventType.SHELLING if crewed else None


def grenade(facts: Facts) -> SubEventType | None:
    """A grenade, or a home-made bomb that is thrown, is Grenade; petrol bombs and stun grenades are not."""
    return SubEventType.GRENADE if facts.did(Predicate.GRENADE) or harmed_by(WeaponClass.GRENADE, facts) else None


def remote_explosive(facts: Facts) -> SubEventType | None:
    """A planted bomb, mine, car bomb or unexploded shell that goes off is Remote explosive/landmine/IED."""
    blown = facts.did(*DETONATIONS) or harmed_by(WeaponClass.IED_MINE, facts)
    return SubEventType.REMOTE_EXPLOSIVE if blown else None


def harmed_by(weapon: WeaponClass, facts: Facts) -> bool:
    """Whether a weapon is named beside harm of which no other means is told."""
    return weapon in facts.weapons and facts.did(*UNEXPLAINED) and not facts.did(Predicate.SHOOT, Predicate.BEAT)
