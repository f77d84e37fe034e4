"""How the encoder is fine-tuned, with a model so small that it learns two sentences in a second."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from pipeline.parsing.context.encoder import EncoderSize
from pipeline.parsing.context.model import ContextModel
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.training.context.examples import (
    UNTOLD,
    Stream,
    TreeExample,
    as_bioes,
    find_labels,
    name_example,
    tree_example,
)
from pipeline.training.context.objective import losses
from pipeline.training.context.pruning import prune
from pipeline.training.context.scoring import DevSet, score
from pipeline.training.context.tuning import Training, make_optimizer, run, share_of_rate
from pipeline.training.entities import EntitySentence
from pipeline.training.recipe import ContextRecipe
from pipeline.training.treebank import read_treebank

TREES = read_treebank(Path(__file__).parents[2] / "ten_sentences.conllu")
NAMED = [
    EntitySentence(("Aisha", "Bello", "spoke", "in", "Kisumu"), ("B-PER", "I-PER", "O", "O", "B-LOC")),
    EntitySentence(("A", "Malian", "left"), ("O", "B-MISC", "O")),
]
LABELS = find_labels(TREES, NAMED)
FORMS = sorted({form.lower() for tree in TREES for form in tree.forms} | {w.lower() for s in NAMED for w in s.words})
VOCABULARY = PieceVocabulary(["[UNK]", "[CLS]", "[SEP]", *(f for f in FORMS if f.isalpha())])
RECIPE = ContextRecipe(
    layers=1,
    pieces=10,
    words=10,
    steps=60,
    warmup=5,
    decay=0.5,
    rate=3e-3,
    head_rate=3e-3,
    weight_decay=0.01,
    dropout=0.0,
    eval_steps=30,
    save_steps=20,
)
DEV = DevSet(TREES[:2], NAMED)


def start() -> Training:
    torch.manual_seed(7)
    model = ContextModel(EncoderSize(len(VOCABULARY.pieces), 32, 1, 4, 64), LABELS, 0.0)
    trees = Stream([tree_example(tree, LABELS) for tree in TREES[:2]], 1)
    named = Stream([name_example(sentence, LABELS) for sentence in NAMED], 2)
    return Training(model, VOCABULARY, make_optimizer(model, RECIPE), trees, named)


def weights(training: Training) -> list[torch.Tensor]:
    return [value.clone() for value in training.model.state_dict().values()]


def test_bio_tags_become_bioes() -> None:
    tags = ("B-PER", "I-PER", "B-PER", "O", "B-LOC", "I-LOC", "I-LOC")
    assert as_bioes(tags) == ("B-PER", "E-PER", "S-PER", "O", "B-LOC", "I-LOC", "E-LOC")


def test_what_no_column_tells_costs_nothing() -> None:
    blank = replace(TREES[0], rows=tuple((*row[:2], "_", "_", "_", "_", *row[6:]) for row in TREES[0].rows))
    example = tree_example(blank, LABELS)
    assert {*example.upos, *example.feats} == {UNTOLD}
    parts = losses(start().model, VOCABULARY, [example], [name_example(NAMED[0], LABELS)])
    assert float(parts["upos"].detach()) == 0.0
    assert float(parts["arcs"].detach()) > 0.0


def test_a_stream_gives_all_sentences_before_it_repeats_one() -> None:
    corpus = [TreeExample((str(n),), (0,), (0,), (0,), (0,)) for n in range(5)]
    stream = Stream(corpus, seed=3)
    taken = [stream.take(1)[0].words[0] for _ in range(10)]
    assert sorted(taken[:5]) == sorted(taken[5:]) == ["0", "1", "2", "3", "4"]


def test_the_rate_goes_up_stays_and_falls_to_nothing() -> None:
    shares = [share_of_rate(step, RECIPE) for step in (0, 4, 20, 45, 60)]
    assert shares == pytest.approx([0.2, 1.0, 1.0, 0.5, 0.0])


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Training, Path]:
    training, checkpoint = start(), tmp_path_factory.mktemp("work") / "checkpoint.pt"
    run(training, RECIPE, checkpoint, DEV)
    return training, checkpoint


def test_training_learns_its_sentences(trained: tuple[Training, Path]) -> None:
    before, after = (score(training.model, VOCABULARY, DEV) for training in (start(), trained[0]))
    assert all(after[measure] > before[measure] for measure in ("UPOS", "UAS", "LAS", "NER"))
    assert after["UPOS"] > 90


def test_pieces_stay_as_they_were(trained: tuple[Training, Path]) -> None:
    assert torch.equal(trained[0].model.encoder.pieces.weight, start().model.encoder.pieces.weight)


def test_a_training_that_stopped_ends_where_one_in_one_go_does(trained: tuple[Training, Path], tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    first = start()
    save = first.save

    def save_and_stop(path: Path) -> None:
        save(path)
        if first.step == 20:
            raise Stopped

    first.save = save_and_stop  # type: ignore[method-assign]
    with pytest.raises(Stopped):
        run(first, RECIPE, tmp_path / "checkpoint.pt", DEV)
    second = start()
    run(second, RECIPE, tmp_path / "checkpoint.pt", DEV)
    for ours, whole in zip(weights(second), weights(trained[0]), strict=True):
        torch.testing.assert_close(ours, whole)


def test_pruned_pieces_are_the_most_used_and_all_characters() -> None:
    vocabulary = PieceVocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##b", "rebel", "rebels", "unused", "kano"])
    model = ContextModel(EncoderSize(10, 32, 1, 4, 64), LABELS)
    rows = model.encoder.pieces.weight.detach().clone()
    kept = prune(model, vocabulary, [("rebels", 5), ("Kano", 9), ("rebel", 1)], most=7)
    assert kept.pieces == ("[UNK]", "[CLS]", "[SEP]", "a", "##b", "rebels", "kano")
    assert torch.equal(model.encoder.pieces.weight, rows[[1, 2, 3, 4, 5, 7, 9]])
    assert model.encoder.size.pieces == 7
