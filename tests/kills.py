"""Kills readers, the service and PostgreSQL at random moments while documents come in, and counts what that broke.

``python tests/kills.py --kills 1000``; a fake reader stands for the models, all else is the real thing. A client sends
a document again as long as it is told to (503) or gets no answer, as clients should. Exit status 1 when anything was

- lost: answered as stored, and not there;
- doubled: there twice, or with an event too many;
- half: there with too few tuples, reports or events;
- refused: a good document answered with anything else than "stored" or "try again".
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
from postgres import Server, running_server
from processes import FAKE, Service, eventually, started
from running import free_port
from sqlalchemy import func, select

from service.storage.database import Database
from service.storage.migrating import migrate
from service.storage.tables import DocumentRow, EventReportRow, ReportRow, TupleRow

#: Of so many kills each, one hits the service, one PostgreSQL; the others hit readers.
EVERY = 10
CLIENTS = 4
#: Seconds that the system gets to store another document after a kill.
RECOVERY = 300


@dataclass
class Clients:
    """Send numbered documents, four at a time, each until it is answered for good."""

    port: int
    #: What became of each document that was answered, by its number: the status.
    answers: dict[int, int] = field(default_factory=dict)
    _next: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def start(self) -> None:
        self._threads = [threading.Thread(target=self._send, daemon=True) for _ in range(CLIENTS)]
        for thread in self._threads:
            thread.start()

    def finish(self) -> None:
        """Begin no other document and wait for the answers to those begun."""
        self._stopping.set()
        for thread in self._threads:
            thread.join()

    def _send(self) -> None:
        while not self._stopping.is_set():
            with self._lock:
                number, self._next = self._next, self._next + 1
            while (status := self._post(number)) in {None, 503}:
                time.sleep(0.05)
            self.answers[number] = status or 0

    def _post(self, number: int) -> int | None:
        try:
            address = f"http://127.0.0.1:{self.port}/v1/documents"
            return httpx2.post(address, json={"text": text_of(number)}, timeout=60).status_code
        except httpx2.TransportError:
            return None


def text_of(number: int) -> str:
    """A document of some events that takes a moment to read."""
    return f"{number} " + "attacked " * events_of(number) + "!sleep 0.02"


def events_of(number: int) -> int:
    """How many events it has."""
    return 1 + number % 5


class Scene:
    """The system that is killed piece by piece."""

    def __init__(self, postgres: Server, folder: Path) -> None:
        self.postgres = postgres
        self.url = postgres.create("kills")
        migrate(self.url)
        self._port, self._log = free_port(), folder / "service.log"
        self._settings = {"DATELINE_DATABASE_URL": self.url, "DATELINE_WORKERS": "2"}
        self.service = self._start()
        self.clients = Clients(self._port)

    def _start(self) -> Service:
        return started(FAKE, self._port, self._settings, self._log)

    def kill_reader(self) -> None:
        with_readers = eventually(lambda: bool(self.service.reading_processes()), RECOVERY)
        if with_readers:
            random.choice(self.service.reading_processes()).kill()

    def kill_service(self) -> None:
        self.service.process.kill()
        self.service.process.wait()
        self.service = self._start()

    def kill_postgres(self) -> None:
        self.postgres.kill()
        self.postgres.start()

    def await_progress(self) -> None:
        """Wait until another document is answered for good; raises RuntimeError when none is in time."""
        before = len(self.clients.answers)
        if not eventually(lambda: len(self.clients.answers) > before, RECOVERY):
            log = self._log.read_text(errors="replace").splitlines()
            raise RuntimeError("\n".join([*log[-30:], f"Nothing was stored for {RECOVERY} s."]))


def kill(scene: Scene, kills: int, seconds: float) -> Counter[str]:
    """Kill so often, or for so long, and count whom."""
    victims: Sequence[tuple[str, Callable[[], None]]] = (
        ("service", scene.kill_service),
        ("PostgreSQL", scene.kill_postgres),
        *[("reader", scene.kill_reader)] * (EVERY - 2),
    )
    killed: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while killed.total() < kills and time.monotonic() < until:
        scene.await_progress()
        time.sleep(random.uniform(0, 0.1))
        name, strike = victims[killed.total() % EVERY]
        strike()
        killed[name] += 1
        if killed.total() % EVERY == 0:
            tell(f"{killed.total()} kills, {len(scene.clients.answers)} documents")
    return killed


def judge(url: str, answers: dict[int, int]) -> dict[str, list[int]]:
    """The numbers of the documents that were lost, doubled, stored by half or refused."""
    stored = stored_parts(url)
    return {
        "lost": [n for n, status in answers.items() if status in {200, 201} and n not in stored],
        "doubled": [n for n, parts in stored.items() if max(parts) > events_of(n)],
        "half": [n for n, parts in stored.items() if min(parts) < events_of(n)],
        "refused": [n for n, status in answers.items() if status not in {200, 201}],
    }


def stored_parts(url: str) -> dict[int, tuple[int, int, int]]:
    """How many tuples, reports and events each stored document has; a document that is there twice has them twice."""
    database = Database.open(url)
    reports = select(ReportRow.document_key, func.count()).group_by(ReportRow.document_key)
    queries = (
        select(TupleRow.document_key, func.count()).group_by(TupleRow.document_key),
        reports,
        reports.join(EventReportRow, EventReportRow.report_key == ReportRow.key),
    )
    with database.read() as session:
        numbers = {
            row.key: int(row.text.split()[0]) for row in session.execute(select(DocumentRow.key, DocumentRow.text))
        }
        counts: list[Counter[int]] = [Counter() for _ in queries]
        for counter, query in zip(counts, queries, strict=True):
            for key, count in session.execute(query):
                counter[numbers[key]] += count
    database.close()
    return {number: (counts[0][number], counts[1][number], counts[2][number]) for number in numbers.values()}


def tell(message: str) -> None:
    """A line for whoever watches."""
    sys.stdout.write(message + "\n")
    sys.stdout.flush()


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=3600, help="stop after so long, however few were killed")
    arguments = parser.parse_args()
    begun = time.monotonic()
    # What is answered as stored must outlive a killed server here.
    with tempfile.TemporaryDirectory() as folder, running_server(options=()) as postgres:
        scene = Scene(postgres, Path(folder))
        try:
            scene.clients.start()
            killed = kill(scene, arguments.kills, arguments.seconds)
            scene.clients.finish()
        finally:
            scene.service.process.kill()
            scene.service.process.wait()
        broken = judge(scene.url, scene.clients.answers)
    whom = ", ".join(f"{count} {name}" for name, count in killed.items())
    tell(f"{killed.total()} kills ({whom}), {len(scene.clients.answers)} documents, {time.monotonic() - begun:.0f} s")
    tell(", ".join(f"{len(numbers)} {name} {numbers[:5] or ''}".strip() for name, numbers in broken.items()))
    return 1 if any(broken.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
