"""Documents as they come in and go out."""

import json
import reprlib
from collections import Counter
from datetime import date, datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from pipeline.model import Document
from service.errors import MalformedDocument, MissingText, UndecodableText
from service.processing import check_characters, is_blank
from service.schemas.days import parse_day
from service.schemas.parts import Part, PartsQuery
from service.storage.values import Payload, StoredDocument
from service.suggesting import suggestion

ARTICLE = {
    "text": "GOMA, Feb 16 - Rebels attacked a village near Goma on Monday, killing nine people, officials said.",
    "title": "Nine killed in village attack near Goma",
    "published_at": "2021-02-16",
    "source": "Example News",
    "url": "https://example.org/goma",
    "language": "en",
}


class DocumentMetadata(BaseModel):
    """What a client may say about a text."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = Field(None, max_length=1000, description="The headline.")
    published_at: date | None = Field(
        None, description="Day of publication, best in ISO 8601: what 'Tuesday' and 'last year' are counted from."
    )
    source: str | None = Field(None, max_length=500, description="Name of the outlet.")
    url: str | None = Field(None, max_length=2048, description="Where the article stands.")
    language: str | None = Field(
        None, max_length=35, description="`en`, when the client knows; otherwise it is identified."
    )

    @field_validator("title", "source", "url", "language", mode="before")
    @classmethod
    def _blank_is_absent(cls, value: object) -> object:
        return None if isinstance(value, str) and is_blank(value) else value

    @field_validator("published_at", mode="before")
    @classmethod
    def _day(cls, value: object) -> date | None:
        return None if value is None else parse_day(value)

    def of_text(self, text: str) -> Document:
        """The document of this text."""
        return Document(text=text, **self.model_dump(include=set(DocumentMetadata.model_fields)))


class DocumentIn(DocumentMetadata):
    """An article to read."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [dict(ARTICLE)]})

    text: str = Field(description="The article's text, as it was published.")

    def document(self) -> Document:
        """The plain document."""
        return Document(**self.model_dump())


class DocumentRecord(DocumentIn):
    """An article in a file: keys that mean nothing to us are passed over."""

    model_config = ConfigDict(extra="ignore")


class DocumentLine(DocumentRecord):
    """One line for `dateline extract`: an article with an id of the caller's."""

    id: str


def decode(data: bytes, charset: object = "utf-8") -> str:
    """The text of these bytes; a byte order mark is no part of it."""
    name = str(charset).lower().replace("_", "-")
    try:
        return data.decode("utf-8-sig" if name in {"utf-8", "utf8"} else name)
    except LookupError:
        raise UndecodableText(f"There is no charset {charset!r}: send UTF-8.") from None
    except UnicodeDecodeError as error:
        raise UndecodableText(
            f"This is not {error.encoding}: byte {error.start} cannot be decoded ({error.reason}). "
            "Send UTF-8, or name the right charset in the Content-Type header."
        ) from None
    except UnicodeError:
        # Python's codecs for other things than texts say no more.
        raise UndecodableText(f"Nothing can be decoded from the charset {charset!r}: send UTF-8.") from None


def parse_document(shape: type[DocumentIn], data: str) -> Document:
    """The document that a JSON text describes, or the error that says what is wrong with it."""
    fields = parse_object(data)
    for name, value in fields.items():
        check_characters("field name", name)
        check_characters(name, value)
    try:
        return shape.model_validate(fields).document()
    except ValidationError as error:
        raise _refusal(error) from None


def parse_metadata(**fields: str | None) -> DocumentMetadata:
    """What is known of texts beside them, or the error that says what is wrong with it."""
    try:
        return DocumentMetadata.model_validate(fields)
    except ValidationError as error:
        raise _refusal(error) from None


def parse_object(data: str) -> dict[str, Any]:
    """The JSON object in a text."""
    try:
        value = json.loads(data, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise MalformedDocument(f"Not JSON: {error}. Send an object with the field `text`.") from None
    except (ValueError, RecursionError):
        raise MalformedDocument("The JSON holds a number or a nesting beyond all reason.") from None
    if not isinstance(value, dict):
        raise MalformedDocument(f"The JSON is a {type(value).__name__}: send an object with the field `text`.")
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object's keys and values, each key once: of two values nobody knows which one is meant."""
    found = dict(pairs)
    if len(found) < len(pairs):
        ((twice, _),) = Counter(name for name, _ in pairs).most_common(1)
        raise MalformedDocument(f"The JSON has the key {reprlib.repr(twice)} twice: give it once.")
    return found


def _refusal(error: ValidationError) -> Exception:
    fault = error.errors()[0]
    name = fault["loc"][0]
    if name == "text" and (fault["type"] == "missing" or fault["input"] is None):
        return MissingText()
    if fault["type"] == "extra_forbidden":
        fields = DocumentIn.model_fields
        remedy = f"{suggestion(str(name), fields)} A document has {', '.join(fields)}."
        return MalformedDocument(f"There is no field {reprlib.repr(name)}{remedy}")
    if fault["type"] == "string_too_long":
        limit = fault["ctx"]["max_length"]
        return MalformedDocument(
            f"`{name}` has {len(fault['input']):,} characters and {limit:,} is the limit: shorten it."
        )
    return MalformedDocument(f"`{name}`: {fault['msg']}.")


class PostQuery(PartsQuery, DocumentMetadata):
    """What may stand in the address that a document is posted to; all but the parts is for plain text."""


class DocumentOut(BaseModel):
    """A stored document with all that was read from it, each thing once; parts that nobody asked for are not set."""

    id: str
    url: str | None = Field(description="Where the article stands.")
    title: str | None
    published_at: date | None
    source: str | None
    language: str | None = Field(description="What the client said, else what was found; null where it is unsure.")
    stamp: str = Field(description="Version of the pipeline and checksum of the models that read it.")
    created_at: datetime
    interface: int = Field(description="Version of the shape of all that follows.")
    text: str = ""
    events: list[dict[str, Any]] = Field(
        default=[], description="As `dateline extract` writes them, with the `id` and `url` of the stored event."
    )
    tuples: list[dict[str, Any]] = []
    places: list[dict[str, Any]] = []
    times: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] | None = Field(
        None,
        description="What is told and is no event, with the rule that says so; null of what earlier versions read.",
    )

    @classmethod
    def of_stored(cls, stored: StoredDocument, parts: frozenset[Part]) -> Self:
        """The API's form of a stored document with these parts."""
        line = stored.prediction
        whole = {
            **line,
            "text": stored.text,
            "events": list(map(_with_address, stored.event_ids, line["events"])),
            # Earlier versions kept no refusals.
            "refused": line.get("refused"),
        }
        return cls(
            id=stored.id,
            url=stored.url,
            title=stored.title,
            published_at=stored.published_at,
            source=stored.source,
            # Documents of earlier versions have no language found.
            language=line.get("language", stored.language),
            stamp=stored.stamp,
            created_at=stored.created_at,
            interface=line["interface"],
            **{part: whole[part] for part in Part if part in parts},
        )


def _with_address(event_id: str, event: Payload) -> Payload:
    """What a document says of an event, under the event's id and address."""
    return {"id": event_id, "url": f"/v1/events/{event_id}", **event}
