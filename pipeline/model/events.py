"""What a document tells of one happening, that happening with its coding, and all that was read from a document."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.casualties import Casualty
from pipeline.model.evidence import Coded
from pipeline.model.pages import Region, Span
from pipeline.model.participants import Participant, Role, RoleFiller
from pipeline.model.places import Location, Place
from pipeline.model.refusals import Refusal
from pipeline.model.sentences import Sentence
from pipeline.model.times import Day, TimeExpression
from pipeline.model.tuples import EventTuple, Factuality
from pipeline.model.verdicts import Verdict
from pipeline.ontology import ActorType, Predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """All that a document's tuples say of one happening, before anyone asks what type it is."""

    #: The tuples of the happening, the most informative first; ``tuples[0].trigger`` is the trigger.
    tuples: tuple[EventTuple, ...]
    roles: tuple[RoleFiller, ...] = ()
    casualties: tuple[Casualty, ...] = ()
    day: Coded[Day] | None = None
    location: Coded[Location] | None = None
    #: The name of its place, where the text names one that no gazetteer knows and there is no location.
    place_name: Coded[str] | None = None
    #: ACLED's name of the country, also where the text names nothing smaller and there is no location.
    country: str | None = None
    factuality: Factuality = Factuality.ASSERTED
    claimed_by: tuple[Participant, ...] = ()
    denied_by: tuple[Participant, ...] = ()
    #: True when the document tells it as background, not as its news.
    background: bool = False
    #: The triggers of tuples that only mention it: in captions, headings and clauses that describe somebody.
    passing: frozenset[Span] = frozenset()
    #: Indexes into the document's places and time expressions that speak of this incident.
    places: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    #: The sentences its tuples stand in, in text order: what the coding rules may look for words in.
    sentences: tuple[Sentence, ...] = ()

    @property
    def trigger(self) -> Span:
        """The words that name the happening."""
        return self.tuples[0].trigger.span

    @property
    def predicates(self) -> frozenset[Predicate]:
        """The lexicon classes of its tuples."""
        return frozenset(t.predicate for t in self.tuples if t.predicate)

    def fillers(self, *roles: Role) -> tuple[Participant, ...]:
        """The participants in any of these roles."""
        return tuple(filler.participant for filler in self.roles if filler.role in roles)


class Basis(StrEnum):
    """What an actor rests on."""

    NAMED = "named"  #: the text names it, or says of what kind it is
    NAMELESS = "nameless"  #: the text tells of somebody armed and gives no name
    LONE = "lone"  #: the text tells of one attacker and ties him to nobody
    GANG = "gang"  #: the text tells of criminals and gives no name
    OWNER = "owner"  #: what was hit is its own
    IMPLIED = "implied"  #: it follows from what else the text tells
    ACT = "act"  #: it follows from the act alone that there was somebody like it


#: Of those who are told of without a name.
NAMELESS = frozenset({Basis.NAMELESS, Basis.LONE})


@dataclass(frozen=True, slots=True)
class Actor:
    """An ACLED actor: its name, its type (``inter``) and who stands with it."""

    name: str
    inter: ActorType
    associates: tuple[str, ...] = ()
    #: The participant it was coded from; None for actors the rules supply ("Civilians (Iraq)").
    participant: Participant | None = None
    basis: Basis = Basis.NAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An incident with its ACLED-style coding; ``record`` holds the 31 columns in ACLED's order."""

    incident: Incident
    event_type: str
    sub_event_type: Coded[str]
    actor1: Coded[Actor] | None
    actor2: Coded[Actor] | None
    civilian_targeting: Coded[bool]
    fatalities: Coded[int]
    fatalities_min: int | None
    fatalities_max: int | None
    injuries_min: int | None
    injuries_max: int | None
    #: Column name -> value, None where not known; exactly ``ontology.COLUMNS``.
    record: dict[str, str | int | float | None]
    #: Names of the columns that ACLED requires and the text did not give.
    missing: tuple[str, ...]
    confidence: float
    #: What the judge said of it.
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was read from one document."""

    events: tuple[CodedEvent, ...]
    tuples: tuple[EventTuple, ...]
    places: tuple[Place, ...]
    times: tuple[TimeExpression, ...]
    regions: tuple[Region, ...] = ()
    #: What was told and is no event, by what refused it, in the order of the gates.
    refused: tuple[Refusal, ...] = ()
    #: What language the document was read as; None where nobody said and its words do not tell.
    language: str | None = None
