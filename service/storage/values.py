"""What storage takes and gives: frozen values, never rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pipeline.model import Factuality
from service.errors import InvalidParameter

#: JSON as `dateline extract` wrote it: opaque to storage, handed back as it came.
Payload = dict[str, Any]

ANTIMERIDIAN = 180
POLE = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReference:
    """Where a report was read."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    published_at: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document with all that was read from it."""

    id: str
    text: str
    title: str | None
    published_at: date | None
    source: str | None
    url: str | None
    language: str | None
    #: Version of the pipeline and checksum of the models that read it.
    stamp: str
    created_at: datetime
    #: The line `dateline extract` writes for this document, key for key.
    prediction: Payload
    #: Ids of the stored events, one for each of ``prediction["events"]``, in their order.
    event_ids: tuple[str, ...]
    #: True when this call stored it, False when it was there before.
    created: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one document says of one happening."""

    id: str
    document: DocumentReference
    #: The event with its evidence, as `dateline extract` wrote it.
    payload: Payload
    stamp: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event as the stored reports tell it."""

    id: str
    #: The 31 columns in ACLED's order, with the event's own ``event_id_cnty`` and ``timestamp``.
    record: Mapping[str, str | int | float | None]
    factuality: Factuality
    fatalities_min: int | None
    fatalities_max: int | None
    injuries_min: int | None
    injuries_max: int | None
    confidence: float
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetail:
    """An event with the reports it is made of."""

    event: Event
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """Some events of a list, and where the next ones start."""

    events: tuple[Event, ...]
    #: None on the last page.
    next_cursor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundingBox:
    """A box in degrees; one whose west is greater than its east crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        # Written so that NaN fails too.
        if not (abs(self.west) <= ANTIMERIDIAN and abs(self.east) <= ANTIMERIDIAN):
            raise InvalidParameter("A bounding box's west and east must lie between -180 and 180.")
        if not -POLE <= self.south <= self.north <= POLE:
            raise InvalidParameter("A bounding box's south must not exceed its north, both between -90 and 90.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """Which events to list; None asks nothing of a field."""

    country: str | None = None
    event_type: str | None = None
    sub_event_type: str | None = None
    #: First and last day, both inclusive; events without a day are left out when either is given.
    event_date_from: date | None = None
    event_date_to: date | None = None
    #: Part of an actor's or associate's name, on either side, in any case.
    actor: str | None = None
    #: Outlet of a document that reports the event.
    source: str | None = None
    box: BoundingBox | None = None
    #: Words that must all stand in the event's own fields or in a document that reports it.
    text: str | None = None
    factuality: Factuality | None = None

    def __post_init__(self) -> None:
        if self.event_date_from and self.event_date_to and self.event_date_from > self.event_date_to:
            raise InvalidParameter("event_date_from must not be later than event_date_to.")
        for name in ("country", "event_type", "sub_event_type", "actor", "source", "text"):
            _check_text(name, getattr(self, name))


def _check_text(name: str, value: str | None) -> None:
    """Refuse what no stored text could match or a database would choke on."""
    if value is None:
        return
    if not value.strip():
        raise InvalidParameter(f"{name} must not be blank: leave it out to ask nothing of it.")
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise InvalidParameter(f"{name} must not hold NUL characters or lone surrogates.")
