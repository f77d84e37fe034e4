"""Makers of judges for tests: weights of nothing, in which a test sets what it is about."""

from dataclasses import replace

import numpy as np

from pipeline.judging import Judge
from pipeline.judging.weights import SCORES, Weights
from pipeline.judging.wording import ROWS, row
from pipeline.ontology import SubEventType


def blank() -> Weights:
    """Weights that know nothing: every incident is an event or not, and of any type, with equal chance."""
    return Weights(
        words=np.zeros((ROWS, SCORES), dtype=np.int16),
        scale=np.ones(SCORES, dtype=np.float32),
        bias=np.zeros(SCORES, dtype=np.float32),
        names=("circumstance of no incident",),
        circumstances=np.zeros((1, SCORES), dtype=np.float32),
        mixing=np.eye(SCORES, dtype=np.float32),
        start=np.zeros(SCORES, dtype=np.float32),
        calibration=np.array([1, 0, 1], dtype=np.float32),
    )


def judge_of(words: dict[str, int], types: dict[str, tuple[SubEventType, int]] | None = None) -> Judge:
    """A judge that knows what some words weigh, and which type some words speak for."""
    weights = blank()
    for word, weight in words.items():
        weights.words[row(word), 0] = weight
    for word, (one, weight) in (types or {}).items():
        weights.words[row(word), 1 + one.rank] = weight
    return Judge(replace(weights, digest="0" * 64))
