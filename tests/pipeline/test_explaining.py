"""What is explained: each value with its rule and anchor, and each reading that lost with the reason."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from builders import parsed

from pipeline.anchoring import CONFIDENCE
from pipeline.anchoring.placing import SURENESS
from pipeline.dates import find_times
from pipeline.explaining import explain
from pipeline.explaining.acts import explain_tuple
from pipeline.explaining.incidents import DOCUMENTATION, LADDER, explain_day
from pipeline.explaining.layout import INDENT, WIDTH, first_sentence, reason, section
from pipeline.explaining.times import explain_time
from pipeline.explaining.toponyms import Candidate, explain_place
from pipeline.extractor import Extractor
from pipeline.model import (
    Alternative,
    Attribution,
    Coded,
    Day,
    Document,
    EventTuple,
    Incident,
    Phrase,
    Place,
    PlaceKind,
    Refusal,
    Span,
    Stage,
)
from pipeline.ontology import Predicate
from pipeline.parsing import locate_models
from pipeline.places import Gazetteer, default_index
from pipeline.places.gazetteer import Reading
from pipeline.places.mentions import Evidence, Mention

ROOT = Path(__file__).parents[2]
README, DATES, PLACES = ROOT / "README.md", ROOT / "docs" / "dates.md", ROOT / "docs" / "places.md"
#: A Wednesday.
PUBLISHED = date(2021, 2, 17)
TUESDAY = """
    1 They they PRON 2 nsubj
    2 left leave VERB 0 root _ VerbForm=Fin|Tense=Past
    3 Tuesday Tuesday PROPN 2 obl
"""
GOMA = """
    1 Shells shell NOUN 2 nsubj
    2 hit hit VERB 0 root
    3 Goma Goma PROPN 2 obj B-LOC
"""


def phrase(text: str, start: int = 0) -> Phrase:
    return Phrase(0, 1, Span(start, start + len(text), text))


# --- layout ----------------------------------------------------------------------------------------------------------


def test_a_section_without_anything_says_so() -> None:
    assert list(section("TIMES", [], "None was found.")) == ["TIMES", "  None was found.", ""]
    assert list(section("TIMES", [["one"], ["two"]], "None.")) == ["TIMES", "", "one", "", "two", ""]


def test_a_long_reason_is_wrapped_under_itself() -> None:
    lines = list(reason("lost", "word " * 60))
    assert all(len(line) <= WIDTH for line in lines)
    assert lines[0].startswith("  lost        word")
    assert all(line.startswith(" " * INDENT + "word") for line in lines[1:])


def test_the_documentation_of_a_rule_is_its_first_line() -> None:
    assert first_sentence(" First line.\n\n    More.") == "First line."


# --- times -----------------------------------------------------------------------------------------------------------


def test_a_time_is_explained_with_rule_anchor_and_what_lost() -> None:
    (time,) = find_times((parsed(TUESDAY),), PUBLISHED)
    assert list(explain_time(time)) == [
        '"Tuesday" → 2021-02-16 (DATE)',
        "  read as     weekday: A day of the week.",
        "  resolved    weekday_before: the last one up to the day of writing (from 2021-02-17)",
        "  lost        2021-02-23: nothing around it speaks of what is to come",
    ]


def test_a_time_without_value_says_why() -> None:
    (time,) = find_times((parsed(TUESDAY),), None)
    lines = list(explain_time(time))
    assert lines[0] == '"Tuesday" → no value (DATE)'
    assert lines[2].startswith("  unresolved  unanchored: nothing to count from")


# --- places ----------------------------------------------------------------------------------------------------------


class Names(Gazetteer):
    """Places by name without an index."""

    def __init__(self, *readings: Reading) -> None:
        self.readings = readings

    def named(self, name: str) -> tuple[Reading, ...]:
        return self.readings


def reading(number: int, population: int) -> Reading:
    return Reading(number, "Goma", PlaceKind.CITY, float(number), 2.0, "CD", None, None, None, population, number)


def mention(*readings: Reading, told: str = "") -> Mention:
    return Mention(
        sentence=parsed(GOMA), first=3, last=3, key="goma", readings=readings, evidence=Evidence.ENTITY, told=told
    )


def lines_of(place: Place, found: Mention, *candidates: Candidate, names: Gazetteer) -> list[str]:
    return list(explain_place(place, found, list(candidates), names))


def test_a_place_shows_what_speaks_for_it_and_what_spoke_for_the_others() -> None:
    big, small = reading(1, 600_000), reading(2, 4_000)
    place = Place(phrase=phrase("Goma"), name="Goma", latitude=1.0, longitude=2.0, rule="document_context")
    candidates = Candidate(big, 5.8, 2.0, 0.0), Candidate(small, 3.6, 0.0, 3.0)
    lines = lines_of(place, mention(big, small), *candidates, names=Names(big, small))
    assert "  evidence    7.8 = 5.8 known + 2.0 context" in lines
    assert "(city, population 4,000): 6.6 = 3.6 known + 0.0 context + 3.0 kind" in " ".join(" ".join(lines).split())


def test_many_losers_are_counted_and_those_the_words_rule_out_are_named() -> None:
    readings = [reading(number, 100) for number in range(1, 15)]
    place = Place(phrase=phrase("Goma"), name="Goma", latitude=1.0, longitude=2.0, rule="containing_place_named")
    found = mention(*readings[:12], told="containing_place_named")
    lines = lines_of(place, found, *(Candidate(one, 2.0, 0.0, 0.0) for one in readings[:12]), names=Names(*readings))
    assert "  lost        3 more, each with at most 2.0" in lines
    assert " ".join(" ".join(lines).split()).count("the words beside it leave another place") == 2


def test_a_name_that_no_gazetteer_knows_says_so() -> None:
    lines = lines_of(Place(phrase=phrase("Xyrqa")), mention(), names=Names())
    assert lines == ['"Xyrqa" → no place', "  unresolved  no place of this name is in the gazetteer"]


# --- tuples and incidents --------------------------------------------------------------------------------------------


def test_a_tuple_shows_its_parts_its_standing_and_its_incident() -> None:
    found = EventTuple(
        sentence=0,
        trigger=phrase("hit", 7),
        lemma="hit",
        predicate=Predicate.ATTACK,
        who=(phrase("Shells"),),
        attribution=Attribution("say", (phrase("the army"),)),
    )
    assert list(explain_tuple(found, (Incident(tuples=(found,)),), ())) == [
        '"hit" → attack',
        '  who         "Shells"',
        '  vouched for asserted by "the army" (say)',
        "  part of     incident 1",
    ]
    refusal = Refusal("is_habit", (found.trigger.span,), Stage.CLAUSE)
    assert any(line.startswith("  refused by  is_habit: ") for line in explain_tuple(found, (), (refusal,)))


def test_a_day_shows_its_rung_and_the_days_that_lost() -> None:
    lost = Alternative(Day(date(2021, 2, 1), 3), "argument:month:nearest", (Span(0, 8, "February"),))
    day = Coded(Day(date(2021, 2, 16), 1), "argument:weekday:weekday_before", 0.95, (Span(9, 16, "Tuesday"),), (lost,))
    assert list(explain_day(day)) == [
        '  day         2021-02-16, precision 1, from "Tuesday"',
        "  by          argument:weekday:weekday_before",
        f"  rung        argument: {LADDER['argument']}",
        '  lost        2021-02-01, precision 3, from "February": argument:month:nearest',
    ]
    assert next(explain_day(None)).startswith("  day         none")


def test_every_rung_and_every_rule_is_explained() -> None:
    assert set(LADDER) == {*CONFIDENCE, "authority"}
    assert all((*LADDER.values(), *DOCUMENTATION.values()))


# --- the pages -------------------------------------------------------------------------------------------------------


@cache
def extractor() -> Extractor:
    return Extractor.load(locate_models(None, Path("nowhere")), default_index())


@pytest.mark.parametrize(("page", "other"), [(DATES, {"dateline"}), (PLACES, {"narrative"})])
def test_a_page_has_examples_and_the_confidence_of_each_rung(page: Path, other: set[str]) -> None:
    written = page.read_text(encoding="utf-8")
    assert written.count("$ dateline explain") > 5
    shown = dict(re.findall(r"^\| `(\w+)`: .+ \| ([\d.]+) \|$", written, re.MULTILINE))
    expected = SURENESS if page == PLACES else CONFIDENCE
    assert {rung: float(value) for rung, value in shown.items()} == {
        rung: value for rung, value in expected.items() if rung not in other
    }


@pytest.mark.stanza
def test_an_incident_that_is_not_recorded_says_why() -> None:
    printed = explain(Document(text="An earthquake killed nine people in Zaria on Monday."), extractor()).split(
        "INCIDENTS"
    )[1]
    assert "→ not recorded" in printed
    assert "refused by" in printed


@pytest.mark.stanza
def test_a_text_without_anything_is_explained_too() -> None:
    assert explain(Document(text="Hm."), extractor()).count("\n  No") == 4
