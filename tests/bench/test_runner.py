"""The benchmark runner on a folder of its own, with a stand-in for the dateline command."""

import stat
import sys
from pathlib import Path

import pytest
from bench.runner import FOLDER_SHAPE, Result, closing_figures, count_good, find_benchmarks, main, table

SCORER = "import sys; print('a table'); print(f'{sys.argv[1]}: f1=12.5 problems=0')\n"


def _command(path: Path, body: str) -> Path:
    path.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "suite"
    (folder / "dev").mkdir(parents=True)
    for name in ("small", "linking", "muc4_train"):
        (folder / "dev" / f"{name}.docs.jsonl").write_text('{"id": "1", "text": "Two words."}\n', encoding="utf-8")
    (folder / "score.py").write_text(SCORER, encoding="utf-8")
    return folder


def test_long_benchmarks_run_on_demand_only(folder: Path) -> None:
    assert [b.name for b in find_benchmarks(folder, everything=False)] == ["linking", "small"]
    assert [b.name for b in find_benchmarks(folder, everything=True)] == ["linking", "muc4_train", "small"]


def test_every_document_read_is_success(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dateline = _command(
        tmp_path / "dateline", "import sys\nif sys.argv[1] == 'link': sys.exit(2)\nprint('{\"id\": 1}')\n"
    )
    assert main([str(folder), "--out", str(tmp_path / "out"), "--dateline", str(dateline)]) == 0
    printed = capsys.readouterr().out
    assert "f1=12.5 problems=0" in printed
    assert "no `dateline link`" in printed
    assert (tmp_path / "out" / "table.txt").read_text(encoding="utf-8") == printed
    assert (tmp_path / "out" / "small.report.txt").read_text(encoding="utf-8").startswith("a table")


def test_error_line_fails_the_run_after_scoring(folder: Path, tmp_path: Path) -> None:
    dateline = _command(tmp_path / "dateline", 'print(\'{"id": 1, "error": {}}\')\n')
    assert main([str(folder), "--out", str(tmp_path / "out"), "--dateline", str(dateline)]) == 1
    assert (tmp_path / "out" / "small.report.txt").exists()


def test_broken_command_is_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dateline = _command(tmp_path / "dateline", "raise SystemExit(3)\n")
    assert main([str(folder), "--out", str(tmp_path / "out"), "--dateline", str(dateline)]) == 2
    assert "non-zero exit status 3" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["no-such-folder"]])
def test_absent_folder_is_described(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert FOLDER_SHAPE in capsys.readouterr().err


def test_error_lines_are_no_predictions() -> None:
    assert count_good(['{"id": "1"}', '{"id": "2", "error": {"type": "t"}}']) == 1


def test_report_without_closing_line_says_so() -> None:
    assert closing_figures("geo", "Traceback\n") == "not scored: no closing line"


def test_columns_line_up() -> None:
    results = [Result("geo", 275, 90_000, 100.0, 0, "f1=1.0"), Result("acled", 24, 9_000, 20.0, 1, "f1=2.0")]
    header, *_, last, figures = table(results).splitlines()
    assert len(header) == len(last)
    assert last.split() == ["acled", "24", "9000", "20.0", "450", "1"]
    assert figures == "    f1=2.0"
