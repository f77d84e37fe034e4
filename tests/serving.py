"""A running app over a fresh database and a fake reader in this process."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fakes import load_fake
from fastapi.testclient import TestClient

from pipeline.model import Document, Extraction
from service.app import create_app
from service.settings import Settings
from service.storage.migrating import migrate

_THREADS = ThreadPoolExecutor(64)


@dataclass
class RunningFake:
    """A fake reader that says it is ready, or why it is not."""

    problem: str | None = None
    failure: Exception | None = None
    calls: int = 0
    version: str = "fake-1"

    def start(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def begin(self, document: Document) -> Future[Extraction]:
        return _THREADS.submit(self.extract, document)

    def extract(self, document: Document) -> Extraction:
        self.calls += 1
        if self.failure is not None:
            raise self.failure
        return load_fake().extract(document)


def sqlite_settings(folder: Path, **chosen: object) -> Settings:
    return Settings.model_validate({"database_url": f"sqlite:///{folder / 'test.db'}", **chosen})


@contextmanager
def serving(settings: Settings, reader: RunningFake, *, migrated: bool = True) -> Iterator[TestClient]:
    if migrated:
        migrate(settings.database_url)
    # Errors of ours must come back as responses, as they do over a socket.
    with TestClient(create_app(settings, reader), raise_server_exceptions=False) as client:
        yield client
