"""One tuple that tells of a happening, with its anchor and counts; what tells of none is left out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.anchoring import Anchor, Surroundings, anchor
from pipeline.identity import Profile
from pipeline.lexicon import load_lexicon
from pipeline.model import (
    UNREAL,
    Casualty,
    Coded,
    Day,
    EntityKind,
    EventTuple,
    Factuality,
    Location,
    Sentence,
    T,
    Token,
)
from pipeline.ontology import ARMED, VIOLENCE, Predicate
from pipeline.syntax import is_gerund
from pipeline.tuples.carriers import CAUSING

YEAR = re.compile(r"(?:19|20)\d\d")
#: Classes that are no happening of their own: words about happenings.
VERBAL = frozenset({Predicate.STATE, Predicate.CLAIM, Predicate.THREATEN})
#: Classes whose nouns name a thing unless a verb makes it an act: "a military base".
THINGS = frozenset({Predicate.ESTABLISH_BASE})
#: Classes whose verbs also report: "protested that", "charged that".
SAYABLE = frozenset({Predicate.ARREST, Predicate.ATTACK, Predicate.CLASH, Predicate.PROTEST})
#: Relations of what is agreed on, or with whom.
AGREED = ("obj", "obl", "xcomp", "nsubj:pass")
#: Names of these kinds are of no event.
NAMES = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.LOCATION})
#: Rungs of the ladder that are the tuple's own words.
CLOSE = frozenset({"argument", "clause"})
#: Those and the rung that is its own sentence.
OWN = CLOSE | {"sentence"}


@dataclass(frozen=True)
class Telling:
    """One tuple that tells of a happening, with its anchor and counts."""

    told: EventTuple
    anchor: Anchor
    casualties: tuple[Casualty, ...]

    @property
    def profile(self) -> Profile:
        """What identity is judged by: the day of the tuple's own clause and the place of its own sentence."""
        country = self.anchor.country if self.anchor.place_rung in OWN else None
        predicates = frozenset({self.told.predicate} if self.told.predicate else ())
        return Profile(predicates, own(self.anchor.day, CLOSE), own(self.anchor.location), country)

    @property
    def places_itself(self) -> bool:
        """Whether the tuple's own clause says when or where it happened."""
        return any(value is not None and value.rule.partition(":")[0] in CLOSE for value in self.anchored)

    @property
    def anchored(self) -> tuple[Coded[Day] | None, Coded[Location] | None]:
        """Its day and its place."""
        return self.anchor.day, self.anchor.location


def own(value: Coded[T] | None, rungs: frozenset[str] = OWN) -> Coded[T] | None:
    """A day or place that stands on one of these rungs, in the tuple's own sentence or nearer, else None."""
    return value if value is not None and value.rule.partition(":")[0] in rungs else None


def find_tellings(
    tuples: tuple[EventTuple, ...], casualties: Iterable[Casualty], around: Surroundings
) -> list[Telling]:
    """The tuples that tell of a happening, in text order."""
    counts: dict[int, list[Casualty]] = {}
    for made in casualties:
        counts.setdefault(made.tuple_index, []).append(made)
    return [
        telling
        for index, found in enumerate(tuples)
        if tells(found, around.sentences[found.sentence])
        and not is_general(telling := Telling(found, anchor(found, around), tuple(counts.get(index, ()))), around)
    ]


def tells(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a tuple tells of a happening."""
    if found.predicate is None or found.predicate in VERBAL:
        return False
    if found.factuality in UNREAL or found.factuality is Factuality.HISTORICAL:
        return False
    if found.nominal:
        if is_named(found, sentence) or is_of_a_year(found, sentence):
            return False
        return found.predicate not in THINGS or is_carried(found, sentence)
    verb = sentence.token(found.trigger.head)
    if is_starting_point(sentence, verb):
        return False
    if is_command(sentence, verb) or is_assent(sentence, verb) or leaves_alone(found, sentence):
        return False
    return not (found.predicate in SAYABLE and is_said(sentence, verb))


def is_named(found: EventTuple, sentence: Sentence) -> bool:
    """An event noun within a name: "the General Assembly", "the Line of Control"."""
    entity = sentence.entity_at(found.trigger.head)
    return entity is not None and entity.first < entity.last and entity.kind in NAMES


def is_starting_point(sentence: Sentence, verb: Token) -> bool:
    """What something else is dated from or up to: "since the army seized power", "until troops withdraw"."""
    return any(mark.lemma.lower() in {"since", "until"} for mark in sentence.children(verb.index, "mark"))


def is_of_a_year(found: EventTuple, sentence: Sentence) -> bool:
    """A known event, called by its year: "the scene of a 2011 attack"."""
    before = sentence.tokens[max(0, found.trigger.head - 4) : found.trigger.head - 1]
    below = {token.index for token in sentence.subtree(found.trigger.head)}
    return any(YEAR.fullmatch(token.text) and token.index in below for token in before)


def is_said(sentence: Sentence, verb: Token) -> bool:
    """A verb with a clause for its object: "questioned whether", "demonstrated that"."""
    return bool(sentence.children(verb.index, "ccomp")) and not sentence.children(verb.index, "obj", "nsubj:pass")


def is_assent(sentence: Sentence, verb: Token) -> bool:
    """Somebody agrees with what was said, not to or on anything."""
    agreed = [child for child in sentence.children(verb.index, *AGREED) if not is_gerund(child)]
    return verb.lemma.lower() == "agree" and not agreed


def leaves_alone(found: EventTuple, sentence: Sentence) -> bool:
    """One person who leaves, or fighters who escape, are no flight of people: "he left his home", "gunmen fled"."""
    doers = [phrase.head for phrase in found.who]
    alone = all(is_one(sentence, doer) or is_fighter(sentence.token(doer)) for doer in doers)
    return found.predicate == Predicate.DISPLACE and bool(doers) and alone


def is_fighter(token: Token) -> bool:
    """Whether a noun is for people who bear arms."""
    people = load_lexicon().people.get(token.lemma.lower())
    return people is not None and people.actor_type in ARMED


def is_one(sentence: Sentence, head: int) -> bool:
    """Whether a word is the name of, or stands for, one person."""
    entity = sentence.entity_at(head)
    return sentence.token(head).text.lower() in {"he", "she"} or (
        entity is not None and entity.kind is EntityKind.PERSON
    )


def is_carried(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a verb stands in the trigger of an event noun: "set up a base"."""
    span = found.trigger.span
    return any(token.upos == "VERB" for token in sentence.tokens if span.start <= token.start < span.end)


def is_command(sentence: Sentence, verb: Token) -> bool:
    """A main verb in its base form without a subject: "follow us"."""
    base = verb.text.lower() == verb.lemma.lower() and verb.relation == "root"
    return base and not sentence.children(verb.index, "nsubj", "nsubj:pass", "aux")


def is_general(telling: Telling, around: Surroundings) -> bool:
    """Acts in general, in the plural without determiner, number or doer: "assaults on aid workers are common"."""
    found = telling.told
    if not found.nominal or found.who or telling.places_itself or telling.casualties:
        return False
    sentence = around.sentences[found.sentence]
    noun = sentence.token(found.trigger.head)
    told = [c for c in sentence.children(noun.index, "det", "nummod", "nmod:poss") if c.lemma.lower() != "such"]
    return noun.feature("Number") == "Plur" and not (told or occurs(sentence, noun) or is_sparked(sentence, noun))


def is_sparked(sentence: Sentence, noun: Token) -> bool:
    """Whether the text says what brought it about: "the ruling sparked protests"."""
    verb = sentence.head(noun)
    return verb is not None and noun.relation == "obj" and verb.lemma.lower() in CAUSING


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
    if telling.told.nominal or telling.places_itself or telling.casualties:
        return False
    return describes(sentence, sentence.token(telling.told.trigger.head))


def describes(sentence: Sentence, verb: Token) -> bool:
    """A clause on a noun, or an infinitive: "troops deployed in Iraq", "to fight rebels"; not "saw troops cross"."""
    head = sentence.head(verb)
    if verb.relation == "conj" and head is not None:
        return describes(sentence, head)
    if any(mark.text.lower() == "to" for mark in sentence.children(verb.index, "mark")):
        return True
    seen = head is not None and head.relation == "obj" and is_gerund(verb)
    return verb.relation == "acl" and not seen
