"""What documents are granted, and how many processes a machine carries."""

from pathlib import Path

import pytest

from pipeline.model import Document
from service.jobs import limits
from service.jobs.limits import WORKER_BYTES, Limits, memory_bytes, worker_count
from service.settings import Settings


@pytest.mark.parametrize(("characters", "seconds"), [(0, 5), (2000, 6), (60_000, 35)])
def test_longer_documents_may_take_longer(characters: int, seconds: float) -> None:
    assert Limits.of(Settings()).seconds(Document(text="x" * characters)) == seconds


@pytest.mark.parametrize(("memory", "workers"), [(2 * WORKER_BYTES, 2), (2 * WORKER_BYTES - 1, 1), (1, 1)])
def test_two_processes_read_where_memory_allows(memory: int, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "memory_bytes", lambda: memory)
    assert worker_count(Settings()) == workers
    assert worker_count(Settings(workers=3)) == 3


def test_a_containers_limit_is_its_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = tmp_path / "memory.max"
    monkeypatch.setattr(limits, "_MEMORY_LIMITS", (tmp_path / "none", limit))
    limit.write_text("max\n")
    machine = memory_bytes()
    assert machine > WORKER_BYTES
    limit.write_text("536870912\n")
    assert memory_bytes() == 536_870_912
