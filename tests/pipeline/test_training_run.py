"""All of training, end to end, on ten sentences: the encoder, Stanza's own models, and an official package of them."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_model
from stanza.models.common.pretrain import PretrainedWordVocab
from transformers import BertConfig, BertModel

from pipeline.model import EntityKind
from pipeline.page import read_page
from pipeline.parsing.conversion import convert, lay_out
from pipeline.parsing.manifest import CONTEXT, LAYERS, ModelFolder, locate_models, read_manifest, verify_models
from pipeline.parsing.parser import load_stanza
from pipeline.training.recipe import BESIDE_CONTEXT, MODELS
from pipeline.training.treebank import read_treebank

TREEBANK = Path(__file__).parent / "ten_sentences.conllu"
NAMES = (
    "Aisha\tB-PER\nBello\tI-PER\nspoke\tO\nin\tO\nKisumu\tB-LOC\n\nThe\tO\nAmber\tB-ORG\nRiver\tI-ORG\nFront\tI-ORG\n"
    "fled\tO\n\nA\tO\nMalian\tB-MISC\nleft\tO\n"
)
#: The same in OntoNotes' types, which Stanza's official models answer with.
ONTONOTES = {"PER": "PERSON", "LOC": "GPE", "MISC": "NORP"}
RECIPE = """
name = "tiny"
seed = 7
teacher = {package = "tiny_teacher", sha256 = "SHA256"}
treebank = {leave_out = ["d9"], capitals = 0.2, curly = 0.5, phrases = 20}
entities = {renamed = RENAMED, contexts = RENAMED, capitals = 0.5, headlines = 0.5}
tokenize = {steps = 2, eval_steps = 1, hidden_dim = 8, emb_dim = 8, batch_size = 4}
mwt = {num_epoch = 1, hidden_dim = 8, emb_dim = 8}
lemma = {num_epoch = 1, hidden_dim = 8}
[pos]
share_hid = true
hidden_dim = 8
char_hidden_dim = 8
deep_biaff_hidden_dim = 8
fix_eval_interval = true
legs = [{max_steps = 2, eval_interval = 1}, {max_steps = 1, eval_interval = 1, lr = 0.001}]
[depparse]
hidden_dim = 8
char_hidden_dim = 8
deep_biaff_hidden_dim = 8
deep_biaff_output_dim = 8
legs = [{max_steps = 2, eval_interval = 1}, {max_steps = 1, eval_interval = 1, lr = 0.5}]
[ner]
hidden_dim = 8
char_hidden_dim = 8
legs = [{max_steps = 2, eval_interval = 1}, {max_steps = 1, eval_interval = 1}]
[context]
layers = 1
pieces = 20
words = 20
steps = 3
warmup = 1
decay = 0.5
rate = 0.001
head_rate = 0.001
weight_decay = 0.01
dropout = 0.1
eval_steps = 2
save_steps = 1
[vectors]
layers = [1]
words = 10
dimensions = 10
scale = 0.4
text = {dimensions = 2, size = 4, window = 2, negative = 1, epochs = 1, least = 1, sample = 0.1}
"""


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of Python packages with one that brings a BERT of random weights."""
    folder = tmp_path_factory.mktemp("packages")
    model = folder / "tiny_teacher" / "model"
    model.mkdir(parents=True)
    (folder / "tiny_teacher" / "__init__.py").touch()
    letters = [mark + letter for letter in "abcdefghijklmnopqrstuvwxyz" for mark in ("", "##")]
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters, "kampala"]
    (model / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    size = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 32}
    torch.manual_seed(7)
    bert = BertModel(BertConfig(vocab_size=len(pieces), **size))
    bert.config.to_json_file(model / "config.json")
    save_model(bert, str(model / "model.safetensors"))
    return folder


def make_data(folder: Path, teacher: Path, kinds: Mapping[str, str], renamed: float) -> Path:
    """A folder of training data with as little in it as there can be."""
    for part in ("ud", "ner", "actors", "gazetteer", "vocab"):
        (folder / part).mkdir()
    names = NAMES
    for ours, theirs in kinds.items():
        names = names.replace(f"-{ours}", f"-{theirs}")
    for shard in ("train", "dev"):
        (folder / "ud" / f"{shard}.conllu").write_text(TREEBANK.read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "ner" / f"{shard}.bio").write_text(names, encoding="utf-8")
    countryinfo = "<Capital>\n\tKAMPALA_\n</Capital>\n\tSANI_MUSA_\t[UGAGOV >20100501]\n"
    (folder / "actors" / "CountryInfo.120116.txt").write_text(countryinfo, encoding="utf-8")
    (folder / "actors" / "Phoenix.MilNonState.actors.txt").write_text("RED_ARMY_ [XXXREB]\n", encoding="utf-8")
    (folder / "gazetteer" / "admin1CodesASCII.txt").write_text("UG.C\tCentral\tCentral\t1\n", encoding="utf-8")
    (folder / "vocab" / "words.txt").write_text("shelled\t9\nKampala\t99\n", encoding="utf-8")
    weights = teacher / "tiny_teacher" / "model" / "model.safetensors"
    recipe = RECIPE.replace("SHA256", hashlib.sha256(weights.read_bytes()).hexdigest())
    (folder / "recipe.toml").write_text(recipe.replace("RENAMED", str(renamed)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def data(teacher: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Training data with our four types of names."""
    return make_data(tmp_path_factory.mktemp("data"), teacher, {}, 0.5)


@pytest.fixture(scope="module")
def out(data: Path, teacher: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all that is bundled was trained."""
    folder = tmp_path_factory.mktemp("out")
    run("all", data, folder, teacher)
    return folder


@pytest.fixture(scope="module")
def stanza_data(teacher: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Training data with OntoNotes' types of names."""
    return make_data(tmp_path_factory.mktemp("stanza_data"), teacher, ONTONOTES, 0.0)


@pytest.fixture(scope="module")
def stanza_out(stanza_data: Path, teacher: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Stanza's own models were trained, from word vectors of random numbers."""
    folder = tmp_path_factory.mktemp("stanza_out")
    words = sorted({form.lower() for sentence in read_treebank(TREEBANK) for form in sentence.forms})
    vectors = torch.randn(len(words) + 4, 10, generator=torch.Generator().manual_seed(7))
    vocabulary = PretrainedWordVocab(words, lower=True)
    torch.save({"vocab": vocabulary.state_dict(), "emb": vectors}, folder / "pretrain.pt")
    run("recurrent", stanza_data, folder, teacher)
    return folder


def run(command: str, data: Path, out: Path, packages: Path) -> str:
    """Run a training command as a user does; its output."""
    options = [command, "--data", str(data), "--out", str(out), "--recipe", str(data / "recipe.toml")]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(packages)}
    command_line = [sys.executable, "-m", "pipeline.training", *options]
    finished = subprocess.run(command_line, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr[-3000:]
    return finished.stdout


@pytest.mark.stanza
def test_all_that_is_bundled_is_made_with_its_manifest(out: Path) -> None:
    verify_models(ModelFolder(out))
    assert set(read_manifest(ModelFolder(out))) == {CONTEXT, *LAYERS, *(f"{name}.pt" for name in BESIDE_CONTEXT)}


@pytest.mark.stanza
def test_all_of_stanza_s_models_are_made_with_their_manifest(stanza_out: Path) -> None:
    verify_models(ModelFolder(stanza_out))
    assert set(read_manifest(ModelFolder(stanza_out))) == {"pretrain.pt", *(f"{name}.pt" for name in MODELS)}


@pytest.mark.stanza
def test_finished_models_are_in_half_precision_and_name_no_folder(out: Path, stanza_out: Path) -> None:
    for name in MODELS:
        content = torch.load(stanza_out / f"{name}.pt", weights_only=True)
        assert not any("/" in value for value in content["config"].values() if isinstance(value, str))
    weights = content["model"]["taggerlstm.lstm.weight_ih_l0"]
    assert weights.dtype == torch.float16
    shared = torch.load(out / CONTEXT, weights_only=True)["weights"]
    assert {value.dtype for value in shared.values()} == {torch.float16}


@pytest.mark.stanza
def test_legs_that_are_done_are_not_done_again(stanza_data: Path, stanza_out: Path, teacher: Path) -> None:
    before = (stanza_out / "work" / "ner" / "leg2.pt").stat().st_mtime_ns
    run("ner", stanza_data, stanza_out, teacher)
    assert (stanza_out / "work" / "ner" / "leg2.pt").stat().st_mtime_ns == before


@pytest.mark.stanza
def test_a_context_model_that_is_done_is_not_trained_again(data: Path, out: Path, teacher: Path) -> None:
    before = (out / "work" / "context.checkpoint.pt").stat().st_mtime_ns
    run("context", data, out, teacher)
    assert (out / "work" / "context.checkpoint.pt").stat().st_mtime_ns == before


@pytest.mark.stanza
def test_evaluation_scores_each_model_from_raw_text(data: Path, out: Path, teacher: Path) -> None:
    table = run("evaluate", data, out, teacher)
    for measure in ("Tokens", "Sentences", "UPOS", "Lemmas", "UAS", "LAS", "NER F1", "speed-up"):
        assert measure in table


@pytest.fixture(scope="module")
def official(stanza_out: Path, tmp_path_factory: pytest.TempPathFactory) -> ModelFolder:
    """The models in the layout in which `dateline models fetch default_fast` leaves Stanza's own."""
    folder = tmp_path_factory.mktemp("resources")
    packages: dict[str, Any] = {name: {"combined": {}} for name in BESIDE_CONTEXT}
    packages["pretrain"] = {"conll17": {}}
    vectors = {"dependencies": [{"model": "pretrain", "package": "conll17"}]}
    packages |= {"pos": {"combined_nocharlm": vectors}, "depparse": {"combined_nocharlm": vectors}}
    packages["ner"] = {"ontonotes-ww-multi_nocharlm": vectors}
    for kind, named in packages.items():
        (package,) = named
        (folder / "en" / kind).mkdir(parents=True)
        shutil.copy(stanza_out / f"{kind}.pt", folder / "en" / kind / f"{package}.pt")
    default = {kind: package for kind, named in packages.items() for package in named if kind != "pretrain"}
    english = {**packages, "packages": {"default_fast": default}, "lang_name": "English"}
    (folder / "resources.json").write_text(json.dumps({"en": english}), encoding="utf-8")
    return locate_models("default_fast", folder)


@pytest.mark.stanza
def test_an_official_package_loads_and_reads(official: ModelFolder) -> None:
    assert official.name == "stanza-default_fast"
    nlp = load_stanza(official)
    document = nlp.process("Gunmen fled. Aisha Bello spoke in Kisumu.")
    assert all(word.upos and word.deprel and word.lemma for sentence in document.sentences for word in sentence.words)


@pytest.mark.stanza
def test_names_of_an_official_package_get_our_types(official: ModelFolder) -> None:
    nlp = load_stanza(official)
    assert set(nlp.processors["ner"].get_known_tags()) == {"PERSON", "GPE", "ORG", "NORP"}
    page = read_page("Aisha spoke.")
    document = nlp.process(lay_out(page, str).text)
    found = {}
    for kind in ("PERSON", "GPE", "ORG", "NORP", "CARDINAL"):
        for token in document.iter_tokens():
            token.ner = "O"
        document.sentences[0].tokens[0].ner = f"S-{kind}"
        document.build_ents()
        found[kind] = [
            entity.kind for sentence in convert(document.sentences, lay_out(page, str)) for entity in sentence.entities
        ]
    assert found == {
        "PERSON": [EntityKind.PERSON],
        "GPE": [EntityKind.LOCATION],
        "ORG": [EntityKind.ORGANIZATION],
        "NORP": [EntityKind.MISCELLANEOUS],
        "CARDINAL": [],
    }
