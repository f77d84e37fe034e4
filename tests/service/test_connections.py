"""Clients that say nothing, too little, or leave, and more of them than there are descriptors."""

import os
import resource
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from service.cli import connections

SCRIPT = Path(__file__).parents[1] / "fake_service.py"
PATIENCE = 1.0
LIMIT = 20
REQUEST = b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"
#: More than the buffers between two sockets take.
MUCH = 64 * 1024 * 1024


async def answer(request: Request) -> PlainTextResponse:
    await request.body()
    return PlainTextResponse("x" * int(request.query_params.get("size", 1)))


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server with little patience and few places; yields its port."""
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", PATIENCE)
    config = uvicorn.Config(
        Starlette(routes=[Route("/", answer, methods=["GET", "POST"])]),
        port=0,
        http=connections.BoundedProtocol,
        limit_concurrency=LIMIT,
        log_level="warning",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    with listening(monkeypatch) as number:
        yield number


def eventually(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=30)


def closed(connection: socket.socket) -> bool:
    """Whether the other side ended the connection, awaited for a moment."""
    connection.settimeout(0.2)
    try:
        return connection.recv(1024) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def get(connection: HTTPConnection, path: str = "/") -> int:
    """The status of an answer, which is read to its end."""
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    return response.status


def call(port: int) -> HTTPConnection:
    return HTTPConnection("127.0.0.1", port, timeout=30)


@pytest.mark.parametrize("begun", [b"", REQUEST[:20], b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nfour"])
def test_a_client_that_does_not_end_its_request_is_not_waited_for(port: int, begun: bytes) -> None:
    with connect(port) as connection:
        connection.sendall(begun)
        assert not closed(connection)
        eventually(lambda: closed(connection))


def test_a_client_that_drips_its_request_is_not_waited_for(port: int) -> None:
    def refused() -> bool:
        try:
            connection.sendall(REQUEST[:1])
        except OSError:
            return True
        return False

    with connect(port) as connection:
        eventually(refused)


def test_a_client_that_does_not_take_its_answer_is_not_waited_for(port: int) -> None:
    with connect(port) as connection:
        connection.sendall(b"GET /?size=%d HTTP/1.1\r\nHost: here\r\n\r\n" % MUCH)
        time.sleep(4 * PATIENCE)
        assert sum(map(len, iter(lambda: connection.recv(1024 * 1024), b""))) < MUCH


def test_a_client_that_gets_on_is_served_again_and_again(port: int) -> None:
    connection = call(port)
    for _ in range(6):
        assert get(connection) == 200
        time.sleep(PATIENCE / 2)
    assert get(connection, f"/?size={MUCH}") == 200
    connection.close()


def test_silent_clients_make_room_for_those_that_speak(port: int) -> None:
    with ExitStack() as stack:
        silent = [stack.enter_context(connect(port)) for _ in range(3 * LIMIT)]
        connection = call(port)
        assert get(connection) == 200
        assert sum(map(closed, silent[:LIMIT])) == LIMIT
        connection.close()


def test_the_limit_of_descriptors_is_raised_and_connections_stay_below_it() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(512, hard), hard))
        raised = connections.raise_descriptor_limit()
        assert raised == min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 4096)
        assert raised > 512 or hard <= 512
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert connections.connection_limit(4096) == connections.MAX_CONNECTIONS
    assert connections.connection_limit(1024) == 1024 - 128 - connections.BACKLOG
    assert connections.connection_limit(100) > 0


@contextmanager
def service(folder: Path, descriptors: int) -> Iterator[tuple[int, Path]]:
    """The whole service with so many descriptors; yields its port and the file of its log."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    log = folder / "log"
    command = [sys.executable, str(SCRIPT), "serve"]
    with (
        log.open("wb") as file,
        subprocess.Popen(
            ["sh", "-c", f'ulimit -n {descriptors}; exec "$@"', "sh", *command, "--port", str(port)],
            env=os.environ | {"DATELINE_DATABASE_URL": f"sqlite:///{folder / 'test.db'}"},
            stderr=file,
            stdout=file,
        ) as process,
    ):
        try:
            eventually(lambda: b"Uvicorn running" in log.read_bytes())
            yield port, log
        finally:
            process.kill()


def test_used_up_descriptors_fill_no_log_and_shut_nobody_out(tmp_path: Path) -> None:
    with service(tmp_path, descriptors=100) as (port, log), ExitStack() as stack:
        for _ in range(300):
            stack.enter_context(connect(port))
        time.sleep(2)
        connection = call(port)
        assert get(connection, "/livez") == 200
        connection.close()
        assert log.read_bytes().count(b"out of system resource") <= 1
        assert log.stat().st_size < 10_000


def test_a_client_that_leaves_in_the_middle_of_its_document_is_one_line(tmp_path: Path) -> None:
    with service(tmp_path, descriptors=1024) as (port, log):
        before = log.read_text().count("\n")
        with connect(port) as connection:
            head = (
                b"POST /v1/documents HTTP/1.1\r\nHost: here\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n"
            )
            connection.sendall(head + b"Rebels")
            time.sleep(0.5)
        eventually(lambda: "the client left" in log.read_text())
        time.sleep(0.2)
        new = log.read_text().splitlines()[before:]
        assert [line for line in new if "POST /v1/documents: the client left" in line] == new[-1:]
        assert "Traceback" not in log.read_text()
