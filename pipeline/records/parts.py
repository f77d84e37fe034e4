"""What a record is made of."""

from dataclasses import dataclass

from pipeline.lexicon.countries import Country, country_named
from pipeline.model import Actor, Coded, Document, Incident, Verdict
from pipeline.ontology import ONE_SIDED_TYPES, SubEventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An incident with its coded fields, before they become columns."""

    incident: Incident
    sub_event: Coded[SubEventType]
    actor1: Coded[Actor] | None
    actor2: Coded[Actor] | None
    civilian_targeting: Coded[bool]
    fatalities: Coded[int]
    document: Document
    #: What the judge said of it, None where none was asked.
    verdict: Verdict | None = None

    @property
    def type(self) -> SubEventType:
        """The sub-event type."""
        return self.sub_event.value

    @property
    def country(self) -> Country | None:
        """The country of the event, also where nothing smaller is known."""
        location = self.incident.location
        name = location.value.place.country if location else self.incident.country
        return country_named(name) if name else None

    @property
    def one_sided(self) -> bool:
        """Whether a blank second actor is an answer here, not a gap."""
        return self.actor2 is None and self.type.event_type in ONE_SIDED_TYPES
