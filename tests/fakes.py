"""A reader without models: its document's words say what it does, so that it also obeys in a spawned process."""

import os
import re
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.errors import ModelsMissing
from pipeline.model import (
    Attribution,
    Coded,
    CodedEvent,
    Day,
    Document,
    EventTuple,
    Extraction,
    Incident,
    Participant,
    ParticipantKind,
    Phrase,
    Place,
    PlaceKind,
    Role,
    RoleFiller,
    Sentence,
    Span,
    TimeExpression,
    TimexType,
    Token,
)
from pipeline.ontology import COLUMNS, Predicate
from service.jobs.reading import EnglishReader
from service.processing import Reader


@dataclass(frozen=True)
class FakePipeline:
    """Yields one event per "attacked"; obeys what its text orders: see ``_obey``."""

    version: str = "fake-1"

    def extract(self, document: Document) -> Extraction:
        _obey(document.text)
        attacks = [_attack(found, document) for found in re.finditer(r"attacked", document.text)]
        return Extraction(
            events=tuple(attacks),
            tuples=tuple(event.incident.tuples[0] for event in attacks),
            places=tuple(PLACE for _ in attacks[:1]),
            times=tuple(TIME for _ in attacks[:1]),
        )


def load_fake() -> Reader:
    return EnglishReader(FakePipeline())


def load_nothing() -> Reader:
    raise ModelsMissing("No models there: run `dateline models fetch default_fast`.")


def load_and_die() -> Reader:
    os._exit(1)


def load_and_starve() -> Reader:
    _starve("")
    raise AssertionError


PLACE = Place(
    phrase=Phrase(0, 1, Span(0, 4, "Goma")),
    name="Goma",
    kind=PlaceKind.CITY,
    latitude=-1.67409,
    longitude=29.22845,
    country="Democratic Republic of Congo",
    iso=180,
    rule="only_candidate",
    confidence=0.9,
)
TIME = TimeExpression(phrase=Phrase(0, 2, Span(0, 6, "Monday")), type=TimexType.DATE, value="2021-02-15")


def _obey(text: str) -> None:
    """Do what each "!order" of a text says, with the word after it."""
    for order, word in re.findall(r"!(\w+)(?: (\S+))?", text):
        _ORDERS[order](word)


def _die(_word: str) -> None:
    os._exit(1)


def _starve(_word: str) -> None:
    """As the system does with a process when memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)


def _gorge(_word: str) -> None:
    raise MemoryError


def _starve_once(flag: str) -> None:
    if not Path(flag).exists():
        Path(flag).touch()
        _starve(flag)


def _wait(gate: str) -> None:
    Path(f"{gate}.begun").touch()
    while not Path(gate).exists():
        time.sleep(0.01)


def _note(file: str) -> None:
    with Path(file).open("a") as log:
        log.write("read\n")


def _compute(_word: str) -> None:
    while True:
        pass


def _fail(_word: str) -> None:
    raise ZeroDivisionError


_ORDERS: dict[str, Callable[[str], None]] = {
    "die": _die,
    "starve": _starve,
    "gorge": _gorge,
    "once": _starve_once,
    "wait": _wait,
    "note": _note,
    "hang": lambda _word: time.sleep(600),
    "sleep": lambda seconds: time.sleep(float(seconds)),
    "compute": _compute,
    "fail": _fail,
}


def _attack(found: re.Match[str], document: Document) -> CodedEvent:
    span = Span(found.start(), found.end(), found[0])
    trigger = Phrase(0, 1, span)
    token = Token(1, found[0], "attack", "VERB", 0, "root", *found.span())
    fact = EventTuple(
        sentence=0,
        trigger=trigger,
        lemma="attack",
        predicate=Predicate.ATTACK,
        who=(trigger,),
        attribution=Attribution("said", (trigger,)),
    )
    rebels = Participant(name="rebels", kind=ParticipantKind.GROUP, mentions=(trigger,))
    incident = Incident(
        tuples=(fact,),
        roles=(RoleFiller(Role.PERPETRATOR, rebels),),
        day=Coded(Day(date(2021, 2, 15), 1, (0,)), "weekday", 0.8, (span,)),
        claimed_by=(rebels,),
        places=(0,),
        times=(0,),
        sentences=(Sentence(0, span, (token,)),),
    )
    return CodedEvent(
        incident=incident,
        event_type="Violence against civilians",
        sub_event_type=Coded("Attack", "violence_against_unarmed", 0.7, (span,)),
        actor1=None,
        actor2=None,
        civilian_targeting=Coded(True, "victim_is_civilian", 0.7, (span,)),
        fatalities=Coded(9, "stated", 0.9, (span,)),
        fatalities_min=9,
        fatalities_max=None,
        injuries_min=None,
        injuries_max=None,
        record=dict.fromkeys(COLUMNS) | _columns(document),
        missing=("actor1",),
        confidence=0.7,
    )


def _columns(document: Document) -> dict[str, str | int | float | None]:
    return {
        "event_date": "2021-02-15",
        "year": 2021,
        "time_precision": 1,
        "event_type": "Violence against civilians",
        "sub_event_type": "Attack",
        "country": "Democratic Republic of Congo",
        "location": "Goma",
        "latitude": -1.6741,
        "longitude": 29.2285,
        "geo_precision": 1,
        "source": document.source,
        "fatalities": 9,
    }
