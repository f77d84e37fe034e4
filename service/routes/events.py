"""Questions about events."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from service import errors
from service.processing import event_by_id, find_events
from service.routes.dependencies import DatabaseDep, only
from service.routes.problems import documented
from service.schemas.events import EventDetailOut, EventPageOut, EventQuery

router = APIRouter(prefix="/v1/events", tags=["events"])

EventId = Annotated[str, Path(description="The `id` of an event in a list or in a document.")]


@router.get(
    "",
    summary="Events by country, day, type, actor, outlet, box or words",
    responses=documented(
        errors.InvalidParameter, errors.UnknownParameter, errors.InvalidCursor, errors.DatabaseUnavailable
    ),
    dependencies=[only(*EventQuery.model_fields)],
)
def get_events(
    request: Request, response: Response, query: Annotated[EventQuery, Query()], database: DatabaseDep
) -> EventPageOut:
    """Those that pass all filters, latest day first, undated ones last; follow `next` for more."""
    page = find_events(database, query.filters(), cursor=query.cursor, limit=query.limit)
    following = None
    if page.next_cursor:
        url = request.url.include_query_params(cursor=page.next_cursor)
        following = f"{url.path}?{url.query}"
        response.headers["Link"] = f'<{following}>; rel="next"'
    return EventPageOut.of_page(page, following)


@router.get(
    "/{event_id}",
    summary="One event with its evidence",
    responses=documented(errors.NotFound, errors.UnknownParameter, errors.DatabaseUnavailable),
    dependencies=[only()],
)
def get_event(event_id: EventId, database: DatabaseDep) -> EventDetailOut:
    """With its reports, and in each the words and the rule behind every field."""
    return EventDetailOut.of_detail(event_by_id(database, event_id))
