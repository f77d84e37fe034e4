"""A text -> why everything in it was read as it was, for people to check."""

from collections.abc import Iterator

from pipeline.explaining.acts import explain_tuple
from pipeline.explaining.incidents import explain_incident
from pipeline.explaining.layout import section
from pipeline.explaining.times import explain_time
from pipeline.explaining.toponyms import explain_places
from pipeline.extractor import Extractor, Study
from pipeline.model import Document

__all__ = ["explain"]


def explain(document: Document, extractor: Extractor) -> str:
    """Each time, place, tuple and incident of a text with its evidence and with what lost; always the same lines."""
    return "\n".join(lines(extractor.study(document), extractor)).rstrip() + "\n"


def lines(study: Study, extractor: Extractor) -> Iterator[str]:
    """The explanation, section by section."""
    yield from section("TIMES", map(explain_time, study.times), "No time expression was found.")
    places = explain_places(study.sentences, study.places, extractor.gazetteer)
    yield from section("PLACES", places, "No name of a place was found.")
    acts = (explain_tuple(found, study.incidents, study.refused) for found in study.tuples)
    yield from section("TUPLES", acts, "Nobody does anything to anybody here.")
    numbered = enumerate(study.incidents, start=1)
    told = (explain_incident(number, one, study, extractor.judge) for number, one in numbered)
    yield from section("INCIDENTS", told, "No happening of the codebook's kind is told.")
