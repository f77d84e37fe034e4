"""What ACLED does not record: each exclusion is checked before any rule."""

from collections.abc import Callable

from pipeline.coding.facts import ARMED, Facts
from pipeline.ontology import PeopleClass, Predicate

#: Classes that are never an event of ACLED's by themselves.
NOTHING = frozenset(
    {
        Predicate.STATE,
        Predicate.CLAIM,
        Predicate.THREATEN,
        Predicate.JUDGE,
        Predicate.EXERCISE,
        Predicate.FIGURATIVE,
        Predicate.STOPPAGE,
        Predicate.ACCIDENT,
        Predicate.DISASTER,
        Predicate.CRIME,
    }
)
#: Classes that tell only an outcome.
OUTCOMES = frozenset({Predicate.KILL, Predicate.INJURE, Predicate.DISPLACE, Predicate.DESTROY, Predicate.EXPLODE})
DEMONSTRATORS = frozenset({PeopleClass.PROTESTER, PeopleClass.RIOTER})
SMALLEST_CROWD = 3


def nothing_happened(facts: Facts) -> bool:
    """Statements, claims, threats, trials, exercises, labour strikes and figures of speech are no events."""
    return facts.predicates <= NOTHING


def accident_or_disaster(facts: Facts) -> bool:
    """Deaths, damage and flight from an accident, a disease or a disaster are not recorded."""
    return facts.did(Predicate.ACCIDENT, Predicate.DISASTER) and facts.predicates <= OUTCOMES | NOTHING


def plain_crime(facts: Facts) -> bool:
    """Crime without a political actor is not recorded."""
    return facts.did(Predicate.CRIME) and not facts.sides & ARMED


def too_few_people(facts: Facts) -> bool:
    """Fewer than three people are no demonstration."""
    return (
        facts.predicates <= {Predicate.PROTEST, *NOTHING} and facts.crowd is not None and facts.crowd < SMALLEST_CROWD
    )


def bare_outcome(facts: Facts) -> bool:
    """A death or injury of which no word says that somebody did it is not recorded."""
    return facts.predicates <= OUTCOMES | NOTHING and not any(act.sure or act.doers & ARMED for act in facts.acts)


EXCLUSIONS: tuple[Callable[[Facts], bool], ...] = (
    nothing_happened,
    accident_or_disaster,
    plain_crime,
    too_few_people,
    bare_outcome,
)
