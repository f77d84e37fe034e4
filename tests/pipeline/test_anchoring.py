"""The place of a tuple: which toponym of the text is where it happened."""

from collections.abc import Callable
from datetime import date
from itertools import accumulate

import pytest
from builders import parsed
from counting import grows

from pipeline.anchoring import Anchor, Surroundings, anchor
from pipeline.anchoring.ladder import DATELINES
from pipeline.incidents.composing import best_location, first_country
from pipeline.incidents.mentions import Telling
from pipeline.lexicon import load_lexicon
from pipeline.model import RegionKind, Sentence
from pipeline.places import Gazetteer, default_index, find_places
from pipeline.tuples import extract_tuples


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_index())


def page(*rows: tuple[str, RegionKind]) -> tuple[Sentence, ...]:
    starts = [0, *accumulate(len(parsed(text).span.text) + 1 for text, _ in rows)]
    return tuple(
        parsed(text, index=index, start=starts[index], region=region) for index, (text, region) in enumerate(rows)
    )


def anchored(gazetteer: Gazetteer, trigger: str, *rows: str, dateline: str = "") -> Anchor:
    """The anchor of the tuple whose trigger is this word."""
    regions = [(dateline, RegionKind.DATELINE)] if dateline else []
    sentences = page(*regions, *((row, RegionKind.BODY) for row in rows))
    around = Surroundings(sentences, (), find_places(sentences, gazetteer), gazetteer, date(2023, 5, 10))
    tuples = extract_tuples(sentences, load_lexicon())
    return anchor(next(found for found in tuples if found.trigger.span.text == trigger), around)


CAIRO = "1 CAIRO Cairo PROPN 0 root B-LOC"
KILLED = """
    1 A a DET 2 det
    2 bomb bomb NOUN 3 nsubj
    3 killed kill VERB 0 root
    4 two two NUM 5 nummod
    5 guards guard NOUN 3 obj
"""


def test_place_of_an_argument_wins(gazetteer: Gazetteer) -> None:
    found = anchored(
        gazetteer, "killed", KILLED + "6 in in ADP 7 case\n7 Mosul Mosul PROPN 3 obl B-LOC", dateline=CAIRO
    )
    assert found.location is not None
    assert (found.location.value.name, found.location.rule) == ("Mosul", "argument:named_town")


def test_place_of_a_source_is_no_place_of_the_event(gazetteer: Gazetteer) -> None:
    rows = """
        6 in in ADP 7 case
        7 Colombia Colombia PROPN 3 obl B-LOC
        8 , , PUNCT 10 punct
        9 according accord VERB 10 case
        10 officials official NOUN 3 obl
        11 in in ADP 12 case
        12 Caracas Caracas PROPN 10 nmod B-LOC
    """
    found = anchored(gazetteer, "killed", KILLED + rows.strip())
    assert (found.country, found.location) == ("Colombia", None)


def test_town_of_the_police_that_report_it_outweighs_the_dateline(gazetteer: Gazetteer) -> None:
    rows = """
        1 Police police NOUN 4 nsubj
        2 in in ADP 3 case
        3 Kano Kano PROPN 1 nmod B-LOC
        4 said say VERB 0 root
        5 a a DET 6 det
        6 bomb bomb NOUN 7 nsubj
        7 killed kill VERB 4 ccomp
        8 two two NUM 9 nummod
        9 guards guard NOUN 7 obj
    """
    found = anchored(gazetteer, "killed", rows, dateline="1 ABUJA Abuja PROPN 0 root B-LOC")
    assert found.location is not None
    assert (found.location.value.name, found.place_rung) == ("Kano", "authority")


def test_nameless_capital_is_that_of_the_country(gazetteer: Gazetteer) -> None:
    rows = KILLED + "6 in in ADP 8 case\n7 the the DET 8 det\n8 capital capital NOUN 3 obl"
    found = anchored(
        gazetteer,
        "killed",
        rows,
        dateline="1 ALEXANDRIA Alexandria PROPN 0 root B-LOC\n2 , , PUNCT 1 punct\n3 Egypt Egypt PROPN 1 appos B-LOC",
    )
    assert found.location is not None
    assert (found.location.value.name, found.location.rule) == ("Cairo", "sentence:capital_of_country")


def test_named_capital_speaks_for_itself(gazetteer: Gazetteer) -> None:
    rows = "6 in in ADP 8 case\n7 the the DET 8 det\n8 capital capital NOUN 3 obl\n9 Juba Juba PROPN 8 appos B-LOC"
    found = anchored(gazetteer, "killed", KILLED + rows, dateline=CAIRO)
    assert found.location is not None
    assert found.location.value.name == "Juba"


def test_people_tell_the_country_where_no_place_is_named(gazetteer: Gazetteer) -> None:
    found = anchored(
        gazetteer, "killed", KILLED.replace("5 guards guard NOUN 3 obj", "5 Kenyans Kenyan PROPN 3 obj B-MISC")
    )
    assert (found.country, found.place_rung, found.location) == ("Kenya", "people", None)


def test_country_that_the_document_is_about_is_the_last_resort(gazetteer: Gazetteer) -> None:
    talk = """
        1 Envoys envoy NOUN 4 nsubj
        2 from from ADP 3 case
        3 Kenya Kenya PROPN 1 nmod B-LOC
        4 met meet VERB 0 root
        5 Kenyan Kenyan ADJ 6 amod B-MISC
        6 officers officer NOUN 4 obj
    """
    found = anchored(gazetteer, "killed", talk, KILLED)
    assert (found.country, found.place_rung) == ("Kenya", "document")
    assert anchored(gazetteer, "killed", KILLED).country is None


def test_place_that_no_gazetteer_knows_keeps_its_name(gazetteer: Gazetteer) -> None:
    rows = """
        6 in in ADP 9 case
        7 the the DET 9 det
        8 Syrian Syrian ADJ 9 amod B-MISC
        9 town town NOUN 3 obl
        10 of of ADP 11 case
        11 Qwxara Qwxara PROPN 9 nmod B-LOC
    """
    found = anchored(gazetteer, "killed", KILLED + rows.strip(), dateline=CAIRO)
    assert found.place_name is not None
    assert (found.place_name.value, found.country, found.location) == ("Qwxara", "Syria", None)


def test_place_around_gives_way_to_the_country_of_an_argument(gazetteer: Gazetteer) -> None:
    near = anchored(gazetteer, "killed", KILLED + "6 in in ADP 7 case\n7 Yemen Yemen PROPN 3 obl B-LOC", dateline=CAIRO)
    far = anchored(gazetteer, "killed", KILLED, dateline=CAIRO)
    (sentence,) = page((KILLED, RegionKind.BODY))
    (told, *_) = extract_tuples((sentence,), load_lexicon())
    none: frozenset[str] = frozenset()
    tellings = [Telling(told, found, (), sentence, none, none, none) for found in (far, near)]
    assert far.location is not None
    assert best_location(tellings) is None
    assert first_country(tellings) == "Yemen"
    assert best_location(tellings[:1]) == far.location


def test_places_far_from_a_tuple_are_not_looked_at(gazetteer: Gazetteer) -> None:
    def work(size: int) -> Callable[[], object]:
        sentences = page(*[(CAIRO, RegionKind.BODY)] * size, *[(KILLED, RegionKind.BODY)] * 5)
        around = Surroundings(sentences, (), find_places(sentences, gazetteer), gazetteer, None)
        told = extract_tuples(sentences[-1:], load_lexicon())[-1]
        anchor(told, around)
        return lambda: anchor(told, around)

    assert grows(work, 50) == 1


def test_of_many_datelines_the_nearest_tell_the_place(gazetteer: Gazetteer) -> None:
    mosul = "1 MOSUL Mosul PROPN 0 root B-LOC"
    rows = [(CAIRO, RegionKind.DATELINE)] * 20 + [(mosul, RegionKind.DATELINE), (KILLED, RegionKind.BODY)]
    sentences = page(*rows)
    around = Surroundings(sentences, (), find_places(sentences, gazetteer), gazetteer, None)
    found = anchor(extract_tuples(sentences, load_lexicon())[-1], around)
    assert found.location is not None
    assert (found.location.value.name, len(found.places)) == ("Mosul", DATELINES)
