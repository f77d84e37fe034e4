"""What keeps pages of other sites out, which reach a service on this machine or in its network through a browser.

DNS rebinding: a page's own name is made to point here, so that the browser takes our answers for the page's. Such a
name has a dot, and is none of ours. Foreign writes: a form or a script may post anywhere without reading the answer,
but the browser says whose page it is.
"""

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.errors import ServiceError
from service.routes.problems import SAFE_HEADERS, ForeignOrigin, UntrustedHost, answer

ANY = "*"
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
#: A page of operations runs scripts of this service, and the few lines in it that start them.
_PAGE_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """Refuses requests under names or from pages that are not ours, and tells browsers what answers may do."""

    def __init__(self, app: ASGIApp, *, trusted: Collection[str], pages: Collection[str]) -> None:
        """``trusted`` are host names beside addresses and names without a dot; ``pages`` are paths that run scripts."""
        self._app, self._trusted, self._pages = app, trusted, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that is refused, pass any other one on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif fault := self._fault(scope["method"], Headers(scope=scope)):
            refusal = await answer(Request(scope), fault)
            await refusal(scope, receive, send)
        else:
            await self._app(scope, receive, self._safely(send, scope["path"]))

    def _fault(self, method: str, headers: Headers) -> ServiceError | None:
        host, origin = headers.get("host", ""), headers.get("origin")
        if not self._trusts(host):
            return UntrustedHost()
        if method not in _READS and origin is not None and not self._is_own(origin, host):
            return ForeignOrigin()
        return None

    def _trusts(self, host: str) -> bool:
        """Whether a Host header names this service: by address, by a name that no public one can be, or as told."""
        name = _name(f"//{host}")
        return "." not in name or _is_address(name) or name in self._trusted or ANY in self._trusted

    def _is_own(self, origin: str, host: str) -> bool:
        """Whether a page came from here, or from a name that is trusted."""
        return origin.lower().endswith(f"://{host.lower()}") or _name(origin) in self._trusted

    def _safely(self, send: Send, path: str) -> Send:
        """Sends with headers that keep browsers from guessing types and from running what is no page of ours."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(SAFE_HEADERS)
                if path in self._pages:
                    headers["Content-Security-Policy"] = _PAGE_POLICY
            await send(message)

        return send_safely


def _name(url: str) -> str:
    """The host's name in a URL, in lower case; ``.`` where it is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return "."


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
