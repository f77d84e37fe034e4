"""ACLED's columns and the texts and codes that stand in them."""

from collections.abc import Mapping
from types import MappingProxyType

from pipeline.ontology.people import ActorType

#: Region number in ACLED's filters -> region text in its data.
REGIONS: Mapping[int, str] = MappingProxyType(
    {
        1: "Western Africa",
        2: "Middle Africa",
        3: "Eastern Africa",
        4: "Southern Africa",
        5: "Northern Africa",
        7: "South Asia",
        9: "Southeast Asia",
        11: "Middle East",
        12: "Europe",
        13: "Caucasus and Central Asia",
        14: "Central America",
        15: "South America",
        16: "Caribbean",
        17: "East Asia",
        18: "North America",
        19: "Oceania",
        20: "Antarctica",
    }
)
#: The 31 columns in the order of ACLED's CSV.
COLUMNS: tuple[str, ...] = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
#: Text of the ``civilian_targeting`` column where it is not blank.
CIVILIAN_TARGETING = "Civilian targeting"


def interaction(first: ActorType, second: ActorType | None = None) -> str:
    """The ``interaction`` text of one or two actor types, lower code first but for external forces with civilians."""
    if second is None:
        return f"{first} only"
    low, high = sorted((first, second), key=lambda actor: actor.code)
    if (low, high) == (ActorType.CIVILIANS, ActorType.EXTERNAL):
        low, high = high, low
    return f"{low}-{high}"
