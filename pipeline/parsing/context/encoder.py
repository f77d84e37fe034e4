"""The encoder: BERT's layers over sentences laid end to end, so that nothing is spent on padding."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

from pipeline.parsing.context.pieces import PieceVocabulary, Shape, shape_of

#: BERT knows so many positions; what stands further on shares the last.
POSITIONS = 512


@dataclass(frozen=True, slots=True)
class EncoderSize:
    """What decides the shape of an encoder's weights."""

    pieces: int
    width: int
    layers: int
    heads: int
    inner: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as numbers, end to end. P pieces, W words, S sentences."""

    #: (P,) piece, position in the sentence, shape of the word.
    pieces: Tensor
    positions: Tensor
    shapes: Tensor
    #: Pieces of each sentence, with the one that starts and the one that ends it.
    lengths: tuple[int, ...]
    #: (W,) where each word's first piece is, and its shape.
    firsts: Tensor
    word_shapes: Tensor
    #: (S,) where each sentence starts.
    starts: Tensor
    #: Words of each sentence.
    words: tuple[int, ...]


def make_batch(sentences: Sequence[Sequence[str]], vocabulary: PieceVocabulary, device: str = "cpu") -> Batch:
    """The numbers of some sentences, each of at least one word."""
    pieces: list[int] = []
    shapes: list[int] = []
    firsts: list[int] = []
    starts: list[int] = []
    for words in sentences:
        starts.append(len(pieces))
        pieces.append(vocabulary.start)
        shapes.append(Shape.NONE)
        for word in words:
            firsts.append(len(pieces))
            numbers = vocabulary.pieces_of(word)
            pieces += numbers
            shapes += [shape_of(word)] * len(numbers)
        pieces.append(vocabulary.end)
        shapes.append(Shape.NONE)
    lengths = [end - start for start, end in pairwise([*starts, len(pieces)])]
    positions = [min(position, POSITIONS - 1) for length in lengths for position in range(length)]
    numbered, placed, shaped, first, start = (
        torch.tensor(column, dtype=torch.long, device=device) for column in (pieces, positions, shapes, firsts, starts)
    )
    return Batch(numbered, placed, shaped, tuple(lengths), first, shaped[first], start, tuple(map(len, sentences)))


class Encoder(nn.Module):
    """Piece embeddings and BERT layers."""

    def __init__(self, size: EncoderSize, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size
        self.pieces = nn.Embedding(size.pieces, size.width)
        self.positions = nn.Embedding(POSITIONS, size.width)
        self.shapes = nn.Embedding(len(Shape), size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))

    def forward(self, batch: Batch) -> Tensor:
        """(P, width) hidden states."""
        states: Tensor = self.pieces(batch.pieces) + self.positions(batch.positions) + self.shapes(batch.shapes)
        states = self.dropout(self.norm(states))
        for layer in self.layers:
            states = layer(states, batch.lengths)
        return states


class Layer(nn.Module):
    """Attention within each sentence, then a feed-forward step, each with its residual and norm after it."""

    def __init__(self, size: EncoderSize, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.attention = nn.Linear(size.width, 3 * size.width)
        self.mixing = nn.Linear(size.width, size.width)
        self.attention_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widening = nn.Linear(size.width, size.inner)
        self.narrowing = nn.Linear(size.inner, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, lengths: Sequence[int]) -> Tensor:
        """(P, width) states after this layer."""
        attended = self.mixing(self.attend(self.attention(states), lengths))
        states = self.attention_norm(states + self.dropout(attended))
        widened = functional.gelu(self.widening(states))
        narrowed: Tensor = self.norm(states + self.dropout(self.narrowing(widened)))
        return narrowed

    def attend(self, projected: Tensor, lengths: Sequence[int]) -> Tensor:
        """(P, width) mixed values; a sentence sees itself alone."""
        parts = projected.view(len(projected), 3, self.heads, -1).permute(1, 2, 0, 3).contiguous()
        mixed = []
        for start, length in zip(accumulate(lengths, initial=0), lengths, strict=False):
            query, key, value = parts[:, None, :, start : start + length]
            mixed.append(functional.scaled_dot_product_attention(query, key, value)[0])
        return torch.cat(mixed, dim=1).transpose(0, 1).reshape(len(projected), -1)
