"""Engine and sessions from a URL."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, make_url
from sqlalchemy import create_engine as create_sqlalchemy_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from service.errors import DatabaseLimit, DatabaseUnavailable, MigrationsPending, SettingsInvalid
from service.storage import sqlite

#: At least the service's worker threads: with fewer, threads wait for connections that waiting threads hold.
POOL_SIZE = 16
MAX_OVERFLOW = 4
CONNECT_TIMEOUT_SECONDS = 5

_URL_REMEDY = (
    "DATELINE_DATABASE_URL is not usable: give sqlite:///path/to/file.db or postgresql://user:password@host/name."
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
        """A session for questions."""
        with named_errors(), Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that is committed as a whole on leaving, or not at all on an error."""
        sessions = sessionmaker(self.engine.execution_options(**{sqlite.WRITES: True}))
        with named_errors(), sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def create_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine for SQLite or PostgreSQL; migrations of SQLite rebuild tables and need foreign keys off."""
    parsed = _supported(url)
    # Parameters hold article text, which no log may show.
    options: dict[str, Any] = {"pool_size": POOL_SIZE, "max_overflow": MAX_OVERFLOW, "hide_parameters": True}
    if parsed.get_backend_name() == "postgresql":
        connect = {"connect_timeout": CONNECT_TIMEOUT_SECONDS}
        return create_sqlalchemy_engine(parsed, pool_pre_ping=True, connect_args=connect, **options)
    engine = create_sqlalchemy_engine(parsed, **options)
    sqlite.configure(engine, foreign_keys=foreign_keys)
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


@contextmanager
def named_errors() -> Iterator[None]:
    """Turn what the driver raises about the database's state into the service's errors."""
    try:
        yield
    except PoolTimeout as error:
        raise DatabaseUnavailable from error
    except DBAPIError as error:
        if _tables_missing(error):
            raise MigrationsPending from error
        if _beyond_limit(error):
            raise DatabaseLimit from error
        # SQLite says plain DatabaseError of a file that is no database.
        if isinstance(error, OperationalError | InterfaceError) or type(error) is DatabaseError:
            raise DatabaseUnavailable from error
        raise


def _beyond_limit(error: DBAPIError) -> bool:
    """Whether a value can never be stored; PostgreSQL calls that operational, as it does a server that is away."""
    return (getattr(error.orig, "sqlstate", None) or "").startswith("54")


def _tables_missing(error: DBAPIError) -> bool:
    """Whether the database lacks a table or column that this version has."""
    message = str(error.orig)
    return (
        "no such table" in message
        or "no such column" in message
        or getattr(error.orig, "sqlstate", None) in {"42P01", "42703"}
    )
