"""A document on its way through the service while its client waits for it."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from anyio import to_thread
from fastapi import Request
from starlette.requests import ClientDisconnect

from pipeline.model import Document, Extraction
from service.processing import find_known, identified, store
from service.routes.dependencies import Resources
from service.storage.values import StoredDocument

T = TypeVar("T")


async def submit(document: Document, request: Request, resources: Resources) -> StoredDocument:
    """As ``processing.submit`` does, but only while the client is there, and no thread waits for the reading.

    Raises ClientDisconnect when the client has left before the document was read.
    """

    async def in_thread(step: Callable[[], T]) -> T:
        return await to_thread.run_sync(step, limiter=resources.submissions)

    database, limit = resources.database, resources.settings.max_characters
    known = await in_thread(partial(find_known, document, database=database, max_characters=limit))
    if known is not None:
        return known
    document = identified(document)
    extraction = await _extract(document, request, resources)
    return await in_thread(partial(store, document, extraction, stamp=resources.reader.version, database=database))


async def _extract(document: Document, request: Request, resources: Resources) -> Extraction:
    """What is read from the document; the reader forgets it once its client has left."""
    answer = asyncio.wrap_future(resources.reader.begin(document))
    leaving = asyncio.ensure_future(_await_leaving(request))
    try:
        await asyncio.wait((answer, leaving), return_when=asyncio.FIRST_COMPLETED)
        if answer.done():
            return answer.result()
        raise ClientDisconnect
    finally:
        answer.cancel()
        leaving.cancel()


async def _await_leaving(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
