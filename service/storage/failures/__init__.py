"""What the drivers raise about a database's state, as errors of the service that name the cause and the remedy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from service.errors import DatabaseLimit, DatabaseUnavailable, MigrationsPending, ServiceError
from service.storage.failures import postgresql, sqlite

_ALL_TAKEN = "All connections to the database are taken by requests before this one: try again in some seconds."


@contextmanager
def named_errors(url: URL) -> Iterator[None]:
    """Turn what the driver raises about the state of the database at this URL into the service's errors.

    An error's notes hold the driver's own words, which name hosts and users: they are for the operator alone.
    """
    try:
        yield
    except PoolTimeout as error:
        raise DatabaseUnavailable(_ALL_TAKEN) from error
    except DBAPIError as error:
        named = _named(error, url)
        if named is None:
            raise
        named.add_note(_words(error))
        raise named from error


def _named(error: DBAPIError, url: URL) -> ServiceError | None:
    """The service's name for a driver's error; None where it does not come of the database's state."""
    if _tables_missing(error):
        return MigrationsPending()
    if _beyond_limit(error):
        return DatabaseLimit()
    if isinstance(error.orig, sqlite3.Error):
        cause = sqlite.cause(error.orig, Path(str(url.database)))
    else:
        cause = postgresql.cause(error.orig)
    if cause is not None:
        return DatabaseUnavailable(cause)
    # SQLite says plain DatabaseError of much that has no class of its own.
    stateful = isinstance(error, OperationalError | InterfaceError) or type(error) is DatabaseError
    return DatabaseUnavailable() if stateful else None


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


def _words(error: DBAPIError) -> str:
    """The driver's words on one line."""
    return " ".join(str(error.orig).split())
