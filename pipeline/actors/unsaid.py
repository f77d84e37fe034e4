"""The doers whom the text leaves unsaid: who claims it, whose weapon it was, who was arrested, who it must be."""

from dataclasses import replace

from pipeline.actors.casting import ARMED, NAMELESS, Side, side_of
from pipeline.actors.names import group_actor, people_actor, state_actor, unidentified_band
from pipeline.actors.readings import Reader
from pipeline.actors.scene import DEMONSTRATING, Scene
from pipeline.model import Actor, Alternative, Coded, Incident, Phrase, Role, Span
from pipeline.ontology import ActorType, Predicate

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

#: Acts whose noun may carry the name of who did them.
VIOLENT = IMPLY_ARMS | {Predicate.AIR_STRIKE, Predicate.RAID, Predicate.EXPLODE, Predicate.KILL}


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
    for one in incident.fillers(Role.VICTIM, Role.PARTICIPANT, Role.PERPETRATOR):
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
