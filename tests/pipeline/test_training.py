"""What training does to its data, and how it reads its recipe and scores."""

import gzip
import json
import lzma
import random
from collections import Counter
from pathlib import Path

import pytest
import torch
from stanza.models.common.pretrain import Pretrain

from pipeline.training.__main__ import main
from pipeline.training.casing import usual_forms
from pipeline.training.entities import (
    EntitySentence,
    Mention,
    as_headline,
    fill_gaps,
    find_mentions,
    in_capitals,
    read_bio,
    read_contexts,
    rename,
    vary,
    write_stanza_json,
)
from pipeline.training.evaluation import Score, as_bio, f1, raw_text
from pipeline.training.names import NameInventory, as_words, surname, title, with_new_pairs
from pipeline.training.packing import without_folder, write_manifest
from pipeline.training.recipe import MODELS, EntityRecipe, RecipeInvalid, as_options, load_recipe
from pipeline.training.surroundings import TextToolMissing, divide, learn_vectors
from pipeline.training.treebank import as_conllu, curl_quotes, leave_out, read_treebank, with_capitals, write_treebank
from pipeline.training.vectors import reduce, save_vectors
from pipeline.training.workspace import TrainingDataMissing, Workspace

TEN_SENTENCES = Path(__file__).parent / "ten_sentences.conllu"
NAMES = NameInventory(
    people=(("Joy", "al", "-", "Amin"),),
    groups=(("Blue", "River", "Front"),),
    places=(("Kano",),),
    nations=("Malian", "Swede"),
)
SENTENCE = EntitySentence(
    ("Mr", "Ode", "of", "the", "Red", "Front", "left", "Oslo", "."),
    ("O", "B-PER", "O", "O", "B-ORG", "I-ORG", "O", "B-LOC", "O"),
)


# --- word vectors ----------------------------------------------------------------------------------------------------


def test_text_is_divided_as_the_treebank_is() -> None:
    assert divide("The group’s men didn't fire, it said.") == "the group 's men did n't fire , it said ."


def test_without_gensim_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(TextToolMissing, match="pip install"):
        learn_vectors(tmp_path / "news.txt", ["a"], load_recipe().vectors.text, 1, tmp_path / "scratch")


def test_words_that_the_text_lacks_keep_zeros_when_dimensions_go() -> None:
    vectors = torch.tensor([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0], [0.5, 0.5, 0.1]])
    reduced = reduce(vectors, 2, 0.4)
    assert reduced.shape == (4, 2)
    assert reduced[2].tolist() == [0.0, 0.0]
    assert reduced[[0, 1, 3]].std().item() == pytest.approx(0.4)


def test_vectors_of_two_sources_stand_side_by_side_below_the_reserved_rows(tmp_path: Path) -> None:
    save_vectors(["one", "two"], [torch.ones(2, 3), torch.zeros(2, 1)], tmp_path / "pretrain.pt")
    loaded = Pretrain(str(tmp_path / "pretrain.pt"))
    assert loaded.emb[loaded.vocab.unit2id("two")].tolist() == [1.0, 1.0, 1.0, 0.0]
    assert loaded.emb.shape == (6, 4)


# --- the recipe ------------------------------------------------------------------------------------------------------


def test_the_recipe_of_the_package_names_all_models() -> None:
    recipe = load_recipe()
    assert list(recipe.models) == list(MODELS)
    assert all(model.legs for model in recipe.models.values())


def test_true_gives_a_bare_flag_and_false_none() -> None:
    assert as_options({"share_hid": True, "charlm": False, "lr": 0.003}) == ("--share_hid", "--lr", "0.003")


@pytest.mark.parametrize(
    ("entry", "mistake"), [('name = "en-news"', 'nam = "en-news"'), ("renamed =", "rename ="), ("[lemma]", "[lema]")]
)
def test_a_recipe_with_a_misspelt_entry_is_refused(tmp_path: Path, entry: str, mistake: str) -> None:
    source = Path(__file__).parents[2] / "pipeline" / "training" / "recipe.toml"
    (tmp_path / "recipe.toml").write_text(source.read_text(encoding="utf-8").replace(entry, mistake), encoding="utf-8")
    with pytest.raises(RecipeInvalid, match=r"missing or unknown entry"):
        load_recipe(tmp_path / "recipe.toml")


def test_missing_data_are_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataMissing, match=r"train\.conllu is missing"):
        Workspace(tmp_path, tmp_path).source("ud/train.conllu", "ud/train.conllu.xz")


# --- the treebank ----------------------------------------------------------------------------------------------------


def test_a_treebank_is_written_as_it_was_read(tmp_path: Path) -> None:
    write_treebank(read_treebank(TEN_SENTENCES), tmp_path / "copy.conllu")
    assert (tmp_path / "copy.conllu").read_text(encoding="utf-8") == TEN_SENTENCES.read_text(encoding="utf-8")


def test_sentences_belong_to_the_document_they_stand_under() -> None:
    assert [sentence.document for sentence in read_treebank(TEN_SENTENCES)] == ["paper_d1"] * 5 + ["GUM_news_d2"] * 5


def test_documents_are_left_out_by_the_beginning_of_their_name() -> None:
    sentences = read_treebank(TEN_SENTENCES)
    assert {sentence.document for sentence in leave_out(sentences, ("paper_",))} == {"GUM_news_d2"}
    assert leave_out(sentences, ()) == sentences


def test_sentences_in_capitals_are_added_and_keep_their_lemmas() -> None:
    sentences = read_treebank(TEN_SENTENCES)
    added = with_capitals(sentences, 0.2, seed=1)[len(sentences) :]
    assert len(added) == 2
    for sentence in added:
        assert all(form == form.upper() for form in sentence.forms)
        assert any(row[2].islower() for row in sentence.rows)


def test_curly_quotes_open_and_close_by_turns() -> None:
    curled = "".join(as_conllu(sentence) for sentence in curl_quotes(read_treebank(TEN_SENTENCES)))
    assert "\t“\t" in curled
    assert "\t”\t" in curled
    assert "won’t" in curled
    assert "\twon't\t" not in curled


def test_raw_text_has_the_spaces_and_paragraphs_of_the_original() -> None:
    text = raw_text(read_treebank(TEN_SENTENCES))
    assert text.startswith("Rebels shelled the old market on Tuesday. The mayor didn't leave her office. Two")
    assert "turned back. \n\nPolice arrested" in text
    assert '"We won\'t sign," the union told' in text


# --- entity sentences ------------------------------------------------------------------------------------------------


def test_mentions_are_found_with_their_types() -> None:
    assert find_mentions(SENTENCE) == (Mention(1, 2, "PER"), Mention(4, 6, "ORG"), Mention(7, 8, "LOC"))


def test_names_are_replaced_by_names_of_their_type() -> None:
    renamed = rename(SENTENCE, NAMES, random.Random(1))
    assert " ".join(renamed.words) == "Mr al - Amin of the Blue River Front left Kano ."
    assert renamed.tags == ("O", "B-PER", "I-PER", "I-PER", "O", "O", "B-ORG", "I-ORG", "I-ORG", "O", "B-LOC", "O")


def test_other_names_stay_what_they_were() -> None:
    sentence = EntitySentence(("The", "Quiet", "War"), ("O", "B-MISC", "I-MISC"))
    assert rename(sentence, NAMES, random.Random(1)) == sentence


def test_a_nation_is_replaced_by_a_nation() -> None:
    renamed = rename(EntitySentence(("Swedes", "won"), ("B-MISC", "O")), NAMES, random.Random(2))
    assert renamed.words[0] in {"Malians", "Swede"}


def test_gaps_of_a_context_are_mentions_of_their_type() -> None:
    filled = fill_gaps(["{PER}", "left", "{LOC}", "with", "{MISC}", "{PERS}"])
    assert [mention.kind for mention in find_mentions(filled)] == ["PER", "LOC", "MISC", "PER"]
    assert filled.tags[:2] == ("B-PER", "I-PER")


def test_all_gaps_of_the_package_are_known() -> None:
    assert not any("{" in word for sentence in read_contexts() for word in sentence.words)


def test_headlines_capitalise_words_and_drop_the_stop() -> None:
    headline = as_headline(
        EntitySentence(("rebels", "leave", "town", "in", "Mali", "."), ("O", "O", "O", "O", "B-LOC", "O"))
    )
    assert headline == EntitySentence(("Rebels", "Leave", "Town", "in", "Mali"), ("O", "O", "O", "O", "B-LOC"))


def test_variants_come_on_top_of_the_sentences() -> None:
    varied = vary([SENTENCE] * 10, EntityRecipe(renamed=0.5, contexts=0.5, capitals=0.2, headlines=0.2), NAMES, seed=1)
    assert varied[:10] == [SENTENCE] * 10
    assert len(varied) == 10 + 5 + 5 + 4 + 4
    assert all(len(sentence.words) == len(sentence.tags) for sentence in varied)
    assert in_capitals(SENTENCE).words[1] == "ODE"


def test_entity_sentences_are_read_with_straight_quotes_and_written_for_stanza(tmp_path: Path) -> None:
    (tmp_path / "in.bio").write_text("Ode\tB-PER\n’s\tO\n\nOslo\tB-LOC\n", encoding="utf-8")
    write_stanza_json(read_bio(tmp_path / "in.bio"), tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == [
        [{"text": "Ode", "ner": "B-PER"}, {"text": "'s", "ner": "O"}],
        [{"text": "Oslo", "ner": "B-LOC"}],
    ]


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dictionary", "running"),
    [
        ("NOURI_AL-MALIKI_", "Nouri al-Maliki"),
        ("UMARU_YAR'ADUA_", "Umaru Yar'Adua"),
        ("ABDALLAH_M._WALI_", "Abdallah M. Wali"),
        ("OSAMA_BIN_LADEN_", "Osama bin Laden"),
    ],
)
def test_dictionary_names_get_the_case_of_running_text(dictionary: str, running: str) -> None:
    assert title(dictionary, frozenset({"al", "bin"})) == running


def test_names_are_split_like_the_treebank_and_descriptions_left_out() -> None:
    assert as_words(["Kataib al-Nur", "Delta rebels", "Ahmad al"]) == (("Kataib", "al", "-", "Nur"),)


def test_halves_of_arabic_group_names_are_paired_anew() -> None:
    groups = (("Jund", "al", "-", "Haq"), ("Liwa", "al", "-", "Fath"), ("Red", "Front"))
    added = with_new_pairs(groups)[len(groups) :]
    assert set(added) == {("Jund", "al", "-", "Fath"), ("Liwa", "al", "-", "Haq")}


def test_a_surname_keeps_what_a_hyphen_ties_to_it() -> None:
    assert surname(("Nouri", "al", "-", "Maliki")) == ("al", "-", "Maliki")
    assert surname(("Sani", "Abacha")) == ("Abacha",)


# --- the usual case --------------------------------------------------------------------------------------------------


def test_a_word_is_written_as_most_of_its_uses_are() -> None:
    uses = {
        ("front", False): Counter({"front": 90, "Front": 10}),
        ("front", True): Counter({"Front": 30, "front": 5}),
        ("un", False): Counter({"UN": 80, "un": 20}),
        ("rare", False): Counter({"Rare": 3}),
        ("straße", False): Counter({"STRASSE": 90}),
    }
    assert usual_forms(uses) == {"front": ("front", "Front"), "un": ("UN", "UN")}


def test_the_command_writes_the_list_that_recasing_reads(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    text = "He saw the march of the Quito Front in front of Quito.\n" * 5
    (tmp_path / "text" / "news.txt.xz").write_bytes(lzma.compress(text.encode()))
    assert main(["casing", "--data", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    written = gzip.decompress((tmp_path / "out" / "casing.txt.gz").read_bytes()).decode().split("\n")
    assert written == ["Quito", "front Front", "in", "march", "of", "saw", "the"]


def test_without_a_text_the_command_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["casing", "--data", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "DATA.md" in capsys.readouterr().err


# --- packing and scores ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "packed"), [("some/folder/train.conllu", "train.conllu"), ("adam", "adam"), (0.5, 0.5)]
)
def test_packed_settings_name_no_folders(setting: object, packed: object) -> None:
    assert without_folder(setting) == packed


def test_the_manifest_is_what_sha256sum_writes(tmp_path: Path) -> None:
    (tmp_path / "a.pt").write_bytes(b"")
    write_manifest(tmp_path)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert (tmp_path / "SHA256SUMS").read_text(encoding="utf-8") == f"{empty}  a.pt\n"


@pytest.mark.parametrize(("bioes", "bio"), [("S-PER", "B-PER"), ("E-ORG", "I-ORG"), ("I-LOC", "I-LOC"), ("O", "O")])
def test_stanzas_tags_become_bio(bioes: str, bio: str) -> None:
    assert as_bio(bioes) == bio


def test_f1_counts_exact_spans_and_types() -> None:
    gold = [(Mention(0, 1, "PER"), Mention(3, 5, "ORG")), ()]
    found = [(Mention(0, 1, "PER"), Mention(3, 4, "ORG")), (Mention(0, 1, "LOC"),)]
    assert f1(found, gold) == pytest.approx(2 / 5)


def test_a_score_is_one_line() -> None:
    assert str(Score("LAS", "EWT dev", 81.234)).split() == ["LAS", "EWT", "dev", "81.23"]
