"""Makers for what an extraction yields, and for stored ones, with defaults for all that a test does not care about."""

from datetime import date

from pipeline.model import (
    Coded,
    CodedEvent,
    Document,
    EventTuple,
    Extraction,
    Factuality,
    Incident,
    Phrase,
    Span,
)
from pipeline.ontology import COLUMNS, Predicate
from service.linking import link_reports
from service.storage.database import Database
from service.storage.values import StoredDocument
from service.storage.writing import store_extraction

Value = str | int | float | None

#: An event of every kind of column; tests change what they ask about.
COLUMN_VALUES: dict[str, Value] = {
    "event_date": "2024-05-03",
    "year": 2024,
    "time_precision": 1,
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Mali",
    "country": "Mali",
    "iso": 466,
    "admin1": "Mopti",
    "location": "Douentza",
    "latitude": 15.0019,
    "longitude": -2.9497,
    "geo_precision": 1,
    "fatalities": 2,
    "notes": "On 3 May 2024, soldiers clashed with gunmen in Douentza.",
}


def document(text: str = "Soldiers clashed with gunmen.", source: str | None = "Gazette") -> Document:
    return Document(text=text, source=source, title="Clash", published_at=date(2024, 5, 4), url="https://example.org/1")


def coded_event(factuality: Factuality = Factuality.ASSERTED, **columns: Value) -> CodedEvent:
    """An event whose record has these columns."""
    record = dict.fromkeys(COLUMNS) | COLUMN_VALUES | columns
    found = event_tuple(factuality)
    return CodedEvent(
        incident=Incident(tuples=(found,), factuality=factuality),
        event_type=str(record["event_type"]),
        sub_event_type=Coded(str(record["sub_event_type"]), "clash_of_armed_actors", 0.8, (found.trigger.span,)),
        actor1=None,
        actor2=None,
        civilian_targeting=Coded(False, "no_civilian_target", 0.9),
        fatalities=Coded(2, "stated_number", 0.9),
        fatalities_min=2,
        fatalities_max=None,
        injuries_min=None,
        injuries_max=3,
        record=record,
        missing=("actor2",),
        confidence=0.75,
    )


def event_tuple(factuality: Factuality = Factuality.ASSERTED) -> EventTuple:
    """Soldiers clashed with gunmen."""
    return EventTuple(
        sentence=0,
        trigger=phrase("clashed", 9),
        lemma="clash",
        predicate=Predicate.CLASH,
        who=(phrase("Soldiers", 0),),
        whom=(phrase("gunmen", 22),),
        factuality=factuality,
    )


def phrase(text: str, start: int) -> Phrase:
    """A phrase of the first sentence."""
    return Phrase(0, 1, Span(start, start + len(text), text))


def extraction(*events: CodedEvent) -> Extraction:
    """An extraction of these events, with one tuple each."""
    return Extraction(events=events, tuples=tuple(event.incident.tuples[0] for event in events), places=(), times=())


def store(
    database: Database, found: Extraction | None = None, article: Document | None = None, stamp: str = "1.0 models"
) -> StoredDocument:
    """Store an extraction of an article."""
    with database.write() as session:
        return store_extraction(
            session,
            document=article or document(),
            extraction=found or extraction(coded_event()),
            stamp=stamp,
            link=link_reports,
        )
