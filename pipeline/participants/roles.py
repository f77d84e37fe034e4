"""What each participant of a tuple does in the happening it tells of."""

from collections.abc import Iterator

from pipeline.model import EventTuple, Participant, ParticipantKind, Phrase, Role, RoleFiller
from pipeline.ontology import AIMED_AT_PLACES, BLASTS, BODILY_HARM, FINDS, VIOLENCE, WRECKING, Predicate
from pipeline.participants import Participants

#: Sides of the classes that are not simply "perpetrator did it to victim".
ROLES: dict[str, tuple[Role | None, Role | None]] = {
    Predicate.CLASH: (Role.PARTICIPANT, Role.PARTICIPANT),
    Predicate.PROTEST: (Role.PARTICIPANT, None),
    Predicate.RIOT: (Role.PARTICIPANT, Role.TARGET),
    Predicate.DISPERSE: (Role.AUTHORITY, Role.PARTICIPANT),
    Predicate.ARREST: (Role.AUTHORITY, Role.VICTIM),
    Predicate.AGREE: (Role.PARTICIPANT, Role.PARTICIPANT),
    Predicate.SURRENDER: (Role.PARTICIPANT, Role.PARTICIPANT),
    Predicate.RELEASE: (Role.AUTHORITY, Role.VICTIM),
    Predicate.DEFUSE: (Role.AUTHORITY, Role.TARGET),
    Predicate.INTERCEPT: (Role.AUTHORITY, Role.TARGET),
    Predicate.SEIZE_WEAPONS: (Role.AUTHORITY, Role.TARGET),
    Predicate.DEPLOY: (Role.PARTICIPANT, None),
    Predicate.CHANGE_GROUP: (Role.PARTICIPANT, None),
    Predicate.ESTABLISH_BASE: (Role.PARTICIPANT, None),
    Predicate.WITHDRAW: (Role.PARTICIPANT, None),
    Predicate.HAND_OVER: (Role.PARTICIPANT, Role.TARGET),
    Predicate.DISPLACE: (Role.VICTIM, Role.VICTIM),
    Predicate.COUP: (Role.PERPETRATOR, Role.TARGET),
    Predicate.JUDGE: (Role.AUTHORITY, None),
    Predicate.EXERCISE: (Role.PARTICIPANT, None),
    Predicate.STOPPAGE: (Role.PARTICIPANT, None),
    Predicate.FIGURATIVE: (None, None),
    Predicate.ACCIDENT: (None, Role.VICTIM),
    Predicate.DISASTER: (None, Role.VICTIM),
}
#: Kinds whose unnamed members of one happening are one where they are called alike.
ALIKE_KINDS = frozenset({ParticipantKind.GROUP, ParticipantKind.OBJECT, ParticipantKind.WEAPON})
#: Kinds that are victims of what is done to them, not targets.
SUFFERERS = frozenset({ParticipantKind.PERSON, ParticipantKind.GROUP})
#: Numbers up to this one are too common to tell that two groups are one.
TWO = 2
#: Nouns for what forces of order undertake.
POLICE_OPERATIONS = frozenset({"operation", "search", "sweep", "manhunt", "crackdown", "patrol"})
#: Verbs for it.
SEARCHING = frozenset({"search", "sweep", "comb", "cordon"})


def role_fillers(found: EventTuple, people: Participants) -> Iterator[RoleFiller]:
    """The participants of a tuple in the roles its class gives them, with the bodies that its doers belong to."""
    doer, undergoer = sides(found)
    for phrase in found.instruments:
        one = people.of(phrase)
        if one is not None and one.kind is ParticipantKind.WEAPON:
            yield RoleFiller(Role.INSTRUMENT, one)
    for phrase in found.who:
        yield from filler(doer, phrase, found, people)
        if doer is Role.PERPETRATOR:
            yield from (RoleFiller(doer, body) for body in people.bodies_of(phrase))
    for phrase in found.whom:
        yield from filler(undergoer, phrase, found, people)
    for phrase in found.where if found.predicate in BLASTS else ():
        one = people.of(phrase)
        if one is not None and one.kind is ParticipantKind.OBJECT and not people.is_ground(phrase):
            yield RoleFiller(Role.TARGET, one)


def filler(role: Role | None, phrase: Phrase, found: EventTuple, people: Participants) -> Iterator[RoleFiller]:
    """The participant of a phrase in the role that fits what it is; none where nothing of its kind plays that role."""
    one = people.of(phrase)
    if one is None or role is None or (people.is_location(phrase) and role is Role.VICTIM):
        return
    fitting = fitting_role(role, one.kind)
    if fitting is Role.TARGET and people.is_ground(phrase) and found.predicate not in AIMED_AT_PLACES:
        return
    if fitting is Role.TARGET and one.kind in SUFFERERS:
        fitting = Role.VICTIM
    if fitting is Role.PERPETRATOR and one.kind is ParticipantKind.OBJECT:
        fitting_blast = found.predicate in BLASTS and not found.whom
        yield from [RoleFiller(Role.TARGET, one)] if fitting_blast else []
    elif fitting is Role.VICTIM and one.kind is ParticipantKind.ORGANIZATION and found.predicate in WRECKING:
        yield RoleFiller(Role.TARGET, one)
    elif not (fitting is Role.INSTRUMENT and found.predicate in FINDS):
        yield from (RoleFiller(fitting, each) for each in by_name(one, people.members_of(phrase)))


def by_name(one: Participant, members: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """A group as its members where the text names them all, else as the group with those it names."""
    together = any(member.name in one.name for member in members)
    return members if members and (together or one.count == len(members)) else (one, *members)


def sides(found: EventTuple) -> tuple[Role | None, Role | None]:
    """The roles of who and whom; those who simply died are victims."""
    if found.predicate in BODILY_HARM and not (found.passive or found.whom or found.nominal):
        return Role.VICTIM, Role.VICTIM
    return ROLES.get(found.predicate or "", (Role.PERPETRATOR, Role.VICTIM))


def fitting_role(role: Role, kind: ParticipantKind) -> Role:
    """A weapon is an instrument whoever wields it, and a thing is a target, not a victim."""
    if kind is ParticipantKind.WEAPON:
        return Role.INSTRUMENT
    return Role.TARGET if kind is ParticipantKind.OBJECT and role is Role.VICTIM else role


def cast(tuples: list[EventTuple], people: Participants) -> tuple[RoleFiller, ...]:
    """The participants of a happening in their roles, each role once."""
    violent = any(found.predicate in VIOLENCE or found.predicate == Predicate.ABDUCT for found in tuples)
    fillers = [(found, one) for found in tuples for one in role_fillers(found, people)]
    fighting = {one.participant.name for found, one in fillers if found.predicate == Predicate.CLASH}
    solved = any(one.role is Role.PERPETRATOR for _, one in fillers)
    attacked = any(found.predicate in VIOLENCE and not is_operation(found) for found in tuples)
    made = []
    for found, one in fillers:
        role = party(one, fighting)
        if violent and is_caught(found, one):
            role = Role.PARTICIPANT if solved else Role.PERPETRATOR
        if attacked and is_operation(found) and role is Role.PERPETRATOR:
            role = Role.AUTHORITY
        made.append(RoleFiller(role, one.participant))
    return join_alike(tuple(dict.fromkeys(made)))


def is_operation(found: EventTuple) -> bool:
    """Whether an act is what forces of order undertake, which after an attack is their answer to it: "a search"."""
    return found.lemma in (POLICE_OPERATIONS if found.nominal else SEARCHING)


def join_alike(fillers: tuple[RoleFiller, ...]) -> tuple[RoleFiller, ...]:
    """The fillers with the unnamed groups and things of one role joined that are called the same in one happening."""
    joined: list[RoleFiller] = []
    for one in fillers:
        twin = next((n for n, other in enumerate(joined) if other.role is one.role and alike(one, other)), None)
        if twin is None:
            joined.append(one)
        else:
            joined[twin] = RoleFiller(one.role, joined[twin].participant.joined(one.participant))
    return tuple(joined)


def alike(one: RoleFiller, other: RoleFiller) -> bool:
    """Whether two fillers may be one: of one kind and number, and one is called as the other is or less fully."""
    here, there = one.participant, other.participant
    if here.kind is not there.kind or here.kind not in ALIKE_KINDS or not (here.quotes and there.quotes):
        return False
    if here.count and there.count and here.count != there.count:
        return False
    if are_as_many(here, there):
        return True
    short, long = sorted((called(here), called(there)), key=len)
    return long[-len(short) :] == short and "of" not in long


def are_as_many(here: Participant, there: Participant) -> bool:
    """Whether two unnamed groups are of one number beyond two, each told in a sentence of its own: "six monks"."""
    sentences = [{mention.sentence for mention in one.mentions} for one in (here, there)]
    several = here.kind is ParticipantKind.GROUP and here.count is not None and here.count > TWO
    return several and here.count == there.count and not sentences[0] & sentences[1]


def called(one: Participant) -> list[str]:
    """The words of a participant's first quote, less its number."""
    words = one.quotes[0].text.lower().split()
    return words[1:] if one.count and len(words) > 1 else words


def party(one: RoleFiller, fighting: set[str]) -> Role:
    """A filler's role; who fights in a clash is party to it whatever else is told."""
    harmed = one.role in {Role.PERPETRATOR, Role.VICTIM}
    return Role.PARTICIPANT if harmed and one.participant.name in fighting else one.role


def is_caught(found: EventTuple, one: RoleFiller) -> bool:
    """Whether a filler is whom an arrest took, which in an act of violence is a suspect, not a victim."""
    return found.predicate == Predicate.ARREST and one.role is Role.VICTIM


def people_of(found: EventTuple, people: Participants) -> set[str]:
    """Names of the participants of a tuple, weapons and things left out."""
    everyone = (people.of(phrase) for phrase in (*found.who, *found.whom))
    things = {ParticipantKind.OBJECT, ParticipantKind.WEAPON}
    return {one.name.casefold() for one in everyone if one is not None and one.kind not in things}
