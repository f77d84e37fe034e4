"""The reading process under a fake reader: deaths, hangs, overload and the end of the parent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from fakes import load_and_die, load_fake, load_nothing

from pipeline.errors import ModelsMissing
from pipeline.model import Document
from service.errors import (
    DocumentKillsWorker,
    ExtractionFailed,
    QueueFull,
    ReadingTimedOut,
    UnsupportedLanguage,
    WorkerUnavailable,
)
from service.jobs.supervisor import Supervisor
from service.processing import Reader

ATTACK = Document(text="Rebels attacked Goma.")


@contextmanager
def supervisor(
    load: Callable[[], Reader] = load_fake, *, deadline: float = 30.0, waiting: int = 8, ready: bool = True
) -> Iterator[Supervisor]:
    started = Supervisor(load, deadline=deadline, waiting=waiting)
    started.start()
    try:
        assert not ready or _is_ready(started)
        yield started
    finally:
        started.stop()


@pytest.fixture(scope="module")
def reader() -> Iterator[Supervisor]:
    with supervisor() as started:
        yield started


def _pid(reader: Supervisor) -> int:
    assert reader.problem is None
    assert reader.pid is not None
    return reader.pid


def _eventually(holds: Callable[[], bool], seconds: float = 15) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.02)
    return False


def _is_ready(reader: Supervisor) -> bool:
    return _eventually(lambda: reader.problem is None, 30)


def test_a_document_read_in_the_process_equals_one_read_here(reader: Supervisor) -> None:
    assert reader.extract(ATTACK) == load_fake().extract(ATTACK)
    assert reader.version == "fake-1"


def test_the_pipelines_refusals_come_back_as_they_were(reader: Supervisor) -> None:
    with pytest.raises(UnsupportedLanguage, match="'fr'"):
        reader.extract(Document(text="Bonjour", language="fr"))


def test_an_unexpected_error_does_not_carry_the_text_and_leaves_the_process_alive(reader: Supervisor) -> None:
    before = _pid(reader)
    with pytest.raises(ExtractionFailed, match="ZeroDivisionError") as caught:
        reader.extract(Document(text="!fail secretly"))
    assert "secretly" not in str(caught.value)
    assert _pid(reader) == before


def test_a_killed_idle_process_comes_back_by_itself(reader: Supervisor) -> None:
    before = _pid(reader)
    os.kill(before, signal.SIGKILL)
    assert _eventually(lambda: reader.problem is not None)
    assert _is_ready(reader)
    assert _pid(reader) != before
    assert reader.extract(ATTACK).events


def test_a_document_in_flight_survives_one_death(reader: Supervisor, tmp_path: Path) -> None:
    document = Document(text=f"Rebels attacked Goma; !once {tmp_path / 'flag'}")
    assert len(reader.extract(document).events) == 1


def test_a_document_that_kills_twice_is_refused_and_others_are_read(reader: Supervisor) -> None:
    with pytest.raises(DocumentKillsWorker):
        reader.extract(Document(text="!die"))
    assert reader.extract(ATTACK).events


def test_a_stuck_document_is_given_up_and_the_next_one_is_read() -> None:
    with supervisor(deadline=0.5) as reader:
        with pytest.raises(ReadingTimedOut):
            reader.extract(Document(text="!hang"))
        assert _is_ready(reader)
        assert reader.extract(ATTACK).events


def test_a_full_queue_refuses_at_once(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    slow = Document(text=f"!wait {gate}")
    with supervisor(waiting=1) as reader, ThreadPoolExecutor(2) as pool:
        first = pool.submit(reader.extract, slow)
        assert _eventually(lambda: reader.waiting == 0)
        second = pool.submit(reader.extract, slow)
        assert _eventually(lambda: reader.waiting == 1)
        with pytest.raises(QueueFull):
            reader.extract(ATTACK)
        gate.touch()
        assert first.result(10) == second.result(10)


def test_a_failed_start_is_reported_word_for_word_and_tried_again() -> None:
    with supervisor(load_nothing, ready=False) as reader:
        assert _eventually(lambda: "models fetch default_fast" in (reader.problem or ""))
        with pytest.raises(ModelsMissing, match="models fetch default_fast"):
            reader.extract(ATTACK)
        with pytest.raises(WorkerUnavailable):
            _ = reader.version


def test_a_process_that_dies_while_loading_makes_the_service_unavailable() -> None:
    with supervisor(load_and_die, ready=False) as reader:
        assert _eventually(lambda: "died" in (reader.problem or ""))
        with pytest.raises(WorkerUnavailable, match="died"):
            reader.extract(ATTACK)


def test_stopping_ends_the_process_and_tells_who_waits() -> None:
    with supervisor() as reader, ThreadPoolExecutor(2) as pool:
        child = psutil.Process(_pid(reader))
        waiting = [pool.submit(reader.extract, Document(text="!hang")) for _ in range(2)]
        time.sleep(0.2)
        reader.stop()
        for answer in waiting:
            with pytest.raises(WorkerUnavailable):
                answer.result(5)
        assert not child.is_running()


def test_requests_from_many_threads_each_get_their_own_answer(reader: Supervisor) -> None:
    texts = ["attacked " * count for count in range(8)]
    with ThreadPoolExecutor(8) as pool:
        extractions = pool.map(reader.extract, [Document(text=text) for text in texts])
    assert [len(extraction.events) for extraction in extractions] == list(range(8))


def test_terminal_signals_are_left_to_the_parent(reader: Supervisor) -> None:
    pid = _pid(reader)
    os.kill(pid, signal.SIGINT)
    os.kill(pid, signal.SIGTERM)
    assert reader.extract(ATTACK).events
    assert _pid(reader) == pid


PARENT = """
import sys, threading, time
from fakes import load_fake
from pipeline.model import Document
from service.jobs.supervisor import Supervisor

if __name__ == "__main__":
    reader = Supervisor(load_fake, deadline=60, waiting=1)
    reader.start()
    while reader.problem is not None:
        time.sleep(0.02)
    threading.Thread(target=reader.extract, args=[Document(text="!hang")], daemon=True).start()
    time.sleep(0.2)
    print("ready", flush=True)
    time.sleep(60)
"""


def test_a_killed_parent_leaves_no_orphan_even_in_the_middle_of_a_document(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        children = psutil.Process(parent.pid).children()
        assert children
        parent.kill()
        parent.wait()
    gone, alive = psutil.wait_procs(children, timeout=5)
    assert not alive
    assert len(gone) == len(children)
