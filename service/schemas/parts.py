"""Which parts of a document an answer holds."""

import reprlib
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from service.errors import InvalidParameter
from service.suggesting import suggestion


class Part(StrEnum):
    """What the answer about a document may leave out."""

    TEXT = "text"
    EVENTS = "events"
    TUPLES = "tuples"
    PLACES = "places"
    TIMES = "times"
    REFUSED = "refused"


class PartsQuery(BaseModel):
    """Which parts of a document are asked for."""

    model_config = ConfigDict(extra="forbid")

    parts: str | None = Field(
        None, description=f"Parts to answer with, of {', '.join(Part)}; all unless told.", examples=["events,places"]
    )

    def asked(self) -> frozenset[Part]:
        """The parts to answer with."""
        if self.parts is None:
            return frozenset(Part)
        return frozenset(map(_part, self.parts.split(",")))


def _part(name: str) -> Part:
    try:
        return Part(name.strip())
    except ValueError:
        raise InvalidParameter(
            f"parts: there is no part {reprlib.repr(name)}{suggestion(name, Part)} Name some of {','.join(Part)}."
        ) from None
