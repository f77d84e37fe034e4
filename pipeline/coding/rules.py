"""The rules in order: the first that applies decides the sub-event type."""

from collections.abc import Callable, Mapping

from pipeline.coding import battles, civilians, demonstrations, explosions, strategic
from pipeline.coding.acts import Manner
from pipeline.coding.facts import Facts
from pipeline.model import Span
from pipeline.ontology import CLOSE_VIOLENCE, DETONATIONS, SETTLEMENT, UNREST, Predicate, SubEventType

Rule = Callable[[Facts], SubEventType | None]

#: ACLED's hierarchy, but for violence in demonstrations (a protest that turns violent is one riot), for weapons that
#: did no harm, which would otherwise pass for the attack they were meant for, and for arrests, which follow an attack.
RULES: tuple[Rule, ...] = (
    explosions.chemical_weapon,
    strategic.disrupted_weapons_use,
    demonstrations.violent_demonstration,
    demonstrations.excessive_force,
    demonstrations.protest_with_intervention,
    demonstrations.peaceful_protest,
    demonstrations.mob_violence,
    strategic.mass_grave,
    battles.non_violent_transfer,
    battles.government_regains,
    battles.non_state_overtakes,
    battles.armed_clash,
    battles.ground_assault,
    explosions.air_strike,
    explosions.suicide_bomb,
    explosions.shelling,
    explosions.downed_aircraft,
    explosions.grenade,
    explosions.remote_explosive,
    civilians.sexual_violence,
    battles.attack_on_armed_group,
    civilians.attack_on_civilians,
    civilians.abduction,
    civilians.arrest_by_non_state,
    civilians.killing_by_unknown,
    strategic.agreement,
    strategic.base_established,
    strategic.change_to_group,
    strategic.looting,
    strategic.attack_on_property,
    civilians.attack_without_sides,
    strategic.arrests,
    strategic.other_development,
    strategic.raid_without_more,
    battles.fighting_without_sides,
)

#: Sub-event type -> the acts whose words are its evidence.
TELLING: Mapping[SubEventType, frozenset[Predicate]] = {
    SubEventType.GOVERNMENT_REGAINS: frozenset({Predicate.CAPTURE}),
    SubEventType.NON_STATE_OVERTAKES: frozenset({Predicate.CAPTURE}),
    SubEventType.ARMED_CLASH: CLOSE_VIOLENCE | {Predicate.CLASH},
    SubEventType.EXCESSIVE_FORCE: CLOSE_VIOLENCE | UNREST,
    SubEventType.PROTEST_WITH_INTERVENTION: CLOSE_VIOLENCE | UNREST | {Predicate.ARREST},
    SubEventType.PEACEFUL_PROTEST: UNREST,
    SubEventType.VIOLENT_DEMONSTRATION: CLOSE_VIOLENCE | UNREST | {Predicate.CLASH, Predicate.DESTROY, Predicate.LOOT},
    SubEventType.MOB_VIOLENCE: CLOSE_VIOLENCE | {Predicate.MOB, Predicate.CLASH, Predicate.DESTROY, Predicate.THROW},
    SubEventType.CHEMICAL_WEAPON: frozenset({Predicate.CHEMICAL}),
    SubEventType.AIR_STRIKE: frozenset({Predicate.AIR_STRIKE}),
    SubEventType.SUICIDE_BOMB: DETONATIONS | {Predicate.SUICIDE_BOMB},
    SubEventType.SHELLING: frozenset({Predicate.SHELL, Predicate.SHOOT_DOWN}),
    SubEventType.REMOTE_EXPLOSIVE: DETONATIONS,
    SubEventType.GRENADE: DETONATIONS | {Predicate.GRENADE},
    SubEventType.SEXUAL_VIOLENCE: frozenset({Predicate.SEXUAL_VIOLENCE}),
    SubEventType.ATTACK: CLOSE_VIOLENCE,
    SubEventType.ABDUCTION: frozenset({Predicate.ABDUCT, Predicate.ARREST}),
    SubEventType.AGREEMENT: SETTLEMENT,
    SubEventType.ARRESTS: frozenset({Predicate.ARREST}),
    SubEventType.CHANGE_TO_GROUP: frozenset(
        {Predicate.CHANGE_GROUP, Predicate.DEPLOY, Predicate.WITHDRAW, Predicate.RAID}
    ),
    SubEventType.DISRUPTED_WEAPONS: frozenset(
        {Predicate.DEFUSE, Predicate.INTERCEPT, Predicate.SEIZE_WEAPONS, Predicate.SHOOT_DOWN}
    ),
    SubEventType.BASE_ESTABLISHED: frozenset({Predicate.ESTABLISH_BASE}),
    SubEventType.LOOTING: frozenset({Predicate.LOOT, Predicate.DESTROY}),
    SubEventType.NON_VIOLENT_TRANSFER: frozenset({Predicate.HAND_OVER, Predicate.WITHDRAW, Predicate.CAPTURE}),
    SubEventType.OTHER: frozenset({Predicate.COUP, Predicate.MASS_GRAVE, Predicate.DISPLACE}),
}
#: Sub-event type -> the ways of doing things whose words are its evidence as well.
SAYING: Mapping[SubEventType, frozenset[Manner]] = {
    SubEventType.NON_VIOLENT_TRANSFER: frozenset({Manner.UNOPPOSED, Manner.LEFT_TO_OTHERS}),
    SubEventType.GOVERNMENT_REGAINS: frozenset({Manner.REGAINED}),
    SubEventType.SUICIDE_BOMB: frozenset({Manner.UPON_SELF}),
    SubEventType.VIOLENT_DEMONSTRATION: frozenset({Manner.UNRULY}),
    SubEventType.EXCESSIVE_FORCE: frozenset({Manner.EXCESSIVE}),
    SubEventType.OTHER: frozenset({Manner.GRAVE_FOUND}),
}


def evidence(value: SubEventType, facts: Facts) -> tuple[Span, ...]:
    """The words that a type is read from: those of its acts, and those that say how they were done."""
    return tuple(dict.fromkeys((*facts.spans(TELLING[value]), *facts.saying(SAYING.get(value, ())))))
