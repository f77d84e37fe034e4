"""The parent's end of one reading process."""

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from service.jobs.messages import Message, Order
from service.jobs.worker import run_worker
from service.processing import Reader

#: An answer may take so many times the seconds of computing it is granted: others use the processors, too.
CLOCK = 10
#: Seconds between the end of a process's pipe and its own.
_END_SECONDS = 5


class WorkerDied(Exception):
    """The process ended while an answer was awaited."""

    def __init__(self, signal_number: int | None = None) -> None:
        super().__init__()
        self._signal = signal_number

    @property
    def killed(self) -> bool:
        """Whether something else killed it, as the system does for want of memory."""
        return self._signal == signal.SIGKILL

    @property
    def out_of_time(self) -> bool:
        """Whether it had computed as long as it was granted."""
        return self._signal == signal.SIGPROF


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

    def ask(self, order: Order) -> Message:
        """The answer to one document."""
        try:
            self._connection.send(order)
        except OSError as error:
            raise self._death() from error
        return self.hear(CLOCK * order.seconds)

    def hear(self, deadline: float) -> Message:
        """The next message."""
        try:
            if not self._connection.poll(deadline):
                raise WorkerStuck
            message: Message = self._connection.recv()
        except (EOFError, OSError) as error:
            raise self._death() from error
        return message

    def _death(self) -> WorkerDied:
        self.process.join(_END_SECONDS)
        return WorkerDied(-self.process.exitcode if self.process.exitcode else None)

    def end(self) -> None:
        """Make sure the process is gone."""
        self.process.kill()
        self.process.join()
        self._connection.close()
