"""What a sample article must yield: ``seeds/NAME.expected.json`` read, and compared with what came out."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from pipeline.model import CodedEvent, Document, Participant

SEEDS = Path(__file__).parent.parent / "seeds"
NAMES = tuple(sorted(path.name.removesuffix(".expected.json") for path in SEEDS.glob("*.expected.json")))
#: How far from ``near`` an event may lie.
NEAR_KM = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A description of events: only the fields that are not None count, tuples hold what is accepted."""

    why: str | None = None
    event_type: str | None = None
    sub_event_type: str | None = None
    event_date: tuple[str, ...] | None = None
    country: str | None = None
    location: tuple[str, ...] | None = None
    near: tuple[float, float] | None = None
    fatalities: int | None = None
    injuries_min: int | None = None
    factuality: tuple[str, ...] | None = None
    #: Each of these names must be among the event's.
    actors: tuple[str, ...] | None = None
    claimed_by: tuple[str, ...] | None = None
    denied_by: tuple[str, ...] | None = None
    #: Words of which one stands in the trigger.
    trigger: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What must, may and must not come out of one article."""

    events: tuple[Wanted, ...]
    may: tuple[Wanted, ...]
    never: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class _Comparison:
    field: str
    wanted: object
    found: object
    agrees: bool


def read_seed(name: str) -> Document:
    """The article as the service would hand it to the pipeline."""
    body = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    return Document(**body | {"id": name, "published_at": date.fromisoformat(body["published_at"])})


def read_expected(name: str) -> Expected:
    """What must come out of the article; an unknown key is a TypeError."""
    data = json.loads((SEEDS / f"{name}.expected.json").read_text(encoding="utf-8"))
    return Expected(**{key: tuple(_wanted(entry) for entry in entries) for key, entries in data.items()})


def _wanted(entry: dict[str, Any]) -> Wanted:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Wanted(**values)


def faults(expected: Expected, events: tuple[CodedEvent, ...]) -> tuple[str, ...]:
    """What is wrong with these events, one block of lines for each fault; empty when all is as it must be."""
    left, lines = list(events), []
    for wanted in expected.events:
        event = next((event for event in left if matches(wanted, event)), None)
        if event:
            left.remove(event)
        else:
            lines.append(_missing(wanted, left))
    lines += [f"unexpected: {describe(event)}" for event in left if not any(matches(w, event) for w in expected.may)]
    lines += [f"never ({w.why}): {describe(event)}" for w in expected.never for event in events if matches(w, event)]
    return tuple(lines)


def matches(wanted: Wanted, event: CodedEvent) -> bool:
    """True when the event has every field that is asked for."""
    return all(comparison.agrees for comparison in _compare(wanted, event))


def describe(event: CodedEvent) -> str:
    """One line that tells an event apart from others."""
    columns = ("event_date", "sub_event_type", "location", "country", "actor1", "actor2", "fatalities")
    values = " | ".join(str(event.record[column]) for column in columns)
    return f"{event.incident.trigger.text!r} at {event.incident.trigger.start}, {event.incident.factuality}: {values}"


def _missing(wanted: Wanted, events: list[CodedEvent]) -> str:
    head = f"missing: {wanted.sub_event_type} in {wanted.location} on {wanted.event_date}"
    if not events:
        return f"{head}\n  no event is left to compare"
    wrong = {i: [c for c in _compare(wanted, event) if not c.agrees] for i, event in enumerate(events)}
    nearest = min(wrong, key=lambda i: len(wrong[i]))
    lines = [f"  {c.field}: wanted {c.wanted!r}, got {c.found!r}" for c in wrong[nearest]]
    return "\n".join([head, f"  nearest: {describe(events[nearest])}", *lines])


def _compare(wanted: Wanted, event: CodedEvent) -> Iterator[_Comparison]:
    for name in (field.name for field in fields(Wanted) if field.name != "why"):
        value = getattr(wanted, name)
        if value is not None:
            found = _found(name, event)
            yield _Comparison(name, value, found, _agrees(name, value, found))


def _found(name: str, event: CodedEvent) -> object:
    reader = _READERS.get(name)
    return reader(event) if reader else event.record[name]


def _agrees(name: str, wanted: Any, found: Any) -> bool:
    if name in ("actors", "claimed_by", "denied_by"):
        return all(any(part in whole for whole in found) for part in wanted)
    if name == "trigger":
        return any(word in found.lower().split() for word in wanted)
    if name == "near":
        return None not in found and _kilometres(wanted, found) <= NEAR_KM
    return found in wanted if isinstance(wanted, tuple) else bool(found == wanted)


def _names(participants: tuple[Participant, ...]) -> tuple[str, ...]:
    return tuple(name for participant in participants for name in (participant.name, *participant.aliases))


def _actors(event: CodedEvent) -> tuple[str, ...]:
    columns = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2")
    return tuple(name for column in columns if (cell := event.record[column]) for name in str(cell).split("; "))


#: Where a description's field is found in an event, when it is not a column of the record.
_READERS: dict[str, Callable[[CodedEvent], object]] = {
    "injuries_min": lambda event: event.injuries_min,
    "factuality": lambda event: event.incident.factuality.value,
    "trigger": lambda event: event.incident.trigger.text,
    "near": lambda event: (event.record["latitude"], event.record["longitude"]),
    "claimed_by": lambda event: _names(event.incident.claimed_by),
    "denied_by": lambda event: _names(event.incident.denied_by),
    "actors": _actors,
}


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    (lat1, lon1), (lat2, lon2) = (map(radians, point) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))
