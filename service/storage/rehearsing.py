"""Whether a document could be stored now, found out by trying: no database tells before it must."""

import secrets
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from service.errors import DatabaseUnavailable
from service.storage.database import Database
from service.storage.failures import named_errors
from service.storage.failures.sqlite import ROOM, fault_of_place
from service.storage.sqlite import WRITES
from service.storage.tables import DocumentRow


def rehearse(database: Database) -> None:
    """Write what leaves all as it is; DatabaseUnavailable says why nothing can be written.

    After a failure, a whole document must go in too: a full disk often has room for the little that is written here.
    """
    if database.engine.dialect.name == "sqlite" and (fault := fault_of_place(Path(str(database.engine.url.database)))):
        raise DatabaseUnavailable(fault)
    if database.failure is not None:
        _rehearse_document(database)
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = version_num"))


def _rehearse_document(database: Database) -> None:
    """Insert a document of some size and take it back."""
    # By chance, or it would be stored in less than its size.
    values = {"id": "rehearsal", "text_sha256": "", "text": secrets.token_hex(ROOM // 8), "stamp": "", "envelope": {}}
    engine = database.engine.execution_options(**{WRITES: True})
    with named_errors(engine.url), Session(engine) as session:
        session.execute(insert(DocumentRow).values(created_at=datetime.now(UTC), **values))
        session.rollback()
