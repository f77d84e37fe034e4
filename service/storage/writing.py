"""Storing a document with all it yields, in the caller's one transaction."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from pipeline.model import CodedEvent, Document, Extraction
from service.storage.values import StoredDocument

#: Groups a document's new reports into events: one inner sequence of report numbers for each event.
Link = Callable[[Sequence[CodedEvent]], Sequence[Sequence[int]]]


def store_extraction(
    session: Session, *, document: Document, extraction: Extraction, stamp: str, link: Link
) -> StoredDocument:
    """Store a document and all it yields, or return what is stored of the same text from the same source."""
    raise NotImplementedError
