"""Whether what is told of one happening tells it at all: the second of the gates."""

from dataclasses import dataclass

from pipeline.anchoring import own
from pipeline.model import Gate, Incident, RegionKind, Span, Stage

#: How many items are summed up by what tells them in one.
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Told:
    """An incident beside those that its document tells in the items of a list."""

    incident: Incident
    #: The class of an act -> the positions of the first incidents with such an act that are told in items.
    items: dict[str, list[int]]


def items_by_act(incidents: tuple[Incident, ...]) -> dict[str, list[int]]:
    """The first incidents of a document with acts of each class that are told in items of a list: as many as sum up."""
    found: dict[str, list[int]] = {}
    for position, one in enumerate(incidents):
        for act in one.predicates if is_item(one) else ():
            told = found.setdefault(act, [])
            if len(told) < SEVERAL:
                told.append(position)
    return found


def sums_up(one: Told) -> bool:
    """Running text that tells in one what the items of a list tell one by one, without a place of its own."""
    if is_item(one.incident) or own(one.incident.location) is not None:
        return False
    return len({item for act in one.incident.predicates for item in one.items.get(act, ())}) >= SEVERAL


def is_item(incident: Incident) -> bool:
    """Whether an incident is told in an item of a list."""
    return any(sentence.region is RegionKind.ITEM for sentence in incident.sentences)


def is_only_mentioned(one: Told) -> bool:
    """What only captions, headings and clauses that describe somebody mention: "troops deployed in Iraq said"."""
    return all(found.trigger.span in one.incident.passing for found in one.incident.tuples)


def triggers(one: Told) -> tuple[Span, ...]:
    """The words that tell it, the fullest first."""
    return tuple(dict.fromkeys(found.trigger.span for found in one.incident.tuples))


#: An incident is no event where one of these applies.
INCIDENT_GATE: Gate[Told] = Gate(Stage.INCIDENT, (sums_up, is_only_mentioned), triggers)
