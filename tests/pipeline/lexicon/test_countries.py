import pytest

from pipeline.lexicon.countries import (
    countries,
    countries_by_alpha2,
    country_named,
    country_of_demonym,
    territories,
)


def test_every_country_has_codes_and_a_region() -> None:
    for iso, country in countries().items():
        assert country.iso == iso
        assert len(country.alpha2) == 2
        assert len(country.alpha3) == 3
        assert country.region


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Iraq", "Iraq"),
        ("IRAQ", "Iraq"),
        ("the Netherlands", "Netherlands"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("DRC", "Democratic Republic of Congo"),
        ("Swaziland", "eSwatini"),
        ("US", "United States"),
        ("U.S.", "United States"),
        ("Hong Kong", "China"),
    ],
)
def test_country_is_known_by_its_names(text: str, name: str) -> None:
    country = country_named(text)
    assert country is not None
    assert country.name == name


@pytest.mark.parametrize("text", ["us", "car", "Mordor", "", "the"])
def test_other_words_are_no_country(text: str) -> None:
    assert country_named(text) is None
    assert country_of_demonym(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Iraqi", "Iraq"),
        ("Iraqis", "Iraq"),
        ("FRENCH", "France"),
        ("Irishmen", "Ireland"),
        ("Congolese", "Democratic Republic of Congo"),
    ],
)
def test_people_tell_their_country(text: str, name: str) -> None:
    country = country_of_demonym(text)
    assert country is not None
    assert country.name == name


def test_territories_are_recorded_under_a_country() -> None:
    assert {territory.name for territory in territories()} >= {"Hong Kong", "Western Sahara"}
    assert countries_by_alpha2()["HK"].name == "China"
