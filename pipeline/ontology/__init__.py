"""The vocabulary of coding: predicate classes of ours, and ACLED's types, codes, regions and hierarchy."""

from pipeline.ontology.columns import CIVILIAN_TARGETING, COLUMNS, REGIONS, interaction
from pipeline.ontology.people import ARMED, CROWDS, FORCES, NON_STATE, ActorType, PeopleClass
from pipeline.ontology.predicates import BLASTS, HARM, SUFFERED, VIOLENCE, Predicate, Report
from pipeline.ontology.things import ThingClass, WeaponClass
from pipeline.ontology.types import DisorderType, EventType, SubEventType

__all__ = [
    "ARMED",
    "BLASTS",
    "CIVILIAN_TARGETING",
    "COLUMNS",
    "CROWDS",
    "FORCES",
    "HARM",
    "NON_STATE",
    "REGIONS",
    "SUFFERED",
    "VIOLENCE",
    "ActorType",
    "DisorderType",
    "EventType",
    "PeopleClass",
    "Predicate",
    "Report",
    "SubEventType",
    "ThingClass",
    "WeaponClass",
    "interaction",
]
