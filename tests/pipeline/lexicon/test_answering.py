"""Words of responsibility, and what their file must not have."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconInvalid
from pipeline.lexicon import answering as module
from pipeline.lexicon.answering import ANSWERING_FILE, answering_words


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("[laying]", "[lying]", "tables missing or unknown: laying, lying"),
        ('on = ["blame"', 'on = ["blame", "blame"', "laying.on must have each word once"),
        ('on = ["blame"', 'on = ["Blame"', "laying.on must have each word once, in lower case"),
    ],
)
def test_a_table_that_breaks_the_rules_is_refused(
    old: str, new: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / ANSWERING_FILE.name
    copy.write_text(ANSWERING_FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    monkeypatch.setattr(module, "ANSWERING_FILE", copy)
    with pytest.raises(LexiconInvalid, match=complaint):
        answering_words.__wrapped__()
