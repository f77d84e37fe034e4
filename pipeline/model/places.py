"""Places that the text names, and the location of an event."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.tuples import Phrase


class PlaceKind(StrEnum):
    """What a toponym names."""

    CITY = "city"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    COUNTRY = "country"
    REGION = "region"
    FACILITY = "facility"
    NATURAL = "natural"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A toponym of the text, resolved or tried: every value that could not be found is None."""

    phrase: Phrase
    #: Gazetteer name in its usual spelling.
    name: str | None = None
    kind: PlaceKind | None = None
    #: Degrees, EPSG:4326. Provinces and countries stand at their middle here.
    latitude: float | None = None
    longitude: float | None = None
    #: ACLED's spelling of the country, and its ISO 3166 numeric code.
    country: str | None = None
    iso: int | None = None
    admin1: str | None = None
    admin2: str | None = None
    geonameid: int | None = None
    #: True where the name stands for a government or people ("Washington said", "Russian"), not for a location.
    metonym: bool = False
    #: Name of the rule that chose this reading; empty when unresolved.
    rule: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Location:
    """An event's place with ACLED's geo_precision: 1 the town, 2 near it or a small area, 3 a province's capital."""

    place: Place
    precision: int
    #: Degrees of the coded point, which for a province is its capital.
    latitude: float
    longitude: float
    #: Name in the ``location`` column.
    name: str
    #: Why this point, when it is not simply the named town; goes to the notes.
    reason: str = ""
    #: Indexes into the document's places.
    places: tuple[int, ...] = ()
