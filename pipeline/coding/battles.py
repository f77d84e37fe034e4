"""Rules for Battles and for territory that changes hands."""

from pipeline.coding.demonstrations import is_demonstration
from pipeline.coding.facts import ARMED, CROWDS, NON_STATE, Facts
from pipeline.coding.refining import FORTIFIED, HELD
from pipeline.ontology import ActorType, PeopleClass, Predicate, SubEventType

#: Words that say the taker had held the place before.
REGAINING = frozenset(
    {
        "recapture",
        "retake",
        "regain",
        "recover",
        "liberate",
        "reclaim",
        "retaking",
        "recapturing",
        "free",
        "liberation",
        "back",
    }
)
#: Words that say nobody fought for the place.
UNOPPOSED = frozenset({"peacefully", "unopposed", "bloodless", "handover", "resistance", "evacuate", "vacate"})
FIGHTING = (Predicate.CLASH, Predicate.ATTACK, Predicate.SHELL, Predicate.AIR_STRIKE, Predicate.KILL, Predicate.SHOOT)
ASSAULTS = (Predicate.ATTACK, Predicate.SHOOT, Predicate.KILL, Predicate.RAID, Predicate.INJURE, Predicate.CLASH)


def non_violent_transfer(facts: Facts) -> SubEventType | None:
    """A place handed over, left to another side or taken without a fight is a Non-violent transfer of territory."""
    handed = any(act.targets & HELD or act.at_location for act in facts.of(Predicate.HAND_OVER))
    left = facts.did(Predicate.WITHDRAW) and facts.did(Predicate.CAPTURE, Predicate.HAND_OVER)
    quiet = facts.did(Predicate.CAPTURE) and bool(facts.words & UNOPPOSED)
    if (handed or left or quiet) and not facts.did(*FIGHTING):
        return SubEventType.NON_VIOLENT_TRANSFER
    return None


def government_regains(facts: Facts) -> SubEventType | None:
    """A place that a state's forces, or forces fighting for it, take from others is Government regains territory."""
    takers = facts.doers(Predicate.CAPTURE)
    if not facts.did(Predicate.CAPTURE):
        return None
    from_rebels = not takers and bool(facts.words & REGAINING) and ActorType.STATE in facts.present
    return SubEventType.GOVERNMENT_REGAINS if ActorType.STATE in takers or from_rebels else None


def non_state_overtakes(facts: Facts) -> SubEventType | None:
    """A place that a non-state group or a foreign force takes is Non-state actor overtakes territory."""
    takers = facts.doers(Predicate.CAPTURE) or (facts.present if facts.did(Predicate.CAPTURE) else frozenset())
    if takers & (NON_STATE | {ActorType.EXTERNAL}):
        return SubEventType.NON_STATE_OVERTAKES
    return None


def armed_clash(facts: Facts) -> SubEventType | None:
    """Fighting between two organised armed groups is an Armed clash, whoever began it and however few died."""
    clashes = facts.of(Predicate.CLASH)
    if not clashes or is_demonstration(facts):
        return None
    crowds_only = all(act.doers | act.undergoers and not (act.doers | act.undergoers) & ARMED for act in clashes)
    return None if crowds_only else SubEventType.ARMED_CLASH


def attack_on_armed_group(facts: Facts) -> SubEventType | None:
    """An attack by one armed group on another, such as an ambush of soldiers on duty, is an Armed clash."""
    acts = [act for act in facts.of(*ASSAULTS) if not off_duty(act.undergoer_people)]
    victims = frozenset(one for act in acts for one in act.undergoers)
    attackers = frozenset(one for act in acts for one in act.doers) & ARMED
    fortified = any(act.targets & FORTIFIED for act in acts)
    if victims & CROWDS or ActorType.CIVILIANS in victims:
        return None
    if victims & ARMED or (fortified and attackers):
        return SubEventType.ARMED_CLASH
    return None


def off_duty(people: frozenset[PeopleClass]) -> bool:
    """Whether people with a military past or off duty, or held as prisoners, are meant."""
    return bool(people & {PeopleClass.EX_COMBATANT, PeopleClass.PRISONER})
