"""What a batch of trees and names costs the model."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from pipeline.parsing.context.decoding import FORBIDDEN
from pipeline.parsing.context.encoder import make_batch
from pipeline.parsing.context.model import ContextModel, head_places, itself, places
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.training.context.examples import UNTOLD, NameExample, TreeExample

#: What counts how much.
IMPORTANCE = {"upos": 1.0, "feats": 0.5, "arcs": 1.0, "relations": 1.0, "names": 1.0}


def losses(
    model: ContextModel, vocabulary: PieceVocabulary, trees: Sequence[TreeExample], named: Sequence[NameExample]
) -> dict[str, Tensor]:
    """The mean loss of each head over the words of both, all read in one go."""
    device = str(model.word_shapes.weight.device)
    sentences = [*(tree.words for tree in trees), *(example.words for example in named)]
    words, roots = model.read(make_batch(sentences, vocabulary, device))
    parsed = sum(len(tree.words) for tree in trees)
    own, other = words[:parsed], words[parsed:]
    upos, feats, relations = (columns(trees, name, device) for name in ("upos", "feats", "relations"))
    tags = torch.tensor([tag for example in named for tag in example.tags], device=device)
    arc_loss, chosen = arc_losses(model, own, roots[: len(trees)], trees)
    return {
        "upos": cross_entropy(model.upos(own), upos),
        "feats": cross_entropy(model.feats(own), feats),
        "arcs": arc_loss,
        "relations": cross_entropy(relation_scores(model, own, roots[: len(trees)], chosen), relations),
        "names": cross_entropy(model.names(other), tags),
    }


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    """The mean over what is told; nothing where nothing is."""
    total = functional.cross_entropy(scores, gold, ignore_index=UNTOLD, reduction="sum")
    return total / (gold != UNTOLD).sum().clamp(min=1)


def columns(trees: Sequence[TreeExample], name: str, device: str) -> Tensor:
    """(W,) one column of all trees."""
    return torch.tensor([value for tree in trees for value in getattr(tree, name)], device=device)


def arc_losses(
    model: ContextModel, words: Tensor, roots: Tensor, trees: Sequence[TreeExample]
) -> tuple[Tensor, list[int]]:
    """The mean loss of the heads, and the row of each word's head among all words followed by all roots."""
    dependents, tops = model.arcs.dependent(words), model.arcs.head(torch.cat([words, roots]))
    lengths = [len(tree.words) for tree in trees]
    total, chosen = words.new_zeros(()), list[int]()
    for tree, place, rows in zip(trees, places(lengths), head_places(lengths), strict=True):
        scores = model.arcs.scores(dependents[place], tops[rows])
        scores = scores.masked_fill(itself(len(tree.words)).to(words.device), FORBIDDEN)
        heads = torch.tensor(tree.heads, device=words.device)
        total = total + functional.cross_entropy(scores, heads, reduction="sum")
        chosen += [rows[head] for head in tree.heads]
    return total / len(words), chosen


def relation_scores(model: ContextModel, words: Tensor, roots: Tensor, chosen: list[int]) -> Tensor:
    """(W, relations) scores of each word with the head that it has."""
    above = model.relations.head(torch.cat([words, roots]))
    return model.relations.pair_scores(model.relations.dependent(words), above[chosen])
