"""What happened to how many people."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.tuples import Phrase


class CasualtyKind(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"


class CountBasis(StrEnum):
    """What kind of words a count rests on."""

    FIGURE = "figure"  #: one number, with or without a bound
    RANGE = "range"  #: both ends of a range
    VAGUE = "vague"  #: "dozens", "several"
    NAME = "name"  #: the names of people
    SINGULAR = "singular"  #: a noun in the singular
    TOLL = "toll"  #: what a toll stands at


#: Of one person at a time.
SINGLE = frozenset({CountBasis.NAME, CountBasis.SINGULAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """One count of people in one sentence."""

    kind: CasualtyKind
    phrase: Phrase
    #: Smallest number the words allow ("at least nine" -> 9, "dozens" -> 12 by ACLED's rule).
    minimum: int
    #: Largest number the words allow; None when the words leave it open ("at least nine", "dozens").
    maximum: int | None
    #: Name of the rule that read the number.
    rule: str
    basis: CountBasis = CountBasis.FIGURE
    #: Index, in the document's tuples, of the tuple that states it.
    tuple_index: int
    #: Who gives the number, where the text says so.
    by: tuple[Phrase, ...] = ()
    #: Whether it takes the place of the numbers told beside it: "the toll rose to nine".
    revises: bool = False
    #: Whether the text itself says that it no longer holds: "initial reports put it at seven".
    outdated: bool = False
