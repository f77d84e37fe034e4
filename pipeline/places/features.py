"""The features a gazetteer is built from, as the packages and tables of this project give them."""

from dataclasses import dataclass, field, replace

from pipeline.model import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One place of the world before it is given its number."""

    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    #: ISO 3166 alpha-2 code; empty for what lies in several countries or none.
    alpha2: str = ""
    #: Key of the first-level division it is in or is: country and GeoNames code, ``IQ.13``.
    admin1: str = ""
    #: Key of the second-level division it is in or is.
    admin2: str = ""
    population: int = 0
    geonameid: int = 0
    #: Other names, each as good as the first.
    aliases: tuple[str, ...] = ()
    #: Names in other spellings and languages, worth less.
    alternates: tuple[str, ...] = field(default=(), repr=False)
    #: Name of its capital or centre, when it is a division or a country.
    capital: str = ""

    def moved(self, latitude: float, longitude: float) -> "Feature":
        """The same feature at another point."""
        return replace(self, latitude=latitude, longitude=longitude)
