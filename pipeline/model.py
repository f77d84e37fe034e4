"""The plain types that stages exchange; imports nothing of ours.

Offsets are Python ``str`` offsets into the text as it came in, end exclusive. All values are frozen: a later fact
makes a new value, it never edits an earlier one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

T = TypeVar("T")


# --- what comes in ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was handed in."""

    text: str
    id: str | None = None
    title: str | None = None
    #: The anchor of "Tuesday" and "last year"; None leaves relative expressions unresolved.
    published_at: date | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


# --- reading ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the incoming text: ``text == document.text[start:end]``."""

    start: int
    end: int
    text: str


class RegionKind(StrEnum):
    """What part of the page a stretch of text is."""

    BODY = "body"
    HEADLINE = "headline"
    DATELINE = "dateline"
    CAPTION = "caption"
    HEADING = "heading"
    ITEM = "item"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled stretch of the page; regions are in text order and do not overlap."""

    kind: RegionKind
    span: Span
    #: The stretch as the models should read it: same length as ``span.text``, character for character.
    readable: str


@dataclass(frozen=True, slots=True)
class Page:
    """The incoming text cut into its regions."""

    text: str
    regions: tuple[Region, ...]


# --- parsing ---------------------------------------------------------------------------------------------------------


class EntityKind(StrEnum):
    """The small set that every NER model is mapped to."""

    PERSON = "PER"
    ORGANIZATION = "ORG"
    LOCATION = "LOC"
    MISCELLANEOUS = "MISC"


@cache
def without_subtype(deprel: str) -> str:
    """A relation without its subtype: there are few, and they are asked for hundreds of times a sentence."""
    return deprel.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word in Universal Dependencies terms."""

    #: 1-based position in its sentence; ``head`` 0 is the root.
    index: int
    text: str
    lemma: str
    upos: str
    head: int
    #: With subtype: ``nsubj:pass``.
    deprel: str
    start: int
    end: int
    #: CoNLL-U features, ``Number=Plur|Tense=Past``; empty when the models give none.
    features: str = ""

    @property
    def relation(self) -> str:
        """The relation without its subtype."""
        return without_subtype(self.deprel)

    def feature(self, name: str) -> str | None:
        """The value of one CoNLL-U feature, or None."""
        for pair in self.features.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity inside one sentence; ``first`` and ``last`` are token indexes, both inclusive."""

    kind: EntityKind
    span: Span
    first: int
    last: int


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence: a view on the text with its tokens, tree and entities."""

    #: 0-based position in the document.
    index: int
    span: Span
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    region: RegionKind = RegionKind.BODY
    #: 0-based number of the region (paragraph) on the page.
    paragraph: int = 0
    #: The dependents of each token, and with the relations that were asked for, once they were.
    _children: dict[int | tuple[int, tuple[str, ...]], tuple[Token, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        grouped: dict[int, list[Token]] = {}
        for token in self.tokens:
            grouped.setdefault(token.head, []).append(token)
        self._children.update({head: tuple(children) for head, children in grouped.items()})

    def token(self, index: int) -> Token:
        """The token with this 1-based index."""
        return self.tokens[index - 1]

    def children(self, index: int, *relations: str) -> tuple[Token, ...]:
        """The dependents of a token in text order, all or those whose relation (with or without subtype) is named."""
        if not relations:
            return self._children.get(index, ())
        known = self._children.get((index, relations))
        if known is None:
            children = self._children.get(index, ())
            known = tuple([child for child in children if child.deprel in relations or child.relation in relations])
            self._children[index, relations] = known
        return known

    def head(self, token: Token) -> Token | None:
        """The head of a token, or None for the root."""
        return self.tokens[token.head - 1] if token.head else None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads above a token, nearest first; safe on trees with cycles."""
        seen = {token.index}
        while token.head and token.head not in seen:
            token = self.tokens[token.head - 1]
            seen.add(token.index)
            yield token

    def subtree(self, index: int, skip: frozenset[str] = frozenset()) -> tuple[Token, ...]:
        """A token with all it governs, in text order, less the branches whose relation (or subtype) is in ``skip``."""
        kept, stack = {index}, [index]
        while stack:
            for child in self._children.get(stack.pop(), ()):
                if child.index not in kept and child.deprel not in skip and child.relation not in skip:
                    kept.add(child.index)
                    stack.append(child.index)
        return tuple(self.tokens[i - 1] for i in sorted(kept))

    def between(self, first: int, last: int) -> Span:
        """The span from one token to another, both 1-based and inclusive."""
        return self.slice(self.tokens[first - 1].start, self.tokens[last - 1].end)

    def slice(self, start: int, end: int) -> Span:
        """The span of these document offsets, which must lie inside the sentence."""
        return Span(start, end, self.span.text[start - self.span.start : end - self.span.start])

    def entity_at(self, index: int) -> Entity | None:
        """The entity that covers a token, or None."""
        for entity in self.entities:
            if entity.first <= index <= entity.last:
                return entity
        return None


# --- tuples ----------------------------------------------------------------------------------------------------------


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
    #: Class of the predicate in the event lexicon (``ontology.Predicate``), None when the lexicon does not know it.
    predicate: str | None = None
    who: tuple[Phrase, ...] = ()
    whom: tuple[Phrase, ...] = ()
    instruments: tuple[Phrase, ...] = ()
    where: tuple[Phrase, ...] = ()
    when: tuple[Phrase, ...] = ()
    #: Happenings it was part of: "killed in the attack".
    within: tuple[Phrase, ...] = ()
    factuality: Factuality = Factuality.ASSERTED
    attribution: Attribution | None = None


# --- places, dates, casualties, participants -------------------------------------------------------------------------


class PlaceKind(StrEnum):
    """What a toponym names."""

    CITY = "city"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    COUNTRY = "country"
    REGION = "region"
    FACILITY = "facility"
    NATURAL = "natural"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A toponym of the text, resolved or tried: every value that could not be found is None."""

    phrase: Phrase
    #: Gazetteer name in its usual spelling.
    name: str | None = None
    kind: PlaceKind | None = None
    #: Degrees, EPSG:4326. Provinces and countries stand at their middle here.
    latitude: float | None = None
    longitude: float | None = None
    #: ACLED's spelling of the country, and its ISO 3166 numeric code.
    country: str | None = None
    iso: int | None = None
    admin1: str | None = None
    admin2: str | None = None
    geonameid: int | None = None
    #: True where the name stands for a government or people ("Washington said", "Russian"), not for a location.
    metonym: bool = False
    #: Name of the rule that chose this reading; empty when unresolved.
    rule: str = ""
    confidence: float = 0.0


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time expression in TIMEX3 terms."""

    phrase: Phrase
    type: TimexType
    #: TIMEX3 value (``2021-02-15``, ``2021-W07``, ``2021-02``, ``P3D``, ``PAST_REF``), None when it cannot be resolved.
    value: str | None
    #: First and last day the value covers, both inclusive; None for sets, unresolved expressions and durations, but
    #: for those that end on the day of writing ("the past three days").
    earliest: date | None = None
    latest: date | None = None
    #: What a relative expression was counted from, None for absolute ones and for unresolved ones.
    anchor: date | None = None
    #: Name of the rule that normalised it.
    rule: str = ""
    #: The values it could have had, each with the reason why it lost.
    alternatives: "tuple[Alternative[str], ...]" = ()


class CasualtyKind(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    ARRESTED = "arrested"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"


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
    #: Index, in the document's tuples, of the tuple that states it.
    tuple_index: int
    #: Who gives the number, where the text says so.
    by: tuple[Phrase, ...] = ()
    #: Whether it takes the place of the numbers told beside it: "the toll rose to nine".
    revises: bool = False
    #: Whether the text itself says that it no longer holds: "initial reports put it at seven".
    outdated: bool = False


class ParticipantKind(StrEnum):
    """What a participant is."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    OBJECT = "object"
    WEAPON = "weapon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One thing talked about in a document, with all its mentions, the most informative first."""

    name: str
    kind: ParticipantKind
    mentions: tuple[Phrase, ...]
    #: Head count where the text gives one.
    count: int | None = None
    #: Other names of it in the text: acronyms, "also known as".
    aliases: tuple[str, ...] = ()
    #: Its names without titles and its descriptions without articles, wherever they stand, the most informative first.
    quotes: tuple[Span, ...] = ()
    #: The names of those whom a description of several names one by one.
    members: tuple[str, ...] = ()

    def joined(self, other: "Participant") -> "Participant":
        """This participant with all that another one holds, which turned out to be the same."""
        return replace(
            self,
            mentions=tuple(dict.fromkeys((*self.mentions, *other.mentions))),
            count=self.count if self.count is not None else other.count,
            aliases=tuple(dict.fromkeys((*self.aliases, *other.aliases))),
            quotes=tuple(dict.fromkeys((*self.quotes, *other.quotes))),
            members=tuple(dict.fromkeys((*self.members, *other.members))),
        )


class Role(StrEnum):
    """What a participant does in an incident."""

    PERPETRATOR = "perpetrator"
    VICTIM = "victim"
    TARGET = "target"
    INSTRUMENT = "instrument"
    PARTICIPANT = "participant"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class RoleFiller:
    """A participant in its role."""

    role: Role
    participant: Participant


# --- coded values ----------------------------------------------------------------------------------------------------


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


# --- incidents and events --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Day:
    """An event's day with ACLED's time_precision: 1 the day, 2 within a week, 3 within a month."""

    date: date
    precision: int
    #: Indexes into the document's time expressions.
    times: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """An event's place with ACLED's geo_precision: 1 the town, 2 near it or a small area, 3 a province's capital."""

    place: Place
    precision: int
    #: Degrees of the coded point, which for a province is its capital.
    latitude: float
    longitude: float
    #: Name in the ``location`` column.
    name: str
    #: Why this point, when it is not simply the named town; goes to the notes.
    reason: str = ""
    #: Indexes into the document's places.
    places: tuple[int, ...] = ()


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
    def predicates(self) -> frozenset[str]:
        """The lexicon classes of its tuples."""
        return frozenset(t.predicate for t in self.tuples if t.predicate)

    def fillers(self, *roles: Role) -> tuple[Participant, ...]:
        """The participants in any of these roles."""
        return tuple(filler.participant for filler in self.roles if filler.role in roles)


@dataclass(frozen=True, slots=True)
class Actor:
    """An ACLED actor: its name, its ``inter`` type (ontology.ActorType value) and who stands with it."""

    name: str
    inter: str
    associates: tuple[str, ...] = ()
    #: The participant it was coded from; None for actors the rules supply ("Civilians (Iraq)").
    participant: Participant | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was read from one document."""

    events: tuple[CodedEvent, ...]
    tuples: tuple[EventTuple, ...]
    places: tuple[Place, ...]
    times: tuple[TimeExpression, ...]
    regions: tuple[Region, ...] = ()
