"""Serving until told to stop, and stopping within the grace that is set."""

import asyncio
import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn

#: Seconds that requests get to send the answer that they cannot be served any more.
_ANSWER_SECONDS = 2


class Server(uvicorn.Server):
    """A server that, told to stop, finishes what it can within its grace; what it cannot is answered 503.

    The configuration's own time-out is set here. ``refuse`` makes whoever waits for the reader give up.
    """

    def __init__(self, config: uvicorn.Config, *, grace: int, refuse: Callable[[], None]) -> None:
        super().__init__(config)
        config.timeout_graceful_shutdown = grace + _ANSWER_SECONDS
        self._grace = grace
        self._refuse = refuse

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to stop, at once on a second Ctrl-C; that the service was told to is no failure of its own."""
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, wait for the requests in flight, and refuse the rest."""
        refusing = asyncio.create_task(self._refuse_late())
        await super().shutdown(sockets)
        refusing.cancel()

    async def _refuse_late(self) -> None:
        await asyncio.sleep(self._grace)
        await asyncio.to_thread(self._refuse)
