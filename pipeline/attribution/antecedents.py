"""Which incident of a document words about an act point to: "the attack", "the murder of Ana Luna", "it"."""

from collections.abc import Iterable

from pipeline.lexicon import load_lexicon
from pipeline.model import Incident, Participant, ParticipantKind, Role, Sentence, Token
from pipeline.ontology import BROAD, SUFFERED, Predicate
from pipeline.tuples.responsibility import Answer

#: Words before a noun that point to an act told elsewhere.
POINTING = frozenset({"the", "this", "that", "these", "those", "both", "such"})


def last_told(
    incidents: list[Incident],
    sentence: int,
    end: int,
    acts: frozenset[Predicate] = SUFFERED,
    hurt: tuple[Participant, ...] = (),
) -> int | None:
    """The position of the violence that words speak of: of their sentence, else the last news, else background."""
    told = []
    for position, incident in enumerate(incidents):
        here = any(found.sentence == sentence for found in incident.tuples)
        start = min(found.trigger.span.start for found in incident.tuples)
        if incident.predicates & acts and (here or start <= end) and may_concern(incident, hurt):
            told.append((here, not incident.background, start, position))
    return max(told)[3] if told else None


def first_told_after(
    incidents: list[Incident], end: int, acts: frozenset[Predicate], hurt: tuple[Participant, ...]
) -> int | None:
    """The position of the first act of a class that a text tells only after it has said who answers for it."""
    later = (
        (min(found.trigger.span.start for found in incident.tuples), position)
        for position, incident in enumerate(incidents)
        if incident.predicates & acts and may_concern(incident, hurt)
    )
    return min((told for told in later if told[0] > end), default=(0, None))[1]


def answered_for(
    incidents: list[Incident], answer: Answer, sentence: Sentence, hurt: tuple[Participant, ...] = ()
) -> int | None:
    """The position of the act that is answered for: the one the words tell, else the last like it they point to."""
    act = sentence.token(answer.act)
    for position, incident in enumerate(incidents):
        triggers = {(found.sentence, found.trigger.head) for found in incident.tuples}
        if (answer.sentence, answer.act) in triggers and incident.predicates & SUFFERED:
            return position
    if act.upos != "VERB" and not is_definite(sentence, act):
        return None
    if answer.general:
        return last_told(incidents, answer.sentence, act.end)
    doubtful = act.lemma.lower() in load_lexicon().ambiguous_nouns
    return None if doubtful else alike(incidents, answer.sentence, act, hurt)


def alike(incidents: list[Incident], sentence: int, act: Token, hurt: tuple[Participant, ...]) -> int | None:
    """The position of the last act of the class that a word names, of any where it names none, or of the next one."""
    lexicon, lemma = load_lexicon(), act.lemma.lower()
    acts = frozenset(one for one in (lexicon.nouns.get(lemma), lexicon.verbs.get(lemma)) if one in SUFFERED)
    same = last_told(incidents, sentence, act.end, acts, hurt)
    if same is None and acts & BROAD:
        same = last_told(incidents, sentence, act.end, SUFFERED, hurt)
    return first_told_after(incidents, act.end, acts, hurt) if same is None else same


def may_concern(incident: Incident, hurt: tuple[Participant, ...]) -> bool:
    """Whether an act may have been done to these people: it was, or nobody else is named as its victim."""
    known = [one for one in incident.fillers(Role.VICTIM) if one.kind is ParticipantKind.PERSON]
    return not hurt or not known or bool(name_words(known) & name_words(hurt))


def name_words(people: Iterable[Participant]) -> set[str]:
    """The words of the names of people."""
    return {word for one in people for word in one.name.casefold().split()}


def is_definite(sentence: Sentence, act: Token) -> bool:
    """Whether a word points to an act told elsewhere, or says whose it was: "it", "the attack", "Luna's murder"."""
    if act.upos == "PRON":
        return True
    owned = sentence.children(act.index, "nmod:poss")
    return bool(owned) or any(child.lemma.lower() in POINTING for child in sentence.children(act.index, "det"))
