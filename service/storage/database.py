"""Engine and sessions from a URL."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event, make_url
from sqlalchemy import create_engine as create_sqlalchemy_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from service.errors import DatabaseUnavailable, MigrationsPending, SettingsInvalid

#: At least the service's worker threads: with fewer, threads wait for connections that waiting threads hold.
POOL_SIZE = 16
MAX_OVERFLOW = 4
CONNECT_TIMEOUT_SECONDS = 5

WRITES = "dateline_writes"
_URL_REMEDY = (
    "DATELINE_DATABASE_URL is not usable: give sqlite:///path/to/file.db or postgresql://user:password@host/name."
)
_SQLITE_PRAGMAS = (
    # First: switching to WAL takes a lock that another starting process may hold.
    "busy_timeout=10000",
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "temp_store=MEMORY",
    "cache_size=-65536",
    "journal_size_limit=67108864",
)


@dataclass(frozen=True)
class Database:
    """A database that can be read and written; every session is one transaction."""

    engine: Engine

    @classmethod
    def open(cls, url: str) -> "Database":
        """The database at a URL; connects on first use."""
        return cls(create_engine(url))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the database."""
        with named_errors(), Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that is committed as a whole on leaving, or not at all on an error."""
        sessions = sessionmaker(self.engine.execution_options(**{WRITES: True}))
        with named_errors(), sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def create_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine for SQLite or PostgreSQL; migrations of SQLite rebuild tables and need foreign keys off."""
    parsed = _supported(url)
    options: dict[str, Any] = {"pool_size": POOL_SIZE, "max_overflow": MAX_OVERFLOW}
    if parsed.get_backend_name() == "postgresql":
        connect = {"connect_timeout": CONNECT_TIMEOUT_SECONDS}
        return create_sqlalchemy_engine(parsed, pool_pre_ping=True, connect_args=connect, **options)
    engine = create_sqlalchemy_engine(parsed, **options)
    _configure_sqlite(engine, foreign_keys)
    return engine


def _supported(url: str) -> URL:
    """The parsed URL with its driver, or a clear error."""
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError) as error:
        raise SettingsInvalid(_URL_REMEDY) from error
    if backend in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and parsed.database and parsed.database != ":memory:":
        return parsed.set(drivername="sqlite+pysqlite")
    raise SettingsInvalid(_URL_REMEDY)


def _configure_sqlite(engine: Engine, foreign_keys: bool) -> None:
    """Set the pragmas of each connection, and begin transactions ourselves."""

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: object) -> None:
        # sqlite3 would begin transactions late and by itself, which loses the isolation of reads.
        connection.isolation_level = None
        for pragma in (*_SQLITE_PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that turns from reading to writing fails at once when another one writes; one that says so
        # at its start waits for its turn.
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def named_errors() -> Iterator[None]:
    """Turn what the driver raises into the service's errors."""
    try:
        yield
    except (OperationalError, ProgrammingError, InterfaceError) as error:
        raise _named(error) from error
    except PoolTimeout as error:
        raise DatabaseUnavailable from error


def _named(error: DBAPIError) -> Exception:
    """The service's name for a driver's error, or the error itself where it is a fault of ours."""
    message = str(error.orig)
    if "no such table" in message or "no such column" in message:
        return MigrationsPending()
    if getattr(error.orig, "sqlstate", None) in {"42P01", "42703"}:
        return MigrationsPending()
    return error if isinstance(error, ProgrammingError) else DatabaseUnavailable()
