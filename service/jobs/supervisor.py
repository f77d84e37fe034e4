"""The parent's side of the reading process: queues documents, answers for deaths and hangs, starts it again."""

import atexit
import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

from pipeline.model import Document, Extraction
from service.errors import DocumentKillsWorker, QueueFull, ReadingTimedOut, WorkerUnavailable
from service.jobs.messages import Done, Failed, Ready
from service.jobs.process import Worker, WorkerDied, WorkerStuck
from service.processing import Reader

log = logging.getLogger(__name__)

#: Seconds the models may take to load.
LOAD_DEADLINE = 120.0
#: How often one document may end the process before it is refused.
ATTEMPTS = 2
#: Seconds between two looks at an idle process.
_TICK = 0.2
_LONGEST_PAUSE = 60.0


@dataclass(slots=True)
class _Job:
    document: Document
    answer: Future[Extraction] = field(default_factory=Future)
    since: float = field(default_factory=time.monotonic)
    attempts: int = 0


class Supervisor:
    """A reader whose documents are read by one supervised process, in the order they came."""

    def __init__(self, load: Callable[[], Reader], *, deadline: float, waiting: int) -> None:
        self._load = load
        self._deadline = deadline
        self._jobs: queue.Queue[_Job] = queue.Queue(waiting)
        self._interrupted: _Job | None = None
        self._worker: Worker | None = None
        self._version: str | None = None
        self._failure: Exception | None = None
        self._ready = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reader-supervisor", daemon=True)

    def start(self) -> None:
        """Start the process and return at once; ``problem`` says when it is ready."""
        self._thread.start()
        # Also on an exit that nobody announced: multiprocessing would wait for ever for a process that ignores TERM.
        atexit.register(self.stop)

    def stop(self) -> None:
        """End the process; whoever still waits is told so."""
        atexit.unregister(self.stop)
        self._stopping.set()
        if self._worker is not None:
            self._worker.process.kill()
        self._thread.join()

    @property
    def problem(self) -> str | None:
        """Why no document can be read now; None when one can."""
        if self._ready.is_set():
            return None
        return str(self._failure) if self._failure else "The reading process is starting: it loads the models."

    @property
    def pid(self) -> int | None:
        """The process's number; None before the first start."""
        return self._worker.process.pid if self._worker else None

    @property
    def waiting(self) -> int:
        """How many documents wait for their turn."""
        return self._jobs.qsize()

    @property
    def version(self) -> str:
        """The stamp of the pipeline and the models, as the process reported it."""
        if self._version is None:
            raise WorkerUnavailable
        return self._version

    def extract(self, document: Document) -> Extraction:
        """All that can be read from a document; waits for its turn and for the answer."""
        if self._failure is not None:
            raise _copy(self._failure)
        job = _Job(document)
        try:
            self._jobs.put_nowait(job)
        except queue.Full:
            raise QueueFull from None
        if self._stopping.is_set():
            self._refuse_waiting(WorkerUnavailable())
        return job.answer.result()

    def _run(self) -> None:
        pause = 1.0
        while not self._stopping.is_set():
            worker = self._worker = Worker(self._load)
            if self._stopping.is_set():
                # ``stop`` may have looked at the worker before this one.
                worker.process.kill()
            if self._await_ready(worker):
                pause = 1.0
                self._serve(worker)
            worker.end()
            if self._failure is not None:
                self._pause(pause, self._failure)
                pause = min(2 * pause, _LONGEST_PAUSE)
        self._refuse_waiting(WorkerUnavailable())

    def _await_ready(self, worker: Worker) -> bool:
        try:
            message = worker.hear(LOAD_DEADLINE)
        except WorkerDied:
            message = Failed(WorkerUnavailable("The reading process died while it loaded the models: see its log."))
        except WorkerStuck:
            message = Failed(WorkerUnavailable(f"The models were not loaded in {LOAD_DEADLINE:.0f} s: see the log."))
        if isinstance(message, Ready):
            self._version, self._failure = message.version, None
            self._ready.set()
            log.info("Ready to read documents with %s", message.version)
        elif isinstance(message, Failed) and not self._stopping.is_set():
            self._failure = message.error
            log.error("The reading process cannot start: %s", message.error)
        return self._ready.is_set()

    def _serve(self, worker: Worker) -> None:
        usable = True
        while usable and worker.process.is_alive() and not self._stopping.is_set():
            job = self._next_job()
            if job is not None:
                usable = self._read(worker, job)
        self._ready.clear()
        if not self._stopping.is_set():
            log.warning("The reading process is gone: starting another")

    def _next_job(self) -> _Job | None:
        if self._interrupted is not None:
            job, self._interrupted = self._interrupted, None
            return job
        try:
            job = self._jobs.get(timeout=_TICK)
        except queue.Empty:
            return None
        if time.monotonic() - job.since > self._deadline:
            job.answer.set_exception(QueueFull(f"The document waited over {self._deadline:g} s: try again later."))
            return None
        return job

    def _read(self, worker: Worker, job: _Job) -> bool:
        """Have one document read; False when the process cannot be used any more."""
        job.attempts += 1
        try:
            message = worker.ask(job.document, self._deadline)
        except WorkerDied:
            self._retry(job)
            return False
        except WorkerStuck:
            job.answer.set_exception(ReadingTimedOut())
            return False
        if isinstance(message, Done):
            job.answer.set_result(message.extraction)
        elif isinstance(message, Failed):
            job.answer.set_exception(message.error)
        return True

    def _retry(self, job: _Job) -> None:
        if job.attempts < ATTEMPTS or self._stopping.is_set():
            self._interrupted = job
        else:
            job.answer.set_exception(DocumentKillsWorker())

    def _pause(self, seconds: float, failure: Exception) -> None:
        """Let time pass before the next start, with an answer for whoever comes meanwhile."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self._stopping.is_set():
            self._refuse_waiting(failure)
            self._stopping.wait(_TICK)

    def _refuse_waiting(self, error: Exception) -> None:
        interrupted, self._interrupted = self._interrupted, None
        if interrupted is not None:
            interrupted.answer.set_exception(_copy(error))
        while True:
            try:
                self._jobs.get_nowait().answer.set_exception(_copy(error))
            except queue.Empty:
                return


def _copy(error: Exception) -> Exception:
    """A fresh instance: one exception object raised in several threads would mix their tracebacks."""
    return type(error)(*error.args)
