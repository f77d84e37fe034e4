"""Errors that no document causes, and the pages about all of them."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from postgres import Server
from serving import RunningFake, serving, sqlite_settings

from pipeline.errors import GazetteerMissing, LexiconInvalid, ModelsDamaged, ModelsMissing
from service.errors import (
    DocumentKillsWorker,
    ExtractionFailed,
    QueueFull,
    ReadingTimedOut,
    WorkerUnavailable,
)
from service.routes.problems import PROBLEMS, ProblemKind


@pytest.fixture
def reader() -> RunningFake:
    return RunningFake()


@pytest.fixture
def client(tmp_path: Path, reader: RunningFake) -> Iterator[TestClient]:
    with serving(sqlite_settings(tmp_path), reader) as running:
        yield running


@pytest.mark.parametrize(
    ("failure", "status", "problem"),
    [
        (ModelsMissing(), 503, "models-missing"),
        (ModelsDamaged(), 503, "models-damaged"),
        (GazetteerMissing(), 503, "gazetteer-missing"),
        (LexiconInvalid("verbs.toml: kill"), 503, "lexicon-invalid"),
        (WorkerUnavailable(), 503, "worker-unavailable"),
        (QueueFull(), 503, "queue-full"),
        (DocumentKillsWorker(), 422, "document-kills-worker"),
        (ReadingTimedOut(), 422, "reading-timed-out"),
        (ExtractionFailed(), 500, "extraction-failed"),
        (RuntimeError("secret article"), 500, "unexpected-error"),
    ],
)
def test_a_reader_that_fails_is_answered_with_its_problem_and_nothing_is_stored(
    client: TestClient, reader: RunningFake, failure: Exception, status: int, problem: str
) -> None:
    reader.failure = failure
    response = client.post("/v1/documents", json={"text": "Rebels attacked."})
    assert (response.status_code, response.json()["type"]) == (status, f"/problems/{problem}")
    assert ("Retry-After" in response.headers) is (status == 503)
    assert "secret" not in response.text
    assert "Traceback" not in response.text
    reader.failure = None
    assert client.post("/v1/documents", json={"text": "Rebels attacked."}).status_code == 201


def test_a_locked_database_is_a_problem_of_the_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: RunningFake
) -> None:
    settings = sqlite_settings(tmp_path)
    monkeypatch.setattr("service.storage.sqlite._PRAGMAS", ("busy_timeout=50",))
    with serving(settings, reader) as client:
        holder = sqlite3.connect(tmp_path / "test.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        response = client.post("/v1/documents", json={"text": "Rebels attacked."})
        assert (response.status_code, response.json()["type"]) == (503, "/problems/database-unavailable")
        assert response.headers["Retry-After"]
        holder.execute("ROLLBACK")
        holder.close()
        assert client.post("/v1/documents", json={"text": "Rebels attacked."}).status_code == 201


def test_a_database_of_another_version_names_the_remedy(tmp_path: Path, reader: RunningFake) -> None:
    with serving(sqlite_settings(tmp_path), reader, migrated=False) as client:
        response = client.get("/v1/events")
        assert (response.status_code, response.json()["type"]) == (503, "/problems/migrations-pending")
        assert "dateline migrate" in response.json()["detail"]


def test_a_postgresql_that_is_down_is_a_problem_of_the_moment(tmp_path: Path, reader: RunningFake) -> None:
    # Port 9 is the discard service: nobody runs it.
    settings = sqlite_settings(tmp_path, database_url="postgresql://nobody@127.0.0.1:9/nothing")
    with serving(settings, reader, migrated=False) as client:
        response = client.get("/v1/events")
        assert (response.status_code, response.json()["type"]) == (503, "/problems/database-unavailable")


def test_a_cause_is_told_to_everybody_and_logged_once_a_minute_with_what_only_the_operator_may_see(
    tmp_path: Path, reader: RunningFake, postgres: Server, caplog: pytest.LogCaptureFixture
) -> None:
    settings = sqlite_settings(tmp_path, database_url=postgres.url("atlantis"))
    with serving(settings, reader, migrated=False) as client:
        answers = [client.get("/v1/events"), client.post("/v1/documents", json={"text": "Rebels attacked."})]
        answers += [client.get("/v1/events") for _ in range(10)]
        assert client.get("/readyz").status_code == 503
    assert {answer.status_code for answer in answers} == {503}
    for answer in answers:
        assert "no database of this name" in answer.json()["detail"]
        assert "atlantis" not in answer.json()["detail"]
    lines = [record.getMessage() for record in caplog.records if record.name == "service.routes.problems"]
    assert len(lines) == 1
    assert 'database "atlantis" does not exist' in lines[0]


def test_an_unknown_address_is_a_problem_too(client: TestClient) -> None:
    response = client.get("/v2/nothing")
    assert (response.status_code, response.json()["type"]) == (404, "/problems/no-such-address")
    assert response.json()["instance"] == "/v2/nothing"


def test_a_wrong_method_names_the_right_ones(client: TestClient) -> None:
    response = client.delete("/v1/documents")
    assert (response.status_code, response.json()["type"]) == (405, "/problems/method-not-allowed")
    assert response.headers["Allow"] == "POST"
    assert client.post("/v1/events").headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("kind", PROBLEMS, ids=lambda kind: kind.slug)
def test_every_problem_has_a_page_that_says_what_to_do(client: TestClient, kind: ProblemKind) -> None:
    page = client.get(f"/problems/{kind.slug}")
    assert page.status_code == 200
    assert kind.title in page.text
    assert len(page.text) > 100


def test_an_unknown_problem_has_none(client: TestClient) -> None:
    assert client.get("/problems/none").status_code == 404
