"""Who claimed and who denied an incident: statements of responsibility, tied to the happening they speak of."""

from dataclasses import replace

from pipeline.attribution.antecedents import Told, answered_for, last_told
from pipeline.attribution.identified import identified
from pipeline.factuality.standing import FUTURE, is_conditional, is_negated
from pipeline.lexicon.answering import answering_words
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
    Token,
)
from pipeline.ontology import Predicate
from pipeline.participants import Participants
from pipeline.syntax import case_of
from pipeline.tuples.responsibility import Answer, find_answers

#: Helpers of what is not, or not yet, done; and those of what may have been.
NOT_DONE = FUTURE | {"would", "should", "can", "must"}
MAYBE = frozenset({"may", "might", "could"})
#: How far before "responsibility" the word may stand that claims it.
CLAIM_REACH = 3


def attribute_responsibility(
    incidents: tuple[Incident, ...],
    tuples: tuple[EventTuple, ...],
    sentences: tuple[Sentence, ...],
    people: Participants,
) -> tuple[Incident, ...]:
    """The incidents with who claimed, who denied and who answers for them."""
    told = Told(list(incidents))
    by_word = {(found.sentence, found.trigger.head): found for found in reversed(tuples)}
    for found in tuples:
        add_statement(told, found, sentences[found.sentence], people)
    for answer in find_answers(sentences):
        own = by_word.get((answer.sentence, answer.act))
        add_answer(told, answer, own, sentences[answer.sentence], people)
    for sentence in sentences:
        add_identified(told, sentence, people)
    return tuple(with_told_denials(incident, people) for incident in told.incidents)


def add_statement(told: Told, found: EventTuple, sentence: Sentence, people: Participants) -> None:
    """Who claims or denies, by one tuple, what was told last before it."""
    add = add_claimants if is_claim(found, sentence) else add_deniers if is_denial(found, sentence) else None
    if add is None or found.factuality in UNREAL:
        return
    target = last_told(told, found.sentence, found.trigger.span.end)
    if target is not None:
        told.incidents[target] = add(told.incidents[target], named(found.who, people))


def add_answer(told: Told, answer: Answer, own: EventTuple | None, sentence: Sentence, people: Participants) -> None:
    """Who answers for which of the incidents, with the victims of the act in the tuple of its own."""
    harmed = victims(own, people)
    target = answered_for(told, answer, sentence, harmed)
    if target is not None and is_held(sentence, sentence.token(answer.word)):
        answering = add_perpetrators(told.incidents[target], doers(answer.doers, people))
        told.incidents[target] = add_victims(answering, harmed)


def add_identified(told: Told, sentence: Sentence, people: Participants) -> None:
    """Those whom a sentence identifies as having had a part in what was told last before it."""
    fillers = identified(sentence, people)
    target = last_told(told, sentence.index, sentence.span.end) if fillers else None
    if target is not None:
        known = told.incidents[target]
        told.incidents[target] = replace(known, roles=tuple(dict.fromkeys((*known.roles, *fillers))))


def is_held(sentence: Sentence, word: Token) -> bool:
    """Whether a text says, or lets somebody say, that one answers for an act: not that one does not, or will."""
    helpers = {child.text.lower() for child in sentence.children(word.index, "aux")}
    done = bool(helpers & {"have", "has", "had"}) or bool(sentence.children(word.index, "aux:pass"))
    marks = {child.text.lower() for child in sentence.children(word.index, "mark")}
    if not helpers and word.feature("Tense") == "Pres" and word.lemma.lower() in answering_words().doing["object"]:
        return False
    if helpers & NOT_DONE or ((helpers & MAYBE or "to" in marks) and not done):
        return False
    above = (word, *sentence.ancestors(word))
    denied = any(token.lemma.lower() in grammar().denials for token in above)
    return not (denied or is_negated(sentence, word) or is_conditional(sentence, word))


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


def is_denial(found: EventTuple, sentence: Sentence) -> bool:
    """Rejects a charge: "denied involvement", "dismissed the allegations"."""
    if found.lemma not in grammar().denials:
        return False
    return any(sentence.token(piece.head).lemma.lower() in grammar().charges for piece in found.whom)


def named(phrases: tuple[Phrase, ...], people: Participants) -> tuple[Participant, ...]:
    """The participants that phrases name."""
    return tuple(one for phrase in phrases if (one := people.of(phrase)) is not None)


def doers(phrases: tuple[Phrase, ...], people: Participants) -> tuple[Participant, ...]:
    """The participants that phrases name, with the bodies they belong to."""
    bodies = (body for phrase in phrases for body in people.bodies_of(phrase))
    return tuple(dict.fromkeys((*named(phrases, people), *bodies)))


def add_claimants(incident: Incident, claimants: tuple[Participant, ...]) -> Incident:
    """The incident with more who claim it, and so did it."""
    claimed_by = tuple(dict.fromkeys((*incident.claimed_by, *claimants)))
    return replace(add_perpetrators(incident, claimants), claimed_by=claimed_by)


def add_perpetrators(incident: Incident, doers: tuple[Participant, ...]) -> Incident:
    """The incident with more who are said to have done it, not to have answered it, and with the weapons of it."""
    doing = (
        RoleFiller(Role.INSTRUMENT if one.kind is ParticipantKind.WEAPON else Role.PERPETRATOR, one)
        for one in doers
        if one.kind is not ParticipantKind.OBJECT and one not in incident.fillers(Role.AUTHORITY)
    )
    return replace(incident, roles=tuple(dict.fromkeys((*incident.roles, *doing))))


def victims(found: EventTuple | None, people: Participants) -> tuple[Participant, ...]:
    """The people whom a tuple names as those it was done to."""
    phrases = found.whom if found is not None else ()
    return tuple(dict.fromkeys(one for p in phrases if (one := people.person_at(p.sentence, p.head)) is not None))


def add_victims(incident: Incident, hurt: tuple[Participant, ...]) -> Incident:
    """The incident with the people whom it is said to have been done to."""
    fillers = (RoleFiller(Role.VICTIM, one) for one in hurt)
    return replace(incident, roles=tuple(dict.fromkeys((*incident.roles, *fillers))))


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
