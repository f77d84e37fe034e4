"""The marks of a text: words, pairs of words, runs of letters."""

from pipeline.judging.wording import ROWS, marks, row


def read(text: str) -> set[int]:
    return {mark.row for mark in marks(text)}


def test_words_pairs_and_letters_are_marks() -> None:
    assert {row("car"), row("bomb"), row("car bomb"), row("~<ca"), row("~bomb>")} <= read("car bomb")


def test_case_and_digits_do_not_matter() -> None:
    assert read("Killed 12") == read("killed 97")


def test_a_mark_says_which_words_it_was_read_from() -> None:
    text = "Two, cars"
    pair = next(mark for mark in marks(text) if mark.row == row("two cars"))
    assert text[pair.start : pair.end] == "Two, cars"


def test_words_that_share_letters_share_marks() -> None:
    assert len(read("bombmaker") & read("bomb")) >= 4


def test_rows_are_the_same_on_every_machine_and_fit_the_table() -> None:
    assert row("bomb") == 96535
    assert all(mark.row < ROWS for mark in marks("Gunmen killed nine people in Goma."))


def test_a_text_without_words_has_no_marks() -> None:
    assert not read("… – !")
