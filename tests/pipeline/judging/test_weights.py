"""The file of weights: written, read back and checked."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from judges import blank

from pipeline.errors import ModelsDamaged, ModelsMissing
from pipeline.judging.weights import SCORES, load_weights


def test_weights_come_back_as_they_were_written(tmp_path: Path) -> None:
    names = ("act attack", "crowd unknown")
    written = replace(blank(), names=names, circumstances=np.ones((2, SCORES), dtype=np.float32))
    written.save(tmp_path / "weights.npz")
    read = load_weights(tmp_path / "weights.npz")
    assert read.names == written.names
    assert (read.circumstances == written.circumstances).all()
    assert (read.words == written.words).all()
    assert read.digest


def test_the_same_weights_make_the_same_file(tmp_path: Path) -> None:
    for name in ("one.npz", "two.npz"):
        blank().save(tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_a_file_that_differs_from_its_checksum_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    blank().save(path)
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(ModelsDamaged, match="check out"):
        load_weights(path)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelsMissing, match="check out"):
        load_weights(tmp_path / "weights.npz")
