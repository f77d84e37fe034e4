"""The migrations make what the tables say, undo it, and are done once whoever else starts."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect
from stored import Counts, count_stored

from service import shipped
from service.errors import InstallationIncomplete
from service.storage.database import Database
from service.storage.migrating import alembic_config, exclusive_connection, migrate, schema_revision_current


def test_upgraded_database_equals_the_tables(database_url: str) -> None:
    config = alembic_config()
    with exclusive_connection(database_url) as connection:
        config.attributes["connection"] = connection
        command.check(config)


def test_downgrade_leaves_nothing_and_can_be_upgraded_again(database_url: str, database: Database) -> None:
    config = alembic_config()
    with exclusive_connection(database_url) as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    assert not schema_revision_current(database.engine)
    migrate(database_url)
    assert schema_revision_current(database.engine)
    with database.read() as session:
        assert count_stored(session) == Counts(documents=0, tuples=0, reports=0, events=0)


def test_migrating_a_migrated_database_changes_nothing(database_url: str, database: Database) -> None:
    migrate(database_url)
    assert schema_revision_current(database.engine)


def test_of_processes_that_start_at_once_one_migrates(empty_database_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, [empty_database_url] * 4))
    database = Database.open(empty_database_url)
    assert schema_revision_current(database.engine)
    database.close()


def test_a_failing_migration_leaves_the_database_as_it_was(empty_database_url: str) -> None:
    def migrate_and_fail() -> None:
        config = alembic_config()
        with exclusive_connection(empty_database_url) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        migrate_and_fail()
    with exclusive_connection(empty_database_url) as connection:
        assert inspect(connection).get_table_names() == []


def test_missing_migrations_say_where_they_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "service")
    with pytest.raises(InstallationIncomplete, match=r"no folder migrations/ in .*install Dateline again"):
        alembic_config()


def test_a_wheel_has_its_migrations_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "100% new" / "service")
    (tmp_path / "100% new" / "service" / "migrations").mkdir(parents=True)
    folder = alembic_config().get_main_option("script_location")
    assert folder == str(tmp_path / "100% new" / "service" / "migrations")


def test_migrations_of_the_working_directory_are_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "migrations").mkdir()
    monkeypatch.chdir(tmp_path)
    assert alembic_config().get_main_option("script_location") != str(tmp_path / "migrations")
