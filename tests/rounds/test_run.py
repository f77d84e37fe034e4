"""A round of two articles, with stand-ins for the dateline command and for the scorer."""

import json
import stat
import sys
from pathlib import Path

import pytest

from .run import main

ROUNDS = Path(__file__).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pool = [
        {"id": n, "text": "T.", "title": n, "published_at": "2020-01-01", "source": "S", "url": "", "licence": "CC"}
        for n in ("a", "b", "c")
    ]
    (tmp_path / "pool.jsonl").write_text("\n".join(map(json.dumps, pool)), encoding="utf-8")
    (tmp_path / "scorers").mkdir()
    (tmp_path / "scorers" / "acled.py").write_text("import sys; print(open(sys.argv[2]).read())", encoding="utf-8")
    dateline = tmp_path / "dateline"
    body = "import json, sys\nfor line in open(sys.argv[3]): print('read', json.loads(line)['title'])\n"
    dateline.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    dateline.chmod(dateline.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def run(folder: Path, *names: str) -> int:
    codings = folder / "round-99.jsonl"
    lines = (json.dumps({"id": name, "events": [], "optional": []}) for name in names)
    codings.write_text("\n".join(lines), encoding="utf-8")
    places = {"--articles": folder, "--bench": folder, "--out": folder / "out", "--dateline": folder / "dateline"}
    return main([str(codings), *(str(word) for option in places.items() for word in option)])


def test_the_articles_of_a_round_are_read_in_its_order_and_scored(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "c", "a") == 0
    assert capfd.readouterr().out.split() == ["read", "c", "read", "a"]


def test_an_article_that_the_pool_lacks_is_named(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "a", "x") == 2
    assert "has no article x" in capfd.readouterr().err


def test_codings_hold_no_texts_and_each_round_has_its_row() -> None:
    readme = (ROUNDS / "README.md").read_text(encoding="utf-8")
    for path in ROUNDS.glob("round-*.jsonl"):
        assert f"| {int(path.stem.removeprefix('round-'))} |" in readme
        assert all("text" not in json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
