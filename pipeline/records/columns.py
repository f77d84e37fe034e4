"""The 31 columns in ACLED's order.

A value that is known to be absent is the empty string, as in ACLED's own table; a value that is not known is None.
"""

from pipeline.model import Actor, Coded
from pipeline.ontology import CIVILIAN_TARGETING, COLUMNS, interaction
from pipeline.records.notes import notes
from pipeline.records.parts import Parts
from pipeline.records.tags import tags

Value = str | int | float | None

#: Columns no record may lack, beside the second actor of types with two sides.
REQUIRED = frozenset(
    {
        "event_date",
        "year",
        "time_precision",
        "actor1",
        "inter1",
        "interaction",
        "iso",
        "region",
        "country",
        "location",
        "latitude",
        "longitude",
        "geo_precision",
        "source",
    }
)
SECOND_SIDE = frozenset({"actor2", "inter2"})
#: Decimals of a coordinate.
DEGREE_DECIMALS = 4


def record(parts: Parts) -> dict[str, Value]:
    """All columns of an event, in ACLED's order; the id and the time of upload are the storage's to give."""
    values = {
        **type_columns(parts),
        **day_columns(parts),
        **actor_columns(parts),
        **place_columns(parts),
        "event_id_cnty": None,
        "civilian_targeting": CIVILIAN_TARGETING if parts.civilian_targeting.value else "",
        "source": parts.document.source,
        "source_scale": None,
        "notes": notes(parts),
        "fatalities": parts.fatalities.value,
        "tags": "; ".join(tags(parts)),
        "timestamp": None,
    }
    return {column: values[column] for column in COLUMNS}


def missing_columns(parts: Parts, columns: dict[str, Value]) -> tuple[str, ...]:
    """The required columns that have no value, in ACLED's order."""
    required = REQUIRED if parts.one_sided else REQUIRED | SECOND_SIDE
    return tuple(column for column, value in columns.items() if value is None and column in required)


def type_columns(parts: Parts) -> dict[str, Value]:
    """The type of the event, and what follows from it."""
    return {
        "disorder_type": parts.type.disorder_type.value,
        "event_type": parts.type.event_type.value,
        "sub_event_type": parts.type.value,
    }


def day_columns(parts: Parts) -> dict[str, Value]:
    """The day with its precision."""
    day = parts.incident.day
    if day is None:
        return {"event_date": None, "year": None, "time_precision": None}
    date = day.value.date
    return {"event_date": date.isoformat(), "year": date.year, "time_precision": day.value.precision}


def actor_columns(parts: Parts) -> dict[str, Value]:
    """Both sides with their company and types, and the interaction that follows."""
    absent = "" if parts.one_sided else None
    return {
        **side_columns(parts.actor1, 1, None),
        **side_columns(parts.actor2, 2, absent),
        "interaction": interaction_of(parts),
    }


def side_columns(actor: Coded[Actor] | None, number: int, absent: str | None) -> dict[str, Value]:
    """The three columns of one side."""
    name, company, inter = f"actor{number}", f"assoc_actor_{number}", f"inter{number}"
    if actor is None:
        return {name: absent, company: absent, inter: absent}
    return {name: actor.value.name, company: "; ".join(actor.value.associates), inter: actor.value.inter.value}


def interaction_of(parts: Parts) -> str | None:
    """The interaction text; None where a side is missing that should be there."""
    if parts.actor1 is None or (parts.actor2 is None and not parts.one_sided):
        return None
    second = parts.actor2.value.inter if parts.actor2 else None
    return interaction(parts.actor1.value.inter, second)


def place_columns(parts: Parts) -> dict[str, Value]:
    """Country, divisions and the coded point."""
    location, place_name, country = parts.incident.location, parts.incident.place_name, parts.country
    place = location.value.place if location else None
    return {
        "iso": country.iso if country else None,
        "region": country.region if country else None,
        "country": country.name if country else None,
        "admin1": place.admin1 if place else None,
        "admin2": place.admin2 if place else None,
        "admin3": None,
        "location": location.value.name if location else place_name.value if place_name else None,
        "latitude": round(location.value.latitude, DEGREE_DECIMALS) if location else None,
        "longitude": round(location.value.longitude, DEGREE_DECIMALS) if location else None,
        "geo_precision": location.value.precision if location else None,
    }
