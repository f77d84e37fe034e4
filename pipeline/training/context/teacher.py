"""BERT's weights, given to our encoder."""

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from pipeline.parsing.context.encoder import Encoder, EncoderSize
from pipeline.parsing.context.pieces import PieceVocabulary

#: Our name of a layer's part -> BERT's.
LAYER_PARTS = {
    "mixing": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "widening": "intermediate.dense",
    "narrowing": "output.dense",
    "norm": "output.LayerNorm",
}
KINDS = ("weight", "bias")
PROJECTIONS = ("query", "key", "value")


def read_vocabulary(folder: Path) -> PieceVocabulary:
    """The pieces of a BERT model."""
    return PieceVocabulary((folder / "vocab.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n"))


def read_size(folder: Path, layers: int) -> EncoderSize:
    """The size of a BERT model of which so many layers are kept, the lowest ones."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    heads, inner = config["num_attention_heads"], config["intermediate_size"]
    return EncoderSize(config["vocab_size"], config["hidden_size"], layers, heads, inner)


def take_over(encoder: Encoder, theirs: Mapping[str, Tensor]) -> None:
    """Give an encoder BERT's weights; what it has to say of shapes begins at nothing."""
    own = {f"norm.{kind}": theirs[f"embeddings.LayerNorm.{kind}"] for kind in KINDS}
    own["pieces.weight"] = theirs["embeddings.word_embeddings.weight"]
    segment = theirs["embeddings.token_type_embeddings.weight"][0]
    own["positions.weight"] = theirs["embeddings.position_embeddings.weight"] + segment
    own["shapes.weight"] = torch.zeros_like(encoder.shapes.weight)
    for layer in range(encoder.size.layers):
        prefix = f"encoder.layer.{layer}."
        for kind in KINDS:
            projections = [theirs[f"{prefix}attention.self.{part}.{kind}"] for part in PROJECTIONS]
            own[f"layers.{layer}.attention.{kind}"] = torch.cat(projections)
            own |= {
                f"layers.{layer}.{part}.{kind}": theirs[f"{prefix}{name}.{kind}"] for part, name in LAYER_PARTS.items()
            }
    encoder.load_state_dict(own)
