"""Errors as RFC 9457 problems: one table from kinds of error to statuses, and a page for each kind."""

import html
import inspect
import logging
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from pipeline import errors as pipeline_errors
from service import errors
from service.throttling import OnceAMinute

log = logging.getLogger(__name__)
log.addFilter(OnceAMinute(logging.ERROR))

MEDIA_TYPE = "application/problem+json"
#: What every answer tells a browser: its type is as said, and nothing in it is to be run or framed.
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


class NoSuchAddress(errors.ServiceError):
    """Nothing lives at this address: /docs lists the addresses there are."""


class MethodNotAllowed(errors.ServiceError):
    """This address does not take this method: the Allow header names those it takes."""


class UntrustedHost(errors.ServiceError):
    """The service does not know the name in the Host header: use its address, or add to DATELINE_TRUSTED_HOSTS."""


class ForeignOrigin(errors.ServiceError):
    """Pages of other sites may not write here: use a program, or name the page's host in DATELINE_TRUSTED_HOSTS."""


class UnexpectedError(errors.ServiceError):
    """The program failed on an error of its own and nothing was stored: please report it with the time it happened."""


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """How one kind of error is told over HTTP."""

    error: type[Exception]
    status: HTTPStatus
    title: str
    #: Seconds after which the same request may succeed.
    retry_after: int | None = None

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return errors.slug(self.error)


PROBLEMS: tuple[ProblemKind, ...] = (
    ProblemKind(errors.MalformedDocument, HTTPStatus.UNPROCESSABLE_ENTITY, "Malformed document"),
    ProblemKind(errors.MissingText, HTTPStatus.UNPROCESSABLE_ENTITY, "Missing text"),
    ProblemKind(errors.InvalidDate, HTTPStatus.UNPROCESSABLE_ENTITY, "Invalid date"),
    ProblemKind(errors.EmptyText, HTTPStatus.UNPROCESSABLE_ENTITY, "Empty text"),
    ProblemKind(errors.DocumentTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Document too large"),
    ProblemKind(errors.WrongMediaType, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Wrong media type"),
    ProblemKind(errors.UndecodableText, HTTPStatus.UNPROCESSABLE_ENTITY, "Undecodable text"),
    ProblemKind(errors.ForbiddenCharacters, HTTPStatus.UNPROCESSABLE_ENTITY, "Forbidden characters"),
    ProblemKind(errors.UnsupportedLanguage, HTTPStatus.UNPROCESSABLE_ENTITY, "Unsupported language"),
    ProblemKind(errors.DocumentKillsWorker, HTTPStatus.UNPROCESSABLE_ENTITY, "Document ends the reading process"),
    ProblemKind(errors.ReadingTimedOut, HTTPStatus.UNPROCESSABLE_ENTITY, "Reading timed out"),
    ProblemKind(errors.DatabaseLimit, HTTPStatus.UNPROCESSABLE_ENTITY, "Beyond a limit of the database"),
    ProblemKind(errors.InvalidParameter, HTTPStatus.UNPROCESSABLE_ENTITY, "Invalid parameter"),
    ProblemKind(errors.UnknownParameter, HTTPStatus.UNPROCESSABLE_ENTITY, "Unknown parameter"),
    ProblemKind(errors.InvalidCursor, HTTPStatus.UNPROCESSABLE_ENTITY, "Invalid cursor"),
    ProblemKind(errors.NotFound, HTTPStatus.NOT_FOUND, "Not found"),
    ProblemKind(NoSuchAddress, HTTPStatus.NOT_FOUND, "No such address"),
    ProblemKind(ForeignOrigin, HTTPStatus.FORBIDDEN, "Foreign origin"),
    ProblemKind(UntrustedHost, HTTPStatus.MISDIRECTED_REQUEST, "Untrusted host"),
    ProblemKind(MethodNotAllowed, HTTPStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    ProblemKind(errors.NotReady, HTTPStatus.SERVICE_UNAVAILABLE, "Not ready", 5),
    ProblemKind(errors.Stopping, HTTPStatus.SERVICE_UNAVAILABLE, "Stopping", 10),
    ProblemKind(errors.WorkerUnavailable, HTTPStatus.SERVICE_UNAVAILABLE, "Reading process unavailable", 10),
    ProblemKind(errors.QueueFull, HTTPStatus.SERVICE_UNAVAILABLE, "Queue full", 10),
    ProblemKind(errors.ReaderKilled, HTTPStatus.SERVICE_UNAVAILABLE, "Reading process killed", 60),
    ProblemKind(errors.DatabaseUnavailable, HTTPStatus.SERVICE_UNAVAILABLE, "Database unavailable", 10),
    ProblemKind(errors.MigrationsPending, HTTPStatus.SERVICE_UNAVAILABLE, "Migrations pending", 60),
    ProblemKind(errors.DatabaseUnsuitable, HTTPStatus.SERVICE_UNAVAILABLE, "Database unsuitable", 60),
    ProblemKind(pipeline_errors.ModelsMissing, HTTPStatus.SERVICE_UNAVAILABLE, "Models missing", 60),
    ProblemKind(pipeline_errors.ModelsDamaged, HTTPStatus.SERVICE_UNAVAILABLE, "Models damaged", 60),
    ProblemKind(pipeline_errors.GazetteerMissing, HTTPStatus.SERVICE_UNAVAILABLE, "Gazetteer missing", 60),
    ProblemKind(pipeline_errors.LexiconInvalid, HTTPStatus.SERVICE_UNAVAILABLE, "Word list invalid", 60),
    ProblemKind(errors.ExtractionFailed, HTTPStatus.INTERNAL_SERVER_ERROR, "Extraction failed"),
    ProblemKind(UnexpectedError, HTTPStatus.INTERNAL_SERVER_ERROR, "Unexpected error"),
)
_BY_ERROR = {kind.error: kind for kind in PROBLEMS}


class Problem(BaseModel):
    """An RFC 9457 problem: `type` is the address of a page about it, `detail` says what to do."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


router = APIRouter(include_in_schema=False)


@router.get("/problems/{slug}")
async def show_problem(slug: str) -> HTMLResponse:
    """The page about one kind of problem."""
    for kind in PROBLEMS:
        if kind.slug == slug:
            meaning = html.escape(inspect.cleandoc(kind.error.__doc__ or ""))
            title = f"{kind.title} ({kind.status.value})"
            return HTMLResponse(f"<!doctype html><title>{title}</title><h1>{title}</h1><p>{meaning}</p>")
    raise NoSuchAddress


def documented(*kinds: type[Exception]) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI responses of an operation that may meet these errors."""
    statuses: dict[int | str, list[str]] = {}
    for kind in (_BY_ERROR[error] for error in (*kinds, UnexpectedError)):
        statuses.setdefault(kind.status.value, []).append(
            f"`{kind.slug}`: {inspect.cleandoc(kind.error.__doc__ or '')}"
        )
    content = {MEDIA_TYPE: {"schema": Problem.model_json_schema()}}
    return {status: {"description": "\n\n".join(lines), "content": content} for status, lines in statuses.items()}


def install_handlers(app: FastAPI) -> None:
    """Answer every error of the app with its problem."""
    app.add_exception_handler(errors.ServiceError, answer)
    app.add_exception_handler(pipeline_errors.PipelineError, answer)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(ClientDisconnect, _note_departure)
    app.add_exception_handler(Exception, answer)


def report(error: errors.ServiceError) -> None:
    """Log why the service cannot do its work, once a minute for each cause, with words for the operator alone."""
    notes = [f"({note})" for note in getattr(error, "__notes__", [])]
    log.error("%s", " ".join([f"{errors.slug(type(error))}: {error}", *notes]), extra={"cause": str(error)})


async def answer(request: Request, error: Exception) -> JSONResponse:
    """The problem of an error of any kind."""
    if isinstance(error, errors.DatabaseUnavailable):
        report(error)
    for ancestor in type(error).__mro__:
        if kind := _BY_ERROR.get(ancestor):
            return _response(request, kind, str(error))
    return _response(request, _BY_ERROR[UnexpectedError], str(UnexpectedError()))


async def _note_departure(request: Request, _error: Exception) -> Response:
    """Note that a client left in the middle of its request; nobody hears the answer."""
    log.info(
        "%s %s: the client left, or was too slow, before all was sent; nothing was stored",
        request.method,
        request.url.path,
    )
    return Response(status_code=HTTPStatus.BAD_REQUEST)


async def _answer_invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    faults = [f"{'.'.join(map(str, fault['loc'][1:]))}: {fault['msg']}." for fault in error.errors()]
    return await answer(request, errors.InvalidParameter(" ".join(faults)))


async def _answer_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        response = await answer(request, MethodNotAllowed())
        # Whatever takes GET takes HEAD, but the router does not know.
        response.headers["Allow"] = re.sub(r"\bGET\b", "GET, HEAD", (error.headers or {})["Allow"])
        return response
    return await answer(request, NoSuchAddress() if error.status_code == HTTPStatus.NOT_FOUND else UnexpectedError())


def _response(request: Request, kind: ProblemKind, detail: str) -> JSONResponse:
    problem = Problem(
        type=f"/problems/{kind.slug}",
        title=kind.title,
        status=kind.status,
        detail=detail,
        instance=request.url.path,
    )
    retry = {"Retry-After": str(kind.retry_after)} if kind.retry_after else {}
    # Here too, because the answer to an unexpected error passes no middleware.
    return JSONResponse(problem.model_dump(), kind.status, SAFE_HEADERS | retry, MEDIA_TYPE)
