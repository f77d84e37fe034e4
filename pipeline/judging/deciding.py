"""What the rules propose and what the judge says of it -> what is recorded."""

from dataclasses import dataclass

from pipeline.judging.circumstances import Proposal
from pipeline.judging.judge import Judge
from pipeline.model import Alternative, Coded, Refusal, Span, Stage, Verdict
from pipeline.ontology import SubEventType

#: Below this probability an incident is not recorded, whatever rule proposes it.
DOUBTFUL = 0.45
#: The judge's type is taken where it is so many times as likely as the rules'.
STRONGER = 5.0
#: A type with this probability stands beside the recorded one.
CONSIDERABLE = 0.2
#: The rule of a type that is the judge's.
JUDGED = "judge"
#: The rule of a refusal by the judge.
UNLIKELY = "unlikely"


@dataclass(frozen=True, slots=True)
class Decision:
    """The type to record, with what the judge said of the incident."""

    sub_event: Coded[SubEventType]
    verdict: Verdict


def decide(proposal: Proposal, judge: Judge) -> Decision | Refusal:
    """The type to record, the rules' or the judge's with the other beside it, or why nothing is recorded."""
    answer = proposal.answer
    if isinstance(answer, Refusal):
        return answer
    verdict = judge.judge(proposal)
    if verdict.probability < DOUBTFUL:
        return Refusal(UNLIKELY, words_of(proposal, verdict), Stage.JUDGE, verdict)
    best = verdict.likeliest
    stronger = verdict.types[best] >= STRONGER * verdict.types[answer.value]
    return Decision(changed(answer, verdict) if stronger else with_rival(answer, verdict), verdict)


def words_of(proposal: Proposal, verdict: Verdict) -> tuple[Span, ...]:
    """The words that tell an incident, then those that weighed against it."""
    against = (reason.span for reason in verdict.reasons if reason.span and reason.weight < 0)
    return tuple(dict.fromkeys((*proposal.facts.triggers, *against)))


def changed(answer: Coded[SubEventType], verdict: Verdict) -> Coded[SubEventType]:
    """The judge's type, with the words of the acts it was read from, and the rules' beside it."""
    best = verdict.likeliest
    lost = (Alternative(answer.value, answer.rule, answer.spans), *answer.alternatives)
    spans = next((other.spans for other in answer.alternatives if other.value is best and other.spans), answer.spans)
    others = tuple(other for other in lost if other.value is not best)
    return Coded(best, JUDGED, verdict.types[best], spans, others)


def with_rival(answer: Coded[SubEventType], verdict: Verdict) -> Coded[SubEventType]:
    """The rules' type, with the judge's beside it where that is another that is likely."""
    best = verdict.likeliest
    known = {answer.value, *(other.value for other in answer.alternatives)}
    rival = (Alternative(best, JUDGED),) if verdict.types[best] >= CONSIDERABLE and best not in known else ()
    return Coded(answer.value, answer.rule, verdict.types[answer.value], answer.spans, (*answer.alternatives, *rival))
