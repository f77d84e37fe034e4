"""One tuple that tells of a happening, with its anchor and counts: an event mention that passed the gate of clauses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise

from pipeline.anchoring import CLOSE, SENTENCE_RUNGS, Anchor, Surroundings, anchor, own
from pipeline.eventhood import Candidate
from pipeline.eventhood.nonviolent import is_mentioned
from pipeline.incidents.identity import Profile
from pipeline.lexicon.grammar import grammar
from pipeline.model import Casualty, EventTuple, Phrase, Sentence, Token
from pipeline.ontology import UNFOUGHT, VIOLENCE, Predicate
from pipeline.participants import Participants
from pipeline.participants.roles import people_of
from pipeline.syntax import is_gerund

#: Verbs that say how far what another verb tells has come.
PHASES = frozenset({"continue", "begin", "start", "manage", "proceed", "resume", "finish"})
#: Conjunctions of a clause that says when, wherever a tree hangs it.
TIMING = frozenset({"after", "when", "as", "while"})
#: Units of time that part one happening from another, and how many words of a sentence open it.
PERIODS = frozenset({"day", "week", "month", "year"})
OPENING_WORDS = 5


@dataclass(frozen=True)
class Telling:
    """One tuple that tells of a happening, with its anchor, its counts, its sentence and the people it names."""

    told: EventTuple
    anchor: Anchor
    casualties: tuple[Casualty, ...]
    sentence: Sentence
    #: The names of all who did what is told, and of all people and things that it was done to.
    doers: frozenset[str]
    undergoers: frozenset[str]
    #: The names of the people and bodies among them, case aside.
    people: frozenset[str]

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

    @cached_property
    def passes(self) -> bool:
        """Whether it only describes somebody, or a state of things that dates from years ago."""
        return is_passing(self, self.sentence)

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """What is said of its word, in base forms: "another", "second", "the"."""
        said = self.sentence.children(self.told.trigger.head, "amod", "det", "advmod")
        return frozenset(child.lemma.lower() for child in said)

    @cached_property
    def opens_apart(self) -> bool:
        """Whether its sentence turns to something else: "elsewhere", "three days later"."""
        opening = {token.lemma.lower() for token in self.sentence.tokens[:4]}
        return bool(opening & grammar().turns) or opens_later(self.sentence)


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


def as_telling(one: Candidate, people: Participants) -> Telling:
    """What passed the gate of clauses, with all that is asked of it when it is held against others."""
    return Telling(
        told=one.found,
        anchor=one.anchor,
        casualties=one.casualties,
        sentence=one.sentence,
        doers=named(one.found.who, people),
        undergoers=named(one.found.whom, people),
        people=frozenset(people_of(one.found, people)),
    )


def named(phrases: Iterable[Phrase], people: Participants) -> frozenset[str]:
    """The names of the participants that phrases name."""
    return frozenset(one.name for phrase in phrases if (one := people.of(phrase)) is not None)


def opens_later(sentence: Sentence) -> bool:
    """Whether a sentence opens with another day: "Three days later", "A week after"."""
    opening = pairwise(sentence.tokens[:OPENING_WORDS])
    return any(unit.lemma.lower() in PERIODS and turn.text.lower() in {"later", "after"} for unit, turn in opening)


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
