"""Who did what to whom, as phrases of a sentence, and how the text vouches for it."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.pages import Span
from pipeline.ontology import Predicate


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one sentence: where its head stands and what it covers."""

    #: Index of the sentence in the document.
    sentence: int
    #: 1-based index of the head token.
    head: int
    span: Span


class Factuality(StrEnum):
    """How the text vouches for what it tells."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    DENIED = "denied"
    NEGATED = "negated"
    PLANNED = "planned"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"
    #: Background: told well before the news, by its own words in a tuple, by its day or year in an incident.
    HISTORICAL = "historical"


#: What the text says did not, or may not, happen is no report of a happening.
UNREAL = frozenset({Factuality.NEGATED, Factuality.HYPOTHETICAL, Factuality.PLANNED, Factuality.THREATENED})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the text gives a statement to."""

    #: The reporting predicate: "said", "claimed", "according to".
    kind: str
    by: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTuple:
    """Who did what to whom, with what, where and when, as phrases of one sentence."""

    sentence: int
    trigger: Phrase
    lemma: str
    #: True for "the bombing of ...", False for verbs.
    nominal: bool = False
    passive: bool = False
    #: Class of the predicate in the event lexicon , None when the lexicon does not know it.
    predicate: Predicate | None = None
    who: tuple[Phrase, ...] = ()
    whom: tuple[Phrase, ...] = ()
    instruments: tuple[Phrase, ...] = ()
    where: tuple[Phrase, ...] = ()
    when: tuple[Phrase, ...] = ()
    #: Happenings it was part of or came of: "killed in the attack", "the attack killed nine".
    within: tuple[Phrase, ...] = ()
    factuality: Factuality = Factuality.ASSERTED
    attribution: Attribution | None = None
