"""The encoder with its heads: tags, trees and names of sentences from one reading of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import torch
from torch import Tensor, nn

from pipeline.parsing.context.encoder import Batch, Encoder, EncoderSize
from pipeline.parsing.context.pieces import Shape

#: Width of the words that the arc scorer and the relation scorer compare.
ARC, RELATION = 192, 96


@dataclass(frozen=True, slots=True)
class Labels:
    """What the heads may answer, each in the order of its scores."""

    upos: tuple[str, ...]
    #: Whole columns: "Number=Plur", "_".
    feats: tuple[str, ...]
    deprel: tuple[str, ...]
    #: Tags of the BIOES scheme.
    names: tuple[str, ...]


class ContextModel(nn.Module):
    """The encoder and its heads."""

    def __init__(self, size: EncoderSize, labels: Labels, dropout: float = 0.1) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(size, dropout)
        self.word_shapes = nn.Embedding(len(Shape), size.width)
        self.dropout = nn.Dropout(dropout)
        self.upos = nn.Linear(size.width, len(labels.upos))
        self.feats = nn.Linear(size.width, len(labels.feats))
        self.names = nn.Linear(size.width, len(labels.names))
        self.arcs = Biaffine(size.width, ARC, 1)
        self.relations = Biaffine(size.width, RELATION, len(labels.deprel))

    def read(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """(W, width) words and (S, width) roots of the sentences."""
        states = self.encoder(batch)
        words = states[batch.firsts] + self.word_shapes(batch.word_shapes)
        return self.dropout(words), self.dropout(states[batch.starts])


class Biaffine(nn.Module):
    """Scores of pairs of a dependent and a head."""

    def __init__(self, width: int, inner: int, outputs: int) -> None:
        super().__init__()
        self.outputs = outputs
        self.dependent = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.2))
        self.head = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.2))
        self.pair = nn.Parameter(torch.empty(inner + 1, outputs, inner).normal_(0, 0.02))

    def scores(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(D, H) first scores of every pair, from projected words."""
        return (with_one(dependents) @ self.pair[:, 0]) @ heads.T

    def all_scores(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(D, H, outputs) scores of every pair, from projected words."""
        return (self.weigh(dependents) @ heads.T).transpose(1, 2)

    def pair_scores(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(D, outputs) scores of each dependent with the head in the same row, from projected words."""
        return torch.bmm(self.weigh(dependents), heads.unsqueeze(2)).squeeze(2)

    def weigh(self, dependents: Tensor) -> Tensor:
        """(D, outputs, inner) what each output looks for in a head."""
        return (with_one(dependents) @ self.pair.flatten(1)).view(len(dependents), self.outputs, -1)


def with_one(rows: Tensor) -> Tensor:
    """The rows with a last column of ones, for a bias."""
    return torch.cat([rows, rows.new_ones(len(rows), 1)], dim=1)


def places(lengths: Sequence[int]) -> list[slice]:
    """Where each sentence's words are among those of all."""
    return [
        slice(start, start + length) for start, length in zip(accumulate(lengths, initial=0), lengths, strict=False)
    ]


def head_places(lengths: Sequence[int]) -> list[list[int]]:
    """For each sentence the rows of its possible heads in all words followed by all roots: the root, then its words."""
    return [[sum(lengths) + number, *range(place.start, place.stop)] for number, place in enumerate(places(lengths))]


def itself(length: int) -> Tensor:
    """(L, 1 + L) true where a word would hang below itself."""
    return torch.eye(length + 1, dtype=torch.bool)[1:]
