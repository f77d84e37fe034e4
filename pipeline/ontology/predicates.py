"""Predicate classes of ours: what verbs and event nouns do, and how reporting words vouch for what they report."""

from enum import StrEnum


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


class Report(StrEnum):
    """How a reporting word vouches for what it reports."""

    SAID = "said"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    THREATENED = "threatened"
    CONFIRMED = "confirmed"


#: Reports of what is to come.
INTENDING = frozenset({Report.PLANNED, Report.THREATENED})
#: Reports that reach no further than what they are said of.
DOUBTING = INTENDING | {Report.ALLEGED, Report.DENIED}
