"""Names of places as they stand in the text, each with all the places it may mean."""

from dataclasses import dataclass, replace
from enum import Enum

from pipeline.model import Phrase, PlaceKind, Sentence
from pipeline.places.gazetteer import Reading

#: Kinds of places that hold others: a state, and what it is first divided into.
AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})


class Evidence(Enum):
    """Why a stretch of text is taken for the name of a place."""

    #: The entity recogniser calls the whole of it a location.
    ENTITY = "entity"
    #: A known name that the entity recogniser passed over, or that stands inside the name of something else.
    LISTED = "listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in one sentence with its readings, most prominent first."""

    sentence: Sentence
    #: Indexes of its first and last token, both inclusive.
    first: int
    last: int
    #: The folded name that was looked up: of a building, that of its town.
    key: str
    readings: tuple[Reading, ...]
    evidence: Evidence
    #: What the words around it, or its own last word, say it is.
    wanted: PlaceKind | None = None
    #: Whether its readings are only spelled like it.
    guessed: bool = False
    #: How the text itself says which place it is, as the name of a rule; empty where it does not.
    told: str = ""
    #: The key of the place that the text says it lies in, where none of its readings does.
    outer: str = ""

    @property
    def start(self) -> int:
        """Document offset of its first letter."""
        return self.sentence.token(self.first).start

    @property
    def phrase(self) -> Phrase:
        """The name as a phrase of its sentence."""
        return Phrase(self.sentence.index, self.head, self.sentence.between(self.first, self.last))

    @property
    def head(self) -> int:
        """The token of the name that hangs highest in the tree."""
        for token in self.sentence.tokens[self.first - 1 : self.last]:
            if not self.first <= token.head <= self.last:
                return token.index
        return self.last

    @property
    def demonym(self) -> bool:
        """Whether it names people rather than their land."""
        return bool(self.readings) and all(reading.demonym for reading in self.readings)

    def limited(self, readings: tuple[Reading, ...], told: str) -> "Mention":
        """The same mention with only the readings that fit what the text says beside it, by the rule of this name."""
        return replace(self, readings=readings, told=told)
