"""Rules for Battles and for territory that changes hands."""

from pipeline.coding.acts import Act, Manner
from pipeline.coding.demonstrations import is_demonstration
from pipeline.coding.facts import Facts
from pipeline.lexicon.grammar import grammar
from pipeline.ontology import (
    ARMED,
    ASSAULTS,
    BLASTS,
    CROWDS,
    FIGHTING,
    FORCES,
    FORTIFIED,
    HELD,
    HOUSES,
    NON_STATE,
    REMOTE_VIOLENCE,
    ActorType,
    PeopleClass,
    Predicate,
    SubEventType,
)

#: Nouns for what an army undertakes, which is fighting where nothing else is told of it.
ARMY_UNDERTAKINGS = frozenset({"operation", "campaign", "conflict", "war"})
#: Nouns for a state of things that goes on for years.
WARS = frozenset({"war", "conflict"})
AMBUSH = "ambush"
#: Verbs of those who go in themselves.
STORMING = frozenset({"storm", "burst", "break", "overrun", "raid"})


def non_violent_transfer(facts: Facts) -> SubEventType | None:
    """A place handed over, left to another side or taken without a fight is a Non-violent transfer of territory."""
    handed = any(act.objects & HELD or act.at_location or act.is_idiom for act in facts.of(Predicate.HAND_OVER))
    left = facts.did(Predicate.WITHDRAW) and facts.did(Predicate.CAPTURE, Predicate.HAND_OVER)
    quiet = facts.was(Manner.UNOPPOSED, Predicate.CAPTURE)
    left = left or facts.was(Manner.LEFT_TO_OTHERS, Predicate.WITHDRAW)
    fought = any(act.sure for act in facts.of(*FIGHTING))
    return SubEventType.NON_VIOLENT_TRANSFER if (handed or left or quiet) and not fought else None


def takers(facts: Facts) -> frozenset[ActorType]:
    """Who took the place, or took it back: the doer told first, else whoever is named beside the capture."""
    every = facts.of(Predicate.CAPTURE)
    captures = [act for act in every if act.was(Manner.REGAINED)] or every
    told = next((act.doers for act in captures if act.doers), frozenset())
    return told or (facts.present if captures else frozenset())


def government_regains(facts: Facts) -> SubEventType | None:
    """A place that a state's forces, or forces fighting for it, take from others is Government regains territory."""
    by = takers(facts)
    named = any(act.doers for act in facts.of(Predicate.CAPTURE))
    if ActorType.STATE in by and (named or facts.was(Manner.REGAINED, Predicate.CAPTURE)):
        return SubEventType.GOVERNMENT_REGAINS
    return None


def non_state_overtakes(facts: Facts) -> SubEventType | None:
    """A place that a non-state group or a foreign force takes is Non-state actor overtakes territory."""
    if takers(facts) & (NON_STATE | {ActorType.EXTERNAL}):
        return SubEventType.NON_STATE_OVERTAKES
    return None


def armed_clash(facts: Facts) -> SubEventType | None:
    """Fighting between two organised armed groups is an Armed clash, whoever began it and however few died."""
    clashes = [act for act in facts.of(Predicate.CLASH) if act.sure or (act.doers & ARMED and act.undergoers & ARMED)]
    return fighting([act for act in clashes if not is_setting(act, facts)], facts)


def is_setting(act: Act, facts: Facts) -> bool:
    """Whether an operation is only what strikes from afar were part of."""
    return act.is_noun and act.lemma in ARMY_UNDERTAKINGS and facts.did(*REMOTE_VIOLENCE)


def fighting_without_sides(facts: Facts) -> SubEventType | None:
    """Fighting of which one armed side is told is an Armed clash where nothing else is; a war only named is not."""
    return fighting([act for act in facts.of(Predicate.CLASH) if not is_standing(act, facts)], facts)


def is_standing(act: Act, facts: Facts) -> bool:
    """Whether a war or conflict is only named, with nobody who fights in it and nobody dead."""
    named = act.is_noun and act.lemma in WARS and not (act.doers | act.undergoers) & ARMED
    return named and not facts.killed


def fighting(clashes: list[Act], facts: Facts) -> SubEventType | None:
    """Armed clash, unless only unarmed people fight or the fight is part of a demonstration."""
    if not clashes or is_demonstration(facts):
        return None
    crowds_only = all(act.doers | act.undergoers and not (act.doers | act.undergoers) & ARMED for act in clashes)
    return None if crowds_only else SubEventType.ARMED_CLASH


def ground_assault(facts: Facts) -> SubEventType | None:
    """Armed people who ambush troops, storm a post or shoot their way in fight an Armed clash, whatever goes off."""
    if any(act.lemma == AMBUSH and (act.undergoers & ARMED or act.targets & FORTIFIED) for act in facts.acts):
        return SubEventType.ARMED_CLASH
    stormed = [act for act in facts.of(Predicate.ATTACK, Predicate.RAID) if act.doers & ARMED]
    held = any(act.targets & FORTIFIED or act.undergoers & ARMED for act in stormed)
    by_foot = any(act.lemma in STORMING for act in stormed) or Predicate.SHOOT in facts.mentioned
    return SubEventType.ARMED_CLASH if held and by_foot and facts.did(*BLASTS) else None


def attack_on_armed_group(facts: Facts) -> SubEventType | None:
    """An attack by one armed group on another, such as an ambush of soldiers on duty, is an Armed clash."""
    acts = [act for act in facts.of(*ASSAULTS) if not is_defenceless(act)]
    victims = frozenset(one for act in acts for one in act.undergoers)
    civil = any(is_on_civilians(act) for act in facts.of(*ASSAULTS))
    attackers = frozenset(one for act in acts for one in act.doers) & ARMED
    if attackers and any(act.targets & FORTIFIED for act in acts):
        return SubEventType.ARMED_CLASH
    return SubEventType.ARMED_CLASH if victims & ARMED and not civil and not victims & CROWDS else None


def is_on_civilians(act: Act) -> bool:
    """Whether an act was done to people of no armed kind, or to somebody by name who is of none."""
    kinds = any(people.actor_type is ActorType.CIVILIANS for people in act.undergoer_people)
    return kinds or (act.on_person and ActorType.CIVILIANS in act.undergoers)


def is_defenceless(act: Act) -> bool:
    """Whether those an act was done to could not fight: prisoners, officials, whoever was murdered or singled out."""
    people = off_duty(act.undergoer_people) or are_officials(act.undergoer_people)
    return people or act.lemma in grammar().murders or is_singled_out(act)


def is_singled_out(act: Act) -> bool:
    """Whether somebody by name is the target of others than a state, or a house or office is."""
    aimed = act.on_person and not act.undergoer_people and not act.doers & FORCES
    return aimed or bool(act.objects & HOUSES and not act.undergoer_people)


def off_duty(people: frozenset[PeopleClass]) -> bool:
    """Whether people with a military past or off duty, or held as prisoners, are meant."""
    return bool(people & {PeopleClass.EX_COMBATANT, PeopleClass.PRISONER})


def are_officials(people: frozenset[PeopleClass]) -> bool:
    """Whether those who serve a state without arms are meant."""
    return people == {PeopleClass.STATE_OTHER}
