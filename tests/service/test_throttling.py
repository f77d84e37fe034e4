"""A log that a flood does not fill."""

import logging

import pytest

from service import throttling
from service.throttling import OnceAMinute


def _record(message: str, level: int = logging.ERROR) -> logging.LogRecord:
    return logging.LogRecord("name", level, "path", 1, message, None, None)


def test_a_message_passes_once_a_minute_and_others_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("service.throttling.time.monotonic", lambda: now)
    once = OnceAMinute()
    assert [once.filter(_record("disk full")) for _ in range(3)] == [True, False, False]
    assert once.filter(_record("wrong password"))
    now += 59
    assert not once.filter(_record("disk full"))
    now += 1
    assert once.filter(_record("disk full"))


def test_messages_of_one_cause_are_one_however_they_are_worded() -> None:
    once = OnceAMinute()
    records = [_record("disk full"), _record("disk full (says the driver)")]
    for record in records:
        record.cause = "disk full"
    assert [once.filter(record) for record in records] == [True, False]


def test_a_filter_for_one_level_leaves_the_others_alone() -> None:
    once = OnceAMinute(logging.WARNING)
    assert [once.filter(_record("nonsense", logging.WARNING)) for _ in range(2)] == [True, False]
    assert [once.filter(_record("nonsense", logging.ERROR)) for _ in range(2)] == [True, True]


def test_messages_that_are_never_the_same_do_not_fill_the_memory() -> None:
    once = OnceAMinute()
    for number in range(10 * throttling._REMEMBERED):
        once.filter(_record(str(number)))
    assert len(once._last) <= throttling._REMEMBERED
