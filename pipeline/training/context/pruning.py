"""The pieces that English news needs: the rest of an encoder's vocabulary is left out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import torch
from torch import nn

from pipeline.parsing.context.model import ContextModel
from pipeline.parsing.context.pieces import CONTINUED, END, START, UNKNOWN_PIECE, PieceVocabulary


def prune(
    model: ContextModel, vocabulary: PieceVocabulary, counts: Iterable[tuple[str, int]], most: int
) -> PieceVocabulary:
    """Cut the model's pieces to the most used ones; characters always stay, so that every word can be spelled."""
    used: Counter[int] = Counter()
    for word, count in counts:
        for number in vocabulary.pieces_of(word):
            used[number] += count
    ranked = sorted(
        range(len(vocabulary.pieces)), key=lambda number: (not is_basic(vocabulary.pieces[number]), -used[number])
    )
    kept = sorted(ranked[:most])
    rows = model.encoder.pieces.weight.detach()[torch.tensor(kept)]
    model.encoder.pieces = nn.Embedding(len(kept), rows.shape[1], _weight=rows)
    model.encoder.size = replace(model.encoder.size, pieces=len(kept))
    return PieceVocabulary([vocabulary.pieces[number] for number in kept])


def is_basic(piece: str) -> bool:
    """Whether a piece must stay: a special one, or a character of English text by itself."""
    letters = piece.removeprefix(CONTINUED)
    return piece in (UNKNOWN_PIECE, START, END) or (len(letters) == 1 and letters.isascii())
