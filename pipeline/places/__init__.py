"""Toponyms of the text, found and given coordinates from a gazetteer in process."""

from pipeline.places.finding import find_places
from pipeline.places.gazetteer import Gazetteer
from pipeline.places.index import default_index
from pipeline.places.location import locate, locate_capital, names_country_only

__all__ = ["Gazetteer", "default_index", "find_places", "locate", "locate_capital", "names_country_only"]
