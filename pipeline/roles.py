"""What each participant of a tuple does in the happening it tells of."""

from collections.abc import Iterator

from pipeline.model import EventTuple, ParticipantKind, Role, RoleFiller
from pipeline.ontology import Predicate
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
}


def role_fillers(found: EventTuple, people: Participants) -> Iterator[RoleFiller]:
    """The participants of a tuple in the roles its class gives them."""
    doer, undergoer = sides(found)
    for phrase in found.instruments:
        if (one := people.of(phrase)) is not None:
            yield RoleFiller(Role.INSTRUMENT, one)
    for role, phrases in ((doer, found.who), (undergoer, found.whom)):
        for phrase in phrases:
            one = people.of(phrase)
            if one is not None and role is not None and not (people.is_location(phrase) and role is Role.VICTIM):
                yield RoleFiller(fitting_role(role, one.kind), one)


def sides(found: EventTuple) -> tuple[Role | None, Role | None]:
    """The roles of who and whom; those who simply died are victims."""
    if found.predicate in {Predicate.KILL, Predicate.INJURE} and not (found.passive or found.whom or found.nominal):
        return Role.VICTIM, Role.VICTIM
    return ROLES.get(found.predicate or "", (Role.PERPETRATOR, Role.VICTIM))


def fitting_role(role: Role, kind: ParticipantKind) -> Role:
    """A weapon is an instrument whoever wields it, and a thing is a target, not a victim."""
    if kind is ParticipantKind.WEAPON:
        return Role.INSTRUMENT
    return Role.TARGET if kind is ParticipantKind.OBJECT and role is Role.VICTIM else role


def people_of(found: EventTuple, people: Participants) -> set[str]:
    """Names of the participants of a tuple, weapons and things left out."""
    everyone = (people.of(phrase) for phrase in (*found.who, *found.whom))
    things = {ParticipantKind.OBJECT, ParticipantKind.WEAPON}
    return {one.name.casefold() for one in everyone if one is not None and one.kind not in things}
