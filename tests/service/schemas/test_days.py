"""Which day a written date is, and which dates are refused."""

from datetime import date

import pytest

from service.errors import InvalidDate
from service.schemas.days import parse_day


@pytest.mark.parametrize(
    "text",
    [
        "2021-02-16",
        " 2021-02-16 ",
        "20210216",
        "2021-W07-2",
        "2021-02-16T23:30:00Z",
        "2021-02-16T01:00:00+03:00",
        "2021-02-16T05:35 CT",
        "2021-02-16 05:35:00.123456",
        "Tue, 16 Feb 2021 05:35:00 +0000",
        "Tue, 16 Feb 2021 23:35:00 -0500",
        "16 Feb 2021 05:35 GMT",
        "16 February 2021",
        "16th of February 2021",
        "16-Feb-2021",
        "February 16, 2021",
        "Tuesday, Feb. 16, 2021 at 5:35 p.m. EST",
        "Tue Feb 16 05:35:00 2021",
        "2021/02/16",
        "2021.02.16",
        "16.02.2021",
        "16/02/2021",
        "02/16/2021",
    ],
)
def test_a_date_is_its_day_as_written(text: str) -> None:
    assert parse_day(text) == date(2021, 2, 16)


def test_a_year_in_front_is_followed_by_its_month() -> None:
    assert parse_day("2021/03/04") == date(2021, 3, 4)


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("03/04/2021", "2021-03-04 or 2021-04-03"),
        ("3.4.2021 10:00", "2021-03-04 or 2021-04-03"),
        ("16/02/21", "2016-02-21 or 2021-02-16"),
    ],
)
def test_a_date_that_may_be_two_days_is_refused_with_both(text: str, meanings: str) -> None:
    with pytest.raises(InvalidDate, match=f"may be {meanings}"):
        parse_day(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "Monday", "10", "2021", "2021-02", "Feb 2021", "16 Feb", "10:30 2021"),
        *("2021-02-30", "31/04/2021", "1613433600", "1613433600000", "9" * 5000, "Feb 16 2021 - Feb 17 2021", 20210216),
    ],
)
def test_what_names_no_whole_day_is_refused(text: object) -> None:
    with pytest.raises(InvalidDate, match="YYYY-MM-DD"):
        parse_day(text)
