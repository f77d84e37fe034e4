"""What a change does to text that nobody coded: ``make changes BASE=rev``.

Runs two revisions on the same open texts, in two processes, and prints the events that were gained, lost and changed,
each with the rule that decided. What a committed revision says is kept, so that a second run only reads the new one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from .differences import Difference, differences, report
from .open_texts import open_texts

#: Differences shown for each rule.
EXAMPLES = 5


class ChangesError(Exception):
    """A revision could not be run; the message says which and why."""


def run(base: str, documents: Path, out: Path) -> tuple[Path, Path]:
    """Predictions of a revision and of the working tree over a file of documents; ChangesError."""
    commit = _git("rev-parse", "--verify", f"{base}^{{commit}}")
    before, after = out / f"{commit}.{documents.stem}.jsonl", out / f"worktree.{documents.stem}.jsonl"
    with ExitStack() as stack:
        readers = [start_reader(Path.cwd(), documents, after)]
        if not before.exists():
            readers.append(start_reader(stack.enter_context(checked_out(commit)), documents, before))
        finish(readers)
    return before, after


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """A folder with the files of a commit and its own index of places, as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _git("worktree", "add", "--detach", str(tree), commit)
        try:
            subprocess.run(
                _dateline("gazetteer", "build"), cwd=tree, env=_environment(), check=True, stdout=subprocess.DEVNULL
            )
            yield tree
        finally:
            _git("worktree", "remove", "--force", str(tree))


def start_reader(tree: Path, documents: Path, predictions: Path) -> tuple[subprocess.Popen[bytes], Path]:
    """Start ``dateline extract`` with the code of a folder; its output is complete once it carries its name."""
    unfinished = predictions.with_suffix(".part")
    with unfinished.open("wb") as file:
        command = _dateline("extract", "--jsonl", str(documents.resolve()))
        return subprocess.Popen(command, cwd=tree, env=_environment(), stdout=file), predictions


def finish(readers: list[tuple[subprocess.Popen[bytes], Path]]) -> None:
    """Wait for all readers and give each output its name; ChangesError where one failed."""
    statuses = [(process.wait(), predictions) for process, predictions in readers]
    for status, predictions in statuses:
        if status:
            raise ChangesError(f"dateline extract failed for {predictions.stem}: exit status {status}")
        predictions.with_suffix(".part").replace(predictions)


def compare(documents: Path, before: Path, after: Path) -> Iterator[Difference]:
    """The differences of all documents, in their order."""
    for document, old, new in zip(_lines(documents), _lines(before), _lines(after), strict=True):
        yield from differences(document["text"], old, new)


def main(arguments: list[str] | None = None) -> int:
    """Print what changed; 0 also where nothing did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="folder of articles, with pool.jsonl")
    parser.add_argument("--base", default="HEAD", help="the revision to compare the working tree with")
    parser.add_argument("--out", type=Path, default=Path("bench-out/changes"), help="where predictions are kept")
    parser.add_argument("--examples", type=int, default=EXAMPLES)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    documents = options.out / "open_texts.jsonl"
    lines = [f"{json.dumps(text)}\n" for text in open_texts(options.articles)]
    documents.write_text("".join(lines), encoding="utf-8")
    try:
        before, after = run(options.base, documents, options.out)
    except (ChangesError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{len(lines)} open texts, {options.base} against the working tree: ")
    sys.stdout.writelines(f"{line}\n" for line in report(compare(documents, before, after), options.examples))
    return 0


def _lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _dateline(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "service.cli", *arguments]


def _environment() -> dict[str, str]:
    # Each revision reads with its own code, models and index, whatever this shell has chosen.
    chosen = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE_")}
    return chosen | {"PYTHONPATH": "", "OMP_NUM_THREADS": "1"}


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise ChangesError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
