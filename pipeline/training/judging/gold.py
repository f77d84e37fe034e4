"""Texts coded by hand, as the judge learns from them: short news items and whole articles."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.model import Document, Span
from pipeline.ontology import SubEventType


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event that a coder found: its types, the acceptable ones included, and where the text tells it."""

    types: tuple[SubEventType, ...]
    triggers: tuple[Span, ...]
    places: tuple[Span, ...]
    country: str | None
    #: Its days in ISO form; empty where the coding gives none.
    days: frozenset[str] = frozenset()
    #: Whether it is neither asked for nor wrong.
    optional: bool = False


@dataclass(frozen=True, slots=True)
class CodedText:
    """A document with its events."""

    document: Document
    events: tuple[GoldEvent, ...]


def read_items(folder: Path) -> Iterator[CodedText]:
    """The coded news items of a folder of coded events."""
    for document, coded in pairs(folder, "train"):
        yield CodedText(document, tuple(item_event(event) for event in coded["events"]))


def read_articles(folder: Path) -> Iterator[CodedText]:
    """The coded articles of a folder of coded events."""
    for document, coded in pairs(folder, "articles"):
        asked = (article_event(event, document.text, optional=False) for event in coded["events"])
        further = (article_event(event, document.text, optional=True) for event in coded["optional"])
        yield CodedText(document, (*asked, *further))


def pairs(folder: Path, name: str) -> Iterator[tuple[Document, dict[str, Any]]]:
    """Each document of a file with its coding."""
    coded = {line["id"]: line for line in lines(folder / f"{name}.gold.jsonl")}
    for line in lines(folder / f"{name}.docs.jsonl"):
        yield as_document(line), coded[line["id"]]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def as_document(line: dict[str, Any]) -> Document:
    """A line as the document to read."""
    day = line.get("published_at")
    return Document(
        id=line["id"],
        text=line["text"],
        title=line.get("title"),
        published_at=date.fromisoformat(day[:10]) if day else None,
    )


def item_event(event: dict[str, Any]) -> GoldEvent:
    """An event of a news item, whose spans the coder marked."""
    told = (event["sub_event_type"], event["or_sub_event_type"])
    return GoldEvent(
        types=tuple(SubEventType(name) for name in told if name),
        triggers=tuple(map(as_span, event["trigger"])),
        places=tuple(map(as_span, event["where"])),
        country=event["country"],
    )


def article_event(event: dict[str, Any], text: str, *, optional: bool) -> GoldEvent:
    """An event of an article, whose words the coder quoted."""
    record, also = event["record"], event.get("accept", {})
    return GoldEvent(
        types=tuple(SubEventType(name) for name in (record["sub_event_type"], *also.get("sub_event_type", ()))),
        triggers=tuple(span for quote in event.get("trigger_any", ()) for span in occurrences(quote, text)),
        places=(),
        country=record.get("country"),
        days=frozenset(filter(None, (record.get("event_date"), *also.get("event_date", ())))),
        optional=optional,
    )


def occurrences(quote: str, text: str) -> Iterator[Span]:
    """Wherever a quotation stands in a text."""
    start = text.find(quote)
    while start >= 0:
        yield Span(start, start + len(quote), quote)
        start = text.find(quote, start + 1)


def as_span(span: dict[str, Any]) -> Span:
    """A span of a coding."""
    return Span(span["start"], span["end"], span["text"])
