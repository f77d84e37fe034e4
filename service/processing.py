"""The use cases: where pipeline and storage meet."""

import re
import reprlib
import unicodedata
from dataclasses import fields, replace
from typing import Protocol

from pipeline.model import Document, Extraction
from service.errors import (
    DocumentTooLarge,
    EmptyText,
    ForbiddenCharacters,
    MigrationsPending,
    NotFound,
)
from service.languages import check_named_language
from service.linking import link_reports
from service.storage.database import Database
from service.storage.identifiers import document_id
from service.storage.migrating import schema_revision_current
from service.storage.queries import find_document, get_document, get_event, list_events, list_latest_events
from service.storage.rehearsing import rehearse
from service.storage.values import Event, EventDetail, EventFilter, EventPage, StoredDocument
from service.storage.writing import store_extraction

#: Half of a surrogate pair cannot be encoded, and PostgreSQL stores no NUL.
_FORBIDDEN = re.compile(r"[\x00\ud800-\udfff]")


class Reader(Protocol):
    """Whoever turns a document into its extraction: a process of its own, this process, or a fake."""

    @property
    def version(self) -> str:
        """The stamp of the pipeline and the models that read."""

    def extract(self, document: Document) -> Extraction:
        """All that can be read from a document."""


def check_document(document: Document, *, max_characters: int) -> None:
    """Refuse what no reader need see: blank, too long, not text, or said to be in another language."""
    if is_blank(document.text):
        raise EmptyText
    if len(document.text) > max_characters:
        raise DocumentTooLarge(
            f"The text has {len(document.text):,} characters and {max_characters:,} is the limit: "
            "send it in parts, or raise DATELINE_MAX_CHARACTERS."
        )
    for field in fields(document):
        check_characters(field.name, getattr(document, field.name))
    if document.language is not None:
        check_named_language(document.language)


def is_blank(text: str) -> bool:
    """Whether nothing in a text can be seen: it has only spaces, controls and zero-width characters."""
    return all(unicodedata.category(character)[0] in "ZC" for character in text)


def check_characters(name: str, value: object) -> None:
    """Refuse characters that cannot be stored, in any field."""
    if isinstance(value, str) and (found := _FORBIDDEN.search(value)):
        raise ForbiddenCharacters(
            f"{reprlib.repr(name)} holds U+{ord(found[0]):04X} at character {found.start()}, which is no text: "
            "remove it and send the document again."
        )


def submit(document: Document, *, reader: Reader, database: Database, max_characters: int) -> StoredDocument:
    """Check, read and store a document; one that is stored already is handed back as it is.

    No transaction is open while the document is read, and all it yields is written in one.
    """
    known = find_known(document, database=database, max_characters=max_characters)
    if known is not None:
        return known
    document = identified(document)
    return store(document, reader.extract(document), stamp=reader.version, database=database)


def find_known(document: Document, *, database: Database, max_characters: int) -> StoredDocument | None:
    """What is stored of a document, None where it is new; refuses one that no reader need see."""
    check_document(document, max_characters=max_characters)
    with database.read() as session:
        return find_document(session, text=document.text, source=document.source)


def identified(document: Document) -> Document:
    """The document under the id that it is stored by, as if `dateline extract` had been asked with it."""
    return replace(document, id=document_id(document.text, document.source))


def store(document: Document, extraction: Extraction, *, stamp: str, database: Database) -> StoredDocument:
    """Store a document with all that was read from it, in one transaction; one stored meanwhile stays as it is."""
    with database.write() as session:
        return store_extraction(session, document=document, extraction=extraction, stamp=stamp, link=link_reports)


def document_by_id(database: Database, public_id: str) -> StoredDocument:
    """The stored document with this id."""
    with database.read() as session:
        found = get_document(session, document_id=public_id)
    if found is None:
        raise NotFound(f"No document has the id {public_id!r}: POST /v1/documents answers with the ids it gives.")
    return found


def event_by_id(database: Database, public_id: str) -> EventDetail:
    """The stored event with this id, with its reports."""
    with database.read() as session:
        found = get_event(session, event_id=public_id)
    if found is None:
        raise NotFound(f"No event has the id {public_id!r}: GET /v1/events lists the events there are.")
    return found


def find_events(database: Database, filters: EventFilter, *, cursor: str | None, limit: int) -> EventPage:
    """A page of stored events."""
    with database.read() as session:
        return list_events(session, filters=filters, cursor=cursor, limit=limit)


def latest_events(database: Database, *, limit: int) -> tuple[Event, ...]:
    """The events that were stored last, newest first."""
    with database.read() as session:
        return list_latest_events(session, limit=limit)


def check_schema(database: Database) -> None:
    """Raise where the database's tables are not those of this version."""
    if not schema_revision_current(database.engine):
        raise MigrationsPending


def check_database(database: Database) -> None:
    """Raise where nothing could be stored or found now."""
    check_schema(database)
    rehearse(database)
