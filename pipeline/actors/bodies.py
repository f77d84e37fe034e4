"""Naming rules for things that were hit and for organisations outside the table."""

from pipeline.actors.names import people_actor
from pipeline.actors.readings import Reading
from pipeline.actors.scene import ARMED_ACTS, SUFFERING, Scene, body_of_state, coded, companions
from pipeline.lexicon.actors import actor_words
from pipeline.model import Actor, Coded, EntityKind, ParticipantKind
from pipeline.ontology import ActorType

MILITIAS = frozenset({ActorType.REBEL, ActorType.POLITICAL_MILITIA, ActorType.IDENTITY_MILITIA})


def owner_of_target(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A thing that was hit stands for its owner: bases for the army, police posts for the police, houses for people."""
    owner = actor_words().owners.get(reading.thing) if reading.thing else None
    if owner is None or scene.role not in SUFFERING or reading.people is not None:
        return None
    if owner == "civilians":
        actor = people_actor(ActorType.CIVILIANS, scene.country, companions(reading, scene.country))
        return coded(reading, "owner_of_target", actor, 0.55)
    return coded(reading, "owner_of_target", body_of_state(reading, scene, owner), 0.65)


def foreign_target(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Something of a country that came under arms ("Indian posts") stands for that country's army."""
    thing = reading.participant.kind is ParticipantKind.OBJECT and reading.thing is None
    thing = thing and reading.participant.count is None
    if not thing or reading.country is None or scene.role not in SUFFERING or not scene.predicates & ARMED_ACTS:
        return None
    return coded(reading, "foreign_target", body_of_state(reading, scene, "Military Forces"), 0.45)


def named_state_force(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """An organisation with an army or police in its name is that of the country it names, or of the event's."""
    if not is_organization(reading) or organization_type(reading.participant.name) is not ActorType.STATE:
        return None
    body = "Police Forces" if "police" in reading.participant.name.casefold() else "Military Forces"
    return coded(reading, "named_state_force", body_of_state(reading, scene, body), 0.7)


def named_organization(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """An organisation outside the table keeps its own name where that tells of arms; its type is read off the name."""
    kind = organization_type(reading.participant.name)
    if not is_organization(reading) or not reading.proper or kind not in MILITIAS:
        return None
    return coded(reading, "named_organization", Actor(reading.participant.name, kind.value), 0.5)


def attacked_organization(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """An organisation that was attacked and shows no arms is its people, civilians."""
    named = reading.entity in {EntityKind.ORGANIZATION, EntityKind.MISCELLANEOUS}
    if not is_organization(reading) or not named or scene.role not in SUFFERING:
        return None
    return coded(reading, "attacked_organization", people_actor(ActorType.CIVILIANS, scene.country), 0.4)


def is_organization(reading: Reading) -> bool:
    """Whether a reading is of an organisation, not of a thing."""
    return reading.participant.kind is ParticipantKind.ORGANIZATION and reading.thing is None


def organization_type(name: str) -> ActorType | None:
    """The actor type that a word in an organisation's name tells, None where no word does."""
    text = f" {name.casefold()} "
    lists = actor_words().organizations.items()
    return next((kind for kind, words in lists if any(f" {word} " in text for word in words)), None)
