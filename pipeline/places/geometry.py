"""Distances on the globe."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
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
    north, south = radians(a.latitude), radians(b.latitude)
    return arc(
        sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    )


def arc(haversine: float) -> float:
    """The distance on the globe that has this haversine."""
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(haversine)))


class Map:
    """Named points, of which the nearest to another is found without looking at most of them."""

    def __init__(self, points: Iterable[tuple[str, Point]]) -> None:
        spots = ((radians(point.latitude), point.longitude, name) for name, point in points)
        self._spots = sorted(spots, key=lambda spot: spot[0])
        self._norths = [north for north, _, _ in self._spots]

    def kilometres_to_nearest(self, a: Point, *, but: str | None = None) -> float:
        """The distance on a sphere to the nearest point that has another name, infinite where there is none."""
        north, longitude = radians(a.latitude), a.longitude
        shrinking, least = cos(north), inf
        for spots in self._outwards(north):
            for south, east, name in spots:
                apart = sin((south - north) / 2) ** 2
                if apart >= least:
                    break
                if name != but:
                    least = min(least, apart + shrinking * cos(south) * sin(radians(east - longitude) / 2) ** 2)
        return arc(least) if least < inf else inf

    def _outwards(self, north: float) -> Iterator[Iterator[tuple[float, float, str]]]:
        """The points north of a latitude, and those south of it, each from there outwards."""
        middle = bisect_left(self._norths, north)
        yield (self._spots[n] for n in range(middle, len(self._spots)))
        yield (self._spots[n] for n in range(middle - 1, -1, -1))
