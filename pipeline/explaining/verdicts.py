"""What the judge says of an incident, and the words and circumstances that weighed most."""

from collections.abc import Iterator

from pipeline.explaining.layout import quoted, reason
from pipeline.model import Reason, Verdict


def explain_verdict(verdict: Verdict) -> Iterator[str]:
    """How likely it is an event, its likeliest type, and what spoke for and against it."""
    best = verdict.likeliest
    yield from reason("judge", f"an event with probability {verdict.probability}; {best}, {verdict.types[best]}")
    for label, sign in (("for it", 1), ("against it", -1)):
        told = [weighed(one) for one in verdict.reasons if one.weight * sign > 0]
        if told:
            yield from reason(label, "; ".join(told))


def weighed(one: Reason) -> str:
    """Words in quotation marks, or the name of a circumstance, with the weight."""
    return f"{quoted(one.name) if one.span else one.name} {one.weight:+.2f}"
