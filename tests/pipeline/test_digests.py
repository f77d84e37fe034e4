"""Pages that tell one story a paragraph."""

from dataclasses import replace

from builders import parsed

from pipeline.digests import is_digest, mark_items
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
    assert not is_digest(*page("Kenya", "", "Peru", "Chad", "Mali"))
    assert not is_digest(*page("Kenya", "Peru", "Chad"))


def test_headings_and_captions_stay_what_they_are() -> None:
    sentences, places = page("Kenya", "Peru", "Poland", "Chad")
    headed = (replace(sentences[0], region=RegionKind.HEADING), *sentences[1:])
    assert not is_digest(headed, places)
