"""The plain types that stages exchange; imports nothing of ours but the vocabulary of the ontology.

Offsets are Python ``str`` offsets into the text as it came in, end exclusive. All values are frozen: a later fact
makes a new value, it never edits an earlier one.
"""

from pipeline.model.casualties import SINGLE, Casualty, CasualtyKind, CountBasis
from pipeline.model.events import NAMELESS, Actor, Basis, CodedEvent, Extraction, Incident
from pipeline.model.evidence import Alternative, Coded, T
from pipeline.model.pages import Document, Page, Region, RegionKind, Span
from pipeline.model.participants import Participant, ParticipantKind, Role, RoleFiller
from pipeline.model.places import Location, Place, PlaceKind
from pipeline.model.refusals import Gate, Refusal, Stage
from pipeline.model.sentences import Entity, EntityKind, Sentence, Token
from pipeline.model.times import Day, TimeExpression, TimexType
from pipeline.model.tuples import UNREAL, Attribution, EventTuple, Factuality, Phrase
from pipeline.model.verdicts import Reason, Verdict

__all__ = [
    "NAMELESS",
    "SINGLE",
    "UNREAL",
    "Actor",
    "Alternative",
    "Attribution",
    "Basis",
    "Casualty",
    "CasualtyKind",
    "Coded",
    "CodedEvent",
    "CountBasis",
    "Day",
    "Document",
    "Entity",
    "EntityKind",
    "EventTuple",
    "Extraction",
    "Factuality",
    "Gate",
    "Incident",
    "Location",
    "Page",
    "Participant",
    "ParticipantKind",
    "Phrase",
    "Place",
    "PlaceKind",
    "Reason",
    "Refusal",
    "Region",
    "RegionKind",
    "Role",
    "RoleFiller",
    "Sentence",
    "Span",
    "Stage",
    "T",
    "TimeExpression",
    "TimexType",
    "Token",
    "Verdict",
]
