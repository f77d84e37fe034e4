"""docs/readings.md shows what the code reads."""

from pathlib import Path

import pytest
from builders import parsed
from readings.page import PAGE, SENTENCES, page, section, tree

from pipeline.model import Page, Sentence
from pipeline.parsing import Parser, locate_models

TREE = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 Gao Gao PROPN 2 obj B-LOC
"""


@pytest.mark.stanza
def test_the_page_is_what_the_code_would_write_now() -> None:
    written = PAGE.read_text(encoding="utf-8")
    fresh = page(Parser.load(locate_models(None, Path("nowhere"))).parse)
    assert written == fresh, "run `python -m tests.readings.page` and look at what has changed"


def test_the_page_has_ten_sentences() -> None:
    assert len(set(SENTENCES)) == 10


def test_a_tree_shows_each_word_under_its_head() -> None:
    lines = [line.split() for line in tree(parsed(TREE))]
    assert lines == [["attacked", "VERB", "root"], ["Rebels", "NOUN", "nsubj"], ["Gao", "PROPN", "obj"]]


def test_a_section_has_a_row_for_each_tuple() -> None:
    def parse(text: Page) -> tuple[Sentence, ...]:
        return (parsed(TREE),)

    assert "| attacked | attack | Rebels | Gao |  |  |  |  | asserted |  |" in section("Rebels attacked Gao", parse)
