"""Whether a clause or noun tells of an event: the first of the gates."""

from pipeline.eventhood.candidates import Candidate
from pipeline.eventhood.gate import CLAUSE_GATE

__all__ = ["CLAUSE_GATE", "Candidate"]
