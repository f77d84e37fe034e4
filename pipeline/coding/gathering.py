"""Incident -> facts: its tuples as acts, with classes made sure and sides as actor types."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from pipeline.coding.acts import Act
from pipeline.coding.facts import Facts
from pipeline.coding.refining import refine
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.model import Actor, EventTuple, Incident, ParticipantKind, Phrase, Role, Sentence, Token
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass, WeaponClass
from pipeline.syntax import content_head

V = TypeVar("V")


class Side(Protocol):
    """An actor that took part, as the actor table knows it, and what its words say it is."""

    @property
    def actor(self) -> Actor:
        """The coded actor."""

    @property
    def people(self) -> PeopleClass | None:
        """The kind of people its head noun names."""


class Reader:
    """Reads acts off the tuples of one incident."""

    def __init__(self, sentences: Iterable[Sentence], sides: Iterable[Side], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.sentences = {sentence.index: sentence for sentence in sentences}
        self.sides: Mapping[tuple[int, int], Side] = {
            (mention.sentence, mention.head): side
            for side in sides
            if side.actor.participant
            for mention in side.actor.participant.mentions
        }

    def act(self, found: EventTuple) -> Act | None:
        """The act a tuple tells of, None when its word tells of none here."""
        if found.predicate is None:
            return None
        ambiguous = self.lexicon.ambiguous_nouns if found.nominal else self.lexicon.ambiguous_verbs
        doers, undergoers = self.people(found.who), self.people(found.whom)
        draft = Act(
            predicate=Predicate(found.predicate),
            sure=found.lemma not in ambiguous or found.predicate != self.plain_class(found),
            span=found.trigger.span,
            doers=self.actor_types(found.who),
            undergoers=self.actor_types(found.whom),
            doer_people=doers,
            undergoer_people=undergoers,
            targets=self.things((*found.whom, *found.where)),
            weapons=self.weapons((*found.who, *found.whom, *found.instruments)),
            at_location=any(self.is_location(phrase) for phrase in found.whom),
            words=frozenset(
                token.lemma.lower() for phrase in (*found.who, *found.whom) for token in self.tokens(phrase)
            ),
        )
        predicate = refine(draft)
        return None if predicate is None else replace(draft, predicate=predicate)

    def plain_class(self, found: EventTuple) -> Predicate | None:
        """The class of the bare word: where a tuple's differs, its object or modifier has made it sure."""
        return (self.lexicon.nouns if found.nominal else self.lexicon.verbs).get(found.lemma)

    def actor_types(self, phrases: Iterable[Phrase]) -> frozenset[ActorType]:
        """The actor types of phrases: from the coded actor, else from the head noun."""
        coded = (self.sides.get((phrase.sentence, phrase.head)) for phrase in phrases)
        named = frozenset(ActorType(side.actor.inter) for side in coded if side)
        return named or frozenset(people.actor_type for people in self.people(phrases))

    def people(self, phrases: Iterable[Phrase]) -> frozenset[PeopleClass]:
        """The kinds of people that phrases name."""
        found = (self.lexicon.people_class(*self.head(phrase)) for phrase in phrases)
        return frozenset(people for people in found if people)

    def things(self, phrases: Iterable[Phrase]) -> frozenset[ThingClass]:
        """The kinds of things that phrases name."""
        found = (self.lexicon.thing_class(*self.head(phrase)) for phrase in phrases)
        return frozenset(thing for thing in found if thing)

    def weapons(self, phrases: Iterable[Phrase]) -> frozenset[WeaponClass]:
        """The kinds of weapons that phrases name."""
        found = (self.lexicon.weapon_class(*self.head(phrase)) for phrase in phrases)
        return frozenset(weapon for weapon in found if weapon)

    def head(self, phrase: Phrase) -> tuple[str, tuple[str, ...]]:
        """The lemma of a phrase's head and the words before it that may make its kind."""
        sentence = self.sentences[phrase.sentence]
        token = sentence.token(content_head(sentence, phrase.head))
        return token.lemma.lower(), words_before(sentence, token)

    def is_location(self, phrase: Phrase) -> bool:
        """Whether a phrase is a named location."""
        entity = self.sentences[phrase.sentence].entity_at(phrase.head)
        return entity is not None and entity.kind == "LOC"

    def tokens(self, phrase: Phrase) -> Iterator[Token]:
        """The tokens of a phrase."""
        sentence = self.sentences[phrase.sentence]
        return (t for t in sentence.tokens if phrase.span.start <= t.start and t.end <= phrase.span.end)


def words_before(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """Lemmas that modify a noun, the one or two words before it together first: "suicide car", "car", "suicide"."""
    before = [sentence.token(index).lemma.lower() for index in range(max(1, token.index - 2), token.index)]
    modifiers = [child.lemma.lower() for child in sentence.children(token.index, "compound", "amod", "nmod", "flat")]
    return (" ".join(before), *reversed(before), *modifiers)


def gather(incident: Incident, sides: Iterable[Side]) -> Facts:
    """The facts of an incident."""
    lexicon = load_lexicon()
    reader = Reader(incident.sentences, sides, lexicon)
    acts = tuple(act for found in incident.tuples if (act := reader.act(found)) is not None)
    return Facts(
        acts=acts,
        people=named(incident, lexicon.people_class),
        weapons=named(incident, lexicon.weapon_class),
        things=named(incident, lexicon.thing_class),
        words=frozenset(token.lemma.lower() for sentence in incident.sentences for token in sentence.tokens),
        casualties=incident.casualties,
        crowd=crowd_size(incident),
    )


def named(incident: Incident, classify: Callable[[str, tuple[str, ...]], V | None]) -> frozenset[V]:
    """The classes of all nouns in an incident's sentences."""
    nouns = (
        (token.lemma.lower(), words_before(sentence, token))
        for sentence in incident.sentences
        for token in sentence.tokens
        if token.upos in {"NOUN", "PROPN", "ADJ"}
    )
    return frozenset(found for lemma, before in nouns if (found := classify(lemma, before)) is not None)


def crowd_size(incident: Incident) -> int | None:
    """How many people take part, where one number is given for them."""
    counts = [one.count for one in incident.fillers(Role.PARTICIPANT) if one.count is not None]
    singles = [one for one in incident.fillers(Role.PARTICIPANT) if one.kind is ParticipantKind.PERSON]
    others = [one for one in incident.fillers(Role.PARTICIPANT) if one.kind is not ParticipantKind.PERSON]
    if singles and not others:
        return len(singles)
    return max(counts, default=None)
