"""The two sides of an incident, each one actor with those who stand with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline import roles
from pipeline.actors.names import group_actor, people_actor, state_actor, unidentified_band
from pipeline.actors.readings import Reader
from pipeline.actors.rules import DEMONSTRATING, Scene, name_actor
from pipeline.model import Actor, Alternative, Coded, Incident, Participant, Phrase, Role, Sentence, Span
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
#: What came of violence.
OUTCOMES = frozenset({Predicate.KILL, Predicate.INJURE})
#: Acts whose noun may carry the name of who did them.
VIOLENT = IMPLY_ARMS | {Predicate.AIR_STRIKE, Predicate.RAID, Predicate.EXPLODE, Predicate.KILL}
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
    """A side with the role it was found in, and the tuple it was found in."""

    role: Role
    side: Side
    #: Whether it stands as the doer of the tuple.
    does: bool
    sentence: int


def sides(incident: Incident, sentences: Mapping[int, Sentence] | tuple[Sentence, ...], country: str | None) -> Sides:
    """The sides of an incident that happened in a country."""
    numbered = {sentence.index: sentence for sentence in sentences} if isinstance(sentences, tuple) else sentences
    reader = Reader(numbered, country, incident.day.value.date.year if incident.day else None)
    cast = list(parts(incident, reader))
    first, second = demonstration(cast) if demonstrates(incident) else confrontation(incident, cast)
    first = claimant(incident, reader, first) or owner(incident, reader) or implied(incident, country)
    return Sides(first, second, country, tuple(dict.fromkeys(part.side for part in cast)))


def focused(incident: Incident, told: tuple[Span, ...]) -> Incident:
    """The incident with only the tuples of these triggers and of what came of them; all where none is among them."""
    telling = [found for found in incident.tuples if found.trigger.span in told]
    outcomes = [found for found in incident.tuples if found.predicate in OUTCOMES and found not in telling]
    return replace(incident, tuples=(*telling, *outcomes)) if telling else incident


def demonstrates(incident: Incident) -> bool:
    """Whether the incident is a demonstration before anything else."""
    return bool(incident.predicates & DEMONSTRATING)


def parts(incident: Incident, reader: Reader) -> Iterator[Part]:
    """The participants that name an actor, tuple by tuple, with their roles."""
    people = {
        (phrase.sentence, phrase.head): filler.participant
        for filler in incident.roles
        for phrase in filler.participant.mentions
    }
    for found in incident.tuples:
        for role, phrases, does in zip(roles.sides(found), (found.who, found.whom), (True, False), strict=True):
            for phrase in phrases:
                one = people.get((phrase.sentence, phrase.head))
                fitting = roles.fitting_role(role, one.kind) if one is not None and role is not None else None
                if one is None or fitting in {None, Role.INSTRUMENT}:
                    continue
                side = side_of(one, reader, Scene(reader.country, fitting, incident.predicates))
                if side is not None and fitting is not None:
                    yield Part(fitting, side, does, found.sentence)


def side_of(participant: Participant, reader: Reader, scene: Scene) -> Side | None:
    """The side a participant makes in a scene."""
    reading = reader.read(participant)
    coded = name_actor(reading, scene)
    return Side(coded, reading.people) if coded is not None else None


# --- who stands against whom -----------------------------------------------------------------------------------------


def demonstration(cast: list[Part]) -> tuple[Side | None, Side | None]:
    """Those who demonstrate, and those who step in, whom they turn on or who demonstrate against them."""
    crowd = [part for part in cast if part.side.type in CROWDS]
    counter = [part for part in crowd if is_counter(part.side)]
    facing = [part for part in cast if part.side.type in ARMED]
    acting = [part for part in facing if part.role in {Role.AUTHORITY, Role.PERPETRATOR}]
    return together([part for part in crowd if part not in counter]), together(acting or facing or counter)


def is_counter(side: Side) -> bool:
    """Whether a crowd came to face another: "counter-protesters"."""
    mentions = side.actor.participant.mentions if side.actor.participant else ()
    return any("counter" in mention.span.text.casefold() for mention in mentions)


def confrontation(incident: Incident, cast: list[Part]) -> tuple[Side | None, Side | None]:
    """Those who act, and those who are acted on; parties that take the same part stand against each other."""
    doers = [part for part in cast if acts(part)]
    sufferers = [part for part in cast if not acts(part)]
    if incident.predicates & MUTUAL and len(doers) > 1 and not any(part.side.type in ARMED for part in sufferers):
        doers, sufferers = split(doers)
    first = together(doers)
    return first, together(against(sufferers, first))


def acts(part: Part) -> bool:
    """Whether a part is that of a doer."""
    if part.role is Role.PARTICIPANT:
        return part.does
    return part.role in {Role.PERPETRATOR, Role.AUTHORITY}


def split(doers: list[Part]) -> tuple[list[Part], list[Part]]:
    """The first of several parties with its allies, and the others."""
    allies = [part for part in doers if allied(part.side, doers[0].side)]
    return allies, [part for part in doers if part not in allies]


def allied(one: Side, other: Side) -> bool:
    """Forces of one and the same state stand together, and so does what has the same name."""
    both_state = one.type is other.type is ActorType.STATE
    return both_state or one.actor.name == other.actor.name


def against(sufferers: list[Part], first: Side | None) -> list[Part]:
    """Those who are acted on, less the ones who are also the first side."""
    return [part for part in sufferers if first is None or part.side.actor.name != first.actor.name]


def together(found: list[Part]) -> Side | None:
    """One side's actors as one: the armed lead the unarmed, the named the nameless; company is from its sentence."""
    if not found:
        return None
    lead = min(found, key=lambda part: (part.side.type not in ARMED, part.side.coded.rule in NAMELESS))
    near = [part.side.actor for part in found if part.sentence == lead.sentence and part.side.type not in CROWDS]
    crowd = [part.side.actor for part in found if part.side.type in CROWDS]
    names = [name for actor in (lead.side.actor, *near, *crowd) for name in (actor.name, *actor.associates)]
    actor = lead.side.actor
    company = tuple(name for name in dict.fromkeys(names) if name != actor.name and "Unidentified" not in name)
    return replace(lead.side, coded=replace(lead.side.coded, value=replace(actor, associates=company)))


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


def owner(incident: Incident, reader: Reader) -> Side | None:
    """The foreign state or group whose weapon it was, or after whom the act is called: "Israeli jets", "a US raid"."""
    weapons = [phrase for one in incident.fillers(Role.INSTRUMENT) for phrase in one.mentions]
    acts_told = [found.trigger for found in incident.tuples if found.nominal and found.predicate in VIOLENT]
    for phrase in (*weapons, *acts_told):
        if phrase.sentence not in reader.sentences:
            continue
        if (actor := owner_named(phrase, reader)) is not None:
            return supplied(actor, "side:owner_of_weapon_or_act", 0.65, phrase.span)
    return None


def owner_named(phrase: Phrase, reader: Reader) -> Actor | None:
    """The group, or the state other than that of the event, that stands before a noun."""
    text = " ".join(reader.texts(phrase))
    named = reader.table.find(text, reader.country, reader.year)
    if named is not None and named.group.type in ARMED:
        return group_actor(named.group, reader.country)
    country = reader.country_in(phrase)
    if country is None or country == reader.country:
        return None
    return state_actor("Military Forces", country, reader.country)


def implied(incident: Incident, country: str | None) -> Side | None:
    """The unidentified doer that an armed act or an arrest must have had."""
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
