"""Rules for Protests and Riots."""

from pipeline.coding.facts import ARMED, CROWDS, Facts
from pipeline.ontology import ActorType, PeopleClass, Predicate, SubEventType, ThingClass, WeaponClass

#: Words of a demonstration that is not peaceful.
VIOLENT_WORDS = frozenset({"violent", "riot", "rioting", "rampage", "molotov", "looting", "vandalism", "ablaze"})
#: Acts that make a demonstration violent when its crowd does them.
UNRULY = (
    Predicate.RIOT,
    Predicate.THROW,
    Predicate.DESTROY,
    Predicate.LOOT,
    Predicate.MOB,
    Predicate.ATTACK,
    Predicate.BEAT,
)
FORCE = (Predicate.DISPERSE, Predicate.ARREST, Predicate.BEAT, Predicate.ATTACK, Predicate.CLASH, Predicate.RAID)
BLOODY = (Predicate.SHOOT, Predicate.KILL, Predicate.INJURE, Predicate.BEAT, Predicate.ATTACK)
REMOTE = (
    Predicate.SUICIDE_BOMB,
    Predicate.AIR_STRIKE,
    Predicate.SHELL,
    Predicate.BOMB,
    Predicate.GRENADE,
    Predicate.CHEMICAL,
)


def is_demonstration(facts: Facts) -> bool:
    """Whether people demonstrate, by the word or by protesters as a side; a bombed rally is a bombing."""
    if facts.did(*REMOTE):
        return False
    if facts.did(Predicate.PROTEST):
        return True
    rioters_met_police = ActorType.RIOTERS in facts.sides and ActorType.STATE in facts.present
    more_than_arrests = Predicate.PROTEST in facts.mentioned or facts.predicates != {Predicate.ARREST}
    protesters = ActorType.PROTESTERS in facts.sides and more_than_arrests
    crowd = PeopleClass.PROTESTER in facts.people or protesters or rioters_met_police
    return crowd and facts.did(*UNRULY, *FORCE, *BLOODY, Predicate.BLOCK)


def is_violent(facts: Facts) -> bool:
    """Whether the crowd does violence: it riots, throws, burns, loots, attacks, or clashes with others."""
    if facts.did(Predicate.RIOT, Predicate.THROW) or facts.words & VIOLENT_WORDS:
        return True
    unruly = facts.of(*UNRULY)
    by_crowd = any(act.doers & CROWDS or (not act.doers and act.predicate is Predicate.DESTROY) for act in unruly)
    return by_crowd or facts.did(Predicate.CLASH) or WeaponClass.INCENDIARY in facts.weapons


def violent_demonstration(facts: Facts) -> SubEventType | None:
    """A demonstration whose crowd riots, throws, burns, builds barricades or clashes is a Violent demonstration."""
    mobbing = facts.did(Predicate.MOB) or any(PeopleClass.MOB in act.doer_people for act in facts.acts)
    if (facts.did(Predicate.RIOT) and not mobbing) or (is_demonstration(facts) and is_violent(facts)):
        return SubEventType.VIOLENT_DEMONSTRATION
    return None


def excessive_force(facts: Facts) -> SubEventType | None:
    """Lethal force or serious injury against peaceful protesters is Excessive force against protesters."""
    hurt = [act for act in facts.of(*BLOODY) if act.sure or act.undergoers]
    by_force = bool(facts.present & ARMED) or facts.did(Predicate.DISPERSE)
    if is_demonstration(facts) and hurt and (by_force or facts.killed):
        return SubEventType.EXCESSIVE_FORCE
    return None


def protest_with_intervention(facts: Facts) -> SubEventType | None:
    """A protest met with arrests, tear gas or scuffles, without serious injury, is a Protest with intervention."""
    if is_demonstration(facts) and facts.did(*FORCE):
        return SubEventType.PROTEST_WITH_INTERVENTION
    return None


def peaceful_protest(facts: Facts) -> SubEventType | None:
    """Three or more people who demonstrate in person, undisturbed and without violence, are a Peaceful protest."""
    blocked = any(ThingClass.ROAD in act.targets and not act.doers & ARMED for act in facts.of(Predicate.BLOCK))
    if blocked or (facts.did(Predicate.PROTEST) and is_demonstration(facts)):
        return SubEventType.PEACEFUL_PROTEST
    return None


def mob_violence(facts: Facts) -> SubEventType | None:
    """Violence of a mob or between unorganised people, outside a demonstration, is Mob violence."""
    if facts.did(Predicate.MOB) and not facts.doers(Predicate.MOB) & ARMED:
        return SubEventType.MOB_VIOLENCE
    violence = facts.of(
        Predicate.RIOT,
        Predicate.BEAT,
        Predicate.KILL,
        Predicate.ATTACK,
        Predicate.DESTROY,
        Predicate.THROW,
        Predicate.LOOT,
    )
    mobbing = any(PeopleClass.MOB in act.doer_people for act in violence)
    brawling = any(is_brawl(act.doers, act.undergoers) for act in facts.of(Predicate.CLASH, Predicate.THROW))
    return SubEventType.MOB_VIOLENCE if mobbing or brawling else None


def is_brawl(doers: frozenset[ActorType], undergoers: frozenset[ActorType]) -> bool:
    """Whether only unarmed people fight."""
    return bool(doers) and doers | undergoers <= {ActorType.CIVILIANS, ActorType.RIOTERS}
