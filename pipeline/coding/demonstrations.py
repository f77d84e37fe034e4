"""Rules for Protests and Riots."""

from pipeline.coding.acts import Act, Manner
from pipeline.coding.facts import Facts
from pipeline.lexicon.grammar import grammar
from pipeline.ontology import (
    ARMED,
    BLOODSHED,
    CROWD_FORCE,
    CROWD_POLICING,
    CROWDS,
    NON_STATE,
    REMOTE_VIOLENCE,
    UNORGANISED,
    UNRULY,
    ActorType,
    PeopleClass,
    Predicate,
    SubEventType,
    ThingClass,
    WeaponClass,
)


def is_demonstration(facts: Facts) -> bool:
    """Whether people demonstrate, by the word or by protesters as a side; a bombed rally is a bombing."""
    if facts.did(*REMOTE_VIOLENCE) or any(is_attack_elsewhere(act) for act in facts.of(*BLOODSHED)):
        return False
    if facts.did(Predicate.PROTEST, Predicate.DISPERSE):
        return True
    return crowd_is_told(facts) and not is_mob(facts) and facts.did(*UNRULY, *CROWD_FORCE, *BLOODSHED, Predicate.BLOCK)


def is_attack_elsewhere(act: Act) -> bool:
    """Whether people are murdered or fighters attack others than a crowd, which a protest may be against or follow."""
    if Predicate.PROTEST in act.within:
        return False
    by_fighters = act.doers & NON_STATE - CROWDS and act.undergoers and not act.undergoers & CROWDS
    return act.lemma in grammar().murders or bool(by_fighters)


def crowd_is_told(facts: Facts) -> bool:
    """Whether protesters are named, or rioters who faced police."""
    more_than_arrests = Predicate.PROTEST in facts.mentioned or facts.predicates != {Predicate.ARREST}
    protesters = ActorType.PROTESTERS in facts.sides and more_than_arrests
    rioters_met_police = ActorType.RIOTERS in facts.sides and ActorType.STATE in facts.sides
    return PeopleClass.PROTESTER in facts.people or protesters or rioters_met_police


def is_mob(facts: Facts) -> bool:
    """Whether the crowd is a mob that did not come to demonstrate."""
    doing = any(PeopleClass.MOB in act.doer_people for act in facts.acts)
    return doing or facts.did(Predicate.MOB) or PeopleClass.MOB in facts.people


def is_violent(facts: Facts) -> bool:
    """Whether the crowd does violence: it riots, throws, burns, attacks, clashes, or the protest turns violent."""
    if facts.did(Predicate.THROW, Predicate.CLASH) or crowd_riots(facts) or facts.tells(Manner.UNRULY):
        return True
    clashed = not facts.mentioned.isdisjoint({Predicate.CLASH, Predicate.THROW})
    wrecked = any(act.sure and not act.doers for act in facts.of(Predicate.LOOT, Predicate.DESTROY))
    by_crowd = wrecked or any(act.doers & CROWDS for act in facts.of(*UNRULY))
    return by_crowd or clashed or WeaponClass.INCENDIARY in facts.weapons


def violent_demonstration(facts: Facts) -> SubEventType | None:
    """A demonstration whose crowd riots, throws, burns, builds barricades or clashes is a Violent demonstration."""
    rioted = crowd_riots(facts) or any(PeopleClass.RIOTER in act.doer_people for act in facts.of(*UNRULY))
    fights = facts.of(Predicate.CLASH, Predicate.THROW)
    fought_police = any(is_riot(act.doers | act.undergoers) for act in fights if act.sure)
    if ((rioted or fought_police) and not is_mob(facts)) or (is_demonstration(facts) and is_violent(facts)):
        return SubEventType.VIOLENT_DEMONSTRATION
    return None


def crowd_riots(facts: Facts) -> bool:
    """Whether others than armed groups riot: not "rebels set up barricades", not "a police barricade"."""
    return any(not act.doers or act.doers - ARMED for act in facts.of(Predicate.RIOT))


def excessive_force(facts: Facts) -> SubEventType | None:
    """Lethal force or serious injury against peaceful protesters is Excessive force against protesters."""
    if not is_demonstration(facts):
        return None
    hurt = any(act.sure or act.undergoers or act.doers & CROWDS for act in facts.of(*BLOODSHED))
    by_force = bool(facts.present & ARMED) or facts.did(Predicate.DISPERSE) or facts.killed
    brutal = facts.was(Manner.EXCESSIVE, *CROWD_FORCE)
    return SubEventType.EXCESSIVE_FORCE if (hurt and by_force) or brutal else None


def protest_with_intervention(facts: Facts) -> SubEventType | None:
    """A protest met with arrests, tear gas or scuffles, without serious injury, is a Protest with intervention."""
    if is_demonstration(facts) and any(is_force(act) for act in facts.of(*CROWD_FORCE)):
        return SubEventType.PROTEST_WITH_INTERVENTION
    return None


def is_force(act: Act) -> bool:
    """Whether an act is force used on a crowd: not what signs read, and not what became of somebody else."""
    policing = act.predicate in CROWD_POLICING
    return policing or bool(act.undergoers & CROWDS) or (act.sure and not act.undergoers)


def peaceful_protest(facts: Facts) -> SubEventType | None:
    """Three or more people who demonstrate in person, undisturbed and without violence, are a Peaceful protest."""
    blocked = any(ThingClass.ROAD in act.targets and not act.doers & ARMED for act in facts.of(Predicate.BLOCK))
    if blocked or (facts.did(Predicate.PROTEST) and is_demonstration(facts)):
        return SubEventType.PEACEFUL_PROTEST
    return None


def mob_violence(facts: Facts) -> SubEventType | None:
    """Violence of a mob or between unorganised people, outside a demonstration, is Mob violence."""
    violence = facts.did(Predicate.RIOT, Predicate.KILL, *UNRULY)
    brawling = any(is_brawl(act.doers, act.undergoers) for act in facts.of(Predicate.CLASH, Predicate.THROW))
    armed = facts.doers(Predicate.MOB) & ARMED and PeopleClass.MOB not in facts.people
    return SubEventType.MOB_VIOLENCE if (violence and is_mob(facts) and not armed) or brawling else None


def is_riot(sides: frozenset[ActorType]) -> bool:
    """Whether unarmed people fight a state's forces and nobody else."""
    unarmed = sides & UNORGANISED
    return bool(unarmed) and sides - unarmed == {ActorType.STATE}


def is_brawl(doers: frozenset[ActorType], undergoers: frozenset[ActorType]) -> bool:
    """Whether only unarmed people fight."""
    return bool(doers) and doers | undergoers <= {ActorType.CIVILIANS, ActorType.RIOTERS}
