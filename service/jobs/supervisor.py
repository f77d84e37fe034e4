"""The parent's side of one reading process: gives it documents, answers for deaths and hangs, starts it again."""

import logging
import threading
from collections.abc import Callable

from service.errors import DocumentKillsWorker, ReaderKilled, ReadingTimedOut, WorkerUnavailable
from service.jobs.messages import Done, Failed, Order, Ready
from service.jobs.process import CLOCK, Worker, WorkerDied, WorkerStuck
from service.jobs.waiting import Job, Queue
from service.processing import Reader

log = logging.getLogger(__name__)

#: Seconds the models may take to load.
LOAD_DEADLINE = 120.0
#: How often the process may end by itself on one document before the document is refused.
CRASHES = 2
#: How often something else may end the process on one document before whoever waits is told to try again later.
INTERRUPTIONS = 3
#: How often in a row the process may be killed while it loads before that is a failure.
KILLED_LOADS = 3
#: Seconds between two looks at an idle process.
_TICK = 0.2
_LONGEST_PAUSE = 60.0


class Supervisor:
    """Keeps one reading process alive, which reads documents of at most ``longest`` characters from a queue."""

    def __init__(self, load: Callable[[], Reader], queue: Queue, longest: int | None = None) -> None:
        self._load = load
        self._queue = queue
        self._longest = longest
        self._worker: Worker | None = None
        self._version: str | None = None
        self._killed_loads = 0
        self._ready = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reader-supervisor", daemon=True)
        #: Why the process cannot start; None while it starts and when it has.
        self.failure: Exception | None = None

    def start(self) -> None:
        """Start the process and return at once."""
        self._thread.start()

    def stop(self) -> None:
        """Have the process end, in the middle of a document if need be, and return at once."""
        self._stopping.set()
        if self._worker is not None:
            self._worker.process.kill()

    def join(self) -> None:
        """Wait for the end of a process that was stopped."""
        self._thread.join()

    @property
    def ready(self) -> bool:
        """Whether the process can read a document now."""
        return self._ready.is_set()

    @property
    def pid(self) -> int | None:
        """The process's number; None before the first start."""
        return self._worker.process.pid if self._worker else None

    @property
    def version(self) -> str | None:
        """The stamp of the pipeline and the models, as the process reported it; None before it did."""
        return self._version

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
            if self.failure is not None:
                self._stopping.wait(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    def _await_ready(self, worker: Worker) -> bool:
        message = self._hear_of_loading(worker)
        if isinstance(message, Ready):
            self._version, self.failure, self._killed_loads = message.version, None, 0
            self._ready.set()
            log.info("Ready to read documents with %s", message.version)
        elif isinstance(message, Failed) and not self._stopping.is_set():
            self.failure = message.error
            log.error("The reading process cannot start: %s", message.error)
        return self._ready.is_set()

    def _hear_of_loading(self, worker: Worker) -> Done | Failed | Ready | None:
        """What the process says of its loading, or what is to be said of its end; None when it may be tried again."""
        try:
            return worker.hear(LOAD_DEADLINE)
        except WorkerStuck:
            return Failed(WorkerUnavailable(f"The models were not loaded in {LOAD_DEADLINE:.0f} s: see the log."))
        except WorkerDied as death:
            if not death.killed:
                return Failed(WorkerUnavailable("The reading process died while it loaded the models: see its log."))
        self._killed_loads += 1
        if self._killed_loads < KILLED_LOADS:
            return None
        return Failed(
            ReaderKilled(
                f"The reading process was killed {self._killed_loads} times while it loaded the models, most likely "
                "for want of memory: give it more memory, or set fewer DATELINE_WORKERS."
            )
        )

    def _serve(self, worker: Worker) -> None:
        usable = True
        while usable and worker.process.is_alive() and not self._stopping.is_set():
            job = self._queue.take(self._longest, _TICK)
            if job is not None:
                usable = self._read(worker, job)
        self._ready.clear()
        if not self._stopping.is_set():
            log.warning("The reading process is gone: starting another")

    def _read(self, worker: Worker, job: Job) -> bool:
        """Have one document read; False when the process cannot be used any more."""
        try:
            message = worker.ask(Order(job.document, job.seconds))
        except (WorkerDied, WorkerStuck) as end:
            self._settle(job, end)
            return False
        if isinstance(message, Done):
            self._queue.resolve(job, message.extraction)
        elif isinstance(message, Failed):
            self._queue.fail(job, message.error)
        return True

    def _settle(self, job: Job, end: WorkerDied | WorkerStuck) -> None:
        """Have a document read again whose process has ended, or say why not."""
        failure = None if self._stopping.is_set() else _failure(job, end)
        if failure is None:
            self._queue.give_back(job)
        else:
            self._queue.fail(job, failure)


def _failure(job: Job, end: WorkerDied | WorkerStuck) -> Exception | None:
    """What the end of a process means for its document; None when it is to be read again."""
    if isinstance(end, WorkerDied) and end.out_of_time:
        return ReadingTimedOut(
            f"The text of {len(job.document.text):,} characters was not read in the {job.seconds:.3g} s of computing "
            "that its length is granted, and nothing was stored: send it in parts, or raise DATELINE_DEADLINE."
        )
    if isinstance(end, WorkerDied) and not end.killed:
        job.crashes += 1
        return DocumentKillsWorker() if job.crashes == CRASHES else None
    job.interruptions += 1
    if job.interruptions < INTERRUPTIONS:
        return None
    if isinstance(end, WorkerDied):
        return ReaderKilled()
    return ReaderKilled(
        f"The reading process gave no answer in {CLOCK * job.seconds:.0f} s, though it computed less, and was killed; "
        "nothing was stored: the machine has too much else to do, try again later."
    )
