"""Rules for Strategic developments."""

from pipeline.coding.acts import Act, Manner
from pipeline.coding.battles import AMBUSH
from pipeline.coding.facts import Facts
from pipeline.model import CasualtyKind
from pipeline.ontology import (
    ARMED,
    CROWDS,
    MATERIEL,
    NON_STATE,
    OWNED,
    POLITICAL_PEOPLE,
    ActorType,
    Predicate,
    SubEventType,
    ThingClass,
)

#: Verbs for taking that say nothing of force.
TAKING_VERBS = frozenset({"take", "seize", "capture", "hold"})
#: People freed by these words were freed by force or from distress, not by an agreement.
RESCUES = frozenset({"rescue"})
#: Arrests of so many people at once are a political matter whoever they are.
MASS_ARREST = 10


def disrupted_weapons_use(facts: Facts) -> SubEventType | None:
    """Weapons defused, found, seized or intercepted before they did harm, not in a fight, are Disrupted weapons use."""
    disrupted = facts.did(Predicate.DEFUSE, Predicate.INTERCEPT, Predicate.SEIZE_WEAPONS)
    drone = facts.did(Predicate.SHOOT_DOWN) and not any(
        ThingClass.AIRCRAFT in a.targets for a in facts.of(Predicate.SHOOT_DOWN)
    )
    harmed = facts.did(Predicate.EXPLODE) or facts.killed or facts.injured
    taken = is_taken_in_fight(facts) and not facts.did(Predicate.DEFUSE, Predicate.INTERCEPT)
    return SubEventType.DISRUPTED_WEAPONS if (disrupted or drone) and not (harmed or taken) else None


def is_taken_in_fight(facts: Facts) -> bool:
    """Whether weapons change hands in a clash or an ambush, of which they are a part."""
    fought = facts.did(Predicate.CLASH) or any(act.lemma == AMBUSH for act in facts.acts)
    return fought or facts.was(Manner.IN_FIGHT, Predicate.SEIZE_WEAPONS, Predicate.SHOOT_DOWN)


def agreement(facts: Facts) -> SubEventType | None:
    """Ceasefires, peace talks, exchanges, releases and surrenders between parties are an Agreement; rescues are not."""
    settled = facts.did(Predicate.AGREE, Predicate.SURRENDER)
    freed = any(act.lemma not in RESCUES for act in facts.of(Predicate.RELEASE))
    released = freed and bool(facts.present & ARMED)
    return SubEventType.AGREEMENT if settled or released else None


def arrests(facts: Facts) -> SubEventType | None:
    """Arrests of many people, or of fighters, politicians, activists and the like, are Arrests."""
    taken = frozenset(one for act in facts.of(Predicate.ARREST) for one in act.undergoer_people) or facts.people
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
    acts = facts.of(Predicate.LOOT, Predicate.DESTROY)
    return SubEventType.LOOTING if any(not (is_of_war(act) or is_taking(act)) for act in acts) else None


def is_of_war(act: Act) -> bool:
    """Whether an act destroys what armies fight with, which is no property: "destroyed two tanks"."""
    return bool(act.objects) and act.objects <= MATERIEL


def is_taking(act: Act) -> bool:
    """Whether somebody who is no fighter and no crowd merely takes things, as customs officers do."""
    return act.lemma in TAKING_VERBS and not act.doers & (NON_STATE | CROWDS)


def attack_on_property(facts: Facts) -> SubEventType | None:
    """An attack on goods or buildings of which neither doer nor victim is told is Looting/property destruction."""
    acts = facts.of(Predicate.ATTACK)
    unhurt = not (facts.killed or facts.injured or facts.did(Predicate.KILL, Predicate.INJURE, Predicate.SHOOT))
    owned = bool(acts) and all(act.objects & OWNED and not (act.doers | act.undergoers) & ARMED for act in acts)
    return SubEventType.LOOTING if owned and unhurt else None


def mass_grave(facts: Facts) -> SubEventType | None:
    """A mass grave that is found is recorded as Other; the killing of those in it is not told by that."""
    exhumed = any(not act.is_noun for act in facts.of(Predicate.MASS_GRAVE))
    return SubEventType.OTHER if exhumed or facts.tells(Manner.GRAVE_FOUND) else None


def other_development(facts: Facts) -> SubEventType | None:
    """Coups, displacement and mass graves are recorded as Other."""
    return SubEventType.OTHER if facts.did(Predicate.COUP, Predicate.MASS_GRAVE, Predicate.DISPLACE) else None


def raid_without_more(facts: Facts) -> SubEventType | None:
    """A raid by a state's forces of which nothing more is told is a security measure; a mere search is none."""
    raiders = facts.doers(Predicate.RAID) or facts.present
    plain = any(act.sure for act in facts.of(Predicate.RAID))
    return SubEventType.CHANGE_TO_GROUP if plain and ActorType.STATE in raiders else None
