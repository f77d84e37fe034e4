import pytest

from pipeline.coding import bounds, code_fatalities
from pipeline.model import Casualty, CasualtyKind, EventTuple, Incident, Phrase, Span
from pipeline.ontology import Predicate, SubEventType


def count(minimum: int, maximum: int | None, kind: CasualtyKind = CasualtyKind.KILLED) -> Casualty:
    phrase = Phrase(0, 1, Span(0, 1, "x"))
    return Casualty(kind=kind, phrase=phrase, minimum=minimum, maximum=maximum, rule="number", tuple_index=0)


def incident(*casualties: Casualty) -> Incident:
    trigger = Phrase(0, 1, Span(0, 1, "x"))
    return Incident(
        tuples=(EventTuple(sentence=0, trigger=trigger, lemma="kill", predicate=Predicate.KILL),), casualties=casualties
    )


@pytest.mark.parametrize(
    ("counts", "expected", "rule"),
    [
        ((), 0, "no_fatalities_reported"),
        ((count(4, 4, CasualtyKind.INJURED),), 0, "no_fatalities_reported"),
        ((count(9, None),), 9, "lowest_reported:number"),
        ((count(12, 12), count(10, 10)), 10, "lowest_reported:number"),
    ],
)
def test_fatalities_are_the_lowest_number_reported(counts: tuple[Casualty, ...], expected: int, rule: str) -> None:
    coded = code_fatalities(incident(*counts), SubEventType.ATTACK)
    assert (coded.value, coded.rule) == (expected, rule)


def test_other_numbers_are_kept_as_alternatives() -> None:
    coded = code_fatalities(incident(count(12, 12), count(10, 10)), SubEventType.ATTACK)
    assert [lost.value for lost in coded.alternatives] == [12]


def test_bounds_span_all_counts_and_stay_open_where_one_is_open() -> None:
    made = incident(count(3, 5), count(4, None), count(2, 2, CasualtyKind.INJURED))
    assert (bounds(made, CasualtyKind.KILLED).minimum, bounds(made, CasualtyKind.KILLED).maximum) == (3, None)
    assert bounds(made, CasualtyKind.INJURED).maximum == 2
    assert bounds(made, CasualtyKind.MISSING).minimum is None
