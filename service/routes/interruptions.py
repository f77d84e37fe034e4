"""Requests that are given up because the service stops, such as one whose body never ends."""

import asyncio

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import Stopping
from service.routes.problems import answer


class Interruptions:
    """Answers a request that is cancelled before its answer has begun."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""
        begun = False

        async def send_noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        except asyncio.CancelledError:
            if begun or scope["type"] != "http":
                raise
            response = await answer(Request(scope), Stopping())
            await response(scope, receive, send)
