"""The ``notes`` column: one or two sentences in ACLED's house style, made of coded fields only."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pipeline.errors import LexiconInvalid
from pipeline.ontology import SILENT_ON_NONE, SubEventType
from pipeline.records.parts import Parts

NOTES_FILE = Path(__file__).with_name("notes.toml")
UNKNOWN = "an unknown actor"


def notes(parts: Parts) -> str:
    """ "On 3 May 2019, X clashed with Y in Town (Province, Country). 2 fatalities." """
    sentence = f"{when(parts)}{what(parts)}{where(parts)}."
    return " ".join(filter(None, (sentence[:1].upper() + sentence[1:], deaths(parts))))


def when(parts: Parts) -> str:
    """The day as ACLED writes it, "Around" where it stands for a week or month; nothing where it is not known."""
    day = parts.incident.day
    if day is None:
        return ""
    date = day.value.date
    return f"{'On' if day.value.precision == 1 else 'Around'} {date.day} {date:%B %Y}, "


def what(parts: Parts) -> str:
    """Who did what to whom."""
    both, one = templates()[parts.type]
    first = parts.actor1.value.name if parts.actor1 else UNKNOWN
    if parts.actor2 is None:
        return one.format(one=first)
    return both.format(one=first, two=parts.actor2.value.name)


def where(parts: Parts) -> str:
    """The place with what it lies in, and why this point stands for it."""
    location = parts.incident.location
    if location is None:
        name = parts.incident.place_name.value if parts.incident.place_name else ""
        country = parts.country.name if parts.country else ""
        return f" in {', '.join(filter(None, (name, country)))}" if name or country else ""
    lies_in = ", ".join(filter(None, (location.value.place.admin1, location.value.place.country)))
    preposition = "in" if location.value.precision == 1 else "near"
    reason = f" ({location.value.reason})" if location.value.reason else ""
    return f" {preposition} {location.value.name}" + (f" ({lies_in})" if lies_in else "") + reason


def deaths(parts: Parts) -> str:
    """How many were killed; of demonstrations and strategic developments nothing is said where nobody was."""
    count = parts.fatalities.value
    if count == 0:
        return "" if parts.type.event_type in SILENT_ON_NONE else "No reported fatalities."
    return "1 fatality." if count == 1 else f"{count} fatalities."


@cache
def templates() -> Mapping[SubEventType, tuple[str, str]]:
    """For each sub-event type the sentence with both sides and with one; raises LexiconInvalid where one is lacking."""
    tables = tomllib.loads(NOTES_FILE.read_text(encoding="utf-8"))
    if wrong := tables.keys() ^ set(SubEventType):
        raise LexiconInvalid(f"{NOTES_FILE.name}: sub-event types missing or unknown: {', '.join(sorted(wrong))}")
    for name, table in tables.items():
        if "{one}" not in table["one"] or not {"{one}", "{two}"} <= set(table["both"].replace(",", "").split()):
            raise LexiconInvalid(f"{NOTES_FILE.name}: {name}: `both` needs {{one}} and {{two}}, `one` needs {{one}}")
    return {SubEventType(name): (table["both"], table["one"]) for name, table in tables.items()}
