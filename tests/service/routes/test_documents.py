"""POST and GET of documents over a fake reader."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes import load_fake
from fastapi.testclient import TestClient
from serving import RunningFake, serving, sqlite_settings

from pipeline.model import Document
from pipeline.records.jsonl import prediction

PARTS = ("text", "events", "tuples", "places", "times", "refused")
ARTICLE = {"text": "Rebels attacked Goma on Monday.", "title": "Attack", "source": "Example News"}


@pytest.fixture
def reader() -> RunningFake:
    return RunningFake()


@pytest.fixture
def client(tmp_path: Path, reader: RunningFake) -> Iterator[TestClient]:
    settings = sqlite_settings(tmp_path, max_bytes=2000, max_characters=1000)
    with serving(settings, reader) as running:
        yield running


@pytest.fixture
def client_of_each(database_url: str, tmp_path: Path, reader: RunningFake) -> Iterator[TestClient]:
    """A client on SQLite, then one on PostgreSQL."""
    with serving(sqlite_settings(tmp_path, database_url=database_url), reader, migrated=False) as running:
        yield running


def test_a_new_article_is_stored_with_its_events(client_of_each: TestClient) -> None:
    client = client_of_each
    response = client.post("/v1/documents", json=ARTICLE | {"published_at": "2021-02-16", "url": "https://example.org"})
    assert response.status_code == 201
    stored = response.json()
    assert {key: stored[key] for key in ("text", "title", "source", "published_at", "url")} == ARTICLE | {
        "published_at": "2021-02-16",
        "url": "https://example.org",
    }
    assert stored["stamp"] == "fake-1"
    assert len(stored["events"]) == 1
    assert client.get(response.headers["Location"]).json() == stored
    event = client.get(stored["events"][0]["url"]).json()
    assert event["id"] == stored["events"][0]["id"]
    assert event["record"]["location"] == stored["events"][0]["record"]["location"] == "Goma"


def test_the_answer_says_each_thing_once(client: TestClient) -> None:
    stored = client.post("/v1/documents", json=ARTICLE).json()
    assert list(stored) == [
        *("id", "url", "title", "published_at", "source", "language", "stamp", "created_at"),
        *("interface", "text", "events", "tuples", "places", "times", "refused"),
    ]
    (event,) = stored["events"]
    assert list(event)[:3] == ["id", "url", "record"]


@pytest.mark.parametrize("parts", ["events", "text,places", "times, tuples", "text,events,tuples,places,times,refused"])
def test_parts_that_nobody_asks_for_are_left_out(client: TestClient, parts: str) -> None:
    whole = client.post("/v1/documents", json=ARTICLE).json()
    asked = {name.strip() for name in parts.split(",")}
    wanted = {key: value for key, value in whole.items() if key not in PARTS or key in asked}
    assert client.post("/v1/documents", json=ARTICLE, params={"parts": parts}).json() == wanted
    query = {"title": ARTICLE["title"], "source": ARTICLE["source"], "parts": parts}
    assert client.post("/v1/documents", params=query, **_raw(ARTICLE["text"].encode(), "text/plain")).json() == wanted
    assert client.get(f"/v1/documents/{whole['id']}", params={"parts": parts}).json() == wanted


def test_an_unknown_part_is_refused_before_anything_is_read(client: TestClient, reader: RunningFake) -> None:
    for parts, says in (
        ("event", "did you mean 'events'?"),
        ("", "Name some of text,events,tuples,places,times,refused"),
    ):
        response = client.post("/v1/documents", json=ARTICLE, params={"parts": parts})
        assert (response.status_code, response.json()["type"]) == (422, "/problems/invalid-parameter")
        assert says in response.json()["detail"]
    assert reader.calls == 0


def test_the_language_that_was_found_is_told(client: TestClient) -> None:
    prose = "Rebels attacked the village on Monday and killed nine people, said officials who had been to the place. "
    assert client.post("/v1/documents", json={"text": prose * 2}).json()["language"] == "en"
    assert client.post("/v1/documents", json={"text": "Rebels attacked."}).json()["language"] is None
    assert (
        client.post("/v1/documents", json={"text": "They attacked.", "language": "en-GB"}).json()["language"] == "en-GB"
    )


def test_long_answers_are_compressed_for_those_who_can_read_them(client: TestClient) -> None:
    stored = client.post("/v1/documents", json=ARTICLE, headers={"accept-encoding": "gzip"})
    assert stored.headers["content-encoding"] == "gzip"
    plain = client.post("/v1/documents", json=ARTICLE, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == stored.json()


def test_the_stored_extraction_is_byte_for_byte_the_line_of_the_command(client_of_each: TestClient) -> None:
    stored = client_of_each.post("/v1/documents", json=ARTICLE).json()
    document = Document(id=stored["id"], text=ARTICLE["text"], title=ARTICLE["title"], source=ARTICLE["source"])
    line = prediction(document, load_fake().extract(document))
    for event in stored["events"]:
        del event["id"], event["url"]
    assert json.dumps({key: stored[key] for key in line}) == json.dumps(line)


def test_the_longest_facts_are_stored(client_of_each: TestClient) -> None:
    # At random and of three bytes each, because PostgreSQL compresses what it indexes.
    source = "".join(chr(letter) for letter in random.Random(1).choices(range(0x4E00, 0x9FA5), k=500))
    facts = {"title": "t" * 1000, "source": source, "url": "u" * 2048}
    assert client_of_each.post("/v1/documents", json=ARTICLE | facts).status_code == 201


def test_the_same_text_from_the_same_source_is_not_read_again(client_of_each: TestClient, reader: RunningFake) -> None:
    client = client_of_each
    first = client.post("/v1/documents", json=ARTICLE)
    second = client.post("/v1/documents", json=ARTICLE | {"title": "Another title"})
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json() == first.json()
    assert second.headers["Location"] == first.headers["Location"]
    assert reader.calls == 1
    assert client.post("/v1/documents", json=ARTICLE | {"source": "Other News"}).status_code == 201


def test_plain_text_with_its_facts_in_the_query_is_the_same_document(client: TestClient) -> None:
    query = {"title": "Attack", "source": "Example News"}
    plain = client.post(
        "/v1/documents", params=query, content=ARTICLE["text"], headers={"content-type": "text/plain; charset=utf-8"}
    )
    assert plain.status_code == 201
    assert client.post("/v1/documents", json=ARTICLE).json() == plain.json()


@pytest.mark.parametrize(
    ("charset", "data"),
    [("", b"caf\xc3\xa9 attacked"), ("utf-8", b"\xef\xbb\xbfcaf\xc3\xa9 attacked"), ("latin-1", b"caf\xe9 attacked")],
)
def test_plain_text_is_read_in_its_charset_without_a_byte_order_mark(
    client: TestClient, charset: str, data: bytes
) -> None:
    media_type = f"text/plain; charset={charset}" if charset else "text/plain"
    response = client.post("/v1/documents", content=data, headers={"content-type": media_type})
    assert response.json()["text"] == "café attacked"


@pytest.mark.parametrize(
    "day",
    ["2021-02-16", "2021-02-16T23:30:00Z", "2021-02-16T01:00:00+03:00", "2021-02-16T05:35 CT", " 2021-02-16 "],
)
def test_the_day_of_publication_is_the_day_as_written(client: TestClient, day: str) -> None:
    stored = client.post("/v1/documents", json=ARTICLE | {"published_at": day}).json()
    assert stored["published_at"] == "2021-02-16"


def test_blank_facts_are_absent_facts(client: TestClient) -> None:
    stored = client.post(
        "/v1/documents", json={"text": "Nothing.", "title": "\u200b", "url": "", "language": None}
    ).json()
    assert (stored["title"], stored["url"], stored["language"]) == (None, None, None)
    assert stored["events"] == []


@pytest.mark.parametrize("language", ["en", "en-GB", "EN_us", "eng"])
def test_what_the_client_calls_english_is_read(client: TestClient, language: str) -> None:
    text = "Des hommes armés ont attaqué le village de Kalo lundi matin, tuant neuf personnes et en blessant trente."
    assert client.post("/v1/documents", json={"text": text, "language": language}).status_code == 201


def _json(**fields: Any) -> dict[str, Any]:
    return {"json": fields}


def _raw(data: bytes, media_type: str = "application/json") -> dict[str, Any]:
    return {"content": data, "headers": {"content-type": media_type}}


FRENCH = (
    "Des hommes armés ont attaqué le village de Kalo lundi matin, tuant neuf personnes et blessant plusieurs autres, "
    "selon des responsables locaux qui ont demandé à ne pas être nommés."
)


@pytest.mark.parametrize(
    ("request_", "status", "problem", "says"),
    [
        (_json(text=""), 422, "empty-text", "send the article's text"),
        (_json(text=" \n\t "), 422, "empty-text", "send the article's text"),
        (_json(text="\u200b\ufeff \u2060\u00ad"), 422, "empty-text", "send the article's text"),
        (_raw(b"  ", "text/plain"), 422, "empty-text", "send the article's text"),
        (_json(title="No text"), 422, "missing-text", "`text`"),
        (_json(text=None), 422, "missing-text", "`text`"),
        (_json(text=5), 422, "malformed-document", "`text`: Input should be a valid string"),
        (
            _json(text="x", titel="y"),
            422,
            "malformed-document",
            "no field 'titel', did you mean 'title'? A document has title,",
        ),
        (_json(text="x", title="t" * 1001), 422, "malformed-document", "`title` has 1,001 characters and 1,000 is"),
        (_json(text="x", source="s" * 501), 422, "malformed-document", "500 is the limit: shorten it"),
        (_json(text="x", language="l" * 36), 422, "malformed-document", "35 is the limit"),
        (
            {"params": {"source": "s" * 501}, **_raw(b"x", "text/plain")},
            422,
            "invalid-parameter",
            "source: String should",
        ),
        (_raw(b'{"text": "x", "\\ud800": 1}'), 422, "forbidden-characters", "'field name'"),
        (_raw(b'{"text": '), 422, "malformed-document", "line 1 column"),
        (_raw(b'{"text": "x", "text": "y"}'), 422, "malformed-document", "the key 'text' twice"),
        (_raw(b'{"text": "x", "more": {"a": 1, "a": 1}}'), 422, "malformed-document", "the key 'a' twice"),
        (_raw(b'["text"]'), 422, "malformed-document", "is a list"),
        (_raw(b""), 422, "malformed-document", "Not JSON"),
        (_raw(b"[" * 1500), 422, "malformed-document", ""),
        (_raw(b'{"text": "\xff"}'), 422, "undecodable-text", "byte 10"),
        (_raw(b"caf\xe9", "text/plain"), 422, "undecodable-text", "Content-Type"),
        (_raw(b"x", "text/plain; charset=klingon"), 422, "undecodable-text", "klingon"),
        (_raw(b"x", "text/plain; charset=undefined"), 422, "undecodable-text", "send UTF-8"),
        (_json(text="a\0b"), 422, "forbidden-characters", "U+0000 at character 1"),
        (_raw(b"a\0b", "text/plain"), 422, "forbidden-characters", "U+0000"),
        (_raw(b'{"text": "a\\ud800"}'), 422, "forbidden-characters", "U+D800"),
        (_json(text="x", source="a\0"), 422, "forbidden-characters", "'source'"),
        (_json(text="x", published_at="yesterday"), 422, "invalid-date", "YYYY-MM-DD"),
        (_json(text="x", published_at="2021-02-30"), 422, "invalid-date", "2021-02-30"),
        (_json(text="x", published_at=20210216), 422, "invalid-date", "YYYY-MM-DD"),
        (_json(text="x" * 1001), 413, "document-too-large", "1,001 characters"),
        (_json(text="x" * 3000), 413, "document-too-large", "2,000 bytes"),
        (_raw(b"<p>", "text/html"), 415, "wrong-media-type", "text/html"),
        (_raw(b"text=x", "application/x-www-form-urlencoded"), 415, "wrong-media-type", "application/json"),
        (_raw(b'{"text": "x"}', "json"), 415, "wrong-media-type", "'json'"),
        (_raw(b"\x89PNG\xff", "image/png"), 415, "wrong-media-type", "image/png"),
        ({"content": b"x"}, 415, "wrong-media-type", "Content-Type"),
        (_json(text="x", language="fr"), 422, "unsupported-language", "'fr'"),
        (_json(text="武装分子袭击村庄"), 422, "unsupported-language", "letters"),
        (_json(text=FRENCH), 422, "unsupported-language", "'fr'"),
        (
            {"params": {"titel": "x"}, **_raw(b"x", "text/plain")},
            422,
            "unknown-parameter",
            "'titel', did you mean 'title'? There are title,",
        ),
        ({"params": {"title": "x"}, **_json(text="x")}, 422, "unknown-parameter", "leave it out of the query"),
        ({"params": {"published_at": "x"}, **_raw(b"x", "text/plain")}, 422, "invalid-date", "YYYY-MM-DD"),
    ],
)
def test_a_document_that_cannot_be_taken_is_refused_with_what_to_do(
    client: TestClient, request_: dict[str, Any], status: int, problem: str, says: str
) -> None:
    response = client.post("/v1/documents", **request_)
    body = response.json()
    assert (response.status_code, body["type"]) == (status, f"/problems/{problem}"), body
    assert response.headers["content-type"] == "application/problem+json"
    assert body["status"] == status
    assert body["instance"] == "/v1/documents"
    assert says in body["detail"]


def test_an_unknown_document_is_not_found(client: TestClient) -> None:
    response = client.get("/v1/documents/doc_none")
    assert (response.status_code, response.json()["type"]) == (404, "/problems/not-found")
