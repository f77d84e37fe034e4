"""How a gate runs its rules, on numbers."""

from pipeline.model import Gate, Refusal, Span, Stage


def is_negative(number: int) -> bool:
    return number < 0


def is_large(number: int) -> bool:
    return abs(number) > 9


def words(number: int) -> tuple[Span, ...]:
    return (Span(0, len(str(number)), str(number)), Span(9, 10, "!"))


GATE = Gate(Stage.CLAUSE, (is_negative, is_large), words)


def test_the_first_rule_that_applies_refuses() -> None:
    assert GATE.refusal(-10) == Refusal("is_negative", words(-10), Stage.CLAUSE)
    assert GATE.refusal(10) == Refusal("is_large", words(10), Stage.CLAUSE)
    assert GATE.refusal(1) is None


def test_a_refusal_is_named_by_its_first_words() -> None:
    refusal = GATE.refusal(10)
    assert refusal is not None
    assert refusal.trigger.text == "10"


def test_a_gate_parts_what_passes_from_what_is_refused_in_order() -> None:
    passed, refused = GATE.sift([3, -1, 20, 4])
    assert passed == (3, 4)
    assert [one.trigger.text for one in refused] == ["-1", "20"]
