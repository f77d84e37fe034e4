"""Pages of other sites get in neither by a name of theirs that points here nor by a form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from serving import RunningFake, serving, sqlite_settings

ARTICLE = {"text": "Rebels attacked Goma."}


@pytest.fixture(scope="module")
def reader() -> RunningFake:
    return RunningFake()


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, reader: RunningFake) -> Iterator[TestClient]:
    settings = sqlite_settings(tmp_path_factory.mktemp("guarding"), trusted_hosts="News.example.org, other.example.org")
    with serving(settings, reader) as running:
        yield running


@pytest.mark.parametrize(
    "host",
    [
        "localhost:8000",
        "127.0.0.1",
        "192.168.1.7:80",
        "[::1]:8000",
        "dateline",
        "news.example.org",
        "NEWS.example.org:1",
    ],
)
def test_a_service_is_called_by_addresses_bare_names_and_trusted_ones(client: TestClient, host: str) -> None:
    assert client.get("/livez", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["rebound.example.com", "localhost.example.com:8000", "127.0.0.1.example.com", "[::1"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_name_of_somebody_else_is_refused(client: TestClient, host: str, method: str) -> None:
    response = client.request(method, "/v1/events", headers={"host": host})
    assert response.status_code == 421
    if method != "HEAD":
        assert response.json()["type"] == "/problems/untrusted-host"
        assert "DATELINE_TRUSTED_HOSTS" in response.json()["detail"]


def test_any_name_is_taken_where_the_operator_says_so(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path, trusted_hosts="*"), RunningFake()) as client:
        assert client.get("/livez", headers={"host": "rebound.example.com"}).status_code == 200
        foreign = {"origin": "https://page.example.com"}
        assert client.post("/v1/documents", json=ARTICLE, headers=foreign).status_code == 403


@pytest.mark.parametrize("origin", ["https://page.example.com", "http://127.0.0.1:3000", "null", "", "://", "http://["])
def test_a_write_from_a_page_of_another_site_is_refused_unread(
    client: TestClient, reader: RunningFake, origin: str
) -> None:
    headers = {"host": "127.0.0.1:8000", "origin": origin, "content-type": "text/plain"}
    response = client.post("/v1/documents", content="Rebels attacked.", headers=headers)
    assert (response.status_code, response.json()["type"]) == (403, "/problems/foreign-origin")
    assert reader.calls == 0


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("LOCALHOST:8000", "http://localhost:8000"),
        ("10.0.0.1", "https://news.example.org"),
    ],
)
def test_a_write_from_our_own_pages_is_taken(tmp_path: Path, host: str, origin: str) -> None:
    with serving(sqlite_settings(tmp_path, trusted_hosts="news.example.org"), RunningFake()) as client:
        response = client.post("/v1/documents", json=ARTICLE, headers={"host": host, "origin": origin})
        assert response.status_code == 201


def test_a_read_from_a_page_of_another_site_gets_no_leave_to_see_the_answer(client: TestClient) -> None:
    response = client.get("/v1/events", headers={"origin": "https://page.example.com"})
    assert response.status_code == 200
    assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("address", ["/", "/v1/events", "/nothing", "/problems/not-found", "/docs", "/openapi.json"])
def test_no_answer_is_guessed_at_framed_or_run(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert headers["x-content-type-options"] == "nosniff"
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert policy.startswith("default-src 'self'" if address == "/docs" else "default-src 'none'")


def test_even_an_unexpected_error_says_how_to_be_taken(client: TestClient, reader: RunningFake) -> None:
    reader.failure = RuntimeError()
    response = client.post("/v1/documents", json={"text": "Rebels attacked."})
    reader.failure = None
    assert (response.status_code, response.headers["x-content-type-options"]) == (500, "nosniff")
