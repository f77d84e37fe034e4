"""Reading documents in this process: the check of the language, then the pipeline."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pipeline.errors import PipelineError
from pipeline.model import Document, Extraction
from service.errors import ExtractionFailed, ReaderKilled, ServiceError
from service.languages import identify_language
from service.processing import Reader

log = logging.getLogger(__name__)

#: Torch says so in a plain RuntimeError.
_TORCH_OUT_OF_MEMORY = "can't allocate memory"


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
        language = identify_language(document)
        try:
            return replace(self.pipeline.extract(document), language=language)
        except PipelineError:
            raise
        except Exception as error:
            raise reported(error) from None


class LateReader:
    """A reader that is loaded when the first document needs it."""

    def __init__(self, load: Callable[[], Reader]) -> None:
        self._load = load

    @cached_property
    def _reader(self) -> Reader:
        return self._load()

    @property
    def version(self) -> str:
        """The stamp of the pipeline and its models."""
        return self._reader.version

    def extract(self, document: Document) -> Extraction:
        """All that can be read from a document."""
        return self._reader.extract(document)


def reported(error: Exception) -> ServiceError:
    """Log an error that nobody foresaw; nobody gets its message, which may quote the article."""
    if isinstance(error, MemoryError) or _TORCH_OUT_OF_MEMORY in str(error):
        log.error("The reading process got no more memory")
        return ReaderKilled("The reading process got no more memory and nothing was stored: give it more memory.")
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("Unexpected %s while reading:\n%s", type(error).__name__, frames)
    return ExtractionFailed(f"{ExtractionFailed()} ({type(error).__name__})")


def load_reader(models: str | None, resources: Path, gazetteer: Path) -> Reader:
    """A reader over the real pipeline; loading takes seconds and hundreds of megabytes."""
    # Imported late: whoever only supervises must not carry the models' libraries.
    from pipeline.extractor import Extractor  # noqa: PLC0415
    from pipeline.parsing import locate_models  # noqa: PLC0415

    return EnglishReader(Extractor.load(locate_models(models, resources), gazetteer))
