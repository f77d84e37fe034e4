"""Killed, injured, taken and driven out: how many, by whose word, and which number still holds."""

from pipeline.casualties.counting import count_casualties

__all__ = ["count_casualties"]
