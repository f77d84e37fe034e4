"""Why each time expression has its value."""

from collections.abc import Iterator

from pipeline.dates.reasons import LOST, UNRESOLVED, read_by, resolved_by
from pipeline.explaining.layout import quoted, reason
from pipeline.model import TimeExpression


def explain_time(time: TimeExpression) -> Iterator[str]:
    """The value of an expression, the rules that read and resolved it, and the readings that lost."""
    yield f"{quoted(time.phrase.span.text)} → {time.value or 'no value'} ({time.type.value})"
    names = time.rule.partition(":")[0].split("+")
    for name, documentation in zip(names, read_by(time.rule), strict=True):
        yield from reason("read as", f"{name}: {documentation}")
    yield from resolution(time)
    for other in time.alternatives:
        yield from reason("lost", f"{other.value}: {LOST[other.rule]}")


def resolution(time: TimeExpression) -> Iterator[str]:
    """How the value was found, or why there is none."""
    way, why = time.rule.partition(":")[2], resolved_by(time.rule)
    if way in UNRESOLVED:
        yield from reason("unresolved", f"{way}: {why}")
    elif why:
        since = f" (from {time.anchor})" if time.anchor else ""
        yield from reason("resolved", f"{way}: {why}{since}")
    if time.earliest and time.latest and time.earliest != time.latest:
        yield from reason("days", f"{time.earliest} to {time.latest}")
