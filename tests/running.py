"""`dateline serve` with the real models, as a process of its own."""

import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx2

_START_SECONDS = 120


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running_service(dateline: Path, *, folder: Path, environment: Mapping[str, str]) -> Iterator[str]:
    """The address of a service that this command serves from a working folder, once it is ready."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with (folder / "serve.log").open("wb") as log:
        command = [str(dateline), "serve", "--port", str(port)]
        process = subprocess.Popen(command, cwd=folder, env=environment, stderr=log)
    try:
        _wait_until_ready(process, url, folder / "serve.log")
        yield url
    finally:
        process.terminate()
        process.wait()


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while not _ready(url):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"The service does not start:\n{log.read_text()}")
        time.sleep(0.1)


def _ready(url: str) -> bool:
    try:
        return httpx2.get(f"{url}/readyz").status_code == 200
    except httpx2.TransportError:
        return False
