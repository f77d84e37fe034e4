"""From data to a folder's context model."""

from pathlib import Path

import torch
from safetensors.torch import load_file

from pipeline.parsing.context.model import ContextModel
from pipeline.parsing.context.storage import save_context
from pipeline.training.context.examples import Stream, find_labels, name_example, tree_example
from pipeline.training.context.pruning import prune
from pipeline.training.context.scoring import DevSet
from pipeline.training.context.teacher import read_size, read_vocabulary, take_over
from pipeline.training.context.tuning import Training, make_optimizer, run
from pipeline.training.entities import read_bio, vary
from pipeline.training.names import collect_names
from pipeline.training.phrasebook import make_phrases
from pipeline.training.recipe import Recipe
from pipeline.training.teacher import find_teacher
from pipeline.training.treebank import leave_out, read_treebank, with_capitals
from pipeline.training.workspace import Workspace, read_text

#: One sentence of so many is read when training looks at dev data.
DEV_SHARE = 4


def train_context(workspace: Workspace, recipe: Recipe, device: str) -> None:
    """Fine-tune the encoder with its heads, and write the files of the finished model."""
    folder = find_teacher(recipe.teacher)
    training = prepare(workspace, recipe, folder, device)
    run(training, recipe.context, workspace.work / "context.checkpoint.pt", read_dev(workspace, recipe))
    counts = (line.split("\t") for line in read_text(workspace.vocabulary).splitlines())
    words = [(word, int(count)) for word, count in counts]
    model = training.model.cpu()
    save_context(model, prune(model, training.vocabulary, words, recipe.context.pieces), workspace.out)


def prepare(workspace: Workspace, recipe: Recipe, folder: Path, device: str) -> Training:
    """A model that begins where BERT ended, and its corpora: trees with capitals and phrases, names with variants."""
    torch.manual_seed(recipe.seed)
    source = leave_out(read_treebank(workspace.treebank("train")), recipe.treebank.leave_out)
    trees = with_capitals(source, recipe.treebank.capitals, recipe.seed)
    trees += make_phrases(recipe.treebank.phrases, recipe.seed)
    named = vary(
        read_bio(workspace.source("ner/train.bio")), recipe.entities, collect_names(workspace.data), recipe.seed
    )
    labels = find_labels(trees, named)
    vocabulary, size = read_vocabulary(folder), read_size(folder, recipe.context.layers)
    model = ContextModel(size, labels, recipe.context.dropout)
    take_over(model.encoder, load_file(folder / "model.safetensors"))
    model.to(device)
    return Training(
        model,
        vocabulary,
        make_optimizer(model, recipe.context),
        Stream([tree_example(tree, labels) for tree in trees], recipe.seed),
        Stream([name_example(sentence, labels) for sentence in named], recipe.seed + 1),
    )


def read_dev(workspace: Workspace, recipe: Recipe) -> DevSet:
    """A part of the dev data."""
    trees = leave_out(read_treebank(workspace.treebank("dev")), recipe.treebank.leave_out)
    return DevSet(trees[::DEV_SHARE], read_bio(workspace.source("ner/dev.bio"))[::DEV_SHARE])
