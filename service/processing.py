"""The use cases: where pipeline and storage meet."""

from typing import Protocol

from pipeline.model import Document, Extraction


class Reader(Protocol):
    """Whoever turns a document into its extraction: a process of its own, this process, or a fake."""

    @property
    def version(self) -> str:
        """The stamp of the pipeline and the models that read."""

    def extract(self, document: Document) -> Extraction:
        """All that can be read from a document."""
