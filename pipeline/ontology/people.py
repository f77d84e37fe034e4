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
