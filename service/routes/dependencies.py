"""What routes take from the app, named once as types."""

from concurrent.futures import Future
from typing import Annotated, Protocol

from anyio import CapacityLimiter
from fastapi import Depends, Request
from fastapi.params import Depends as Dependency

from pipeline.model import Document, Extraction
from service.errors import InvalidParameter, UnknownParameter
from service.processing import Reader
from service.routes.readiness import Readiness
from service.settings import Settings
from service.storage.database import Database
from service.suggesting import suggestion

#: With those that answer questions, no more than the database's connections.
SUBMISSION_THREADS = 4


class RunningReader(Reader, Protocol):
    """A reader that the app starts and stops."""

    def start(self) -> None:
        """Begin to get ready, without waiting."""

    def stop(self) -> None:
        """Stop reading."""

    def begin(self, document: Document) -> Future[Extraction]:
        """The answer to come; cancelled, nobody waits for the document any more."""

    @property
    def problem(self) -> str | None:
        """Why no document can be read now; None when one can."""


class Resources:
    """What one app holds while it runs."""

    def __init__(self, settings: Settings, reader: RunningReader) -> None:
        self.settings = settings
        self.reader = reader
        self.database = Database.open(settings.database_url)
        self.readiness = Readiness(self.database)
        #: Threads that store documents; apart from the others, so that queries never wait behind writing.
        self.submissions = CapacityLimiter(SUBMISSION_THREADS)
        #: True from the first time that all was well.
        self.started = False


# Both on the loop: others are called in threads, of which there may be none left when the database hangs.
async def _resources(request: Request) -> Resources:
    resources: Resources = request.app.state.resources
    return resources


async def _database(resources: Annotated[Resources, Depends(_resources)]) -> Database:
    return resources.database


ResourcesDep = Annotated[Resources, Depends(_resources)]
DatabaseDep = Annotated[Database, Depends(_database)]


def only(*names: str) -> Dependency:
    """Refuse query parameters other than these, and any that is given twice."""

    async def check(request: Request) -> None:
        given = [name for name, _ in request.query_params.multi_items()]
        for name in given:
            if name not in names:
                known = f"There are {', '.join(names)}." if names else "This address takes none."
                raise UnknownParameter(f"There is no query parameter {name!r}{suggestion(name, names)} {known}")
            if given.count(name) > 1:
                raise InvalidParameter(f"The query parameter {name!r} is given twice: give it once.")

    dependency: Dependency = Depends(check)
    return dependency
