"""The HTTP service, assembled."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version

from anyio import to_thread
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi_offline import FastAPIOffline

from service.jobs.pool import Pool
from service.routes import documents, events, health, problems, root
from service.routes.dependencies import Resources, RunningReader
from service.routes.guarding import Guard
from service.routes.heads import AnswerHead
from service.routes.interruptions import Interruptions
from service.settings import Settings
from service.storage.database import POOL_SIZE

#: The page of operations; FastAPIOffline serves it by a route of its own and keeps no address of it.
_DOCS = "/docs"
#: Without a validator the page calls no other machine; all operations fit on it unfolded but for their details.
_DOCS_PAGE = {"validatorUrl": "none", "tryItOutEnabled": True, "defaultModelsExpandDepth": 0}


def create_app(settings: Settings, reader: RunningReader | None = None) -> FastAPI:
    """The service under these settings; a reader other than the real pipeline is for tests."""
    resources = Resources(settings, reader or supervised_reader(settings))
    app = FastAPIOffline(
        title="Dateline",
        version=version("dateline"),
        summary="Raw news text in, ACLED-style conflict and protest events out, with evidence for every field.",
        docs_url=_DOCS,
        redoc_url=None,
        swagger_ui_parameters=_DOCS_PAGE,
        lifespan=partial(_lifespan, resources=resources),
    )
    app.state.resources = resources
    for router in (root.router, documents.router, events.router, health.router, problems.router):
        app.include_router(router)
    problems.install_handlers(app)
    # The last one added is the first that a request meets.
    app.add_middleware(Interruptions)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    app.add_middleware(AnswerHead)
    app.add_middleware(Guard, trusted=settings.trusted_hosts or (), pages=(_DOCS,))
    return app


def supervised_reader(settings: Settings) -> RunningReader:
    """The real pipeline in processes of its own."""
    return Pool.of(settings)


@asynccontextmanager
async def _lifespan(_app: FastAPI, resources: Resources) -> AsyncIterator[None]:
    # Fewer threads than connections: a thread that waits for a connection would hold back those that have one.
    to_thread.current_default_thread_limiter().total_tokens = POOL_SIZE - 4
    resources.reader.start()
    try:
        yield
    finally:
        await to_thread.run_sync(resources.reader.stop)
        resources.database.close()
