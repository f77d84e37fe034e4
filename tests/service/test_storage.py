"""What is stored comes back as it went in, once, and whole or not at all."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from extractions import coded_event, document, extraction, store
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stored import Counts, count_stored

from pipeline.model import CodedEvent, Document, Factuality
from pipeline.ontology import COLUMNS, EventType
from pipeline.records.jsonl import prediction
from service.storage.database import Database
from service.storage.queries import find_document, get_document, get_event
from service.storage.values import EventDetail, StoredDocument
from service.storage.writing import store_extraction


def event(database: Database, event_id: str) -> EventDetail:
    with database.read() as session:
        found = get_event(session, event_id=event_id)
    assert found is not None
    return found


def counts(database: Database) -> Counts:
    with database.read() as session:
        return count_stored(session)


def test_a_document_comes_back_as_it_was_stored(database: Database) -> None:
    article = replace(document(), language="en")
    stored = store(database, article=article)
    with database.read() as session:
        found = get_document(session, document_id=stored.id)
    assert found == replace(stored, created=False)
    assert stored.created
    assert stored.stamp == "1.0 models"
    assert replace(article, id=None) == Document(
        **{name: getattr(stored, name) for name in ("text", "title", "published_at", "source", "url", "language")}
    )
    assert timedelta() <= datetime.now(UTC) - stored.created_at < timedelta(minutes=1)


def test_the_prediction_is_what_extract_writes_key_for_key(database: Database) -> None:
    found = extraction(coded_event(), coded_event(event_type="Protests", sub_event_type="Peaceful protest"))
    stored = store(database, found, replace(document(), id="mine"))
    written = prediction(replace(document(), id="mine"), found)
    assert list(stored.prediction) == list(written)
    assert repr(stored.prediction) == repr(written)


def test_the_same_text_from_the_same_source_is_the_same_document(database: Database) -> None:
    first, second = store(database), store(database, stamp="2.0 models")
    assert (first.created, second.created) == (True, False)
    assert replace(first, created=False) == second
    assert counts(database) == Counts(documents=1, tuples=1, reports=1, events=1)


@pytest.mark.parametrize("other", [document(source="Herald"), document(source=None), document(text="Other words.")])
def test_another_source_or_text_is_another_document(database: Database, other: Document) -> None:
    assert store(database).id != store(database, article=other).id
    assert counts(database).documents == 2


def test_a_document_without_source_is_stored_once_too(database: Database) -> None:
    assert store(database, article=document(source=None)).created
    assert not store(database, article=document(source=None)).created


def test_a_document_is_found_by_its_text_and_source(database: Database) -> None:
    stored = store(database)
    with database.read() as session:
        assert find_document(session, text=document().text, source="Gazette") == replace(stored, created=False)
        assert find_document(session, text=document().text, source="Herald") is None


def test_a_document_without_events_is_stored(database: Database) -> None:
    stored = store(database, extraction())
    assert stored.event_ids == ()
    assert stored.prediction["events"] == []


@pytest.mark.parametrize("unknown", ["doc_" + "a" * 26, "evt_" + "a" * 26, "", "\0", "1' OR '1'='1", "\ud800"])
def test_unknown_ids_are_none(database: Database, unknown: str) -> None:
    with database.read() as session:
        assert get_document(session, document_id=unknown) is None
        assert get_event(session, event_id=unknown) is None


def test_an_event_has_its_record_and_what_acled_has_no_column_for(database: Database) -> None:
    coded = coded_event(Factuality.CLAIMED)
    stored = store(database, extraction(coded))
    found = event(database, stored.event_ids[0]).event
    expected = coded.record | {"event_id_cnty": "MLI1", "timestamp": int(stored.created_at.timestamp())}
    assert list(found.record.items()) == [(name, expected[name]) for name in COLUMNS]
    assert (found.factuality, found.confidence, found.missing) == (Factuality.CLAIMED, 0.75, ("actor2",))
    assert (found.fatalities_min, found.fatalities_max) == (2, None)
    assert (found.injuries_min, found.injuries_max) == (None, 3)


def test_an_event_leads_to_its_report_and_document(database: Database) -> None:
    found = extraction(coded_event())
    stored = store(database, found)
    (report,) = event(database, stored.event_ids[0]).reports
    assert report.payload == prediction(document(), found)["events"][0]
    assert (report.document.id, report.document.source) == (stored.id, "Gazette")
    assert (report.document.published_at, report.document.url) == (date(2024, 5, 4), "https://example.org/1")
    assert (report.stamp, report.created_at) == (stored.stamp, stored.created_at)


def test_codes_may_be_members_of_an_enum(database: Database) -> None:
    stored = store(database, extraction(coded_event(event_type=EventType.RIOTS)))
    assert event(database, stored.event_ids[0]).event.record["event_type"] == "Riots"


def test_events_are_numbered_by_country(database: Database) -> None:
    one = extraction(coded_event(), coded_event(iso=0, country="Kosovo"), coded_event(), coded_event(iso=None))
    two = extraction(coded_event(iso=0, country="Kosovo"), coded_event(iso=999), coded_event())
    stored = store(database, one), store(database, two, document("Second article."))
    numbers = [event(database, key).event.record["event_id_cnty"] for found in stored for key in found.event_ids]
    assert numbers == ["MLI1", "XKX1", "MLI2", None, "XKX2", None, "MLI3"]


def test_event_ids_are_the_same_wherever_the_document_is_stored(database: Database) -> None:
    stored = store(database)
    assert stored.id == "doc_fctgomucs4n56fff54ugmkprud"
    assert stored.event_ids == ("evt_hmsahfi7nbzgsrl5tww3553plq",)


def test_an_error_on_the_way_leaves_nothing(database: Database) -> None:
    def fail(events: object) -> list[list[int]]:
        raise ZeroDivisionError

    def store_and_fail() -> None:
        with database.write() as session:
            store_extraction(session, document=document(), extraction=extraction(coded_event()), stamp="1", link=fail)

    with pytest.raises(ZeroDivisionError):
        store_and_fail()
    assert counts(database) == Counts(documents=0, tuples=0, reports=0, events=0)


def test_sessions_that_store_the_same_document_at_once_yield_one(database: Database) -> None:
    start = Barrier(4)

    def race(_number: int) -> StoredDocument:
        start.wait()
        return store(database)

    with ThreadPoolExecutor(4) as pool:
        stored = list(pool.map(race, range(4)))
    assert sorted(one.created for one in stored) == [False, False, False, True]
    assert len({replace(one, created=False).event_ids for one in stored}) == 1
    assert counts(database) == Counts(documents=1, tuples=1, reports=1, events=1)


def test_sessions_that_store_at_once_give_each_event_its_own_number(database: Database) -> None:
    start = Barrier(4)
    countries = [466, 0]

    def race(number: int) -> tuple[str, ...]:
        start.wait()
        # Every other document names the two countries the other way round.
        ordered = countries if number % 2 else countries[::-1]
        found = extraction(*(coded_event(iso=iso) for iso in ordered))
        return store(database, found, document(f"Article {number}.")).event_ids

    with ThreadPoolExecutor(4) as pool:
        ids = [one for several in pool.map(race, range(4)) for one in several]
    numbers = {event(database, one).event.record["event_id_cnty"] for one in ids}
    assert numbers == {f"{prefix}{number}" for prefix in ("MLI", "XKX") for number in range(1, 5)}


# No NUL and no lone surrogates: the service refuses them before anything is read.
words = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
columns = st.fixed_dictionaries(
    {},
    optional={
        "actor1": words | st.none(),
        "notes": words | st.none(),
        "event_date": st.dates().map(date.isoformat) | st.none(),
        "fatalities": st.integers(0, 2**63 - 1) | st.none(),
        "latitude": st.floats(-90, 90) | st.none(),
        "longitude": st.floats(-180, 180) | st.none(),
    },
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=words.filter(str.strip), records=st.lists(columns, max_size=3), factuality=st.sampled_from(Factuality))
def test_whatever_was_read_comes_back_identical(
    database: Database, text: str, records: list[dict[str, str | int | float | None]], factuality: Factuality
) -> None:
    events: tuple[CodedEvent, ...] = tuple(coded_event(factuality, **record) for record in records)
    found = extraction(*events)
    # The id makes each example a document of its own even where the text comes again.
    article = document(text, source=f"{counts(database).documents}")
    stored = store(database, found, article)
    assert repr(stored.prediction) == repr(prediction(article, found))
    for key, coded in zip(stored.event_ids, events, strict=True):
        detail = event(database, key)
        changed = {name: detail.event.record[name] for name in ("event_id_cnty", "timestamp")}
        assert repr(detail.event.record) == repr(coded.record | changed)
        assert repr(detail.reports[0].payload) == repr(stored.prediction["events"][stored.event_ids.index(key)])
