"""Why something that a text tells is no event, and the gates that say so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from pipeline.model.pages import Span
from pipeline.model.verdicts import Verdict

C = TypeVar("C")


class Stage(StrEnum):
    """The gate that refused it."""

    #: What a clause or noun tells, by itself.
    CLAUSE = "clause"
    #: All that a document tells of one happening.
    INCIDENT = "incident"
    #: What the codebook records.
    CODEBOOK = "codebook"
    #: What the judge takes for an event.
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was told and is no event: the rule that refused it, the words that tell it, the gate."""

    rule: str
    #: The words that tell it, its trigger first.
    spans: tuple[Span, ...]
    stage: Stage
    #: The judge's, where the judge refused it.
    verdict: Verdict | None = None

    @property
    def trigger(self) -> Span:
        """The words that name it."""
        return self.spans[0]


@dataclass(frozen=True, slots=True)
class Gate(Generic[C]):
    """A place where what is no event is refused: named rules in order, of which the first that applies refuses."""

    stage: Stage
    rules: tuple[Callable[[C], bool], ...]
    #: The words that tell a case, its trigger first.
    words: Callable[[C], tuple[Span, ...]]

    def refusal(self, case: C) -> Refusal | None:
        """Why a case is no event, None where it passes."""
        rule = next((rule for rule in self.rules if rule(case)), None)
        return None if rule is None else Refusal(rule.__name__, self.words(case), self.stage)

    def sift(self, cases: Iterable[C]) -> tuple[tuple[C, ...], tuple[Refusal, ...]]:
        """The cases that pass, and the refusals of the others, in their order."""
        judged = [(case, self.refusal(case)) for case in cases]
        passed = tuple(case for case, refusal in judged if refusal is None)
        return passed, tuple(refusal for _, refusal in judged if refusal is not None)
