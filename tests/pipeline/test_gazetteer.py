from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import GazetteerMissing
from pipeline.lexicon.countries import countries
from pipeline.model import PlaceKind
from pipeline.places import Gazetteer, default_index
from pipeline.places.features import Feature
from pipeline.places.geometry import EARTH_RADIUS, Map, kilometres
from pipeline.places.index import write_features
from pipeline.places.names import fold, is_latin, plain_division, skeleton, usual, variants, without_division

BAGHDAD = Feature(
    name="Baghdad",
    kind=PlaceKind.CITY,
    latitude=33.34,
    longitude=44.40,
    alpha2="IQ",
    admin1="IQ.07",
    population=7_000_000,
)
PROVINCE = Feature(
    name="Baghdad", kind=PlaceKind.ADMIN1, latitude=33.3, longitude=44.3, alpha2="IQ", admin1="IQ.07", capital="Baghdad"
)
#: What the package's own index needs besides, so that words for people have somewhere to point.
LANDS = tuple(
    Feature(
        name=country.name,
        kind=PlaceKind.COUNTRY,
        latitude=0.0,
        longitude=0.0,
        alpha2=country.alpha2,
        aliases=country.aliases,
    )
    for country in countries().values()
)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_index())


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Şa‘dah", "sadah"),
        ("SA'DAH", "sadah"),
        ("Deir al-Zor", "deir al zor"),
        ("Saint-Louis", "st louis"),
        ("St. Louis", "st louis"),
        ("Łódź", "lodz"),
        ("  Washington,\n D.C. ", "washington dc"),
        ("—", ""),
    ],
)
def test_spellings_of_a_name_fold_together(name: str, key: str) -> None:
    assert fold(name) == key


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_article_is_no_part_of_a_name() -> None:
    assert set(variants("Al-Anbar")) == {"al anbar", "anbar"}


@pytest.mark.parametrize(("left", "right"), [("Bayjī", "Baiji"), ("Al Ḩawījah", "Hawija"), ("Zākhū", "Zakho")])
def test_spellings_of_an_arabic_name_share_their_consonants(left: str, right: str) -> None:
    assert skeleton(left) == skeleton(right)


def test_names_carry_no_marks_of_transliteration() -> None:
    assert usual("Sāmarrā’", "IQ") == "Samarra"
    assert usual("Cox’s Bāzār", "BD") == "Cox’s Bazar"
    assert usual("Muş", "TR") == "Muş"


def test_territory_is_a_division_of_its_country(gazetteer: Gazetteer) -> None:
    (city,) = (r for r in gazetteer.named("Hong Kong") if r.kind is PlaceKind.CITY and not r.alternate)
    assert city.country is not None
    assert city.admin1 is not None
    assert (city.country.name, gazetteer.place(city.admin1).name) == ("China", "Hong Kong")


def test_division_is_known_without_the_word_for_what_it_is() -> None:
    assert without_division("Borno State") == "borno"
    assert plain_division("Nam Định Province") == "Nam Định"


@pytest.mark.parametrize(("name", "latin"), [("Erbil", True), ("EBL", False), ("أربيل", False), ("ai er bi le", False)])
def test_only_names_that_english_text_can_use_are_kept(name: str, latin: bool) -> None:
    assert is_latin(name) is latin


def test_index_gives_back_what_it_was_built_from(tmp_path: Path) -> None:
    write_features(tmp_path, (*LANDS, PROVINCE, BAGHDAD), sources=())
    province, city = Gazetteer.open(tmp_path).named("BAGHDAD")
    assert (province.kind, city.kind) == (PlaceKind.ADMIN1, PlaceKind.CITY)
    assert (city.latitude, city.longitude, city.population) == (33.34, 44.40, 7_000_000)
    assert city.admin1 == province.number
    assert province.capital == city.number
    assert city.geonameid is None


def test_same_places_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        write_features(folder, (*LANDS, PROVINCE, BAGHDAD), sources=())
    files = list((tmp_path / "a").iterdir())
    assert files
    for file in files:
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()


def test_missing_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GazetteerMissing, match="dateline gazetteer build"):
        Gazetteer.open(tmp_path)


def test_index_of_another_version_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "stamp.json").write_text('{"format": 0}')
    with pytest.raises(GazetteerMissing, match="dateline gazetteer build"):
        Gazetteer.open(tmp_path)


def test_every_country_is_a_place(gazetteer: Gazetteer) -> None:
    unplaced = {country.name for country in countries().values() if gazetteer.country(country.alpha2) is None}
    assert unplaced <= {"Antarctica", "Heard Island and McDonald Islands", "United States Minor Outlying Islands"}


@pytest.mark.parametrize(
    ("province", "alpha2", "capital"),
    [
        ("Anbar", "IQ", "Ramadi"),
        ("Kirkuk", "IQ", "Kirkuk"),
        ("Borno", "NG", "Maiduguri"),
        ("Texas", "US", "Austin"),
        ("North Kivu", "CD", "Goma"),
        ("Helmand", "AF", "Lashkar Gah"),
        ("Queensland", "AU", "Brisbane"),
    ],
)
def test_province_has_its_capital(gazetteer: Gazetteer, province: str, alpha2: str, capital: str) -> None:
    (found,) = (r for r in gazetteer.named(province) if r.kind is PlaceKind.ADMIN1 and r.alpha2 == alpha2)
    assert found.name == province
    assert found.capital is not None
    assert gazetteer.place(found.capital).name == capital


@pytest.mark.parametrize("name", ["Erbil", "Irbil", "Arbil", "ERBIL"])
def test_erbil_lies_where_it_should(gazetteer: Gazetteer, name: str) -> None:
    city = max(gazetteer.named(name), key=lambda reading: reading.kind is PlaceKind.CITY)
    assert city.latitude == pytest.approx(36.19, abs=0.05)
    assert city.longitude == pytest.approx(44.01, abs=0.05)
    assert city.admin1 is not None
    assert gazetteer.place(city.admin1).name == "Erbil"


@pytest.mark.parametrize(("name", "town"), [("Qatraneh", "Al Qatranah"), ("Al Shadaddi", "Ash Shaddadah")])
def test_town_is_found_by_another_spelling(gazetteer: Gazetteer, name: str, town: str) -> None:
    assert town in {reading.name for reading in gazetteer.resembling(name)}


def test_few_consonants_are_no_likeness(gazetteer: Gazetteer) -> None:
    assert gazetteer.resembling("Foua") == ()


@pytest.mark.parametrize("name", ["Gaza Strip", "West Bank"])
def test_region_that_is_a_division_lies_in_it(gazetteer: Gazetteer, name: str) -> None:
    divisions = {reading.admin1 for reading in gazetteer.named(name)}
    assert len(divisions) == 1
    assert divisions != {None}


def test_people_lead_to_their_land(gazetteer: Gazetteer) -> None:
    (reading,) = gazetteer.named("Iraqis")
    assert reading.demonym
    assert reading.name == "Iraq"


@given(st.integers(min_value=0, max_value=200_000))
def test_every_place_is_found_by_its_own_name(gazetteer: Gazetteer, number: int) -> None:
    place = gazetteer.place(number)
    assert number in {reading.number for reading in gazetteer.named(place.name)}
    assert -90 <= place.latitude <= 90
    assert -180 <= place.longitude <= 180


def test_a_quarter_of_the_globe_is_its_fourth_part() -> None:
    pole = Feature(name="North Pole", kind=PlaceKind.NATURAL, latitude=90.0, longitude=0.0)
    equator = Feature(name="Equator", kind=PlaceKind.NATURAL, latitude=0.0, longitude=45.0)
    assert kilometres(pole, equator) == pytest.approx(EARTH_RADIUS * 3.14159 / 2, rel=1e-4)


def test_the_nearest_of_several_places_counts_and_none_is_infinitely_far() -> None:
    pole, equator, tropic = (
        Feature(name="Somewhere", kind=PlaceKind.NATURAL, latitude=latitude, longitude=10.0)
        for latitude in (90.0, 0.0, 23.0)
    )
    assert Map([("", equator), ("", tropic)]).kilometres_to_nearest(pole) == kilometres(pole, tropic)
    assert Map([]).kilometres_to_nearest(pole) == float("inf")


def spots() -> st.SearchStrategy[Feature]:
    return st.builds(
        Feature,
        name=st.sampled_from("ABC"),
        kind=st.just(PlaceKind.NATURAL),
        latitude=st.floats(-90, 90),
        longitude=st.floats(-180, 180),
    )


@given(spots(), st.lists(spots()), st.sampled_from(["A", None]))
def test_the_nearest_place_is_the_one_that_looking_at_all_would_find(
    here: Feature, others: list[Feature], name: str | None
) -> None:
    distances = [kilometres(here, other) for other in others if other.name != name]
    found = Map((other.name, other) for other in others).kilometres_to_nearest(here, but=name)
    assert found == min(distances, default=float("inf"))
