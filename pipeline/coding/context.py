"""What must stand beside an ambiguous word for it to tell of an event: troops, victims, weapons, a crowd."""

from collections.abc import Callable, Mapping

from pipeline.coding.acts import Act
from pipeline.ontology import (
    ALWAYS_TOLD,
    ARMED,
    BAND_PEOPLE,
    CROWDS,
    DEMONSTRATORS,
    NO_FINDS,
    NON_STATE,
    POSTS,
    TROOPS,
    UNARMED,
    VIOLENT_SIDES,
    ActorType,
    PeopleClass,
    Predicate,
    ThingClass,
    WeaponClass,
)

#: Verbs that settle something whatever their object is.
SETTLING = frozenset({"agree", "negotiate", "mediate", "swap", "exchange", "broker"})
#: Verbs of fighting that without an object speak of something else: "engage in trade".
TRANSITIVE = frozenset({"engage", "confront", "counter"})
#: What ordinary people hold to make something known.
MARCHES = frozenset({"march", "vigil"})


def armed_doer(act: Act) -> bool:
    """Somebody armed does it, or a weapon."""
    return bool(act.doers & VIOLENT_SIDES or act.weapons)


def fighter(act: Act) -> bool:
    """Somebody who fights does it; a government or country that targets somebody does not."""
    return bool(act.weapons or act.doers & NON_STATE or act.doer_people & TROOPS)


def armed_party(act: Act) -> bool:
    """Somebody armed does or undergoes it, or a weapon is used."""
    return armed_doer(act) or bool(act.undergoers & VIOLENT_SIDES)


def weapon_used(act: Act) -> bool:
    """A weapon is launched or stands as its subject: who "launched" something says nothing."""
    return bool(act.weapons or act.struck)


def bomb_laid(act: Act) -> bool:
    """A weapon is what is laid, or the word is one for a bomb: the dead are buried and trees planted without."""
    return act.is_noun or weapon_used(act)


def missile_thrown(act: Act) -> bool:
    """A crowd or somebody with something to throw does it: who drops out or casts a vote does not."""
    return act.is_noun or weapon_used(act) or bool(act.doers & CROWDS)


def troops(act: Act) -> bool:
    """Words for soldiers, police or fighters say who does or undergoes it; the name of a country is not enough."""
    return not (act.doer_people | act.undergoer_people).isdisjoint(TROOPS | BAND_PEOPLE)


def troops_deployed(act: Act) -> bool:
    """Soldiers, police or fighters move or are moved; police who arrive somewhere only do their duty."""
    on_duty = act.lemma == "arrive" and act.doer_people <= {PeopleClass.POLICE}
    return troops(act) and not on_duty


def group_changed(act: Act) -> bool:
    """Soldiers, police, fighters or a named armed group do it, and to people where it is done to anything.

    "Trained recruits" is meant, not "trained the dog"; detectives who name victims change no group.
    """
    on_duty = bool(act.doer_people) and act.doer_people <= {PeopleClass.POLICE}
    if on_duty and act.undergoer_people.isdisjoint(TROOPS | BAND_PEOPLE):
        return False
    armed = troops(act) or bool((act.doers | act.undergoers) & NON_STATE)
    return armed and (act.is_idiom or not act.has_object or bool(act.undergoers | act.undergoer_people))


def crowd_dispersed(act: Act) -> bool:
    """Means of crowd control are used, or a crowd is its object."""
    used = act.weapons | act.struck
    return act.is_weapon or WeaponClass.CROWD_CONTROL in used or bool(act.undergoers & CROWDS)


def person_hit(act: Act) -> bool:
    """People are its object."""
    return bool(act.undergoers)


def crowd(act: Act) -> bool:
    """A crowd that demonstrates does it."""
    return bool(act.doer_people & DEMONSTRATORS)


def crowd_marches(act: Act) -> bool:
    """A crowd that demonstrates does it, or people take part in a march or vigil."""
    marching = act.is_noun and act.lemma in MARCHES and ActorType.CIVILIANS in act.doers
    return crowd(act) or (marching and not act.doer_people & TROOPS)


def people_do(act: Act) -> bool:
    """People do it: a lorry that overturns is an accident."""
    return bool(act.doer_people)


def way_blocked(act: Act) -> bool:
    """A crowd does it, or a road or office is its object."""
    return crowd(act) or bool(act.objects & {ThingClass.ROAD, ThingClass.GOVERNMENT})


def post(act: Act) -> bool:
    """A base, camp or checkpoint is its object and no ordinary people build it, or fighters dig in."""
    built = bool(act.targets & POSTS) and act.doers != UNARMED
    return built or (act.sure and not act.has_object and bool(act.doers & ARMED))


def weapon_near(act: Act) -> bool:
    """A weapon is its object, or no other object is known and its sentence names weapons."""
    if act.struck - NO_FINDS or ThingClass.WEAPONS in act.targets:
        return True
    near = ThingClass.WEAPONS in act.nearby_things or bool(act.nearby_weapons - NO_FINDS)
    return near and not act.undergoers and ThingClass.VEHICLE not in act.targets


def weapon_handled(act: Act) -> bool:
    """A weapon is near what was found or made safe; where the text does not say what was, no weapon is taken for it."""
    return weapon_near(act) and (act.has_object or act.sure or act.is_noun)


def people_moved(act: Act) -> bool:
    """Ordinary people do or undergo it."""
    return ActorType.CIVILIANS in act.doers | act.undergoers


def people_taken(act: Act) -> bool:
    """Somebody armed does it to people."""
    return bool(act.doers & ARMED and act.undergoer_people)


def thing_hit(act: Act) -> bool:
    """A thing that people own is its object and somebody did it."""
    return bool(act.targets and act.doers)


def anything(act: Act) -> bool:
    """Told for what it rules out, or checked by the rules."""
    return act is not None


def agent_used(act: Act) -> bool:
    """A named agent, or somebody armed who poisons."""
    return act.is_weapon or armed_doer(act)


def fighters_meet(act: Act) -> bool:
    """Somebody armed does or undergoes it; to engage or confront takes somebody who is engaged or confronted."""
    return armed_party(act) and (act.lemma not in TRANSITIVE or act.has_object or bool(act.undergoers))


def settled(act: Act) -> bool:
    """Somebody armed agrees, or ends or extends an agreement: "suspended talks", not "suspended flights".

    A meeting takes two parties.
    """
    if act.lemma == "meet" and len(act.doers | act.undergoers) == 1:
        return False
    plain = act.is_noun or act.is_idiom or act.lemma in SETTLING or not act.has_object
    return armed_party(act) and (plain or Predicate.AGREE in act.object_events)


def something_struck(act: Act) -> bool:
    """Somebody armed does it to somebody or something: a sortie alone strikes nobody."""
    return armed_doer(act) and bool(act.undergoers or act.targets)


def nothing(act: Act) -> bool:
    """Only what the object of a capture is can bear it out."""
    return act is None


#: Class -> what bears out its ambiguous words; somebody armed does it where none is given.
BORNE_OUT: Mapping[Predicate, Callable[[Act], bool]] = {
    Predicate.ATTACK: fighter,
    Predicate.SHOOT: armed_party,
    Predicate.SHELL: weapon_used,
    Predicate.EXPLODE: weapon_used,
    Predicate.BOMB: bomb_laid,
    Predicate.THROW: missile_thrown,
    Predicate.CLASH: fighters_meet,
    Predicate.AIR_STRIKE: something_struck,
    Predicate.PROTEST: crowd_marches,
    Predicate.RIOT: people_do,
    Predicate.BLOCK: way_blocked,
    Predicate.ABDUCT: people_taken,
    Predicate.RELEASE: person_hit,
    Predicate.ESTABLISH_BASE: post,
    Predicate.DEFUSE: weapon_handled,
    Predicate.INTERCEPT: weapon_handled,
    Predicate.SEIZE_WEAPONS: weapon_near,
    Predicate.DISPLACE: people_moved,
    Predicate.DESTROY: thing_hit,
    Predicate.LOOT: thing_hit,
    Predicate.DEPLOY: troops_deployed,
    Predicate.CHANGE_GROUP: group_changed,
    Predicate.WITHDRAW: troops,
    Predicate.BEAT: person_hit,
    Predicate.DISPERSE: crowd_dispersed,
    Predicate.AGREE: settled,
    Predicate.CAPTURE: nothing,
    Predicate.CHEMICAL: agent_used,
    Predicate.SURRENDER: armed_doer,
    Predicate.SEXUAL_VIOLENCE: person_hit,
    **dict.fromkeys(ALWAYS_TOLD, anything),
}
