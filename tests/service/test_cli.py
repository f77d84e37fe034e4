"""The commands over a fake reader in this process."""

import io
import json
import os
import re
import socket
import subprocess
import sys
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fakes import load_fake

from pipeline import explaining
from pipeline.errors import ModelsMissing
from pipeline.model import Document
from pipeline.parsing.manifest import OFFICIAL
from pipeline.records.jsonl import prediction
from service import cli
from service.cli import building, opening
from service.processing import latest_events
from service.storage.queries import find_document

ATTACK = {"id": "a", "text": "Rebels attacked Goma.", "source": "Example News"}


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_DATABASE_URL", f"sqlite:///{tmp_path / 'data' / 'test.db'}")
    monkeypatch.setattr(opening, "open_reader", lambda _settings: nullcontext(load_fake()))


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def _extract(capfdbinary: pytest.CaptureFixture[bytes], path: Path, *lines: bytes) -> list[dict[str, Any]]:
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    assert cli.main(["extract", "--jsonl", str(path)]) == 0
    return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]


def test_extract_writes_a_line_for_each_line_in_order(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    lines = _extract(
        capfdbinary,
        tmp_path / "in.jsonl",
        json.dumps(ATTACK).encode(),
        b'{"id": "b", "text": " "}',
        b"not json",
        b'{"text": "no id"}',
        b'{"id": "c", "text": "x", "language": "fr"}',
        b'{"id": "d", "text": "!fail"}',
        b'{"id": "e", "text": "\xff"}',
        b'{"id": "f", "text": "Peace.", "published_at": "soon"}',
        b'{"id": "\\ud800", "text": "x"}',
        b'{"id": "g", "text": "caf\xc3\xa9 attacked", "more": 1}',
    )
    assert [line["id"] for line in lines] == ["a", "b", None, None, "c", "d", None, "f", "\ud800", "g"]
    assert [line.get("error", {}).get("type") for line in lines] == [
        None,
        "empty-text",
        "malformed-document",
        "malformed-document",
        "unsupported-language",
        "extraction-failed",
        "undecodable-text",
        "invalid-date",
        "forbidden-characters",
        None,
    ]
    assert all(line["interface"] == 1 for line in lines)


def test_a_line_is_the_same_alone_and_in_company(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    line, other = json.dumps(ATTACK).encode(), b'{"id": "b", "text": "They attacked and attacked."}'
    (alone,) = _extract(capfdbinary, tmp_path / "alone.jsonl", line)
    assert _extract(capfdbinary, tmp_path / "both.jsonl", other, line, other)[1] == alone
    document = Document(**ATTACK)  # type: ignore[arg-type]
    assert alone == prediction(document, load_fake().extract(document))


def test_extract_reads_standard_input_and_passes_over_blank_lines(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    _stdin(monkeypatch, b'\xef\xbb\xbf{"id": "a", "text": "x"}\r\n\n  \n{"id": "b", "text": "y"}')
    assert cli.main(["extract", "--jsonl", "-"]) == 0
    assert [json.loads(line)["id"] for line in capfdbinary.readouterr().out.splitlines()] == ["a", "b"]


def test_input_that_cannot_be_read_is_the_one_failure_of_extract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["extract", "--jsonl", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_missing_models_say_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load_nothing(_settings: object) -> None:
        raise ModelsMissing("run `dateline models fetch default_fast`")

    monkeypatch.setattr(opening, "open_reader", load_nothing)
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n')
    for command in (["extract", "--jsonl"], ["ingest"]):
        assert cli.main([*command, str(tmp_path / "in.jsonl")]) == 1
        assert capsys.readouterr().err.count("models fetch") == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["  "], "empty or blank"),
        (["Rebels attacked Goma.", "--published-at", "soon"], "'soon' is not a date: write YYYY-MM-DD"),
        (
            [
                "Les rebelles ont attaqué la ville hier soir et ils ont tué neuf personnes, dont deux enfants qui "
                "étaient dans une maison près de la rivière, selon les autorités de la province et des témoins."
            ],
            "only English",
        ),
    ],
)
def test_explain_refuses_what_cannot_be_read(
    arguments: list[str], says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(opening, "load_extractor", lambda _settings: pytest.fail("loaded the models"))
    assert cli.main(["explain", *arguments]) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith("dateline: ")
    assert says in captured.err
    assert captured.out == ""


def test_explain_takes_words_and_day_or_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(opening, "load_extractor", lambda _settings: None)
    monkeypatch.setattr(explaining, "explain", lambda document, _: f"{document.text} {document.published_at}\n")
    assert cli.main(["explain", "They left.", "--published-at", "2021-02-17T10:00:00Z"]) == 0
    _stdin(monkeypatch, b"They stayed.")
    assert cli.main(["explain", "-"]) == 0
    assert capsys.readouterr().out == "They left. 2021-02-17\nThey stayed. None\n"


def test_ingest_stores_what_it_can_and_tells_the_rest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f'{json.dumps(ATTACK)}\n{{"text": ""}}\nnot json\n\n{{"text": "!fail"}}\n{json.dumps(ATTACK)}\n')
    assert cli.main(["ingest", str(path)]) == 0
    captured = capsys.readouterr()
    assert captured.out == "1 new, 1 known, 3 failed\n"
    assert f"{path}:2: empty-text" in captured.err
    assert f"{path}:3: malformed-document" in captured.err
    assert f"{path}:5: extraction-failed" in captured.err


def test_ingest_takes_folders_of_texts_and_objects_but_no_expectations(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Rebels attacked Goma.")
    (folder / "b.json").write_text(json.dumps(ATTACK))
    (folder / "b.expected.json").write_text("{}")
    (folder / "c.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    (folder / "D.TXT").write_text("Three.")
    (folder / "notes.md").write_text("nothing")
    (folder / "older").mkdir()
    assert cli.main(["ingest", str(folder)]) == 0
    captured = capsys.readouterr()
    assert captured.out == "5 new, 0 known, 0 failed\n"
    assert [line for line in captured.err.splitlines() if "skipped" in line] == [
        f"{folder / 'b.expected.json'}: skipped: it says what must come out of a sample article",
        f"{folder / 'notes.md'}: skipped: it is no .jsonl, .json or .txt file",
        f"{folder / 'older'}: skipped: it is a folder, to be named by itself",
    ]


@pytest.mark.parametrize("command", [["extract", "--jsonl"], ["ingest"]])
def test_a_refused_document_is_a_failure_of_the_command_only_under_strict(command: list[str], tmp_path: Path) -> None:
    good, mixed = tmp_path / "good.jsonl", tmp_path / "mixed.jsonl"
    good.write_text(json.dumps(ATTACK))
    mixed.write_text(f'{json.dumps(ATTACK)}\n{{"id": "b", "text": ""}}\n')
    assert [cli.main([*command, str(path)]) for path in (good, mixed, tmp_path / "none.jsonl")] == [0, 0, 1]
    assert [cli.main([*command, str(path), "--strict"]) for path in (good, mixed)] == [0, 3]


def test_ingest_fills_in_outlet_and_day_where_a_document_names_none(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One attacked."}\n{"text": "Two.", "source": "Own News"}\n')
    given = ["--source", "Example News", "--published-at", "16 February 2021"]
    assert cli.main(["ingest", str(tmp_path / "a.jsonl"), *given]) == 0
    with opening.open_database(opening.read_settings()) as database, database.read() as session:
        for text, source in (("One attacked.", "Example News"), ("Two.", "Own News")):
            stored = find_document(session, text=text, source=source)
            assert stored is not None
            assert stored.published_at == date(2021, 2, 16)


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [("--published-at", "03/04/2021", "may be 2021-03-04 or 2021-04-03"), ("--source", "s" * 501, "500 is the limit")],
)
def test_ingest_refuses_facts_that_no_document_could_have(
    option: str, value: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["ingest", "-", option, value]) == 1
    assert says in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", [["extract", "--jsonl"], ["ingest"]])
def test_somebody_who_watches_sees_how_far_and_how_fast_it_goes(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in.jsonl").write_text(f'{json.dumps(ATTACK)}\n\n{{"id": "b", "text": ""}}\n')
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    assert cli.main([*command, str(tmp_path / "in.jsonl")]) == 0
    last = terminal.getvalue().rstrip().rpartition("\r")[2]
    assert re.search(r"100%.*2/2 .*(s/ documents|documents/s), (errors|failed)=1", last), last


def test_ingest_says_so_when_it_finds_nothing_to_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    for name, says in (("empty", "no articles"), ("scan.pdf", ".jsonl, .json or .txt"), ("none.txt", "No such file")):
        assert cli.main(["ingest", str(tmp_path / name)]) == 1
        captured = capsys.readouterr()
        assert says in captured.err
        assert captured.out == ""


def test_ingest_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _stdin(monkeypatch, json.dumps(ATTACK).encode())
    assert cli.main(["ingest", "-"]) == 0
    assert capsys.readouterr().out == "1 new, 0 known, 0 failed\n"


def test_seeds_are_loaded_once_and_shown_each_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["seeds", "--port", "8123"]) == 0
    first = capsys.readouterr().out
    assert first.startswith("5 new, 0 known, 0 failed\n")
    assert "http://127.0.0.1:8123/v1/events" in first
    # Known articles need no models, so the second start is quick.
    monkeypatch.setattr(opening, "open_reader", lambda _settings: pytest.fail("loaded the models"))
    assert cli.main(["seeds", "--port", "8123"]) == 0
    second = capsys.readouterr().out
    assert second.startswith("0 new, 5 known, 0 failed\n")
    assert second.splitlines()[1:] == first.splitlines()[1:]


def test_events_are_a_table_with_dashes_for_what_is_not_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rebels attacked Goma.")
    cli.main(["ingest", str(tmp_path / "a.txt")])
    capsys.readouterr()
    assert cli.main(["events"]) == 0
    heading, _, row = capsys.readouterr().out.splitlines()
    assert heading.split()[:2] == ["date", "type"]
    assert row.split("  ")[0] == "2021-02-15"
    assert " -  " in row
    assert "Goma" in row


def test_events_stored_last_stand_first_whatever_their_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.json").write_text(json.dumps({"text": f"They attacked {name}.", "source": name}))
    cli.main(["ingest", str(folder)])
    with opening.open_database(opening.read_settings()) as database:
        assert [event.record["source"] for event in latest_events(database, limit=2)] == ["c", "b"]
    capsys.readouterr()
    assert cli.main(["events", "--limit", "2"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_a_taken_port_is_told_before_anything_is_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(opening, "prepare_database", lambda _settings: pytest.fail("went on"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)]) == 1
    assert f"Port {port} of 127.0.0.1 is taken: choose PORT=" in capsys.readouterr().err
    assert cli.main(["serve", "--host", "192.0.2.1"]) == 1
    assert "Nothing can listen on port 8000 of 192.0.2.1" in capsys.readouterr().err


def test_a_service_that_others_reach_says_so_when_it_starts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("service.server.Server.run", lambda _self: None)
    monkeypatch.setattr(opening, "check_port", lambda *_: None)
    for host, loud in (("0.0.0.0", True), ("127.0.0.1", False)):
        assert cli.main(["serve", "--host", host, "--port", "0"]) == 0
        assert ("WARNING: The service listens on 0.0.0.0" in capsys.readouterr().err) is loud


def test_a_question_before_migrating_names_the_remedy(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert cli.main(["events"]) == 1
    assert "dateline migrate" in capsys.readouterr().err
    assert cli.main(["migrate"]) == 0
    assert cli.main(["events"]) == 0


def test_a_password_is_not_shown() -> None:
    settings = SimpleNamespace(database_url="postgresql://ann:se:cr@et@host/name")
    assert opening.public(settings) == "postgresql://ann:***@host/name"  # type: ignore[arg-type]


def test_a_bad_setting_is_a_message_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATELINE_PORT", "abc")
    assert cli.main(["health"]) == os.EX_CONFIG
    assert capsys.readouterr().err.startswith("dateline: DATELINE_PORT: Input should be a valid integer")


def test_official_packages_are_those_the_pipeline_knows() -> None:
    assert building.OFFICIAL_PACKAGES == OFFICIAL


def _commands() -> list[str]:
    (commands,) = (action for action in cli.build_parser()._actions if action.dest == "command")
    return sorted(commands.choices or ())


@pytest.mark.parametrize("command", _commands())
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main([command, "--help"])
    assert len(capsys.readouterr().out) > 80


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom service.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'torch', 'stanza', 'numpy', 'sqlalchemy', 'fastapi'} & sys.modules.keys()\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)
