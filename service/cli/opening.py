"""What commands open: settings, the reader, the database, files."""

import errno
import re
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from service.cli.console import tell
from service.errors import DatabaseUnavailable, DatabaseUnsuitable, MigrationsPending, ServiceError

if TYPE_CHECKING:
    from pipeline.extractor import Extractor
    from service.processing import Reader
    from service.settings import Settings
    from service.storage.database import Database

#: How long ``serve`` waits for a database server that is not there yet; each try may take seconds more.
_PATIENCE_SECONDS = 60


def read_settings(**chosen: object) -> "Settings":
    """The settings of the environment, with what the command line chose instead."""
    from service.settings import load_settings

    return load_settings(**{name: value for name, value in chosen.items() if value is not None})


@contextmanager
def open_reader(settings: "Settings") -> Iterator["Reader"]:
    """The real pipeline in a process of its own, which keeps the deadline and survives a death as the service's do."""
    from service.jobs.pool import Pool

    # One, because commands ask for one document at a time.
    pool = Pool.of(settings, workers=1)
    pool.start()
    try:
        pool.await_ready()
        yield pool
    finally:
        pool.stop()


def load_extractor(settings: "Settings") -> "Extractor":
    """The real pipeline with its stages; loading it takes seconds."""
    from pipeline.extractor import Extractor
    from pipeline.parsing import locate_models

    return Extractor.load(locate_models(settings.models, settings.resources), settings.gazetteer)


@contextmanager
def open_database(settings: "Settings") -> Iterator["Database"]:
    """The database, closed at the end."""
    from service.storage.database import Database

    database = Database.open(settings.database_url)
    try:
        yield database
    finally:
        database.close()


def await_database(settings: "Settings") -> None:
    """`prepare_database`, again and again for as long as a server that starts beside us may not answer yet."""
    for _ in range(0 if settings.database_url.startswith("sqlite") else _PATIENCE_SECONDS):
        try:
            prepare_database(settings)
            return
        except (MigrationsPending, DatabaseUnsuitable):
            raise
        except DatabaseUnavailable as error:
            tell(f"{error} Trying again.")
            time.sleep(1)
    prepare_database(settings)


def prepare_database(settings: "Settings") -> None:
    """Bring the database to the newest schema where that is allowed; raises where it is not of this version."""
    from service.processing import check_schema
    from service.storage.migrating import migrate

    if settings.migrate:
        migrate(settings.database_url)
    with open_database(settings) as database:
        check_schema(database)
    tell(f"Database {public(settings)} is at the newest schema")


@contextmanager
def open_input(name: str) -> Iterator[BinaryIO]:
    """A file of bytes, or standard input for ``-``."""
    if name == "-":
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield file


def count_lines(file: BinaryIO) -> int | None:
    """How many lines that are not blank a file has, which is read twice; None where it can be read only once."""
    if not file.seekable():
        return None
    count = sum(1 for line in file if line.strip())
    file.seek(0)
    return count


def check_port(host: str, port: int) -> None:
    """Say at once, and not after the models are loaded, that nothing can listen here."""
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise ServiceError(
                f"Port {port} of {host} is taken: choose PORT= (make run PORT={port + 1}), --port or DATELINE_PORT."
            ) from None
        raise ServiceError(f"Nothing can listen on port {port} of {host}: {error.strerror}.") from None


def reachable(host: str) -> str:
    """An address to call a service on this machine, which may listen on all addresses."""
    return {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)


def public(settings: "Settings") -> str:
    """The database's URL without its password."""
    return re.sub(r"(//[^:/@]*):[^/]*@", r"\1:***@", settings.database_url)
