"""Documents in, documents out."""

from email.message import Message
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from pipeline import errors as pipeline_errors
from service import errors
from service.processing import document_by_id
from service.routes.dependencies import DatabaseDep, ResourcesDep, only
from service.routes.problems import documented
from service.routes.submitting import submit
from service.schemas.documents import ARTICLE, DocumentIn, DocumentOut, PostQuery, decode, parse_document
from service.schemas.parts import PartsQuery
from service.storage.identifiers import document_id

router = APIRouter(prefix="/v1/documents", tags=["documents"])

_JSON = "application/json"
_PLAIN_TEXT = "text/plain"

_POST_ERRORS = (
    errors.MalformedDocument,
    errors.MissingText,
    errors.EmptyText,
    errors.InvalidDate,
    errors.UndecodableText,
    errors.ForbiddenCharacters,
    errors.UnsupportedLanguage,
    errors.UnknownParameter,
    errors.InvalidParameter,
    errors.DocumentKillsWorker,
    errors.ReadingTimedOut,
    errors.DatabaseLimit,
    errors.DocumentTooLarge,
    errors.WrongMediaType,
    errors.Stopping,
    errors.WorkerUnavailable,
    errors.QueueFull,
    errors.ReaderKilled,
    errors.DatabaseUnavailable,
    pipeline_errors.ModelsMissing,
    errors.ExtractionFailed,
)
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            _JSON: {"schema": DocumentIn.model_json_schema(), "example": dict(ARTICLE)},
            _PLAIN_TEXT: {"schema": {"type": "string"}, "example": ARTICLE["text"]},
        },
    }
}

DocumentId = Annotated[
    str, Path(description="The `id` that the POST gave.", examples=[document_id(ARTICLE["text"], ARTICLE["source"])])
]


@router.post(
    "",
    summary="Read an article and store its events",
    status_code=201,
    response_model=DocumentOut,
    response_model_exclude_unset=True,
    responses={200: {"model": DocumentOut, "description": "Known already."}, **documented(*_POST_ERRORS)},
    openapi_extra=_BODY,
    dependencies=[only(*PostQuery.model_fields)],
)
async def post_document(
    request: Request, response: Response, query: Annotated[PostQuery, Query()], resources: ResourcesDep
) -> DocumentOut:
    """The same text from the same source again gives the document there is.

    The article is JSON, or plain text with what else is known of it in the query.
    """
    parts = query.asked()
    media_type, charset = _content_type(request)
    text = decode(await _body(request, resources.settings.max_bytes), charset)
    document = parse_document(DocumentIn, text) if media_type == _JSON else query.of_text(text)
    stored = await submit(document, request, resources)
    response.status_code = 201 if stored.created else 200
    response.headers["Location"] = f"/v1/documents/{stored.id}"
    return DocumentOut.of_stored(stored, parts)


@router.get(
    "/{document_id}",
    summary="A stored document",
    response_model_exclude_unset=True,
    responses=documented(errors.NotFound, errors.UnknownParameter, errors.InvalidParameter, errors.DatabaseUnavailable),
    dependencies=[only(*PartsQuery.model_fields)],
)
def get_document(document_id: DocumentId, query: Annotated[PartsQuery, Query()], database: DatabaseDep) -> DocumentOut:
    """With all that was read from it: events, tuples, places and times."""
    return DocumentOut.of_stored(document_by_id(database, document_id), query.asked())


def _content_type(request: Request) -> tuple[str, object]:
    """What the body is, one of the two we read, and the charset it is said to be in."""
    header = Message()
    header["Content-Type"] = request.headers.get("content-type", "application/octet-stream")
    # As it is written: ``get_content_type`` calls all that it cannot parse text/plain.
    media_type = header["Content-Type"].partition(";")[0].strip().lower()
    if media_type not in {_JSON, _PLAIN_TEXT}:
        raise errors.WrongMediaType(
            f"The Content-Type {media_type!r} is not read: send {_JSON} or {_PLAIN_TEXT}, and name it in the header."
        )
    if media_type == _JSON and not request.query_params.keys() <= PartsQuery.model_fields.keys():
        raise errors.UnknownParameter("A JSON document says all of itself in its body: leave it out of the query.")
    return media_type, header.get_param("charset", "utf-8")


async def _body(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise errors.DocumentTooLarge(
                f"The body has more than {limit:,} bytes, which is the limit: "
                "send the article in parts, or raise DATELINE_MAX_BYTES."
            )
    return bytes(body)
