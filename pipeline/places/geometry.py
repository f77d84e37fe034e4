"""Distances on the globe."""

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

EARTH_RADIUS = 6371.0


class Point(Protocol):
    """Anything that has a latitude and a longitude."""

    @property
    def latitude(self) -> float:
        """Degrees north."""

    @property
    def longitude(self) -> float:
        """Degrees east."""


def kilometres(a: Point, b: Point) -> float:
    """The distance between two points on a sphere."""
    north, south = radians(a.latitude), radians(b.latitude)
    width, height = radians(b.longitude - a.longitude), south - north
    half = sin(height / 2) ** 2 + cos(north) * cos(south) * sin(width / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(half)))
