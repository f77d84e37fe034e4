"""A side said once for several acts: "Jets made six strikes on rebels on Monday. One strike hit a bridge"."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.actors.casting import Side, side_of
from pipeline.actors.names import group_actor
from pipeline.actors.readings import Reader
from pipeline.actors.scene import Scene
from pipeline.model import NAMELESS, Coded, EventTuple, Incident, Phrase, RegionKind, Role
from pipeline.ontology import ARMED, NAMED_AFTER_DOERS


def doer_of_series(incident: Incident, reader: Reader, document: tuple[Incident, ...]) -> Side | None:
    """The one armed doer whom the document names for acts of the same name and day."""
    acts = {found.lemma for found in incident.tuples if found.nominal and found.predicate in NAMED_AFTER_DOERS}
    others = (one for one in document if one is not incident and same_day(one, incident)) if acts else ()
    named = {side.actor.name: side for one in others for side in doers(one, acts, reader)}
    if len(named) != 1:
        return None
    (side,) = named.values()
    return replace(side, coded=replace(side.coded, rule="side:doer_of_series", confidence=0.45))


def target_of_list(incident: Incident, reader: Reader) -> Side | None:
    """The one armed group named above a list, for an item of it that names only things: "strikes on Hamas: ..."."""
    if any(sentence.region is not RegionKind.ITEM for sentence in incident.sentences):
        return None
    named = {found.group.name: found for found in reader.groups_above_list}
    if len(named) != 1:
        return None
    (found,) = named.values()
    return Side(Coded(group_actor(found.group, reader.country), "side:target_of_list", 0.45))


def doers(incident: Incident, acts: set[str], reader: Reader) -> Iterator[Side]:
    """The named armed doers of the acts of an incident that have one of these names."""
    told = [found for found in incident.tuples if found.lemma in acts and found.predicate in NAMED_AFTER_DOERS]
    scene = Scene(reader.country, Role.PERPETRATOR, incident.predicates)
    for one in incident.fillers(Role.PERPETRATOR):
        if not any(does(one.mentions, found) for found in told):
            continue
        side = side_of(one, reader, scene)
        if side is not None and side.type in ARMED and side.basis not in NAMELESS:
            yield side


def does(mentions: tuple[Phrase, ...], found: EventTuple) -> bool:
    """Whether one of these mentions stands as the doer of a tuple."""
    heads = {(phrase.sentence, phrase.head) for phrase in found.who}
    return any((mention.sentence, mention.head) in heads for mention in mentions)


def same_day(one: Incident, other: Incident) -> bool:
    """Whether two incidents may be of one day."""
    return one.day is None or other.day is None or one.day.value.date == other.day.value.date
