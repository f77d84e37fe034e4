"""Reading processes under a fake reader: deaths, hangs, overload and the end of the parent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest
from fakes import FakePipeline, load_and_die, load_and_starve, load_fake, load_nothing
from processes import eventually

from pipeline.errors import ModelsMissing
from pipeline.model import Document
from service.errors import (
    DocumentKillsWorker,
    ExtractionFailed,
    QueueFull,
    ReaderKilled,
    ReadingTimedOut,
    Stopping,
    UnsupportedLanguage,
    WorkerUnavailable,
)
from service.jobs.limits import SHORT, Limits
from service.jobs.pool import Pool
from service.processing import Reader

ATTACK = Document(text="Rebels attacked Goma.")


LIMITS = Limits(deadline=30, deadline_characters=1000, patience=30, waiting=8)


@contextmanager
def pool(
    load: Callable[[], Reader] = load_fake, *, workers: int = 1, ready: bool = True, **limits: Any
) -> Iterator[Pool]:
    started = Pool(load, replace(LIMITS, **limits), workers)
    started.start()
    try:
        assert not ready or _is_ready(started)
        yield started
    finally:
        started.stop()


@pytest.fixture(scope="module")
def reader() -> Iterator[Pool]:
    with pool() as started:
        yield started


def _pid(reader: Pool) -> int:
    assert reader.problem is None
    (pid,) = reader.pids
    return pid


def _is_ready(reader: Pool) -> bool:
    return eventually(lambda: reader.problem is None)


def test_a_document_read_in_the_process_equals_one_read_here(reader: Pool) -> None:
    assert reader.extract(ATTACK) == load_fake().extract(ATTACK)
    assert reader.version == "fake-1"


def test_the_pipelines_refusals_come_back_as_they_were(reader: Pool) -> None:
    with pytest.raises(UnsupportedLanguage, match="'fr'"):
        reader.extract(Document(text="Bonjour", language="fr"))


def test_an_unexpected_error_does_not_carry_the_text_and_leaves_the_process_alive(reader: Pool) -> None:
    before = _pid(reader)
    with pytest.raises(ExtractionFailed, match="ZeroDivisionError") as caught:
        reader.extract(Document(text="!fail secretly"))
    assert "secretly" not in str(caught.value)
    assert _pid(reader) == before


def test_a_killed_idle_process_comes_back_by_itself(reader: Pool) -> None:
    before = _pid(reader)
    os.kill(before, signal.SIGKILL)
    assert eventually(lambda: reader.problem is not None)
    assert _is_ready(reader)
    assert _pid(reader) != before
    assert reader.extract(ATTACK).events


def test_a_document_in_flight_survives_one_death(reader: Pool, tmp_path: Path) -> None:
    document = Document(text=f"Rebels attacked Goma; !once {tmp_path / 'flag'}")
    assert len(reader.extract(document).events) == 1


def test_a_document_that_kills_twice_is_refused_and_others_are_read(reader: Pool) -> None:
    with pytest.raises(DocumentKillsWorker):
        reader.extract(Document(text="!die"))
    assert reader.extract(ATTACK).events


def test_a_process_that_is_killed_each_time_is_not_the_documents_fault(reader: Pool) -> None:
    with pytest.raises(ReaderKilled, match="memory"):
        reader.extract(Document(text="!starve"))
    assert reader.extract(ATTACK).events


def test_memory_that_is_refused_is_not_the_documents_fault(reader: Pool) -> None:
    with pytest.raises(ReaderKilled, match="got no more memory"):
        reader.extract(Document(text="!gorge"))


def test_a_document_that_computes_too_long_is_given_up_and_the_next_one_is_read() -> None:
    with pool(deadline=0.5) as reader:
        with pytest.raises(ReadingTimedOut, match=r"9 characters was not read in the 0\.509 s"):
            reader.extract(Document(text="!compute "))
        assert _is_ready(reader)
        assert reader.extract(ATTACK).events


def test_time_that_a_document_does_not_compute_is_not_counted_as_its_own() -> None:
    with pool(deadline=0.2) as reader:
        assert reader.extract(Document(text="attacked !sleep 0.6")).events


def test_a_process_that_neither_computes_nor_answers_is_replaced_and_the_document_not_blamed() -> None:
    with pool(deadline=0.1) as reader, pytest.raises(ReaderKilled, match="gave no answer"):
        reader.extract(Document(text="!hang"))


def test_a_document_that_waits_too_long_is_told_so_while_another_is_read(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    with pool(patience=0.5) as reader:
        first = reader.begin(Document(text=f"!wait {gate}"))
        assert eventually(gate.with_suffix(".begun").exists)
        with pytest.raises(QueueFull, match=r"waited over 0\.5 s"):
            reader.begin(ATTACK).result(60)
        gate.touch()
        assert first.result(60) is not None


def test_a_short_document_is_read_while_a_long_one_is(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    with pool(workers=2) as reader:
        assert eventually(lambda: len(reader.pids) == 2)
        long = [reader.begin(Document(text=f"!wait {gate} {'x' * SHORT}{number}")) for number in range(2)]
        assert eventually(gate.with_suffix(".begun").exists)
        assert reader.begin(ATTACK).result(60).events
        assert reader.waiting == 1
        gate.touch()
        assert all(answer.result(60) is not None for answer in long)


def test_short_documents_pass_long_ones_where_one_process_reads(tmp_path: Path) -> None:
    gate, order = tmp_path / "gate", tmp_path / "order"
    with pool() as reader:
        reader.begin(Document(text=f"!wait {gate}"))
        assert eventually(gate.with_suffix(".begun").exists)
        long = reader.begin(Document(text=f"!hang {'x' * SHORT}"))
        short = reader.begin(Document(text=f"!note {order}"))
        gate.touch()
        short.result(60)
        assert not long.done()


def test_one_document_that_many_want_at_once_is_read_once(tmp_path: Path) -> None:
    gate, notes = tmp_path / "gate", tmp_path / "notes"
    document = Document(text=f"attacked !wait {gate} !note {notes}")
    with pool(waiting=1) as reader:
        first = reader.begin(document)
        assert eventually(gate.with_suffix(".begun").exists)
        answers = [first, *(reader.begin(document) for _ in range(4))]
        gate.touch()
        assert {len(answer.result(60).events) for answer in answers} == {1}
    assert notes.read_text() == "read\n"


def test_a_document_that_nobody_waits_for_is_not_read_and_frees_its_place(tmp_path: Path) -> None:
    gate, notes = tmp_path / "gate", tmp_path / "notes"
    unwanted = Document(text=f"!note {notes}")
    with pool(waiting=1) as reader:
        first = reader.begin(Document(text=f"!wait {gate}"))
        assert eventually(gate.with_suffix(".begun").exists)
        leaving = [reader.begin(unwanted), reader.begin(unwanted)]
        leaving[0].cancel()
        with pytest.raises(QueueFull):
            reader.begin(ATTACK)
        leaving[1].cancel()
        last = reader.begin(ATTACK)
        gate.touch()
        assert first.result(60) is not None
        assert last.result(60).events
    assert not notes.exists()


def test_a_full_queue_refuses_at_once(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    with pool(waiting=1) as reader:
        first = reader.begin(Document(text=f"!wait {gate}"))
        assert eventually(gate.with_suffix(".begun").exists)
        second = reader.begin(ATTACK)
        with pytest.raises(QueueFull):
            reader.begin(Document(text="Peace."))
        gate.touch()
        assert first.result(60) is not None
        assert second.result(60).events


def test_a_failed_start_is_reported_word_for_word_and_tried_again() -> None:
    with pool(load_nothing, ready=False) as reader:
        assert eventually(lambda: "models fetch default_fast" in (reader.problem or ""))
        with pytest.raises(ModelsMissing, match="models fetch default_fast"):
            reader.extract(ATTACK)
        with pytest.raises(WorkerUnavailable):
            _ = reader.version


def test_a_process_that_dies_while_loading_makes_the_service_unavailable() -> None:
    with pool(load_and_die, ready=False) as reader:
        assert eventually(lambda: "died" in (reader.problem or ""))
        with pytest.raises(WorkerUnavailable, match="died"):
            reader.extract(ATTACK)


def test_a_process_that_is_killed_while_loading_is_tried_again_before_memory_is_said_to_be_short() -> None:
    with pool(load_and_starve, ready=False) as reader:
        with pytest.raises(ReaderKilled, match="killed 3 times while it loaded the models"):
            reader.await_ready()
        with pytest.raises(ReaderKilled, match="DATELINE_WORKERS"):
            reader.extract(ATTACK)


def test_stopping_ends_the_process_and_tells_who_waits() -> None:
    with pool() as reader, ThreadPoolExecutor(2) as threads:
        child = psutil.Process(_pid(reader))
        waiting = [threads.submit(reader.extract, Document(text="!hang")) for _ in range(2)]
        time.sleep(0.2)
        reader.stop()
        for answer in waiting:
            with pytest.raises(Stopping):
                answer.result(60)
        assert not child.is_running()


def test_requests_from_many_threads_each_get_their_own_answer(reader: Pool) -> None:
    texts = ["attacked " * count for count in range(8)]
    with ThreadPoolExecutor(8) as threads:
        extractions = threads.map(reader.extract, [Document(text=text) for text in texts])
    assert [len(extraction.events) for extraction in extractions] == list(range(8))


def _load_naming_its_environment() -> Reader:
    return FakePipeline(version=os.environ.get("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "unbounded"))


def test_what_torch_keeps_for_each_length_of_sentence_is_bounded() -> None:
    with pool(_load_naming_its_environment) as reader:
        assert reader.version == "64"


def test_terminal_signals_are_left_to_the_parent(reader: Pool) -> None:
    pid = _pid(reader)
    os.kill(pid, signal.SIGINT)
    os.kill(pid, signal.SIGTERM)
    assert reader.extract(ATTACK).events
    assert _pid(reader) == pid


PARENT = """
import sys, threading, time
from fakes import load_fake
from pipeline.model import Document
from service.jobs.limits import Limits
from service.jobs.pool import Pool

if __name__ == "__main__":
    reader = Pool(load_fake, Limits(60, 1000, 60, 1))
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
    gone, alive = psutil.wait_procs(children, timeout=60)
    assert not alive
    assert len(gone) == len(children)
