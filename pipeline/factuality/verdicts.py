"""What a reporting word makes of what it reports."""

from dataclasses import dataclass

from pipeline.model import Attribution, Factuality
from pipeline.ontology import Report

#: Which kinds of report change how far the text vouches for what is reported.
REPORTED = {
    Report.CLAIMED: Factuality.CLAIMED,
    Report.ALLEGED: Factuality.ALLEGED,
    Report.DENIED: Factuality.DENIED,
    Report.PLANNED: Factuality.PLANNED,
    Report.THREATENED: Factuality.THREATENED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a text vouches for a tuple, and who said so."""

    factuality: Factuality
    attribution: Attribution | None = None
