"""The participants of an incident as actors, each in the part it plays."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.actors.readings import Reader, Readers
from pipeline.actors.rules import name_actor
from pipeline.actors.scene import Scene
from pipeline.model import (
    Actor,
    Basis,
    Coded,
    EventTuple,
    Incident,
    Participant,
    ParticipantKind,
    Phrase,
    Role,
    Span,
)
from pipeline.ontology import BODILY_HARM, CROWD_POLICING, DEMONSTRATING, RESPONSES, ActorType, Predicate, ThingClass
from pipeline.participants import roles

#: Pronouns that a body of people calls itself by.
OWN_PRONOUNS = frozenset({"it", "its", "they", "their", "we", "our"})


@dataclass(frozen=True, slots=True)
class Side:
    """One actor of an incident with its evidence."""

    coded: Coded[Actor]

    @property
    def actor(self) -> Actor:
        """The coded actor without its evidence."""
        return self.coded.value

    @property
    def type(self) -> ActorType:
        """Its actor type."""
        return self.actor.inter

    @property
    def basis(self) -> Basis:
        """What its actor rests on."""
        return self.actor.basis


@dataclass(frozen=True, slots=True)
class Part:
    """A side with the role it was found in, and the tuple it was found in."""

    role: Role
    side: Side
    #: Whether it stands as the doer of the tuple.
    does: bool
    sentence: int
    #: The words of its tuple's act, and their class.
    act: Span
    predicate: Predicate | None
    #: Whether the tuple is one of those that tell the event.
    tells: bool = True


@dataclass(frozen=True)
class Cast:
    """Everybody in an incident who names an actor, with what read them."""

    incident: Incident
    reader: Reader
    parts: tuple[Part, ...]

    @property
    def everyone(self) -> tuple[Side, ...]:
        """Every participant that names an actor, in the incident's order."""
        return tuple(dict.fromkeys(part.side for part in self.parts))

    def telling(self, told: frozenset[Span]) -> Iterator[Part]:
        """The parts, those of the acts with these triggers as telling; parts in mere answers to them are left out."""
        unrest = bool(self.incident.predicates & DEMONSTRATING)
        for part in self.parts:
            tells = not told or part.act in told or part.predicate in BODILY_HARM
            answers = part.predicate in RESPONSES and not (unrest and part.predicate in CROWD_POLICING)
            if tells or not answers:
                yield replace(part, tells=tells)


def cast_incident(incident: Incident, readers: Readers, country: str | None) -> Cast:
    """The cast of one of a document's incidents, in a country."""
    reader = readers.of(country, incident.day.value.date.year if incident.day else None)
    return Cast(incident, reader, tuple(parts(incident, reader)))


def parts(incident: Incident, reader: Reader) -> Iterator[Part]:
    """The participants that name an actor, tuple by tuple, with their roles."""
    people = {
        (phrase.sentence, phrase.head): filler.participant
        for filler in incident.roles
        for phrase in filler.participant.mentions
    }
    acts = incident.predicates
    for found in incident.tuples:
        for role, phrases, does in zip(roles.sides(found), (found.who, found.whom), (True, False), strict=True):
            for phrase in phrases:
                known = people.get((phrase.sentence, phrase.head)) or building(phrase, reader)
                one = (
                    None
                    if is_speaker(phrase, found, reader)
                    else known or (teller(phrase, found, reader) if does else None)
                )
                fitting = roles.fitting_role(role, one.kind) if one is not None and role is not None else None
                if one is None or fitting in {None, Role.INSTRUMENT}:
                    continue
                side = side_of(one, reader, Scene(reader.country, fitting, acts))
                if side is not None and fitting is not None:
                    yield Part(fitting, side, does, found.sentence, found.trigger.span, found.predicate)


def teller(phrase: Phrase, found: EventTuple, reader: Reader) -> Participant | None:
    """Who tells of an act of its own: "the army said it shelled the town", "the rebels said their fighters took it"."""
    sentence = reader.sentences.get(phrase.sentence)
    speakers = found.attribution.by if found.attribution else ()
    if sentence is None or len(speakers) != 1 or speakers[0].sentence != phrase.sentence:
        return None
    owners = sentence.children(phrase.head, "nmod:poss")
    if not any(token.lemma.lower() in OWN_PRONOUNS for token in (sentence.token(phrase.head), *owners)):
        return None
    return Participant(name=speakers[0].span.text, kind=ParticipantKind.ORGANIZATION, mentions=speakers)


def building(phrase: Phrase, reader: Reader) -> Participant | None:
    """A named building, which is hit like any other and is not merely where something happened: "the Grand Mosque"."""
    if phrase.sentence not in reader.sentences or reader.mention(phrase).head.upos != "PROPN":
        return None
    thing = reader.mention(phrase).thing
    if thing is None or thing is ThingClass.TERRITORY or thing not in reader.words.owners:
        return None
    return Participant(name=phrase.span.text, kind=ParticipantKind.OBJECT, mentions=(phrase,))


def is_speaker(phrase: Phrase, found: EventTuple, reader: Reader) -> bool:
    """Whether a phrase names who tells of the act, taken for its doer: "... was abducted, police said"."""
    by = found.attribution.by if found.attribution else ()
    if any((one.sentence, one.head) == (phrase.sentence, phrase.head) for one in by):
        return True
    sentence = reader.sentences.get(phrase.sentence)
    if sentence is None or phrase.head <= found.trigger.head or phrase.head >= len(sentence.tokens):
        return False
    following = sentence.token(phrase.head + 1)
    return following.upos == "VERB" and following.lemma in reader.lexicon.reporting


def side_of(participant: Participant, reader: Reader, scene: Scene) -> Side | None:
    """The side a participant makes in a scene."""
    coded = name_actor(reader.read(participant), scene)
    return Side(coded) if coded is not None else None
