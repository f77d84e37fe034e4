"""Bringing a database to the schema of this version."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select

from service.errors import DatabaseUnavailable, DatabaseUnsuitable
from service.shipped import shipped
from service.storage.database import create_engine
from service.storage.failures import named_errors
from service.storage.sqlite import WRITES

#: Any number, the same in all versions: whoever holds it migrates.
_ADVISORY_LOCK = 0x6461746C


def migrate(url: str) -> None:
    """Upgrade the database to the newest schema; of several processes that start at once, one does the work."""
    config = alembic_config()
    with exclusive_connection(url) as connection:
        _revisions(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def schema_revision_current(engine: Engine) -> bool:
    """Whether the database stands at the newest schema; DatabaseUnsuitable when it is newer than this version."""
    with named_errors(engine.url), engine.connect() as connection:
        return _revisions(connection) == frozenset(_scripts().get_heads())


def _revisions(connection: Connection) -> frozenset[str]:
    """The revisions that the database stands at, all of them known to this version."""
    current = frozenset(MigrationContext.configure(connection).get_current_heads())
    unknown = current - {script.revision for script in _scripts().walk_revisions()}
    if unknown:
        raise DatabaseUnsuitable(
            f"A newer version of Dateline has changed the database's tables (to {', '.join(sorted(unknown))}): "
            "start that version, or restore the backup from before the upgrade."
        )
    return current


def alembic_config() -> Config:
    """Alembic's settings, without a database."""
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@contextmanager
def exclusive_connection(url: str) -> Iterator[Connection]:
    """A connection in a transaction that no other process migrates beside; creates the folder of an SQLite file."""
    engine = create_engine(url, migrates=True)
    if engine.dialect.name == "sqlite":
        _make_folder(Path(str(engine.url.database)).parent)
    try:
        with named_errors(engine.url), engine.execution_options(**{WRITES: True}).begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
            yield connection
    finally:
        engine.dispose()


def _make_folder(folder: Path) -> None:
    """Make the folder of a database file."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseUnavailable(
            f"The database's folder {folder} cannot be made by uid {os.geteuid()} ({error.strerror}): "
            "make it and make this uid its owner, or name another one in DATELINE_DATABASE_URL."
        ) from error


@cache
def _scripts() -> ScriptDirectory:
    """The migrations of this version."""
    return ScriptDirectory.from_config(alembic_config())
