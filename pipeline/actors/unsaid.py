"""The doers whom the text leaves unsaid: who claims it, whose weapon it was, who was arrested, who it must be."""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.actors.casting import NAMELESS, Side, side_of
from pipeline.actors.mentions import Mention, country_among
from pipeline.actors.names import group_actor, people_actor, state_actor, unidentified_band
from pipeline.actors.readings import Reader
from pipeline.actors.scene import Scene
from pipeline.model import Actor, Alternative, Coded, Incident, Role, Span
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

#: The rule that gives an armed act whose doer nobody tells an unidentified group.
ANYBODY_ARMED = "side:armed_act_implies_armed_group"


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
    """The state or group whose weapon it was, or after whom the act is called: "Israeli jets", "a US raid"."""
    weapons = [phrase for found in incident.tuples for phrase in found.instruments]
    acts_told = [found.trigger for found in incident.tuples if found.nominal and found.predicate in NAMED_AFTER_DOERS]
    from_the_air = Predicate.AIR_STRIKE in incident.predicates
    for phrase in (*weapons, *acts_told):
        if phrase.sentence not in reader.sentences:
            continue
        mention = reader.mention(phrase)
        text = mention.before if phrase in acts_told else " ".join(mention.texts)
        actor = group_before(text, reader) or state_before(text, mention, reader, from_the_air)
        if actor is not None:
            return supplied(actor, "side:owner_of_weapon_or_act", 0.65, phrase.span)
    return None


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


def suspect(incident: Incident, reader: Reader) -> Side | None:
    """Whoever was arrested for an act of violence whose doer is not named otherwise."""
    if not incident.predicates & NAMED_AFTER_DOERS:
        return None
    arrests = (found for found in incident.tuples if found.predicate == Predicate.ARREST)
    heads = {(phrase.sentence, phrase.head) for found in arrests for phrase in found.whom}
    for one in incident.fillers(Role.VICTIM, Role.PARTICIPANT, Role.PERPETRATOR):
        if any((mention.sentence, mention.head) in heads for mention in one.mentions):
            side = side_of(one, reader, Scene(reader.country, Role.PERPETRATOR, incident.predicates))
            if side is not None and side.type in ARMED:
                return replace(side, coded=replace(side.coded, rule="side:arrested_for_it", confidence=0.45))
    return None


def implied(incident: Incident, country: str | None, acts: frozenset[str]) -> Side | None:
    """The unidentified doer that a protest, an armed act or an act of duty must have had."""
    if acts & DEMONSTRATING:
        crowd = people_actor(ActorType.PROTESTERS, country)
        return supplied(crowd, "side:protest_implies_protesters", 0.7, incident.trigger)
    if acts & IMPLY_ARMS:
        return supplied(unidentified_band(country), ANYBODY_ARMED, 0.5, incident.trigger)
    if Predicate.AIR_STRIKE in acts:
        actor = Actor("Unidentified Military Forces", ActorType.EXTERNAL.value)
        return supplied(actor, "side:air_strike_implies_military", 0.4, incident.trigger)
    for duties, body in DUTIES.items():
        if acts & duties:
            actor = state_actor(body, country, country)
            return supplied(actor, "side:duty_implies_body_of_state", 0.45, incident.trigger)
    return None


def supplied(actor: Actor, rule: str, confidence: float, *spans: Span) -> Side:
    """An actor that the rules supply, with the words that imply it."""
    return Side(Coded(actor, rule, confidence, spans))
