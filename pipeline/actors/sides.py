"""The two sides of an incident, each one actor with those who stand with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline import roles
from pipeline.actors.names import group_actor, people_actor, state_actor, unidentified_band
from pipeline.actors.readings import Reader
from pipeline.actors.rules import DEMONSTRATING, Scene, name_actor
from pipeline.model import Actor, Alternative, Coded, EventTuple, Incident, Participant, Phrase, Role, Sentence, Span
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
OWNER = "actor:owner_of_target"
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
    #: Whether the tuple is one of those that tell the event.
    tells: bool


def sides(
    incident: Incident,
    sentences: Mapping[int, Sentence] | tuple[Sentence, ...],
    country: str | None,
    told: tuple[Span, ...] = (),
) -> Sides:
    """The sides of an incident that happened in a country; those of the acts with these triggers go first."""
    numbered = {sentence.index: sentence for sentence in sentences} if isinstance(sentences, tuple) else sentences
    reader = Reader(numbered, country, incident.day.value.date.year if incident.day else None)
    cast = list(parts(incident, reader, told))
    first, second = demonstration(cast) if demonstrates(incident) else confrontation(incident, cast)
    first = claimant(incident, reader, first) or owner(incident, reader) or suspect(incident, reader)
    first = first or implied(incident, country, acts_of(incident, told))
    second = None if second and first and second.actor.name == first.actor.name else second
    return Sides(first, second, country, tuple(dict.fromkeys(part.side for part in cast)))


def acts_of(incident: Incident, told: tuple[Span, ...]) -> frozenset[str]:
    """The classes of the acts with these triggers, of all acts where none is given."""
    told_acts = (found.predicate for found in incident.tuples if not told or found.trigger.span in told)
    return frozenset(predicate for predicate in told_acts if predicate)


def demonstrates(incident: Incident) -> bool:
    """Whether the incident is a demonstration before anything else."""
    return bool(incident.predicates & DEMONSTRATING)


def parts(incident: Incident, reader: Reader, told: tuple[Span, ...]) -> Iterator[Part]:
    """The participants that name an actor, tuple by tuple, with their roles."""
    people = {
        (phrase.sentence, phrase.head): filler.participant
        for filler in incident.roles
        for phrase in filler.participant.mentions
    }
    for found in incident.tuples:
        tells = not told or found.trigger.span in told or found.predicate in OUTCOMES
        if not tells and found.predicate in RESPONSES:
            continue
        for role, phrases, does in zip(roles.sides(found), (found.who, found.whom), (True, False), strict=True):
            for phrase in phrases:
                one = None if is_speaker(phrase, found) else people.get((phrase.sentence, phrase.head))
                fitting = roles.fitting_role(role, one.kind) if one is not None and role is not None else None
                if one is None or fitting in {None, Role.INSTRUMENT}:
                    continue
                side = side_of(one, reader, Scene(reader.country, fitting, incident.predicates))
                if side is not None and fitting is not None:
                    yield Part(fitting, side, does, found.sentence, tells)


def is_speaker(phrase: Phrase, found: EventTuple) -> bool:
    """Whether a phrase names who tells of the act, taken for its doer."""
    by = found.attribution.by if found.attribution else ()
    return any((one.sentence, one.head) == (phrase.sentence, phrase.head) for one in by)


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
    return together([part for part in crowd if part not in counter], doer), together(acting or facing or counter, doer)


def is_counter(side: Side) -> bool:
    """Whether a crowd came to face another: "counter-protesters"."""
    mentions = side.actor.participant.mentions if side.actor.participant else ()
    return any("counter" in mention.span.text.casefold() for mention in mentions)


def confrontation(incident: Incident, cast: list[Part]) -> tuple[Side | None, Side | None]:
    """Those who act, and those who are acted on; parties that take the same part stand against each other."""
    doers = [part for part in cast if does_it(part)]
    sufferers = [part for part in cast if not does_it(part)]
    if incident.predicates & MUTUAL and len(doers) > 1 and not any(part.side.type in ARMED for part in sufferers):
        doers, sufferers = split(doers)
    first = together(doers, doer)
    return first, together(against(sufferers, first), sufferer)


def does_it(part: Part) -> bool:
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


def together(found: list[Part], order: Callable[[Part], tuple[bool, ...]]) -> Side | None:
    """One side's actors as one: the first in this order leads, and those of its sentence are its associates."""
    if not found:
        return None
    lead = min(found, key=order)
    actor = lead.side.actor
    near = [part.side.actor for part in found if part.sentence == lead.sentence or part.side.type in CROWDS]
    names = [name for one in (actor, *near) for name in (one.name, *one.associates)]
    company = tuple(name for name in dict.fromkeys(names) if name != actor.name and "Unidentified" not in name)
    return replace(lead.side, coded=replace(lead.side.coded, value=replace(actor, associates=company)))


def doer(part: Part) -> tuple[bool, ...]:
    """Order of doers: of the telling act, armed, named."""
    return not part.tells, part.side.type not in ARMED, part.side.coded.rule in NAMELESS


def sufferer(part: Part) -> tuple[bool, ...]:
    """Order of those acted on: named themselves rather than owners of a thing, of the telling act, armed."""
    return part.side.coded.rule == OWNER, not part.tells, part.side.type not in ARMED


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


def suspect(incident: Incident, reader: Reader) -> Side | None:
    """Whoever was arrested for an act of violence whose doer is not named otherwise."""
    if not incident.predicates & VIOLENT:
        return None
    arrests = (found for found in incident.tuples if found.predicate == Predicate.ARREST)
    heads = {(phrase.sentence, phrase.head) for found in arrests for phrase in found.whom}
    for one in incident.fillers(Role.VICTIM):
        if any((mention.sentence, mention.head) in heads for mention in one.mentions):
            side = side_of(one, reader, Scene(reader.country, Role.PERPETRATOR, incident.predicates))
            if side is not None and side.type in ARMED:
                return replace(side, coded=replace(side.coded, rule="side:arrested_for_it", confidence=0.45))
    return None


def implied(incident: Incident, country: str | None, acts: frozenset[str]) -> Side | None:
    """The unidentified doer that a protest, an armed act or an arrest must have had."""
    if acts & DEMONSTRATING:
        crowd = people_actor(ActorType.PROTESTERS, country)
        return supplied(crowd, "side:protest_implies_protesters", 0.7, incident.trigger)
    if acts & IMPLY_ARMS:
        return supplied(unidentified_band(country), "side:armed_act_implies_armed_group", 0.5, incident.trigger)
    if Predicate.AIR_STRIKE in acts:
        actor = Actor("Unidentified Military Forces", ActorType.EXTERNAL.value)
        return supplied(actor, "side:air_strike_implies_military", 0.4, incident.trigger)
    if Predicate.ARREST in acts:
        police = state_actor("Police Forces", country, country)
        return supplied(police, "side:arrest_implies_police", 0.5, incident.trigger)
    return None


def supplied(actor: Actor, rule: str, confidence: float, *spans: Span) -> Side:
    """An actor that the rules supply, with the words that imply it."""
    return Side(Coded(actor, rule, confidence, spans))
