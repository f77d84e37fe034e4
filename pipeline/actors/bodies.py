"""Naming rules for organisations outside the table."""

from pipeline.actors.names import people_actor
from pipeline.actors.readings import Reading
from pipeline.actors.scene import SUFFERING, Scene, body_of_state, coded
from pipeline.lexicon.actors import actor_words
from pipeline.model import Actor, Coded, EntityKind, ParticipantKind
from pipeline.ontology import NON_STATE, ActorType


def named_state_force(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """An organisation with an army or police in its name is that of the country it names, or of the event's."""
    if not is_organization(reading) or organization_type(reading.participant.name) is not ActorType.STATE:
        return None
    body = "Police Forces" if "police" in reading.participant.name.casefold() else "Military Forces"
    return coded(reading, "named_state_force", body_of_state(reading, scene, body), 0.7)


def named_organization(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """An organisation outside the table keeps its own name where that tells of arms; its type is read off the name."""
    kind = organization_type(reading.participant.name)
    if not is_organization(reading) or not reading.proper or kind not in NON_STATE:
        return None
    return coded(reading, "named_organization", Actor(reading.participant.name, kind), 0.5)


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
