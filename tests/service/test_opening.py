"""`dateline serve` waits for a database server that starts beside it, and for nothing else."""

from collections.abc import Callable

import pytest

from service.cli import opening
from service.errors import DatabaseUnavailable, DatabaseUnsuitable, MigrationsPending
from service.settings import Settings

SERVER = Settings(database_url="postgresql://nobody@127.0.0.1/none")
FILE = Settings(database_url="sqlite:///none.db")


def _preparing(monkeypatch: pytest.MonkeyPatch, *failures: Exception) -> list[Exception]:
    """The failures that are still to come when the database is prepared."""
    coming = list(failures)

    def prepare(_settings: Settings) -> None:
        if coming:
            raise coming.pop(0)

    monkeypatch.setattr(opening, "prepare_database", prepare)
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    return coming


def test_a_server_that_is_not_there_yet_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    coming = _preparing(monkeypatch, DatabaseUnavailable("No answer."), DatabaseUnavailable("No answer."))
    opening.await_database(SERVER)
    assert coming == []
    assert capsys.readouterr().err == "No answer. Trying again.\n" * 2


def test_a_server_that_never_comes_ends_the_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    coming = _preparing(monkeypatch, *[DatabaseUnavailable()] * 1000)
    with pytest.raises(DatabaseUnavailable):
        opening.await_database(SERVER)
    assert len(coming) == 1000 - 61


@pytest.mark.parametrize(
    ("settings", "failure"), [(SERVER, MigrationsPending), (SERVER, DatabaseUnsuitable), (FILE, DatabaseUnavailable)]
)
def test_what_no_waiting_mends_is_told_at_once(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, failure: Callable[[], Exception]
) -> None:
    coming = _preparing(monkeypatch, failure(), failure())
    with pytest.raises(DatabaseUnavailable):
        opening.await_database(settings)
    assert len(coming) == 1
