"""How PostgreSQL is asked: never longer than somebody waits for the answer, and only where it stores Unicode."""

from typing import Any

import psycopg
from psycopg import errors
from psycopg.abc import RV, PQGen
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.pool import ConnectionPoolEntry

from service.errors import DatabaseUnsuitable

CONNECT_SECONDS = 5
#: After which the server gives a statement up.
STATEMENT_SECONDS = 20
#: After which we give up a server that says nothing: longer, so that one that is only slow speaks first.
SILENCE_SECONDS = 25
#: Notice a server whose machine or network is gone.
_NETWORK = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3, "tcp_user_timeout": 30_000}


class _Connection(psycopg.Connection[Any]):
    """A connection that is closed when the server falls silent, be it frozen with its sockets open."""

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """The outcome of one exchange with the server."""
        try:
            return super().wait(gen, interval, SILENCE_SECONDS if timeout is None else timeout)
        except errors._WaitTimeout:
            self.close()
            raise errors.OperationalError(f"timeout expired: no answer in {SILENCE_SECONDS} s") from None


def configure(engine: Engine, *, patient: bool) -> None:
    """Make each connection ourselves; a patient one waits as long as a statement takes, as migrations may."""

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: Dialect, _record: ConnectionPoolEntry, arguments: list[Any], chosen: dict[str, Any]) -> Any:
        kind: type[psycopg.Connection[Any]] = psycopg.Connection if patient else _Connection
        # What the URL says goes first.
        connection = kind.connect(*arguments, **{"connect_timeout": CONNECT_SECONDS, **_NETWORK, **chosen})
        _require_unicode(connection)
        if not patient:
            connection.execute(f"SET statement_timeout = '{STATEMENT_SECONDS}s'".encode())
            connection.commit()
        return connection


def _require_unicode(connection: psycopg.Connection[Any]) -> None:
    """Refuse a database that cannot store every text; a connection to it cannot even be set up."""
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        connection.close()
        raise DatabaseUnsuitable(
            f"The PostgreSQL database stores texts as {encoding} and not as UTF8, which cannot hold every article: "
            "make another one (createdb -E UTF8 -T template0 NAME) and name it in DATELINE_DATABASE_URL."
        )
