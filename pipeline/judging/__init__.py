"""How likely it is that ACLED records an incident, and as what: learnt weights beside the rules of coding."""

from pipeline.judging.circumstances import Proposal, circumstances
from pipeline.judging.deciding import decide
from pipeline.judging.judge import Judge
from pipeline.judging.verdicts import Reason, Verdict

__all__ = ["Judge", "Proposal", "Reason", "Verdict", "circumstances", "decide"]
