"""Questions about events."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from service import errors
from service.processing import event_by_id, find_events
from service.routes.dependencies import DatabaseDep, only
from service.routes.problems import documented
from service.schemas.events import EventDetailOut, EventPageOut, EventQuery

router = APIRouter(prefix="/v1/events", tags=["events"])


@router.get(
    "",
    responses=documented(
        errors.InvalidParameter, errors.UnknownParameter, errors.InvalidCursor, errors.DatabaseUnavailable
    ),
    dependencies=[only(*EventQuery.model_fields)],
)
def get_events(
    request: Request, response: Response, query: Annotated[EventQuery, Query()], database: DatabaseDep
) -> EventPageOut:
    """Events that pass all filters, latest day first, undated ones last; follow `next` for more."""
    page = find_events(database, query.filters(), cursor=query.cursor, limit=query.limit)
    following = None
    if page.next_cursor:
        url = request.url.include_query_params(cursor=page.next_cursor)
        following = f"{url.path}?{url.query}"
        response.headers["Link"] = f'<{following}>; rel="next"'
    return EventPageOut.of_page(page, following)


@router.get(
    "/{event_id}",
    responses=documented(errors.NotFound, errors.UnknownParameter, errors.DatabaseUnavailable),
    dependencies=[only()],
)
def get_event(event_id: str, database: DatabaseDep) -> EventDetailOut:
    """An event with its reports, and with the evidence for every field in each."""
    return EventDetailOut.of_detail(event_by_id(database, event_id))
