"""The table of growth, with readers whose time is counted instead of taken."""

from collections.abc import Callable

import pytest

from .growth import Growth, main, measure_all
from .shapes import PROSE, SHAPES, Shape

LINEAR = Growth("prose", (10, 100), (1.0, 10.0))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Processor time that passes only as a reader says."""
    now = [0.0]
    monkeypatch.setattr("time.process_time", lambda: now[0])

    def spend(seconds: float) -> None:
        now[0] += seconds

    return spend


def test_there_are_forty_shapes_each_as_long_as_asked_and_named_once() -> None:
    assert len(SHAPES) >= 40
    assert len({shape.name for shape in SHAPES}) == len(SHAPES)
    assert {len(shape.text(size)) for shape in (PROSE, *SHAPES) for size in (1, 999)} == {1, 999}


def test_a_shape_reads_the_same_each_time() -> None:
    assert [shape.text(2000) for shape in SHAPES] == [shape.text(2000) for shape in SHAPES]


def test_twice_the_time_for_twice_the_length_is_growth_of_one() -> None:
    assert Growth("", (10, 20, 40), (1.0, 2.0, 4.0)).exponent == pytest.approx(1)
    assert Growth("", (10, 20, 40), (1.0, 2.0, 8.0)).exponent == pytest.approx(2)


def test_what_exceeds_grows_too_fast_or_costs_too_much_beside_prose() -> None:
    assert not Growth("as prose", (10, 100), (1.0, 10.0)).exceeds(LINEAR)
    assert Growth("quadratic", (10, 100), (0.1, 10.0)).exceeds(LINEAR)
    assert Growth("dear", (10, 100), (5.0, 41.0)).exceeds(LINEAR)


def test_what_exceeds_is_measured_again_and_the_best_counts(clock: Callable[[float], None]) -> None:
    delays = iter([1.0, 100.0, 1.0, 10.0])
    (measured,) = measure_all([SHAPES[0]], (10, 100), lambda text: clock(next(delays)), LINEAR)
    assert measured.seconds == (1.0, 10.0)


def test_the_command_prints_each_shape_and_fails_when_one_exceeds(
    clock: Callable[[float], None], capsys: pytest.CaptureFixture[str]
) -> None:
    quadratic = next(shape for shape in SHAPES if shape.name == "digits")

    def read(text: str) -> None:
        clock(len(text) ** (2 if text == quadratic.text(len(text)) else 1) / 1000)

    assert main(["dashes", "--sizes", "100", "400"], lambda: read) == 0
    assert main(["dashes", "digits", "--sizes", "100", "400"], lambda: read) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[-1] == "above size^1.2 or 4 times prose: 1 of 2"
    assert [line.split()[0] for line in printed[-4:-1]] == ["prose", "dashes", "digits"]
    assert printed[-2].endswith("EXCEEDS")


def test_an_unknown_shape_is_refused_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nonsense"], lambda: lambda text: None)
    assert "dashes" in capsys.readouterr().err


def test_a_shape_goes_on_until_it_is_long_enough() -> None:
    assert Shape("", lambda: iter(["abc"] * 9)).text(7) == "abcabca"
