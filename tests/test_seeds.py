"""The sample articles yield what their expected files say."""

import dataclasses
import json
from datetime import date
from functools import cache

import pytest
from expectations import NAMES, SEEDS, Wanted, faults, read_expected, read_seed

from pipeline.model import CodedEvent
from pipeline.ontology import EventType, SubEventType
from service.jobs.reading import load_reader
from service.listing import event_table
from service.processing import Reader
from service.settings import load_settings


@cache
def _reader() -> Reader:
    settings = load_settings()
    return load_reader(settings.models, settings.resources, settings.gazetteer, settings.device)


@cache
def _read(name: str) -> tuple[CodedEvent, ...]:
    return _reader().extract(read_seed(name)).events


@pytest.mark.stanza
@pytest.mark.parametrize("name", NAMES)
def test_article_yields_what_is_expected(name: str) -> None:
    wrong = faults(read_expected(name), _read(name))
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.stanza
def test_readme_shows_what_the_articles_yield() -> None:
    events = (event for name in NAMES for event in _read(name))
    table = event_table(event.record for event in events)
    assert table in (SEEDS.parent / "README.md").read_text(encoding="utf-8"), f"README.md should show:\n\n{table}"


def test_every_article_has_its_expected_file() -> None:
    articles = {path.stem for path in SEEDS.glob("*.json") if not path.name.endswith(".expected.json")}
    assert articles == set(NAMES)
    assert len(articles) == 5


@pytest.mark.parametrize("name", NAMES)
def test_article_is_a_whole_request(name: str) -> None:
    body = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    assert list(body) == ["title", "published_at", "source", "url", "language", "text"]
    assert body["url"] == f"https://example.org/{name}"
    assert 150 <= len(body["text"].split()) <= 650


def _descriptions() -> list[tuple[str, Wanted]]:
    every = ((name, read_expected(name)) for name in NAMES)
    return [(name, wanted) for name, e in every for wanted in (*e.events, *e.may, *e.never)]


@pytest.mark.parametrize(("name", "wanted"), _descriptions())
def test_description_speaks_the_codebook(name: str, wanted: Wanted) -> None:
    assert wanted.event_type in (None, *EventType)
    assert wanted.sub_event_type in (None, *SubEventType)
    if wanted.event_type and wanted.sub_event_type:
        assert SubEventType(wanted.sub_event_type).event_type == wanted.event_type
    for day in wanted.event_date or ():
        assert date.fromisoformat(day) <= (read_seed(name).published_at or date.min)


@pytest.mark.parametrize("name", NAMES)
def test_events_are_described_in_full_and_exceptions_say_why(name: str) -> None:
    expected = read_expected(name)
    essential = (
        "event_type",
        "sub_event_type",
        "event_date",
        "country",
        "location",
        "near",
        "fatalities",
        "factuality",
    )
    for wanted in expected.events:
        assert None not in [getattr(wanted, field) for field in essential]
    for exception in (*expected.may, *expected.never):
        assert exception.why
        assert dataclasses.replace(exception, why=None) != Wanted(), "a description without fields covers everything"
