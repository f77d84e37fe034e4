"""Denials across sentences: "The army denied the accusation" speaks of what others were quoted with before."""

from dataclasses import replace

from pipeline.lexicon.grammar import grammar
from pipeline.model import Attribution, EventTuple, Factuality, Sentence
from pipeline.ontology import VIOLENCE

#: How many sentences back a denial reaches.
DENIAL_SENTENCES = 3
#: Pronouns for what was said before.
BACKWARD = frozenset({"it", "this", "that", "them", "these"})
#: Charges that speak of a part in what happened, not of whether it did.
INVOLVEMENTS = frozenset(
    {"involvement", "responsibility", "role", "part", "complicity", "link", "connection", "attack"}
)


def deny_across(tuples: tuple[EventTuple, ...], sentences: tuple[Sentence, ...]) -> tuple[EventTuple, ...]:
    """The tuples with those denied that a later sentence rejects."""
    judged = list(tuples)
    told: dict[int, list[int]] = {}
    for position, found in enumerate(tuples):
        told.setdefault(found.sentence, []).append(position)
    for denial in tuples:
        if denial.who and rejects_a_charge(denial, sentences[denial.sentence]):
            for position in charged(judged, told, denial):
                by = Attribution(denial.lemma, denial.who)
                judged[position] = replace(judged[position], factuality=Factuality.DENIED, attribution=by)
    return tuple(judged)


def rejects_a_charge(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a verb denies what was said before: "denied it", "rejected the accusation", "denied the claims that"."""
    if found.lemma not in grammar().denials or found.factuality is Factuality.NEGATED:
        return False
    objects = {sentence.token(phrase.head).lemma.lower() for phrase in found.whom}
    return bool(objects & (BACKWARD | grammar().charges - INVOLVEMENTS))


def charged(tuples: list[EventTuple], told: dict[int, list[int]], denial: EventTuple) -> list[int]:
    """The acts of the nearest sentence before a denial that gives some to others: the text's own word stands."""
    for sentence in range(denial.sentence - 1, denial.sentence - DENIAL_SENTENCES - 1, -1):
        here = told.get(sentence, ())
        if reported := [at for at in here if tuples[at].predicate in VIOLENCE and is_said(tuples[at])]:
            return reported
    return []


def is_said(found: EventTuple) -> bool:
    """Whether the text gives a statement to somebody and lets it stand."""
    standing = found.factuality in {Factuality.ASSERTED, Factuality.CLAIMED, Factuality.ALLEGED}
    return standing and found.attribution is not None
