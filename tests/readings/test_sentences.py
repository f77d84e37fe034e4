"""The hand-written sentences on the bundled models."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readings.sentences import completed, difference, exact_share, load_cases, read

from pipeline.parsing import Parser, locate_models

#: Share of exact readings below which something has broken; the aim is 0.95.
FLOOR = 0.9
#: What news is made of, to be strung together without sense.
SNIPPETS = st.sampled_from(
    [
        "Rebels attacked",
        "police said",
        "“",
        "”",
        '"',
        "  ",
        "\n\n",
        "Kabul",
        "were killed",
        "—",
        "by",
        "1,200",
        "’s",
        "é",
        ".",
    ]
)


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser.load(locate_models(None, Path("nowhere")))


@pytest.mark.stanza
def test_most_sentences_are_read_exactly(parser: Parser) -> None:
    assert exact_share(load_cases(), parser.parse) >= FLOOR


@pytest.mark.stanza
def test_any_text_is_read_and_its_spans_are_slices(parser: Parser) -> None:
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(SNIPPETS | st.text(max_size=12), max_size=12).map(" ".join))
    def check(text: str) -> None:
        for found in read(text, parser.parse)[0]:
            for phrase in (found.trigger, *found.who, *found.whom, *found.instruments, *found.where, *found.when):
                assert phrase.span.text == text[phrase.span.start : phrase.span.end]

    check()


def test_there_are_sentences_enough_and_none_stands_twice() -> None:
    texts = Counter(case.text for case in load_cases())
    assert len(texts) >= 150
    assert max(texts.values()) == 1


def test_a_reading_must_use_the_words_of_its_text(tmp_path: Path) -> None:
    wrong = tmp_path / "sentences.toml"
    wrong.write_text('[[active]]\ntext = "Rebels left."\ntuples = [{ trigger = "arrived" }]\n', encoding="utf-8")
    with pytest.raises(ValueError, match="arrived"):
        load_cases(wrong)


def test_a_reading_has_no_unknown_part() -> None:
    with pytest.raises(ValueError, match="whose"):
        completed({"trigger": "left", "whose": []})


def test_a_difference_names_what_was_read_and_what_was_wanted() -> None:
    wanted = completed({"trigger": "left", "who": ["Rebels"]})
    assert difference(wanted, [completed({"trigger": "left"})]) == "left: who [] for ['Rebels']"
    assert difference(wanted, []) == "left: no tuple"
    assert difference(wanted, [wanted]) is None
