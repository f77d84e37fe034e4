"""Events are listed latest first, page by page, and filtered by what people ask for."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date

import pytest
from extractions import Value, coded_event, document, extraction, store

from pipeline.model import Factuality
from service.errors import InvalidCursor, InvalidParameter
from service.storage.database import Database
from service.storage.paging import Position, decode_cursor, encode_cursor
from service.storage.queries import list_events
from service.storage.values import BoundingBox, Event, EventFilter, EventPage


def store_event(
    database: Database,
    text: str,
    *,
    source: str = "Gazette",
    factuality: Factuality = Factuality.ASSERTED,
    **columns: Value,
) -> str:
    """The id of an event that is alone in its document."""
    (event_id,) = store(database, extraction(coded_event(factuality, **columns)), document(text, source)).event_ids
    return event_id


def page(
    database: Database, filters: EventFilter | None = None, cursor: str | None = None, limit: int = 50
) -> EventPage:
    with database.read() as session:
        return list_events(session, filters=filters or EventFilter(), cursor=cursor, limit=limit)


def found(database: Database, **filters: object) -> set[str]:
    """The locations of the events that pass, which name them here."""
    listed = page(database, EventFilter(**filters)).events  # type: ignore[arg-type]
    return {str(event.record["location"]) for event in listed}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(
    request: pytest.FixtureRequest, copied_database: Callable[[str], AbstractContextManager[str]]
) -> Iterator[Database]:
    """Three events that no test changes."""
    with copied_database(request.param) as url:
        database = Database.open(url)
        fill(database)
        yield database
        database.close()


def fill(database: Database) -> None:
    store_event(
        database,
        "The rockets fell at dawn near the harbour.",
        location="Erbil",
        country="Iraq",
        iso=368,
        event_date="2021-02-15",
        event_type="Explosions/Remote violence",
        sub_event_type="Shelling/artillery/missile attack",
        actor1="Awliya al-Dam",
        notes="Rockets hit an air base.",
        latitude=36.19,
        longitude=44.01,
    )
    store_event(
        database,
        "Farmers blocked a road, and a minister called it a crime.",
        source="Herald",
        location="Lautoka",
        country="Fiji",
        event_date="2021-03-01",
        event_type="Protests",
        sub_event_type="Peaceful protest",
        actor1="Protesters (Fiji)",
        assoc_actor_1="Labor Group (Fiji); ÉCOLE 100%_Union",
        notes="Farmers demonstrated.",
        latitude=-17.6,
        longitude=177.45,
    )
    store_event(
        database,
        "A raid was denied by the army.",
        factuality=Factuality.DENIED,
        location="Nowhere",
        country=None,
        event_date=None,
        actor1=None,
        actor2="Civilians (Mali)",
        notes=None,
        latitude=None,
        longitude=None,
    )


ALL = {"Erbil", "Lautoka", "Nowhere"}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ALL),
        ({"country": "Iraq"}, {"Erbil"}),
        ({"country": "Atlantis"}, set()),
        ({"event_type": "Protests"}, {"Lautoka"}),
        ({"sub_event_type": "Shelling/artillery/missile attack"}, {"Erbil"}),
        ({"event_date_from": date(2021, 2, 15)}, {"Erbil", "Lautoka"}),
        ({"event_date_from": date(2021, 2, 16)}, {"Lautoka"}),
        ({"event_date_to": date(2021, 2, 15)}, {"Erbil"}),
        ({"event_date_from": date(2021, 2, 15), "event_date_to": date(2021, 3, 1)}, {"Erbil", "Lautoka"}),
        ({"actor": "awliya"}, {"Erbil"}),
        ({"actor": "civilians"}, {"Nowhere"}),
        ({"actor": "labor group"}, {"Lautoka"}),
        ({"actor": "école"}, {"Lautoka"}),
        ({"actor": "100%_U"}, {"Lautoka"}),
        ({"actor": "%"}, {"Lautoka"}),
        ({"actor": "0__"}, set()),
        ({"source": "Herald"}, {"Lautoka"}),
        ({"source": "herald"}, set()),
        ({"factuality": Factuality.DENIED}, {"Nowhere"}),
        ({"country": "Iraq", "event_type": "Protests"}, set()),
        ({"country": "' OR ''='"}, set()),
    ],
)
def test_filters(filled: Database, filters: dict[str, object], expected: set[str]) -> None:
    assert found(filled, **filters) == expected


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ((40, 30, 50, 40), {"Erbil"}),
        ((44.01, 36.19, 44.01, 36.19), {"Erbil"}),
        ((-180, -90, 180, 90), {"Erbil", "Lautoka"}),
        ((170, -20, -170, -10), {"Lautoka"}),
        ((178, -20, -170, -10), set()),
        ((-170, -20, 170, -10), set()),
    ],
)
def test_bounding_boxes(filled: Database, box: tuple[float, float, float, float], expected: set[str]) -> None:
    west, south, east, north = box
    assert found(filled, box=BoundingBox(west=west, south=south, east=east, north=north)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rockets", {"Erbil"}),
        ("ROCKET", {"Erbil"}),
        ("harbour", {"Erbil"}),
        ("demonstration", {"Lautoka"}),
        ("farmers road", {"Lautoka"}),
        ("farmers harbour", set()),
        ("clash", ALL),
        ("rockets OR farmers", set()),
        ("rock*", set()),
        ("NEAR(rockets harbour)", {"Erbil"}),
        ("title:rockets", set()),
        ('"', set()),
        ('harbour"', {"Erbil"}),
        ("'; DROP TABLE event; --", set()),
        ("--", set()),
        ("rockets & ! | ( ) <-> :*", {"Erbil"}),
        ("al-Dam", {"Erbil"}),
    ],
)
def test_words_of_the_event_and_of_its_document_are_found(filled: Database, text: str, expected: set[str]) -> None:
    assert found(filled, text=text) == expected


def test_many_words_are_searched_and_too_many_refused(filled: Database) -> None:
    assert found(filled, text="rockets " * 64) == {"Erbil"}
    with pytest.raises(InvalidParameter, match="64 words"):
        found(filled, text="rockets " * 65)


def test_the_latest_day_comes_first_and_undated_events_last(filled: Database) -> None:
    assert [event.record["location"] for event in page(filled).events] == ["Lautoka", "Erbil", "Nowhere"]


def test_pages_of_any_size_hold_every_event_once(database: Database) -> None:
    days = ["2021-02-15", "2021-02-15", "2021-02-16", None, None, "2021-02-15", None]
    stored = {store_event(database, f"Article {number}.", event_date=day) for number, day in enumerate(days)}
    whole = [event.id for event in page(database).events]
    assert (set(whole), len(whole)) == (stored, len(days))
    for limit in range(1, len(days) + 2):
        assert [event.id for event in all_pages(database, limit)] == whole


def all_pages(database: Database, limit: int) -> Iterator[Event]:
    """All events, read page by page."""
    cursor = None
    while True:
        part = page(database, cursor=cursor, limit=limit)
        assert len(part.events) == limit or part.next_cursor is None
        yield from part.events
        cursor = part.next_cursor
        if cursor is None:
            return


def test_events_that_arrive_between_pages_repeat_none(database: Database) -> None:
    for number in range(4):
        store_event(database, f"Article {number}.", event_date="2021-02-15")
    first = page(database, limit=2)
    store_event(database, "A later article.", event_date="2021-03-01")
    second = page(database, cursor=first.next_cursor, limit=2)
    assert len({event.id for event in (*first.events, *second.events)}) == 4


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "é",
        "\0",
        "W10",
        "bnVsbA",
        "[" * 5000,
        encode_cursor(Position(date(2021, 1, 1), "evt_" + "a" * 26)) + "=",
        encode_cursor(Position(date(2021, 1, 1), "\0")),
        encode_cursor(Position(date(2021, 1, 1), ["evt"])),  # type: ignore[arg-type]
    ],
)
def test_a_strange_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidCursor, match="first page"):
        decode_cursor(cursor)


@pytest.mark.parametrize(
    ("name", "value"),
    [("country", " "), ("text", ""), ("actor", "\0"), ("source", "a\0"), ("text", "\ud800")],
)
def test_impossible_texts_are_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(InvalidParameter, match=name):
        EventFilter(**{name: value})  # type: ignore[arg-type]


def test_a_range_of_days_runs_forward() -> None:
    with pytest.raises(InvalidParameter, match="event_date_from"):
        EventFilter(event_date_from=date(2021, 2, 2), event_date_to=date(2021, 2, 1))


@pytest.mark.parametrize(
    "box", [(181, 0, 0, 0), (0, 0, -181, 0), (0, 1, 0, 0), (0, -91, 0, 0), (0, 0, 0, 91), (float("nan"), 0, 0, 0)]
)
def test_impossible_boxes_are_refused(box: tuple[float, float, float, float]) -> None:
    with pytest.raises(InvalidParameter, match="bounding box"):
        BoundingBox(west=box[0], south=box[1], east=box[2], north=box[3])


def test_a_page_holds_at_least_one_event(filled: Database) -> None:
    with pytest.raises(InvalidParameter, match="limit"):
        page(filled, limit=0)
