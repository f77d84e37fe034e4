"""`dateline serve` as a process of its own: start, stop, and deaths in the middle of a document."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import psutil
import pytest
from postgres import Server

SCRIPT = Path(__file__).parents[1] / "fake_service.py"
MANY = "Rebels attacked Goma. " * 300


@dataclass
class Service:
    process: subprocess.Popen[bytes]
    port: int
    folder: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ready(self) -> bool:
        try:
            return httpx2.get(f"{self.url}/readyz").status_code == 200
        except httpx2.TransportError:
            return False

    def post(self, text: str) -> httpx2.Response:
        return httpx2.post(f"{self.url}/v1/documents", json={"text": text}, timeout=30)

    def reading_process(self) -> psutil.Process:
        children = psutil.Process(self.process.pid).children()
        (found,) = [child for child in children if "spawn_main" in " ".join(child.cmdline())]
        return found

    def stored(self) -> tuple[int, int]:
        """How many documents and reports the file holds, seen from outside."""
        with sqlite3.connect(self.folder / "test.db") as connection:
            (documents,) = connection.execute("SELECT count(*) FROM document").fetchone()
            (reports,) = connection.execute("SELECT count(*) FROM report").fetchone()
        connection.close()
        return documents, reports


def _environment(folder: Path, **settings: str) -> dict[str, str]:
    return os.environ | {"DATELINE_DATABASE_URL": f"sqlite:///{folder / 'test.db'}", **settings}


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _eventually(holds: Callable[[], bool], seconds: float = 120) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return False


@contextmanager
def _service(folder: Path) -> Iterator[Service]:
    port = _free_port()
    command = [sys.executable, str(SCRIPT), "serve", "--port", str(port)]
    with subprocess.Popen(command, env=_environment(folder), stderr=subprocess.DEVNULL) as process:
        service = Service(process, port, folder)
        try:
            assert _eventually(service.ready)
            yield service
        finally:
            process.kill()


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with _service(tmp_path_factory.mktemp("serve")) as running:
        yield running


@contextmanager
def _in_flight(service: Service, gate: Path) -> Iterator[Future[httpx2.Response]]:
    """A POST that is being read and stays so until the gate is there."""
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(service.post, f"Rebels attacked; !wait {gate}")
        assert _eventually(gate.with_suffix(".begun").exists)
        yield answer


def _health(port: int) -> int:
    command = [sys.executable, "-m", "service.cli", "health", "--port", str(port)]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode


def test_serving_starts_from_nothing_and_health_says_so(service: Service) -> None:
    assert service.post("Rebels attacked Goma.").status_code == 201
    assert _health(service.port) == 0
    assert _health(_free_port()) == 1


def test_a_killed_reading_process_does_not_lose_the_document(service: Service, tmp_path: Path) -> None:
    before = service.stored()
    with _in_flight(service, tmp_path / "gate") as answer:
        service.reading_process().kill()
        time.sleep(0.3)
        assert service.stored() == before
        (tmp_path / "gate").touch()
        assert answer.result(30).status_code == 201
    assert service.stored() == (before[0] + 1, before[1] + 1)


def test_a_document_that_kills_twice_is_a_problem_and_nothing_is_stored(service: Service) -> None:
    before = service.stored()
    response = service.post("attacked; !die")
    assert (response.status_code, response.json()["type"]) == (422, "/problems/document-kills-worker")
    assert service.stored() == before
    assert service.post("Rebels attacked again.").status_code == 201


def test_a_service_killed_while_reading_stores_nothing_and_leaves_no_orphan(tmp_path: Path) -> None:
    with _service(tmp_path) as service, _in_flight(service, tmp_path / "gate") as answer:
        reading = service.reading_process()
        service.process.kill()
        assert isinstance(answer.exception(10), httpx2.TransportError)
        assert _eventually(lambda: not reading.is_running(), 5)
        assert service.stored() == (0, 0)


def test_a_service_killed_at_any_moment_leaves_the_whole_document_or_nothing(tmp_path: Path) -> None:
    for delay in (0.05, 0.2):
        with _service(tmp_path) as service, ThreadPoolExecutor(1) as pool:
            answer = pool.submit(service.post, MANY)
            time.sleep(delay)
            service.process.kill()
            answer.exception(10)
            assert service.stored() in {(0, 0), (1, 300)}
    with _service(tmp_path) as service:
        assert service.post(MANY).status_code in {200, 201}
        assert service.stored() == (1, 300)


def test_a_stopped_service_finishes_what_it_has_begun(tmp_path: Path) -> None:
    with _service(tmp_path) as service, _in_flight(service, tmp_path / "gate") as answer:
        reading = service.reading_process()
        service.process.send_signal(signal.SIGTERM)
        assert _eventually(lambda: not service.ready(), 5)
        (tmp_path / "gate").touch()
        assert answer.result(10).status_code == 201
        assert service.process.wait(10) in {0, -signal.SIGTERM}
        assert not reading.is_running()
        assert service.stored() == (1, 1)


def test_without_migrating_an_old_database_is_refused_with_the_remedy(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), "serve", "--port", str(_free_port())]
    environment = _environment(tmp_path, DATELINE_MIGRATE="off")
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=30)
    assert done.returncode == 1
    assert b"dateline migrate" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_database_of_another_encoding_is_refused_at_start_in_one_line(tmp_path: Path, postgres: Server) -> None:
    postgres.run("CREATE DATABASE narrow ENCODING 'SQL_ASCII' TEMPLATE template0")
    command = [sys.executable, str(SCRIPT), "serve", "--port", str(_free_port())]
    environment = _environment(tmp_path, DATELINE_DATABASE_URL=postgres.url("narrow"))
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=30)
    assert done.returncode == os.EX_CONFIG
    assert done.stderr.startswith(b"dateline: The PostgreSQL database stores texts as SQL_ASCII and not as UTF8")
    assert done.stderr.count(b"\n") == 1
    postgres.drop("narrow")
