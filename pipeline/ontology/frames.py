"""Groups of acts by the arguments they take: who stands as subject, object or behind a preposition, and as what."""

from pipeline.ontology.predicates import Predicate
from pipeline.ontology.violence import BLASTS, BODILY_HARM, REMOTE_VIOLENCE, VIOLENCE

# --- who does them, and with whom

#: Acts whose partner comes with "with": "clashed with police", "agreed with".
WITH_PARTNER = frozenset({Predicate.CLASH, Predicate.AGREE})
#: Acts in which two parties take the same part.
MUTUAL = WITH_PARTNER | {Predicate.SURRENDER}
#: Acts whose "of" names who did them, not whom they were done to: "the march of thousands".
INTRANSITIVE = frozenset({Predicate.PROTEST, Predicate.RIOT, Predicate.CLASH, Predicate.WITHDRAW, Predicate.SURRENDER})
#: Acts without a passive: "marched".
UNPASSIVE = frozenset({Predicate.PROTEST})
#: Acts that a participle without object says were done to its subject, whoever that is.
DONE_TO_SUBJECT = BODILY_HARM | {Predicate.ARREST, Predicate.ABDUCT, Predicate.RELEASE}
#: Acts that are done by doing what the main clause tells: "fired tear gas to disperse the crowd".
DONE_BY_MEANS = frozenset({Predicate.PROTEST, Predicate.DISPERSE})
#: Classes whose nouns name what was built: only a verb makes them a happening.
BUILT = frozenset({Predicate.ESTABLISH_BASE})

# --- whom and what they are aimed at

#: Acts whose object after a preposition is their target: "fired at police", "protested against".
AIMED = REMOTE_VIOLENCE | {
    Predicate.ATTACK,
    Predicate.SHOOT,
    Predicate.BEAT,
    Predicate.MOB,
    Predicate.DISPERSE,
    Predicate.THROW,
}
#: Acts that may be aimed at a place; others take place there.
AIMED_AT_PLACES = VIOLENCE - BODILY_HARM - {Predicate.CLASH, Predicate.EXPLODE}
#: Acts that are aimed at somebody or something, unlike what a fight leaves behind.
AIMED_BESIDE_FIGHTS = frozenset({Predicate.ATTACK, Predicate.BOMB, Predicate.SHOOT, Predicate.LOOT, Predicate.ABDUCT})
#: Acts from afar: whatever stands behind "at" is what was aimed at; of others, only people are.
RANGED = frozenset({Predicate.SHOOT, Predicate.SHELL, Predicate.GRENADE, Predicate.THROW, Predicate.CHEMICAL})
#: Acts on somebody: who else stands in the clause is not whom they were done to.
UNDIRECTED = BODILY_HARM | {Predicate.ABDUCT, Predicate.ARREST, Predicate.EXPLODE}
#: Acts of going somewhere: what stands behind "from" or "to" is where, not who.
MOVING = frozenset({Predicate.WITHDRAW, Predicate.DISPLACE, Predicate.DEPLOY})
#: Acts that are against somebody by what they are about.
COMPLAINTS = frozenset({Predicate.PROTEST, Predicate.RIOT, Predicate.STOPPAGE})
#: Acts of saying what one will do: whom that would be done to is whom they are directed at.
PROMISING = frozenset({Predicate.THREATEN, Predicate.AGREE})

# --- what people, things and weapons are to them

#: Acts that only people undergo.
ON_PEOPLE = BODILY_HARM | {Predicate.ABDUCT, Predicate.ARREST, Predicate.BEAT}
#: Acts that things undergo.
ON_THINGS = frozenset(
    {
        Predicate.DESTROY,
        Predicate.BOMB,
        Predicate.SHELL,
        Predicate.AIR_STRIKE,
        Predicate.GRENADE,
        Predicate.EXPLODE,
        Predicate.SHOOT_DOWN,
    }
)
#: Acts that hit what bodies own, not their people.
WRECKING = BLASTS | {
    Predicate.DESTROY,
    Predicate.LOOT,
    Predicate.SHELL,
    Predicate.AIR_STRIKE,
    Predicate.ATTACK,
    Predicate.RAID,
}
#: Acts on weapons that are found or taken, not used.
FINDS = frozenset({Predicate.SEIZE_WEAPONS, Predicate.CAPTURE, Predicate.LOOT, Predicate.SURRENDER, Predicate.RELEASE})
#: Acts whose verb with a weapon for its object says what was used: "fired rockets", "planted a bomb".
LAUNCHING = REMOTE_VIOLENCE | {Predicate.SHOOT, Predicate.THROW, Predicate.DISPERSE}
#: Those of them whose class the weapon that is their object may change.
WEAPON_DECIDES = frozenset({Predicate.SHOOT, Predicate.SHELL, Predicate.EXPLODE})
