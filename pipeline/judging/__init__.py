"""How likely it is that ACLED records an incident, and as what: learnt weights beside the rules of coding."""

from pipeline.judging.circumstances import Proposal, circumstances
from pipeline.judging.deciding import Decision, decide
from pipeline.judging.judge import Judge

__all__ = ["Decision", "Judge", "Proposal", "circumstances", "decide"]
