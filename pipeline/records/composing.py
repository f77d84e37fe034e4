"""All coded parts of an incident -> one coded event."""

from pipeline.coding import bounds
from pipeline.model import Alternative, CasualtyKind, Coded, CodedEvent
from pipeline.ontology import SubEventType
from pipeline.records.columns import missing_columns, record
from pipeline.records.confidence import event_confidence
from pipeline.records.parts import Parts


def compose(parts: Parts) -> CodedEvent:
    """The event of these parts with its record and all that the text left open."""
    columns = record(parts)
    killed, injured = bounds(parts.incident, CasualtyKind.KILLED), bounds(parts.incident, CasualtyKind.INJURED)
    return CodedEvent(
        incident=parts.incident,
        event_type=parts.type.event_type.value,
        sub_event_type=as_text(parts.sub_event),
        actor1=parts.actor1,
        actor2=parts.actor2,
        civilian_targeting=parts.civilian_targeting,
        fatalities=parts.fatalities,
        fatalities_min=killed.minimum,
        fatalities_max=killed.maximum,
        injuries_min=injured.minimum,
        injuries_max=injured.maximum,
        record=columns,
        missing=missing_columns(parts, columns),
        confidence=event_confidence(parts),
        verdict=parts.verdict,
    )


def as_text(sub_event: Coded[SubEventType]) -> Coded[str]:
    """A sub-event type with its evidence, as the text of the column."""
    lost: tuple[Alternative[str], ...] = tuple(
        Alternative(other.value.value, other.rule, other.spans) for other in sub_event.alternatives
    )
    return Coded(sub_event.value.value, sub_event.rule, sub_event.confidence, sub_event.spans, lost)
