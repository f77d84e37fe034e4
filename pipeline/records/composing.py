"""All coded parts of an incident -> one coded event."""

from pipeline.coding import bounds
from pipeline.model import Alternative, CasualtyKind, Coded, CodedEvent, Factuality
from pipeline.ontology import SubEventType
from pipeline.records.columns import missing_columns, record
from pipeline.records.parts import Parts

#: What each field weighs in an event's confidence; a field that is lacking adds nothing.
WEIGHTS = {"type": 0.4, "day": 0.15, "location": 0.2, "actor1": 0.15, "fatalities": 0.1}
#: What the text's standing behind a report leaves of it.
STANDING_WEIGHTS = {
    Factuality.ASSERTED: 1.0,
    Factuality.HISTORICAL: 0.95,
    Factuality.CLAIMED: 0.85,
    Factuality.ALLEGED: 0.75,
    Factuality.DENIED: 0.5,
}
#: Background is told in passing.
BACKGROUND = 0.9


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
    )


def as_text(sub_event: Coded[SubEventType]) -> Coded[str]:
    """A sub-event type with its evidence, as the text of the column."""
    lost: tuple[Alternative[str], ...] = tuple(
        Alternative(other.value.value, other.rule, other.spans) for other in sub_event.alternatives
    )
    return Coded(sub_event.value.value, sub_event.rule, sub_event.confidence, sub_event.spans, lost)


def event_confidence(parts: Parts) -> float:
    """The weighted mean of the fields' confidences, less for reports that the text does not vouch for."""
    incident = parts.incident
    fields = {
        "type": parts.sub_event,
        "day": incident.day,
        "location": incident.location,
        "actor1": parts.actor1,
        "fatalities": parts.fatalities,
    }
    mean = sum(WEIGHTS[name] * coded.confidence for name, coded in fields.items() if coded is not None)
    standing = STANDING_WEIGHTS.get(incident.factuality, STANDING_WEIGHTS[Factuality.DENIED])
    return round(mean * standing * (BACKGROUND if incident.background else 1.0), 2)
