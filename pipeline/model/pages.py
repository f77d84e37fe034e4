"""An article as it comes in, and the page that is read from it: its regions, and spans of its text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was handed in."""

    text: str
    id: str | None = None
    title: str | None = None
    #: The anchor of "Tuesday" and "last year"; None leaves relative expressions unresolved.
    published_at: date | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the incoming text: ``text == document.text[start:end]``."""

    start: int
    end: int
    text: str


class RegionKind(StrEnum):
    """What part of the page a stretch of text is."""

    BODY = "body"
    HEADLINE = "headline"
    DATELINE = "dateline"
    CAPTION = "caption"
    HEADING = "heading"
    ITEM = "item"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled stretch of the page; regions are in text order and do not overlap."""

    kind: RegionKind
    span: Span
    #: The stretch as the models should read it: same length as ``span.text``, character for character.
    readable: str


@dataclass(frozen=True, slots=True)
class Page:
    """The incoming text cut into its regions."""

    text: str
    regions: tuple[Region, ...]
