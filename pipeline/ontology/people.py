"""What people are: the classes that the words for them give, and ACLED's actor types."""

from collections.abc import Mapping
from enum import StrEnum


class ActorType(StrEnum):
    """ACLED's ``inter`` texts; their order is their numeric code, 1 to 8."""

    STATE = "State forces"
    REBEL = "Rebel group"
    POLITICAL_MILITIA = "Political militia"
    IDENTITY_MILITIA = "Identity militia"
    RIOTERS = "Rioters"
    PROTESTERS = "Protesters"
    CIVILIANS = "Civilians"
    EXTERNAL = "External/Other forces"

    @property
    def code(self) -> int:
        """The numeric ``inter`` code, 1 to 8."""
        return list(ActorType).index(self) + 1


#: Those who bear arms, those of them that are a state's and that are none's, and those who demonstrate.
NON_STATE = frozenset({ActorType.REBEL, ActorType.POLITICAL_MILITIA, ActorType.IDENTITY_MILITIA})
FORCES = frozenset({ActorType.STATE, ActorType.EXTERNAL})
ARMED = NON_STATE | FORCES
CROWDS = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})
#: Those who bear arms or whatever a crowd picks up: neither civilians nor protesters.
VIOLENT_SIDES = ARMED | {ActorType.RIOTERS}
#: People without arms, other than the ones who demonstrate.
UNARMED = frozenset({ActorType.CIVILIANS})
#: People of no armed group: in the table of groups, associations; in a street, a crowd.
UNORGANISED = CROWDS | UNARMED
#: Types of groups that have no adherents among civilians.
WITHOUT_ADHERENTS = FORCES | {ActorType.IDENTITY_MILITIA}


class PeopleClass(StrEnum):
    """What the head noun of a phrase says people are."""

    MILITARY = "military"
    POLICE = "police"
    PRISON_GUARD = "prison_guard"
    STATE_OTHER = "state_other"  #: government, authorities, regime, security forces
    FOREIGN_FORCE = "foreign_force"  #: peacekeepers, coalition, foreign troops
    REBEL = "rebel"
    MILITIA = "militia"  #: militiamen, vigilantes, paramilitaries
    COMMUNAL = "communal"  #: tribesmen, clan fighters, armed herders
    ARMED_UNKNOWN = "armed_unknown"  #: gunman, assailant, militant
    CRIMINAL = "criminal"  #: gang, cartel, bandit, pirate
    MOB = "mob"  #: mob, lynch mob, angry crowd
    RIOTER = "rioter"
    PROTESTER = "protester"
    CIVILIAN = "civilian"
    POLITICIAN = "politician"
    JOURNALIST = "journalist"
    HEALTH_WORKER = "health_worker"
    AID_WORKER = "aid_worker"
    ACTIVIST = "activist"
    LAWYER = "lawyer"  #: lawyers, judges, prosecutors
    TEACHER = "teacher"
    STUDENT = "student"
    WORKER = "worker"  #: workers, unions
    FARMER = "farmer"
    RELIGIOUS = "religious"  #: worshippers, clergy
    REFUGEE = "refugee"
    PRISONER = "prisoner"
    WOMAN = "woman"
    CHILD = "child"
    EX_COMBATANT = "ex_combatant"  #: veterans, off-duty and former soldiers

    @property
    def actor_type(self) -> ActorType:
        """The actor type of people of this kind when no named group says otherwise."""
        return _ACTOR_TYPE.get(self, ActorType.CIVILIANS)


_ACTOR_TYPE: Mapping[PeopleClass, ActorType] = {
    PeopleClass.MILITARY: ActorType.STATE,
    PeopleClass.POLICE: ActorType.STATE,
    PeopleClass.PRISON_GUARD: ActorType.STATE,
    PeopleClass.STATE_OTHER: ActorType.STATE,
    PeopleClass.FOREIGN_FORCE: ActorType.EXTERNAL,
    PeopleClass.REBEL: ActorType.REBEL,
    PeopleClass.MILITIA: ActorType.POLITICAL_MILITIA,
    PeopleClass.ARMED_UNKNOWN: ActorType.POLITICAL_MILITIA,
    PeopleClass.CRIMINAL: ActorType.POLITICAL_MILITIA,
    PeopleClass.COMMUNAL: ActorType.IDENTITY_MILITIA,
    PeopleClass.MOB: ActorType.RIOTERS,
    PeopleClass.RIOTER: ActorType.RIOTERS,
    PeopleClass.PROTESTER: ActorType.PROTESTERS,
}

#: Fighters without uniform whom no name need be given to.
ARMED_BANDS = frozenset({PeopleClass.REBEL, PeopleClass.MILITIA, PeopleClass.ARMED_UNKNOWN})
#: Those and the armed men of a community.
BAND_PEOPLE = ARMED_BANDS | {PeopleClass.COMMUNAL}
#: Whom a general word for attackers may point back to, criminals included: "the gunmen", "the assailants".
ATTACKERS = BAND_PEOPLE | {PeopleClass.CRIMINAL}
#: People in uniform who fight or keep order.
TROOPS = frozenset({PeopleClass.MILITARY, PeopleClass.POLICE, PeopleClass.FOREIGN_FORCE})
#: People who bear arms or act for a state; others are not the group that their phrase names: "victims of the ELN".
ARMED_PEOPLE = ATTACKERS | TROOPS | {PeopleClass.STATE_OTHER}
#: People of whom a crowd that demonstrates is made.
DEMONSTRATORS = frozenset(
    {PeopleClass.PROTESTER, PeopleClass.RIOTER, PeopleClass.MOB, PeopleClass.STUDENT, PeopleClass.WORKER}
)
#: People who take part in public life, for a party or movement where one is named.
ADHERENTS = DEMONSTRATORS | {PeopleClass.ACTIVIST, PeopleClass.POLITICIAN}
#: People whose arrest is a political matter.
POLITICAL_PEOPLE = BAND_PEOPLE | {
    PeopleClass.PROTESTER,
    PeopleClass.RIOTER,
    PeopleClass.POLITICIAN,
    PeopleClass.JOURNALIST,
    PeopleClass.ACTIVIST,
    PeopleClass.LAWYER,
    PeopleClass.AID_WORKER,
    PeopleClass.RELIGIOUS,
    PeopleClass.STUDENT,
    PeopleClass.EX_COMBATANT,
    PeopleClass.MILITARY,
}
