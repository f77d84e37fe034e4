"""Many documents from files: read into lines, or stored as a POST would store them."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.errors import PipelineError
from pipeline.model import Document
from pipeline.records.jsonl import INTERFACE, prediction
from service.errors import DocumentRefused, ExtractionFailed, ReaderKilled, ServiceError, slug
from service.processing import Reader, check_document, submit
from service.schemas.documents import (
    DocumentLine,
    DocumentMetadata,
    DocumentRecord,
    decode,
    parse_document,
    parse_object,
)
from service.storage.database import Database
from service.storage.values import StoredDocument

#: What must come out of a sample article stands beside it, and is no article.
_EXPECTED = ".expected.json"
_SUFFIXES = (".jsonl", ".json", ".txt")
_KINDS = ", ".join(_SUFFIXES[:-1]) + f" or {_SUFFIXES[-1]}"


@dataclass(frozen=True, slots=True)
class Source:
    """One document in a file: where it stands and how it is parsed."""

    place: str
    parse: Callable[[], Document]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: stored, or refused with an error."""

    place: str
    result: StoredDocument | ServiceError


def extract_lines(lines: Iterable[bytes], *, reader: Reader, max_characters: int) -> Iterator[dict[str, Any]]:
    """The prediction, or the error, for each line that is not blank."""
    for line in lines:
        if line.strip():
            yield _extract_line(line, reader, max_characters)


def _extract_line(line: bytes, reader: Reader, max_characters: int) -> dict[str, Any]:
    try:
        document = parse_document(DocumentLine, decode(line))
        check_document(document, max_characters=max_characters)
        return prediction(document, reader.extract(document))
    except (ServiceError, PipelineError) as error:
        fault = {"type": slug(type(error)), "detail": str(error)}
        return {"id": _id_of(line), "interface": INTERFACE, "error": fault}


def _id_of(line: bytes) -> str | None:
    """The id of a line that was refused, where it has one."""
    try:
        found = parse_object(decode(line)).get("id")
    except ServiceError:
        return None
    return found if isinstance(found, str) else None


def dump_line(line: dict[str, Any]) -> bytes:
    """One line of JSON; half surrogates in an echoed id become JSON's own escapes."""
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def find_sources(path: Path) -> Iterator[Source]:
    """The documents of a .jsonl, .json or .txt file, or of all such files in a folder, in the order of their names."""
    if path.is_dir():
        files = [file for file in sorted(path.iterdir()) if _skip_reason(file) is None]
        if not files:
            raise ServiceError(f"There are no articles in {path}: name a folder with {_KINDS} files.")
        for file in files:
            yield from _file_sources(file)
    elif path.exists() and path.suffix.lower() not in _SUFFIXES:
        raise ServiceError(f"{path} is not read: name a {_KINDS} file, or give JSON lines on standard input with -.")
    else:
        yield from _file_sources(path)


def skipped_files(path: Path) -> Iterator[tuple[Path, str]]:
    """What stands in a folder and is not read, with the reason."""
    for file in sorted(path.iterdir()) if path.is_dir() else ():
        if reason := _skip_reason(file):
            yield file, reason


def _skip_reason(file: Path) -> str | None:
    """Why a file in a folder is not read; None where it is."""
    if file.is_dir():
        return "it is a folder, to be named by itself"
    if file.name.endswith(_EXPECTED):
        return "it says what must come out of a sample article"
    return None if file.suffix.lower() in _SUFFIXES else f"it is no {_KINDS} file"


def complete(sources: Iterable[Source], given: DocumentMetadata) -> Iterator[Source]:
    """The same documents, with an outlet and a day of publication where they name none."""
    for source in sources:
        yield Source(source.place, partial(_complete, source, given))


def _complete(source: Source, given: DocumentMetadata) -> Document:
    document = source.parse()
    return replace(
        document,
        source=document.source or given.source,
        published_at=document.published_at or given.published_at,
    )


def _file_sources(file: Path) -> Iterator[Source]:
    """The documents of one file."""
    if file.suffix.lower() == ".txt":
        yield Source(str(file), lambda: Document(text=decode(file.read_bytes())))
    elif file.suffix.lower() == ".json":
        yield Source(str(file), lambda: _record(file.read_bytes()))
    else:
        with file.open("rb") as lines:
            yield from line_sources(str(file), lines)


def line_sources(name: str, lines: Iterable[bytes]) -> Iterator[Source]:
    """The documents of a file of JSON lines."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield Source(f"{name}:{number}", partial(_record, line))


def _record(data: bytes) -> Document:
    return parse_document(DocumentRecord, decode(data))


def submit_all(
    sources: Iterable[Source], *, reader: Reader, database: Database, max_characters: int
) -> Iterator[Outcome]:
    """Store each document; one that is refused does not stop the others, a missing model or database does."""
    for source in sources:
        try:
            document = source.parse()
            stored = submit(document, reader=reader, database=database, max_characters=max_characters)
            yield Outcome(source.place, stored)
        except (DocumentRefused, ExtractionFailed, ReaderKilled) as error:
            yield Outcome(source.place, error)
