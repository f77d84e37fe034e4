"""An event's day with ACLED's time_precision."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.dates import day_of
from pipeline.dates.days import edge_of
from pipeline.model import Day, Phrase, Span, TimeExpression, TimexType


def time(text: str, earliest: date | None, latest: date | None, kind: TimexType = TimexType.DATE) -> TimeExpression:
    return TimeExpression(
        phrase=Phrase(0, 1, Span(0, len(text), text)), type=kind, value=None, earliest=earliest, latest=latest
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "expected"),
    [
        ("Tuesday", date(2021, 2, 16), date(2021, 2, 16), Day(date(2021, 2, 16), 1)),
        ("last week", date(2021, 2, 8), date(2021, 2, 14), Day(date(2021, 2, 11), 2)),
        ("the weekend", date(2021, 2, 13), date(2021, 2, 14), Day(date(2021, 2, 13), 2)),
        ("December 2019", date(2019, 12, 1), date(2019, 12, 31), Day(date(2019, 12, 16), 3)),
        ("February 2021", date(2021, 2, 1), date(2021, 2, 28), Day(date(2021, 2, 14), 3)),
        ("the beginning of May 2020", date(2020, 5, 1), date(2020, 5, 31), Day(date(2020, 5, 1), 3)),
        ("the end of May 2020", date(2020, 5, 1), date(2020, 5, 31), Day(date(2020, 5, 31), 3)),
        ("mid-May 2020", date(2020, 5, 1), date(2020, 5, 31), Day(date(2020, 5, 16), 3)),
        ("the summer", date(2020, 6, 1), date(2020, 8, 31), None),
        ("2020", date(2020, 1, 1), date(2020, 12, 31), None),
        ("recently", None, None, None),
    ],
)
def test_the_day_and_its_precision(text: str, earliest: date | None, latest: date | None, expected: Day | None) -> None:
    assert day_of(time(text, earliest, latest)) == expected


@pytest.mark.parametrize(
    ("text", "anchor", "rule", "expected"),
    [
        ("this week", date(2021, 2, 17), "pointed_unit:from_publication", Day(date(2021, 2, 16), 2)),
        ("earlier this week", date(2021, 2, 17), "edge+pointed_unit:from_publication", Day(date(2021, 2, 16), 2)),
        ("later that week", date(2021, 2, 17), "edge+pointed_unit:from_text", Day(date(2021, 2, 19), 2)),
        ("that week", date(2021, 2, 17), "pointed_unit:from_text", Day(date(2021, 2, 18), 2)),
        ("last week", date(2021, 2, 24), "pointed_unit:from_publication", Day(date(2021, 2, 18), 2)),
    ],
)
def test_what_has_happened_is_not_after_the_day_of_writing(text: str, anchor: date, rule: str, expected: Day) -> None:
    week = replace(time(text, date(2021, 2, 15), date(2021, 2, 21)), anchor=anchor, rule=rule)
    assert day_of(week) == expected


def test_durations_give_no_day() -> None:
    assert day_of(time("three days", None, None, TimexType.DURATION)) is None


def test_the_days_up_to_the_day_of_writing_give_the_middle_one() -> None:
    assert day_of(time("the past week", date(2021, 2, 10), date(2021, 2, 17), TimexType.DURATION)) == Day(
        date(2021, 2, 13), 2
    )


@pytest.mark.parametrize(
    ("text", "edge"), [("early March", "start"), ("mid-March", "mid"), ("the latter part of May", "end"), ("May", "")]
)
def test_edges_are_read_from_the_words(text: str, edge: str) -> None:
    assert edge_of(text) == edge
