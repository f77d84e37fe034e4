"""Documents that wait to be read: short ones pass long ones, one that many wait for is read once for all of them."""

import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial

from pipeline.model import Document, Extraction
from service.errors import QueueFull
from service.jobs.limits import Limits

Answer = Future[Extraction]


@dataclass(eq=False, slots=True)
class Job:
    """One document and all who wait for it."""

    document: Document
    #: Seconds of computing that reading it may take.
    seconds: float
    since: float = field(default_factory=time.monotonic)
    answers: list[Answer] = field(default_factory=list)
    #: How often the process that read it ended by itself, and how often something else ended it.
    crashes: int = 0
    interruptions: int = 0

    @property
    def due(self) -> float:
        """When it would have to be read by, had it been begun when it came."""
        return self.since + self.seconds

    @property
    def wanted(self) -> bool:
        """Whether anybody still waits for it."""
        return not all(answer.cancelled() for answer in self.answers)

    def resolve(self, extraction: Extraction) -> None:
        """Give everybody who waits what was read."""
        for answer in self._awaited():
            answer.set_result(extraction)

    def fail(self, error: Exception) -> None:
        """Give everybody who waits this error."""
        for answer in self._awaited():
            answer.set_exception(copied(error))

    def _awaited(self) -> list[Answer]:
        # From here on nobody can leave, so that an answer is given once.
        return [answer for answer in self.answers if answer.set_running_or_notify_cancel()]


class Queue:
    """Documents on their way to the readers, shared by all threads; at most ``limits.waiting`` wait."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._changed = threading.Condition()
        self._waiting: dict[Document, Job] = {}
        self._reading: dict[Document, Job] = {}
        self._closed: Exception | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, document: Document) -> Answer:
        """The answer to come for a document; cancelled, it frees its place. Raises QueueFull."""
        answer = Answer()
        with self._changed:
            job = self._waiting.get(document) or self._reading.get(document) or self._admit(document)
            job.answers.append(answer)
        answer.add_done_callback(partial(self._leave, job))
        return answer

    def _admit(self, document: Document) -> Job:
        if self._closed is not None:
            raise copied(self._closed)
        if len(self._waiting) >= self._limits.waiting:
            raise QueueFull
        job = self._waiting[document] = Job(document, self._limits.seconds(document))
        self._changed.notify_all()
        return job

    def _leave(self, job: Job, _answer: Answer) -> None:
        """Forget a document that nobody waits for any more and nobody reads yet."""
        with self._changed:
            if self._waiting.get(job.document) is job and not job.wanted:
                del self._waiting[job.document]

    def take(self, longest: int | None, seconds: float) -> Job | None:
        """The next document to read, of at most ``longest`` characters; None when none comes in so many seconds.

        First comes what is due first: a short document passes a long one that has not waited long, and none waits
        for ever.
        """
        until = time.monotonic() + seconds
        with self._changed:
            while not (fitting := self._fitting(longest)):
                if not self._changed.wait(until - time.monotonic()):
                    return None
            job = min(fitting, key=lambda job: job.due)
            self._reading[job.document] = self._waiting.pop(job.document)
            return job

    def _fitting(self, longest: int | None) -> list[Job]:
        return [job for job in self._waiting.values() if longest is None or len(job.document.text) <= longest]

    def give_back(self, job: Job) -> None:
        """Have a document read again if anybody still waits for it, and count its waiting anew."""
        with self._changed:
            del self._reading[job.document]
            if self._closed is None and job.wanted:
                job.since = time.monotonic()
                self._waiting[job.document] = job
                self._changed.notify_all()
        if self._closed is not None:
            job.fail(self._closed)

    def resolve(self, job: Job, extraction: Extraction) -> None:
        """Tell everybody who waits for a document what was read."""
        self._end(job)
        job.resolve(extraction)

    def fail(self, job: Job, error: Exception) -> None:
        """Tell everybody who waits for a document why it was not read."""
        self._end(job)
        job.fail(error)

    def _end(self, job: Job) -> None:
        with self._changed:
            del self._reading[job.document]

    def expire(self) -> None:
        """Refuse what has waited too long."""
        patience = self._limits.patience
        late = time.monotonic() - patience
        self._refuse(QueueFull(f"The document waited over {patience:g} s to be read: try again later."), late)

    def refuse(self, error: Exception) -> None:
        """Refuse all that waits."""
        self._refuse(error, time.monotonic())

    def close(self, error: Exception) -> None:
        """Refuse all that waits, and all that comes from now on."""
        with self._changed:
            self._closed = error
        self.refuse(error)

    def _refuse(self, error: Exception, came_before: float) -> None:
        with self._changed:
            refused = [job for job in self._waiting.values() if job.since <= came_before]
            for job in refused:
                del self._waiting[job.document]
        for job in refused:
            job.fail(error)


def copied(error: Exception) -> Exception:
    """A fresh instance: one exception object raised in several threads would mix their tracebacks."""
    return type(error)(*error.args)
