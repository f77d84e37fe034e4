import pytest
from builders import parsed, written
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Entity, EntityKind, Place, PlaceKind, Sentence, Span, Token
from pipeline.places import Gazetteer, default_index, find_places, locate, names_country_only


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(default_index())


def only(sentence: Sentence, gazetteer: Gazetteer) -> Place:
    (place,) = find_places((sentence,), gazetteer)
    return place


# --- finding ---------------------------------------------------------------------------------------------------------


def test_unknown_name_is_listed_without_coordinates(gazetteer: Gazetteer) -> None:
    unknown, known = find_places((written("clashes in Qwxzania near Mosul", Qwxzania="LOC", Mosul="LOC"),), gazetteer)
    assert (unknown.phrase.span.text, unknown.latitude, unknown.country) == ("Qwxzania", None, None)
    assert (known.name, known.country, known.admin1) == ("Mosul", "Iraq", "Nineveh")


def test_large_town_is_found_without_an_entity(gazetteer: Gazetteer) -> None:
    assert only(written("fighting broke out in Mosul"), gazetteer).name == "Mosul"


def test_capitals_do_not_hide_a_place(gazetteer: Gazetteer) -> None:
    assert only(written("GUNMEN ATTACKED THE BASE IN MOSUL", MOSUL="LOC"), gazetteer).name == "Mosul"


def test_people_stand_for_their_country(gazetteer: Gazetteer) -> None:
    place = only(written("the Iraqi army withdrew", Iraqi="MISC"), gazetteer)
    assert (place.name, place.metonym) == ("Iraq", True)


def test_town_in_the_name_of_an_office_is_a_metonym(gazetteer: Gazetteer) -> None:
    place = only(written("the Kirkuk Police Directorate denied it", Kirkuk_Police_Directorate="ORG"), gazetteer)
    assert (place.name, place.metonym) == ("Kirkuk", True)


def test_government_that_speaks_is_a_metonym(gazetteer: Gazetteer) -> None:
    sentence = parsed("""
        1 Washington Washington PROPN 2 nsubj B-LOC
        2 rejected reject VERB 0 root
        3 it it PRON 2 obj
    """)
    place = only(sentence, gazetteer)
    assert place.metonym
    assert place.admin1 == "District of Columbia"


def test_troops_in_a_country_are_in_it(gazetteer: Gazetteer) -> None:
    sentence = parsed("""
        1 Troops troops NOUN 4 nsubj
        2 in in ADP 3 case
        3 Iraq Iraq PROPN 1 nmod B-LOC
        4 left leave VERB 0 root
    """)
    assert not only(sentence, gazetteer).metonym


def test_surname_is_no_place(gazetteer: Gazetteer) -> None:
    first = written("a bomb wounded Omar Paris", Omar_Paris="PER")
    second = written("later Paris left", Paris="LOC")
    assert find_places((first, second), gazetteer) == ()


def test_street_named_after_a_far_town_is_not_there(gazetteer: Gazetteer) -> None:
    place = only(written("a crowd on Baghdad Street", Baghdad_Street="LOC"), gazetteer)
    assert (place.phrase.span.text, place.latitude) == ("Baghdad Street", None)


def test_building_stands_at_its_town(gazetteer: Gazetteer) -> None:
    place = only(written("drones over Mosul Airport", Mosul_Airport="LOC"), gazetteer)
    assert (place.name, place.kind, place.rule) == ("Mosul Airport", PlaceKind.FACILITY, "building_at_its_town")
    assert place.latitude == pytest.approx(36.3, abs=0.2)


@pytest.mark.parametrize(("text", "name"), [("in northern Gaza", "northern Gaza"), ("in east London", "London")])
def test_direction_belongs_to_some_names(gazetteer: Gazetteer, text: str, name: str) -> None:
    place = only(written(f"a raid {text}", **{text.rsplit(maxsplit=1)[-1]: "LOC"}), gazetteer)
    assert place.name == name
    assert place.country in {"Palestine", "United Kingdom"}


# --- resolution ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("a fire in Paris", "Paris", "France", "Île-de-France"),
        ("a fire in Paris , Texas", "Paris", "United States", "Texas"),
        ("a fire in Paris in Ontario", "Paris", "Canada", "Ontario"),
        ("a fire in Sulaimaniyah , Iraq", "Sulaymaniyah", "Iraq", "Sulaymaniyah"),
        ("a fire in Tripoli , Lebanon", "Tripoli", "Lebanon", "Liban-Nord"),
        ("a fire in Tripoli", "Tripoli", "Libya", "Tripoli"),
    ],
)
def test_place_named_beside_a_town_decides(
    gazetteer: Gazetteer, text: str, name: str, country: str, admin1: str
) -> None:
    kinds = {word: "LOC" for word in text.split() if word[:1].isupper()}
    place = find_places((written(text, **kinds),), gazetteer)[0]
    assert (place.name, place.country, place.admin1) == (name, country, admin1)


def test_rest_of_the_document_decides(gazetteer: Gazetteer) -> None:
    sentences = (
        written("officers came from Austin and Dallas", Austin="LOC", Dallas="LOC"),
        written("the sheriff of Lamar County said so", Lamar_County="LOC"),
        written("the fire in Paris is out", Paris="LOC"),
    )
    assert find_places(sentences, gazetteer)[-1].admin1 == "Texas"


@pytest.mark.parametrize("town", ["Raqqa", "Kherson", "Hawija", "Misrata", "Jenin"])
def test_name_of_a_province_and_its_seat_means_the_town(gazetteer: Gazetteer, town: str) -> None:
    assert only(written(f"fighting in {town}", **{town: "LOC"}), gazetteer).kind is PlaceKind.CITY


@pytest.mark.parametrize("state", ["Quebec", "Texas", "Oklahoma", "Kansas"])
def test_state_outweighs_a_town_of_its_name(gazetteer: Gazetteer, state: str) -> None:
    assert only(written(f"a storm in {state}", **{state: "LOC"}), gazetteer).kind is PlaceKind.ADMIN1


def test_little_known_place_of_an_unmentioned_country_is_left_open(gazetteer: Gazetteer) -> None:
    sentences = (
        written("riots in Nairobi and Mombasa", Nairobi="LOC", Mombasa="LOC"),
        written("police across Kenya", Kenya="LOC"),
        written("the Kenyan army", Kenyan="MISC"),
        written("a fire in the quarter of Brookhaven", Brookhaven="LOC"),
    )
    (among,) = (p for p in find_places(sentences, gazetteer) if p.phrase.span.text == "Brookhaven")
    (alone,) = find_places(sentences[-1:], gazetteer)
    assert among.latitude is None
    assert alone.latitude is not None


@pytest.mark.parametrize("name", ["Embassy", "City Hall", "North"])
def test_word_for_a_kind_of_thing_is_no_name(gazetteer: Gazetteer, name: str) -> None:
    assert find_places((written(f"a crowd in {name}", **{name.replace(" ", "_"): "LOC"}),), gazetteer) == ()


def test_region_may_be_none_on_the_map(gazetteer: Gazetteer) -> None:
    sentences = (
        written("drones hit Erbil", Erbil="LOC"),
        written("they reached the Kurdistan Region", Kurdistan="LOC"),
    )
    place = find_places(sentences, gazetteer)[-1]
    assert (place.kind, place.country) == (PlaceKind.REGION, "Iraq")


def test_kind_named_beside_it_decides(gazetteer: Gazetteer) -> None:
    assert only(written("fighting in Kirkuk province", Kirkuk="LOC"), gazetteer).kind is PlaceKind.ADMIN1
    assert only(written("fighting in Kirkuk", Kirkuk="LOC"), gazetteer).kind is PlaceKind.CITY


@pytest.mark.parametrize("text", ["it was up to us", "Man of the year", "the UN said", "OK then"])
def test_words_are_not_abbreviations(gazetteer: Gazetteer, text: str) -> None:
    assert find_places((written(text),), gazetteer) == ()


# --- locating --------------------------------------------------------------------------------------------------------


def test_named_town_is_precise(gazetteer: Gazetteer) -> None:
    sentence = written("a blast in Erbil", Erbil="LOC")
    coded = locate(only(sentence, gazetteer), sentence, gazetteer)
    assert coded is not None
    assert (coded.value.precision, coded.value.name, coded.rule) == (1, "Erbil", "named_town")
    assert (coded.value.latitude, coded.value.longitude) == pytest.approx((36.19, 44.01), abs=0.05)


@pytest.mark.parametrize(
    "before", ["near", "7 km from downtown", "on the outskirts of", "just north of", "a suburb of"]
)
def test_event_near_a_town_is_less_precise(gazetteer: Gazetteer, before: str) -> None:
    sentence = written(f"rockets landed {before} Erbil", Erbil="LOC")
    coded = locate(only(sentence, gazetteer), sentence, gazetteer)
    assert coded is not None
    assert (coded.value.precision, coded.rule) == (2, "near_town")
    assert "coded to Erbil" in coded.value.reason


def test_side_of_a_town_is_still_the_town(gazetteer: Gazetteer) -> None:
    sentence = written("clashes in northern Mosul", Mosul="LOC")
    coded = locate(only(sentence, gazetteer), sentence, gazetteer)
    assert coded is not None
    assert coded.value.precision == 1


def test_province_is_coded_to_its_capital(gazetteer: Gazetteer) -> None:
    sentence = written("clashes in Anbar province", Anbar="LOC")
    coded = locate(only(sentence, gazetteer), sentence, gazetteer)
    assert coded is not None
    assert (coded.value.precision, coded.value.name) == (3, "Ramadi")
    assert coded.value.reason == "coded to Ramadi, provincial capital"


@pytest.mark.parametrize("name", ["Iraq", "Sahel"])
def test_country_is_no_location(gazetteer: Gazetteer, name: str) -> None:
    sentence = written(f"clashes in {name}", **{name: "LOC"})
    place = only(sentence, gazetteer)
    assert locate(place, sentence, gazetteer) is None
    assert names_country_only(place)


def test_unknown_name_is_neither(gazetteer: Gazetteer) -> None:
    sentence = written("clashes in Qwxzania", Qwxzania="LOC")
    place = only(sentence, gazetteer)
    assert locate(place, sentence, gazetteer) is None
    assert not names_country_only(place)


# --- invariants ------------------------------------------------------------------------------------------------------

NAMES = ["Paris", "Texas", "Iraq", "US", "U.S.", "Northern", "Erbil", "airport", "Ky.", "São", "Iraqis", "Lake"]
WORDS = st.sampled_from([*NAMES, ",", "'", "-", "'s", "of", "the", "in", "$", "7", "("])
TAGS = st.sampled_from(["PROPN", "NOUN", "ADP", "PART", "PUNCT", "DET"])


@given(st.lists(st.tuples(WORDS, TAGS), min_size=1, max_size=12), st.sampled_from(EntityKind), st.data())
def test_places_lie_in_the_text_and_never_overlap(
    gazetteer: Gazetteer, parts: list[tuple[str, str]], kind: EntityKind, data: st.DataObject
) -> None:
    text = " ".join(word for word, _ in parts)
    tokens, start = [], 0
    for index, (word, tag) in enumerate(parts, 1):
        tokens.append(
            Token(index, word, word, tag, index - 1, "case" if tag == "PART" else "dep", start, start + len(word))
        )
        start += len(word) + 1
    first = data.draw(st.integers(1, len(tokens)))
    last = data.draw(st.integers(first, len(tokens)))
    span = Span(tokens[first - 1].start, tokens[last - 1].end, text[tokens[first - 1].start : tokens[last - 1].end])
    sentence = Sentence(0, Span(0, len(text), text), tuple(tokens), (Entity(kind, span, first, last),))
    end = 0
    for place in find_places((sentence,), gazetteer):
        found = place.phrase.span
        assert found.start >= end
        assert found.text == text[found.start : found.end]
        end = found.end
        locate(place, sentence, gazetteer)
