"""Groups of acts other than violence: unrest, police work, talk, and what is no event by itself."""

from pipeline.ontology.predicates import Predicate

#: Acts of those who demonstrate, by which whoever does them is a crowd.
DEMONSTRATING = frozenset({Predicate.PROTEST, Predicate.RIOT, Predicate.BLOCK})
#: Acts whose doers are counted as a crowd.
GATHERINGS = DEMONSTRATING | {Predicate.THROW}
#: What the words of a demonstration tell: what the crowd does, and that it is dispersed.
UNREST = GATHERINGS | {Predicate.DISPERSE}
#: Acts that can be parts of one demonstration.
DEMONSTRATION = UNREST | {Predicate.MOB, Predicate.CLASH, Predicate.LOOT}
#: Acts that make a demonstration violent when its crowd does them.
UNRULY = frozenset(
    {
        Predicate.RIOT,
        Predicate.THROW,
        Predicate.DESTROY,
        Predicate.LOOT,
        Predicate.MOB,
        Predicate.ATTACK,
        Predicate.BEAT,
    }
)

#: What forces of order do to a crowd.
CROWD_POLICING = frozenset({Predicate.ARREST, Predicate.DISPERSE})
#: Force that forces of order use on a crowd, and what it is called where a crowd meets it.
CROWD_FORCE = CROWD_POLICING | {Predicate.BEAT, Predicate.ATTACK, Predicate.CLASH, Predicate.RAID}
#: Acts of a state's police rather than of its army.
POLICE_ACTS = CROWD_POLICING | {Predicate.SEIZE_WEAPONS, Predicate.DEFUSE}
#: What police do about crime.
CRIME_FIGHTING = CROWD_POLICING | {Predicate.RAID, Predicate.LOOT, Predicate.RELEASE, Predicate.SEIZE_WEAPONS}
#: Acts in which a country's name stands for its government, not for its army.
GOVERNMENT_ACTS = frozenset({Predicate.AGREE, Predicate.RELEASE, Predicate.HAND_OVER, Predicate.COUP})
#: What states also do after a disaster.
RELIEF = frozenset({Predicate.DEPLOY, Predicate.RAID, Predicate.RELEASE, Predicate.CAPTURE, Predicate.CHEMICAL})
#: Acts that answer an event rather than make it.
RESPONSES = POLICE_ACTS | {Predicate.DEPLOY, Predicate.RELEASE, Predicate.JUDGE, Predicate.DISPLACE}

#: Acts that need not be violent: moves, agreements, finds, changes of groups.
UNFOUGHT = frozenset(
    {
        Predicate.AGREE,
        Predicate.CHANGE_GROUP,
        Predicate.DEPLOY,
        Predicate.HAND_OVER,
        Predicate.RELEASE,
        Predicate.SURRENDER,
        Predicate.WITHDRAW,
        Predicate.COUP,
        Predicate.DISPLACE,
        Predicate.DEFUSE,
        Predicate.SEIZE_WEAPONS,
        Predicate.INTERCEPT,
        Predicate.ESTABLISH_BASE,
    }
)
#: Classes that need company even where the word is plain: "released" a hostage or a video.
NEEDY = frozenset(
    {
        Predicate.RELEASE,
        Predicate.INTERCEPT,
        Predicate.DEFUSE,
        Predicate.CAPTURE,
        Predicate.CHANGE_GROUP,
        Predicate.WITHDRAW,
        Predicate.ESTABLISH_BASE,
    }
)

#: Classes that are no happening of their own: words about happenings.
VERBAL = frozenset({Predicate.STATE, Predicate.CLAIM, Predicate.THREATEN})
#: Harm that nobody meant.
UNINTENDED = frozenset({Predicate.ACCIDENT, Predicate.DISASTER})
#: What no political actor did: their doubtful words count as well, for what they rule out.
UNPOLITICAL = UNINTENDED | {Predicate.CRIME}
#: Doubtful words of these classes count where people are killed in them or verbs have them as objects.
DOUBTFUL_BUT_CARRIED = UNPOLITICAL | {Predicate.CLASH, Predicate.AGREE}
#: Classes told for what they rule out, and weapon nouns, which the rules weigh: nothing beside need bear them out.
ALWAYS_TOLD = UNPOLITICAL | {Predicate.KILL, Predicate.SUICIDE_BOMB, Predicate.GRENADE}
#: Classes that are never an event of ACLED's by themselves.
NEVER_ALONE = VERBAL | UNPOLITICAL | {Predicate.JUDGE, Predicate.EXERCISE, Predicate.FIGURATIVE, Predicate.STOPPAGE}
#: Classes whose verbs also report: "protested that", "charged that", "concluded that", "found that".
SAYABLE = frozenset(
    {
        Predicate.AGREE,
        Predicate.ARREST,
        Predicate.ATTACK,
        Predicate.CLASH,
        Predicate.DEFUSE,
        Predicate.PROTEST,
    }
)
