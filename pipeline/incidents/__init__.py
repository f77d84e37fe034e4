"""Tuples that speak of one happening -> one incident, before anyone asks what type it is."""

from dataclasses import dataclass

from pipeline.anchoring import Surroundings
from pipeline.eventhood import CLAUSE_GATE
from pipeline.incidents.composing import incident
from pipeline.incidents.gate import INCIDENT_GATE, among
from pipeline.incidents.grouping import cluster
from pipeline.incidents.mentions import as_telling, candidates
from pipeline.incidents.splitting import part
from pipeline.model import Casualty, EventTuple, Incident, Refusal
from pipeline.participants import Participants

__all__ = ["Grouped", "group_incidents"]


@dataclass(frozen=True, slots=True)
class Grouped:
    """The incidents of a document, in the order they are first told, and what is no incident of it."""

    incidents: tuple[Incident, ...]
    refused: tuple[Refusal, ...]


def group_incidents(
    tuples: tuple[EventTuple, ...],
    casualties: tuple[Casualty, ...],
    people: Participants,
    around: Surroundings,
) -> Grouped:
    """The incidents of a document, with what the gates of clauses and of incidents refused."""
    mentions, unmentioned = CLAUSE_GATE.sift(candidates(tuples, casualties, around))
    clusters = cluster([as_telling(one, people) for one in mentions])
    pieces = (piece for group in clusters for piece in part(group))
    composed = tuple(incident(piece, people, around) for piece in pieces)
    told, untold = INCIDENT_GATE.sift(among(composed))
    return Grouped(tuple(one.incident for one in told), unmentioned + untold)
