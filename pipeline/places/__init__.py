"""Toponyms of the text, found and given coordinates from a gazetteer in process."""

from pipeline.places.gazetteer import Gazetteer
from pipeline.places.index import build_index, default_index

__all__ = ["Gazetteer", "build_index", "default_index"]
