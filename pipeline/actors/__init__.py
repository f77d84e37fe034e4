"""Participant -> ACLED actor name and actor type, and the two sides of an incident."""

from pipeline.actors.arranging import arrange
from pipeline.actors.casting import Cast, Side, cast_incident
from pipeline.actors.readings import Readers
from pipeline.actors.sides import sides

__all__ = ["Cast", "Readers", "Side", "arrange", "cast_incident", "sides"]
