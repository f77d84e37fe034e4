"""What the names beside a name, and the rest of the document, say about which place it is."""

from dataclasses import replace

import numpy as np
import pytest
from builders import written
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.lexicon.countries import countries_by_alpha2
from pipeline.model import Place, PlaceKind, Sentence
from pipeline.places import Gazetteer, default_index, find_places, locate
from pipeline.places.index import PLACE_KINDS

#: Degrees that the open country between towns and border may take.
MARGIN = 3.0


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_index())


def located(text: str, index: int = 0) -> Sentence:
    """A flat sentence in which every capitalised word, or run of words joined by ``_``, is a location."""
    names = [word for word in text.split() if word[:1].isupper()]
    return replace(written(text.replace("_", " "), **dict.fromkeys(names, "LOC")), index=index)


def places(gazetteer: Gazetteer, *texts: str) -> dict[str, Place]:
    sentences = tuple(located(text, index) for index, text in enumerate(texts))
    return {place.phrase.span.text: place for place in find_places(sentences, gazetteer)}


# --- lists -----------------------------------------------------------------------------------------------------------


def test_name_in_a_list_of_states_is_a_state(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "storms in Alabama , Georgia , Florida and Tennessee")
    assert (found["Georgia"].country, found["Georgia"].rule) == ("United States", "listed_with_its_like")


def test_name_in_a_list_of_countries_is_a_country(gazetteer: Gazetteer) -> None:
    assert places(gazetteer, "envoys of Armenia , Georgia and Turkey")["Georgia"].country == "Georgia"


@pytest.mark.parametrize("text", ["talks in Maryland , Virginia and Washington", "talks in Oregon and Washington"])
def test_capital_in_a_short_list_stays_a_capital(gazetteer: Gazetteer, text: str) -> None:
    assert places(gazetteer, text)["Washington"].kind is PlaceKind.CITY


def test_town_in_a_list_of_towns_does_not_lie_in_the_next(gazetteer: Gazetteer) -> None:
    assert places(gazetteer, "trains to Cleveland , Columbus , Dayton and Cincinnati")["Columbus"].admin1 == "Ohio"


def test_plural_noun_after_a_list_says_what_its_names_are(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "floods in Screven and Lowndes counties in Georgia")
    assert {(found[name].kind, found[name].admin1) for name in ("Screven", "Lowndes")} == {
        (PlaceKind.ADMIN2, "Georgia")
    }


# --- containers ------------------------------------------------------------------------------------------------------


def test_abbreviated_state_after_a_town_decides(gazetteer: Gazetteer) -> None:
    assert places(gazetteer, "a doctor in Georgetown , Ky. said so")["Georgetown"].admin1 == "Kentucky"


@pytest.mark.parametrize(
    "text", ["a raid on Qwxara in Anbar", "a raid on the Qwxara area of Anbar", "in Qwxara , Anbar"]
)
def test_unlisted_place_lies_where_the_text_says(gazetteer: Gazetteer, text: str) -> None:
    found = places(gazetteer, text)["Qwxara"]
    assert (found.name, found.admin1, found.rule) == ("Anbar", "Anbar", "unlisted_place_in_named_one")
    coded = locate(found, located(text), gazetteer)
    assert coded is not None
    assert (coded.value.name, coded.value.precision) == ("Ramadi", 3)


def test_unlisted_place_in_a_country_has_a_country_and_no_point(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "the village of Qwxara , Kenya")["Qwxara"]
    assert (found.country, found.latitude, found.name) == ("Kenya", None, None)


def test_unlisted_place_of_a_people_lies_in_their_country(gazetteer: Gazetteer) -> None:
    sentence = written("rebels took the Syrian town of Qwxara", Syrian="MISC", Qwxara="LOC")
    assert find_places((sentence,), gazetteer)[-1].country == "Syria"


def test_little_known_namesake_elsewhere_is_not_the_unlisted_place(gazetteer: Gazetteer) -> None:
    assert places(gazetteer, "a fire in Bocholt , Iowa")["Bocholt"].admin1 == "Iowa"


def test_obscure_namesake_of_a_city_tells_nothing(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "students of California , Los_Angeles")
    assert found["Los Angeles"].country == "United States"


# --- the document's home ---------------------------------------------------------------------------------------------


def test_little_known_names_of_one_division_outweigh_a_famous_namesake(gazetteer: Gazetteer) -> None:
    found = places(
        gazetteer,
        "the sheriff of Henry_County came",
        "a crowd in Paris left",
        "Henry_County paid",
        "Henry_County judges",
    )
    assert {place.admin1 for place in found.values()} == {"Tennessee"}


def test_famous_names_alone_keep_their_fame(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "flights from Paris to London", "a train to Berlin")
    assert {name: place.country for name, place in found.items()} == {
        "Paris": "France",
        "London": "United Kingdom",
        "Berlin": "Germany",
    }


# --- names that are cut in two ---------------------------------------------------------------------------------------


def test_name_cut_at_its_full_stop_is_made_whole(gazetteer: Gazetteer) -> None:
    sentence = written("homes near Fort St . John burned", Fort_St="LOC", John="LOC")
    found = find_places((sentence,), gazetteer)
    assert [place.phrase.span.text for place in found] == ["Fort St . John"]


def test_name_that_goes_on_after_a_particle_is_one_name(gazetteer: Gazetteer) -> None:
    (place,) = find_places((written("clashes in Milagro de la Cumbre today", Milagro="LOC"),), gazetteer)
    assert (place.phrase.span.text, place.latitude) == ("Milagro de la Cumbre", None)


def test_district_may_be_a_province_on_the_map(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "clashes in Jordan", "police in Amman", "a fire in the Karak district")
    assert (found["Karak"].country, found["Karak"].kind) == ("Jordan", PlaceKind.ADMIN1)


# --- other spellings -------------------------------------------------------------------------------------------------


def test_other_spelling_is_known_where_the_document_speaks_of_its_country(gazetteer: Gazetteer) -> None:
    found = places(gazetteer, "raids in Syria", "troops left Syria", "strikes near Al_Shadaddi")
    assert (found["Al Shadaddi"].country, found["Al Shadaddi"].rule) == ("Syria", "other_spelling")
    assert places(gazetteer, "strikes near Al_Shadaddi")["Al Shadaddi"].latitude is None


def test_three_letters_in_capitals_are_no_town_of_a_similar_name(gazetteer: Gazetteer) -> None:
    sentence = located("A BOMB WENT OFF AT THE UCA IN THE NIGHT")
    assert all(place.latitude is None for place in find_places((sentence,), gazetteer))


def test_country_before_an_office_is_the_one_it_belongs_to(gazetteer: Gazetteer) -> None:
    assert places(gazetteer, "aid from the Peru government")["Peru"].metonym
    assert places(gazetteer, "aid from the U.S . government")["U.S"].metonym


# --- whatever is named -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def boxes() -> dict[str, tuple[float, float, float, float]]:
    """ACLED's name of a country -> the southernmost and northernmost, westernmost and easternmost of its towns."""
    features = np.load(default_index() / "features.npy", mmap_mode="r")
    towns = features[features["kind"] == PLACE_KINDS.index(PlaceKind.CITY)]
    codes: dict[str, list[bytes]] = {}
    for alpha2, country in countries_by_alpha2().items():
        codes.setdefault(country.name, []).append(alpha2.encode())
    own = {name: towns[np.isin(towns["alpha2"], alpha2s)] for name, alpha2s in codes.items()}
    axes = ("latitude", "longitude")
    return {name: tuple(f(at[axis]) for axis in axes for f in (np.min, np.max)) for name, at in own.items() if len(at)}


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=200_000))
def test_a_resolved_place_lies_where_the_towns_of_its_country_lie(
    gazetteer: Gazetteer, boxes: dict[str, tuple[float, float, float, float]], number: int
) -> None:
    name = gazetteer.place(number).name.replace(" ", "_")
    assume(name[:1].isupper())
    for place in places(gazetteer, f"talks in {name} failed").values():
        box = boxes.get(place.country or "")  # the Antarctic has no towns
        if box is None or place.latitude is None or place.longitude is None:
            continue
        south, north, west, east = box
        assert south - MARGIN <= place.latitude <= north + MARGIN
        assert west - MARGIN <= place.longitude <= east + MARGIN
