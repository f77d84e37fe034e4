import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from expectations import NAMES, read_seed

from pipeline.extractor import Extractor
from pipeline.model import Document
from pipeline.ontology import COLUMNS
from pipeline.parsing import locate_models
from pipeline.places import default_index
from pipeline.records.jsonl import prediction

pytestmark = pytest.mark.stanza

WIRE = (
    "SOLDIERS KILLED FOUR GUERRILLAS NEAR AYACUCHO ON FRIDAY, THE ARMY SAID IN A COMMUNIQUE READ ON THE RADIO IN LIMA. "
    "TWO SOLDIERS WERE WOUNDED IN THE CLASH."
)
VERBAL = (
    "The foreign minister condemned the statement and rejected a call for talks. He told reporters that his government "
    "was disappointed, and said that it would answer in writing."
)


@cache
def extractor() -> Extractor:
    return Extractor.load(locate_models(None, Path("nowhere")), default_index())


def line(document: Document) -> str:
    return json.dumps(prediction(document, extractor().extract(document)), ensure_ascii=False)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span of a prediction."""
    if isinstance(value, dict):
        if value.get("start") is not None and "end" in value:
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


@pytest.mark.parametrize("name", NAMES)
def test_every_span_is_a_slice_of_the_text(name: str) -> None:
    document = read_seed(name)
    found = list(spans(prediction(document, extractor().extract(document))))
    assert found
    assert all(span["text"] == document.text[span["start"] : span["end"]] for span in found)


def test_a_document_reads_the_same_alone_and_after_others() -> None:
    documents = [read_seed(name) for name in NAMES]
    forwards = [line(document) for document in documents]
    backwards = [line(document) for document in reversed(documents)]
    assert forwards == backwards[::-1]


def test_wire_copy_in_capitals_yields_its_event() -> None:
    (event,) = extractor().extract(Document(text=WIRE, published_at=date(1989, 4, 2))).events
    assert list(event.record) == list(COLUMNS)
    assert (event.event_type, event.record["country"], event.record["event_date"]) == ("Battles", "Peru", "1989-03-31")
    assert (event.record["fatalities"], event.injuries_min) == (4, 2)


def test_verbal_acts_yield_tuples_and_no_event() -> None:
    extraction = extractor().extract(Document(text=VERBAL, published_at=date(2020, 1, 1)))
    assert extraction.events == ()
    assert {"condemn", "reject", "tell", "say"} <= {found.lemma for found in extraction.tuples}


def test_what_is_told_and_is_no_event_is_given_with_what_refused_it() -> None:
    text = "The rebels plan to attack Goma. An earthquake killed nine people in Zaria on Monday."
    refused = prediction(Document(text=text), extractor().extract(Document(text=text)))["refused"]
    assert [(one["trigger"]["text"], one["stage"], one["rule"]) for one in refused] == [
        ("attack", "clause", "is_unreal"),
        ("killed", "codebook", "accident_or_disaster"),
    ]
    assert [one["spans"][0] for one in refused] == [one["trigger"] for one in refused]


def test_what_the_text_does_not_say_is_null_and_named() -> None:
    (event,) = extractor().extract(Document(text="Gunmen killed three villagers.")).events
    assert (event.record["event_date"], event.record["latitude"], event.record["country"]) == (None, None, None)
    assert {"event_date", "country"} <= set(event.missing)


def test_the_stamp_names_the_version_and_the_models() -> None:
    assert extractor().version.startswith("dateline-")
    assert extractor().parser.name in extractor().version
