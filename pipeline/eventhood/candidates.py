"""What may be an event mention: a tuple of the event lexicon, in its sentence, before the gate."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from pipeline.anchoring import Anchor
from pipeline.model import Casualty, EventTuple, RegionKind, Sentence, Span, Token


@dataclass(frozen=True)
class Candidate:
    """A tuple that may tell of an event, with its sentence and the people it counts."""

    found: EventTuple
    sentence: Sentence
    casualties: tuple[Casualty, ...]
    #: Finds the day and place of a tuple, which few rules ask for.
    locate: Callable[[EventTuple], Anchor]

    @cached_property
    def anchor(self) -> Anchor:
        """Its day and place."""
        return self.locate(self.found)

    @property
    def token(self) -> Token:
        """The word that heads its trigger."""
        return self.sentence.token(self.found.trigger.head)

    @property
    def in_lead(self) -> bool:
        """Whether it stands where news is told in the present: in a lead, a headline, or what is no full sentence."""
        sentence = self.sentence
        full = sentence.region is RegionKind.BODY and sentence.final_mark in {".", "?", "!"}
        return sentence.index == 0 or not full


def trigger(one: Candidate) -> tuple[Span, ...]:
    """The words that name it."""
    return (one.found.trigger.span,)
