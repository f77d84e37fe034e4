"""Who claimed and who denied an incident: statements of responsibility, tied to the happening they speak of."""

from dataclasses import replace

from pipeline.identification import identified
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import (
    UNREAL,
    EventTuple,
    Factuality,
    Incident,
    Participant,
    ParticipantKind,
    Phrase,
    Role,
    RoleFiller,
    Sentence,
)
from pipeline.ontology import VIOLENCE, Predicate
from pipeline.participants import Participants
from pipeline.syntax import case_of

THINGS = frozenset({ParticipantKind.OBJECT, ParticipantKind.WEAPON})
#: Acts that people claim, deny and are accused of.
ANSWERED_FOR = VIOLENCE | {Predicate.ABDUCT}
#: How far before "responsibility" the word may stand that claims it.
CLAIM_REACH = 3


def attribute_responsibility(
    incidents: tuple[Incident, ...],
    tuples: tuple[EventTuple, ...],
    sentences: tuple[Sentence, ...],
    people: Participants,
) -> tuple[Incident, ...]:
    """The incidents with who claimed and who denied them."""
    known = list(incidents)
    for found in tuples:
        target = last_told(known, found.sentence, found.trigger.span.end)
        if target is None or found.factuality in UNREAL:
            continue
        if is_claim(found, sentences[found.sentence]):
            known[target] = add_claimants(known[target], named(found.who, people))
        elif is_accusation(found, sentences[found.sentence]):
            known[target] = add_perpetrators(known[target], named(found.whom, people))
        elif is_denial(found, sentences[found.sentence]):
            known[target] = add_deniers(known[target], named(found.who, people))
    for sentence in sentences:
        fillers = identified(sentence, people)
        target = last_told(known, sentence.index, sentence.span.end) if fillers else None
        if target is not None:
            known[target] = replace(known[target], roles=tuple(dict.fromkeys((*known[target].roles, *fillers))))
    return tuple(with_told_denials(incident, people) for incident in known)


def last_told(incidents: list[Incident], sentence: int, end: int) -> int | None:
    """The position of the violence that words speak of: of their sentence, else the last news, else background."""
    told = []
    for position, incident in enumerate(incidents):
        here = any(found.sentence == sentence for found in incident.tuples)
        start = min(found.trigger.span.start for found in incident.tuples)
        if incident.predicates & ANSWERED_FOR and (here or start <= end):
            told.append((here, not incident.background, start, position))
    return max(told)[3] if told else None


def is_claim(found: EventTuple, sentence: Sentence) -> bool:
    """Claims responsibility, and not for attacks in general: "responsibility for rocket attacks" speaks of others."""
    if found.predicate != Predicate.CLAIM or (found.nominal and not is_taken(found, sentence)):
        return False
    objects = sentence.children(found.trigger.head, "obj", "obl")
    attributes = [child for token in objects for child in sentence.children(token.index, "nmod")]
    return not any(is_general(sentence, token.index) for token in (*objects, *attributes))


def is_taken(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a word for claiming stands close before the noun: "claimed full responsibility"."""
    before = sentence.tokens[max(0, found.trigger.head - 1 - CLAIM_REACH) : found.trigger.head - 1]
    return any(token.lemma.lower() in grammar().claims for token in before)


def is_general(sentence: Sentence, head: int) -> bool:
    """A plural noun after "for" without a determiner."""
    token = sentence.token(head)
    bare = not sentence.children(head, "det", "nmod:poss", "nummod")
    return token.feature("Number") == "Plur" and bare and case_of(sentence, token) == "for"


def is_accusation(found: EventTuple, sentence: Sentence) -> bool:
    """Lays a violent act at somebody's door: "accused the army of killing", "blamed the rebels for the attack"."""
    if found.lemma not in grammar().accusations or found.nominal:
        return False
    lexicon = load_lexicon()
    below = sentence.subtree(found.trigger.head)
    told = (lexicon.nouns.get(t.lemma.lower()) or lexicon.verbs.get(t.lemma.lower()) for t in below)
    return any(act in ANSWERED_FOR for act in told)


def is_denial(found: EventTuple, sentence: Sentence) -> bool:
    """Rejects a charge: "denied involvement", "dismissed the allegations"."""
    if found.lemma not in grammar().denials:
        return False
    return any(sentence.token(piece.head).lemma.lower() in grammar().charges for piece in found.whom)


def named(phrases: tuple[Phrase, ...], people: Participants) -> tuple[Participant, ...]:
    """The participants that phrases name."""
    return tuple(one for phrase in phrases if (one := people.of(phrase)) is not None)


def add_claimants(incident: Incident, claimants: tuple[Participant, ...]) -> Incident:
    """The incident with more who claim it, and so did it."""
    claimed_by = tuple(dict.fromkeys((*incident.claimed_by, *claimants)))
    return replace(add_perpetrators(incident, claimants), claimed_by=claimed_by)


def add_perpetrators(incident: Incident, doers: tuple[Participant, ...]) -> Incident:
    """The incident with more who are said to have done it; things do nothing."""
    doing = (RoleFiller(Role.PERPETRATOR, one) for one in doers if one.kind not in THINGS)
    return replace(incident, roles=tuple(dict.fromkeys((*incident.roles, *doing))))


def add_deniers(incident: Incident, deniers: tuple[Participant, ...]) -> Incident:
    """The incident with more who deny it."""
    return replace(incident, denied_by=tuple(dict.fromkeys((*incident.denied_by, *deniers))))


def with_told_denials(incident: Incident, people: Participants) -> Incident:
    """The incident with those to whom its denied tuples are given: "rejected claims that it carried out the attack"."""
    deniers = [
        one
        for found in incident.tuples
        if found.factuality is Factuality.DENIED and found.attribution
        for one in named(found.attribution.by, people)
    ]
    return add_deniers(incident, tuple(deniers))
