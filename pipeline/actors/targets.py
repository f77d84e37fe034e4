"""Naming rules for things that were hit: they stand for whoever they belong to."""

from dataclasses import replace

from pipeline.actors.armed import armed_band, armed_forces, foreign_force, gang, police
from pipeline.actors.names import people_actor
from pipeline.actors.readings import Reading
from pipeline.actors.scene import ACTING, SUFFERING, Rule, Scene, body_of_state, coded, companions, resting_on
from pipeline.lexicon.actors import actor_words
from pipeline.model import Actor, Basis, Coded, ParticipantKind
from pipeline.ontology import ARMED_ACTS, ARMED_CARRIERS, PEOPLES_PLACES, TRAVELLING, ActorType, PeopleClass

#: The rules that name armed people without a name.
OWNERS: tuple[Rule, ...] = (armed_forces, police, foreign_force, gang, armed_band)


def armed_owner(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A thing of armed people that was hit stands for them: "rebel positions", "a police convoy"."""
    if reading.owner is None or scene.role not in SUFFERING or reading.people is not None or is_civil(reading):
        return None
    people = PeopleClass.MILITARY if reading.owner is PeopleClass.STATE_OTHER else reading.owner
    belonging = replace(reading, people=people)
    found = (rule(belonging, scene) for rule in OWNERS)
    return next((resting_on(one, Basis.OWNER, "owner_of_target", 0.65) for one in found if one), None)


def armed_carrier(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Vehicles, ships and aircraft that attack are of those they are named after: "rebel boats", "Thai tanks"."""
    if reading.thing not in ARMED_CARRIERS or scene.role not in ACTING or reading.people is not None:
        return None
    if reading.owner in {None, PeopleClass.STATE_OTHER}:
        actor = body_of_state(reading, scene, "Military Forces") if reading.country or reading.owner else None
        return coded(reading, "armed_carrier", actor, 0.7) if actor else None
    found = (rule(replace(reading, people=reading.owner), scene) for rule in OWNERS)
    return next((resting_on(one, Basis.NAMED, "armed_carrier", 0.7) for one in found if one), None)


def is_civil(reading: Reading) -> bool:
    """Whether a thing stays the people's whoever holds it: "a rebel town", "the police school"."""
    return reading.thing is not None and reading.thing in PEOPLES_PLACES


def owner_of_target(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A thing that was hit stands for its owner: bases for the army, police posts for the police, houses for people."""
    owner = actor_words().owners.get(reading.thing) if reading.thing else None
    if owner is None or scene.role not in SUFFERING or reading.people is not None:
        return None
    if owner == "civilians":
        home = reading.country if reading.thing in TRAVELLING else scene.country
        actor = people_actor(ActorType.CIVILIANS, home or scene.country, companions(reading, scene.country))
        return coded(reading, "owner_of_target", actor, 0.55, basis=Basis.OWNER)
    body = body_of_state(reading, scene, owner)
    return coded(reading, "owner_of_target", body, 0.65, basis=Basis.OWNER)


def foreign_target(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Something of a country that came under arms ("Indian posts") stands for that country's army."""
    thing = reading.participant.kind is ParticipantKind.OBJECT and reading.thing is None
    thing = thing and reading.participant.count is None
    if not thing or reading.country is None or scene.role not in SUFFERING or not scene.predicates & ARMED_ACTS:
        return None
    return coded(reading, "foreign_target", body_of_state(reading, scene, "Military Forces"), 0.45)
