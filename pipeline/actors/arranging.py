"""Sides and sub-event type -> actor1 and actor2, as the codebook orders and completes them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pipeline.actors.casting import Side
from pipeline.actors.completing import Position, completed
from pipeline.actors.names import in_country, people_actor, sole_perpetrator
from pipeline.actors.sides import Sides, allied
from pipeline.model import NAMELESS, Actor, Basis, Coded
from pipeline.ontology import ARMED, CROWDS, ActorType, EventType, SubEventType

Pair = tuple[Side | None, Side | None]


def arrange(found: Sides, sub_event: SubEventType) -> tuple[Coded[Actor] | None, Coded[Actor] | None]:
    """Actor1 and actor2 of an event of this type."""
    first, second = ARRANGEMENTS[sub_event.event_type](found, sub_event)
    one = first or completed(Position.FIRST, found, sub_event)
    two = second or completed(Position.SECOND, found, sub_event)
    return one.coded if one else None, two.coded if two else None


def battle(found: Sides, _: SubEventType) -> Pair:
    """Battles are between two armed parties, and civilians are not named in them."""
    first, second = armed(found.first), armed(found.second)
    first = first or other_party(found, second)
    return first, second or other_party(found, first)


def other_party(found: Sides, one: Side | None) -> Side | None:
    """The armed party beside the acts that is not on this side."""
    sides = (side for side in found.beside() if one is None or not allied(side, one))
    return next((side for side in sides if one is None or side.actor.name not in one.actor.associates), None)


def armed(side: Side | None) -> Side | None:
    """A side without the civilians who stand with it; None for one that is civilians."""
    if side is None or side.type not in ARMED:
        return None
    kept = tuple(name for name in side.actor.associates if not name.startswith(ActorType.CIVILIANS))
    return with_actor(side, replace(side.actor, associates=kept))


def protest(found: Sides, sub_event: SubEventType) -> Pair:
    """In Protests the protesters are actor1, and actor2 is who stepped in; a peaceful protest has no actor2."""
    crowd = as_crowd(found, ActorType.PROTESTERS)
    if sub_event is SubEventType.PEACEFUL_PROTEST:
        return crowd, None
    return crowd, opponent(found)


def riot(found: Sides, sub_event: SubEventType) -> Pair:
    """In Riots the rioters are actor1, and actor2 is whom they fought; a mob's victims are civilians.

    Whoever a mob takes for a thief bore no arms.
    """
    crowd, other = as_crowd(found, ActorType.RIOTERS), opponent(found)
    if other is None and found.second is not None and found.second.type in CROWDS:
        other = found.second
    if other is None and found.mutual and is_civilian(found.first) and is_civilian(found.second):
        return crowd, rioters(found.second, found)
    if sub_event is SubEventType.MOB_VIOLENCE and (other is None or other.basis in {*NAMELESS, Basis.GANG}):
        other = mob_victim(found) or other
    return crowd, other


def rioters(side: Side | None, found: Sides) -> Side | None:
    """People who fight with other people as rioters, whoever they are kept beside them."""
    name = in_country(ActorType.RIOTERS.value, found.country)
    return with_actor(side, replace(side.actor, name=name, inter=ActorType.RIOTERS)) if side else None


def mob_victim(found: Sides) -> Side | None:
    """Whom a mob set upon: civilians, the suspected thief and killer among them."""
    victim = next((side for side in (found.second, found.first) if side and side.type not in CROWDS), None)
    if victim is None or is_civilian(victim):
        return victim
    return with_actor(
        victim, replace(people_actor(ActorType.CIVILIANS, found.country), participant=victim.actor.participant)
    )


def as_crowd(found: Sides, kind: ActorType) -> Side | None:
    """The demonstrating side as protesters or rioters, the identity of whoever took part kept beside it."""
    side = next((s for s in (found.first, found.second) if s and s.type in CROWDS), None)
    if side is None and is_civilian(found.first):
        side = found.first
    if side is None:
        return None
    name = in_country(kind.value, found.country)
    kept = tuple(other for other in side.actor.associates if other != name and not other.startswith(tuple(CROWDS)))
    return with_actor(side, replace(side.actor, name=name, inter=kind, associates=kept))


def opponent(found: Sides) -> Side | None:
    """The armed side that faces a crowd, a named one before a nameless one."""
    armed_sides = [side for side in (found.second, found.first) if side and side.type in ARMED]
    return min(armed_sides, key=lambda side: side.basis in NAMELESS, default=None)


def against_civilians(found: Sides, _: SubEventType) -> Pair:
    """In Violence against civilians the target is always actor2, and somebody with arms or a mob did it."""
    doer, target = found.first, found.second
    if is_civilian(doer) and target is not None and not is_civilian(target):
        doer, target = target, doer
    if target is not None and not is_civilian(target):
        target = unarmed(target, found)
    if doer is not None and is_civilian(doer):
        doer = with_actor(doer, sole_perpetrator(found.country))
    return doer, target


def unarmed(target: Side, found: Sides) -> Side:
    """The target as civilians: people who bore no arms when it happened."""
    if target.type in CROWDS:
        civilians = people_actor(ActorType.CIVILIANS, found.country)
        return with_actor(target, replace(civilians, participant=target.actor.participant))
    return with_actor(target, replace(target.actor, inter=ActorType.CIVILIANS))


def explosion(found: Sides, sub_event: SubEventType) -> Pair:
    """Remote violence is by somebody with arms; of a strike from the air nobody else's guess is worth more."""
    doer, target = found.first, found.second
    if doer is not None and doer.type not in ARMED:
        doer, target = None, target or doer
    if doer is not None and doer.basis is Basis.ACT and sub_event is SubEventType.AIR_STRIKE:
        doer = None
    return doer, target


def development(found: Sides, sub_event: SubEventType) -> Pair:
    """Strategic developments take the sides as they are; somebody looted, and weapons were found with nobody's harm."""
    if found.first is None and sub_event is not SubEventType.LOOTING:
        return found.second, None
    if sub_event is SubEventType.DISRUPTED_WEAPONS and is_civilian(found.second):
        return found.first, None
    return found.first, found.second


def is_civilian(side: Side | None) -> bool:
    """Whether a side is unarmed people."""
    return side is not None and side.type is ActorType.CIVILIANS


def with_actor(side: Side, actor: Actor) -> Side:
    """A side with another actor that rests on the same evidence."""
    return replace(side, coded=replace(side.coded, value=replace(actor, basis=side.basis)))


ARRANGEMENTS: Mapping[EventType, Callable[[Sides, SubEventType], Pair]] = {
    EventType.BATTLES: battle,
    EventType.PROTESTS: protest,
    EventType.RIOTS: riot,
    EventType.EXPLOSIONS: explosion,
    EventType.VIOLENCE_AGAINST_CIVILIANS: against_civilians,
    EventType.STRATEGIC_DEVELOPMENTS: development,
}
