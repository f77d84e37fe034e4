"""Who claimed and who denied an incident: statements of responsibility, tied to the happening they speak of."""

from dataclasses import replace

from pipeline.answers import ANSWERED_FOR, Answer, find_answers
from pipeline.factuality.standing import FUTURE, is_conditional, is_negated
from pipeline.identification import identified
from pipeline.lexicon import load_lexicon
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

#: Acts whose words are used of any violence: "the attack", "the killings".
BROAD = frozenset({Predicate.ATTACK, Predicate.KILL})
#: Words before a noun that point to an act told elsewhere.
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "such"})
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
    """The incidents with who claimed and who denied them."""
    known = list(incidents)
    for found in tuples:
        target = last_told(known, found.sentence, found.trigger.span.end)
        if target is None or found.factuality in UNREAL:
            continue
        if is_claim(found, sentences[found.sentence]):
            known[target] = add_claimants(known[target], named(found.who, people))
        elif is_denial(found, sentences[found.sentence]):
            known[target] = add_deniers(known[target], named(found.who, people))
    for answer in find_answers(sentences):
        target = answered_for(known, answer, sentences[answer.sentence])
        if target is not None and is_held(sentences[answer.sentence], sentences[answer.sentence].token(answer.word)):
            known[target] = add_perpetrators(known[target], doers(answer.doers, people))
    for sentence in sentences:
        fillers = identified(sentence, people)
        target = last_told(known, sentence.index, sentence.span.end) if fillers else None
        if target is not None:
            known[target] = replace(known[target], roles=tuple(dict.fromkeys((*known[target].roles, *fillers))))
    return tuple(with_told_denials(incident, people) for incident in known)


def last_told(incidents: list[Incident], sentence: int, end: int, acts: frozenset[str] = ANSWERED_FOR) -> int | None:
    """The position of the violence that words speak of: of their sentence, else the last news, else background."""
    told = []
    for position, incident in enumerate(incidents):
        here = any(found.sentence == sentence for found in incident.tuples)
        start = min(found.trigger.span.start for found in incident.tuples)
        if incident.predicates & acts and (here or start <= end):
            told.append((here, not incident.background, start, position))
    return max(told)[3] if told else None


def answered_for(incidents: list[Incident], answer: Answer, sentence: Sentence) -> int | None:
    """The position of the act that is answered for: the one the words tell, else the last like it they point to."""
    act = sentence.token(answer.act)
    for position, incident in enumerate(incidents):
        triggers = {(found.sentence, found.trigger.head) for found in incident.tuples}
        if (answer.sentence, answer.act) in triggers and incident.predicates & ANSWERED_FOR:
            return position
    if act.upos != "VERB" and not is_definite(sentence, act):
        return None
    if answer.general:
        return last_told(incidents, answer.sentence, act.end)
    lexicon, lemma = load_lexicon(), act.lemma.lower()
    if lemma in lexicon.ambiguous_nouns:
        return None
    alike = frozenset({one for one in (lexicon.nouns.get(lemma), lexicon.verbs.get(lemma)) if one in ANSWERED_FOR})
    same = last_told(incidents, answer.sentence, act.end, alike)
    if same is None and alike & BROAD:
        same = last_told(incidents, answer.sentence, act.end)
    return first_told_after(incidents, act.end, alike) if same is None else same


def first_told_after(incidents: list[Incident], end: int, acts: frozenset[str]) -> int | None:
    """The position of the first act of a class that a text tells only after it has said who answers for it."""
    later = (
        (min(found.trigger.span.start for found in incident.tuples), position)
        for position, incident in enumerate(incidents)
        if incident.predicates & acts
    )
    return min((told for told in later if told[0] > end), default=(0, None))[1]


def is_definite(sentence: Sentence, act: Token) -> bool:
    """Whether a word points to an act told elsewhere, or says whose it was: "it", "the attack", "Luna's murder"."""
    if act.upos == "PRON":
        return True
    owned = sentence.children(act.index, "nmod:poss")
    return bool(owned) or any(child.lemma.lower() in DEFINITE for child in sentence.children(act.index, "det"))


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
    """The incident with more who are said to have done it, and with the weapons it is said to have been done with."""
    doing = (
        RoleFiller(Role.INSTRUMENT if one.kind is ParticipantKind.WEAPON else Role.PERPETRATOR, one)
        for one in doers
        if one.kind is not ParticipantKind.OBJECT
    )
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
