import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import ModelsDamaged, ModelsMissing
from pipeline.model import Sentence
from pipeline.page import read_page
from pipeline.parsing import BUNDLED, Parser, locate_models, verify_models
from pipeline.parsing.manifest import MANIFEST, ModelFolder

Parse = Callable[[str], tuple[Sentence, ...]]


@pytest.fixture(scope="module")
def parse() -> Parse:
    parser = Parser.load(locate_models(None, Path("nowhere")))
    return lambda text: parser.parse(read_page(text))


def copied_models(tmp_path: Path) -> ModelFolder:
    for path in BUNDLED.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return ModelFolder(tmp_path)


@pytest.mark.stanza
def test_who_did_it_is_the_subject_of_what_was_done(parse: Parse) -> None:
    (sentence,) = parse("Gunmen killed three soldiers in Baghdad on Tuesday.")
    root = next(token for token in sentence.tokens if token.head == 0)
    assert (root.lemma, root.upos) == ("kill", "VERB")
    assert [child.text for child in sentence.children(root.index, "nsubj")] == ["Gunmen"]
    assert "Baghdad" in [entity.span.text for entity in sentence.entities]


@pytest.mark.stanza
@pytest.mark.parametrize(
    "text",
    [
        "“We don’t know who’s there,” the mayor’s aide said.",
        "SOLDIERS KILLED TWO REBELS NEAR THE CITY OF LIMA ON MONDAY, THE ARMY SAID.",
        "TUNIS, March 3 (Agency) — Two men were shot.\n\nPolice cannot say why.",
        "See https://example.org/" + "a" * 1500 + " for more.",
        "rebels " * 400,
        "Emoji \U0001f600 and accents: Málaga, Ayacucho.",
    ],
    ids=["curly quotes", "capitals", "dateline", "long word", "no punctuation", "beyond the basic plane"],
)
def test_tokens_and_entities_are_slices_of_the_text(parse: Parse, text: str) -> None:
    for sentence in parse(text):
        assert sentence.span.text == text[sentence.span.start : sentence.span.end]
        for token in sentence.tokens:
            assert sentence.span.start <= token.start < token.end <= sentence.span.end
        for entity in sentence.entities:
            assert entity.span.text == text[entity.span.start : entity.span.end]


@pytest.mark.stanza
@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_possessive_is_no_part_of_the_name_before_it(parse: Parse, mark: str) -> None:
    text = f"Police in Kano{mark}s old market arrested two men."
    (sentence,) = parse(text)
    assert [text[token.start : token.end] for token in sentence.tokens[2:4]] == ["Kano", f"{mark}s"]


@pytest.mark.stanza
def test_a_date_after_a_shortened_month_stays_in_its_sentence(parse: Parse) -> None:
    sentences = parse("Shells fell on the port on Oct. 3 and killed two dockers.")
    assert len(sentences) == 1


@pytest.mark.stanza
@pytest.mark.parametrize("text", ["", " \n\n ", "."])
def test_next_to_nothing_is_read_as_next_to_nothing(parse: Parse, text: str) -> None:
    assert len(parse(text)) <= 1


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    models = copied_models(tmp_path)
    (tmp_path / "context.pt").unlink()
    with pytest.raises(ModelsMissing, match=r"context\.pt is missing"):
        verify_models(models)


LIGHT = """
import sys
from pathlib import Path
from pipeline.parsing import Parser, locate_models
Parser.load(locate_models(None, Path("nowhere")))
heavy = {"sympy", "torch._dynamo", "torch._inductor", "scipy"} & sys.modules.keys()
sys.exit(f"imported {heavy}" if heavy else 0)
"""


@pytest.mark.stanza
def test_loading_brings_in_no_compiler() -> None:
    subprocess.run([sys.executable, "-c", LIGHT], check=True)


def test_a_changed_model_is_named(tmp_path: Path) -> None:
    models = copied_models(tmp_path)
    (tmp_path / "lemma.pt").write_bytes(b"not a model")
    with pytest.raises(ModelsDamaged, match=r"lemma\.pt differs"):
        verify_models(models)


def test_a_manifest_must_cover_all_models(tmp_path: Path) -> None:
    models = copied_models(tmp_path)
    (tmp_path / MANIFEST).write_text("0" * 64 + "  lemma.pt\n")
    with pytest.raises(ModelsMissing, match=r"does not name .*tokenize\.pt"):
        verify_models(models)


@pytest.mark.parametrize("choice", ["default_fast", "no/such/folder"])
def test_a_choice_that_is_not_there_names_the_remedy(tmp_path: Path, choice: str) -> None:
    with pytest.raises(ModelsMissing, match=r"dateline models fetch|DATELINE_MODELS"):
        locate_models(choice, tmp_path)
