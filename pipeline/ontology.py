"""The vocabulary of coding: predicate classes of ours, and ACLED's types, codes, regions and hierarchy."""

from enum import StrEnum


class Predicate(StrEnum):
    """What a verb or event noun does; the event lexicon gives each word one class."""

    ATTACK = "attack"  #: attack, raid, assault, ambush, target: violence whose means the word leaves open
    SHOOT = "shoot"  #: shoot, gun down, open fire, shooting, gunfire
    EXPLODE = "explode"  #: explode, detonate, blast, explosion: cause left open
    BOMB = "bomb"  #: bombing, car bomb, plant a bomb, blow up: an explosive that was placed or thrown
    SUICIDE_BOMB = "suicide_bomb"  #: suicide bombing, blow oneself up
    SHELL = "shell"  #: shell, bombard, rocket fire, missile attack, barrage
    AIR_STRIKE = "air_strike"  #: air strike, drone strike, bomb from the air
    GRENADE = "grenade"  #: throw, lob or hurl a grenade or home-made bomb
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
    INTERCEPT = "intercept"  #: intercept, shoot down a drone or missile, foil, thwart
    SEIZE_WEAPONS = "seize_weapons"  #: seize or find a weapons cache
    DEPLOY = "deploy"  #: deploy, move troops, reinforce, set up checkpoints, impose a curfew
    CHANGE_GROUP = "change_group"  #: recruit, defect, form, merge, split, rename, appoint a commander
    ESTABLISH_BASE = "establish_base"  #: establish a base or headquarters
    DISPLACE = "displace"  #: flee, displace, evict
    COUP = "coup"  #: coup, overthrow, mutiny; mass grave found
    CLAIM = "claim"  #: claim responsibility
    STATE = "state"  #: say, condemn, reject, call on: verbal acts
    THREATEN = "threaten"  #: threaten, warn, vow
    ACCIDENT = "accident"  #: crash, collapse, accident
    DISASTER = "disaster"  #: earthquake, flood, storm, outbreak
    CRIME = "crime"  #: rob, smuggle, traffic, defraud
