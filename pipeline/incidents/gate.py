"""Whether what is told of one happening tells it at all: the second of the gates."""

from dataclasses import dataclass

from pipeline.anchoring import own
from pipeline.model import Gate, Incident, RegionKind, Span, Stage


@dataclass(frozen=True, slots=True)
class Told:
    """An incident among all that its document tells."""

    incident: Incident
    document: tuple[Incident, ...]


def sums_up(one: Told) -> bool:
    """Running text that tells in one what the items of a list tell one by one, without a place of its own."""
    if is_item(one.incident) or own(one.incident.location) is not None:
        return False
    items = (other for other in one.document if is_item(other))
    return sum(bool(item.predicates & one.incident.predicates) for item in items) > 1


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
