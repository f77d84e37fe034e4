"""Naming rules for those who bear arms or act for a state."""

from dataclasses import replace

from pipeline.actors.bodies import organization_type
from pipeline.actors.names import (
    group_actor,
    in_country,
    people_actor,
    sole_perpetrator,
    unidentified_band,
    unidentified_military,
)
from pipeline.actors.readings import Reading
from pipeline.actors.scene import ACTING, SUFFERING, Scene, body_of_state, coded
from pipeline.lexicon.actors import actor_words
from pipeline.model import Actor, Basis, Coded, ParticipantKind, Role
from pipeline.ontology import (
    ARMED_ACTS,
    ARMED_BANDS,
    DEMONSTRATING,
    GOVERNMENT_ACTS,
    HARMFUL_ACTS,
    NON_STATE,
    POLICE_ACTS,
    UNORGANISED,
    ActorType,
    PeopleClass,
)

#: Head nouns that mean an army in the plural or with a country; "force" alone is none.
FORCE_NOUNS = frozenset({"force", "forces"})

#: Head nouns of bodies of people without a name.
GROUPS = frozenset({"group", "faction", "organization", "organisation", "movement", "cell", "wing"})


def known_group(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A group of the table is coded under its name there; associations are protesters, or civilians where harmed."""
    if reading.group is None:
        return None
    group, country = reading.group.group, scene.country
    certain = 0.95 if not group.countries or country in group.countries else 0.75
    if group.type in UNORGANISED:
        home = country if group.countries or group.type is not ActorType.CIVILIANS else "International"
        victims = scene.role in SUFFERING and not scene.predicates & DEMONSTRATING
        kind = ActorType.CIVILIANS if victims else group.type
        return coded(reading, "known_association", people_actor(kind, home, (group.name,)), certain)
    others = (group_actor(other, country) for other in reading.group.others)
    return coded(reading, "known_group", group_actor(group, country), certain, *others)


def armed_forces(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Soldiers, an army or mere "forces" are military: of the country they are named after, or else of the event's."""
    mere = reading.lemma in FORCE_NOUNS and reading.country is None
    military = reading.people is PeopleClass.MILITARY or (reading.people is None and reading.lemma in FORCE_NOUNS)
    if not military or (mere and reading.singular) or is_band(reading):
        return None
    confidence = 0.9 if reading.country else 0.5 if mere else 0.75
    return coded(reading, "armed_forces", body_of_state(reading, scene, "Military Forces"), confidence)


def is_band(reading: Reading) -> bool:
    """Whether a name says that its bearers are no state's, though a word of it is an army's: "Desert Brigades"."""
    return reading.proper and reading.country is None and organization_type(reading.participant.name) in NON_STATE


def police(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Police, security officers and prison guards are the police forces of their country."""
    if reading.people not in {PeopleClass.POLICE, PeopleClass.PRISON_GUARD}:
        return None
    actor = body_of_state(reading, scene, "Police Forces")
    if reading.people is PeopleClass.PRISON_GUARD:
        return coded(reading, "prison_guards", replace(actor, name=f"{actor.name} - Prison Guards"), 0.8)
    return coded(reading, "police", actor, 0.9 if reading.country else 0.8)


def foreign_force(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Peacekeepers and coalition forces outside the table are a named state's forces, or unidentified ones."""
    if reading.people is not PeopleClass.FOREIGN_FORCE:
        return None
    if reading.country:
        return coded(reading, "foreign_force", body_of_state(reading, scene, "Military Forces"), 0.8)
    return coded(reading, "unidentified_foreign_force", unidentified_military(), 0.5)


def government(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Governments and those who act for them: violence is by the army, arrest by the police, the rest by them."""
    harmed_politician = reading.people is PeopleClass.POLITICIAN and scene.role in SUFFERING
    if reading.people not in {PeopleClass.STATE_OTHER, PeopleClass.POLITICIAN} or harmed_politician:
        return None
    collective = reading.people is PeopleClass.STATE_OTHER and scene.role in ACTING
    body = acting_body(scene, "Government") if collective else "Government"
    return coded(reading, "government", body_of_state(reading, scene, body), 0.7)


def country_itself(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A country's name stands for its army where there was violence, for its government where there was agreement."""
    at_home = reading.country == scene.country
    if not reading.is_country or reading.country is None or (at_home and scene.role in SUFFERING):
        return None
    body = acting_body(scene, "Military Forces")
    return coded(reading, "country_itself", body_of_state(reading, scene, body), 0.75)


def acting_body(scene: Scene, otherwise: str) -> str:
    """Which body of a state does what was done."""
    if scene.predicates & ARMED_ACTS:
        return "Military Forces"
    if scene.predicates & POLICE_ACTS:
        return "Police Forces"
    return "Government" if scene.predicates & GOVERNMENT_ACTS else otherwise


def gang(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Gangs, bandits and traffickers without a name are an unidentified gang."""
    if reading.people is not PeopleClass.CRIMINAL:
        return None
    actor = Actor(in_country("Unidentified Gang", reading.country or scene.country), ActorType.POLITICAL_MILITIA)
    return coded(reading, "unidentified_gang", actor, 0.8, basis=Basis.GANG)


def communal_militia(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Tribesmen, clan fighters and armed herders who fight are an unidentified communal militia."""
    if reading.people is not PeopleClass.COMMUNAL or scene.role in SUFFERING:
        return None
    actor = Actor(in_country("Unidentified Communal Militia", scene.country), ActorType.IDENTITY_MILITIA)
    return coded(reading, "unidentified_communal_militia", actor, 0.7)


def lone_attacker(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """One attacker whom nothing ties to a group is a sole perpetrator."""
    person = reading.participant.kind is ParticipantKind.PERSON
    unarmed = reading.people is None or reading.people.actor_type is ActorType.CIVILIANS
    alone = reading.singular and (reading.lemma in actor_words().lone or (person and unarmed))
    if not alone or scene.role is not Role.PERPETRATOR or reading.thing or not scene.predicates & HARMFUL_ACTS:
        return None
    one, band = sole_perpetrator(scene.country), unidentified_band(scene.country)
    return coded(reading, "lone_attacker", one, 0.6, band, basis=Basis.LONE)


def unnamed_group(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A mere "group" or "faction" that does harm is an unidentified armed group."""
    if reading.proper or reading.lemma not in GROUPS or scene.role is not Role.PERPETRATOR:
        return None
    if not scene.predicates & HARMFUL_ACTS:
        return None
    return coded(reading, "unnamed_group", unidentified_band(scene.country), 0.4)


def armed_band(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Gunmen, militants, rebels and militiamen without a name are an unidentified armed group."""
    if reading.people not in ARMED_BANDS:
        return None
    confidence = 0.8 if reading.people is PeopleClass.ARMED_UNKNOWN else 0.65
    band = unidentified_band(reading.country or scene.country)
    return coded(reading, "unidentified_armed_group", band, confidence, basis=Basis.NAMELESS)
