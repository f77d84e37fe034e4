"""Casualty counts -> ACLED's ``fatalities``, beside the bounds and the injured that ACLED does not keep."""

from dataclasses import dataclass

from pipeline.model import Alternative, Casualty, CasualtyKind, Coded, Incident
from pipeline.ontology import SubEventType


@dataclass(frozen=True, slots=True)
class Bounds:
    """The smallest and largest number the text allows; None where it gives none."""

    minimum: int | None
    maximum: int | None


def code_fatalities(incident: Incident, sub_event: SubEventType) -> Coded[int]:
    """ACLED's number: the lowest of the totals that are told, a suicide bomber included, 0 where none is."""
    totals = told(incident.casualties, CasualtyKind.KILLED)
    if not totals:
        return Coded(0, "no_fatalities_reported", 0.6)
    chosen = min(totals, key=lambda made: made.minimum)
    others = tuple(
        Alternative(made.minimum, made.rule, (made.phrase.span,)) for made in totals if made.minimum != chosen.minimum
    )
    confidence = 0.9 if not others else 0.6
    return Coded(chosen.minimum, f"lowest_reported:{chosen.rule}", confidence, (chosen.phrase.span,), others)


def bounds(incident: Incident, kind: CasualtyKind) -> Bounds:
    """The range over all counts of one kind."""
    totals = told(incident.casualties, kind)
    if not totals:
        return Bounds(None, None)
    open_ended = any(made.maximum is None for made in totals)
    return Bounds(
        min(made.minimum for made in totals),
        None if open_ended else max(made.maximum for made in totals if made.maximum is not None),
    )


def told(casualties: tuple[Casualty, ...], kind: CasualtyKind) -> tuple[Casualty, ...]:
    """The counts of one kind that are totals."""
    return tuple(made for made in casualties if made.kind is kind)
