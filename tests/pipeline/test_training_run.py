"""All of training, end to end, on ten sentences."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from stanza.models.common.pretrain import PretrainedWordVocab

from pipeline.parsing.manifest import ModelFolder, read_manifest, verify_models
from pipeline.training.recipe import MODELS
from pipeline.training.treebank import read_treebank

TREEBANK = Path(__file__).parent / "ten_sentences.conllu"
NAMES = (
    "Aisha\tB-PER\nBello\tI-PER\nspoke\tO\nin\tO\nKisumu\tB-LOC\n\nThe\tO\nAmber\tB-ORG\nRiver\tI-ORG\nFront\tI-ORG\n"
    "fled\tO\n\nA\tO\nMalian\tB-MISC\nleft\tO\n"
)
RECIPE = """
name = "tiny"
seed = 7
treebank = {leave_out = ["d9"], capitals = 0.2, curly = 0.5, phrases = 20}
entities = {renamed = 0.5, contexts = 0.5, capitals = 0.5, headlines = 0.5}
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
[vectors]
teacher = "none"
sha256 = ""
layers = [1]
words = 10
dimensions = 10
scale = 0.4
text = {dimensions = 2, size = 4, window = 2, negative = 1, epochs = 1, least = 1, sample = 0.1}
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of training data with as little in it as there can be."""
    folder = tmp_path_factory.mktemp("data")
    for part in ("ud", "ner", "actors", "gazetteer", "vocab"):
        (folder / part).mkdir()
    for shard in ("train", "dev"):
        (folder / "ud" / f"{shard}.conllu").write_text(TREEBANK.read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "ner" / f"{shard}.bio").write_text(NAMES, encoding="utf-8")
    countryinfo = "<Capital>\n\tKAMPALA_\n</Capital>\n\tSANI_MUSA_\t[UGAGOV >20100501]\n"
    (folder / "actors" / "CountryInfo.120116.txt").write_text(countryinfo, encoding="utf-8")
    (folder / "actors" / "Phoenix.MilNonState.actors.txt").write_text("RED_ARMY_ [XXXREB]\n", encoding="utf-8")
    (folder / "gazetteer" / "admin1CodesASCII.txt").write_text("UG.C\tCentral\tCentral\t1\n", encoding="utf-8")
    (folder / "vocab" / "words.txt").write_text("shelled\t9\nKampala\t99\n", encoding="utf-8")
    (folder / "recipe.toml").write_text(RECIPE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def out(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where everything was trained, from word vectors of random numbers."""
    folder = tmp_path_factory.mktemp("out")
    words = sorted({form.lower() for sentence in read_treebank(TREEBANK) for form in sentence.forms})
    vectors = torch.randn(len(words) + 4, 10, generator=torch.Generator().manual_seed(7))
    vocabulary = PretrainedWordVocab(words, lower=True)
    torch.save({"vocab": vocabulary.state_dict(), "emb": vectors}, folder / "pretrain.pt")
    run("all", data, folder)
    return folder


def run(command: str, data: Path, out: Path) -> str:
    """Run a training command as a user does; its output."""
    options = [command, "--data", str(data), "--out", str(out), "--recipe", str(data / "recipe.toml")]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    command_line = [sys.executable, "-m", "pipeline.training", *options]
    finished = subprocess.run(command_line, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr[-3000:]
    return finished.stdout


@pytest.mark.stanza
def test_all_models_are_made_with_their_manifest(out: Path) -> None:
    verify_models(ModelFolder(out))
    assert set(read_manifest(out)) == {"pretrain.pt", *(f"{name}.pt" for name in MODELS)}


@pytest.mark.stanza
def test_finished_models_are_in_half_precision_and_name_no_folder(out: Path) -> None:
    for name in MODELS:
        content = torch.load(out / f"{name}.pt", weights_only=True)
        assert not any("/" in value for value in content["config"].values() if isinstance(value, str))
    weights = content["model"]["taggerlstm.lstm.weight_ih_l0"]
    assert weights.dtype == torch.float16


@pytest.mark.stanza
def test_legs_that_are_done_are_not_done_again(data: Path, out: Path) -> None:
    before = (out / "work" / "ner" / "leg2.pt").stat().st_mtime_ns
    run("ner", data, out)
    assert (out / "work" / "ner" / "leg2.pt").stat().st_mtime_ns == before


@pytest.mark.stanza
def test_evaluation_scores_each_model_from_raw_text(data: Path, out: Path) -> None:
    table = run("evaluate", data, out)
    for measure in ("Tokens", "Sentences", "UPOS", "Lemmas", "UAS", "LAS", "NER F1", "speed-up"):
        assert measure in table
