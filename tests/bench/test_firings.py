"""Counting which rules fire, over functions of its own."""

from collections import Counter
from collections.abc import Iterator
from types import ModuleType

from .firings import Tally, functions_in, reading_modules, rules_of, table


def even(number: int) -> bool:
    return number % 2 == 0


def each(number: int) -> Iterator[int]:
    yield from range(1, number)


def test_a_rule_fires_when_it_answers_with_something() -> None:
    tally = Tally({even.__code__: "even", each.__code__: "each"})
    tally.start()
    for number in range(4):
        even(number)
        list(each(number))
    tally.stop()
    even(2)
    assert tally.fired == Counter({"even": 2, "each": 3})


def test_the_rules_of_the_pipeline_are_found_in_its_ordered_tuples() -> None:
    names = set(rules_of(reading_modules()).values())
    assert {"mending.verbs.shot_dead", "coding.battles.government_regains", "eventhood.clauses.is_habit"} <= names


def test_only_functions_of_the_pipeline_are_rules() -> None:
    module = ModuleType("one")
    module.RULES = (even, len, ("name", even))  # type: ignore[attr-defined]
    assert rules_of([module]) == {}
    assert list(functions_in((1, "a", even))) == []


def test_the_table_ends_with_what_never_fired() -> None:
    lines = list(table({"b", "a"}, Counter({"b": 3})))
    assert lines == ["       0  a", "       3  b", "2 rules, 1 never fired:", "  a"]
