"""The environment variables: defaults, and faults that name the variable."""

import json
from pathlib import Path

import pytest

from service.errors import SettingsInvalid
from service.settings import Settings, load_settings


def test_defaults_need_no_environment() -> None:
    settings = load_settings()
    assert settings == Settings()
    assert (settings.host, settings.port, settings.models) == ("127.0.0.1", 8000, None)


def test_variables_are_read_and_options_win(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PORT", "8001")
    monkeypatch.setenv("DATELINE_MIGRATE", "off")
    monkeypatch.setenv("DATELINE_GAZETTEER", "some/folder")
    settings = load_settings()
    assert (settings.port, settings.migrate, settings.gazetteer) == (8001, False, Path("some/folder"))
    assert load_settings(port=8002).port == 8002


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DATELINE_PORT", "abc", "DATELINE_PORT: Input should be a valid integer"),
        ("DATELINE_PORT", "70000", "DATELINE_PORT: Input should be less than or equal to 65535"),
        ("DATELINE_MIGRATE", "perhaps", "DATELINE_MIGRATE: .*boolean"),
        ("DATELINE_MAX_BYTES", "0", "DATELINE_MAX_BYTES"),
        ("DATELINE_DEADLINE", "-1", "DATELINE_DEADLINE"),
        ("DATELINE_PROT", "8000", "no such setting, did you mean DATELINE_PORT"),
        ("DATELINE_ZZZ", "8000", "no such setting; there are DATELINE_DATABASE_URL"),
    ],
)
def test_a_fault_names_its_variable(monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsInvalid, match=says):
        load_settings()


def test_all_faults_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_PORT", "abc")
    monkeypatch.setenv("DATELINE_QUEUE", "none")
    with pytest.raises(SettingsInvalid) as caught:
        load_settings()
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_a_service_for_this_machine_is_not_exposed(host: str) -> None:
    assert load_settings(host=host).exposure is None


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "news.example.org", ""])
def test_a_service_for_others_says_that_it_asks_for_no_key(host: str) -> None:
    assert "127.0.0.1 (DATELINE_HOST)" in (load_settings(host=host).exposure or "")


def test_the_longest_text_fits_into_a_body_be_it_all_escapes() -> None:
    settings = load_settings()
    assert len(json.dumps({"text": "国" * settings.max_characters})) < settings.max_bytes


def test_trusted_hosts_are_words_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings().trusted_hosts is None
    monkeypatch.setenv("DATELINE_TRUSTED_HOSTS", "News.example.org, api.example.org")
    assert load_settings().trusted_hosts == ("news.example.org", "api.example.org")
