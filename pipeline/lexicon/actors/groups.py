"""Groups under the names that are coded, and what a text can call them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.ontology import ActorType


@dataclass(frozen=True, slots=True)
class Group:
    """An armed group, party, force or movement under the name that is coded."""

    name: str
    type: ActorType
    #: Countries it is at home in, the first its own; empty for international ones.
    countries: tuple[str, ...]
    aliases: tuple[str, ...]
    first_year: int
    last_year: int
    #: Whether the coded name carries the country of the event: "Islamic State (Iraq)".
    per_country: bool

    @property
    def is_kind(self) -> bool:
        """Whether its name describes fighters of a country rather than names a group: "Tuareg Rebels (Mali)"."""
        return self.per_country and bool(self.countries)

    def active(self, year: int | None) -> bool:
        """Whether it existed in a year; True where the year is not known."""
        return year is None or self.first_year <= year <= self.last_year


@dataclass(frozen=True, slots=True)
class Named:
    """A group found in a text: which words name it, and which other groups the words could mean."""

    group: Group
    words: str
    others: tuple[Group, ...] = ()


def names_of(group: Group) -> Iterator[str]:
    """A group's name, the acronym before its colon and what stands after it, and its aliases."""
    yield group.name
    acronym, colon, rest = group.name.partition(": ")
    if colon:
        yield acronym
        yield rest
    yield from group.aliases
