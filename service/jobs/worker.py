"""The reading process: loads the pipeline once, then answers one document at a time until its pipe closes."""

import ctypes
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

from pipeline.errors import PipelineError
from pipeline.model import Document
from service.errors import ServiceError
from service.jobs.messages import Done, Failed, Message, Order, Ready
from service.jobs.reading import reported
from service.processing import Reader

#: Read once, when numpy and torch are imported.
_ENVIRONMENT = {
    # One thread each: more of them on few cores slow every one down.
    **dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"),
    # oneDNN keeps what it compiled for each length of sentence; its own limit of 1024 is 150 MB, no faster than this.
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "64",
}


def run_worker(connection: Connection, load: Callable[[], Reader]) -> None:
    """The whole life of the process; ``load`` is called here, so that only this process carries the models."""
    os.environ.update(_ENVIRONMENT)
    # Ctrl-C and a service manager's TERM reach the whole group: the parent says when to stop, by closing the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        reader = load()
    except Exception as error:
        # Whatever it is, the supervisor must hear of it.
        connection.send(Failed(_known(error)))
        return
    connection.send(Ready(reader.version))
    _answer_until_closed(connection, reader)


def _answer_until_closed(connection: Connection, reader: Reader) -> None:
    while True:
        try:
            order: Order = connection.recv()
        except EOFError:
            return
        with _ending_after(order.seconds):
            answer = _answer(reader, order.document)
        connection.send(answer)
        _return_memory()


def _return_memory() -> None:
    """Give the system back what one document took: glibc would keep it in pieces, 150 MB more after some articles."""
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)


@contextmanager
def _ending_after(seconds: float) -> Iterator[None]:
    """End the process once it has computed so long: SIGPROF ends whatever runs, also what never returns to Python.

    Time that other processes take does not count, so that a document is not refused because the machine is busy.
    """
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _answer(reader: Reader, document: Document) -> Message:
    try:
        return Done(reader.extract(document))
    except Exception as error:
        # One bad document must not end the process.
        return Failed(_known(error))


def _known(error: Exception) -> Exception:
    """The error as the supervisor may have it: our own kinds as they are, any other one logged here and renamed."""
    return error if isinstance(error, ServiceError | PipelineError) else reported(error)


def _die_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
