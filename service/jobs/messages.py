"""What the reading process says to its supervisor; documents go the other way."""

from dataclasses import dataclass

from pipeline.model import Extraction


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
