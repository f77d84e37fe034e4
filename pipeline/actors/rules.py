"""Reading -> actor: rules in order, each a small function whose docstring says what it codes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.actors.names import (
    group_actor,
    in_country,
    people_actor,
    sole_perpetrator,
    state_actor,
    unidentified_band,
    with_article,
)
from pipeline.actors.readings import Reading
from pipeline.lexicon.actors import actor_words
from pipeline.model import Actor, Alternative, Coded, ParticipantKind, Role
from pipeline.ontology import ActorType, PeopleClass, Predicate

ACTING = frozenset({Role.PERPETRATOR, Role.AUTHORITY})
SUFFERING = frozenset({Role.VICTIM, Role.TARGET})
DEMONSTRATING = frozenset({Predicate.PROTEST, Predicate.RIOT, Predicate.BLOCK})
#: Acts of those who carry arms.
ARMED_ACTS = frozenset(
    {
        Predicate.SHOOT,
        Predicate.BOMB,
        Predicate.SUICIDE_BOMB,
        Predicate.SHELL,
        Predicate.AIR_STRIKE,
        Predicate.GRENADE,
        Predicate.CHEMICAL,
        Predicate.CLASH,
        Predicate.ABDUCT,
        Predicate.CAPTURE,
    }
)
#: Acts of a state's police rather than of its army.
POLICE_ACTS = frozenset({Predicate.ARREST, Predicate.DISPERSE, Predicate.SEIZE_WEAPONS, Predicate.DEFUSE})
#: Acts in which a country's name stands for its government, not for its army.
GOVERNMENT_ACTS = frozenset({Predicate.AGREE, Predicate.RELEASE, Predicate.HAND_OVER, Predicate.COUP})
ARMED_BANDS = frozenset({PeopleClass.REBEL, PeopleClass.MILITIA, PeopleClass.ARMED_UNKNOWN})
CROWDS = {
    PeopleClass.PROTESTER: ActorType.PROTESTERS,
    PeopleClass.RIOTER: ActorType.RIOTERS,
    PeopleClass.MOB: ActorType.RIOTERS,
}
#: Head nouns that mean an army when a country stands before them.
FORCES = frozenset({"force", "forces"})
#: Types whose name in the table is that of an association, not of an armed group.
ASSOCIATIONS = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS, ActorType.CIVILIANS})
MILITIAS = frozenset({ActorType.REBEL, ActorType.POLITICAL_MILITIA, ActorType.IDENTITY_MILITIA})


@dataclass(frozen=True, slots=True)
class Scene:
    """Where, in what part and in what acts a participant is named."""

    country: str | None
    role: Role | None
    predicates: frozenset[str]


Rule = Callable[[Reading, Scene], Coded[Actor] | None]


def name_actor(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """The actor of the first rule that applies; None when the words name nobody that is coded."""
    return next((found for rule in RULES if (found := rule(reading, scene)) is not None), None)


def coded(reading: Reading, rule: str, actor: Actor, confidence: float, *others: Actor) -> Coded[Actor]:
    """An actor with the words it was read from and the actors that lost."""
    lost = tuple(Alternative(other, f"actor:{rule}", reading.spans) for other in others)
    return Coded(replace(actor, participant=reading.participant), f"actor:{rule}", confidence, reading.spans, lost)


def companions(reading: Reading, country: str | None) -> tuple[str, ...]:
    """The identities of a reading as associated actors."""
    return tuple(in_country(label, country) for label in reading.labels)


def body_of_state(reading: Reading, scene: Scene, body: str) -> Actor:
    """A body of the state that a reading names, or of the event's country."""
    return state_actor(body, reading.country or scene.country, scene.country)


# --- forces and groups -----------------------------------------------------------------------------------------------


def known_group(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A group, force or movement of the table is coded under its name there."""
    if reading.group is None:
        return None
    group, country = reading.group.group, scene.country
    certain = 0.95 if not group.countries or country in group.countries else 0.75
    if group.type in ASSOCIATIONS:
        home = country if group.countries or group.type is not ActorType.CIVILIANS else "International"
        return coded(reading, "known_association", people_actor(group.type, home, (group.name,)), certain)
    others = (group_actor(other, country) for other in reading.group.others)
    return coded(reading, "known_group", group_actor(group, country), certain, *others)


def armed_forces(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Soldiers and an army, or "forces" of a country, are its military forces; without a country, the event's."""
    national = reading.people is None and reading.country is not None and reading.lemma in FORCES
    if reading.people is not PeopleClass.MILITARY and not national:
        return None
    confidence = 0.9 if reading.country else 0.75
    return coded(reading, "armed_forces", body_of_state(reading, scene, "Military Forces"), confidence)


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
    actor = Actor("Unidentified Military Forces", ActorType.EXTERNAL.value)
    return coded(reading, "unidentified_foreign_force", actor, 0.5)


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
    if not reading.is_country or reading.country is None or scene.role is Role.TARGET:
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
    actor = Actor(in_country("Unidentified Gang", scene.country), ActorType.POLITICAL_MILITIA.value)
    return coded(reading, "unidentified_gang", actor, 0.8)


def communal_militia(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Tribesmen, clan fighters and armed herders who fight are an unidentified communal militia."""
    if reading.people is not PeopleClass.COMMUNAL or scene.role in SUFFERING:
        return None
    actor = Actor(in_country("Unidentified Communal Militia", scene.country), ActorType.IDENTITY_MILITIA.value)
    return coded(reading, "unidentified_communal_militia", actor, 0.7)


def lone_attacker(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """One attacker whom nothing ties to a group is a sole perpetrator."""
    person = reading.participant.kind is ParticipantKind.PERSON
    unarmed = reading.people is None or reading.people.actor_type is ActorType.CIVILIANS
    alone = reading.singular and (reading.lemma in actor_words().lone or (person and unarmed))
    if not alone or scene.role is not Role.PERPETRATOR or reading.thing:
        return None
    return coded(reading, "lone_attacker", sole_perpetrator(scene.country), 0.6, unidentified_band(scene.country))


def armed_band(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Gunmen, militants, rebels and militiamen without a name are an unidentified armed group."""
    if reading.people not in ARMED_BANDS:
        return None
    confidence = 0.8 if reading.people is PeopleClass.ARMED_UNKNOWN else 0.65
    return coded(reading, "unidentified_armed_group", unidentified_band(scene.country), confidence)


# --- unarmed people --------------------------------------------------------------------------------------------------


def crowd(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Protesters, rioters and mobs are coded as such, and so is whoever protests."""
    kind = CROWDS.get(reading.people) if reading.people else None
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
        return coded(reading, "armed_people", unidentified_band(scene.country), 0.5)
    actor = people_actor(ActorType.RIOTERS, scene.country, companions(reading, scene.country))
    return coded(reading, "unarmed_crowd", actor, 0.6)


def civilians(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Unarmed people are civilians of the country they are named after, or of the event's, with their identity."""
    if reading.people is None or reading.people.actor_type is not ActorType.CIVILIANS:
        return None
    home = reading.country or scene.country
    names = companions(reading, home)
    if reading.people is PeopleClass.POLITICIAN and home:
        names = (f"Government of {with_article(home)}", *names)
    return coded(reading, "civilians", people_actor(ActorType.CIVILIANS, home, names), 0.85)


def attacked_community(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """Members of a tribe or clan who are attacked are civilians."""
    if reading.people is not PeopleClass.COMMUNAL:
        return None
    return coded(reading, "attacked_community", people_actor(ActorType.CIVILIANS, scene.country), 0.6)


def named_person(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A person of whom nothing but the name is said is a civilian where harmed."""
    person = reading.participant.kind is ParticipantKind.PERSON
    if not person or scene.role not in SUFFERING or reading.thing:
        return None
    return coded(reading, "named_person", people_actor(ActorType.CIVILIANS, scene.country), 0.5)


def counted_people(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """A bare number of people who were harmed is civilians."""
    if reading.participant.kind is not ParticipantKind.GROUP or scene.role not in SUFFERING:
        return None
    home = reading.country or scene.country
    return coded(reading, "counted_people", people_actor(ActorType.CIVILIANS, home), 0.5)


# --- things and organisations ----------------------------------------------------------------------------------------


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
    if not is_organization(reading) or kind not in MILITIAS:
        return None
    return coded(reading, "named_organization", Actor(reading.participant.name, kind.value), 0.5)


def attacked_organization(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """An organisation that was attacked and shows no arms is its people, civilians."""
    if not is_organization(reading) or scene.role not in SUFFERING:
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


#: In order; the first that applies decides.
RULES: tuple[Rule, ...] = (
    known_group,
    armed_forces,
    police,
    foreign_force,
    crowd,
    lone_attacker,
    government,
    country_itself,
    gang,
    communal_militia,
    armed_band,
    unarmed_crowd,
    civilians,
    attacked_community,
    owner_of_target,
    foreign_target,
    named_state_force,
    named_organization,
    attacked_organization,
    named_person,
    counted_people,
)
