"""A database that is away, old or none at all is named as such."""

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from extractions import coded_event, document, event_tuple, extraction, store
from sqlalchemy import text
from stored import count_stored

from service.errors import DatabaseLimit, DatabaseUnavailable, MigrationsPending, SettingsInvalid
from service.storage.database import MAX_OVERFLOW, POOL_SIZE, Database
from service.storage.migrating import migrate, schema_revision_current
from service.storage.queries import find_document

AWAY = ("postgresql://nobody@127.0.0.1:1/none", "sqlite:///pyproject.toml/dateline.db")


def read(database: Database) -> None:
    with database.read() as session:
        count_stored(session)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://localhost/a", "sqlite://", "sqlite:///:memory:", "oracle+cx_oracle://a"]
)
def test_an_unusable_url_says_what_a_usable_one_looks_like(url: str) -> None:
    with pytest.raises(SettingsInvalid, match="sqlite:///path"):
        Database.open(url)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_uses_psycopg(scheme: str) -> None:
    assert Database.open(f"{scheme}://user@host/name").engine.dialect.driver == "psycopg"


@pytest.mark.parametrize("url", AWAY)
def test_a_database_that_is_away_says_what_to_check(url: str) -> None:
    with pytest.raises(DatabaseUnavailable, match="DATELINE_DATABASE_URL"):
        read(Database.open(url))
    with pytest.raises(DatabaseUnavailable):
        schema_revision_current(Database.open(url).engine)
    with pytest.raises(DatabaseUnavailable, match=r"DATELINE_DATABASE_URL|folder"):
        migrate(url)


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader, this is no database but a letter of some length.\n" * 20)
    with pytest.raises(DatabaseUnavailable):
        read(Database.open(f"sqlite:///{tmp_path / 'letter.txt'}"))


def test_a_new_file_is_for_its_owner_alone_and_an_old_one_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "data" / "dateline.db"
    migrate(f"sqlite:///{path}")
    database = Database.open(f"sqlite:///{path}")
    store(database)
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}
    path.chmod(0o640)
    read(database)
    assert path.stat().st_mode & 0o777 == 0o640
    database.close()


def test_an_unmigrated_database_says_to_migrate(empty_database_url: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    database = Database.open(empty_database_url)
    assert not schema_revision_current(database.engine)
    with pytest.raises(MigrationsPending, match="dateline migrate"):
        read(database)
    with pytest.raises(MigrationsPending):
        store(database)
    database.close()


def test_a_word_beyond_the_limit_of_an_index_is_the_documents_fault(
    copied_database: Callable[[str], AbstractContextManager[str]],
) -> None:
    # At random, because PostgreSQL compresses what it can.
    lemma = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=10_000))
    found = replace(extraction(coded_event()), tuples=(replace(event_tuple(), lemma=lemma),))
    with copied_database("postgresql") as url:
        database = Database.open(url)
        with pytest.raises(DatabaseLimit, match="shorten it"):
            store(database, found)
        assert store(database).created
        database.close()


def test_readers_do_not_wait_for_a_writer_nor_see_its_unfinished_work(database: Database) -> None:
    with database.write() as writing:
        writing.execute(text("INSERT INTO source (name) VALUES ('Gazette')"))
        with database.read() as reading:
            assert reading.scalar(text("SELECT count(*) FROM source")) == 0
    with database.read() as reading:
        assert reading.scalar(text("SELECT count(*) FROM source")) == 1


def test_what_is_stored_is_there_after_a_restart(database: Database, database_url: str) -> None:
    stored = store(database)
    database.close()
    again = Database.open(database_url)
    with again.read() as session:
        found = find_document(session, text=document().text, source="Gazette")
    assert found is not None
    assert found.event_ids == stored.event_ids
    again.close()


def test_what_connections_keep_of_a_file_is_small_in_sum(tmp_path: Path) -> None:
    database = Database.open(f"sqlite:///{tmp_path / 'test.db'}")
    with database.read() as session:
        kibibytes = -session.scalars(text("PRAGMA cache_size")).one()
    database.close()
    assert kibibytes * (POOL_SIZE + MAX_OVERFLOW) <= 50_000
