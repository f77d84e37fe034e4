from functools import partial
from types import SimpleNamespace

import pytest
from counting import grows

from pipeline.parsing.segmentation import MAX_SIGNS, MAX_WORDS, cut, join_sentences


def tokens(*words: str) -> list[SimpleNamespace]:
    return [SimpleNamespace(text=word, words=[word]) for word in words]


def placed(text: str, *sentences: str) -> list[list[SimpleNamespace]]:
    """One token a sentence, where it stands in the text."""
    found, start = [], 0
    for sentence in sentences:
        start = text.index(sentence, start)
        found.append([SimpleNamespace(text=sentence, start_char=start, end_char=start + len(sentence))])
        start += len(sentence)
    return found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fell on Oct. 3 at noon.", ("It fell on Oct.", "3 at noon.")),
        ("They left at 6 p.m. Friday.", ("They left at 6 p.m.", "Friday.")),
        ("He met Gen. Amadou Sow.", ("He met Gen.", "Amadou Sow.")),
    ],
    ids=["month", "time of day", "rank"],
)
def test_a_sentence_cut_after_a_shortened_word_is_joined(text: str, sentences: tuple[str, ...]) -> None:
    assert len(join_sentences(placed(text, *sentences), text)) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("They left in Oct. The rest stayed.", ("They left in Oct.", "The rest stayed.")),
        ("It fell on Oct.\n\n3 people died.", ("It fell on Oct.", "3 people died.")),
        ("It fell. He left.", ("It fell.", "He left.")),
    ],
    ids=["a new sentence", "a new paragraph", "no shortened word"],
)
def test_other_sentences_stay_apart(text: str, sentences: tuple[str, ...]) -> None:
    assert len(join_sentences(placed(text, *sentences), text)) == 2


def test_an_overlong_sentence_is_cut_after_punctuation() -> None:
    words = ["word"] * (MAX_WORDS - 10) + [","] + ["word"] * 60
    first, second = cut(tokens(*words))
    assert (first[-1].text, len(first) + len(second)) == (",", len(words))


def test_an_overlong_sentence_without_punctuation_is_cut_all_the_same() -> None:
    assert max(len(piece) for piece in cut(tokens(*["word"] * 500))) <= MAX_WORDS


def test_a_sentence_of_any_length_is_cut_in_one_pass() -> None:
    assert grows(lambda size: partial(cut, tokens(*["word"] * size)), 20 * MAX_WORDS) < 4.5


def test_no_word_is_lost_where_a_sentence_is_cut() -> None:
    words = [str(number) for number in range(5 * MAX_WORDS + 7)]
    assert [token.text for piece in cut(tokens(*words)) for token in piece] == words


def test_an_overlong_sentence_of_signs_is_cut_shorter_than_one_of_words() -> None:
    assert {len(piece) for piece in cut(tokens(*["'", "s"] * MAX_SIGNS * 2))} == {MAX_SIGNS}
    assert {len(piece) for piece in cut(tokens(*["an", "old"] * MAX_WORDS))} == {MAX_WORDS}
    assert len(cut(tokens(*["'", "s"] * (MAX_WORDS // 2)))) == 1
