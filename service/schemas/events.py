"""Events as they are asked for and go out."""

from datetime import date, datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from pipeline.model import Factuality
from pipeline.ontology import EventType, SubEventType
from service.countries import country_called
from service.errors import InvalidDate, InvalidParameter
from service.schemas.days import parse_day
from service.storage.values import BoundingBox, DocumentReference, Event, EventDetail, EventFilter, EventPage, Report

_SIDES = 4


def _parameter_day(value: object) -> date:
    try:
        return parse_day(value)
    except InvalidDate as error:
        raise InvalidParameter(str(error)) from None


Day = Annotated[date, BeforeValidator(_parameter_day)]
Words = Annotated[str, Field(min_length=1)]


class EventQuery(BaseModel):
    """Which events to list."""

    model_config = ConfigDict(extra="forbid")

    country: Words | None = Field(
        None, description="Country, best in ACLED's spelling; other names and ISO codes are known.", examples=["Iraq"]
    )
    event_type: EventType | None = Field(None, examples=["Explosions/Remote violence"])
    sub_event_type: SubEventType | None = Field(None, examples=["Shelling/artillery/missile attack"])
    event_date_from: Day | None = Field(None, description="First day, inclusive.", examples=["2021-02-01"])
    event_date_to: Day | None = Field(None, description="Last day, inclusive.", examples=["2021-02-28"])
    actor: Words | None = Field(
        None, description="Part of an actor's or associate's name, in any case.", examples=["awliya"]
    )
    source: Words | None = Field(
        None, description="Outlet of a document that reports the event.", examples=["Meridian Post"]
    )
    bbox: Words | None = Field(None, description="west,south,east,north in degrees.", examples=["40,33,46,38"])
    q: Words | None = Field(
        None, description="Words that must all stand in the event or in its document.", examples=["rockets"]
    )
    factuality: Factuality | None = Field(None, description="How the text vouches for the event.")
    limit: int = Field(50, ge=1, le=500, description="Events on a page.")
    cursor: Words | None = Field(None, description="From the `next` link of the page before.")

    def filters(self) -> EventFilter:
        """The storage's form of the question."""
        return EventFilter(
            country=country_called(self.country) if self.country else None,
            event_type=self.event_type,
            sub_event_type=self.sub_event_type,
            event_date_from=self.event_date_from,
            event_date_to=self.event_date_to,
            actor=self.actor,
            source=self.source,
            box=_box(self.bbox) if self.bbox else None,
            text=self.q,
            factuality=self.factuality,
        )


def _box(text: str) -> BoundingBox:
    try:
        sides = [float(side) for side in text.split(",")]
    except ValueError:
        sides = []
    if len(sides) != _SIDES:
        raise InvalidParameter(f"bbox: {text!r} is not west,south,east,north: write it as bbox=40,33,46,38.")
    west, south, east, north = sides
    return BoundingBox(west=west, south=south, east=east, north=north)


class EventOut(BaseModel):
    """An event as its reports tell it."""

    id: str
    url: str
    record: dict[str, str | int | float | None] = Field(description="ACLED's 31 columns; null where not known.")
    factuality: Factuality
    fatalities_min: int | None
    fatalities_max: int | None
    injuries_min: int | None
    injuries_max: int | None
    confidence: float
    missing: list[str] = Field(description="Columns that ACLED requires and no report gives.")

    @classmethod
    def of_event(cls, event: Event) -> Self:
        """The API's form of an event."""
        return cls.model_validate(_event_fields(event))


def _event_fields(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "url": f"/v1/events/{event.id}",
        "record": dict(event.record),
        "factuality": event.factuality,
        "fatalities_min": event.fatalities_min,
        "fatalities_max": event.fatalities_max,
        "injuries_min": event.injuries_min,
        "injuries_max": event.injuries_max,
        "confidence": event.confidence,
        "missing": list(event.missing),
    }


class EventPageOut(BaseModel):
    """A page of events, latest day first, undated ones last."""

    events: list[EventOut]
    next: str | None = Field(description="Address of the next page; null on the last one.")

    @classmethod
    def of_page(cls, page: EventPage, following: str | None) -> Self:
        """The API's form of a page whose next one stands at an address."""
        return cls(events=[EventOut.of_event(event) for event in page.events], next=following)


class DocumentReferenceOut(BaseModel):
    """The document that a report was read from."""

    id: str
    address: str = Field(description="Where this service keeps the document.")
    title: str | None
    source: str | None
    url: str | None
    published_at: date | None

    @classmethod
    def of_reference(cls, document: DocumentReference) -> Self:
        """The API's form of a reference."""
        return cls(
            id=document.id,
            address=f"/v1/documents/{document.id}",
            title=document.title,
            source=document.source,
            url=document.url,
            published_at=document.published_at,
        )


class ReportOut(BaseModel):
    """What one document says of the event; never changed."""

    id: str
    document: DocumentReferenceOut
    stamp: str
    created_at: datetime
    event: dict[str, Any] = Field(description="The event with its evidence, as `dateline extract` writes it.")

    @classmethod
    def of_report(cls, report: Report) -> Self:
        """The API's form of a report."""
        return cls(
            id=report.id,
            document=DocumentReferenceOut.of_reference(report.document),
            stamp=report.stamp,
            created_at=report.created_at,
            event=report.payload,
        )


class EventDetailOut(EventOut):
    """An event with the reports it is made of."""

    reports: list[ReportOut]

    @classmethod
    def of_detail(cls, detail: EventDetail) -> Self:
        """The API's form of an event with its reports."""
        reports = [ReportOut.of_report(report) for report in detail.reports]
        return cls.model_validate(_event_fields(detail.event) | {"reports": reports})
