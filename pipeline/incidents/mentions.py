"""One tuple that tells of a happening, with its anchor and counts; what tells of none is left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from pipeline.anchoring import Anchor, Surroundings, anchor
from pipeline.eventhood import tells
from pipeline.eventhood.nonviolent import UNFOUGHT, is_carried, is_mentioned
from pipeline.incidents.identity import Profile
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import (
    Casualty,
    CasualtyKind,
    Coded,
    Day,
    EventTuple,
    Location,
    Phrase,
    RegionKind,
    Sentence,
    T,
    Token,
)
from pipeline.ontology import SUFFERED, VIOLENCE
from pipeline.participants import Participants
from pipeline.participants.roles import people_of
from pipeline.syntax import case_of, first_conjunct, is_gerund
from pipeline.tuples.carriers import CAUSING

#: Rungs of the ladder that are the tuple's own words.
CLOSE = frozenset({"argument", "clause"})
#: Those and the rung that is its own sentence.
OWN = CLOSE | {"sentence"}
#: Verbs that say how far what another verb tells has come.
PHASES = frozenset({"continue", "begin", "start", "manage", "proceed", "resume", "finish"})
#: Conjunctions of a clause that says when, wherever a tree hangs it.
TIMING = frozenset({"after", "when", "as", "while"})
#: What is counted in a toll, and how many victims are too many for one happening.
TOLL = frozenset({CasualtyKind.KILLED, CasualtyKind.INJURED, CasualtyKind.MISSING, CasualtyKind.ABDUCTED})
TOO_MANY = 1000
#: Units of time that part one happening from another, and how many words of a sentence open it.
PERIODS = frozenset({"day", "week", "month", "year"})
OPENING = 5
#: Prepositions that date something by a happening.
AROUND = frozenset({"after", "before", "during", "following", "since", "until"})


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
        country = self.anchor.country if self.anchor.place_rung in OWN else None
        predicates = frozenset({self.told.predicate} if self.told.predicate else ())
        return Profile(predicates, own(self.anchor.day, CLOSE), own(self.anchor.location), country)

    @property
    def places_itself(self) -> bool:
        """Whether the tuple's own clause says when or where it happened."""
        return any(value is not None and value.rule.partition(":")[0] in CLOSE for value in self.anchored)

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

    @property
    def anchored(self) -> tuple[Coded[Day] | None, Coded[Location] | None]:
        """Its day and its place."""
        return self.anchor.day, self.anchor.location


def own(value: Coded[T] | None, rungs: frozenset[str] = OWN) -> Coded[T] | None:
    """A day or place that stands on one of these rungs, in the tuple's own sentence or nearer, else None."""
    return value if value is not None and value.rule.partition(":")[0] in rungs else None


def find_tellings(
    tuples: tuple[EventTuple, ...], casualties: Iterable[Casualty], people: Participants, around: Surroundings
) -> list[Telling]:
    """The tuples that tell of a happening, in text order."""
    counts: dict[int, list[Casualty]] = {}
    for made in casualties:
        counts.setdefault(made.tuple_index, []).append(made)
    return [
        telling
        for index, found in enumerate(tuples)
        if tells(found, around.sentences[found.sentence])
        and not is_general(telling := tell(found, tuple(counts.get(index, ())), people, around))
        and not is_toll_of_war(telling)
    ]


def tell(found: EventTuple, counts: tuple[Casualty, ...], people: Participants, around: Surroundings) -> Telling:
    """A tuple with all that is asked of it when it is held against others."""
    return Telling(
        told=found,
        anchor=anchor(found, around),
        casualties=counts,
        sentence=around.sentences[found.sentence],
        doers=named(found.who, people),
        undergoers=named(found.whom, people),
        people=frozenset(people_of(found, people)),
    )


def named(phrases: Iterable[Phrase], people: Participants) -> frozenset[str]:
    """The names of the participants that phrases name."""
    return frozenset(one.name for phrase in phrases if (one := people.of(phrase)) is not None)


def opens_later(sentence: Sentence) -> bool:
    """Whether a sentence opens with another day: "Three days later", "A week after"."""
    opening = pairwise(sentence.tokens[:OPENING])
    return any(unit.lemma.lower() in PERIODS and turn.text.lower() in {"later", "after"} for unit, turn in opening)


def is_general(telling: Telling) -> bool:
    """Acts in general, without determiner, number or doer: "assaults on aid workers are common", "acts like murder"."""
    found, sentence = telling.told, telling.sentence
    if not found.nominal or found.who or telling.places_itself or telling.casualties:
        return False
    noun = sentence.token(found.trigger.head)
    told = [c for c in sentence.children(noun.index, "det", "nummod", "nmod:poss") if c.lemma.lower() != "such"]
    mass = noun.feature("Number") != "Plur" and not found.whom and is_mass(sentence, noun, found)
    plural = noun.feature("Number") == "Plur"
    return (plural or mass) and not (told or occurs(sentence, noun) or is_sparked(sentence, noun))


def is_mass(sentence: Sentence, noun: Token, found: EventTuple) -> bool:
    """Whether a bare noun in running text speaks of an act as such: "practices like kidnapping", "used torture"."""
    described = sentence.children(noun.index, "compound", "amod", "nmod", "acl")
    dates = case_of(sentence, first_conjunct(sentence, noun)) in AROUND
    plain = noun.relation != "compound" and not described and not dates
    told = is_carried(found, sentence) or sentence.region is not RegionKind.BODY
    return plain and not told and found.predicate in SUFFERED


def is_sparked(sentence: Sentence, noun: Token) -> bool:
    """Whether the text says what brought it about: "the ruling sparked protests"."""
    verb = sentence.head(noun)
    return verb is not None and noun.relation == "obj" and verb.lemma.lower() in CAUSING


def is_toll_of_war(telling: Telling) -> bool:
    """A toll in the thousands is that of a war, not of one happening: "the conflict that killed 70,000"."""
    return any(made.kind in TOLL and made.minimum >= TOO_MANY for made in telling.casualties)


def occurs(sentence: Sentence, noun: Token) -> bool:
    """Whether the text says that it happened: "clashes erupted", "protests were held"."""
    verb = sentence.head(noun)
    if verb is None or noun.relation != "nsubj" or verb.upos != "VERB":
        return False
    lexicon = load_lexicon()
    return verb.lemma.lower() in lexicon.occurrence_verbs or verb.lemma.lower() in lexicon.light_verbs


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
