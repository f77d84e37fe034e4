"""Names that capitals hide are found again; what is written in mixed case is left alone."""

from dataclasses import replace

import pytest
from builders import parsed

from pipeline.mending import mend
from pipeline.model import Sentence, Span

LOWERED = """
1 Shining shining ADJ 3 amod
2 path path NOUN 3 compound
3 guerrillas guerrilla NOUN 4 nsubj
4 attacked attack VERB 0 root
5 Ayacucho Ayacucho PROPN 4 obj B-LOC
"""


def in_capitals(rows: str) -> Sentence:
    sentence = parsed(rows)
    return replace(sentence, span=Span(sentence.span.start, sentence.span.end, sentence.span.text.upper()))


def test_a_known_body_is_named_in_capitals() -> None:
    (mended,) = mend((in_capitals(LOWERED),))
    assert [(name.span.text, name.kind.value) for name in mended.entities] == [
        ("SHINING PATH", "ORG"),
        ("Ayacucho", "LOC"),
    ]
    assert [token.upos for token in mended.tokens[:3]] == ["PROPN", "PROPN", "NOUN"]


@pytest.mark.parametrize(
    "rows", [LOWERED.replace("path path", "paths path"), LOWERED.replace("NOUN 3 compound", "NOUN 3 compound B-ORG")]
)
def test_other_words_and_found_names_stay(rows: str) -> None:
    before = in_capitals(rows)
    assert mend((before,)) == (before,)


def test_mixed_case_shows_its_names() -> None:
    assert mend((parsed(LOWERED),)) == (parsed(LOWERED),)
