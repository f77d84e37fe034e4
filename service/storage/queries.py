"""Every question asked of the database, as functions that take a session and return values."""

from sqlalchemy.orm import Session

from service.storage.values import Counts, EventDetail, EventFilter, EventPage, StoredDocument


def get_document(session: Session, *, document_id: str) -> StoredDocument | None:
    """The document with this id, or None."""
    raise NotImplementedError


def find_document(session: Session, *, text: str, source: str | None) -> StoredDocument | None:
    """The stored document of this very text from this source, or None."""
    raise NotImplementedError


def list_events(session: Session, *, filters: EventFilter, cursor: str | None = None, limit: int = 50) -> EventPage:
    """A page of the events that pass the filters, latest day first, undated ones last."""
    raise NotImplementedError


def get_event(session: Session, *, event_id: str) -> EventDetail | None:
    """The event with this id and its reports, or None."""
    raise NotImplementedError


def count_stored(session: Session) -> Counts:
    """How many documents, tuples, reports and events are stored."""
    raise NotImplementedError
