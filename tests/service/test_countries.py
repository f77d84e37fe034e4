"""Which country a name means, and what is answered to a name that means none."""

import pytest

from pipeline.lexicon.countries import countries
from service.countries import country_called
from service.errors import InvalidParameter


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Iraq", "Iraq"),
        ("iraq", "Iraq"),
        (" IRAQ ", "Iraq"),
        ("IRQ", "Iraq"),
        ("iq", "Iraq"),
        ("Irak", "Iraq"),
        ("DR Congo", "Democratic Republic of Congo"),
        ("Congo, the Democratic Republic of the", "Democratic Republic of Congo"),
        ("cote d'ivoire", "Ivory Coast"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("The Gambia", "Gambia"),
        ("Deutschland", "Germany"),
        ("Kosovo", "Kosovo"),
    ],
)
def test_every_known_spelling_means_its_country(text: str, country: str) -> None:
    assert country_called(text) == country


def test_every_country_is_called_by_its_own_name() -> None:
    names = [country.name for country in countries().values()]
    assert [country_called(name) for name in names] == names


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Irac", "did you mean 'Iraq'"),
        ("Korea", "did you mean 'South Korea'"),
        ("zzzzzzzz", "ISO code"),
        ("x" * 100_000, "ISO code"),
        ("Western Sahara", "country=Morocco"),
    ],
)
def test_what_is_no_country_is_refused_with_what_to_write(text: str, says: str) -> None:
    with pytest.raises(InvalidParameter, match=says):
        country_called(text)
