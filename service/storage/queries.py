"""Every question asked of the database, as functions that take a session and return values."""

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session, joinedload, selectinload

from service.errors import InvalidParameter
from service.storage.conversion import document_value, event_value, report_value
from service.storage.filters import conditions
from service.storage.identifiers import document_id as id_of_document
from service.storage.identifiers import is_public_id
from service.storage.paging import Position, decode_cursor, encode_cursor
from service.storage.tables import DocumentRow, EventRow, ReportRow
from service.storage.values import Event, EventDetail, EventFilter, EventPage, StoredDocument


def get_document(session: Session, *, document_id: str) -> StoredDocument | None:
    """The document with this id, or None."""
    if not is_public_id(document_id):
        return None
    whole = (
        joinedload(DocumentRow.source),
        selectinload(DocumentRow.tuples),
        selectinload(DocumentRow.reports).selectinload(ReportRow.event),
    )
    row = session.scalar(select(DocumentRow).where(DocumentRow.id == document_id).options(*whole))
    return document_value(row) if row else None


def find_document(session: Session, *, text: str, source: str | None) -> StoredDocument | None:
    """The stored document of this very text from this source, or None."""
    return get_document(session, document_id=id_of_document(text, source))


def list_events(session: Session, *, filters: EventFilter, cursor: str | None = None, limit: int = 50) -> EventPage:
    """A page of the events that pass the filters, latest day first, undated ones last."""
    if limit < 1:
        raise InvalidParameter("limit must be at least 1.")
    query = select(EventRow).where(*conditions(session, filters))
    if cursor is not None:
        last = decode_cursor(cursor)
        query = query.where(tuple_(EventRow.listing_date, EventRow.id) < tuple_(last.listing_date, last.event_id))
    # One row more than asked tells whether there is a next page.
    latest_first = query.order_by(EventRow.listing_date.desc(), EventRow.id.desc()).limit(limit + 1)
    rows = session.scalars(latest_first).all()
    end = rows[limit - 1] if len(rows) > limit else None
    return EventPage(
        events=tuple(event_value(row) for row in rows[:limit]),
        next_cursor=encode_cursor(Position(end.listing_date, end.id)) if end else None,
    )


def list_latest_events(session: Session, *, limit: int) -> tuple[Event, ...]:
    """The events that were stored last, newest first."""
    if limit < 1:
        raise InvalidParameter("limit must be at least 1.")
    rows = session.scalars(select(EventRow).order_by(EventRow.key.desc()).limit(limit))
    return tuple(event_value(row) for row in rows)


def get_event(session: Session, *, event_id: str) -> EventDetail | None:
    """The event with this id and its reports, or None."""
    if not is_public_id(event_id):
        return None
    whole = selectinload(EventRow.reports).joinedload(ReportRow.document).joinedload(DocumentRow.source)
    row = session.scalar(select(EventRow).where(EventRow.id == event_id).options(whole))
    if row is None:
        return None
    return EventDetail(event=event_value(row), reports=tuple(report_value(report) for report in row.reports))
