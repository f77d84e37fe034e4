"""Plain sentences that a rule must decide or leave alone, on the bundled models."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pipeline.actors import cast_incident
from pipeline.coding import code_type, gather
from pipeline.extractor import Extractor
from pipeline.model import Document
from pipeline.parsing import locate_models
from pipeline.places import default_index

FILE = Path(__file__).with_name("plain_sentences.toml")
TABLES = tomllib.loads(FILE.read_text(encoding="utf-8"))
#: Plain sentences that went wrong where rules asked a bag of words, with their types.
NAMED = {
    "Rebels seized the town of Sake on Monday after fierce resistance.": "Non-state actor overtakes territory",
    "Police fired tear gas at protesters in Kampala on Monday, a year after a deadly flood.": (
        "Protest with intervention"
    ),
    "Hundreds of protesters marched past a police barricade in Kampala on Monday.": "Peaceful protest",
}


@cache
def extractor() -> Extractor:
    return Extractor.load(locate_models(None, Path("nowhere")), default_index())


def deciding(text: str) -> Iterator[str]:
    """The rules that give a type or refuse one, before the judge weighs them."""
    study = extractor().study(Document(text=text, published_at=date(2024, 5, 15)))
    yield from (refusal.rule for refusal in study.refused)
    for incident in study.incidents:
        yield code_type(gather(incident, cast_incident(incident, study.readers, incident.country).everyone)).rule


def sentences(kind: str) -> list[tuple[str, str]]:
    return [(rule, text) for rule, table in TABLES.items() for text in table[kind]]


def test_every_rule_has_five_sentences_of_each_kind() -> None:
    assert all(len(table[kind]) >= 5 for table in TABLES.values() for kind in ("decides", "leaves"))


@pytest.mark.stanza
@pytest.mark.parametrize(("rule", "text"), sentences("decides"))
def test_rule_decides_a_sentence_that_means_it(rule: str, text: str) -> None:
    assert rule in deciding(text)


@pytest.mark.stanza
@pytest.mark.parametrize(("rule", "text"), sentences("leaves"))
def test_rule_leaves_a_sentence_that_only_has_its_words(rule: str, text: str) -> None:
    assert rule not in deciding(text)


@pytest.mark.stanza
@pytest.mark.parametrize(("text", "wanted"), NAMED.items())
def test_named_sentence_has_its_type(text: str, wanted: str) -> None:
    (event,) = extractor().extract(Document(text=text, published_at=date(2024, 5, 15))).events
    assert event.record["sub_event_type"] == wanted
