"""Public ids: opaque, short, and the same wherever the same thing is stored."""

import base64
import hashlib
import json
import re

#: 130 bits in base 32: no two documents ever share one.
_LENGTH = 26


def text_checksum(text: str) -> str:
    """The SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def document_id(text: str, source: str | None) -> str:
    """The id of a text from a source; the same text from another source is another document."""
    return "doc_" + _digest(text_checksum(text), source)


def report_id(document: str, stamp: str, number: int) -> str:
    """The id of what one reading of a document says of its n-th happening."""
    return "rep_" + _digest(document, stamp, number)


def event_id(report: str) -> str:
    """The id of the event that begins with a report; it stays when other reports join."""
    return "evt_" + _digest(report)


def is_public_id(word: str) -> bool:
    """Whether a word can be an id at all; what cannot need not reach the database, which may choke on it."""
    return re.fullmatch(f"(doc|rep|evt)_[a-z2-7]{{{_LENGTH}}}", word) is not None


def _digest(*parts: str | int | None) -> str:
    """The parts in one short word of letters and digits."""
    checksum = hashlib.sha256(json.dumps(parts).encode()).digest()
    return base64.b32encode(checksum).decode().lower()[:_LENGTH]
