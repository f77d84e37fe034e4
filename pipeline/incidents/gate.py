"""Whether what is told of one happening tells it at all: the second of the gates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.anchoring import own
from pipeline.model import Gate, Incident, RegionKind, Span, Stage

#: How many items of a list make it one that running text may sum up.
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Told:
    """An incident, and for each class of acts the first two of its document that are told in items of a list."""

    incident: Incident
    items: Mapping[str, tuple[int, ...]]


def among(incidents: tuple[Incident, ...]) -> Iterator[Told]:
    """Each incident of a document among the others."""
    items: dict[str, tuple[int, ...]] = {}
    for number, incident in enumerate(incidents):
        for act in incident.predicates if is_item(incident) else ():
            items[act] = (*items.get(act, ()), number)[:SEVERAL]
    return (Told(incident, items) for incident in incidents)


def sums_up(one: Told) -> bool:
    """Running text that tells in one what the items of a list tell one by one, without a place of its own."""
    if is_item(one.incident) or own(one.incident.location) is not None:
        return False
    return len({number for act in one.incident.predicates for number in one.items.get(act, ())}) >= SEVERAL


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
