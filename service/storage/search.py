"""Full-text search behind one door: FTS5 on SQLite, tsvector on PostgreSQL.

Both stem English words and ask that all of them stand in the text. Nothing a user types is syntax.
"""

import re

from sqlalchemy import ColumnElement, Select, column, false, func, literal_column, select, table, union
from sqlalchemy.orm import Session

from service.errors import InvalidParameter
from service.storage.tables import EventReportRow, EventRow, ReportRow

#: Begins the names of all that the migrations make for searching and ``tables`` does not describe.
PREFIX = "search_"
#: SQLite's parser nests one level for each word.
MAX_WORDS = 64


def events_with_words(session: Session, text: str) -> ColumnElement[bool]:
    """Events whose own fields, or one of whose documents, hold all words of the text."""
    words = re.findall(r"\w+", text)
    if not words:
        return false()
    if len(words) > MAX_WORDS:
        raise InvalidParameter(f"text must not hold more than {MAX_WORDS} words.")
    in_documents = (
        select(EventReportRow.event_key)
        .join(ReportRow, ReportRow.key == EventReportRow.report_key)
        .where(ReportRow.document_key.in_(_hits(session, "document", words)))
    )
    return EventRow.key.in_(union(_hits(session, "event", words), in_documents))


def _hits(session: Session, name: str, words: list[str]) -> Select[tuple[int]]:
    """The keys of a table's rows that hold all words."""
    if session.get_bind().dialect.name == "sqlite":
        index = table(f"{PREFIX}{name}", column("rowid"), column(f"{PREFIX}{name}"))
        quoted = " ".join(f'"{word}"' for word in words)
        return select(index.c.rowid).where(index.c[f"{PREFIX}{name}"].op("MATCH")(quoted))
    rows = table(name, column("key"), column(f"{PREFIX}words"))
    query = func.plainto_tsquery(literal_column("'english'"), " ".join(words))
    return select(rows.c.key).where(rows.c[f"{PREFIX}words"].bool_op("@@")(query))
