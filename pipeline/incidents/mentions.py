"""One tuple that tells of a happening, with its anchor and counts: an event mention that passed the gate of clauses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from pipeline.anchoring import CLOSE, SENTENCE_RUNGS, Anchor, Surroundings, anchor, own
from pipeline.eventhood import Candidate
from pipeline.eventhood.nonviolent import is_mentioned
from pipeline.incidents.identity import Profile
from pipeline.model import Casualty, EventTuple, Sentence, Token
from pipeline.ontology import UNFOUGHT, VIOLENCE, Predicate
from pipeline.syntax import is_gerund

#: Verbs that say how far what another verb tells has come.
PHASES = frozenset({"continue", "begin", "start", "manage", "proceed", "resume", "finish"})
#: Conjunctions of a clause that says when, wherever a tree hangs it.
TIMING = frozenset({"after", "when", "as", "while"})


@dataclass(frozen=True)
class Telling:
    """One tuple that tells of a happening, with its anchor and counts."""

    told: EventTuple
    anchor: Anchor
    casualties: tuple[Casualty, ...]

    @cached_property
    def profile(self) -> Profile:
        """What identity is judged by: the day of the tuple's own clause and the place of its own sentence."""
        country = self.anchor.country if self.anchor.place_rung in SENTENCE_RUNGS else None
        predicates = frozenset({self.told.predicate} if self.told.predicate else ())
        return Profile(predicates, own(self.anchor.day, CLOSE), own(self.anchor.location), country)

    @property
    def places_itself(self) -> bool:
        """Whether the tuple's own clause says when or where it happened."""
        return self.anchor.is_own


def candidates(
    tuples: tuple[EventTuple, ...], casualties: Iterable[Casualty], around: Surroundings
) -> Iterator[Candidate]:
    """The tuples whose words are for something done, in text order, with the people they count; none that only say."""
    counts: dict[int, list[Casualty]] = {}
    for made in casualties:
        counts.setdefault(made.tuple_index, []).append(made)
    locate = partial(anchor, around=around)
    for index, found in enumerate(tuples):
        if found.predicate not in {None, Predicate.STATE}:
            yield Candidate(found, around.sentences[found.sentence], tuple(counts.get(index, ())), locate)


def as_telling(one: Candidate) -> Telling:
    """What passed the gate of clauses, as a telling of a happening."""
    return Telling(one.found, one.anchor, one.casualties)


def is_passing(telling: Telling, sentence: Sentence) -> bool:
    """A clause that only describes somebody, or a state of things that dates from years ago."""
    if telling.anchor.past and telling.told.predicate not in VIOLENCE:
        return True
    if is_mentioned(telling.told, sentence):
        return True
    located = telling.places_itself and (telling.told.predicate not in UNFOUGHT or bool(telling.told.when))
    if telling.told.nominal or located or telling.casualties:
        return False
    return describes(sentence, sentence.token(telling.told.trigger.head))


def describes(sentence: Sentence, verb: Token) -> bool:
    """A clause on a noun or place, or an infinitive: "troops deployed in Iraq", "where rebels rule", "to fight rebels".

    "Saw troops cross" is none, nor is what has begun or goes on: "continue to shell the town".
    """
    head = sentence.head(verb)
    if any(word.lemma.lower() == "where" for word in sentence.children(verb.index, "advmod")):
        return True
    if verb.relation == "conj" and head is not None:
        return describes(sentence, head)
    if verb.relation == "xcomp" and head is not None and head.lemma.lower() in PHASES:
        return describes(sentence, head)
    if any(mark.text.lower() == "to" for mark in sentence.children(verb.index, "mark")):
        return True
    seen = head is not None and head.relation == "obj" and is_gerund(verb)
    timed = any(mark.lemma.lower() in TIMING for mark in sentence.children(verb.index, "mark"))
    return verb.relation == "acl" and not seen and not timed
