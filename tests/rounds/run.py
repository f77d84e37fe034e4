"""Run and score a blind round: ``python -m tests.rounds.run ROUND.jsonl --articles FOLDER --bench FOLDER``."""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

KEYS = ("id", "text", "title", "published_at", "source", "url")


class RoundError(Exception):
    """The round names an article that the pool does not have."""


def documents(codings: Path, articles: Path) -> list[dict[str, Any]]:
    """The articles of a round as ``dateline extract --jsonl`` reads them; RoundError."""
    pool = {article["id"]: article for article in _lines(articles / "pool.jsonl")}
    names = [coding["id"] for coding in _lines(codings)]
    if unknown := sorted(set(names) - set(pool)):
        raise RoundError(f"{articles / 'pool.jsonl'} has no article {', '.join(unknown)}")
    return [{key: pool[name][key] for key in KEYS} for name in names]


def main(arguments: list[str] | None = None) -> int:
    """Extract and score; what the pipeline said stays in ``--out``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("round", type=Path, help="file of codings, one article a line")
    parser.add_argument("--articles", type=Path, required=True, help="folder with pool.jsonl")
    parser.add_argument("--bench", type=Path, required=True, help="folder of benchmarks, with scorers/acled.py")
    parser.add_argument("--out", type=Path, default=Path("bench-out/rounds"))
    parser.add_argument("--dateline", type=Path, default=Path(sys.executable).with_name("dateline"))
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    texts = options.out / f"{options.round.stem}.docs.jsonl"
    predictions = options.out / f"{options.round.stem}.predictions.jsonl"
    try:
        lines = documents(options.round, options.articles)
    except RoundError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    texts.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    with predictions.open("wb") as file:
        subprocess.run([options.dateline, "extract", "--jsonl", texts], stdout=file, check=True)
    scorer = options.bench / "scorers" / "acled.py"
    return subprocess.run([sys.executable, scorer, options.round, predictions, "--errors"], check=False).returncode


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    sys.exit(main())
