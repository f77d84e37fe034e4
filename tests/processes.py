"""The service as a process of its own, for tests and for the commands that kill it and weigh it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import psutil
from running import free_port

#: The `dateline` command over a fake reader, and the real one.
FAKE = (sys.executable, str(Path(__file__).parent / "fake_service.py"))
REAL = (sys.executable, "-m", "service.cli")

#: Seconds that the models may take to load where much else runs.
START_SECONDS = 600


@dataclass
class Service:
    """A running service and where it listens."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ready(self) -> bool:
        try:
            return httpx2.get(f"{self.url}/readyz").status_code == 200
        except httpx2.TransportError:
            return False

    def post(self, text: str, seconds: float = 60) -> httpx2.Response:
        return httpx2.post(f"{self.url}/v1/documents", json={"text": text}, timeout=seconds)

    def reading_processes(self) -> list[psutil.Process]:
        """Those that are there just now, in the order of their start."""
        return [child for child in psutil.Process(self.process.pid).children() if _reads(child)]


def _reads(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return False


def started(command: tuple[str, ...], port: int, settings: Mapping[str, str], log: Path | None = None) -> Service:
    """A service that has just been started on a port, under these settings."""
    with Path(log or os.devnull).open("ab") as told:
        arguments = [*command, "serve", "--port", str(port)]
        return Service(subprocess.Popen(arguments, env={**os.environ, **settings}, stdout=told, stderr=told), port)


@contextmanager
def running(command: tuple[str, ...], settings: Mapping[str, str], log: Path | None = None) -> Iterator[Service]:
    """A service that is ready, and killed at the end."""
    service = started(command, free_port(), settings, log)
    with service.process:
        try:
            if not eventually(service.ready, START_SECONDS):
                raise RuntimeError(f"The service is not ready: {log.read_text() if log else 'it kept no log'}")
            yield service
        finally:
            service.process.kill()


def eventually(holds: Callable[[], bool], seconds: float = 120) -> bool:
    """Whether something comes true in so many seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return False
