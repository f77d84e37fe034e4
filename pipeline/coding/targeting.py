"""Whether an event counts as violence that targets civilians."""

from pipeline.coding.facts import Facts
from pipeline.model import Actor, Coded
from pipeline.ontology import (
    ARMED,
    CIVIL_PLACES,
    CROWDS,
    FORTIFIED,
    TARGETING_BY_VICTIMS,
    TARGETING_TYPES,
    VICTIMISING,
    ActorType,
    SubEventType,
)


def code_targeting(facts: Facts, sub_event: SubEventType, target: Actor | None = None) -> Coded[bool]:
    """By type first: always in violence against civilians, never in battles, else by who was hit, actor2 before all."""
    if sub_event.event_type in TARGETING_TYPES:
        return Coded(True, "violence_against_civilians", 0.95)
    if sub_event is SubEventType.EXCESSIVE_FORCE:
        return Coded(True, "excessive_force", 0.95)
    if sub_event.event_type not in TARGETING_BY_VICTIMS:
        return Coded(False, "type_never_targets", 0.95)
    return by_actor(target, facts) or by_victims(facts)


def by_actor(target: Actor | None, facts: Facts) -> Coded[bool] | None:
    """Civilians are the main target where they are actor2, and are not where somebody armed is."""
    if target is None:
        return None
    if target.inter in ARMED:
        return Coded(False, "armed_target", 0.8, facts.spans(VICTIMISING))
    return (
        Coded(True, "civilian_target", 0.8, facts.spans(VICTIMISING)) if target.inter == ActorType.CIVILIANS else None
    )


def by_victims(facts: Facts) -> Coded[bool]:
    """Civilians are the main target where unarmed people or their places were hit and nobody armed was."""
    hit, places = facts.undergoers(*VICTIMISING), facts.targets(*VICTIMISING)
    spans = facts.spans(VICTIMISING)
    if hit & ARMED or places & FORTIFIED:
        return Coded(False, "armed_target", 0.8, spans)
    if ActorType.CIVILIANS in hit or (not hit & CROWDS and places & CIVIL_PLACES):
        return Coded(True, "civilian_target", 0.8, spans)
    return Coded(False, "no_civilian_target_told", 0.5, spans)
