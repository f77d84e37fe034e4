"""Reading documents in this process: the check of the language, then the pipeline."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.model import Document, Extraction
from service.languages import check_language
from service.processing import Reader


@dataclass(frozen=True, slots=True)
class EnglishReader:
    """A reader that refuses what is not English before the pipeline sees it."""

    pipeline: Reader

    @property
    def version(self) -> str:
        """The stamp of the pipeline and its models."""
        return self.pipeline.version

    def extract(self, document: Document) -> Extraction:
        """All that can be read from an English document."""
        check_language(document)
        return self.pipeline.extract(document)


def load_reader(models: str | None, resources: Path, gazetteer: Path) -> Reader:
    """A reader over the real pipeline; loading takes seconds and hundreds of megabytes."""
    # Imported late: whoever only supervises must not carry the models' libraries.
    from pipeline.extractor import Extractor  # noqa: PLC0415

    from pipeline.parsing import locate_models  # noqa: PLC0415

    return EnglishReader(Extractor.load(locate_models(models, resources), gazetteer))
