"""A coded value with its evidence: the spans, the rule that decided, and the values that lost."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.model.pages import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Alternative(Generic[T]):
    """A value that lost, with the reason."""

    value: T
    rule: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Coded(Generic[T]):
    """A value with its evidence: the spans it was read from, the rule that set it, how sure that rule is."""

    value: T
    rule: str
    #: 0 to 1, from rules and counts, never from network logits.
    confidence: float
    spans: tuple[Span, ...] = ()
    alternatives: tuple[Alternative[T], ...] = ()
