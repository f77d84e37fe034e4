from pathlib import Path

import pytest
from transformers import BertTokenizer

from pipeline.parsing.context.pieces import MOST_PIECES, PieceVocabulary, Shape, shape_of

PIECES = (
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", ".", "-", "'", "$", "(", "’", "村", "1", "##1", "9"),
    *("kill", "##ed", "##ing", "ka", "##no", "malaga", "s", "al", "qaeda", "a", "##a", "x"),
)


@pytest.fixture
def vocabulary() -> PieceVocabulary:
    return PieceVocabulary(PIECES)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "killed",
            "KILLING",
            "Kano",
            "Kano's",
            "Málaga",
            "al-Qaeda",
            "(kill)",
            "$11",
            "9.1",
            "村kill村",
            "unheard",
            "killx",
        ),
        *("Kano’s", "...", "kano\u200bkano", "\u200b", "a b", "ﬁ"),
    ],
)
def test_pieces_are_those_of_bert(vocabulary: PieceVocabulary, word: str, tmp_path: Path) -> None:
    (tmp_path / "vocab.txt").write_text("\n".join(PIECES), encoding="utf-8")
    theirs = BertTokenizer(vocab=str(tmp_path / "vocab.txt"), do_lower_case=True)
    expected = theirs.encode(word, add_special_tokens=False) or [vocabulary.unknown]
    assert list(vocabulary.pieces_of(word)) == expected


def test_a_word_has_a_piece_and_not_too_many(vocabulary: PieceVocabulary) -> None:
    assert len(vocabulary.pieces_of("")) == 1
    assert len(vocabulary.pieces_of("a" * 5000)) == MOST_PIECES


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("rebels", Shape.LOWER),
        ("Kano", Shape.CAPITALISED),
        ("NATO", Shape.CAPITALS),
        ("M23", Shape.INITIAL),
        ("A", Shape.INITIAL),
        ("McCain", Shape.MIXED),
        ("al-Shabaab", Shape.MIXED),
        ("1,200", Shape.DIGITS),
        (".", Shape.OTHER),
        ("", Shape.OTHER),
    ],
)
def test_the_shape_says_how_a_word_is_written(word: str, shape: Shape) -> None:
    assert shape_of(word) is shape
