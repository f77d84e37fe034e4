"""How SQLite is made to serve one writer and many readers."""

import os
import sqlite3
import time
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Engine, event

#: Execution option of an engine whose transactions write.
WRITES = "dateline_writes"

_PATIENCE_SECONDS = 10
_PRAGMAS = (
    f"busy_timeout={_PATIENCE_SECONDS * 1000}",
    "synchronous=NORMAL",
    "temp_store=MEMORY",
    # Each connection has a cache of its own; what they share is the system's.
    "cache_size=-2048",
    "journal_size_limit=67108864",
)


def configure(engine: Engine, *, foreign_keys: bool) -> None:
    """Set up each connection, and begin transactions ourselves."""

    @event.listens_for(engine, "do_connect")
    def make_private(_dialect: object, _record: object, places: list[str], options: dict[str, Any]) -> None:
        if not options.get("uri"):
            _make_private(places[0])

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        # sqlite3 would begin transactions late and by itself, which loses the isolation of reads.
        connection.isolation_level = None
        for pragma in (*_PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}"):
            connection.execute(f"PRAGMA {pragma}")
        _write_ahead(connection)

    @event.listens_for(engine, "close")
    def optimize(connection: Any, _record: object) -> None:
        # What the planner knows of the tables is refreshed where SQLite thinks it worth while, if nobody writes.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("PRAGMA optimize")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that turns from reading to writing fails at once when another one writes; one that says so
        # at its start waits for its turn.
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _make_private(path: str) -> None:
    """Let nobody else read a new file; its log and index take over its mode. A file that is there keeps its own."""
    with suppress(OSError):
        # Where it cannot be made, SQLite says so.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))


def _write_ahead(connection: Any) -> None:
    """Keep a write-ahead log, so that readers and the writer do not wait for each other.

    A new file is switched over by its first connection. SQLite does not wait its turn for that, so we do.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
