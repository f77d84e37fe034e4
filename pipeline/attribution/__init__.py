"""Who is said to have done what: claims and denials of responsibility, tied to the incident they speak of."""

from pipeline.attribution.incidents import attribute_responsibility

__all__ = ["attribute_responsibility"]
