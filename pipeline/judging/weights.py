"""What the judge learnt: arrays in one file, checked against its checksum when it is loaded."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import ModelsDamaged, ModelsMissing

#: Scores of a text or an incident: that it is recorded, then one for each of ACLED's sub-event types in their order.
SCORES = 26
WEIGHTS_FILE = Path(__file__).parent / "weights.npz"
Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """The weights of words, of circumstances, and of the words' scores beside the circumstances."""

    #: [ROWS, SCORES] whole numbers; a row times ``scale`` is what a mark of a text adds to each score.
    words: NDArray[np.int16]
    scale: Scores
    #: What a text without any mark scores.
    bias: Scores
    #: Names of the circumstances, in the order of their rows.
    names: tuple[str, ...]
    #: [names, SCORES]
    circumstances: Scores
    #: [SCORES, SCORES]: what each score of the text adds to each score of the incident.
    mixing: Scores
    #: What an incident of which nothing is known scores.
    start: Scores
    #: Slope and shift of the log odds that make the first score a probability, and what the others are multiplied by
    #: before they make those of the types.
    calibration: Scores
    #: The sha256 of the file they were read from; empty before they are written.
    digest: str = ""

    def save(self, path: Path) -> None:
        """Write the arrays and, beside them, their checksum."""
        names = np.frombuffer("\n".join(self.names).encode(), dtype=np.uint8)
        arrays = {name: value for name, value in vars(self).items() if name not in {"names", "digest"}}
        np.savez_compressed(path, names=names, **arrays)
        checksum_of(path).write_text(f"{digest(path)}  {path.name}\n", encoding="utf-8")


def load_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """Read and check the weights; raises ModelsMissing or ModelsDamaged."""
    if not (path.is_file() and checksum_of(path).is_file()):
        raise ModelsMissing(f"{path} or its checksum is missing: check out pipeline/judging again.")
    if checksum_of(path).read_text(encoding="utf-8").split()[:1] != [digest(path)]:
        raise ModelsDamaged(f"{path} differs from its checksum: check out pipeline/judging again.")
    with np.load(path, allow_pickle=False) as arrays:
        names = tuple(arrays["names"].tobytes().decode().split("\n"))
        return Weights(
            names=names, digest=digest(path), **{name: arrays[name] for name in arrays.files if name != "names"}
        )


def checksum_of(path: Path) -> Path:
    """The file that holds the checksum of the weights."""
    return path.with_suffix(".sha256")


def digest(path: Path) -> str:
    """The sha256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
