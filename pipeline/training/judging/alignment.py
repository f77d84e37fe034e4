"""Which incident of a document tells which coded event."""

from collections.abc import Iterable, Mapping, Sequence

from pipeline.judging import Proposal
from pipeline.model import Place, Refusal, Span
from pipeline.training.judging.gold import GoldEvent


def align(
    proposals: Sequence[Proposal], events: Sequence[GoldEvent], places: tuple[Place, ...]
) -> Mapping[int, GoldEvent]:
    """Index of a proposal -> the event it tells, one to one, the closest first."""
    ranked = sorted(
        (
            (value, -number, -index)
            for number, proposal in enumerate(proposals)
            for index, event in enumerate(events)
            if (value := closeness(proposal, event, places))
        ),
        reverse=True,
    )
    found: dict[int, GoldEvent] = {}
    told: set[int] = set()
    for _, number, index in ranked:
        if -number not in found and -index not in told:
            found[-number] = events[-index]
            told.add(-index)
    return found


def closeness(proposal: Proposal, event: GoldEvent, places: tuple[Place, ...]) -> int:
    """How well an incident fits a coded event; 0 where neither its words nor its type and day are the event's."""
    incident = proposal.incident
    answer = None if isinstance(proposal.answer, Refusal) else proposal.answer
    words = meet((found.trigger.span for found in incident.tuples), event.triggers)
    coarse = answer is not None and answer.value.event_type in {one.event_type for one in event.types}
    dated = incident.day is not None and incident.day.value.date.isoformat() in event.days
    told = (words and (not event.days or coarse or dated)) or (coarse and (not event.days or dated))
    if not told:
        return 0
    weighed = (
        (3, answer is not None),
        (4, coarse),
        (4, answer is not None and answer.value in event.types),
        (4, words),
        (2, meet((incident.trigger,), event.triggers)),
        (2, meet((places[index].phrase.span for index in incident.places), event.places)),
        (2, dated),
        (1, incident.country == event.country),
    )
    return sum(weight for weight, holds in weighed if holds)


def meet(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether any of some spans overlaps any of others."""
    told = tuple(others)
    return any(one.start < other.end and other.start < one.end for one in spans for other in told)
