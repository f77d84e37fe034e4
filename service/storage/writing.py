"""Storing a document with all it yields, in the caller's one transaction."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from pipeline.lexicon.countries import countries
from pipeline.model import CodedEvent, Document, Extraction
from pipeline.records.jsonl import prediction
from service.storage.conversion import envelope, event_row, report_row, tuple_values
from service.storage.identifiers import document_id, text_checksum
from service.storage.queries import get_document
from service.storage.tables import Base, DocumentRow, EventNumberRow, EventReportRow, ReportRow, SourceRow, TupleRow
from service.storage.values import Payload, StoredDocument

#: Groups a document's happenings into events: the numbers of those that are one, for each event.
Link = Callable[[Sequence[CodedEvent]], Sequence[Sequence[int]]]


def store_extraction(
    session: Session, *, document: Document, extraction: Extraction, stamp: str, link: Link
) -> StoredDocument:
    """Store a document and all it yields, or return what is stored of the same text from the same source.

    Meant for a session of ``Database.write`` and one document each: documents that share a transaction could wait
    for each other in a circle.
    """
    line = prediction(document, extraction)
    row = _insert_document(session, document, envelope(line), stamp)
    if row is not None:
        _add_tuples(session, row, extraction, line)
        reports = _add_reports(session, row, extraction.events, line)
        _add_events(session, row, extraction.events, reports, link)
        session.flush()
        session.expire_all()
    stored = get_document(session, document_id=document_id(document.text, document.source))
    if stored is None:
        raise LookupError(document.id)
    return replace(stored, created=row is not None)


def _insert_document(session: Session, document: Document, rest: Payload, stamp: str) -> DocumentRow | None:
    """The new row of a document, or None when it is there already, be it written by another session just now."""
    values = {
        "id": document_id(document.text, document.source),
        "text_sha256": text_checksum(document.text),
        "source_key": None if document.source is None else _source_key(session, document.source),
        "text": document.text,
        "title": document.title,
        "published_at": document.published_at,
        "url": document.url,
        "language": document.language,
        "stamp": stamp,
        "created_at": datetime.now(UTC),
        "envelope": rest,
    }
    statement = _insert(session, DocumentRow).values(values).on_conflict_do_nothing(index_elements=["id"])
    return session.scalar(statement.returning(DocumentRow))


def _source_key(session: Session, name: str) -> int:
    """The key of an outlet, which is added when it is new."""
    session.execute(_insert(session, SourceRow).values(name=name).on_conflict_do_nothing(index_elements=["name"]))
    return session.scalars(select(SourceRow.key).where(SourceRow.name == name)).one()


def _add_tuples(session: Session, document: DocumentRow, extraction: Extraction, line: Payload) -> None:
    """Add the tuples with what `dateline extract` writes of each."""
    pairs = zip(extraction.tuples, line["tuples"], strict=True)
    values = [tuple_values(document.key, number, *pair) for number, pair in enumerate(pairs)]
    if values:
        # In bulk: a document has hundreds of tuples, and nothing needs their keys.
        session.execute(insert(TupleRow), values)


def _add_reports(
    session: Session, document: DocumentRow, events: Sequence[CodedEvent], line: Payload
) -> list[ReportRow]:
    """Add what the document says of each happening."""
    pairs = zip(events, line["events"], strict=True)
    reports = [report_row(document, number, *pair) for number, pair in enumerate(pairs)]
    session.add_all(reports)
    return reports


def _add_events(
    session: Session, document: DocumentRow, events: Sequence[CodedEvent], reports: list[ReportRow], link: Link
) -> None:
    """Add the events that the reports make up."""
    groups = link(events)
    numbers = _event_numbers(session, [_prefix(events[group[0]]) for group in groups])
    for group, number in zip(groups, numbers, strict=True):
        row = event_row(events[group[0]], reports[group[0]], number, document.created_at)
        session.add_all(EventReportRow(event=row, report=reports[index]) for index in group)


def _prefix(event: CodedEvent) -> str | None:
    """What an ``event_id_cnty`` begins with: the country's ISO alpha-3 code, None without a country."""
    iso = event.record["iso"]
    country = None if iso is None else countries().get(int(iso))
    return country.alpha3 if country else None


def _event_numbers(session: Session, prefixes: list[str | None]) -> Iterator[str | None]:
    """An ``event_id_cnty`` for each prefix; they run through all documents of a country."""
    wanted = Counter(prefix for prefix in prefixes if prefix)
    # In one order for all sessions: two that take two countries' numbers crosswise would wait for each other.
    free = {prefix: iter(_take_numbers(session, prefix, wanted[prefix])) for prefix in sorted(wanted)}
    return (f"{prefix}{next(free[prefix])}" if prefix else None for prefix in prefixes)


def _take_numbers(session: Session, prefix: str, count: int) -> range:
    """The next running numbers of a country; they are nobody else's once this transaction is committed."""
    statement = _insert(session, EventNumberRow).values(prefix=prefix, last=count)
    raised = {"last": EventNumberRow.last + count}
    upsert = statement.on_conflict_do_update(index_elements=["prefix"], set_=raised)
    last = session.scalars(upsert.returning(EventNumberRow.last)).one()
    return range(last - count + 1, last + 1)


def _insert(session: Session, row: type[Base]) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that can say what to do about a row that is there already."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(row)
    return postgresql.insert(row)
