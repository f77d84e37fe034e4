"""The closed classes of English, and what their file must not have."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.errors import LexiconInvalid
from pipeline.lexicon import grammar as module
from pipeline.lexicon.grammar import GRAMMAR_FILE, grammar


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str], None]]:
    """Have the lists read from a copy of their file in which something is replaced."""

    def replace(old: str, new: str) -> None:
        copy = tmp_path / GRAMMAR_FILE.name
        copy.write_text(GRAMMAR_FILE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        monkeypatch.setattr(module, "GRAMMAR_FILE", copy)

    grammar.cache_clear()
    yield replace
    grammar.cache_clear()


def test_each_list_has_words() -> None:
    assert "dozen" in grammar().measures
    assert "near" in grammar().place_cases


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('turns = ["elsewhere"', 'turns = ["elsewhere", "elsewhere"', "turns has words more than once: elsewhere"),
        ('turns = ["elsewhere"', 'turns = ["Elsewhere"', "turns has words that are not lower case: Elsewhere"),
        ("turns = [", "turn = [", "lists missing or unknown: turn, turns"),
    ],
)
def test_a_list_that_breaks_the_rules_is_refused(
    change: Callable[[str, str], None], old: str, new: str, complaint: str
) -> None:
    change(old, new)
    with pytest.raises(LexiconInvalid, match=complaint):
        grammar()
