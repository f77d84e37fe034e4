"""Periods, holidays and the word list behind time expressions."""

from datetime import date

import pytest

from pipeline.dates.calendar import Grain, Period, period_of
from pipeline.dates.holidays import holiday_date
from pipeline.dates.lexing import SYMBOLS, vocabulary
from pipeline.dates.vocabulary import check_phrase, read_entries
from pipeline.errors import LexiconInvalid


@pytest.mark.parametrize(
    ("grain", "value", "first", "last"),
    [
        (Grain.DAY, "2021-02-17", date(2021, 2, 17), date(2021, 2, 17)),
        (Grain.WEEK, "2021-W07", date(2021, 2, 15), date(2021, 2, 21)),
        (Grain.WEEKEND, "2021-W07-WE", date(2021, 2, 20), date(2021, 2, 21)),
        (Grain.MONTH, "2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        (Grain.QUARTER, "2021-Q1", date(2021, 1, 1), date(2021, 3, 31)),
        (Grain.SEASON, "2020-WI", date(2020, 12, 1), date(2021, 2, 28)),
        (Grain.HALF, "2021-H1", date(2021, 1, 1), date(2021, 6, 30)),
        (Grain.YEAR, "2021", date(2021, 1, 1), date(2021, 12, 31)),
        (Grain.DECADE, "202", date(2020, 1, 1), date(2029, 12, 31)),
        (Grain.CENTURY, "20", date(2000, 1, 1), date(2099, 12, 31)),
    ],
)
def test_a_day_lies_in_one_period_of_each_length(grain: Grain, value: str, first: date, last: date) -> None:
    period = period_of(date(2021, 2, 17), grain)
    assert (period.value, period.days) == (value, (first, last))


def test_steps_cross_years_and_stop_at_the_end_of_the_calendar() -> None:
    assert period_of(date(2020, 12, 31), Grain.WEEK).shifted(1).value == "2021-W01"
    assert period_of(date(2021, 1, 5), Grain.MONTH).shifted(-2).value == "2020-11"
    with pytest.raises(ValueError, match="has no TIMEX3 value"):
        Period(grain=Grain.YEAR, year=9999).shifted(1)


def test_years_before_christ_have_a_value_but_no_days() -> None:
    period = Period(grain=Grain.MONTH, year=-480, number=8)
    assert (period.value, period.days) == ("BC0480-08", None)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("12-25", date(2021, 12, 25)),
        ("easter+0", date(2021, 4, 4)),
        ("easter-2", date(2021, 4, 2)),
        ("11-4/4", date(2021, 11, 25)),
        ("05--1/1", date(2021, 5, 31)),
        ("12--1/5", date(2021, 12, 31)),
    ],
)
def test_holidays_have_their_day_in_each_year(code: str, expected: date) -> None:
    assert holiday_date(code, 2021) == expected


def test_every_holiday_of_the_word_list_has_a_day() -> None:
    codes = [code for symbol, _, _, code in read_entries(frozenset(SYMBOLS)) if symbol == "HOLIDAY"]
    assert codes
    assert all(holiday_date(code, 2020).year == 2020 for code in codes)


def test_a_wrong_holiday_code_says_what_to_write() -> None:
    with pytest.raises(ValueError, match="write MM-DD"):
        holiday_date("sometime", 2021)


def test_longer_phrases_of_the_word_list_come_first() -> None:
    lengths = [len(entry.words) for entry in vocabulary()["the"]]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("phrase", "value", "message"),
    [("Monday", 1, "lower case"), ("monday", [1], "number or a text"), ("noon", 1, "already in")],
)
def test_a_wrong_entry_of_the_word_list_is_refused(phrase: str, value: object, message: str) -> None:
    with pytest.raises(LexiconInvalid, match=message):
        check_phrase("WEEKDAY", phrase, value, {"noon": "PART"})
