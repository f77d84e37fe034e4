"""Distances on the globe."""

from collections.abc import Iterable
from math import asin, cos, inf, radians, sin, sqrt
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
    return kilometres_to_nearest(a, (b,))


def kilometres_to_nearest(a: Point, others: Iterable[Point]) -> float:
    """The distance on a sphere from a point to the nearest of some others, infinite where there are none."""
    north = radians(a.latitude)
    shrinking = cos(north)
    halves = [
        sin(((south := radians(b.latitude)) - north) / 2) ** 2
        + shrinking * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
        for b in others
    ]
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(min(halves)))) if halves else inf
