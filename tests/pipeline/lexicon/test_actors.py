import pytest

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.actors import (
    Group,
    actor_table,
    actor_words,
    is_abbreviation,
    name_key,
    read_groups,
    reject_duplicates,
)
from pipeline.lexicon.countries import countries
from pipeline.ontology import ActorType, PeopleClass, ThingClass

MINUSMA = "MINUSMA: United Nations Multidimensional Integrated Stabilization Mission in Mali"


def group(name: str, years: tuple[int, int] = (1900, 9999), home: str = "Mali") -> Group:
    return Group(name, ActorType.REBEL, (home,), (), *years, per_country=False)


def test_the_table_loads_and_knows_several_hundred_groups() -> None:
    assert len(actor_table().groups) > 1200


@pytest.mark.parametrize(
    ("words", "country", "year", "expected"),
    [
        ("the PKK", "Turkey", 2016, "PKK: Kurdistan Workers Party"),
        ("fighters from al-Shabab", "Somalia", 2014, "Al Shabaab"),
        ("AL-SHABAAB", "Kenya", 2014, "Al Shabaab"),
        ("Lord's Resistance Army rebels", "Uganda", 2005, "LRA: Lords Resistance Army"),
        ("members of the ELN", "Colombia", 1995, "ELN: National Liberation Army"),
        ("the Islamic State group's fighters", "Iraq", 2016, "Islamic State"),
        ("U.N. peacekeepers", "Mali", 2018, MINUSMA),
        ("U.N. peacekeepers", "Mali", 2005, "UN: United Nations"),
        ("coalition warplanes", "Syria", 2016, "Global Coalition Against Daesh"),
        ("the al-Qaeda branch", "Yemen", 2012, "AQAP: Al Qaeda in the Arabian Peninsula"),
        ("Rebels", "Yemen", 2017, "Houthi Movement"),
        ("Kurdish rebels", "Turkey", 2016, "PKK: Kurdistan Workers Party"),
        ("Turkish-backed rebels", "Syria", 2019, "Syrian National Army"),
        ("separatist fighters", "Cameroon", 2019, "Ambazonian Separatists"),
        ("Israeli settlers", "Palestine", 2021, "Settlers (Israel)"),
        ("Tuareg rebels of the MNLA", "Mali", 2012, "MNLA: National Movement for the Liberation of Azawad"),
        ("Lashkar-i-Jangvi gunmen", "Pakistan", 2012, "Lashkar-e-Jhangvi"),
        ("Jaysh e-Muhammed", "India", 2019, "JeM: Jaish-e-Mohammed"),
        ("Taliban", "Afghanistan", 2010, "Taliban"),
        ("Taliban", "Afghanistan", 2023, "Military Forces of Afghanistan - Taliban"),
        ("the Rapid Support Forces", "Sudan", 2019, "Military Forces of Sudan - Rapid Support Forces"),
        ("the Rapid Support Forces", "Sudan", 2024, "RSF: Rapid Support Forces"),
        ("Maoist rebels", "Nepal", 2003, "CPN-M: Communist Party of Nepal-Maoist"),
        ("Maoist rebels", "India", 2010, "CPI (Maoist): Communist Party of India (Maoist)"),
    ],
)
def test_a_group_is_found_by_any_of_its_names(words: str, country: str, year: int, expected: str) -> None:
    named = actor_table().find(words, country, year)
    assert named is not None
    assert named.group.name == expected


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("anti-Taliban fighters", "Afghanistan"),
        ("former FARC guerrillas", "Colombia"),
        ("Houthi-held territory", "Yemen"),
        ("the PLA", "Angola"),
        ("death squads", "Norway"),
        ("villagers", "Mali"),
        ("separatists", "Spain"),
        ("Rebels", "Chad"),
        ("Kurdish rebels", "Germany"),
        ("coalition forces", "Chile"),
    ],
)
def test_no_group_is_found_where_the_words_mean_another(words: str, country: str) -> None:
    assert actor_table().find(words, country, 2015) is None


def test_without_a_country_only_a_proper_name_in_a_description_tells_the_group() -> None:
    syrian = actor_table().find("Syrian rebels", None, 2016)
    assert syrian is not None
    assert syrian.group.name == "Opposition Rebels"
    assert actor_table().find("The rebels", None, 2016) is None


def test_other_groups_of_the_same_name_are_kept() -> None:
    named = actor_table().find("FARC", "Colombia", 2019)
    assert named is not None
    assert [other.name for other in named.others] == ["FARC: Revolutionary Armed Forces of Colombia"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Al-Nusra Front", "nusra front"),
        ("al-Nusra Front", "nusra front"),
        ("Séléka", "seleka"),
        ("New People's Army", "new people army"),
        ("U.N.", "=UN"),
        ("IRA’s", "=IRA"),
        ("M-19", "=M-19"),
    ],
)
def test_names_are_compared_without_articles_accents_and_possessives(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(("name", "answer"), [("ELN", True), ("M-19", True), ("HuJI", True), ("Hamas", False)])
def test_abbreviations_are_mostly_capitals(name: str, answer: bool) -> None:
    assert is_abbreviation(name) is answer


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ({"type": "Rebels"}, "type 'Rebels'"),
        ({"type": "Rebel group", "alias": ["X"]}, "unknown key alias"),
        ({"type": "Rebel group", "years": "1990"}, "years must read"),
        ({"type": "Rebel group", "years": "1990-1980"}, "years must read"),
        ({"type": "Rebel group", "in": ["Atlantis"]}, "no country is called Atlantis"),
    ],
)
def test_a_wrong_entry_is_named_with_its_file_and_key(entry: dict[str, object], complaint: str) -> None:
    with pytest.raises(LexiconInvalid, match=complaint) as caught:
        read_groups("some.toml", {"Mali": {"The Group": entry}})
    assert str(caught.value).startswith("some.toml: [Mali] 'The Group'")


def test_two_groups_of_one_country_may_not_share_a_name_in_the_same_years() -> None:
    with pytest.raises(LexiconInvalid, match="shares the name 'front'"):
        reject_duplicates({"a.toml: one": group("The Front"), "a.toml: two": group("Front")})


def test_two_groups_may_share_a_name_in_different_years_or_countries() -> None:
    reject_duplicates({"one": group("Front", (1980, 1990)), "two": group("Front", (1991, 2000))})
    reject_duplicates({"one": group("Front", home="Mali"), "two": group("Front", home="Chad")})


def test_every_list_of_words_has_known_countries_and_only_real_classes() -> None:
    words = actor_words()
    names = {country.name for country in countries().values()}
    assert set(words.metonyms.values()) <= names
    assert set(words.associates) <= set(PeopleClass)
    assert set(words.owners) <= set(ThingClass)
    assert set(words.owners.values()) <= {"Military Forces", "Police Forces", "Government", "civilians"}
