"""What the coding rules look at: an incident's acts with their sides, targets and weapons, its people and counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pipeline.coding.acts import Act, Circumstance, Manner
from pipeline.model import Casualty, CasualtyKind, Span
from pipeline.ontology import ActorType, PeopleClass, Predicate, ThingClass, WeaponClass


@dataclass(frozen=True)
class Facts:
    """An incident as the rules see it."""

    #: Acts in the incident's order, the most informative first; what the lexicon cannot place is left out.
    acts: tuple[Act, ...]
    #: Kinds of people, weapons and things named anywhere in the incident's sentences.
    people: frozenset[PeopleClass]
    weapons: frozenset[WeaponClass]
    things: frozenset[ThingClass]
    #: Classes of all event words in the incident's sentences, whether or not an act tells of them.
    mentioned: frozenset[Predicate]
    casualties: tuple[Casualty, ...]
    #: The words of all its tuples, whether or not they tell of an act, the fullest first.
    triggers: tuple[Span, ...] = ()
    #: How many people demonstrate, None where the text gives no number.
    crowd: int | None = None
    #: Told as background, without a day.
    undated_past: bool = False
    #: Whether its own sentences say when or where it happened.
    anchored: bool = True
    #: Whether its acts are only mentioned in passing.
    in_passing: bool = False
    #: What its sentences tell beside its acts: graves that are found, crowds that turn violent.
    beside: tuple[Circumstance, ...] = ()

    @cached_property
    def told(self) -> frozenset[Span]:
        """The words that tell of its acts."""
        return frozenset(act.span for act in self.acts)

    @cached_property
    def predicates(self) -> frozenset[Predicate]:
        """What was done."""
        return frozenset(act.predicate for act in self.acts)

    @cached_property
    def sides(self) -> frozenset[ActorType]:
        """The actor types that did or underwent anything."""
        return frozenset(side for act in self.acts for side in (*act.doers, *act.undergoers))

    @cached_property
    def present(self) -> frozenset[ActorType]:
        """The actor types of all people that the incident's sentences name."""
        return frozenset(people.actor_type for people in self.people) | self.sides

    @property
    def killed(self) -> int:
        """The largest number of dead any sentence gives."""
        return self.count(CasualtyKind.KILLED)

    @property
    def injured(self) -> int:
        """The largest number of injured any sentence gives."""
        return self.count(CasualtyKind.INJURED)

    def count(self, kind: CasualtyKind) -> int:
        """The largest minimum of the counts of one kind."""
        return max((made.minimum for made in self.casualties if made.kind is kind), default=0)

    def did(self, *predicates: Predicate) -> bool:
        """Whether any of these was done."""
        return not self.predicates.isdisjoint(predicates)

    def of(self, *predicates: Predicate) -> tuple[Act, ...]:
        """The acts of these classes."""
        return tuple(act for act in self.acts if act.predicate in predicates)

    def was(self, manner: Manner, *predicates: Predicate) -> bool:
        """Whether any act of these classes was done in this way."""
        return any(act.was(manner) for act in self.of(*predicates))

    def tells(self, manner: Manner) -> bool:
        """Whether its sentences tell this beside its acts."""
        return any(one.manner is manner for one in self.beside)

    def doers(self, *predicates: Predicate) -> frozenset[ActorType]:
        """Who did any of these."""
        return frozenset(doer for act in self.of(*predicates) for doer in act.doers)

    def undergoers(self, *predicates: Predicate) -> frozenset[ActorType]:
        """Whom any of these was done to."""
        return frozenset(one for act in self.of(*predicates) for one in act.undergoers)

    def targets(self, *predicates: Predicate) -> frozenset[ThingClass]:
        """The things any of these was done to or at."""
        return frozenset(thing for act in self.of(*predicates) for thing in act.targets)

    def spans(self, predicates: Iterable[Predicate]) -> tuple[Span, ...]:
        """The words that tell of these acts."""
        wanted = frozenset(predicates)
        return tuple(dict.fromkeys(act.span for act in self.acts if act.predicate in wanted))

    def saying(self, manners: Iterable[Manner]) -> tuple[Span, ...]:
        """The words that say in which of these ways its acts were done."""
        every = (one for act in self.acts for one in act.circumstances)
        wanted = frozenset(manners)
        return tuple(dict.fromkeys(one.span for one in (*every, *self.beside) if one.manner in wanted))
