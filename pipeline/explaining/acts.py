"""Who did what to whom, as the tuples have it."""

from collections.abc import Iterator

from pipeline.explaining.layout import quoted, reason
from pipeline.explaining.refusals import explain_refusal
from pipeline.model import EventTuple, Incident, Phrase, Refusal

#: Label -> the field of a tuple.
SHOWN_PARTS = (("who", "who"), ("whom", "whom"), ("with", "instruments"), ("where", "where"), ("when", "when"))


def explain_tuple(found: EventTuple, incidents: tuple[Incident, ...], refused: tuple[Refusal, ...]) -> Iterator[str]:
    """A tuple with its participants, how the text vouches for it, and the incident it is part of, or why of none."""
    yield f"{quoted(found.trigger.span.text)} → {found.predicate or 'no word of the event lexicon'}"
    for label, name in SHOWN_PARTS:
        phrases: tuple[Phrase, ...] = getattr(found, name)
        if phrases:
            yield from reason(label, "; ".join(quoted(phrase.span.text) for phrase in phrases))
    by = found.attribution
    said = f" by {'; '.join(quoted(one.span.text) for one in by.by)} ({by.kind})" if by and by.by else ""
    yield from reason("vouched for", f"{found.factuality.value}{said}")
    numbers = [number for number, incident in enumerate(incidents, start=1) if tells_of(found, incident)]
    if numbers:
        yield from reason("part of", f"incident {numbers[0]}")
    for refusal in refused:
        if found.trigger.span in refusal.spans:
            yield from explain_refusal(refusal)


def tells_of(found: EventTuple, incident: Incident) -> bool:
    """Whether a tuple is one of an incident's."""
    return any((one.sentence, one.trigger) == (found.sentence, found.trigger) for one in incident.tuples)
