"""``make changes`` on a repository of its own, whose dateline command is a few lines."""

import json
import subprocess
from pathlib import Path

import pytest

from . import changes
from .changes import ChangesError, main, run

COMMAND = """
import json, sys
if sys.argv[1] == "extract":
    for line in open(sys.argv[3]):
        print(json.dumps({"id": json.loads(line)["id"], "events": [], "version": VERSION}))
"""


def commit(repository: Path, version: int) -> None:
    package = repository / "service" / "cli"
    package.mkdir(parents=True, exist_ok=True)
    for folder in (package.parent, package):
        (folder / "__init__.py").touch()
    (package / "__main__.py").write_text(COMMAND.replace("VERSION", str(version)), encoding="utf-8")
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    for words in (["init", "-q"], ["add", "."], [*identity, "commit", "-qm", str(version)]):
        subprocess.run(["git", *words], cwd=repository, check=True)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    repository = tmp_path / "repository"
    commit(repository, 1)
    commit(repository, 2)
    monkeypatch.chdir(repository)
    documents = tmp_path / "texts.jsonl"
    documents.write_text('{"id": "a", "text": "A."}\n', encoding="utf-8")
    return documents


def version(predictions: Path) -> int:
    return int(json.loads(predictions.read_text(encoding="utf-8"))["version"])


def test_each_revision_reads_with_its_own_code(documents: Path, tmp_path: Path) -> None:
    before, after = run("HEAD~1", documents, tmp_path)
    assert (version(before), version(after)) == (1, 2)
    assert subprocess.run(["git", "worktree", "list"], capture_output=True, check=True).stdout.count(b"\n") == 1


def test_what_a_committed_revision_said_is_kept(documents: Path, tmp_path: Path) -> None:
    before, _ = run("HEAD~1", documents, tmp_path)
    before.write_text('{"version": 7}', encoding="utf-8")
    assert version(run("HEAD~1", documents, tmp_path)[0]) == 7


def test_an_unknown_revision_and_a_failing_command_are_named(documents: Path, tmp_path: Path) -> None:
    with pytest.raises(ChangesError, match="git rev-parse"):
        run("no-such-revision", documents, tmp_path)
    Path("service/cli/__main__.py").write_text("raise SystemExit(3)", encoding="utf-8")
    with pytest.raises(ChangesError, match=r"worktree\.texts: exit status 3"):
        run("HEAD", documents, tmp_path)


def test_the_command_prints_how_much_changed(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(changes, "open_texts", lambda _: [json.loads(documents.read_text(encoding="utf-8"))])
    assert main(["articles", "--base", "HEAD~1", "--out", str(tmp_path / "out")]) == 0
    assert "1 open texts, HEAD~1 against the working tree: 0 gained, 0 lost, 0 changed" in capsys.readouterr().out
