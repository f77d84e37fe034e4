"""The participants of an event in the roles that its type gives them, the act that names it told first."""

from dataclasses import replace

from pipeline.actors import Cast
from pipeline.model import Actor, Coded, Incident, Participant, Role, RoleFiller, Span
from pipeline.ontology import ARMED, EventType, SubEventType
from pipeline.records.participants import listed, of_acts


def recast(
    cast: Cast, acts: frozenset[Span], sub_event: Coded[SubEventType], actors: tuple[Coded[Actor] | None, ...]
) -> Incident:
    """The incident of a cast with the participants that are listed, in the roles that its type gives them."""
    incident = telling_first(of_acts(cast.incident, acts), sub_event)
    if sub_event.value is SubEventType.DISRUPTED_WEAPONS:
        incident = as_seizure(incident)
    elif sub_event.value.event_type is EventType.BATTLES:
        armed = (side.actor.participant for side in cast.everyone if side.type in ARMED)
        coded = frozenset(one.value.participant for one in actors if one is not None)
        incident = as_parties(incident, frozenset(one for one in armed if one is not None), coded)
    return replace(incident, roles=listed(incident.roles))


def telling_first(incident: Incident, sub_event: Coded[SubEventType]) -> Incident:
    """The incident with the tuples first that its type was read from, so that its trigger names that act."""
    spans = frozenset(sub_event.spans)
    ordered = sorted(incident.tuples, key=lambda found: found.trigger.span not in spans)
    return replace(incident, tuples=tuple(ordered))


def as_parties(incident: Incident, armed: frozenset[Participant], actors: frozenset[Participant | None]) -> Incident:
    """A battle with its armed people as parties to it; those who harmed others beside are still its perpetrators."""
    suffering = {Role.VICTIM, Role.TARGET}
    others_harmed = any(one.role in suffering and one.participant not in armed for one in incident.roles)
    sides = {Role.VICTIM} if others_harmed else {Role.PERPETRATOR, Role.VICTIM}
    recast = (
        RoleFiller(Role.PARTICIPANT, one.participant) if one.role in sides and one.participant in armed else one
        for one in incident.roles
    )
    listed = (one for one in recast if one.role is not Role.PARTICIPANT or fights(one.participant, incident, actors))
    return replace(incident, roles=tuple(dict.fromkeys(listed)))


def fights(one: Participant, incident: Incident, actors: frozenset[Participant | None]) -> bool:
    """Whether somebody is coded as an actor of a battle, or named in the sentence that tells it."""
    here = incident.tuples[0].sentence
    return one in actors or any(mention.sentence == here for mention in one.mentions)


def as_seizure(incident: Incident) -> Incident:
    """A find or seizure of weapons with those who took them as the authority that did, not as perpetrators."""
    recast = (
        RoleFiller(Role.AUTHORITY, one.participant) if one.role is Role.PERPETRATOR else one for one in incident.roles
    )
    return replace(incident, roles=tuple(dict.fromkeys(recast)))
