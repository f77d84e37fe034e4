"""Those and that which a document talks about, and what they do in an incident."""

from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.model.pages import Span
from pipeline.model.tuples import Phrase


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

    def __hash__(self) -> int:
        """By what it is called, however often it is mentioned; equality tells the rest."""
        return hash((self.name, self.kind))

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
