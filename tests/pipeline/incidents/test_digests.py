"""Pages that tell one story a paragraph."""

from dataclasses import replace

from builders import parsed

from pipeline.incidents.digests import mark_items
from pipeline.model import Phrase, Place, RegionKind, Sentence

LINE = "1 Soldiers soldier NOUN 2 nsubj\n2 marched march VERB 0 root"


def page(*countries: str) -> tuple[tuple[Sentence, ...], tuple[Place, ...]]:
    """One paragraph for each country, with a place in it; an empty name gives a paragraph without a place."""
    sentences = tuple(replace(parsed(LINE, index=number), paragraph=number) for number in range(len(countries)))
    places = tuple(
        Place(phrase=Phrase(number, 1, sentences[number].span), country=country)
        for number, country in enumerate(countries)
        if country
    )
    return sentences, places


def test_paragraphs_of_many_countries_are_items() -> None:
    sentences, places = page("Kenya", "Peru", "Poland", "Poland", "Chad")
    assert {one.region for one in mark_items(sentences, places)} == {RegionKind.ITEM}


def test_a_story_that_names_another_country_now_and_then_is_none() -> None:
    sentences, places = page("Kenya", "Kenya", "Peru", "Kenya", "Kenya", "Kenya", "Chad", "Kenya")
    assert mark_items(sentences, places) == sentences


def test_two_moves_are_not_enough() -> None:
    for few in (page("Kenya", "", "Peru", "Chad", "Mali"), page("Kenya", "Peru", "Chad")):
        assert mark_items(*few) == few[0]


def test_headings_and_captions_stay_what_they_are() -> None:
    sentences, places = page("Kenya", "Peru", "Poland", "Chad")
    headed = (replace(sentences[0], region=RegionKind.HEADING), *sentences[1:])
    assert mark_items(headed, places) == headed


def test_a_paragraph_without_a_place_goes_on_with_the_item_before() -> None:
    sentences, places = page("Kenya", "Peru", "", "Chad", "Mali", "Poland")
    assert [one.paragraph for one in mark_items(sentences, places)] == [0, 1, 1, 3, 4, 5]
