"""Databases for tests: every test that asks for one runs on SQLite and on PostgreSQL.

A migrated database is made once for each kind and copied for each test.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from postgres import Server, running_server

from service.storage.database import Database
from service.storage.migrating import migrate

KINDS = ("sqlite", "postgresql")
_numbers = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "dateline.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_template(postgres: Server) -> str:
    migrate(postgres.create("migrated"))
    return "migrated"


@pytest.fixture(params=KINDS)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty' / 'dateline.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    name = f"empty_{next(_numbers)}"
    yield server.create(name)
    server.drop(name)


@pytest.fixture(scope="session")
def copied_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], AbstractContextManager[str]]:
    """Makes a migrated database of a kind and says its URL."""

    @contextmanager
    def copied(kind: str) -> Iterator[str]:
        if kind == "sqlite":
            path = tmp_path_factory.mktemp("copy") / "dateline.db"
            shutil.copy(request.getfixturevalue("migrated_file"), path)
            yield f"sqlite:///{path}"
            return
        server: Server = request.getfixturevalue("postgres")
        name = f"copy_{next(_numbers)}"
        yield server.create(name, template=request.getfixturevalue("migrated_template"))
        server.drop(name)

    return copied


@pytest.fixture(params=KINDS)
def database_url(
    request: pytest.FixtureRequest, copied_database: Callable[[str], AbstractContextManager[str]]
) -> Iterator[str]:
    with copied_database(request.param) as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database.open(database_url)
    yield database
    database.close()
