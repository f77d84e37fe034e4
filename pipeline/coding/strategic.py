"""Rules for Strategic developments."""

from pipeline.coding.facts import Facts
from pipeline.model import CasualtyKind
from pipeline.ontology import ARMED, NON_STATE, ActorType, PeopleClass, Predicate, SubEventType, ThingClass

#: People whose arrest is a political matter.
POLITICAL_PEOPLE = frozenset(
    {
        PeopleClass.REBEL,
        PeopleClass.MILITIA,
        PeopleClass.COMMUNAL,
        PeopleClass.ARMED_UNKNOWN,
        PeopleClass.PROTESTER,
        PeopleClass.RIOTER,
        PeopleClass.POLITICIAN,
        PeopleClass.JOURNALIST,
        PeopleClass.ACTIVIST,
        PeopleClass.LAWYER,
        PeopleClass.AID_WORKER,
        PeopleClass.RELIGIOUS,
        PeopleClass.STUDENT,
        PeopleClass.EX_COMBATANT,
        PeopleClass.MILITARY,
    }
)
#: Arrests of so many people at once are a political matter whoever they are.
MASS_ARREST = 10


def disrupted_weapons_use(facts: Facts) -> SubEventType | None:
    """Weapons defused, found, seized, intercepted or shot down before they did harm are Disrupted weapons use."""
    disrupted = facts.did(Predicate.DEFUSE, Predicate.INTERCEPT, Predicate.SEIZE_WEAPONS)
    drone = facts.did(Predicate.SHOOT_DOWN) and not any(
        ThingClass.AIRCRAFT in a.targets for a in facts.of(Predicate.SHOOT_DOWN)
    )
    harmed = facts.did(Predicate.EXPLODE) or facts.killed or facts.injured
    if (disrupted or drone) and not harmed:
        return SubEventType.DISRUPTED_WEAPONS
    return None


def agreement(facts: Facts) -> SubEventType | None:
    """Ceasefires, peace talks, exchanges, releases, surrenders and evacuations between parties are an Agreement."""
    settled = facts.did(Predicate.AGREE, Predicate.SURRENDER)
    released = facts.did(Predicate.RELEASE) and bool(facts.present & ARMED)
    return SubEventType.AGREEMENT if settled or released else None


def arrests(facts: Facts) -> SubEventType | None:
    """Arrests of many people, or of fighters, politicians, activists and the like, are Arrests."""
    taken = facts.people.union(*(act.undergoer_people for act in facts.of(Predicate.ARREST)))
    political = bool(taken & POLITICAL_PEOPLE) or bool(facts.undergoers(Predicate.ARREST) & NON_STATE)
    significant = political or facts.count(CasualtyKind.ARRESTED) >= MASS_ARREST
    return SubEventType.ARRESTS if facts.did(Predicate.ARREST) and significant else None


def base_established(facts: Facts) -> SubEventType | None:
    """A base, camp, outpost or headquarters that a group sets up is Headquarters or base established."""
    return SubEventType.BASE_ESTABLISHED if facts.did(Predicate.ESTABLISH_BASE) else None


def change_to_group(facts: Facts) -> SubEventType | None:
    """Recruitment, defection, new groups, troop movements and security measures are Change to group/activity."""
    moved = facts.did(Predicate.DEPLOY, Predicate.CHANGE_GROUP)
    left = facts.did(Predicate.WITHDRAW) and bool(facts.doers(Predicate.WITHDRAW) & ARMED)
    return SubEventType.CHANGE_TO_GROUP if moved or left else None


def looting(facts: Facts) -> SubEventType | None:
    """Property looted, burned or destroyed without harm to people is Looting/property destruction."""
    return SubEventType.LOOTING if facts.did(Predicate.LOOT, Predicate.DESTROY) else None


def other_development(facts: Facts) -> SubEventType | None:
    """Coups, displacement and mass graves are recorded as Other."""
    return SubEventType.OTHER if facts.did(Predicate.COUP, Predicate.MASS_GRAVE, Predicate.DISPLACE) else None


def raid_without_more(facts: Facts) -> SubEventType | None:
    """A raid or search by a state's forces of which nothing more is told is a security measure."""
    raiders = facts.doers(Predicate.RAID) or facts.present
    return SubEventType.CHANGE_TO_GROUP if facts.did(Predicate.RAID) and ActorType.STATE in raiders else None
