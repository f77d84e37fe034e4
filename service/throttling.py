"""What goes wrong a thousand times is told once a minute."""

import logging
import threading
import time

_PAUSE_SECONDS = 60.0
#: More different messages than this within a minute are a flood of its own kind, and forgotten sooner.
_REMEMBERED = 256


class OnceAMinute(logging.Filter):
    """Lets a message of a logger pass once a minute; with a level, only those of this level are held back.

    Messages are one when they name the same ``cause`` in their ``extra``, or else when they read the same.
    """

    def __init__(self, level: int | None = None) -> None:
        super().__init__()
        self._level = level
        self._last: dict[str, float] = {}
        self._lock = threading.Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the record is logged."""
        if self._level is not None and record.levelno != self._level:
            return True
        now, cause = time.monotonic(), str(getattr(record, "cause", record.getMessage()))
        with self._lock:
            if now - self._last.get(cause, -_PAUSE_SECONDS) < _PAUSE_SECONDS:
                return False
            if len(self._last) >= _REMEMBERED:
                self._last.clear()
            self._last[cause] = now
        return True
