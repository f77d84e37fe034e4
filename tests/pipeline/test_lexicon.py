import pytest

from pipeline.errors import LexiconInvalid
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.events import classified, unique
from pipeline.ontology import PeopleClass, Predicate, Report, ThingClass, WeaponClass

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("lemma", "particles", "objects", "expected"),
    [
        ("blow", ["up"], [], Predicate.BOMB),
        ("gun", ["down"], [], Predicate.SHOOT),
        ("round", ["up"], [], Predicate.ARREST),
        ("open", [], ["fire"], Predicate.SHOOT),
        ("fire", ["at"], ["rocket"], Predicate.SHELL),
        ("lay", ["down"], ["weapon"], Predicate.SURRENDER),
        ("take", [], ["hostage"], Predicate.ABDUCT),
        ("fire", [], ["coach"], Predicate.FIGURATIVE),
        ("condemn", [], ["attack"], Predicate.STATE),
        ("harvest", [], [], None),
    ],
)
def test_verb_is_read_with_its_particle_and_object(
    lemma: str, particles: list[str], objects: list[str], expected: Predicate | None
) -> None:
    assert LEXICON.verb_class(lemma, particles, objects) is expected


@pytest.mark.parametrize(
    ("lemma", "modifiers", "expected"),
    [
        ("strike", ["drone"], Predicate.AIR_STRIKE),
        ("strike", ["hunger"], Predicate.STOPPAGE),
        ("bombing", ["suicide"], Predicate.SUICIDE_BOMB),
        ("bombing", [], Predicate.BOMB),
        ("war", ["price"], Predicate.FIGURATIVE),
        ("raid", ["deadly", "air"], Predicate.AIR_STRIKE),
        ("grave", ["mass"], Predicate.MASS_GRAVE),
        ("recipe", [], None),
    ],
)
def test_modifier_decides_the_class_of_an_event_noun(
    lemma: str, modifiers: list[str], expected: Predicate | None
) -> None:
    assert LEXICON.noun_class(lemma, modifiers) is expected


def test_people_weapons_and_things_are_read_with_their_modifiers() -> None:
    assert LEXICON.people_class("force", ["security"]) is PeopleClass.POLICE
    assert LEXICON.people_class("protester", ["violent"]) is PeopleClass.RIOTER
    assert LEXICON.people_class("protester", ["young"]) is PeopleClass.PROTESTER
    assert LEXICON.people_class("policemen") is PeopleClass.POLICE
    assert LEXICON.weapon_class("bomb", ["petrol"]) is WeaponClass.INCENDIARY
    assert LEXICON.weapon_class("grenade", ["stun"]) is WeaponClass.CROWD_CONTROL
    assert LEXICON.thing_class("station", ["police"]) is ThingClass.POLICE_STATION


def test_reporting_words_and_vague_numbers_are_there() -> None:
    assert LEXICON.reporting["deny"] is Report.DENIED
    assert LEXICON.reporting["allege"] is Report.ALLEGED
    assert LEXICON.vague_numbers["dozens"] == 12


@pytest.mark.parametrize("predicate", Predicate)
def test_every_predicate_class_has_words(predicate: Predicate) -> None:
    readings = (LEXICON.verbs, LEXICON.nouns, LEXICON.verb_objects, LEXICON.compounds)
    assert any(predicate in reading.values() for reading in readings)


def test_ambiguous_words_are_event_words_too() -> None:
    assert LEXICON.ambiguous_verbs <= LEXICON.verbs.keys()
    assert LEXICON.ambiguous_nouns <= LEXICON.nouns.keys()
    assert {"fire", "strike"} <= LEXICON.ambiguous_verbs


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"no_class": ["hit"]}, r"a.toml: 'no_class' is no class of Predicate"),
        ({"kill": ["slay"], "attack": ["slay"]}, r"a.toml: 'slay' stands under kill and under attack"),
        ({"kill": ["Slay"]}, r"a.toml: 'Slay' must be lower case"),
        ({"kill": ["two  spaces"]}, r"a.toml: 'two  spaces' must be lower case with single spaces"),
        ({"kill": ["slay", "slay"]}, r"a.toml: 'slay' stands under"),
    ],
)
def test_broken_list_is_refused_with_file_and_entry(tables: dict[str, list[str]], message: str) -> None:
    with pytest.raises(LexiconInvalid, match=message):
        classified("a.toml", tables, Predicate)


def test_unique_keeps_the_order_of_a_list() -> None:
    assert list(unique("a.toml", [("b", 1), ("a", 2)])) == ["b", "a"]
