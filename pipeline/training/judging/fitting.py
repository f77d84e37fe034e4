"""Fits the judge in two stages: what words say of whole items, then that beside the circumstances of incidents.

The second stage sees scores of items that the first has not learnt from, as it will with texts of tomorrow. Needs a
package that nothing else does: ``pip install -e '.[training]'``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags_array, hstack

from pipeline.judging.judge import norm
from pipeline.judging.weights import SCORES, Weights
from pipeline.judging.wording import ROWS, marks
from pipeline.ontology import SubEventType
from pipeline.training.judging.examples import Example

Matrix = NDArray[np.float64]
#: Inverse strength of regularisation of the stages.
WORDS_C, INCIDENTS_C = 1.0, 0.3
#: What circumstances and scores of words are multiplied by, so that one strength fits both.
EVEN = 0.5
#: Circumstances of fewer examples are left out.
FEWEST_EXAMPLES = 3
#: Groups of months that the first stage is fitted without, to score their items.
PARTS = 5
TYPES = tuple(SubEventType)
#: The largest number of two bytes.
LARGEST = 32767


@dataclass(frozen=True)
class Linear:
    """Weights and intercepts of all scores."""

    #: [features, SCORES]
    weights: Matrix
    #: [SCORES]
    intercepts: Matrix

    def score(self, features: csr_matrix) -> Matrix:
        """The scores of each row."""
        return np.asarray(features @ self.weights + self.intercepts)


@dataclass(frozen=True)
class Fitted:
    """Both stages, with the names of the circumstances."""

    words: Linear
    names: tuple[str, ...]
    incidents: Linear

    def score(self, examples: Sequence[Example]) -> Matrix:
        """The scores of incidents."""
        return self.incidents.score(beside(examples, self.words.score(read(e.texts for e in examples)), self.names))


def fit(items: Sequence[Example], examples: Sequence[Example]) -> Fitted:
    """Both stages from whole items, as examples without circumstances, and from incidents."""
    names = frequent(examples)
    scores = crossed_scores(items, examples)
    return Fitted(fit_words(items), names, fit_incidents(examples, scores, names))


def fit_words(items: Sequence[Example]) -> Linear:
    """The first stage; rare marks count for more, so that it leans on what tells items apart."""
    counts = read(item.texts for item in items)
    rarity = np.log((1 + counts.shape[0]) / (1 + np.bincount(counts.indices, minlength=ROWS)))
    fitted = fit_scores(csr_matrix(counts @ diags_array(rarity)), items, WORDS_C)
    return Linear(fitted.weights * rarity[:, None], fitted.intercepts)


def crossed_scores(items: Sequence[Example], examples: Sequence[Example]) -> Matrix:
    """What the first stage says of each example's words, fitted without the months of the example."""
    scores = np.zeros((len(examples), SCORES))
    for months in part(example.month for example in (*items, *examples)):
        inside = [row for row, example in enumerate(examples) if example.month in months]
        words = fit_words([item for item in items if item.month not in months])
        scores[inside] = words.score(read(examples[row].texts for row in inside))
    return scores


def fit_incidents(examples: Sequence[Example], scores: Matrix, names: tuple[str, ...]) -> Linear:
    """The second stage."""
    return fit_scores(beside(examples, scores, names), examples, INCIDENTS_C)


def fit_scores(features: csr_matrix, examples: Sequence[Example], strength: float) -> Linear:
    """One logistic regression for whether there is an event, and among events one for each type."""
    recorded = np.array([bool(example.types) for example in examples])
    weights, intercepts = np.zeros((features.shape[1], SCORES)), np.full(SCORES, -float(SCORES))
    weights[:, 0], intercepts[0] = separate(features, recorded, strength, [e.weight for e in examples])
    for column, one in enumerate(TYPES, start=1):
        wanted = np.array([one in example.types for example in examples])[recorded]
        if wanted.any():
            weights[:, column], intercepts[column] = separate(features[recorded], wanted, strength)
    return Linear(weights, intercepts)


def separate(
    features: csr_matrix, wanted: NDArray[np.bool_], strength: float, weights: Sequence[float] | None = None
) -> tuple[Matrix, float]:
    """Weights and intercept of one logistic regression."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - not needed to run

    wide = features.shape[1] > features.shape[0]
    model = LogisticRegression(solver="liblinear", dual=wide, C=strength, intercept_scaling=3, max_iter=2000, tol=1e-2)
    model.fit(features, wanted, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


def read(texts: Iterable[tuple[str, ...]]) -> csr_matrix:
    """How often each mark stands in each text, in the judge's measure."""
    counted = [count(sentences) for sentences in texts]
    bounds = np.cumsum([0, *(len(rows) for rows, _ in counted)])
    columns, values = (np.concatenate([one[part] for one in counted]) for part in (0, 1))
    return csr_matrix((values, columns, bounds), shape=(len(counted), ROWS))


@cache
def count(sentences: tuple[str, ...]) -> tuple[NDArray[np.int64], Matrix]:
    """The rows of the marks of some sentences, each once, and how often they stand there; asked for again and again."""
    found = [mark.row for sentence in sentences for mark in marks(sentence)]
    rows, counts = np.unique(np.array(found, dtype=np.int64), return_counts=True)
    return rows, counts / float(norm(len(found)))


def beside(examples: Sequence[Example], scores: Matrix, names: tuple[str, ...]) -> csr_matrix:
    """Circumstances and scores of words side by side."""
    numbers = {name: number for number, name in enumerate(names)}
    cells = [(r, numbers[n]) for r, e in enumerate(examples) for n in e.circumstances if n in numbers]
    found = csr_matrix((np.full(len(cells), EVEN), tuple(zip(*cells, strict=True))), shape=(len(examples), len(names)))
    return csr_matrix(hstack([found, csr_matrix(scores * EVEN)]))


def frequent(examples: Iterable[Example]) -> tuple[str, ...]:
    """The circumstances of enough examples, in order."""
    counts = Counter(name for example in examples for name in example.circumstances)
    return tuple(sorted(name for name, count in counts.items() if count >= FEWEST_EXAMPLES))


def part(months: Iterable[str]) -> Iterator[frozenset[str]]:
    """The months in parts of even size, neighbours apart."""
    ordered = sorted(set(months))
    yield from (frozenset(ordered[start::PARTS]) for start in range(PARTS))


def pack(fitted: Fitted, calibration: tuple[float, float, float]) -> Weights:
    """What was fitted as the judge loads it: the weights of words as whole numbers."""
    table, rows = fitted.words.weights, len(fitted.names)
    scale = np.abs(table).max(axis=0) / LARGEST
    scale[scale == 0] = 1
    return Weights(
        words=np.round(table / scale).astype(np.int16),
        scale=scale.astype(np.float32),
        bias=fitted.words.intercepts.astype(np.float32),
        names=fitted.names,
        circumstances=(fitted.incidents.weights[:rows] * EVEN).astype(np.float32),
        mixing=(fitted.incidents.weights[rows:] * EVEN).astype(np.float32),
        start=fitted.incidents.intercepts.astype(np.float32),
        calibration=np.array(calibration, dtype=np.float32),
    )
