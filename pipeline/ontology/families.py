"""Families of acts: what can be told of one and the same happening, and which means cannot."""

from pipeline.ontology.acts import DEMONSTRATION, UNINTENDED
from pipeline.ontology.predicates import Predicate
from pipeline.ontology.violence import BARE_OUTCOMES, BLOODSHED, BODILY_HARM, DETONATIONS, VIOLENCE

#: Outcomes that join whatever they happened in.
OUTCOMES = BLOODSHED - {Predicate.ATTACK} | {Predicate.DESTROY, Predicate.ARREST}
#: A demonstration and what became of it.
TURMOIL = DEMONSTRATION | OUTCOMES | {Predicate.ATTACK}
#: A taking of people, goods or ground, with what it takes and what it brings about.
TAKING = frozenset(
    {
        Predicate.CAPTURE,
        Predicate.LOOT,
        Predicate.INTERCEPT,
        Predicate.DISPLACE,
        Predicate.ABDUCT,
        Predicate.KILL,
        Predicate.RELEASE,
        Predicate.ATTACK,
        Predicate.SHOOT,
    }
)
#: A place that changes hands.
TERRITORIAL = frozenset({Predicate.CAPTURE, Predicate.CLASH, Predicate.ATTACK, Predicate.WITHDRAW, Predicate.HAND_OVER})
#: A search and the weapons it brings to light.
WEAPONRY = frozenset(
    {
        Predicate.RAID,
        Predicate.CAPTURE,
        Predicate.DEFUSE,
        Predicate.INTERCEPT,
        Predicate.SEIZE_WEAPONS,
        Predicate.BOMB,
        Predicate.ARREST,
    }
)
#: An agreement and what is done by it.
SETTLEMENT = frozenset({Predicate.AGREE, Predicate.SURRENDER, Predicate.RELEASE})
#: What is thrown by hand, and what comes of it.
THROWN = BODILY_HARM | DETONATIONS | {Predicate.THROW, Predicate.GRENADE}
#: Harm that nobody intended: whoever dies in an accident dies of no attack.
MISHAP = UNINTENDED | BARE_OUTCOMES
#: All of them: acts that no family holds together are of different happenings.
FAMILIES = (MISHAP, VIOLENCE, TURMOIL, TAKING, TERRITORIAL, WEAPONRY, SETTLEMENT, THROWN)
#: Means that exclude each other: two of them are two happenings.
EXCLUSIVE_ACTS = frozenset(
    {
        Predicate.SHELL,
        Predicate.AIR_STRIKE,
        Predicate.SUICIDE_BOMB,
        Predicate.ABDUCT,
        Predicate.PROTEST,
        Predicate.CHEMICAL,
    }
)
