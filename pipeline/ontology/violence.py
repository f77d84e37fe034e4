"""Groups of acts that do harm: what violence is, how it is done, and what comes of it."""

from pipeline.ontology.predicates import Predicate

#: Harm to people.
BODILY_HARM = frozenset({Predicate.KILL, Predicate.INJURE})
#: What violence ends in.
HARM = BODILY_HARM | {Predicate.DESTROY}
#: Outcomes that may come of a disaster or of nobody's doing as well.
BARE_OUTCOMES = HARM | {Predicate.DISPLACE, Predicate.EXPLODE}

#: Violence by hand or gun that people bleed from.
BLOODSHED = BODILY_HARM | {Predicate.ATTACK, Predicate.SHOOT, Predicate.BEAT}
#: Bloodshed and the raid that it may be part of: what the words of an attack tell.
CLOSE_VIOLENCE = BLOODSHED | {Predicate.RAID}
#: What one armed group does to another when it attacks; nobody beats soldiers on duty.
ASSAULTS = CLOSE_VIOLENCE - {Predicate.BEAT} | {Predicate.CLASH}

#: A charge that goes off where it lies or was put.
DETONATIONS = frozenset({Predicate.BOMB, Predicate.EXPLODE})
#: Acts that hit what blew up and the thing they happen at: "the bus exploded", "a bomb exploded in the bank".
BLASTS = DETONATIONS | {Predicate.GRENADE, Predicate.SUICIDE_BOMB}
#: Violence from a distance, or by means that work without the doer.
REMOTE_VIOLENCE = frozenset(
    {
        Predicate.SUICIDE_BOMB,
        Predicate.AIR_STRIKE,
        Predicate.SHELL,
        Predicate.BOMB,
        Predicate.GRENADE,
        Predicate.CHEMICAL,
    }
)
#: Violence whose victims decide whether civilians were its target.
VICTIMISING = BLOODSHED | REMOTE_VIOLENCE | {Predicate.EXPLODE, Predicate.MOB}
#: Acts that hurt people or their things.
VIOLENCE = (
    CLOSE_VIOLENCE
    | BLASTS
    | REMOTE_VIOLENCE
    | {
        Predicate.CLASH,
        Predicate.MOB,
        Predicate.SEXUAL_VIOLENCE,
        Predicate.DESTROY,
        Predicate.LOOT,
    }
)
#: Acts that people are the victims of.
SUFFERED = VIOLENCE | {Predicate.ABDUCT}

#: Acts of those who carry arms.
ARMED_ACTS = REMOTE_VIOLENCE | {Predicate.SHOOT, Predicate.CLASH, Predicate.ABDUCT, Predicate.CAPTURE}
#: Acts that make whoever does them an attacker; a thief or looter is none.
HARMFUL_ACTS = (
    ARMED_ACTS
    | CLOSE_VIOLENCE
    | {
        Predicate.EXPLODE,
        Predicate.SEXUAL_VIOLENCE,
        Predicate.MOB,
        Predicate.THROW,
        Predicate.DESTROY,
    }
)
#: Acts that somebody with arms must have done, though nobody is named; of an air strike it was an air force.
IMPLY_ARMS = REMOTE_VIOLENCE - {Predicate.AIR_STRIKE} | {Predicate.SHOOT, Predicate.ABDUCT, Predicate.ATTACK}
#: Acts whose noun may carry the name of who did them: "a US raid".
NAMED_AFTER_DOERS = IMPLY_ARMS | {Predicate.AIR_STRIKE, Predicate.RAID, Predicate.EXPLODE, Predicate.KILL}
#: Acts of armed forces, which the initials of a state before their noun ascribe to it: "the US strike".
STATE_ACTS = frozenset({Predicate.AIR_STRIKE, Predicate.ATTACK, Predicate.BOMB, Predicate.RAID, Predicate.SHELL})
#: What armies do against a side that holds ground: a place is not handed over where any of it is told.
FIGHTING = frozenset(
    {
        Predicate.CLASH,
        Predicate.ATTACK,
        Predicate.SHELL,
        Predicate.AIR_STRIKE,
        Predicate.KILL,
        Predicate.SHOOT,
    }
)

#: Acts whose means the word leaves open, so that a weapon beside them says what they were.
OPEN_MEANS = DETONATIONS | {Predicate.ATTACK, Predicate.SHOOT, Predicate.SHELL}
#: Acts and outcomes that a weapon named anywhere beside them may explain.
UNEXPLAINED = BODILY_HARM | {Predicate.ATTACK, Predicate.EXPLODE, Predicate.THROW}
#: Acts that may be done with a chemical agent, where one is named beside them.
LOADABLE = BODILY_HARM | {Predicate.AIR_STRIKE, Predicate.SHELL, Predicate.BOMB, Predicate.ATTACK}
#: What a strike does: the noun says no more than that somebody struck.
STRUCK = HARM | {Predicate.ATTACK, Predicate.CLASH, Predicate.INTERCEPT, Predicate.DISPERSE}
#: Acts that any violence may have, so that they do not tell one happening from another.
COMMON_ACTS = HARM | {Predicate.ATTACK, Predicate.EXPLODE}
#: Acts whose words are used of any violence: "the attack", "the killings".
BROAD = frozenset({Predicate.ATTACK, Predicate.KILL})
#: Classes of words for violence of any kind, which texts also use of violence in general.
GENERAL_VIOLENCE = COMMON_ACTS | {Predicate.SHOOT, Predicate.BOMB, Predicate.BEAT}
