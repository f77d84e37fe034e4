"""The reading processes as one reader: they share a queue, and one of several is kept free for short documents."""

import atexit
import threading
from collections.abc import Callable
from functools import partial

from pipeline.model import Document, Extraction
from service.errors import Stopping, WorkerUnavailable
from service.jobs import reading
from service.jobs.limits import SHORT, Limits, worker_count
from service.jobs.supervisor import Supervisor
from service.jobs.waiting import Answer, Queue, copied
from service.processing import Reader
from service.settings import Settings

#: Seconds between two looks at who waits too long.
_TICK = 0.2


class Pool:
    """A reader whose documents are read by supervised processes."""

    def __init__(self, load: Callable[[], Reader], limits: Limits, workers: int = 1) -> None:
        self._queue = Queue(limits)
        longest: list[int | None] = [None] * workers
        if workers > 1:
            longest[-1] = SHORT
        self._supervisors = tuple(Supervisor(load, self._queue, length) for length in longest)
        self._stopping = threading.Event()
        self._clock = threading.Thread(target=self._watch, name="reader-clock", daemon=True)

    @classmethod
    def of(cls, settings: Settings, *, workers: int | None = None) -> "Pool":
        """The real pipeline, in as many processes as the settings say, or as are asked for here."""
        load = partial(reading.load_reader, settings.models, settings.resources, settings.gazetteer)
        return cls(load, Limits.of(settings), worker_count(settings) if workers is None else workers)

    def start(self) -> None:
        """Start the processes and return at once; ``problem`` says when one is ready."""
        for supervisor in self._supervisors:
            supervisor.start()
        self._clock.start()
        # Also on an exit that nobody announced: multiprocessing would wait for ever for a process that ignores TERM.
        atexit.register(self.stop)

    def stop(self) -> None:
        """End the processes; whoever still waits is told so."""
        atexit.unregister(self.stop)
        self._queue.close(Stopping())
        self._stopping.set()
        for supervisor in self._supervisors:
            supervisor.stop()
        for supervisor in self._supervisors:
            supervisor.join()

    def await_ready(self) -> None:
        """Wait until a document can be read; raises what keeps the processes from starting."""
        while self.problem is not None:
            if failure := self._failure:
                raise copied(failure)
            self._stopping.wait(_TICK)

    @property
    def problem(self) -> str | None:
        """Why no document can be read now; None when one can."""
        if any(supervisor.ready for supervisor in self._supervisors):
            return None
        return str(self._failure) if self._failure else "The reading process is starting: it loads the models."

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes that were started."""
        return tuple(supervisor.pid for supervisor in self._supervisors if supervisor.pid is not None)

    @property
    def waiting(self) -> int:
        """How many documents wait for their turn."""
        return len(self._queue)

    @property
    def version(self) -> str:
        """The stamp of the pipeline and the models, as a process reported it."""
        for supervisor in self._supervisors:
            if supervisor.version is not None:
                return supervisor.version
        raise WorkerUnavailable

    def begin(self, document: Document) -> Answer:
        """The answer to come; cancelled, nobody waits for the document any more."""
        if failure := self._failure:
            raise copied(failure)
        return self._queue.add(document)

    def extract(self, document: Document) -> Extraction:
        """All that can be read from a document; waits for its turn and for the answer."""
        return self.begin(document).result()

    @property
    def _failure(self) -> Exception | None:
        """Why no process can start; None while one has or may."""
        failures = [supervisor.failure for supervisor in self._supervisors]
        return None if None in failures else failures[0]

    def _watch(self) -> None:
        """Refuse those who wait too long, and all while nothing can be read."""
        while not self._stopping.wait(_TICK):
            self._queue.expire()
            if failure := self._failure:
                self._queue.refuse(failure)
