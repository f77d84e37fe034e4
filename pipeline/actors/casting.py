"""The participants of an incident as actors, each in the part it plays."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.actors.readings import Reader
from pipeline.actors.rules import name_actor
from pipeline.actors.scene import DEMONSTRATING, Scene
from pipeline.model import Actor, Coded, EventTuple, Incident, Participant, ParticipantKind, Phrase, Role, Span
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass
from pipeline.participants import roles

#: What came of violence.
OUTCOMES = frozenset({Predicate.KILL, Predicate.INJURE})

#: Acts that answer an event rather than make it.
RESPONSES = frozenset(
    {
        Predicate.ARREST,
        Predicate.DISPERSE,
        Predicate.DEPLOY,
        Predicate.DEFUSE,
        Predicate.RELEASE,
        Predicate.SEIZE_WEAPONS,
        Predicate.JUDGE,
        Predicate.DISPLACE,
    }
)

#: Those of them that are part of a demonstration.
POLICING = frozenset({Predicate.ARREST, Predicate.DISPERSE})
#: Pronouns that a body of people calls itself by.
OWN = frozenset({"it", "its", "they", "their", "we", "our"})
#: Rules that give an actor whom the text does not name.
NAMELESS = frozenset({"actor:unidentified_armed_group", "actor:lone_attacker", "actor:armed_people"})


@dataclass(frozen=True, slots=True)
class Side:
    """One actor of an incident with its evidence, and the kind of people its head noun names."""

    coded: Coded[Actor]
    people: PeopleClass | None = None

    @property
    def actor(self) -> Actor:
        """The coded actor without its evidence."""
        return self.coded.value

    @property
    def type(self) -> ActorType:
        """Its actor type."""
        return ActorType(self.actor.inter)


@dataclass(frozen=True, slots=True)
class Part:
    """A side with the role it was found in, and the tuple it was found in."""

    role: Role
    side: Side
    #: Whether it stands as the doer of the tuple.
    does: bool
    sentence: int
    #: Whether the tuple is one of those that tell the event.
    tells: bool
    #: The words of its tuple's act.
    act: Span | None = None


def parts(incident: Incident, reader: Reader, told: frozenset[Span]) -> Iterator[Part]:
    """The participants that name an actor, tuple by tuple, with their roles."""
    people = {
        (phrase.sentence, phrase.head): filler.participant
        for filler in incident.roles
        for phrase in filler.participant.mentions
    }
    acts = incident.predicates
    unrest = bool(acts & DEMONSTRATING)
    for found in incident.tuples:
        tells = not told or found.trigger.span in told or found.predicate in OUTCOMES
        if not tells and found.predicate in RESPONSES and not (unrest and found.predicate in POLICING):
            continue
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
                    yield Part(fitting, side, does, found.sentence, tells, found.trigger.span)


def teller(phrase: Phrase, found: EventTuple, reader: Reader) -> Participant | None:
    """Who tells of an act of its own: "the army said it shelled the town", "the rebels said their fighters took it"."""
    sentence = reader.sentences.get(phrase.sentence)
    speakers = found.attribution.by if found.attribution else ()
    if sentence is None or len(speakers) != 1 or speakers[0].sentence != phrase.sentence:
        return None
    owners = sentence.children(phrase.head, "nmod:poss")
    if not any(token.lemma.lower() in OWN for token in (sentence.token(phrase.head), *owners)):
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
    reading = reader.read(participant)
    coded = name_actor(reading, scene)
    return Side(coded, reading.people) if coded is not None else None
