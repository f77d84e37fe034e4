"""What an event must meet to be listed, as SQL conditions."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute, Session

from service.storage.search import events_with_words
from service.storage.tables import DocumentRow, EventRow, ReportRow, SourceRow
from service.storage.values import BoundingBox, EventFilter

_EQUAL: dict[str, InstrumentedAttribute[str] | InstrumentedAttribute[str | None]] = {
    "country": EventRow.country,
    "event_type": EventRow.event_type,
    "sub_event_type": EventRow.sub_event_type,
    "factuality": EventRow.factuality,
}


def conditions(session: Session, filters: EventFilter) -> Iterator[ColumnElement[bool]]:
    """One condition for each filter that is set."""
    for name, column in _EQUAL.items():
        if (value := getattr(filters, name)) is not None:
            yield column == str(value)
    if filters.event_date_from is not None:
        yield EventRow.event_date >= filters.event_date_from
    if filters.event_date_to is not None:
        yield EventRow.event_date <= filters.event_date_to
    if filters.actor is not None:
        yield EventRow.actor_names.contains(filters.actor.casefold(), autoescape=True)
    if filters.source is not None:
        yield reported_by(filters.source)
    if filters.box is not None:
        yield inside(filters.box)
    if filters.text is not None:
        yield events_with_words(session, filters.text)


def reported_by(source: str) -> ColumnElement[bool]:
    """Events that a document of this outlet reports."""
    return EventRow.reports.any(ReportRow.document.has(DocumentRow.source.has(SourceRow.name == source)))


def inside(box: BoundingBox) -> ColumnElement[bool]:
    """Events whose point lies in the box, its edges included."""
    rows = EventRow.latitude.between(box.south, box.north)
    if box.west <= box.east:
        return and_(rows, EventRow.longitude.between(box.west, box.east))
    return and_(rows, or_(EventRow.longitude >= box.west, EventRow.longitude <= box.east))
