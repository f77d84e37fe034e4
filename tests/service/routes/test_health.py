"""What supervisors of containers ask."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from limits import file_size_limit
from postgres import Server
from serving import RunningFake, serving, sqlite_settings

from service.routes import readiness
from service.storage import postgresql
from service.storage.database import POOL_SIZE, Database

LOADING = "The reading process is starting."


def test_a_service_with_all_it_needs_is_ready(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path), RunningFake()) as client:
        assert [client.get(path).status_code for path in ("/livez", "/readyz", "/startupz")] == [200, 200, 200]


def test_a_service_that_others_reach_says_so_while_it_is_ready(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path, host="0.0.0.0"), RunningFake()) as client:
        (warning,) = client.get("/readyz").json()["warnings"]
        assert "0.0.0.0" in warning
    with serving(sqlite_settings(tmp_path), RunningFake()) as client:
        assert client.get("/readyz").json() == {"status": "ready", "warnings": []}


def test_what_is_missing_is_named_and_does_not_touch_liveness(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path), RunningFake(problem=LOADING), migrated=False) as client:
        response = client.get("/readyz")
        assert (response.status_code, response.json()["type"]) == (503, "/problems/not-ready")
        assert LOADING in response.json()["detail"]
        assert "dateline migrate" in response.json()["detail"]
        assert client.get("/startupz").status_code == 503
        assert client.get("/livez").status_code == 200


def test_started_once_is_started_for_good(tmp_path: Path) -> None:
    reader = RunningFake(problem=LOADING)
    with serving(sqlite_settings(tmp_path), reader) as client:
        assert client.get("/startupz").status_code == 503
        reader.problem = None
        assert client.get("/startupz").status_code == 200
        reader.problem = LOADING
        assert client.get("/startupz").status_code == 200
        assert client.get("/readyz").status_code == 503


def test_a_disk_that_takes_nothing_more_is_not_ready_until_it_does(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path), RunningFake()) as client:
        with file_size_limit((tmp_path / "test.db").stat().st_size):
            # The language is given because its identifier writes a file of its own when it is first asked.
            document = {"text": "Rebels attacked. " * 10_000, "language": "en"}
            posted = client.post("/v1/documents", json=document)
            assert (posted.status_code, posted.json()["type"]) == (503, "/problems/database-unavailable")
            assert "may not grow" in posted.json()["detail"]
            response = client.get("/readyz")
            assert (response.status_code, response.json()["type"]) == (503, "/problems/not-ready")
            assert "database: Files in the folder" in response.json()["detail"]
            assert client.get("/livez").status_code == 200
        assert client.get("/readyz").status_code == 200


def test_a_file_that_is_damaged_while_the_service_runs_is_named(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path), RunningFake()) as client:
        for file in tmp_path.glob("test.db*"):
            file.write_bytes(b"nonsense" * 10_000)
        response = client.get("/readyz")
        assert response.status_code == 503
        assert "damaged" in response.json()["detail"]


def test_a_frozen_server_keeps_no_probe_waiting(
    postgres: Server, migrated_template: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "SILENCE_SECONDS", 6)
    monkeypatch.setattr(readiness, "PATIENCE_SECONDS", 0.5)
    settings = sqlite_settings(tmp_path, database_url=postgres.create("frozen", template=migrated_template))
    with serving(settings, RunningFake(), migrated=False) as client, ThreadPoolExecutor(POOL_SIZE) as pool:
        assert client.get("/readyz").status_code == 200
        with postgres.frozen():
            # More than there are threads to wait for the database.
            stuck = [pool.submit(client.get, "/v1/events") for _ in range(POOL_SIZE)]
            begun = time.monotonic()
            for _ in range(3):
                response = client.get("/readyz")
                assert response.status_code == 503
                assert "frozen" in response.json()["detail"]
            assert client.get("/livez").status_code == 200
            assert time.monotonic() - begun < postgresql.CONNECT_SECONDS
            assert {answer.result().status_code for answer in stuck} == {503}
        assert client.get("/v1/events").status_code == 200
        assert client.get("/readyz").status_code == 200
    postgres.drop("frozen")


def test_the_database_is_asked_by_one_probe_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    gate = threading.Event()

    def wait(_: Database) -> None:
        nonlocal asked
        asked += 1
        gate.wait(30)

    monkeypatch.setattr(readiness, "check_database", wait)
    with serving(sqlite_settings(tmp_path), RunningFake()) as client, ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(client.get, "/readyz") for _ in range(8)]
        time.sleep(0.5)
        gate.set()
        assert {answer.result().status_code for answer in answers} == {200}
    assert asked < 8
