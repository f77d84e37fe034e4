"""Each way in which a database can fail is told by its cause, with what to do about it."""

import errno
import os
import pwd
import re
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from extractions import store
from limits import file_size_limit
from postgres import Server
from sqlalchemy import event, text

from service.errors import DatabaseUnavailable, DatabaseUnsuitable
from service.storage import postgresql
from service.storage.database import Database
from service.storage.failures.sqlite import fault_of_place
from service.storage.migrating import migrate, schema_revision_current
from service.storage.rehearsing import rehearse

#: Open to every account, as pytest's folders are not.
OPEN_TO_ALL = "/var/tmp"
#: SQLite's own limit on a file, for one connection; never less than the file has.
MOST_PAGES = "PRAGMA max_page_count={}"


@pytest.fixture
def file(tmp_path: Path, migrated_file: Path) -> Path:
    return Path(shutil.copy(migrated_file, tmp_path / "dateline.db"))


@pytest.fixture
def open_file(migrated_file: Path) -> Iterator[Path]:
    """A database file of ours that others may read, in a folder that they may enter."""
    with tempfile.TemporaryDirectory(dir=OPEN_TO_ALL) as folder:
        Path(folder).chmod(0o755)
        file = Path(shutil.copy(migrated_file, Path(folder) / "dateline.db"))
        file.chmod(0o644)
        yield file
        Path(folder).chmod(0o755)


@contextmanager
def unprivileged() -> Iterator[None]:
    """As an account that permissions bind, which they do not bind root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)


def grow(database: Database) -> None:
    """Write a megabyte."""
    with database.write() as session:
        session.execute(text("INSERT INTO source (name) VALUES (:name)"), {"name": "x" * 1_000_000})


def store_in(url: Path | str) -> None:
    database = Database.open(url if isinstance(url, str) else f"sqlite:///{url}")
    try:
        store(database)
    finally:
        database.close()


def test_a_folder_that_is_closed_to_us_is_named_with_our_number(open_file: Path) -> None:
    open_file.chmod(0o666)
    open_file.parent.chmod(0o555)
    with unprivileged(), pytest.raises(DatabaseUnavailable, match=f"folder .* not writable by uid {os.geteuid()}"):
        store_in(open_file)
    open_file.parent.chmod(0o700 if os.geteuid() == 0 else 0o600)
    with unprivileged(), pytest.raises(DatabaseUnavailable, match=r"folder .* not writable by uid"):
        store_in(open_file)


def test_a_file_that_is_read_only_is_named(open_file: Path) -> None:
    open_file.parent.chmod(0o777)
    open_file.chmod(0o444)
    with unprivileged(), pytest.raises(DatabaseUnavailable, match=r"file .*dateline\.db is not writable by uid"):
        store_in(open_file)


def test_a_file_that_cannot_be_switched_to_a_log_is_given_up_at_once(open_file: Path) -> None:
    open_file.unlink()
    connection = sqlite3.connect(open_file)
    connection.execute("CREATE TABLE other (key)")
    connection.close()
    open_file.chmod(0o444)
    begun = time.monotonic()
    with unprivileged(), pytest.raises(DatabaseUnavailable, match="not writable by uid"):
        store_in(open_file)
    assert time.monotonic() - begun < 8


def test_a_folder_that_cannot_be_made_is_named(open_file: Path) -> None:
    url = f"sqlite:///{open_file.parent}/deep/dateline.db"
    open_file.parent.chmod(0o555)
    with unprivileged(), pytest.raises(DatabaseUnavailable, match="deep cannot be made by uid"):
        migrate(url)


def test_a_folder_that_is_missing_or_no_folder_is_named(file: Path) -> None:
    with pytest.raises(DatabaseUnavailable, match=r"no folder .*elsewhere"):
        store_in(file.parent / "elsewhere" / "dateline.db")
    with pytest.raises(DatabaseUnavailable, match="is a folder: name a file in it"):
        store_in(file.parent)


def test_a_file_that_may_not_grow_is_told_from_a_broken_disk(file: Path) -> None:
    database = Database.open(f"sqlite:///{file}")
    with file_size_limit(file.stat().st_size), pytest.raises(DatabaseUnavailable, match=r"may not grow by .*ulimit"):
        grow(database)
    database.close()


def test_a_database_that_may_not_grow_says_so(file: Path) -> None:
    database = Database.open(f"sqlite:///{file}")
    event.listen(database.engine, "connect", lambda connection, _: connection.execute(MOST_PAGES.format(1)))
    with pytest.raises(DatabaseUnavailable, match="may not grow any more: make room"):
        grow(database)
    database.close()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full, .* make room"),
        (errno.EDQUOT, "The quota is used up"),
        (errno.EROFS, "file system .* is read-only: mount it writable"),
        (errno.EIO, "takes no file: Input/output error"),
    ],
)
def test_what_the_system_says_of_the_folder_is_passed_on(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(**_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    assert fault_of_place(file) is None
    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    assert re.search(words, fault_of_place(file) or "")


@pytest.mark.parametrize("damage", ["cut", "overwritten", "another file"])
def test_a_damaged_file_says_what_can_be_saved(file: Path, damage: str) -> None:
    data = file.read_bytes()
    damaged = {
        "cut": data[: len(data) // 2],
        "overwritten": data[:4096] + bytes(len(data) - 4096),
        "another file": b"Dear reader, this is a letter of some length.\n" * 100,
    }
    file.write_bytes(damaged[damage])
    with pytest.raises(DatabaseUnavailable, match=r"damaged or no SQLite database: restore .* \.recover"):
        store_in(file)


def test_a_file_that_another_process_keeps_says_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.storage.sqlite._PRAGMAS", ("busy_timeout=50",))
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseUnavailable, match=r"kept the file .* locked"):
        store_in(file)
    holder.close()


def test_a_wrong_password_and_a_missing_one_are_told_apart(postgres: Server) -> None:
    postgres.close_to("keeper", "right")
    url = postgres.url("postgres")
    with pytest.raises(DatabaseUnavailable, match="refuses the password") as refused:
        store_in(url.replace("postgres@", "keeper:wrong@"))
    # What the server says names the user: that is for the log.
    assert 'for user "keeper"' in "".join(refused.value.__notes__)
    assert "keeper" not in str(refused.value)
    with pytest.raises(DatabaseUnavailable, match="asks for a password and none is given"):
        store_in(url.replace("postgres@", "keeper@"))


def test_a_missing_user_database_and_server_are_told_apart(postgres: Server) -> None:
    with pytest.raises(DatabaseUnavailable, match="does not let this user in"):
        store_in(postgres.url("postgres").replace("postgres@", "stranger@"))
    with pytest.raises(DatabaseUnavailable, match=r"no database of this name .*createdb -E UTF8"):
        store_in(postgres.url("nowhere"))
    with pytest.raises(DatabaseUnavailable, match="No PostgreSQL server listens"):
        store_in("postgresql://nobody@127.0.0.1:9/nothing")


def test_a_user_without_rights_and_a_standby_are_told_apart(postgres: Server, migrated_template: str) -> None:
    url = postgres.create("tight", template=migrated_template)
    postgres.run("CREATE ROLE guest LOGIN")
    with pytest.raises(DatabaseUnavailable, match="may not use the tables: make it their owner"):
        store_in(url.replace("postgres@", "guest@"))
    postgres.run("ALTER DATABASE tight SET default_transaction_read_only = on")
    with pytest.raises(DatabaseUnavailable, match="takes no writes"):
        store_in(url)
    postgres.drop("tight")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("53100", "disk is full"),
        ("53200", "short of memory"),
        ("58030", "cannot read or write its files"),
        ("XX001", "damaged"),
        ("57P01", "starting or stopping"),
    ],
)
def test_what_a_server_says_of_itself_is_passed_on(
    postgres: Server, migrated_template: str, code: str, words: str
) -> None:
    url = postgres.create("failing", template=migrated_template)
    database = Database.open(url)
    with database.write() as session:
        session.execute(text(failing_inserts(code)))
    with pytest.raises(DatabaseUnavailable, match=words):
        store(database)
    database.close()
    postgres.drop("failing")


def failing_inserts(code: str) -> str:
    """What makes PostgreSQL fail with this SQLSTATE whenever a document is inserted."""
    return (
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{code}'; END $$;"
        "CREATE TRIGGER fail BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION fail()"
    )


def test_a_database_of_another_encoding_is_refused(postgres: Server) -> None:
    postgres.run("CREATE DATABASE bytes ENCODING 'SQL_ASCII' TEMPLATE template0")
    with pytest.raises(DatabaseUnsuitable, match=r"as SQL_ASCII and not as UTF8.*createdb -E UTF8"):
        migrate(postgres.url("bytes"))
    with pytest.raises(DatabaseUnsuitable):
        store_in(postgres.url("bytes"))
    postgres.drop("bytes")


def test_a_database_of_a_newer_version_is_refused(database: Database, database_url: str) -> None:
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseUnsuitable, match=r"newer version .* 9999"):
        migrate(database_url)
    with pytest.raises(DatabaseUnsuitable, match="newer version"):
        schema_revision_current(database.engine)


def test_a_query_that_takes_too_long_is_given_up(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "STATEMENT_SECONDS", 1)
    database = Database.open(postgres.url("postgres"))
    with pytest.raises(DatabaseUnavailable, match="did not answer in time"), database.read() as session:
        session.execute(text("SELECT pg_sleep(60)"))
    database.close()


def test_a_frozen_server_is_given_up_and_found_again(
    postgres: Server, migrated_template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "CONNECT_SECONDS", 2)
    database = Database.open(postgres.create("cold", template=migrated_template))
    rehearse(database)
    with monkeypatch.context() as frost, postgres.frozen():
        frost.setattr(postgresql, "SILENCE_SECONDS", 0.5)
        with pytest.raises(DatabaseUnavailable, match="did not answer in time"):
            rehearse(database)
    rehearse(database)
    database.close()
    postgres.drop("cold")


def test_rehearsing_leaves_nothing_behind(database: Database) -> None:
    database.failure = DatabaseUnavailable()
    rehearse(database)
    assert database.failure is None
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM document")) == 0


def test_what_has_failed_is_rehearsed_in_full_until_it_succeeds(file: Path) -> None:
    database = Database.open(f"sqlite:///{file}")
    event.listen(database.engine, "connect", lambda connection, _: connection.execute(MOST_PAGES.format(1)))
    # The little that is written otherwise has room all the same.
    rehearse(database)
    with pytest.raises(DatabaseUnavailable):
        grow(database)
    for _ in range(2):
        with pytest.raises(DatabaseUnavailable, match="may not grow"):
            rehearse(database)
    with database.read() as session:
        session.execute(text(MOST_PAGES.format(1_000_000)))
    rehearse(database)
    grow(database)
    database.close()
