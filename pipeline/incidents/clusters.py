"""Tellings of one happening, and what they say together, kept up as they come: each new one is held against it."""

from dataclasses import dataclass, field

from pipeline.incidents.identity import Profile
from pipeline.incidents.mentions import Telling
from pipeline.lexicon.grammar import grammar
from pipeline.model import RegionKind

#: Captions and headings may date or place an event, but do not tell another.
ECHO_REGIONS = frozenset({RegionKind.CAPTION, RegionKind.HEADING, RegionKind.HEADLINE})


@dataclass
class Cluster:
    """Tellings gathered so far for one happening."""

    tellings: list[Telling] = field(default_factory=list)
    #: The union of what they say.
    profile: Profile = field(init=False, default=Profile(frozenset(), None, None, None))
    #: The names of all who did it, and of all people and things that it was done to.
    doers: set[str] = field(init=False, default_factory=set)
    undergoers: set[str] = field(init=False, default_factory=set)
    #: The name of somebody with a part in it, case aside -> the last sentence that tells of them.
    people: dict[str, int] = field(init=False, default_factory=dict)
    #: The classes of the acts, None for an act without one; and of those told in captions and headings.
    acts: set[str | None] = field(init=False, default_factory=set)
    echoes: set[str | None] = field(init=False, default_factory=set)
    #: Whether one is dated to a year long past.
    past: bool = field(init=False, default=False)
    #: Whether one is told for its own sake, with its people, toll, day or place, so that others can be of it.
    stands: bool = field(init=False, default=False)
    #: Whether somebody was murdered or put to death by the words of one.
    murder: bool = field(init=False, default=False)
    #: Whether one tells of several in the plural: "two attacks", of which "the second" is one.
    several: bool = field(init=False, default=False)
    #: Whether one stands in an item of a list.
    item: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        for telling in self.tellings:
            self._note(telling)

    def add(self, *tellings: Telling) -> None:
        """Take in more tellings."""
        self.tellings.extend(tellings)
        for telling in tellings:
            self._note(telling)

    def involves(self, names: frozenset[str] | set[str]) -> bool:
        """Whether one of these did it or underwent it."""
        return not (self.doers.isdisjoint(names) and self.undergoers.isdisjoint(names))

    def _note(self, telling: Telling) -> None:
        told, region = telling.told, telling.sentence.region
        self.profile = self.profile.joined(telling.profile)
        self.doers |= telling.doers
        self.undergoers |= telling.undergoers
        self.people |= {name: max(told.sentence, self.people.get(name, 0)) for name in telling.people}
        self.acts.add(told.predicate)
        if region in ECHO_REGIONS:
            self.echoes.add(told.predicate)
        self.past = self.past or telling.anchor.past
        self.stands = self.stands or stands(telling)
        self.murder = self.murder or told.lemma in grammar().murders
        self.several = self.several or tells_of_several(telling)
        self.item = self.item or region is RegionKind.ITEM


def stands(telling: Telling) -> bool:
    """It is told for its own sake, with its people, toll, day or place, so that what is told without can be of it."""
    told = telling.told
    return not telling.passes and bool(telling.places_itself or telling.casualties or told.who or told.whom)


def tells_of_several(telling: Telling) -> bool:
    """Whether a happening was told in the plural: "two attacks", of which "the second" is one."""
    found = telling.told
    return found.nominal and telling.sentence.token(found.trigger.head).feature("Number") == "Plur"
