"""The files of a context model: weights in half precision, and all that is needed to make sense of them.

The layers have files of their own, half of them in each, so that every file stays small enough for a repository.
"""

from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor

from pipeline.parsing.context.encoder import EncoderSize
from pipeline.parsing.context.model import ContextModel, Labels
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.parsing.manifest import CONTEXT, LAYERS

LAYER = "encoder.layers."


def save_context(model: ContextModel, vocabulary: PieceVocabulary, folder: Path) -> None:
    """Write a model into a folder."""
    weights = {name: value.half() for name, value in model.state_dict().items()}
    size = model.encoder.size
    meta = {"size": asdict(size), "labels": asdict(model.labels), "pieces": vocabulary.pieces}
    rest = {name: value for name, value in weights.items() if not name.startswith(LAYER)}
    torch.save({**meta, "weights": rest}, folder / CONTEXT)
    for half, name in enumerate(LAYERS):
        torch.save({"weights": {n: v for n, v in weights.items() if half_of(n, size.layers) == half}}, folder / name)


def half_of(name: str, layers: int) -> int | None:
    """The file, by number, of a weight of a layer; None for other weights."""
    if not name.startswith(LAYER):
        return None
    return int(int(name.removeprefix(LAYER).partition(".")[0]) >= layers / 2)


def load_context(folder: Path, device: str = "cpu") -> tuple[ContextModel, PieceVocabulary]:
    """A model in single precision, ready to read."""
    parts = [torch.load(folder / name, weights_only=True) for name in (CONTEXT, *LAYERS)]
    weights: dict[str, Tensor] = {name: value.float() for part in parts for name, value in part["weights"].items()}
    model = ContextModel(EncoderSize(**parts[0]["size"]), Labels(**parts[0]["labels"]))
    model.load_state_dict(weights)
    return model.to(device).eval(), PieceVocabulary(parts[0]["pieces"])
