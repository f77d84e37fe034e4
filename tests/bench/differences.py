"""What two versions say of the same documents: events gained, lost and changed, with the rule that decided each."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

#: Prediction lines as ``dateline extract`` writes them (docs/api.md).
Line = Mapping[str, Any]
Event = Mapping[str, Any]

#: Columns that follow from others, and so say nothing of their own.
DEPENDENT = frozenset({"notes", "year", "disorder_type", "interaction", "region", "iso", "source", "event_id_cnty"})
#: Characters of the text shown before and behind the trigger.
CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Difference:
    """One event that one of the versions has, or has otherwise."""

    #: gained, lost or changed.
    kind: str
    #: The rule that decided: of the new type, of the refusal, or of the columns that changed.
    rule: str
    document: str
    #: What was or is said, for a person.
    said: str
    context: str


@dataclass
class Pairing:
    """The events of one document in both versions, the pairs found so far and what is left of each."""

    before: list[Event]
    after: list[Event]
    pairs: list[tuple[Event, Event]] = field(default_factory=list)

    def pair(self, alike: Callable[[Event, Event], bool]) -> None:
        """Pair what is left where ``alike`` holds, first come first served."""
        for old in list(self.before):
            new = next((one for one in self.after if alike(old, one)), None)
            if new is not None:
                self.before.remove(old)
                self.after.remove(new)
                self.pairs.append((old, new))


def same_telling(old: Event, new: Event) -> bool:
    """Whether both events have the same words as trigger, and one type."""
    return _trigger(old) == _trigger(new) and _type(old) == _type(new)


def same_words(old: Event, new: Event) -> bool:
    """Whether both events have the same words as trigger."""
    return _trigger(old) == _trigger(new)


def same_happening(old: Event, new: Event) -> bool:
    """Whether both events are of one type, told in one day and place, by whatever words."""
    columns = ("sub_event_type", "event_date", "country", "location")
    return all(old["record"][column] == new["record"][column] for column in columns)


def differences(text: str, before: Line, after: Line) -> Iterator[Difference]:
    """All that differs between two prediction lines of one document."""
    both = Pairing(list(before.get("events", ())), list(after.get("events", ())))
    for alike in (same_telling, same_happening, same_words):
        both.pair(alike)
    name = str(after["id"])
    for event in both.after:
        yield Difference("gained", rule_of(event), name, summary(event), context(text, event))
    for event in both.before:
        yield Difference("lost", refused_by(event, after), name, summary(event), context(text, event))
    for old, new in both.pairs:
        if columns := changed_columns(old, new):
            said = "; ".join(f"{one}: {_value(old, one)} → {_value(new, one)}" for one in columns)
            rule = ", ".join(sorted({rule_of(new, one) for one in columns}))
            yield Difference("changed", rule, name, said, context(text, new))


def changed_columns(old: Event, new: Event) -> list[str]:
    """Names of the columns, and of the factuality, whose value differs."""
    columns = [one for one in new["record"] if one not in DEPENDENT]
    return [one for one in (*columns, "factuality") if _value(old, one) != _value(new, one)]


def rule_of(event: Event, column: str = "sub_event_type") -> str:
    """The rule that set a column, or the column's name where none is given."""
    evidence = event["evidence"].get(column) or {}
    return str(evidence.get("rule") or column)


def refused_by(event: Event, after: Line) -> str:
    """Why the later version does not have the event: its refusal of the same words, else that nothing is told."""
    place = _trigger(event)
    for refusal in after.get("refused", ()):
        spans = (refusal["trigger"], *refusal["spans"])
        if any(span["start"] < place[1] and place[0] < span["end"] for span in spans):
            return f"{refusal['stage']}: {refusal['rule']}"
    return f"no longer {rule_of(event)}"


def summary(event: Event) -> str:
    """An event in one line."""
    record = event["record"]
    return " | ".join(
        str(record[column] if record[column] is not None else "-")
        for column in ("sub_event_type", "event_date", "location", "country", "actor1", "actor2", "fatalities")
    )


def context(text: str, event: Event) -> str:
    """The words around an event's trigger, on one line."""
    start, end = _trigger(event)
    around = f"{text[max(0, start - CONTEXT) : start]}[{text[start:end]}]{text[end : end + CONTEXT]}"
    return " ".join(around.split())


def report(found: Iterable[Difference], examples: int) -> Iterator[str]:
    """Lines for a person: how many of each kind, then rule by rule, the most frequent first, with examples."""
    every = list(found)
    counts = Counter(one.kind for one in every)
    yield ", ".join(f"{counts[kind]} {kind}" for kind in ("gained", "lost", "changed"))
    for (kind, rule), number in Counter((one.kind, one.rule) for one in every).most_common():
        yield f"\n{number} {kind} by {rule}"
        shown = [one for one in every if (one.kind, one.rule) == (kind, rule)][:examples]
        for one in shown:
            yield f"  {one.document}: {one.said}\n    {one.context}"


def _trigger(event: Event) -> tuple[int, int]:
    return event["trigger"]["start"], event["trigger"]["end"]


def _type(event: Event) -> str:
    return str(event["record"]["sub_event_type"])


def _value(event: Event, column: str) -> Any:
    return event["factuality"] if column == "factuality" else event["record"][column]
