"""The vocabulary of coding: predicate classes of ours, and ACLED's types, codes, regions and hierarchy."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Predicate(StrEnum):
    """What a verb or event noun does; the event lexicon gives each word one class."""

    ATTACK = "attack"  #: attack, assault, ambush, target: violence whose means the word leaves open
    RAID = "raid"  #: raid, storm, search operation: violence or police work, as the sides decide
    SHOOT = "shoot"  #: shoot, gun down, open fire, shooting, gunfire
    EXPLODE = "explode"  #: explode, detonate, blast, explosion: cause left open
    BOMB = "bomb"  #: bombing, car bomb, plant a bomb, blow up: an explosive that was placed or thrown
    SUICIDE_BOMB = "suicide_bomb"  #: suicide bombing, blow oneself up
    SHELL = "shell"  #: shell, bombard, rocket fire, missile attack, barrage
    AIR_STRIKE = "air_strike"  #: air strike, drone strike, bomb from the air
    GRENADE = "grenade"  #: throw, lob or hurl a grenade or home-made bomb
    THROW = "throw"  #: throw, hurl, lob, pelt: what was thrown decides
    CHEMICAL = "chemical"  #: gas attack, nerve agent, poisoning by an agent
    CLASH = "clash"  #: clash, fight, battle, firefight, exchange fire
    KILL = "kill"  #: kill, murder, assassinate, execute, die, death, massacre
    INJURE = "injure"  #: injure, wound, hurt
    BEAT = "beat"  #: beat, stab, torture, assault a person
    ABDUCT = "abduct"  #: abduct, kidnap, take hostage, disappear
    SEXUAL_VIOLENCE = "sexual_violence"  #: rape, sexual assault
    MOB = "mob"  #: lynch, mob attack, communal fighting of unorganised crowds
    PROTEST = "protest"  #: protest, demonstrate, march, rally, sit-in
    RIOT = "riot"  #: riot, rampage, hurl stones, burn tyres, barricade
    BLOCK = "block"  #: block a road, occupy a building, besiege an office
    STOPPAGE = "stoppage"  #: strike, boycott, hunger strike: no event by itself
    DISPERSE = "disperse"  #: disperse, tear-gas, break up, use water cannon
    ARREST = "arrest"  #: arrest, detain, round up
    LOOT = "loot"  #: loot, plunder, steal livestock, vandalise
    DESTROY = "destroy"  #: destroy, burn, set on fire, demolish, damage
    CAPTURE = "capture"  #: capture, seize, retake, overrun a place
    WITHDRAW = "withdraw"  #: withdraw, retreat, pull out, leave a place
    HAND_OVER = "hand_over"  #: hand over a place without a fight
    AGREE = "agree"  #: sign, agree on a ceasefire, truce, peace talks, prisoner exchange
    SURRENDER = "surrender"  #: surrender, lay down arms
    RELEASE = "release"  #: release, free a captive
    DEFUSE = "defuse"  #: defuse, disarm, clear mines, controlled detonation
    INTERCEPT = "intercept"  #: intercept a drone or missile, foil, thwart
    SHOOT_DOWN = "shoot_down"  #: shoot down, down: an aircraft, crewed or not
    SEIZE_WEAPONS = "seize_weapons"  #: seize or find a weapons cache
    DEPLOY = "deploy"  #: deploy, move troops, reinforce, set up checkpoints, impose a curfew
    CHANGE_GROUP = "change_group"  #: recruit, defect, form, merge, split, rename, appoint a commander
    ESTABLISH_BASE = "establish_base"  #: establish a base or headquarters
    DISPLACE = "displace"  #: flee, displace, evict
    COUP = "coup"  #: coup, overthrow, mutiny
    MASS_GRAVE = "mass_grave"  #: mass grave, exhumation
    CLAIM = "claim"  #: claim responsibility
    STATE = "state"  #: say, condemn, reject, call on: verbal acts
    THREATEN = "threaten"  #: threaten, warn, vow
    ACCIDENT = "accident"  #: crash, collapse, accident
    DISASTER = "disaster"  #: earthquake, flood, storm, outbreak
    CRIME = "crime"  #: rob, smuggle, traffic, defraud
    JUDGE = "judge"  #: charge, try, convict, sentence: what courts do
    EXERCISE = "exercise"  #: drill, exercise, parade, commemoration, ceremony
    FIGURATIVE = "figurative"  #: price war, heart attack, legal battle: words of violence that tell of none


#: Acts that hit what blew up and the thing they happen at: "the bus exploded", "a bomb exploded in the bank".
BLASTS = frozenset({Predicate.EXPLODE, Predicate.BOMB, Predicate.GRENADE, Predicate.SUICIDE_BOMB})
#: Acts that hurt people or their things.
VIOLENCE = frozenset(
    {
        Predicate.ATTACK,
        Predicate.RAID,
        Predicate.SHOOT,
        Predicate.EXPLODE,
        Predicate.BOMB,
        Predicate.SUICIDE_BOMB,
        Predicate.SHELL,
        Predicate.AIR_STRIKE,
        Predicate.GRENADE,
        Predicate.CHEMICAL,
        Predicate.CLASH,
        Predicate.KILL,
        Predicate.INJURE,
        Predicate.BEAT,
        Predicate.MOB,
        Predicate.SEXUAL_VIOLENCE,
        Predicate.DESTROY,
        Predicate.LOOT,
    }
)


class WeaponClass(StrEnum):
    """What an instrument of violence is."""

    FIREARM = "firearm"
    EXPLOSIVE = "explosive"  #: bomb, explosives: placed, thrown or dropped, the word leaves it open
    IED_MINE = "ied_mine"  #: roadside bomb, land mine, car bomb, parcel bomb
    SUICIDE = "suicide"  #: suicide bomber, suicide vest
    GRENADE = "grenade"  #: hand grenade, home-made bomb that is thrown
    ROCKET_ARTILLERY = "rocket_artillery"  #: rocket, missile, mortar, shell, tank
    AIRCRAFT = "aircraft"  #: warplane, helicopter, bombs from the air
    DRONE = "drone"
    CHEMICAL = "chemical"  #: sarin, chlorine, mustard gas
    INCENDIARY = "incendiary"  #: petrol bomb, burning tyres, fireworks
    BLADE = "blade"  #: knife, machete, axe
    BLUNT = "blunt"  #: stick, club, baton, stones
    CROWD_CONTROL = "crowd_control"  #: tear gas, water cannon, rubber bullets, stun grenades
    VEHICLE = "vehicle"  #: a car driven into people
    GENERIC = "generic"  #: weapon, arms, ammunition


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
    def actor_type(self) -> "ActorType":
        """The actor type of people of this kind when no named group says otherwise."""
        return _ACTOR_TYPE.get(self, ActorType.CIVILIANS)


class ThingClass(StrEnum):
    """What a thing or place that was acted on is."""

    MILITARY_BASE = "military_base"
    CHECKPOINT = "checkpoint"
    POLICE_STATION = "police_station"
    MILITARY_VEHICLE = "military_vehicle"
    VEHICLE = "vehicle"
    AIRCRAFT = "aircraft"
    SHIP = "ship"
    HOUSE = "house"
    TERRITORY = "territory"  #: village, town, district, hill: what can be taken and held
    CAMP = "camp"
    RELIGIOUS = "religious"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    INFRASTRUCTURE = "infrastructure"  #: bridges, pipelines, power lines
    AIRPORT = "airport"
    MARKET = "market"
    SHOP = "shop"
    GOVERNMENT = "government"  #: ministries, town halls, courts
    EMBASSY = "embassy"
    OFFICE = "office"
    PRISON = "prison"
    MEDIA = "media"
    MONUMENT = "monument"
    ROAD = "road"
    LIVESTOCK = "livestock"
    CROP = "crop"
    GOODS = "goods"  #: money, food, fuel, aid
    CONTRABAND = "contraband"  #: drugs, counterfeits, stolen goods: what plain crime deals in
    WEAPONS = "weapons"  #: arms cache, munitions


class Report(StrEnum):
    """How a reporting word vouches for what it reports."""

    SAID = "said"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    THREATENED = "threatened"
    CONFIRMED = "confirmed"


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


#: Those who bear arms, those of them that are no state's, and those who demonstrate.
NON_STATE = frozenset({ActorType.REBEL, ActorType.POLITICAL_MILITIA, ActorType.IDENTITY_MILITIA})
ARMED = NON_STATE | {ActorType.STATE, ActorType.EXTERNAL}
CROWDS = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})


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

#: Region number in ACLED's filters -> region text in its data.
REGIONS: Mapping[int, str] = MappingProxyType(
    {
        1: "Western Africa",
        2: "Middle Africa",
        3: "Eastern Africa",
        4: "Southern Africa",
        5: "Northern Africa",
        7: "South Asia",
        9: "Southeast Asia",
        11: "Middle East",
        12: "Europe",
        13: "Caucasus and Central Asia",
        14: "Central America",
        15: "South America",
        16: "Caribbean",
        17: "East Asia",
        18: "North America",
        19: "Oceania",
        20: "Antarctica",
    }
)

#: The 31 columns in the order of ACLED's CSV.
COLUMNS: tuple[str, ...] = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)

#: Text of the ``civilian_targeting`` column where it is not blank.
CIVILIAN_TARGETING = "Civilian targeting"


def interaction(first: ActorType, second: ActorType | None = None) -> str:
    """The ``interaction`` text of one or two actor types, lower code first but for external forces with civilians."""
    if second is None:
        return f"{first} only"
    low, high = sorted((first, second), key=lambda actor: actor.code)
    if (low, high) == (ActorType.CIVILIANS, ActorType.EXTERNAL):
        low, high = high, low
    return f"{low}-{high}"
