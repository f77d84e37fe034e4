"""Rules for Violence against civilians."""

from pipeline.coding.battles import is_defenceless
from pipeline.coding.facts import Facts
from pipeline.ontology import ARMED, BLOODSHED, NON_STATE, SOFT, UNARMED, ActorType, Predicate, SubEventType


def sexual_violence(facts: Facts) -> SubEventType | None:
    """Rape and other sexual violence is Sexual violence, whatever else was done."""
    return SubEventType.SEXUAL_VIOLENCE if facts.did(Predicate.SEXUAL_VIOLENCE) else None


def attack_on_civilians(facts: Facts) -> SubEventType | None:
    """Violence of an armed group against people who cannot fight, as prisoners and officials, is an Attack."""
    for act in facts.of(*BLOODSHED):
        unarmed = act.undergoers & UNARMED or is_defenceless(act)
        if act.doers & ARMED and (unarmed or act.targets & SOFT or (act.sure and not act.undergoers)):
            return SubEventType.ATTACK
    return None


def killing_by_unknown(facts: Facts) -> SubEventType | None:
    """People shot, killed or beaten by somebody whom the text leaves open are an Attack."""
    acts = facts.of(Predicate.SHOOT, Predicate.KILL, Predicate.BEAT)
    sure = any(act.sure and not act.doers & ARMED and (act.has_object or facts.killed) for act in acts)
    return SubEventType.ATTACK if sure else None


def abduction(facts: Facts) -> SubEventType | None:
    """Taking people by force outside a judicial process is Abduction/forced disappearance."""
    return SubEventType.ABDUCTION if facts.did(Predicate.ABDUCT) else None


def arrest_by_non_state(facts: Facts) -> SubEventType | None:
    """People whom a group other than a state detains are abducted."""
    takers = facts.doers(Predicate.ARREST)
    people = any(act.undergoer_people for act in facts.of(Predicate.ARREST))
    if people and takers & NON_STATE and ActorType.STATE not in takers:
        return SubEventType.ABDUCTION
    return None


def attack_without_sides(facts: Facts) -> SubEventType | None:
    """An attack of which the text tells neither side is an Attack."""
    sure = any(act.sure for act in facts.of(Predicate.ATTACK, Predicate.SHOOT, Predicate.KILL))
    return SubEventType.ATTACK if sure else None
