"""Engine and sessions from a URL."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Engine, make_url
from sqlalchemy import create_engine as create_sqlalchemy_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session, sessionmaker

from service.errors import DatabaseUnavailable, SettingsInvalid
from service.storage import postgresql, sqlite
from service.storage.failures import named_errors

#: At least the service's worker threads: with fewer, threads wait for connections that waiting threads hold.
POOL_SIZE = 16
#: One of them for the probes.
MAX_OVERFLOW = 5
#: How long one request waits for the connection of another.
_POOL_SECONDS = 5

_URL_REMEDY = (
    "DATELINE_DATABASE_URL is not usable: give sqlite:///path/to/file.db or postgresql://user:password@host/name."
)


@dataclass
class Database:
    """A database that can be read and written; every session is one transaction."""

    engine: Engine
    #: Why the last attempt to write failed; None when it did not.
    failure: DatabaseUnavailable | None = field(default=None, init=False)

    @classmethod
    def open(cls, url: str) -> "Database":
        """The database at a URL; connects on first use."""
        return cls(create_engine(url))

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for questions."""
        with named_errors(self.engine.url), Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that is committed as a whole on leaving, or not at all on an error."""
        sessions = sessionmaker(self.engine.execution_options(**{sqlite.WRITES: True}))
        try:
            with named_errors(self.engine.url), sessions.begin() as session:
                yield session
        except DatabaseUnavailable as error:
            self.failure = error
            raise
        self.failure = None

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def create_engine(url: str, *, migrates: bool = False) -> Engine:
    """An engine for SQLite or PostgreSQL.

    One that migrates has foreign keys off on SQLite, where migrations rebuild tables, and all the time it needs on
    PostgreSQL.
    """
    parsed = _supported(url)
    served = parsed.get_backend_name() == "postgresql"
    engine = create_sqlalchemy_engine(
        parsed,
        pool_size=POOL_SIZE,
        max_overflow=MAX_OVERFLOW,
        pool_timeout=_POOL_SECONDS,
        # A server may have been started anew since.
        pool_pre_ping=served,
        # Parameters hold article text, which no log may show.
        hide_parameters=True,
    )
    if served:
        postgresql.configure(engine, patient=migrates)
    else:
        sqlite.configure(engine, foreign_keys=not migrates)
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
