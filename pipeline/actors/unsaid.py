"""The actors whom the text leaves unsaid: who claims it, whose weapon it was, who was arrested, who it must be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pipeline.actors.casting import Side, side_of
from pipeline.actors.mentions import Mention, country_among
from pipeline.actors.names import group_actor, people_actor, state_actor, unidentified_band, unidentified_military
from pipeline.actors.readings import Reader
from pipeline.actors.scene import Scene
from pipeline.actors.series import doer_of_series
from pipeline.model import NAMELESS, Actor, Alternative, Basis, Coded, Incident, Phrase, Role, Span
from pipeline.ontology import (
    ARMED,
    DEMONSTRATING,
    IMPLY_ARMS,
    NAMED_AFTER_DOERS,
    ActorType,
    PeopleClass,
    Predicate,
    ThingClass,
)

#: Acts that are some body of a state's to do.
DUTIES: Mapping[frozenset[Predicate], str] = {
    frozenset({Predicate.ARREST, Predicate.DEFUSE, Predicate.SEIZE_WEAPONS}): "Police Forces",
    frozenset({Predicate.INTERCEPT, Predicate.SHOOT_DOWN}): "Military Forces",
}


@dataclass(frozen=True, slots=True)
class Case:
    """An incident whose doer is asked for: its acts that are told, and the incidents told beside it."""

    incident: Incident
    reader: Reader
    acts: frozenset[Predicate]
    document: tuple[Incident, ...]
    #: The doer as the text tells of it.
    told: Side | None = None


@dataclass(frozen=True, slots=True)
class Implied:
    """An actor that follows from what is told, the words it follows from, and the actors that lost."""

    actor: Actor
    spans: tuple[Span, ...] = ()
    lost: tuple[Alternative[Actor], ...] = ()


@dataclass(frozen=True, slots=True)
class Implication:
    """What gives an actor where none is named: its rule, how sure that is, and what finds the actor."""

    rule: str
    confidence: float
    find: Callable[[Case], Implied | None]
    #: Whether it also names fighters whom the text tells of without a name.
    names: bool = False
    basis: Basis = Basis.IMPLIED

    def side(self, case: Case) -> Side | None:
        """The side it gives, None where it does not apply."""
        found = self.find(case)
        if found is None:
            return None
        actor = replace(found.actor, basis=self.basis)
        return Side(Coded(actor, self.rule, self.confidence, found.spans, found.lost))


def doer_of(case: Case) -> Side | None:
    """The doer as the text names it, else by the first implication; one told without a name only yields to a name."""
    if case.told is not None and case.told.basis not in NAMELESS:
        return case.told
    given = (one.side(case) for one in IMPLICATIONS if case.told is None or one.names)
    return next((side for side in given if side is not None), case.told)


def claimant(case: Case) -> Implied | None:
    """Whoever claims an act whose doer the text does not name."""
    scene = Scene(case.reader.country, Role.PERPETRATOR, case.incident.predicates)
    sides = (side_of(one, case.reader, scene) for one in case.incident.claimed_by)
    first = next((side for side in sides if side is not None and side.type in ARMED), None)
    if first is None or first.basis in NAMELESS:
        return None
    told = case.told
    return Implied(
        first.actor, first.coded.spans, (Alternative(told.actor, told.coded.rule, told.coded.spans),) if told else ()
    )


def owner(case: Case) -> Implied | None:
    """The state or group whose weapon it was, or after whom the act is called: "Israeli jets", "a US raid"."""
    acts = [found.trigger for found in case.incident.tuples if found.nominal and found.predicate in NAMED_AFTER_DOERS]
    weapons = [phrase for found in case.incident.tuples for phrase in found.instruments]
    for phrase in (*weapons, *acts):
        actor = owner_by(phrase, phrase in acts, case) if phrase.sentence in case.reader.sentences else None
        if actor is not None:
            return Implied(actor, (phrase.span,))
    return None


def owner_by(phrase: Phrase, is_act: bool, case: Case) -> Actor | None:
    """The group or state that the words for a weapon name, or those before the word for an act."""
    mention = case.reader.mention(phrase)
    text = mention.before if is_act else " ".join(mention.texts)
    from_the_air = Predicate.AIR_STRIKE in case.incident.predicates
    return group_before(text, case.reader) or state_before(text, mention, case.reader, from_the_air)


def group_before(text: str, reader: Reader) -> Actor | None:
    """The armed group that these words name."""
    named = reader.table.find(text, reader.country, reader.year)
    return group_actor(named.group, reader.country) if named and named.group.type in ARMED else None


def state_before(text: str, mention: Mention, reader: Reader, from_the_air: bool) -> Actor | None:
    """The army of the state that these words name; that of the event itself only for what no one else there has."""
    country = country_among(text)
    armour = mention.thing is ThingClass.MILITARY_VEHICLE
    heavy = from_the_air or armour or mention.head.lemma.lower() in reader.words.heavy
    if country is None and mention.owner is PeopleClass.MILITARY:
        country = reader.country
    if country is None or (country == reader.country and not heavy):
        return None
    return state_actor("Military Forces", country, reader.country)


def suspect(case: Case) -> Implied | None:
    """Whoever was arrested for an act of violence whose doer is not named otherwise."""
    incident, reader = case.incident, case.reader
    if not incident.predicates & NAMED_AFTER_DOERS:
        return None
    arrests = (found for found in incident.tuples if found.predicate == Predicate.ARREST)
    heads = {(phrase.sentence, phrase.head) for found in arrests for phrase in found.whom}
    for one in incident.fillers(Role.VICTIM, Role.PARTICIPANT, Role.PERPETRATOR):
        if any((mention.sentence, mention.head) in heads for mention in one.mentions):
            side = side_of(one, reader, Scene(reader.country, Role.PERPETRATOR, incident.predicates))
            if side is not None and side.type in ARMED:
                return Implied(side.actor, side.coded.spans, side.coded.alternatives)
    return None


def doer_elsewhere(case: Case) -> Implied | None:
    """The one armed doer whom the document names for acts of the same name and day."""
    side = doer_of_series(case.incident, case.reader, case.document)
    return Implied(side.actor, side.coded.spans, side.coded.alternatives) if side else None


def protesters(case: Case) -> Implied | None:
    """A protest had protesters."""
    if not case.acts & DEMONSTRATING:
        return None
    return Implied(people_actor(ActorType.PROTESTERS, case.reader.country), (case.incident.trigger,))


def armed_group(case: Case) -> Implied | None:
    """An act that takes arms was done by somebody with arms."""
    if not case.acts & IMPLY_ARMS:
        return None
    return Implied(unidentified_band(case.reader.country), (case.incident.trigger,))


def air_force(case: Case) -> Implied | None:
    """A strike from the air was flown by some military."""
    if Predicate.AIR_STRIKE not in case.acts:
        return None
    return Implied(unidentified_military(), (case.incident.trigger,))


def body_on_duty(case: Case) -> Implied | None:
    """What is some body of a state's to do was done by that body."""
    body = next((body for duties, body in DUTIES.items() if case.acts & duties), None)
    if body is None:
        return None
    country = case.reader.country
    return Implied(state_actor(body, country, country), (case.incident.trigger,))


#: What gives the doer, the surest reading of the text first, then what the act itself implies.
IMPLICATIONS = (
    Implication("side:claims_responsibility", 0.6, claimant, names=True),
    Implication("side:owner_of_weapon_or_act", 0.65, owner),
    Implication("side:arrested_for_it", 0.45, suspect),
    Implication("side:doer_of_series", 0.45, doer_elsewhere),
    Implication("side:protest_implies_protesters", 0.7, protesters),
    Implication("side:armed_act_implies_armed_group", 0.5, armed_group, basis=Basis.ACT),
    Implication("side:air_strike_implies_military", 0.4, air_force),
    Implication("side:duty_implies_body_of_state", 0.45, body_on_duty),
)
