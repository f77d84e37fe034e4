"""What ACLED does not record, whatever type it would be of."""

from pipeline.coding.acts import Act, Manner
from pipeline.coding.facts import Facts
from pipeline.lexicon.grammar import grammar
from pipeline.ontology import (
    ARMED,
    ARMED_BANDS,
    BARE_OUTCOMES,
    BLAST_WEAPONS,
    CRIME_FIGHTING,
    DEMONSTRATION,
    GENERAL_VIOLENCE,
    NEVER_ALONE,
    RELIEF,
    UNINTENDED,
    VIOLENCE,
    Predicate,
    ThingClass,
)

#: Fewer people are no crowd.
SMALLEST_CROWD = 3


def names_no_act(facts: Facts) -> bool:
    """The words for it often mean something else, and nothing beside them bears them out here."""
    return not facts.acts


def nothing_happened(facts: Facts) -> bool:
    """Statements, claims, threats, trials, exercises, labour strikes and figures of speech are no events."""
    return facts.predicates <= NEVER_ALONE


def only_spoken_of(facts: Facts) -> bool:
    """An attack that the text only claims, condemns or blames on somebody is not told by that."""
    return all(act.spoken_of or act.predicate in NEVER_ALONE for act in facts.acts)


def accident_or_disaster(facts: Facts) -> bool:
    """Deaths, damage, flight and relief after an accident, a disease or a disaster are not recorded."""
    unintended = facts.mentioned & UNINTENDED
    nobody = not facts.doers(Predicate.KILL, Predicate.INJURE, Predicate.DESTROY, Predicate.EXPLODE) & ARMED
    murdered = any(act.lemma in grammar().murders for act in facts.acts)
    return bool(unintended) and nobody and not murdered and facts.predicates <= BARE_OUTCOMES | RELIEF | NEVER_ALONE


def industrial_explosion(facts: Facts) -> bool:
    """A blast of gas, fuel or chemicals in a plant, store or home, with no weapon told, is an accident."""
    blast = facts.predicates <= BARE_OUTCOMES | NEVER_ALONE | {Predicate.CHEMICAL}
    unarmed = not facts.weapons & BLAST_WEAPONS
    militants = facts.people & ARMED_BANDS
    attacked = militants or Predicate.ATTACK in facts.mentioned
    return blast and unarmed and facts.was(Manner.CIVIL_CAUSE, *facts.predicates) and not attacked


def plain_crime(facts: Facts) -> bool:
    """Crime without a political actor is not recorded, nor is what police do about it."""
    crime = Predicate.CRIME in facts.mentioned or ThingClass.CONTRABAND in facts.things
    policing = facts.predicates <= CRIME_FIGHTING | NEVER_ALONE
    return crime and (policing or (facts.did(Predicate.CRIME) and not facts.sides & ARMED))


def too_few_people(facts: Facts) -> bool:
    """Fewer than three people are no demonstration."""
    return (
        facts.predicates <= {Predicate.PROTEST, *NEVER_ALONE}
        and facts.crowd is not None
        and facts.crowd < SMALLEST_CROWD
    )


def bare_outcome(facts: Facts) -> bool:
    """A death or injury of which no word says that somebody did it is not recorded."""
    return facts.predicates <= BARE_OUTCOMES | NEVER_ALONE and not any(
        act.sure or act.doers & ARMED for act in facts.acts
    )


def violence_in_general(facts: Facts) -> bool:
    """Violence of which the text tells no victim, target or toll, nor a day or place, is spoken of in general."""
    if facts.anchored or not facts.predicates <= GENERAL_VIOLENCE | NEVER_ALONE:
        return False
    hit = any(is_on_somebody(act) for act in facts.acts if act.predicate in GENERAL_VIOLENCE)
    return not (hit or facts.killed or facts.injured)


def is_on_somebody(act: Act) -> bool:
    """Whether the text tells whom or what an act was done to; who destroyed a thing must be told as well."""
    told = bool(act.undergoers or act.targets or act.has_object)
    return told and (act.predicate is not Predicate.DESTROY or bool(act.doers))


def only_mentioned(facts: Facts) -> bool:
    """What captions, headings and clauses that describe somebody tell alone is recorded only as violence or unrest."""
    return facts.in_passing and not facts.predicates & (VIOLENCE | DEMONSTRATION)


def standing_state(facts: Facts) -> bool:
    """What is told as past and without a day is recorded only where it was violence."""
    return facts.undated_past and not facts.predicates & VIOLENCE
