"""What ACLED does not record: each exclusion is checked before any rule."""

from collections.abc import Callable

from pipeline.coding.acts import Act
from pipeline.coding.facts import Facts
from pipeline.incidents.identity import DEMONSTRATION
from pipeline.lexicon.grammar import grammar
from pipeline.ontology import ARMED, VIOLENCE, PeopleClass, Predicate, ThingClass, WeaponClass

#: Classes that are never an event of ACLED's by themselves.
NOTHING = frozenset(
    {
        Predicate.STATE,
        Predicate.CLAIM,
        Predicate.THREATEN,
        Predicate.JUDGE,
        Predicate.EXERCISE,
        Predicate.FIGURATIVE,
        Predicate.STOPPAGE,
        Predicate.ACCIDENT,
        Predicate.DISASTER,
        Predicate.CRIME,
    }
)
#: Classes that tell only an outcome.
OUTCOMES = frozenset({Predicate.KILL, Predicate.INJURE, Predicate.DISPLACE, Predicate.DESTROY, Predicate.EXPLODE})
#: What states also do after a disaster.
RELIEF = frozenset({Predicate.DEPLOY, Predicate.RAID, Predicate.RELEASE, Predicate.CAPTURE, Predicate.CHEMICAL})
#: What police do about crime.
POLICING = frozenset(
    {Predicate.ARREST, Predicate.RAID, Predicate.LOOT, Predicate.RELEASE, Predicate.DISPERSE, Predicate.SEIZE_WEAPONS}
)
#: Classes of words for violence of any kind.
VAGUE = OUTCOMES - {Predicate.DISPLACE} | {Predicate.ATTACK, Predicate.SHOOT, Predicate.BOMB, Predicate.BEAT}
SMALLEST_CROWD = 3
#: Words of explosions that nobody set off.
CIVIL_CAUSES = frozenset(
    {
        "cylinder",
        "boiler",
        "propane",
        "gas",
        "firework",
        "warehouse",
        "storage",
        "container",
        "kitchen",
        "fireworks",
        "transformer",
        "coal",
        "factory",
        "plant",
        "refinery",
        "leak",
        "leakage",
        "industrial",
        "tank",
        "pipeline",
        "mill",
    }
)


def nothing_happened(facts: Facts) -> bool:
    """Statements, claims, threats, trials, exercises, labour strikes and figures of speech are no events."""
    return facts.predicates <= NOTHING


def only_spoken_of(facts: Facts) -> bool:
    """An attack that the text only claims, condemns or blames on somebody is not told by that."""
    return all(act.spoken_of or act.predicate in NOTHING for act in facts.acts)


def accident_or_disaster(facts: Facts) -> bool:
    """Deaths, damage, flight and relief after an accident, a disease or a disaster are not recorded."""
    unintended = facts.mentioned & {Predicate.ACCIDENT, Predicate.DISASTER}
    nobody = not facts.doers(Predicate.KILL, Predicate.INJURE, Predicate.DESTROY, Predicate.EXPLODE) & ARMED
    murdered = any(act.lemma in grammar().murders for act in facts.acts)
    return bool(unintended) and nobody and not murdered and facts.predicates <= OUTCOMES | RELIEF | NOTHING


def industrial_explosion(facts: Facts) -> bool:
    """A blast of gas, fuel or chemicals in a plant, store or home, with no weapon told, is an accident."""
    blast = facts.predicates <= OUTCOMES | NOTHING | {Predicate.CHEMICAL}
    unarmed = not facts.weapons & {
        WeaponClass.IED_MINE,
        WeaponClass.GRENADE,
        WeaponClass.SUICIDE,
        WeaponClass.EXPLOSIVE,
    }
    militants = facts.people & {PeopleClass.REBEL, PeopleClass.MILITIA, PeopleClass.ARMED_UNKNOWN}
    attacked = militants or "attack" in facts.words
    return blast and unarmed and bool(facts.words & CIVIL_CAUSES) and not attacked


def plain_crime(facts: Facts) -> bool:
    """Crime without a political actor is not recorded, nor is what police do about it."""
    crime = Predicate.CRIME in facts.mentioned or ThingClass.CONTRABAND in facts.things
    policing = facts.predicates <= POLICING | NOTHING
    return crime and (policing or (facts.did(Predicate.CRIME) and not facts.sides & ARMED))


def too_few_people(facts: Facts) -> bool:
    """Fewer than three people are no demonstration."""
    return (
        facts.predicates <= {Predicate.PROTEST, *NOTHING} and facts.crowd is not None and facts.crowd < SMALLEST_CROWD
    )


def bare_outcome(facts: Facts) -> bool:
    """A death or injury of which no word says that somebody did it is not recorded."""
    return facts.predicates <= OUTCOMES | NOTHING and not any(act.sure or act.doers & ARMED for act in facts.acts)


def violence_in_general(facts: Facts) -> bool:
    """Violence of which the text tells no victim, target or toll, nor a day or place, is spoken of in general."""
    if facts.anchored or not facts.predicates <= VAGUE | NOTHING:
        return False
    hit = any(is_on_somebody(act) for act in facts.acts if act.predicate in VAGUE)
    return not (hit or facts.killed or facts.injured)


def is_on_somebody(act: Act) -> bool:
    """Whether the text tells whom or what an act was done to; who destroyed a thing must be told as well."""
    told = bool(act.undergoers or act.targets or act.has_object)
    return told and (act.predicate is not Predicate.DESTROY or bool(act.doers))


def only_mentioned(facts: Facts) -> bool:
    """What captions, headings and clauses that describe somebody tell alone is recorded only as violence or unrest."""
    return facts.in_passing and not facts.predicates & (VIOLENCE | DEMONSTRATION)


def standing_state(facts: Facts) -> bool:
    """What is told as past and without a day is recorded only where it was violence."""
    return facts.undated_past and not facts.predicates & VIOLENCE


EXCLUSIONS: tuple[Callable[[Facts], bool], ...] = (
    nothing_happened,
    only_spoken_of,
    accident_or_disaster,
    industrial_explosion,
    plain_crime,
    too_few_people,
    bare_outcome,
    violence_in_general,
    only_mentioned,
    standing_state,
)
