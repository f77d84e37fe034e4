"""Finished models in the form in which they are shipped: half precision, no local paths, a manifest."""

import hashlib
from pathlib import Path
from typing import Any

from pipeline.parsing.manifest import MANIFEST

#: What a checkpoint has and a finished model does not need.
TRAINING_STATE = ("optimizer_state_dict", "scheduler_state_dict")


def pack_model(source: Path, target: Path) -> None:
    """Write a trained model without its training state, in half precision: Stanza loads that into float32 modules."""
    import torch  # noqa: PLC0415 - seconds to import

    content = torch.load(source, map_location="cpu", weights_only=True)
    kept = {key: value for key, value in content.items() if key not in TRAINING_STATE}
    kept["model"] = halve(kept["model"])
    kept["config"] = {key: without_folder(value) for key, value in kept["config"].items()}
    torch.save(kept, target, _use_new_zipfile_serialization=False)


def halve(weights: Any) -> Any:
    """Weights, or a nest of them, in half precision."""
    import torch  # noqa: PLC0415

    if isinstance(weights, dict):
        return {key: halve(value) for key, value in weights.items()}
    if isinstance(weights, torch.Tensor) and weights.is_floating_point():
        return weights.half()
    return weights


def without_folder(value: Any) -> Any:
    """A setting without the folders of the machine that trained: paths keep their last part."""
    return Path(value).name if isinstance(value, str) and "/" in value else value


def write_manifest(folder: Path) -> None:
    """Write the checksums of a folder's models, for ``sha256sum -c`` and for the parser that loads them."""
    sums = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.glob("*.pt")))
    (folder / MANIFEST).write_text("".join(sums), encoding="utf-8")


def write_resources(folder: Path) -> None:
    """Write the empty list of packages without which Stanza loads nothing from a folder."""
    (folder / "resources.json").write_text("{}\n", encoding="utf-8")
