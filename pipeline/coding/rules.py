"""The rules in order: the first that applies decides the sub-event type."""

from collections.abc import Callable

from pipeline.coding import battles, civilians, demonstrations, explosions, strategic
from pipeline.coding.facts import Facts
from pipeline.ontology import Predicate, SubEventType

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

VIOLENCE = (Predicate.ATTACK, Predicate.SHOOT, Predicate.KILL, Predicate.INJURE, Predicate.BEAT, Predicate.RAID)
UNREST = (Predicate.PROTEST, Predicate.RIOT, Predicate.THROW, Predicate.DISPERSE, Predicate.BLOCK)
#: Sub-event type -> the acts whose words are its evidence, the most telling first.
TELLING: dict[SubEventType, tuple[Predicate, ...]] = {
    SubEventType.GOVERNMENT_REGAINS: (Predicate.CAPTURE,),
    SubEventType.NON_STATE_OVERTAKES: (Predicate.CAPTURE,),
    SubEventType.ARMED_CLASH: (Predicate.CLASH, *VIOLENCE),
    SubEventType.EXCESSIVE_FORCE: (*VIOLENCE, *UNREST),
    SubEventType.PROTEST_WITH_INTERVENTION: (*UNREST, Predicate.ARREST, *VIOLENCE),
    SubEventType.PEACEFUL_PROTEST: UNREST,
    SubEventType.VIOLENT_DEMONSTRATION: (*UNREST, Predicate.CLASH, Predicate.DESTROY, Predicate.LOOT, *VIOLENCE),
    SubEventType.MOB_VIOLENCE: (Predicate.MOB, *VIOLENCE, Predicate.CLASH, Predicate.DESTROY, Predicate.THROW),
    SubEventType.CHEMICAL_WEAPON: (Predicate.CHEMICAL,),
    SubEventType.AIR_STRIKE: (Predicate.AIR_STRIKE,),
    SubEventType.SUICIDE_BOMB: (Predicate.SUICIDE_BOMB, *explosions.BLASTS),
    SubEventType.SHELLING: (Predicate.SHELL, Predicate.SHOOT_DOWN),
    SubEventType.REMOTE_EXPLOSIVE: explosions.BLASTS,
    SubEventType.GRENADE: (Predicate.GRENADE, *explosions.BLASTS),
    SubEventType.SEXUAL_VIOLENCE: (Predicate.SEXUAL_VIOLENCE,),
    SubEventType.ATTACK: VIOLENCE,
    SubEventType.ABDUCTION: (Predicate.ABDUCT, Predicate.ARREST),
    SubEventType.AGREEMENT: (Predicate.AGREE, Predicate.SURRENDER, Predicate.RELEASE),
    SubEventType.ARRESTS: (Predicate.ARREST,),
    SubEventType.CHANGE_TO_GROUP: (Predicate.CHANGE_GROUP, Predicate.DEPLOY, Predicate.WITHDRAW, Predicate.RAID),
    SubEventType.DISRUPTED_WEAPONS: (
        Predicate.DEFUSE,
        Predicate.INTERCEPT,
        Predicate.SEIZE_WEAPONS,
        Predicate.SHOOT_DOWN,
    ),
    SubEventType.BASE_ESTABLISHED: (Predicate.ESTABLISH_BASE,),
    SubEventType.LOOTING: (Predicate.LOOT, Predicate.DESTROY),
    SubEventType.NON_VIOLENT_TRANSFER: (Predicate.HAND_OVER, Predicate.WITHDRAW, Predicate.CAPTURE),
    SubEventType.OTHER: (Predicate.COUP, Predicate.MASS_GRAVE, Predicate.DISPLACE),
}
