"""How well the judge does on months that it has not learnt from, and what its probabilities are worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from pipeline.judging.deciding import DOUBTFUL, STRONGER
from pipeline.judging.weights import SCORES
from pipeline.training.judging.examples import Example
from pipeline.training.judging.fitting import TYPES, Matrix, fit, part, separate

#: What the scores of the types may be multiplied by.
CONTRASTS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
#: Bounds of probability between which the table of reliability counts.
BOUNDS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True)
class Crossed:
    """Examples with the scores of a judge that never saw their months."""

    examples: Sequence[Example]
    #: [examples, SCORES]
    scores: Matrix

    @cached_property
    def calibration(self) -> tuple[float, float, float]:
        """What makes scores of what the rules propose probabilities: slope and shift of the first, types' contrast."""
        rows = [row for row, example in enumerate(self.examples) if example.proposed]
        wanted = np.array([bool(self.examples[row].types) for row in rows])
        slope, shift = separate(self.scores[rows, :1], wanted, 100.0, [self.examples[row].weight for row in rows])
        chances = logistic(slope[0] * self.scores[rows, 0] + shift)
        return float(slope[0]), shift, max(CONTRASTS, key=lambda contrast: self.likelihood(rows, chances, contrast))

    def likelihood(self, rows: Sequence[int], chances: Matrix, contrast: float) -> float:
        """How well chances of an event and of the rules' types foretell where these are right, in logarithms."""
        named = [self.examples[row].proposed for row in rows]
        right = np.array([name in self.examples[row].types for row, name in zip(rows, named, strict=True)])
        columns = [TYPES.index(name) for name in named if name]
        told = chances * softened(contrast * self.scores[rows, 1:])[np.arange(len(rows)), columns]
        return float(np.log(np.where(right, told, 1 - told) + 1e-9).sum())

    @property
    def types(self) -> Matrix:
        """[examples, types] The probability of each type, if an example is an event."""
        return softened(self.calibration[2] * self.scores[:, 1:])

    @property
    def probabilities(self) -> Matrix:
        """The probability that each example is an event."""
        slope, shift, _ = self.calibration
        return logistic(slope * self.scores[:, 0] + shift)


def cross(items: Sequence[Example], examples: Sequence[Example]) -> Crossed:
    """Fit without a part of the months, score that part, and so on for all parts."""
    scores = np.zeros((len(examples), SCORES))
    for months in part(example.month for example in examples):
        inside = [row for row, example in enumerate(examples) if example.month in months]
        known = [item for item in items if item.month not in months]
        fitted = fit(known, [example for example in examples if example.month not in months])
        scores[inside] = fitted.score([examples[row] for row in inside])
    return Crossed(examples, scores)


def report(crossed: Crossed, texts: Sequence[Example]) -> Iterator[str]:
    """What the rules do alone and with the judge on the incidents of some whole texts, and the reliability table."""
    yield from outcomes(crossed, texts)
    yield ""
    yield from reliability(crossed)


def outcomes(crossed: Crossed, texts: Sequence[Example]) -> Iterator[str]:
    """Texts with and without an event that some incident is recorded of, and types that are right."""
    told = {text.document for text in texts if text.types}
    ordinary = {text.document for text in texts if not text.types}
    yield "| | texts with an event: some recorded | texts without: some recorded | types right of recorded events |"
    yield "|---|---|---|---|"
    for name, answers in (("rules alone", [e.proposed for e in crossed.examples]), ("with the judge", judged(crossed))):
        recorded = [(e, answer) for e, answer in zip(crossed.examples, answers, strict=True) if answer]
        found = {example.document for example, _ in recorded}
        right = [answer in example.types for example, answer in recorded if example.types]
        yield f"| {name} | {share(found, told)} | {share(found, ordinary)} | {100 * np.mean(right):.1f} % |"


def judged(crossed: Crossed) -> list[object]:
    """What is recorded of each example: None, the rules' type or the judge's."""
    answers: list[object] = []
    for example, probability, chances in zip(crossed.examples, crossed.probabilities, crossed.types, strict=True):
        if example.proposed is None or probability < DOUBTFUL:
            answers.append(None)
            continue
        stronger = chances.max() >= STRONGER * chances[TYPES.index(example.proposed)]
        answers.append(TYPES[int(chances.argmax())] if stronger else example.proposed)
    return answers


def reliability(crossed: Crossed) -> Iterator[str]:
    """How often what has a probability within some bounds is an event."""
    rows = [row for row, example in enumerate(crossed.examples) if example.proposed]
    chances = crossed.probabilities[rows]
    events = np.array([bool(crossed.examples[row].types) for row in rows])
    yield "| probability | incidents | mean probability | events |"
    yield "|---|---|---|---|"
    for low, high in pairwise(BOUNDS):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            mean, real = 100 * chances[inside].mean(), 100 * events[inside].mean()
            yield f"| {low} to {high} | {inside.sum()} | {mean:.0f} % | {real:.0f} % |"


def logistic(odds: Matrix) -> Matrix:
    """Log odds as probabilities."""
    return np.asarray(1 / (1 + np.exp(-odds)))


def softened(scores: Matrix) -> Matrix:
    """Rows of scores as probabilities that add up to 1."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def share(found: set[str], among: set[str]) -> str:
    """How many of some texts are among those found, in per cent."""
    return f"{100 * len(found & among) / max(len(among), 1):.1f} % of {len(among)}"
