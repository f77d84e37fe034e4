"""Rows to values and values to rows: the one place where both are known."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from pipeline.model import CodedEvent, EventTuple, Factuality, Phrase
from pipeline.ontology import COLUMNS
from service.storage.identifiers import event_id, report_id
from service.storage.tables import DocumentRow, EventRow, ReportRow
from service.storage.values import DocumentReference, Event, Payload, Report, StoredDocument

#: What an event holds beside ACLED's columns and its bookkeeping.
_ASIDE = ("fatalities_min", "fatalities_max", "injuries_min", "injuries_max", "confidence")
_ACTOR_COLUMNS = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2")


def tuple_values(document_key: int, number: int, found: EventTuple, payload: Payload) -> dict[str, Any]:
    """The columns of a document's n-th tuple."""
    return {
        "document_key": document_key,
        "number": number,
        "sentence": found.sentence,
        "lemma": found.lemma,
        "predicate": found.predicate,
        "who": _words(found.who),
        "whom": _words(found.whom),
        "factuality": found.factuality.value,
        "payload": payload,
    }


def report_row(document: DocumentRow, number: int, event: CodedEvent, payload: Payload) -> ReportRow:
    """The row of what a document says of its n-th happening."""
    trigger = event.incident.trigger
    return ReportRow(
        id=report_id(document.id, document.stamp, number),
        document_key=document.key,
        number=number,
        stamp=document.stamp,
        created_at=document.created_at,
        event_type=event.event_type,
        sub_event_type=event.sub_event_type.value,
        event_date=_day(event.record["event_date"]),
        factuality=event.incident.factuality.value,
        trigger_start=trigger.start,
        trigger_end=trigger.end,
        confidence=event.confidence,
        payload=payload,
    )


def event_row(event: CodedEvent, first: ReportRow, number: str | None, now: datetime) -> EventRow:
    """The row of an event that takes its values from its first report."""
    day = _day(event.record["event_date"])
    own = {"event_date": day, "event_id_cnty": number, "timestamp": int(now.timestamp())}
    return EventRow(
        id=event_id(first.id),
        **{**event.record, **own},
        **{name: getattr(event, name) for name in _ASIDE},
        missing=list(event.missing),
        factuality=event.incident.factuality.value,
        listing_date=day or date.min,
        actor_names="\n".join(_actor_names(event.record)).casefold(),
    )


def event_value(row: EventRow) -> Event:
    """The event of a row."""
    columns = {name: getattr(row, name) for name in COLUMNS}
    columns["event_date"] = row.event_date.isoformat() if row.event_date else None
    return Event(
        id=row.id,
        record=columns,
        **{name: getattr(row, name) for name in _ASIDE},
        missing=tuple(row.missing),
        factuality=Factuality(row.factuality),
    )


def report_value(row: ReportRow) -> Report:
    """The report of a row whose document and source are loaded."""
    document = row.document
    reference = DocumentReference(
        id=document.id,
        title=document.title,
        source=document.source.name if document.source else None,
        url=document.url,
        published_at=document.published_at,
    )
    return Report(id=row.id, document=reference, payload=row.payload, stamp=row.stamp, created_at=row.created_at)


def document_value(row: DocumentRow) -> StoredDocument:
    """The document of a row whose source, tuples, reports and their events are loaded."""
    parts = {"events": [report.payload for report in row.reports], "tuples": [found.payload for found in row.tuples]}
    return StoredDocument(
        id=row.id,
        text=row.text,
        title=row.title,
        published_at=row.published_at,
        source=row.source.name if row.source else None,
        url=row.url,
        language=row.language,
        stamp=row.stamp,
        created_at=row.created_at,
        # The envelope holds both keys already, so their places among the others stay.
        prediction={**row.envelope, **parts},
        event_ids=tuple(report.event.id for report in row.reports),
    )


def envelope(prediction: Payload) -> Payload:
    """A prediction less its events and tuples, every key in its place."""
    return {**prediction, "events": [], "tuples": []}


def _actor_names(record: Mapping[str, Any]) -> Iterator[str]:
    """The names on both sides of an event."""
    return (name for name in (record[column] for column in _ACTOR_COLUMNS) if name)


def _day(value: str | float | None) -> date | None:
    """The day that a record writes in ISO 8601."""
    return None if value is None else date.fromisoformat(str(value))


def _words(phrases: tuple[Phrase, ...]) -> str:
    """The texts of some phrases."""
    return "; ".join(phrase.span.text for phrase in phrases)
