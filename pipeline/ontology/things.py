"""What instruments of violence are, and what the things and places are that were acted on."""

from enum import StrEnum


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


# --- groups of things ------------------------------------------------------------------------------------------------

#: Things that soldiers and police fight from, which make whoever is hit in them armed.
FORTIFIED = frozenset(
    {ThingClass.MILITARY_BASE, ThingClass.CHECKPOINT, ThingClass.MILITARY_VEHICLE, ThingClass.POLICE_STATION}
)
#: What a group sets up to stay: a base or headquarters.
POSTS = frozenset({ThingClass.MILITARY_BASE, ThingClass.CHECKPOINT, ThingClass.CAMP, ThingClass.POLICE_STATION})
#: What can be taken and held.
HELD = frozenset(
    {
        ThingClass.TERRITORY,
        ThingClass.MILITARY_BASE,
        ThingClass.CHECKPOINT,
        ThingClass.AIRPORT,
        ThingClass.INFRASTRUCTURE,
        ThingClass.POLICE_STATION,
        ThingClass.GOVERNMENT,
        ThingClass.CAMP,
        ThingClass.ROAD,
    }
)
#: What armies fight with and from.
MATERIEL = frozenset({ThingClass.MILITARY_VEHICLE, ThingClass.MILITARY_BASE, ThingClass.WEAPONS, ThingClass.AIRCRAFT})
#: Things that travel with their people, and are of those people's country.
TRAVELLING = frozenset({ThingClass.AIRCRAFT, ThingClass.SHIP, ThingClass.VEHICLE})
#: Things that carry arms.
ARMED_CARRIERS = TRAVELLING | {ThingClass.MILITARY_VEHICLE}
#: What people own and others carry off.
PROPERTY = frozenset({ThingClass.GOODS, ThingClass.LIVESTOCK, ThingClass.VEHICLE, ThingClass.SHIP, ThingClass.CROP})
#: What people own, the houses they live and work in included.
OWNED = PROPERTY | {ThingClass.HOUSE, ThingClass.SHOP, ThingClass.OFFICE}
#: Where people live and work, whoever owns it: whoever hits one singles somebody out.
HOUSES = frozenset({ThingClass.HOUSE, ThingClass.OFFICE, ThingClass.EMBASSY})
#: Things that stand for people who cannot fight when somebody armed attacks them.
SOFT = HOUSES | {
    ThingClass.TERRITORY,
    ThingClass.VEHICLE,
    ThingClass.RELIGIOUS,
    ThingClass.SCHOOL,
    ThingClass.HOSPITAL,
    ThingClass.MARKET,
    ThingClass.SHOP,
    ThingClass.CAMP,
    ThingClass.MEDIA,
    ThingClass.GOVERNMENT,
}
#: Things that nobody fights from.
CIVIL_THINGS = HOUSES | {
    ThingClass.VEHICLE,
    ThingClass.RELIGIOUS,
    ThingClass.SCHOOL,
    ThingClass.HOSPITAL,
    ThingClass.INFRASTRUCTURE,
    ThingClass.MARKET,
    ThingClass.SHOP,
    ThingClass.MEDIA,
    ThingClass.MONUMENT,
    ThingClass.LIVESTOCK,
    ThingClass.CROP,
    ThingClass.GOODS,
}
#: Places that stay the people's whoever rules there: "a rebel town", "the police school".
PEOPLES_PLACES = frozenset(
    {ThingClass.TERRITORY, ThingClass.SCHOOL, ThingClass.RELIGIOUS, ThingClass.MARKET, ThingClass.ROAD, ThingClass.CROP}
)
#: Places of ordinary people; hitting them hits civilians where nobody armed is named.
CIVIL_PLACES = (
    frozenset(ThingClass)
    - FORTIFIED
    - PROPERTY
    - {ThingClass.WEAPONS, ThingClass.TERRITORY, ThingClass.ROAD, ThingClass.AIRCRAFT, ThingClass.INFRASTRUCTURE}
)
#: Things whose names may tell what is made or kept there: "a chemical weapons facility".
SITES = frozenset({ThingClass.INFRASTRUCTURE, ThingClass.OFFICE, ThingClass.MILITARY_BASE, ThingClass.GOVERNMENT})
#: Things that are places rather than targets, and those that nothing blows up in.
GROUND = frozenset({ThingClass.TERRITORY, ThingClass.ROAD})
OPEN_GROUND = GROUND | {ThingClass.CROP, ThingClass.WEAPONS, ThingClass.GOODS}

# --- groups of weapons -----------------------------------------------------------------------------------------------

#: Things that carry weapons or people, and are hit as often as they hit.
CARRIERS = frozenset({WeaponClass.VEHICLE, WeaponClass.AIRCRAFT})
#: Weapons that carry or control, which nobody finds, defuses or intercepts as weapons.
NO_FINDS = CARRIERS | {WeaponClass.CROWD_CONTROL}
#: What lands without striking anybody.
CRAFT = frozenset({WeaponClass.AIRCRAFT, WeaponClass.DRONE})
#: What is shot out of the air without anybody in it.
FLYING = frozenset({WeaponClass.DRONE, WeaponClass.ROCKET_ARTILLERY})
#: Weapons that make an outcome more than that: nobody is merely killed by a drone.
DEADLY = (
    CRAFT
    | FLYING
    | {
        WeaponClass.CHEMICAL,
        WeaponClass.SUICIDE,
        WeaponClass.GRENADE,
        WeaponClass.IED_MINE,
        WeaponClass.EXPLOSIVE,
    }
)
#: Weapons by which a blast is no accident.
BLAST_WEAPONS = frozenset({WeaponClass.IED_MINE, WeaponClass.GRENADE, WeaponClass.SUICIDE, WeaponClass.EXPLOSIVE})
