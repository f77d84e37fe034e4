"""ACLED's event types, their hierarchy, and the type of disorder that each is."""

from collections.abc import Mapping
from enum import StrEnum


class DisorderType(StrEnum):
    """ACLED's ``disorder_type`` texts."""

    POLITICAL_VIOLENCE = "Political violence"
    POLITICAL_VIOLENCE_AND_DEMONSTRATIONS = "Political violence; Demonstrations"
    DEMONSTRATIONS = "Demonstrations"
    STRATEGIC_DEVELOPMENTS = "Strategic developments"


class EventType(StrEnum):
    """ACLED's six event types, highest in its hierarchy first."""

    BATTLES = "Battles"
    PROTESTS = "Protests"
    RIOTS = "Riots"
    EXPLOSIONS = "Explosions/Remote violence"
    VIOLENCE_AGAINST_CIVILIANS = "Violence against civilians"
    STRATEGIC_DEVELOPMENTS = "Strategic developments"


class SubEventType(StrEnum):
    """ACLED's 25 sub-event types, highest in its hierarchy first."""

    GOVERNMENT_REGAINS = "Government regains territory"
    NON_STATE_OVERTAKES = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    EXCESSIVE_FORCE = "Excessive force against protesters"
    PROTEST_WITH_INTERVENTION = "Protest with intervention"
    PEACEFUL_PROTEST = "Peaceful protest"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    CHEMICAL_WEAPON = "Chemical weapon"
    AIR_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE_TO_GROUP = "Change to group/activity"
    DISRUPTED_WEAPONS = "Disrupted weapons use"
    BASE_ESTABLISHED = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    NON_VIOLENT_TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"

    @property
    def event_type(self) -> EventType:
        """The event type this belongs to."""
        return _EVENT_TYPE[self]

    @property
    def disorder_type(self) -> DisorderType:
        """The ``disorder_type`` that follows from it."""
        return _DISORDER_EXCEPTIONS.get(self) or _DISORDER[self.event_type]

    @property
    def rank(self) -> int:
        """Place in ACLED's hierarchy, 0 the highest."""
        return list(SubEventType).index(self)


_SUB_EVENT_TYPES: Mapping[EventType, int] = {
    EventType.BATTLES: 3,
    EventType.PROTESTS: 3,
    EventType.RIOTS: 2,
    EventType.EXPLOSIONS: 6,
    EventType.VIOLENCE_AGAINST_CIVILIANS: 3,
    EventType.STRATEGIC_DEVELOPMENTS: 8,
}
_EVENT_TYPE: Mapping[SubEventType, EventType] = dict(
    zip(SubEventType, (event for event, size in _SUB_EVENT_TYPES.items() for _ in range(size)), strict=True)
)
_DISORDER: Mapping[EventType, DisorderType] = {
    EventType.BATTLES: DisorderType.POLITICAL_VIOLENCE,
    EventType.PROTESTS: DisorderType.DEMONSTRATIONS,
    EventType.RIOTS: DisorderType.POLITICAL_VIOLENCE,
    EventType.EXPLOSIONS: DisorderType.POLITICAL_VIOLENCE,
    EventType.VIOLENCE_AGAINST_CIVILIANS: DisorderType.POLITICAL_VIOLENCE,
    EventType.STRATEGIC_DEVELOPMENTS: DisorderType.STRATEGIC_DEVELOPMENTS,
}
_DISORDER_EXCEPTIONS: Mapping[SubEventType, DisorderType] = {
    SubEventType.EXCESSIVE_FORCE: DisorderType.POLITICAL_VIOLENCE_AND_DEMONSTRATIONS,
    SubEventType.VIOLENT_DEMONSTRATION: DisorderType.DEMONSTRATIONS,
}

#: Types that may have no dead without its being said, and those whose records may name one side only.
SILENT_ON_NONE = frozenset({EventType.PROTESTS, EventType.RIOTS, EventType.STRATEGIC_DEVELOPMENTS})
ONE_SIDED_TYPES = SILENT_ON_NONE | {EventType.EXPLOSIONS}
#: Types that always target civilians, and those of which the victims decide; others never do.
TARGETING_TYPES = frozenset({EventType.VIOLENCE_AGAINST_CIVILIANS})
TARGETING_BY_VICTIMS = frozenset({EventType.EXPLOSIONS, EventType.RIOTS})
