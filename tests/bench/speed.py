"""How long all that comes after the parser takes, as a share of the parser's time: the last line of ``make bench``.

Both are processor time of one thread in one run over the same texts, so that other work on the machine cancels out.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from pipeline.extractor import Extractor
from pipeline.model import Document, Page, Sentence
from pipeline.parsing import Parser, locate_models
from pipeline.places import default_index

#: The most that may be spent after the parser for each unit of its time.
ASKED = 0.15
#: Words of each benchmark that are read.
WORDS = 2000


@dataclass
class Stopwatch:
    """A parser that counts its own time."""

    parser: Parser
    seconds: float = field(default=0.0)

    def parse(self, page: Page) -> tuple[Sentence, ...]:
        """The sentences of a page."""
        started = time.process_time()
        sentences = self.parser.parse(page)
        self.seconds += time.process_time() - started
        return sentences


def measure(extractor: Extractor, documents: Iterable[Document]) -> tuple[float, float]:
    """Seconds of the parser, and of all else, over some documents."""
    watch = Stopwatch(extractor.parser)
    timed = replace(extractor, parser=cast(Parser, watch))
    started = time.process_time()
    for document in documents:
        timed.extract(document)
    return watch.seconds, time.process_time() - started - watch.seconds


def sample(folder: Path, words: int) -> list[Document]:
    """The first documents of each benchmark, up to this many words of each."""
    return [document for path in sorted((folder / "dev").glob("*.docs.jsonl")) for document in first(path, words)]


def first(path: Path, words: int) -> Iterable[Document]:
    """The first documents of a file, up to this many words; the first one always."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        yield Document(text=text)
        words -= len(text.split())
        if words <= 0:
            return


def report(parser: float, rest: float, documents: int) -> str:
    """One line: the share, what it is made of, and what is asked."""
    share = rest / parser
    return (
        f"after the parser: {share:.1%} of its time, at most {ASKED:.0%} asked "
        f"({documents} documents, parser {parser:.1f} s, all else {rest:.1f} s)"
    )


def main(arguments: list[str] | None = None) -> int:
    """Measure a folder of benchmarks; 0 when the share is what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--words", type=int, default=WORDS)
    options = parser.parse_args(arguments)
    documents = sample(options.folder, options.words)
    extractor = Extractor.load(locate_models(None, Path.cwd()), default_index())
    measure(extractor, documents[:1])
    spent, rest = measure(extractor, documents)
    sys.stdout.write(f"{report(spent, rest, len(documents))}\n")
    return int(rest > ASKED * spent)


if __name__ == "__main__":
    sys.exit(main())
