"""Whether an event counts as violence that targets civilians."""

from pipeline.coding.disambiguation import FORTIFIED, PROPERTY
from pipeline.coding.facts import Facts
from pipeline.model import Actor, Coded
from pipeline.ontology import ARMED, CROWDS, ActorType, EventType, Predicate, SubEventType, ThingClass

#: Violence whose victims decide.
HARM = (
    Predicate.ATTACK,
    Predicate.SHOOT,
    Predicate.KILL,
    Predicate.INJURE,
    Predicate.BEAT,
    Predicate.BOMB,
    Predicate.SHELL,
    Predicate.AIR_STRIKE,
    Predicate.GRENADE,
    Predicate.SUICIDE_BOMB,
    Predicate.CHEMICAL,
    Predicate.EXPLODE,
    Predicate.MOB,
)
ALWAYS = frozenset({EventType.VIOLENCE_AGAINST_CIVILIANS})
BY_VICTIMS = frozenset({EventType.EXPLOSIONS, EventType.RIOTS})
#: Places of ordinary people; hitting them hits civilians where nobody armed is named.
CIVIL_PLACES = frozenset(
    set(ThingClass)
    - FORTIFIED
    - PROPERTY
    - {ThingClass.WEAPONS, ThingClass.TERRITORY, ThingClass.ROAD, ThingClass.AIRCRAFT, ThingClass.INFRASTRUCTURE}
)


def code_targeting(facts: Facts, sub_event: SubEventType, target: Actor | None = None) -> Coded[bool]:
    """By type first: always in violence against civilians, never in battles, else by who was hit, actor2 before all."""
    if sub_event.event_type in ALWAYS:
        return Coded(True, "violence_against_civilians", 0.95)
    if sub_event is SubEventType.EXCESSIVE_FORCE:
        return Coded(True, "excessive_force", 0.95)
    if sub_event.event_type not in BY_VICTIMS:
        return Coded(False, "type_never_targets", 0.95)
    return by_actor(target, facts) or by_victims(facts)


def by_actor(target: Actor | None, facts: Facts) -> Coded[bool] | None:
    """Civilians are the main target where they are actor2, and are not where somebody armed is."""
    if target is None:
        return None
    if target.inter in ARMED:
        return Coded(False, "armed_target", 0.8, facts.spans(HARM))
    return Coded(True, "civilian_target", 0.8, facts.spans(HARM)) if target.inter == ActorType.CIVILIANS else None


def by_victims(facts: Facts) -> Coded[bool]:
    """Civilians are the main target where unarmed people or their places were hit and nobody armed was."""
    hit, places = facts.undergoers(*HARM), facts.targets(*HARM)
    spans = facts.spans(HARM)
    if hit & ARMED or places & FORTIFIED:
        return Coded(False, "armed_target", 0.8, spans)
    if ActorType.CIVILIANS in hit or (not hit & CROWDS and places & CIVIL_PLACES):
        return Coded(True, "civilian_target", 0.8, spans)
    return Coded(False, "no_civilian_target_told", 0.5, spans)
