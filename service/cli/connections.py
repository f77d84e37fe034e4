"""Bounds on connections: how many there are, and how long a client may keep one without getting on."""

import asyncio
import logging
import resource

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from service.throttling import OnceAMinute

#: More than the clients of a service that reads one document at a time can use.
MAX_CONNECTIONS = 1024
#: Seconds in which a request must have come in whole, and in which the taking of an answer must get on.
PATIENCE_SECONDS = 60.0
#: Connections that the system holds for us until we take them, all at once.
BACKLOG = 256
_ENOUGH_DESCRIPTORS = 4096
#: Descriptors for all but connections: the database's files, pipes, the log.
_OWN_DESCRIPTORS = 128
_LEAST_CONNECTIONS = 16


def raise_descriptor_limit() -> int:
    """Let this process open as many descriptors as it may need and its hard limit allows; returns how many."""
    soft, hard = (_finite(limit) for limit in resource.getrlimit(resource.RLIMIT_NOFILE))
    if soft < hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    return hard


def _finite(limit: int) -> int:
    return _ENOUGH_DESCRIPTORS if limit == resource.RLIM_INFINITY else min(limit, _ENOUGH_DESCRIPTORS)


def connection_limit(descriptors: int) -> int:
    """How many connections this many descriptors allow, beside those that are just being taken."""
    return max(_LEAST_CONNECTIONS, min(MAX_CONNECTIONS, descriptors - _OWN_DESCRIPTORS - BACKLOG))


def quieten_logs() -> None:
    """Let a flood of connections or of nonsense not become a flood of lines."""
    logging.getLogger("asyncio").addFilter(OnceAMinute())
    logging.getLogger("uvicorn.error").addFilter(OnceAMinute(logging.WARNING))


class BoundedProtocol(H11Protocol):
    """uvicorn's protocol, whose connections end when the client does not get on.

    When there are as many connections as may be (uvicorn's ``limit_concurrency``), the one that has kept us waiting
    longest makes room for a new one; where none does, uvicorn refuses requests with 503.
    """

    #: Ends the connection, while it is the client's turn.
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A new connection: the client has to send its request."""
        # One fewer than uvicorn's limit: it refuses whoever comes to the last place.
        if len(self.connections) >= (self.limit_concurrency or MAX_CONNECTIONS) - 1:
            self._make_room()
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """A part of a request."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """An answer is written, if not taken; the next request may come."""
        super().on_response_complete()
        self._watch()

    def pause_writing(self) -> None:
        """The client takes the answer more slowly than it is written."""
        super().pause_writing()
        self._watch()

    def resume_writing(self) -> None:
        """The client has taken a good part of the answer."""
        super().resume_writing()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone."""
        super().connection_lost(exc)
        self._stop_timer()

    @property
    def _clients_turn(self) -> bool:
        """Whether nothing goes on until the client does something."""
        sending = self.conn.their_state in {h11.IDLE, h11.SEND_BODY}
        return sending or self.flow.write_paused or self.transport.is_closing()

    def _watch(self) -> None:
        """Set the timer when the client's turn begins, and stop it when it ends."""
        if not self._clients_turn:
            self._stop_timer()
        elif self._timer is None:
            self._timer = self.loop.call_later(PATIENCE_SECONDS, self._give_up)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _give_up(self) -> None:
        """End the connection, whatever the client has not taken yet."""
        self._stop_timer()
        self.transport.abort()

    def _make_room(self) -> None:
        """End the connection whose client has kept us waiting longest."""
        timers = {other._timer: other for other in self.connections if isinstance(other, BoundedProtocol)}
        waiting = [timer for timer in timers if timer is not None]
        if waiting:
            timers[min(waiting, key=asyncio.TimerHandle.when)]._give_up()
