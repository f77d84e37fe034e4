"""The parent's end of one reading process."""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from pipeline.model import Document
from service.jobs.messages import Message
from service.jobs.worker import run_worker
from service.processing import Reader


class WorkerDied(Exception):
    """The process ended while an answer was awaited."""


class WorkerStuck(Exception):
    """The process gave no answer in time."""


class Worker:
    """One reading process and the pipe to it."""

    def __init__(self, load: Callable[[], Reader]) -> None:
        # Spawned: a forked process would inherit locks and threads that torch does not survive.
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(
            target=run_worker, args=(theirs, load), name="dateline-reader", daemon=True
        )
        self.process.start()
        # Our copy of their end must go, or their death would not close the pipe.
        theirs.close()

    def ask(self, document: Document, deadline: float) -> Message:
        """The answer to one document."""
        try:
            self._connection.send(document)
        except OSError as error:
            raise WorkerDied from error
        return self.hear(deadline)

    def hear(self, deadline: float) -> Message:
        """The next message."""
        try:
            if not self._connection.poll(deadline):
                raise WorkerStuck
            message: Message = self._connection.recv()
        except (EOFError, OSError) as error:
            raise WorkerDied from error
        return message

    def end(self) -> None:
        """Make sure the process is gone."""
        self.process.kill()
        self.process.join()
        self._connection.close()
