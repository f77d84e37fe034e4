"""The state of the database for the probes: one asks it at a time, and nobody waits for long."""

import asyncio

from anyio import CapacityLimiter, to_thread

from service.errors import DatabaseUnavailable, ServiceError
from service.processing import check_database
from service.storage.database import Database

#: Less than `dateline health` and the container's health check wait.
PATIENCE_SECONDS = 3.0


class Readiness:
    """Asks the database in a thread of its own, so that it hangs where the database does and the probes do not."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # Not of the common threads: requests that hang take all of those.
        self._thread = CapacityLimiter(1)
        self._question: asyncio.Task[ServiceError | None] | None = None

    async def problem(self) -> ServiceError | None:
        """Why nothing can be stored or found now; None when all is well."""
        question = self._question
        if question is None or question.done():
            question = self._question = asyncio.create_task(self._ask())
        await asyncio.wait({question}, timeout=PATIENCE_SECONDS)
        if question.done():
            return question.result()
        return DatabaseUnavailable(
            f"It has not answered in {PATIENCE_SECONDS:g} s: see whether it is frozen, overloaded, "
            "or kept locked by another process."
        )

    async def _ask(self) -> ServiceError | None:
        try:
            await to_thread.run_sync(check_database, self._database, limiter=self._thread, abandon_on_cancel=True)
        except ServiceError as error:
            return error
        return None
