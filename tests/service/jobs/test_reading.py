"""Reading in this process: language first, and no article text in errors or logs."""

import pytest
from fakes import FakePipeline

from pipeline.errors import LexiconInvalid
from pipeline.model import Document, Extraction
from service.errors import ExtractionFailed, UnsupportedLanguage
from service.jobs.reading import EnglishReader, LateReader
from service.processing import Reader


class _Broken(FakePipeline):
    def extract(self, document: Document) -> Extraction:
        raise LexiconInvalid("verbs.toml: kill")


def test_another_language_never_reaches_the_pipeline() -> None:
    with pytest.raises(UnsupportedLanguage):
        EnglishReader(FakePipeline()).extract(Document(text="!fail", language="fr"))


def test_an_unforeseen_error_is_logged_without_the_text(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ExtractionFailed, match="ZeroDivisionError") as caught:
        EnglishReader(FakePipeline()).extract(Document(text="!fail secretly"))
    assert "ZeroDivisionError" in caplog.text
    assert "fakes.py" in caplog.text
    assert "secretly" not in caplog.text + str(caught.value)
    assert caught.value.__suppress_context__


def test_the_pipelines_own_errors_pass() -> None:
    with pytest.raises(LexiconInvalid, match="kill"):
        EnglishReader(_Broken()).extract(Document(text="x"))


def test_a_late_reader_loads_once_and_only_when_asked() -> None:
    loads = []

    def load() -> Reader:
        loads.append(1)
        return FakePipeline()

    reader = LateReader(load)
    assert loads == []
    reader.extract(Document(text="x"))
    assert (reader.version, loads) == ("fake-1", [1])
