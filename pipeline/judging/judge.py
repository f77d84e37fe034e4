"""Weighs an incident's words and circumstances into a verdict: sums of learnt weights, the same on every machine."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from pipeline.judging.circumstances import Proposal, circumstances
from pipeline.judging.weights import WEIGHTS_FILE, Scores, Weights, load_weights
from pipeline.judging.wording import Mark, marks
from pipeline.model import Reason, Sentence, Span, Verdict
from pipeline.ontology import SubEventType

#: A mark with the span of its sentence.
Told = tuple[Span, Mark]
#: How many reasons a verdict gives.
REASONS = 6
#: Decimals of a probability and of a reason's weight: what lies beyond them is noise.
VERDICT_DECIMALS = 3


@dataclass(frozen=True)
class Judge:
    """The weights, ready to judge with."""

    weights: Weights

    @classmethod
    def load(cls, path: Path = WEIGHTS_FILE) -> "Judge":
        """The judge that comes with Dateline; raises ModelsMissing or ModelsDamaged."""
        return cls(load_weights(path))

    @property
    def name(self) -> str:
        """What is stamped on reports beside the models: the beginning of the checksum of the weights."""
        return f"judge-{self.weights.digest[:12]}"

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self.weights.names)}

    def judge(self, proposal: Proposal) -> Verdict:
        """The verdict on an incident."""
        names = circumstances(proposal)
        told = tuple(words_of(proposal.incident.sentences))
        scores = self.score(self.read([mark.row for _, mark in told]), names)
        slope, shift, contrast = self.weights.calibration
        types = softmax(contrast * scores[1:])
        return Verdict(
            probability=round(float(logistic(slope * scores[0] + shift)), VERDICT_DECIMALS),
            types={one: round(float(types[number]), VERDICT_DECIMALS) for number, one in enumerate(SubEventType)},
            reasons=self.reasons(told, names),
        )

    def read(self, rows: Sequence[int]) -> Scores:
        """What the marks of some sentences score by themselves."""
        total = self.weights.words[rows].sum(axis=0, dtype=np.int64)
        read: Scores = self.weights.bias + self.weights.scale * (total.astype(np.float32) / norm(len(rows)))
        return read

    def score(self, read: Scores, names: Iterable[str]) -> Scores:
        """What an incident scores by its words' scores and its circumstances."""
        rows = sorted(self._rows[name] for name in names if name in self._rows)
        found = self.weights.circumstances[rows].sum(axis=0)
        scores: Scores = self.weights.start + read @ self.weights.mixing + found
        return scores

    def reasons(self, told: Sequence[Told], names: Iterable[str]) -> tuple[Reason, ...]:
        """What weighed most for or against recording an incident, the heaviest first."""
        found = [*self.spoken(told), *self.found(names)]
        return tuple(sorted(found, key=lambda reason: (-abs(reason.weight), reason.name))[:REASONS])

    def spoken(self, told: Sequence[Told]) -> Iterator[Reason]:
        """What each word weighs, and each pair of words, with the letters that they are made of."""
        weighed: dict[tuple[Span, int, int], float] = defaultdict(float)
        for (sentence, mark), weight in zip(told, self.weigh([mark for _, mark in told]), strict=True):
            weighed[sentence, mark.start, mark.end] += float(weight)
        for (sentence, start, end), weight in weighed.items():
            span = Span(sentence.start + start, sentence.start + end, sentence.text[start:end])
            yield Reason(span.text, round(weight, VERDICT_DECIMALS), span)

    def weigh(self, told: Sequence[Mark]) -> Scores:
        """What each mark adds to the log odds that the incident is recorded."""
        rows = self.weights.words[[mark.row for mark in told]] * self.weights.scale
        weighed: Scores = (rows @ self.weights.mixing[:, 0]) * self.weights.calibration[0] / norm(len(told))
        return weighed

    def found(self, names: Iterable[str]) -> Iterator[Reason]:
        """What each circumstance weighs."""
        for name in sorted(names):
            if name in self._rows:
                weight = self.weights.circumstances[self._rows[name], 0] * self.weights.calibration[0]
                yield Reason(name, round(float(weight), VERDICT_DECIMALS))


def words_of(sentences: Iterable[Sentence]) -> Iterator[Told]:
    """The marks of some sentences, each with the span of its sentence."""
    for sentence in sentences:
        yield from ((sentence.span, mark) for mark in marks(sentence.span.text))


def norm(marks_read: int) -> np.float32:
    """What a sum over marks is divided by, so that long texts do not weigh more than they say."""
    return np.float32(max(marks_read, 1) ** 0.5)


def logistic(odds: np.float32) -> np.float32:
    """Log odds as a probability."""
    return np.float32(1 / (1 + np.exp(-odds)))


def softmax(scores: Scores) -> Scores:
    """Scores as probabilities that add up to 1."""
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum(), dtype=np.float32)
