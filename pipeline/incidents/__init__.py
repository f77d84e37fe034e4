"""Tuples that speak of one happening -> one incident, before anyone asks what type it is."""

from pipeline.anchoring import Surroundings
from pipeline.incidents.composing import incident, telling_first
from pipeline.incidents.grouping import cluster, is_told
from pipeline.incidents.mentions import find_tellings
from pipeline.incidents.splitting import part
from pipeline.model import Casualty, EventTuple, Incident
from pipeline.participants import Participants

__all__ = ["group_incidents", "telling_first"]


def group_incidents(
    tuples: tuple[EventTuple, ...],
    casualties: tuple[Casualty, ...],
    people: Participants,
    around: Surroundings,
) -> tuple[Incident, ...]:
    """The incidents of a document, in the order they are first told."""
    told = cluster(find_tellings(tuples, casualties, people, around))
    clusters = [one for group in told for one in part(group)]
    return tuple(incident(group, people, around) for group in clusters if is_told(group, around))
