"""What the supervisor asks of a reading process, and what the process answers."""

from dataclasses import dataclass

from pipeline.model import Document, Extraction


@dataclass(frozen=True, slots=True)
class Order:
    """One document to read, in at most so many seconds of computing."""

    document: Document
    seconds: float


@dataclass(frozen=True, slots=True)
class Ready:
    """The models are loaded and have read their known sentence."""

    version: str


@dataclass(frozen=True, slots=True)
class Done:
    """One document was read."""

    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Failed:
    """Loading, or reading one document, failed with this error."""

    error: Exception


Message = Ready | Done | Failed
