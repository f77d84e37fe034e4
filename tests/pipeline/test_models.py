"""What the bundled models must read right: our own sentences of the kinds that news has."""

import re

import pytest

from pipeline.model import EntityKind, Sentence
from pipeline.page import read_page
from pipeline.parsing.manifest import BUNDLED, ModelFolder, read_manifest, verify_models
from pipeline.parsing.parser import Parser

MEBIBYTE = 2**20
pytestmark = pytest.mark.stanza


@pytest.fixture(scope="module")
def parser() -> Parser:
    """The bundled models, loaded once."""
    return Parser.load(ModelFolder(BUNDLED))


def parse(parser: Parser, text: str) -> Sentence:
    """The last sentence of a text: what stands before it is a dateline or a headline."""
    return parser.parse(read_page(text))[-1]


def arcs(sentence: Sentence) -> set[str]:
    """The tree as ``dependent relation head``; the root has no head."""
    heads = {token.index: token.text for token in sentence.tokens}
    return {f"{token.text} {token.deprel} {heads.get(token.head, '')}".strip() for token in sentence.tokens}


def names(sentence: Sentence) -> set[tuple[str, EntityKind]]:
    """The entities with their types."""
    return {(entity.span.text, entity.kind) for entity in sentence.entities}


def test_the_manifest_covers_every_model_file() -> None:
    verify_models(ModelFolder(BUNDLED))
    assert set(read_manifest(BUNDLED)) == {path.name for path in BUNDLED.glob("*.pt")}


def test_models_are_small_enough_for_the_repository() -> None:
    sizes = {path.name: path.stat().st_size for path in BUNDLED.glob("*.pt")}
    assert max(sizes.values()) <= 20 * MEBIBYTE
    assert sum(sizes.values()) <= 70 * MEBIBYTE


def test_the_card_names_each_licence_and_the_recipe() -> None:
    card = (BUNDLED / "MODEL_CARD.md").read_text(encoding="utf-8")
    for needed in ("CC BY-SA 4.0", "CC BY 4.0", "Apache-2.0", "pipeline/training/recipe.toml", "SHA256SUMS"):
        assert needed in card
    assert not re.search(r"(?<![\w.])/(?:tmp|root|work|home)/", card)


def test_models_name_no_folder_of_the_machine_that_trained_them() -> None:
    import torch  # noqa: PLC0415 - seconds to import

    models = sorted(BUNDLED.glob("*.pt"))
    assert models
    for path in models:
        config = torch.load(path, weights_only=True).get("config", {})
        assert not [value for value in config.values() if isinstance(value, str) and value.startswith("/")], path.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen killed three soldiers in the village of Tera on Tuesday.",
            {
                "Gunmen nsubj killed",
                "soldiers obj killed",
                "three nummod soldiers",
                "killed root",
                "Tuesday obl killed",
            },
        ),
        (
            "Two teachers were abducted by armed men near Jos.",
            {"teachers nsubj:pass abducted", "were aux:pass abducted", "men obl:agent abducted", "by case men"},
        ),
        (
            "Police fired tear gas at students who were protesting in Nairobi.",
            {"Police nsubj fired", "gas obj fired", "who nsubj protesting"},
        ),
        (
            "The army said that rebels had shelled the town.",
            {"said root", "shelled ccomp said", "rebels nsubj shelled", "town obj shelled", "army nsubj said"},
        ),
        (
            '"We heard three loud blasts," said Amina Yusuf, a teacher in Maiduguri.',
            {"We nsubj heard", "blasts obj heard", "Amina nsubj said", "Yusuf flat Amina"},
        ),
        (
            "A bomb exploded outside a hotel, killing 12 people.",
            {
                "bomb nsubj exploded",
                "exploded root",
                "killing advcl exploded",
                "people obj killing",
                "12 nummod people",
            },
        ),
        (
            "Protesters blocked the road and burned tyres.",
            {"Protesters nsubj blocked", "road obj blocked", "burned conj blocked", "tyres obj burned"},
        ),
        (
            "The rebels did not attack the convoy.",
            {"rebels nsubj attack", "not advmod attack", "convoy obj attack"},
        ),
    ],
)
def test_who_did_what_to_whom_is_read_from_the_tree(parser: Parser, text: str, expected: set[str]) -> None:
    assert expected <= arcs(parse(parser, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Arakan Army captured a base in Rakhine State.", {("Arakan Army", "ORG"), ("Rakhine State", "LOC")}),
        (
            "Jund al-Haq claimed responsibility for the bombing in Peshawar.",
            {("Jund al-Haq", "ORG"), ("Peshawar", "LOC")},
        ),
        ("Fighters of Saraya al-Nasr clashed with the Syrian army.", {("Saraya al-Nasr", "ORG"), ("Syrian", "MISC")}),
        ("M23 rebels seized two towns near Goma.", {("M23", "ORG"), ("Goma", "LOC")}),
        (
            "MOGADISHU, Somalia (AP) — A car bomb exploded outside the office of Governor Abdi Warsame.",
            {("Abdi Warsame", "PER")},
        ),
        (
            "Colombian troops killed a commander of the National Liberation Army in Arauca.",
            {("Colombian", "MISC"), ("National Liberation Army", "ORG"), ("Arauca", "LOC")},
        ),
    ],
)
def test_names_are_found_with_their_types(parser: Parser, text: str, expected: set[tuple[str, str]]) -> None:
    assert {(name, EntityKind(kind)) for name, kind in expected} <= names(parse(parser, text))


def test_a_headline_is_read_as_a_sentence(parser: Parser) -> None:
    headline = parse(parser, "Gunmen Kill Nine in Attack on Village Near Jos")
    assert {"Gunmen nsubj Kill", "Kill root", "Nine obj Kill"} <= arcs(headline)
    assert ("Jos", EntityKind.LOCATION) in names(headline)


def test_wire_copy_in_capitals_is_read_like_any_other(parser: Parser) -> None:
    sentence = parse(parser, "TWELVE SOLDIERS WERE KILLED IN AN AMBUSH IN MALI ON SUNDAY, THE ARMY SAID.")
    assert {"soldiers nsubj:pass killed", "were aux:pass killed"} <= {arc.lower() for arc in arcs(sentence)}
    assert ("MALI", EntityKind.LOCATION) in names(sentence)


def test_offsets_are_those_of_the_text(parser: Parser) -> None:
    text = "See https://example.org/" + "a" * 120 + " for “the town’s” appeal."
    tokens = parse(parser, text).tokens
    assert tokens
    for token in tokens:
        assert token.start < token.end <= len(text)
        assert token.text[0] == text[token.start].translate(str.maketrans("“”’", '""\''))
