"""Cursors: where a page of events ended, in a form that callers only hand back."""

import base64
import json
from dataclasses import dataclass
from datetime import date

from service.errors import InvalidCursor
from service.storage.identifiers import is_public_id

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Position:
    """The place of an event in the list."""

    listing_date: date
    event_id: str


def encode_cursor(position: Position) -> str:
    """The cursor for the events after this position."""
    parts = [_VERSION, position.listing_date.isoformat(), position.event_id]
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> Position:
    """The position that a cursor of ours stands for."""
    try:
        decoded = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        version, day, event_id = json.loads(decoded)
        position = Position(date.fromisoformat(day), event_id)
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidCursor from error
    # Only what we wrote ourselves: this also keeps any other value from reaching the database.
    if version != _VERSION or not is_public_id(str(event_id)) or encode_cursor(position) != cursor:
        raise InvalidCursor
    return position
