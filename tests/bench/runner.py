"""Runs ``dateline extract`` over a folder of benchmarks, scores all into one table: ``make bench BENCH=FOLDER``."""

import argparse
import json
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FOLDER_SHAPE = """\
Name the folder of benchmarks: make bench BENCH=FOLDER (ALL=1 adds the long ones). FOLDER must hold
  dev/NAME.docs.jsonl   documents, one a line: id, text, and maybe title, published_at, source, url, language
  score.py              called as `python score.py NAME PREDICTIONS.jsonl`; finds the gold by itself; the last line it
                        prints is `NAME: key=value key=value ...`
PREDICTIONS.jsonl is what `dateline extract --jsonl` writes (docs/api.md)."""

#: Benchmarks that take very long, run on demand only.
LONG = frozenset({"muc4_train"})
#: Benchmarks that score the lines of `dateline link`, not of `dateline extract`.
LINKED = frozenset({"linking"})

HEADER = ("benchmark", "documents", "words", "seconds", "words/s", "errors")
WIDTH = 120


class BenchFolderError(Exception):
    """The folder does not hold what a run needs."""


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One file of documents and the scorer beside it."""

    name: str
    documents: Path
    scorer: Path


@dataclass(frozen=True, slots=True)
class Result:
    """What one benchmark gave."""

    name: str
    documents: int
    words: int
    #: Wall clock of `dateline extract`, loading included.
    seconds: float
    #: Documents that came back as an error line, or not at all.
    errors: int
    #: The scorer's closing line, or why there is none.
    figures: str


def find_benchmarks(folder: Path, *, everything: bool) -> tuple[Benchmark, ...]:
    """The benchmarks of a folder by name, the long ones only on demand."""
    scorer = folder / "score.py"
    documents = sorted((folder / "dev").glob("*.docs.jsonl"))
    if not scorer.is_file() or not documents:
        raise BenchFolderError(f"{folder} has no score.py or no dev/*.docs.jsonl.\n{FOLDER_SHAPE}")
    found = (Benchmark(path.name.removesuffix(".docs.jsonl"), path.resolve(), scorer.resolve()) for path in documents)
    return tuple(benchmark for benchmark in found if everything or benchmark.name not in LONG)


def run_benchmark(benchmark: Benchmark, dateline: Path, out: Path) -> Result:
    """Extract, score, and leave predictions and the scorer's report in ``out``."""
    texts = [json.loads(line)["text"] for line in benchmark.documents.read_text(encoding="utf-8").splitlines()]
    predictions = out / f"{benchmark.name}.predictions.jsonl"
    started = time.perf_counter()
    _write_output([str(dateline), "extract", "--jsonl", str(benchmark.documents)], predictions)
    seconds = time.perf_counter() - started
    good = count_good(predictions.read_text(encoding="utf-8").splitlines())
    figures = _score(benchmark, dateline, predictions, out)
    words = sum(len(text.split()) for text in texts)
    return Result(benchmark.name, len(texts), words, seconds, len(texts) - good, figures)


def count_good(lines: Iterable[str]) -> int:
    """How many prediction lines are predictions, not errors."""
    return sum("error" not in json.loads(line) for line in lines)


def _score(benchmark: Benchmark, dateline: Path, predictions: Path, out: Path) -> str:
    scored = predictions
    if benchmark.name in LINKED:
        if subprocess.run([dateline, "link", "--help"], capture_output=True, check=False).returncode:
            return "not scored: this version has no `dateline link`"
        scored = out / f"{benchmark.name}.links.jsonl"
        _write_output([str(dateline), "link", "--jsonl", str(benchmark.documents)], scored)
    report = out / f"{benchmark.name}.report.txt"
    _write_output([sys.executable, str(benchmark.scorer), benchmark.name, str(scored.resolve())], report)
    return closing_figures(benchmark.name, report.read_text(encoding="utf-8"))


def closing_figures(name: str, report: str) -> str:
    """The figures in the last line of a scorer's report."""
    last = report.strip().rpartition("\n")[2]
    return last.removeprefix(f"{name}: ") if last.startswith(f"{name}: ") else "not scored: no closing line"


def _write_output(command: list[str], path: Path) -> None:
    """Run a command with its output in a file; what it says on stderr goes to the terminal."""
    with path.open("wb") as file:
        subprocess.run(command, stdout=file, check=True)


def table(results: Iterable[Result]) -> str:
    """All results, one row each with the figures below it."""
    rows = [HEADER] + [_cells(result) for result in results]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = []
    for row, figures in zip(rows, ["", *(result.figures for result in results)], strict=True):
        name, *numbers = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join([name.strip().ljust(widths[0]), *numbers]))
        lines += textwrap.wrap(figures, WIDTH, initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines)


def _cells(result: Result) -> tuple[str, ...]:
    speed = result.words / result.seconds
    return (
        result.name,
        f"{result.documents}",
        f"{result.words}",
        f"{result.seconds:.1f}",
        f"{speed:.0f}",
        f"{result.errors}",
    )


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for; 0 when every document of every benchmark was read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="folder of benchmarks")
    parser.add_argument("--all", action="store_true", help="the long benchmarks too")
    parser.add_argument("--out", type=Path, default=Path("bench-out"), help="where predictions and reports go")
    parser.add_argument("--dateline", type=Path, default=Path(sys.executable).with_name("dateline"))
    options = parser.parse_args(arguments)
    if options.folder is None:
        sys.stderr.write(f"{FOLDER_SHAPE}\n")
        return 2
    try:
        return _run_all(find_benchmarks(options.folder, everything=options.all), options.dateline, options.out)
    except (BenchFolderError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _run_all(benchmarks: tuple[Benchmark, ...], dateline: Path, out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    results = []
    for number, benchmark in enumerate(benchmarks, start=1):
        sys.stderr.write(f"[{number}/{len(benchmarks)}] {benchmark.name}\n")
        results.append(run_benchmark(benchmark, dateline, out))
    text = table(results)
    (out / "table.txt").write_text(f"{text}\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n")
    return int(any(result.errors for result in results))


if __name__ == "__main__":
    sys.exit(main())
