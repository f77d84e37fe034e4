"""The app as a whole: its description, its threads, its weight."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from serving import RunningFake, serving, sqlite_settings

from service.app import create_app
from service.settings import Settings


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with serving(sqlite_settings(tmp_path), RunningFake()) as running:
        yield running


def _operations() -> dict[str, Any]:
    paths = create_app(Settings()).openapi()["paths"]
    return {f"{method} {path}": operation for path, item in paths.items() for method, operation in item.items()}


def test_the_front_door_leads_on(client: TestClient) -> None:
    for address in client.get("/").json().values():
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/", "/livez", "/readyz", "/startupz", "/v1/events", "/openapi.json", "/v1/none"])
def test_head_is_answered_as_get_without_a_body(client: TestClient, address: str) -> None:
    head, get = client.head(address), client.get(address)
    assert (head.status_code, head.headers, head.content) == (get.status_code, get.headers, b"")


def test_what_stores_takes_no_head(client: TestClient) -> None:
    assert client.head("/v1/documents").status_code == 405


def test_the_page_of_operations_needs_no_other_machine(client: TestClient) -> None:
    page = client.get("/docs").text
    loaded = re.findall(r"""(?:src|href|url)[=:] ?["']([^"']+)""", page)
    assert {"/openapi.json", "/static-offline-docs/swagger-ui-bundle.js"} <= set(loaded)
    assert [address for address in loaded if client.get(address).status_code != 200] == []
    assert "//" not in "".join(loaded)
    assert '"validatorUrl": "none"' in page


def test_every_operation_says_in_one_line_what_it_does() -> None:
    summaries = [operation["summary"] for operation in _operations().values()]
    assert len(set(summaries)) == len(summaries)
    # What FastAPI makes of the function's name begins with a verb of HTTP.
    assert [summary for summary in summaries if summary == summary.title()] == []


def test_the_documented_examples_work(client: TestClient) -> None:
    content = _operations()["post /v1/documents"]["requestBody"]["content"]
    for media_type, body in content.items():
        example = body["example"]
        data = example if isinstance(example, str) else json.dumps(example)
        response = client.post("/v1/documents", content=data, headers={"content-type": media_type})
        assert response.status_code == 201, response.json()
        assert response.json()["events"]
    parameter, *_ = _operations()["get /v1/documents/{document_id}"]["parameters"]
    assert (
        client.get(f"/v1/documents/{parameter['schema']['examples'][0]}").json()["title"]
        == content["application/json"]["example"]["title"]
    )


def test_the_documented_filter_examples_work(client: TestClient) -> None:
    parameters = _operations()["get /v1/events"]["parameters"]
    examples = {
        parameter["name"]: example
        for parameter in parameters
        for shape in (parameter["schema"], *parameter["schema"].get("anyOf", ()))
        for example in shape.get("examples", ())
    }
    assert len(examples) >= 5
    assert client.get("/v1/events", params=examples).status_code == 200


@pytest.mark.parametrize("name", sorted(_operations()))
def test_every_operation_documents_its_errors_as_problems(name: str) -> None:
    operation = _operations()[name]
    assert operation["description"]
    failures = {status: answer for status, answer in operation["responses"].items() if int(status) >= 400}
    assert name.endswith("livez") or failures
    for answer in failures.values():
        (shape,) = answer["content"].items()
        assert shape[0] == "application/problem+json"
        assert set(shape[1]["schema"]["properties"]) == {"type", "title", "status", "detail", "instance"}


def test_questions_are_answered_while_documents_wait(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    with serving(sqlite_settings(tmp_path, queue=40), RunningFake()) as client, ThreadPoolExecutor(40) as pool:
        texts = [f"{number} attacked !wait {gate}" for number in range(40)]
        waiting = [pool.submit(client.post, "/v1/documents", json={"text": text}) for text in texts]
        assert client.get("/v1/events").status_code == 200
        gate.touch()
        assert {answer.result().status_code for answer in waiting} == {201}
        assert len(client.get("/v1/events").json()["events"]) == 40


def test_one_text_posted_many_times_at_once_is_stored_once(client: TestClient) -> None:
    with ThreadPoolExecutor(8) as pool:
        responses = list(pool.map(lambda _: client.post("/v1/documents", json={"text": "attacked"}), range(8)))
    assert sorted(response.status_code for response in responses) == [200] * 7 + [201]
    assert len({response.text for response in responses}) == 1


WEIGHT = """
import sys
from service.app import create_app
from service.settings import Settings
create_app(Settings()).openapi()
heavy = {"torch", "stanza", "py3langid", "pipeline.extractor"} & sys.modules.keys()
sys.exit(f"imported {heavy}" if heavy else 0)
"""


def test_the_http_process_carries_no_models() -> None:
    subprocess.run([sys.executable, "-c", WEIGHT], check=True)
