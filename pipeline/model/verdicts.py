"""What the judge says of an incident."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.model.pages import Span
from pipeline.ontology import SubEventType


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that weighed: words of the text, or a circumstance that the rules found."""

    #: The words, or the name of the circumstance.
    name: str
    #: What it adds to the log odds that the incident is recorded.
    weight: float
    #: Where the words stand; None for a circumstance.
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely it is that an incident is recorded, and as what."""

    #: 0 to 1, calibrated.
    probability: float
    #: What each type's probability is if the incident is recorded; they add up to 1.
    types: Mapping[SubEventType, float]
    #: What weighed most, the heaviest first.
    reasons: tuple[Reason, ...] = ()

    def chance(self, one: SubEventType) -> float:
        """The probability that it is an event, and of this type."""
        return self.probability * self.types[one]

    @property
    def likeliest(self) -> SubEventType:
        """The type with the highest probability."""
        return max(self.types, key=lambda one: (self.types[one], -one.rank))
