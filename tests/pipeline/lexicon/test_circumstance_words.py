"""The words for how an act was done, and what their file must not have."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconInvalid
from pipeline.lexicon import circumstances as module
from pipeline.lexicon.circumstances import CIRCUMSTANCES_FILE, circumstance_words


def test_each_way_has_words() -> None:
    assert "unopposed" in circumstance_words().unopposed
    assert "boiler" in circumstance_words().civil_causes


def test_a_list_without_a_field_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / CIRCUMSTANCES_FILE.name
    copy.write_text(CIRCUMSTANCES_FILE.read_text(encoding="utf-8") + '\nidle = ["idle"]\n', encoding="utf-8")
    monkeypatch.setattr(module, "CIRCUMSTANCES_FILE", copy)
    circumstance_words.cache_clear()
    with pytest.raises(LexiconInvalid, match="lists missing or unknown: idle"):
        circumstance_words()
    circumstance_words.cache_clear()
