"""Bringing a database to the schema of this version."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select

from service.errors import DatabaseUnavailable
from service.shipped import shipped
from service.storage.database import create_engine, named_errors
from service.storage.sqlite import WRITES

#: Any number, the same in all versions: whoever holds it migrates.
_ADVISORY_LOCK = 0x6461746C


def migrate(url: str) -> None:
    """Upgrade the database to the newest schema; of several processes that start at once, one does the work."""
    config = alembic_config()
    with named_errors(), exclusive_connection(url) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def schema_revision_current(engine: Engine) -> bool:
    """Whether the database stands at the newest schema."""
    with named_errors(), engine.connect() as connection:
        return set(MigrationContext.configure(connection).get_current_heads()) == _newest_revisions()


def alembic_config() -> Config:
    """Alembic's settings, without a database."""
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


@contextmanager
def exclusive_connection(url: str) -> Iterator[Connection]:
    """A connection in a transaction that no other process migrates beside; creates the folder of an SQLite file."""
    engine = create_engine(url, foreign_keys=False)
    if engine.dialect.name == "sqlite":
        _make_folder(Path(str(engine.url.database)).parent)
    try:
        with engine.execution_options(**{WRITES: True}).begin() as connection:
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
        raise DatabaseUnavailable(f"The database's folder cannot be made: {error}.") from error


@cache
def _newest_revisions() -> frozenset[str]:
    """The revisions that a migrated database stands at."""
    return frozenset(ScriptDirectory.from_config(alembic_config()).get_heads())
