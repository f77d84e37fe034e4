"""Why something that was told is no event: the rule, in its own words."""

from collections.abc import Iterator, Mapping

from pipeline.coding.gate import CODEBOOK_GATE
from pipeline.eventhood import CLAUSE_GATE
from pipeline.explaining.layout import reason, ruled
from pipeline.explaining.verdicts import explain_verdict
from pipeline.incidents.gate import INCIDENT_GATE
from pipeline.judging.deciding import UNLIKELY
from pipeline.model import Refusal, Stage

#: Gate -> the words of its rules.
RULES_OF: Mapping[Stage, Mapping[str, str | None]] = {
    gate.stage: {rule.__name__: rule.__doc__ for rule in gate.rules}
    for gate in (CLAUSE_GATE, INCIDENT_GATE, CODEBOOK_GATE)
} | {Stage.JUDGE: {UNLIKELY: "The judge takes it for no event."}}


def explain_refusal(refusal: Refusal) -> Iterator[str]:
    """The rule that refused it."""
    documentation = RULES_OF[refusal.stage].get(refusal.rule)
    yield from reason("refused by", ruled(refusal.rule, documentation))
    if refusal.verdict is not None:
        yield from explain_verdict(refusal.verdict)
