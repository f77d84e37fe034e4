"""Events as a table for the terminal."""

from collections.abc import Iterable, Mapping

_COLUMNS = {
    "event_date": "date",
    "event_type": "type",
    "sub_event_type": "sub-event type",
    "location": "location",
    "country": "country",
    "actor1": "actor 1",
    "actor2": "actor 2",
    "fatalities": "killed",
}
_WIDEST = 34


def event_table(records: Iterable[Mapping[str, object]]) -> str:
    """One line for each record under a heading; what is not known is a dash."""
    rows = [tuple(_COLUMNS.values()), *(tuple(_cell(record[name]) for name in _COLUMNS) for record in records)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _cell(value: object) -> str:
    text = "-" if value is None or value == "" else str(value)
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
