"""The two sides of an incident, each one actor with those who stand with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pipeline.actors.names import people_actor, state_actor, unidentified_band
from pipeline.actors.readings import Reader
from pipeline.actors.rules import DEMONSTRATING, Scene, name_actor
from pipeline.model import Actor, Alternative, Coded, Incident, Participant, Role, Sentence, Span
from pipeline.ontology import ActorType, PeopleClass, Predicate

#: Acts in which two parties take the same part.
MUTUAL = frozenset({Predicate.CLASH, Predicate.AGREE, Predicate.SURRENDER})
#: Acts that somebody with arms must have done.
IMPLY_ARMS = frozenset(
    {
        Predicate.SHOOT,
        Predicate.BOMB,
        Predicate.SUICIDE_BOMB,
        Predicate.SHELL,
        Predicate.GRENADE,
        Predicate.CHEMICAL,
        Predicate.ABDUCT,
        Predicate.ATTACK,
    }
)
ARMED = frozenset(
    {
        ActorType.STATE,
        ActorType.REBEL,
        ActorType.POLITICAL_MILITIA,
        ActorType.IDENTITY_MILITIA,
        ActorType.EXTERNAL,
    }
)
CROWDS = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})
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
class Sides:
    """Who did it and to whom, None where the text does not say; the country where it happened."""

    first: Side | None
    second: Side | None
    country: str | None = None
    #: Every participant that names an actor, in the incident's order.
    everyone: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A side with the role it was found in."""

    role: Role
    side: Side
    #: Whether it stands as the doer of a tuple.
    does: bool


def sides(incident: Incident, sentences: Mapping[int, Sentence] | tuple[Sentence, ...], country: str | None) -> Sides:
    """The sides of an incident that happened in a country."""
    numbered = {sentence.index: sentence for sentence in sentences} if isinstance(sentences, tuple) else sentences
    reader = Reader(numbered, country, incident.day.value.date.year if incident.day else None)
    cast = parts(incident, reader)
    first, second = demonstration(cast) if demonstrates(incident) else confrontation(incident, cast)
    first = claimant(incident, reader, first) or implied(incident, country, first)
    return Sides(first, second, country, tuple(dict.fromkeys(part.side for part in cast)))


def demonstrates(incident: Incident) -> bool:
    """Whether the incident is a demonstration before anything else."""
    return bool(incident.predicates & DEMONSTRATING)


def parts(incident: Incident, reader: Reader) -> list[Part]:
    """The participants that name an actor, with their roles."""
    doers = {(phrase.sentence, phrase.head) for found in incident.tuples for phrase in found.who}
    found = []
    for filler in incident.roles:
        side = side_of(filler.participant, reader, Scene(reader.country, filler.role, incident.predicates))
        if filler.role is not Role.INSTRUMENT and side is not None:
            does = any((m.sentence, m.head) in doers for m in filler.participant.mentions)
            found.append(Part(filler.role, side, does))
    return found


def side_of(participant: Participant, reader: Reader, scene: Scene) -> Side | None:
    """The side a participant makes in a scene."""
    reading = reader.read(participant)
    coded = name_actor(reading, scene)
    return Side(coded, reading.people) if coded is not None else None


# --- who stands against whom -----------------------------------------------------------------------------------------


def demonstration(cast: list[Part]) -> tuple[Side | None, Side | None]:
    """Those who demonstrate, and those who step in or whom they turn on."""
    crowd = [part.side for part in cast if part.side.type in CROWDS]
    others = [part for part in cast if part.side.type not in CROWDS]
    acting = [
        part.side for part in others if part.role in {Role.AUTHORITY, Role.PERPETRATOR} and part.side.type in ARMED
    ]
    facing = [part.side for part in others if part.side.type in ARMED]
    return together(crowd), together(acting or facing)


def confrontation(incident: Incident, cast: list[Part]) -> tuple[Side | None, Side | None]:
    """Those who act, and those who are acted on; parties that take the same part stand against each other."""
    doers = [part.side for part in cast if acts(part)]
    sufferers = [part.side for part in cast if not acts(part)]
    if incident.predicates & MUTUAL and len(doers) > 1 and not any(side.type in ARMED for side in sufferers):
        doers, sufferers = split(doers)
    first = together(doers)
    return first, together(against(sufferers, first))


def acts(part: Part) -> bool:
    """Whether a part is that of a doer."""
    if part.role is Role.PARTICIPANT:
        return part.does
    return part.role in {Role.PERPETRATOR, Role.AUTHORITY}


def split(doers: list[Side]) -> tuple[list[Side], list[Side]]:
    """The first of several parties with its allies, and the others."""
    allies = [side for side in doers if allied(side, doers[0])]
    return allies, [side for side in doers if side not in allies]


def allied(one: Side, other: Side) -> bool:
    """Forces of one and the same state stand together, and so does what has the same name."""
    both_state = one.type is other.type is ActorType.STATE
    return both_state or one.actor.name == other.actor.name


def against(sufferers: list[Side], first: Side | None) -> list[Side]:
    """Those who are acted on, less the ones who are also the first side."""
    return [side for side in sufferers if first is None or side.actor.name != first.actor.name]


def together(found: Iterable[Side]) -> Side | None:
    """The actors of one side as one: the armed lead the unarmed, the named the nameless; the rest are associates."""
    ordered = sorted(dict.fromkeys(found), key=weight)
    if not ordered:
        return None
    main = ordered[0]
    names = [name for side in ordered for name in (side.actor.name, *side.actor.associates)]
    company = tuple(name for name in dict.fromkeys(names) if name != main.actor.name)
    if main.type not in ARMED:
        company = tuple(name for name in company if "Unidentified" not in name)
    return replace(main, coded=replace(main.coded, value=replace(main.actor, associates=company)))


def weight(side: Side) -> tuple[bool, bool]:
    """Sort key of the actors of one side, the leading one first."""
    return side.type not in ARMED, side.coded.rule in NAMELESS


# --- those whom the text leaves unsaid -------------------------------------------------------------------------------


def claimant(incident: Incident, reader: Reader, first: Side | None) -> Side | None:
    """The named doer, or whoever claims an act whose doer the text does not name."""
    if first is not None and first.coded.rule not in NAMELESS:
        return first
    scene = Scene(reader.country, Role.PERPETRATOR, incident.predicates)
    claims = [side for one in incident.claimed_by if (side := side_of(one, reader, scene)) and side.type in ARMED]
    if not claims or claims[0].coded.rule in NAMELESS:
        return first
    lost = (Alternative(first.actor, first.coded.rule, first.coded.spans),) if first else ()
    coded = replace(claims[0].coded, rule="side:claims_responsibility", confidence=0.6, alternatives=lost)
    return replace(claims[0], coded=coded)


def implied(incident: Incident, country: str | None, first: Side | None) -> Side | None:
    """The named doer, or the unidentified one that an armed act or an arrest must have had."""
    if first is not None:
        return first
    if incident.predicates & IMPLY_ARMS:
        return supplied(unidentified_band(country), "side:armed_act_implies_armed_group", 0.5, incident.trigger)
    if Predicate.AIR_STRIKE in incident.predicates:
        actor = Actor("Unidentified Military Forces", ActorType.EXTERNAL.value)
        return supplied(actor, "side:air_strike_implies_military", 0.4, incident.trigger)
    if Predicate.ARREST in incident.predicates:
        police = state_actor("Police Forces", country, country)
        return supplied(police, "side:arrest_implies_police", 0.5, incident.trigger)
    if demonstrates(incident):
        crowd = people_actor(ActorType.PROTESTERS, country)
        return supplied(crowd, "side:protest_implies_protesters", 0.7, incident.trigger)
    return None


def supplied(actor: Actor, rule: str, confidence: float, *spans: Span) -> Side:
    """An actor that the rules supply, with the words that imply it."""
    return Side(Coded(actor, rule, confidence, spans))
