"""Participant -> ACLED actor name and actor type, and the two sides of an incident."""

from pipeline.actors.arranging import arrange
from pipeline.actors.sides import Side, Sides, sides

__all__ = ["Side", "Sides", "arrange", "sides"]
