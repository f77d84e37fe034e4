"""How long documents may be read and may wait, how many may wait, and how many processes read."""

import os
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Document
from service.settings import Settings

#: Up to so many characters a document is short; it takes some three seconds to read at most.
SHORT = 10_000
#: Bytes of memory that a reading process needs, with room for the longest documents.
WORKER_BYTES = 900_000_000
#: Where Linux says how much memory a container may use: the second version of control groups, and the first.
_MEMORY_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


@dataclass(frozen=True, slots=True)
class Limits:
    """What the settings grant documents."""

    #: Seconds of computing that reading may take, whatever the length.
    deadline: float
    #: So many characters add a second to that.
    deadline_characters: int
    #: Seconds that a document may wait for its turn.
    patience: float
    #: Documents that may wait.
    waiting: int

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """The limits that these settings name."""
        return cls(settings.deadline, settings.deadline_characters, settings.patience, settings.queue)

    def seconds(self, document: Document) -> float:
        """Seconds of computing that reading this document may take."""
        return self.deadline + len(document.text) / self.deadline_characters


def worker_count(settings: Settings) -> int:
    """How many processes read: as many as are set, or two where memory allows, or one."""
    if settings.workers is not None:
        return settings.workers
    return 2 if memory_bytes() >= 2 * WORKER_BYTES else 1


def memory_bytes() -> int:
    """The memory of this machine, or of this container where that is less."""
    here = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    limits = [path.read_text().strip() for path in _MEMORY_LIMITS if path.exists()]
    return min([here, *(int(limit) for limit in limits if limit.isdigit())])
