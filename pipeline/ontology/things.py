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
