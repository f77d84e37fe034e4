"""`dateline serve` as a process of its own: start, stop, and deaths in the middle of a document."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import psutil
import pytest
from postgres import Server
from processes import FAKE, Service, eventually, running
from running import free_port

MANY = "Rebels attacked Goma. " * 300


@dataclass
class StoringService(Service):
    folder: Path

    def reading_process(self) -> psutil.Process:
        (found,) = self.reading_processes()
        return found

    def stored(self) -> tuple[int, int]:
        """How many documents and reports the file holds, seen from outside."""
        with sqlite3.connect(self.folder / "test.db") as connection:
            (documents,) = connection.execute("SELECT count(*) FROM document").fetchone()
            (reports,) = connection.execute("SELECT count(*) FROM report").fetchone()
        connection.close()
        return documents, reports


def _settings(folder: Path, **settings: str) -> dict[str, str]:
    database = f"sqlite:///{folder / 'test.db'}"
    return {"DATELINE_DATABASE_URL": database, "DATELINE_WORKERS": "1", **settings}


@contextmanager
def _service(folder: Path, **settings: str) -> Iterator[StoringService]:
    with running(FAKE, _settings(folder, **settings)) as service:
        yield StoringService(service.process, service.port, folder)


def _run(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | _settings(folder, **settings)
    command = [*FAKE, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120, text=True)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoringService]:
    with _service(tmp_path_factory.mktemp("serve")) as running:
        yield running


@contextmanager
def _in_flight(service: StoringService, gate: Path) -> Iterator[Future[httpx2.Response]]:
    """A POST that is being read and stays so until the gate is there."""
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(service.post, f"Rebels attacked; !wait {gate}")
        assert eventually(gate.with_suffix(".begun").exists)
        yield answer


def _health(port: int) -> int:
    command = [sys.executable, "-m", "service.cli", "health", "--port", str(port)]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode


def test_serving_starts_from_nothing_and_health_says_so(service: StoringService) -> None:
    assert service.post("Rebels attacked Goma.").status_code == 201
    assert _health(service.port) == 0
    assert _health(free_port()) == 1


def test_a_killed_reading_process_does_not_lose_the_document(service: StoringService, tmp_path: Path) -> None:
    before = service.stored()
    with _in_flight(service, tmp_path / "gate") as answer:
        service.reading_process().kill()
        time.sleep(0.3)
        assert service.stored() == before
        (tmp_path / "gate").touch()
        assert answer.result(60).status_code == 201
    assert service.stored() == (before[0] + 1, before[1] + 1)


def test_a_document_that_kills_twice_is_a_problem_and_nothing_is_stored(service: StoringService) -> None:
    before = service.stored()
    response = service.post("attacked; !die")
    assert (response.status_code, response.json()["type"]) == (422, "/problems/document-kills-worker")
    assert service.stored() == before
    assert service.post("Rebels attacked again.").status_code == 201


def test_a_service_killed_while_reading_stores_nothing_and_leaves_no_orphan(tmp_path: Path) -> None:
    with _service(tmp_path) as service, _in_flight(service, tmp_path / "gate") as answer:
        reading = service.reading_process()
        service.process.kill()
        assert isinstance(answer.exception(60), httpx2.TransportError)
        assert eventually(lambda: not reading.is_running(), 5)
        assert service.stored() == (0, 0)


def test_a_service_killed_at_any_moment_leaves_the_whole_document_or_nothing(tmp_path: Path) -> None:
    for delay in (0.05, 0.2):
        with _service(tmp_path) as service, ThreadPoolExecutor(1) as pool:
            answer = pool.submit(service.post, MANY)
            time.sleep(delay)
            service.process.kill()
            answer.exception(60)
            assert service.stored() in {(0, 0), (1, 300)}
    with _service(tmp_path) as service:
        assert service.post(MANY).status_code in {200, 201}
        assert service.stored() == (1, 300)


def test_a_stopped_service_finishes_what_it_has_begun(tmp_path: Path) -> None:
    with _service(tmp_path) as service, _in_flight(service, tmp_path / "gate") as answer:
        reading = service.reading_process()
        service.process.send_signal(signal.SIGTERM)
        assert eventually(lambda: not service.ready(), 5)
        (tmp_path / "gate").touch()
        assert answer.result(60).status_code == 201
        assert service.process.wait(60) == 0
        assert not reading.is_running()
        assert service.stored() == (1, 1)


@pytest.mark.parametrize("grace", [0, 1])
def test_what_a_stopped_service_cannot_finish_in_its_grace_is_to_be_sent_again(tmp_path: Path, grace: int) -> None:
    with _service(tmp_path, DATELINE_GRACE=str(grace)) as service, ThreadPoolExecutor(1) as pool:
        with _in_flight(service, tmp_path / "gate") as reading:
            waiting = pool.submit(service.post, "Rebels attacked, and nobody has read it yet.")
            time.sleep(0.5)
            service.process.send_signal(signal.SIGTERM)
            for answer in (reading.result(60), waiting.result(60)):
                assert (answer.status_code, answer.json()["type"]) == (503, "/problems/stopping")
                assert answer.headers["retry-after"] == "10"
        assert service.process.wait(60) == 0
        assert service.stored() == (0, 0)


def test_a_stopped_service_does_not_wait_for_a_body_that_never_ends(tmp_path: Path) -> None:
    with _service(tmp_path, DATELINE_GRACE="0") as service:
        with socket.create_connection(("127.0.0.1", service.port)) as client:
            client.sendall(
                b"POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nat"
            )
            time.sleep(0.5)
            service.process.send_signal(signal.SIGTERM)
            answer = client.makefile("rb").read()
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert b"/problems/stopping" in answer
        assert service.process.wait(60) == 0


def test_a_document_whose_client_has_left_is_not_read(service: StoringService, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    with _in_flight(service, tmp_path / "gate") as answer:
        with pytest.raises(httpx2.ReadTimeout):
            httpx2.post(f"{service.url}/v1/documents", json={"text": f"attacked !note {notes}"}, timeout=0.5)
        time.sleep(0.5)
        (tmp_path / "gate").touch()
        assert answer.result(60).status_code == 201
    assert service.post("Rebels attacked after that.").status_code == 201
    assert not notes.exists()


def test_commands_keep_the_deadline_and_survive_the_death_of_their_reader(tmp_path: Path) -> None:
    texts = ("!compute", f"attacked !once {tmp_path / 'flag'}", "!starve", "attacked")
    lines = "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts))
    (tmp_path / "in.jsonl").write_text(lines)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "flag").unlink(missing_ok=True)
        return _run(tmp_path, *arguments, str(tmp_path / "in.jsonl"), DATELINE_DEADLINE="0.5")

    read = [json.loads(line) for line in run("extract", "--jsonl").stdout.splitlines()]
    assert [line.get("error", {}).get("type") for line in read] == ["reading-timed-out", None, "reader-killed", None]
    stored = run("ingest")
    assert stored.stdout == "2 new, 0 known, 2 failed\n"
    assert "in.jsonl:1: reading-timed-out" in stored.stderr
    assert "in.jsonl:3: reader-killed" in stored.stderr


def test_without_migrating_an_old_database_is_refused_with_the_remedy(tmp_path: Path) -> None:
    done = _run(tmp_path, "serve", "--port", str(free_port()), DATELINE_MIGRATE="off")
    assert done.returncode == 1
    assert "dateline migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_of_another_encoding_is_refused_at_start_in_one_line(tmp_path: Path, postgres: Server) -> None:
    postgres.run("CREATE DATABASE narrow ENCODING 'SQL_ASCII' TEMPLATE template0")
    done = _run(tmp_path, "serve", "--port", str(free_port()), DATELINE_DATABASE_URL=postgres.url("narrow"))
    assert done.returncode == os.EX_CONFIG
    assert done.stderr.startswith("dateline: The PostgreSQL database stores texts as SQL_ASCII and not as UTF8")
    assert done.stderr.count("\n") == 1
    postgres.drop("narrow")
