"""Number words, and what their file must not have."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconInvalid
from pipeline.lexicon import numbers as module
from pipeline.lexicon.numbers import NUMBERS_FILE, number_words


def test_units_of_time_are_counted_by_cardinals_alone() -> None:
    words = number_words()
    assert words.cardinals["dozen"] == 12
    assert "pair" not in words.cardinals
    assert words.multipliers["pair"] == 2


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("[tens]", "[ten]", "tables missing or unknown: ten, tens"),
        ("pair = 2", "dozen = 2", "'dozen' must stand once"),
        ("pair = 2", "Pair = 2", "'Pair' must stand once"),
        ("pair = 2", "pair = 2.5", "'pair' must stand once"),
    ],
)
def test_a_table_that_breaks_the_rules_is_refused(
    old: str, new: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / NUMBERS_FILE.name
    copy.write_text(NUMBERS_FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    monkeypatch.setattr(module, "NUMBERS_FILE", copy)
    with pytest.raises(LexiconInvalid, match=complaint):
        number_words.__wrapped__()
