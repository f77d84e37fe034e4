"""Which forms the lemmatizer learns from besides the treebank's."""

from pathlib import Path

import pytest

from pipeline.training.inflections import (
    Form,
    InflectionsMissing,
    capitalised_forms,
    inflected_forms,
    lemma_sentences,
    read_forms,
    small_names,
)
from pipeline.training.treebank import TreebankSentence, as_conllu, read_treebank


def sentence(*forms: Form) -> TreebankSentence:
    rows = tuple((str(n), f.text, f.lemma, f.tag, *"______") for n, f in enumerate(forms, start=1))
    return TreebankSentence("", (), rows)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("fled", Form("fled", "VERB", "flee")),
        ("slain", Form("slain", "VERB", "slay")),
        ("gunmen", Form("gunmen", "NOUN", "gunman")),
        ("digging", Form("digging", "VERB", "dig")),
        ("digging", Form("digging", "NOUN", "digging")),
        ("bombed", Form("bombed", "ADJ", "bombed")),
        ("species", Form("species", "NOUN", "species")),
    ],
)
def test_the_dictionary_gives_the_lemma_of_inflected_words(word: str, form: Form) -> None:
    assert form in set(inflected_forms([word]))


def test_words_of_two_lemmas_and_bare_words_are_left_to_the_lemmatizer() -> None:
    assert list(inflected_forms(["leaves", "table"])) == [Form("leaves", "VERB", "leave")]


def test_without_lemminflect_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(InflectionsMissing, match="pip install"):
        list(inflected_forms(["fled"]))


def test_a_capital_makes_no_other_word_of_it_but_in_a_name() -> None:
    assert list(capitalised_forms([Form("clashes", "NOUN", "clash"), Form("may", "AUX", "may")])) == [
        Form("Clashes", "NOUN", "clash"),
        Form("Clashes", "PROPN", "Clash"),
    ]


def test_names_in_small_letters_get_their_capital_back_unless_they_are_words() -> None:
    found = set(small_names({"Mosul", "May", "Syrian", "Syrians"}, [Form("may", "AUX", "may")]))
    assert Form("mosul", "PROPN", "Mosul") in found
    assert Form("Syrian", "ADJ", "Syrian") in found
    assert Form("Syrians", "PROPN", "Syrian") in found
    assert not any(form.text == "may" for form in found)


def test_what_the_treebank_says_of_a_word_stands_and_frequent_words_are_thinned_out(tmp_path: Path) -> None:
    vocabulary = tmp_path / "words.txt"
    vocabulary.write_text("fled\t9\nshelled\t9\n", encoding="utf-8")
    seen = [sentence(*[Form("fled", "VERB", "fleee")] * 9, Form("_", "X", "_"))]
    forms = list(read_forms(lemma_sentences(seen, vocabulary)))
    assert forms.count(Form("fled", "VERB", "fleee")) == 3
    assert Form("fled", "VERB", "flee") not in forms
    assert Form("shelled", "VERB", "shell") in forms


def test_the_lists_can_be_read_as_a_treebank(tmp_path: Path) -> None:
    vocabulary, lists = tmp_path / "words.txt", tmp_path / "lists.conllu"
    vocabulary.write_text("shelled\t9\n", encoding="utf-8")
    lists.write_text("".join(map(as_conllu, lemma_sentences([], vocabulary))), encoding="utf-8")
    assert [row[0] for row in read_treebank(lists)[0].rows] == ["1", "2"]
