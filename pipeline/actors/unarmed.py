"""Naming rules for people without arms: crowds and civilians."""

from pipeline.actors.names import in_country, people_actor, unidentified_band, with_article
from pipeline.actors.readings import Reading
from pipeline.actors.scene import SUFFERING, Scene, coded, companions
from pipeline.lexicon.actors import INTERNATIONAL, actor_words
from pipeline.lexicon.countries import country_of_demonym
from pipeline.model import Actor, Basis, Coded, ParticipantKind, Role
from pipeline.ontology import ARMED_ACTS, DEMONSTRATING, HARMFUL_ACTS, ActorType, PeopleClass, Predicate

CROWD_TYPES = {
    PeopleClass.PROTESTER: ActorType.PROTESTERS,
    PeopleClass.RIOTER: ActorType.RIOTERS,
    PeopleClass.MOB: ActorType.RIOTERS,
}


def crowd(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Protesters, rioters and mobs are coded as such, and so is whoever protests."""
    kind = CROWD_TYPES.get(reading.people) if reading.people else None
    if kind is None and (scene.role is not Role.PARTICIPANT or not scene.predicates & DEMONSTRATING):
        return None
    if kind is None:
        kind = ActorType.RIOTERS if Predicate.RIOT in scene.predicates else ActorType.PROTESTERS
    country = scene.country or reading.country
    return coded(reading, "crowd", people_actor(kind, country, companions(reading, country)), 0.9)


def unarmed_crowd(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Residents, students and the like who do violence together are rioters unless they use the arms of war."""
    unarmed = reading.people is not None and reading.people.actor_type is ActorType.CIVILIANS
    if not unarmed or scene.role is not Role.PERPETRATOR or reading.singular:
        return None
    if scene.predicates & ARMED_ACTS:
        return coded(reading, "armed_people", unidentified_band(scene.country), 0.5, basis=Basis.NAMELESS)
    actor = people_actor(ActorType.RIOTERS, scene.country, companions(reading, scene.country))
    return coded(reading, "unarmed_crowd", actor, 0.6)


def civilians(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Unarmed people are civilians of their country, "International" if only called foreign, with their identity."""
    if reading.people is None or reading.people.actor_type is not ActorType.CIVILIANS:
        return None
    home = reading.country or (INTERNATIONAL if reading.foreign else scene.country)
    names = companions(reading, home)
    if reading.people is PeopleClass.POLITICIAN and home not in {None, INTERNATIONAL}:
        names = (f"Government of {with_article(home)}", *names)
    return coded(reading, "civilians", people_actor(ActorType.CIVILIANS, home, names), 0.85)


def attacked_community(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Members and villages of a tribe or clan that are attacked are civilians, with its name where it has one."""
    community = reading.group.group if reading.group else None
    if scene.role not in SUFFERING or reading.people not in {PeopleClass.COMMUNAL, None}:
        return None
    if community is None and reading.people is not PeopleClass.COMMUNAL:
        return None
    if community is not None and community.type is not ActorType.IDENTITY_MILITIA:
        return None
    named = (in_country(community.name.replace("Militia", "Group"), scene.country),) if community else ()
    return coded(reading, "attacked_community", people_actor(ActorType.CIVILIANS, scene.country, named), 0.6)


def named_person(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A person of whom nothing but the name is said is a civilian where harmed."""
    person = reading.participant.kind is ParticipantKind.PERSON
    if not person or scene.role not in SUFFERING or reading.thing:
        return None
    return coded(reading, "named_person", people_actor(ActorType.CIVILIANS, scene.country), 0.5)


def counted_people(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A bare number of people who were harmed, "three", "dozens more", is civilians."""
    counted = reading.participant.kind is ParticipantKind.GROUP or reading.lemma in actor_words().counts
    if not counted or scene.role not in SUFFERING or not scene.predicates & HARMFUL_ACTS:
        return None
    home = reading.country or scene.country
    return coded(reading, "counted_people", people_actor(ActorType.CIVILIANS, home), 0.5)


def nationals(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """People called only by their country, "three Filipinos", are civilians where harmed."""
    country = country_of_demonym(reading.lemma.title()) if reading.people is None else None
    if country is None or reading.is_country or scene.role not in SUFFERING:
        return None
    return coded(reading, "nationals", people_actor(ActorType.CIVILIANS, country.name), 0.5)
