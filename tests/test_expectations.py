"""Comparing what came out of an article with what must, may and must not."""

from dataclasses import replace

import pytest
from expectations import Expected, Wanted, faults, matches

from pipeline.model import (
    Coded,
    CodedEvent,
    EventTuple,
    Factuality,
    Incident,
    Participant,
    ParticipantKind,
    Phrase,
    Span,
)
from pipeline.ontology import COLUMNS

Cell = str | int | float | None
GROUP = Participant(
    name="River Front", kind=ParticipantKind.ORGANIZATION, mentions=(Phrase(0, 1, Span(0, 11, "River Front")),)
)


def _event(factuality: Factuality = Factuality.ASSERTED, **columns: Cell) -> CodedEvent:
    trigger = Phrase(0, 2, Span(12, 19, "shelled"))
    told = EventTuple(sentence=0, trigger=trigger, lemma="shell")
    there: dict[str, Cell] = {"event_date": "2020-03-03", "location": "Ayun", "latitude": 26.66, "longitude": -10.5}
    record: dict[str, Cell] = dict.fromkeys(COLUMNS) | there | columns
    return CodedEvent(
        incident=Incident(tuples=(told,), factuality=factuality, claimed_by=(GROUP,)),
        event_type="Explosions/Remote violence",
        sub_event_type=Coded("Shelling/artillery/missile attack", "shell", 0.9),
        actor1=None,
        actor2=None,
        civilian_targeting=Coded(value=False, rule="none", confidence=0.9),
        fatalities=Coded(2, "stated", 0.9),
        fatalities_min=2,
        fatalities_max=2,
        injuries_min=None,
        injuries_max=None,
        record=record,
        missing=(),
        confidence=0.9,
    )


@pytest.mark.parametrize(
    ("wanted", "verdict"),
    [
        (Wanted(event_date=("2020-03-02", "2020-03-03")), True),
        (Wanted(event_date=("2020-03-02",)), False),
        (Wanted(near=(26.6, -10.5)), True),
        (Wanted(near=(26.4, -10.5)), False),
        (Wanted(actors=("River Front", "Civilians")), True),
        (Wanted(actors=("Military Forces",)), False),
        (Wanted(claimed_by=("River Front",)), True),
        (Wanted(denied_by=("River Front",)), False),
        (Wanted(trigger=("shelled", "said")), True),
        (Wanted(trigger=("said",)), False),
        (Wanted(factuality=("historical",)), False),
        (Wanted(injuries_min=1), False),
    ],
)
def test_only_stated_fields_are_compared(wanted: Wanted, verdict: bool) -> None:
    event = _event(actor1="River Front", assoc_actor_2="Labor Group (Mali); Civilians (Mali)")
    assert matches(wanted, event) is verdict


def test_two_expected_events_need_two_events() -> None:
    wanted = Wanted(location=("Ayun",))
    assert not faults(Expected((wanted, wanted), (), ()), (_event(), _event()))
    assert len(faults(Expected((wanted, wanted), (), ()), (_event(),))) == 1


def test_missing_event_is_compared_with_the_nearest() -> None:
    wanted = Wanted(location=("Ayun",), event_date=("2020-03-03",), fatalities=2)
    (fault,) = faults(Expected((wanted,), (Wanted(trigger=("shelled",)),), ()), (_event(fatalities=0),))
    assert fault.startswith("missing:")
    assert "fatalities: wanted 2, got 0" in fault
    assert "event_date:" not in fault


def test_event_that_nobody_described_is_unexpected() -> None:
    expected = Expected((), (Wanted(factuality=("historical",)),), ())
    assert not faults(expected, (_event(Factuality.HISTORICAL),))
    (fault,) = faults(expected, (_event(),))
    assert fault.startswith("unexpected: 'shelled' at 12, asserted")


def test_never_overrules_may() -> None:
    wanted = Wanted(location=("Ayun",))
    never = replace(wanted, why="not there")
    (fault,) = faults(Expected((), (wanted,), (never,)), (_event(),))
    assert fault.startswith("never (not there):")
