"""How much a database holds, for tests that store."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from service.storage.tables import DocumentRow, EventRow, ReportRow, TupleRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many rows the main tables have."""

    documents: int
    tuples: int
    reports: int
    events: int


def count_stored(session: Session) -> Counts:
    """How many documents, tuples, reports and events are stored."""

    def count(key: InstrumentedAttribute[int]) -> int:
        return session.scalars(select(func.count(key))).one()

    return Counts(
        documents=count(DocumentRow.key),
        tuples=count(TupleRow.key),
        reports=count(ReportRow.key),
        events=count(EventRow.key),
    )
