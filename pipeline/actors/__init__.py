"""Participant -> ACLED actor name and actor type, and the two sides of an incident."""

from pipeline.actors.arranging import arrange
from pipeline.actors.casting import Side
from pipeline.actors.readings import Readers
from pipeline.actors.sides import LONE, Sides, sides

__all__ = ["LONE", "Readers", "Side", "Sides", "arrange", "sides"]
