from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.parsing import casing
from pipeline.parsing.casing import recase, spell_out_acronyms


def test_wire_copy_gets_the_usual_case_of_its_words() -> None:
    text = "SOLDIERS KILLED TWO REBELS NEAR THE CITY OF LIMA ON MONDAY. THE ARMY CONFIRMED IT."
    assert recase(text) == "Soldiers killed two rebels near the city of Lima on Monday. The army confirmed it."


def test_a_name_before_its_acronym_keeps_its_capitals() -> None:
    text = "MEMBERS OF THE UNITED WORKERS FRONT [UWF] MARCHED THROUGH THE CAPITAL AGAINST THE NEW TAX."
    assert "United Workers Front (UWF)" in recase(text)


def test_a_word_that_goes_on_a_name_is_written_as_names_are() -> None:
    text = "THE ZAMORA NATIONAL LIBERATION FRONT ATTACKED A NATIONAL GUARD POST IN FRONT OF SAN PEDRO CHURCH."
    cased = recase(text)
    assert "Zamora National Liberation Front attacked a national" in cased
    assert "in front of San Pedro" in cased


def test_notes_of_an_editor_are_left_out() -> None:
    text = "[REPORTER] THE MINISTER [WORDS INDISTINCT] THE ARMY'S CLAIM.  [LUNA] THE FRONT [ZNF] HAS ATTACKED AGAIN."
    said = "The minister the army's claim. The front (ZNF) has attacked again."
    assert " ".join(recase(text).split()) == said


@pytest.mark.parametrize("text", ["", "The UN said NATO troops had left the area by Monday evening.", "BOMB KILLS TWO"])
def test_mixed_case_and_short_stretches_are_left_alone(text: str) -> None:
    assert recase(text) == text


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_lengths_never_change(text: str) -> None:
    assert len(recase(text)) == len(text)
    assert len(recase(text.upper())) == len(text.upper())


def test_acronyms_do_not_make_the_words_before_them_be_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Mock(wraps=casing.CASED_WORD)
    monkeypatch.setattr(casing, "CASED_WORD", found)
    text = "THE NATIONAL FRONT (NF) FOUGHT. " * 20
    assert spell_out_acronyms(text, text.lower()).count("National Front (NF)") == 20
    assert found.finditer.call_count == 1
