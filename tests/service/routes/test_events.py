"""Questions about events over HTTP; what filters mean is storage's to test."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from serving import RunningFake, serving, sqlite_settings

from pipeline.ontology import COLUMNS


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with serving(sqlite_settings(tmp_path_factory.mktemp("events")), RunningFake()) as running:
        for source in ("Example News", "Other News"):
            text = "Rebels attacked Goma. They attacked again."
            assert running.post("/v1/documents", json={"text": text, "source": source}).status_code == 201
        yield running


def _count(client: TestClient, **query: Any) -> int:
    response = client.get("/v1/events", params=query)
    assert response.status_code == 200, response.json()
    return len(response.json()["events"])


def test_an_event_has_the_31_columns_in_order_and_its_address(client: TestClient) -> None:
    event = client.get("/v1/events").json()["events"][0]
    assert tuple(event["record"]) == COLUMNS
    assert event["record"]["fatalities"] == 9
    assert event["missing"] == ["actor1"]
    detail = client.get(event["url"]).json()
    assert {key: detail[key] for key in event} == event


def test_an_event_comes_with_its_reports_and_their_evidence(client: TestClient) -> None:
    event = client.get("/v1/events", params={"source": "Other News"}).json()["events"][0]
    (report,) = client.get(event["url"]).json()["reports"]
    assert report["stamp"] == "fake-1"
    document = client.get(report["document"]["address"]).json()
    assert document["source"] == report["document"]["source"] == "Other News"
    assert {"id": event["id"], "url": event["url"], **report["event"]} in document["events"]
    evidence = report["event"]["evidence"]["sub_event_type"]
    assert document["text"][evidence["start"] : evidence["end"]] == evidence["text"] == "attacked"


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 4),
        ({"country": "Democratic Republic of Congo"}, 4),
        ({"country": "Iraq"}, 0),
        ({"country": "dr congo"}, 4),
        ({"event_type": "Violence against civilians"}, 4),
        ({"sub_event_type": "Attack"}, 4),
        ({"sub_event_type": "Armed clash"}, 0),
        ({"event_date_from": "2021-02-15", "event_date_to": "2021-02-15"}, 4),
        ({"event_date_from": "2021-02-16"}, 0),
        ({"event_date_to": "2021-02-14"}, 0),
        ({"source": "Other News"}, 2),
        ({"bbox": "29,-2,30,-1"}, 4),
        ({"bbox": "0,0,10,10"}, 0),
        ({"q": "Goma"}, 4),
        ({"q": "zebra"}, 0),
        ({"actor": "nobody"}, 0),
        ({"factuality": "asserted"}, 4),
        ({"factuality": "denied"}, 0),
        ({"source": "Other News", "country": "Iraq"}, 0),
    ],
)
def test_filters_narrow_the_list(client: TestClient, query: dict[str, str], count: int) -> None:
    assert _count(client, **query) == count


def test_following_next_gives_every_event_once_under_the_same_filters(client: TestClient) -> None:
    address, seen = "/v1/events?limit=1&source=Other%20News", []
    while address:
        response = client.get(address)
        page = response.json()
        assert len(page["events"]) == 1
        assert (f'<{page["next"]}>; rel="next"' == response.headers.get("Link")) is (page["next"] is not None)
        seen += [event["id"] for event in page["events"]]
        address = page["next"]
    assert len(seen) == len(set(seen)) == 2


@pytest.mark.parametrize(
    ("query", "problem", "says"),
    [
        ({"contry": "Iraq"}, "unknown-parameter", "'contry', did you mean 'country'? There are country, event_type"),
        ({"zebra": "1"}, "unknown-parameter", "'zebra'. There are country, event_type"),
        ({"country": "Irac"}, "invalid-parameter", "'Irac', did you mean 'Iraq'?"),
        ({"country": "Hong Kong"}, "invalid-parameter", "ask for country=China"),
        ({"country": ["Iraq", "Iran"]}, "invalid-parameter", "twice"),
        ({"country": ""}, "invalid-parameter", "country"),
        ({"event_date_from": "soon"}, "invalid-parameter", "YYYY-MM-DD"),
        ({"event_date_from": "1613433600"}, "invalid-parameter", "YYYY-MM-DD"),
        ({"event_date_from": "2021-02-02", "event_date_to": "2021-02-01"}, "invalid-parameter", "later"),
        ({"bbox": "1,2,3"}, "invalid-parameter", "west,south,east,north"),
        ({"bbox": "a,b,c,d"}, "invalid-parameter", "west,south,east,north"),
        ({"bbox": "0,10,1,5"}, "invalid-parameter", "south"),
        ({"bbox": "0,nan,1,5"}, "invalid-parameter", "south"),
        ({"event_type": "battle"}, "invalid-parameter", "'Battles'"),
        ({"sub_event_type": "Clash"}, "invalid-parameter", "'Armed clash'"),
        ({"factuality": "certain"}, "invalid-parameter", "'asserted'"),
        ({"limit": "0"}, "invalid-parameter", "limit"),
        ({"limit": "501"}, "invalid-parameter", "500"),
        ({"cursor": "nonsense"}, "invalid-cursor", "cursor"),
        ({"q": "a\0b"}, "invalid-parameter", "NUL"),
    ],
)
def test_a_question_that_cannot_be_understood_is_refused(
    client: TestClient, query: dict[str, Any], problem: str, says: str
) -> None:
    response = client.get("/v1/events", params=query)
    body = response.json()
    assert (response.status_code, body["type"]) == (422, f"/problems/{problem}"), body
    assert says in body["detail"]


@pytest.mark.parametrize("address", ["/v1/events/evt_none", "/v1/events/..%00", "/v1/events/1;drop"])
def test_an_unknown_event_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(address).json()["type"] == "/problems/not-found"


def test_a_single_event_takes_no_parameters(client: TestClient) -> None:
    response = client.get("/v1/events/evt_none", params={"verbose": "1"})
    assert (response.status_code, response.json()["type"]) == (422, "/problems/unknown-parameter")
    assert "This address takes none" in response.json()["detail"]
