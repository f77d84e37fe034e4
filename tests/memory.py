"""What the service's processes weigh while articles come in: ``python tests/memory.py ../shared/data/articles``.

The real service over SQLite reads open articles and news items, mixed, posted by two clients. Asked: resident memory
of each reading process below 700 MB, of the HTTP process below 150 MB, and growth after the first sixth below 3 %.
"""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil
from bench.open_texts import open_texts
from processes import REAL, Service, running

CLIENTS = 2
#: Megabytes that each process may take, and how much it may grow after the first sixth, in hundredths.
READER, HTTP, GROWTH = 700, 150, 3
#: Of so many parts of the run one is a row of the table; growth counts from the end of the first.
PARTS = 6


@dataclass(frozen=True, slots=True)
class Weight:
    """Resident megabytes of the HTTP process and of the heaviest reading process."""

    http: float
    reader: float


def weigh(service: Service) -> Weight:
    """The weight of a service just now."""
    readers = [_megabytes(process) for process in service.reading_processes()]
    return Weight(_megabytes(psutil.Process(service.process.pid)), max(readers, default=0))


def _megabytes(process: psutil.Process) -> float:
    return float(process.memory_info().rss) / 1e6


def weigh_reading(service: Service, texts: Iterable[str]) -> Iterator[Weight]:
    """Have the texts read and weigh the service after each."""
    with ThreadPoolExecutor(CLIENTS) as threads:
        for _ in threads.map(lambda text: service.post(text, 600).status_code, texts):
            yield weigh(service)


def parts(weights: list[Weight]) -> list[Weight]:
    """The median weight in each part of a run."""
    size = len(weights) // PARTS
    rows = [weights[start : start + size] for start in range(0, size * PARTS, size)]
    return [Weight(median(w.http for w in row), median(w.reader for w in row)) for row in rows]


def growth(before: float, after: float) -> float:
    """By how many hundredths a weight has grown."""
    return 100 * (after / before - 1)


def mixed(articles: Path, count: int) -> list[str]:
    """So many open texts, long and short ones in no order, but always the same."""
    texts = [document["text"] for document in open_texts(articles, count)][:count]
    return sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())


def report(weights: list[Weight]) -> tuple[str, bool]:
    """The table of a run, and whether all that is asked for holds."""
    rows = parts(weights)
    table = [
        f"{number * len(weights) // PARTS:6} documents  HTTP {row.http:4.0f} MB  reader {row.reader:4.0f} MB"
        for number, row in enumerate(rows, start=1)
    ]
    http, reader = (growth(rows[0].http, rows[-1].http), growth(rows[0].reader, rows[-1].reader))
    most = Weight(max(weight.http for weight in weights), max(weight.reader for weight in weights))
    table += [
        f"growth since the first row: HTTP {http:.1f} %, reader {reader:.1f} % (asked: below {GROWTH} %)",
        f"heaviest: HTTP {most.http:.0f} MB (asked: below {HTTP}), reader {most.reader:.0f} MB (asked: below {READER})",
    ]
    return "\n".join(table), max(http, reader) < GROWTH and most.http < HTTP and most.reader < READER


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=3000, help="documents (default: 3000)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = {"DATELINE_DATABASE_URL": f"sqlite:///{folder}/dateline.db"}
        with running(REAL, settings, Path(folder) / "log") as service:
            weights = list(weigh_reading(service, mixed(arguments.articles, arguments.count)))
    table, holds = report(weights)
    sys.stdout.write(table + "\n")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
