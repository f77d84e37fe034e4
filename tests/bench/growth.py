"""How the time for a text grows with its length, in forty-odd hostile shapes of it: ``make growth``.

Seconds are processor time of one thread in one run, and are judged as ratios within it: by how much a shape costs more
when it is longer, and than prose of the same length. What exceeds a limit is measured again, since other work on the
machine can only make it slower.
"""

import argparse
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from pipeline.extractor import Extractor
from pipeline.model import Document
from pipeline.parsing import locate_models
from pipeline.places import default_index

from .shapes import PROSE, SHAPES, Shape

#: Characters of the texts that are read.
SIZES = (1250, 5000, 20_000)
#: The exponent of length that time may grow with, and the most that a shape may take for each unit of prose's time.
EXPONENT, MULTIPLE = 1.2, 4.0
#: How often what exceeds a limit is measured, the best counting.
TRIES = 3
PUBLISHED = date(2024, 3, 1)

Read = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds for one shape at each size."""

    name: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def exponent(self) -> float:
        """The steepest growth from one size to the next: 1 when twice the length takes twice the time."""
        points = zip(self.sizes, self.seconds, strict=True)
        return max(math.log(t2 / t1) / math.log(n2 / n1) for (n1, t1), (n2, t2) in pairwise(points))

    def multiple(self, prose: "Growth") -> float:
        """The most it takes for each second of prose of the same length."""
        return max(mine / its for mine, its in zip(self.seconds, prose.seconds, strict=True))

    def exceeds(self, prose: "Growth") -> bool:
        """Whether it is over one of the limits."""
        return self.exponent > EXPONENT or self.multiple(prose) > MULTIPLE


def measure(shape: Shape, sizes: tuple[int, ...], read: Read) -> Growth:
    """The seconds that reading a shape takes at each size."""
    return Growth(shape.name, sizes, tuple(timed(read, shape.text(size)) for size in sizes))


def timed(read: Read, text: str) -> float:
    """Processor seconds that reading a text takes."""
    started = time.process_time()
    read(text)
    return time.process_time() - started


def measure_all(shapes: Iterable[Shape], sizes: tuple[int, ...], read: Read, prose: Growth) -> Iterator[Growth]:
    """Each shape's growth, the best of some tries where the first exceeds a limit."""
    for shape in shapes:
        growth = measure(shape, sizes, read)
        for _ in range(TRIES - 1):
            if growth.exceeds(prose):
                growth = best(growth, measure(shape, sizes, read))
        yield growth


def best(one: Growth, other: Growth) -> Growth:
    """The shorter time of two measurements at each size."""
    return replace(one, seconds=tuple(map(min, one.seconds, other.seconds)))


def row(growth: Growth, prose: Growth) -> str:
    """A shape's line of the table."""
    seconds = "".join(f"{second:9.2f}" for second in growth.seconds)
    verdict = "  EXCEEDS" if growth.exceeds(prose) else ""
    return f"{growth.name:28}{seconds}{growth.exponent:10.2f}{growth.multiple(prose):8.1f}{verdict}"


def heading(sizes: tuple[int, ...]) -> str:
    """The table's first line: seconds at each size, then what is judged."""
    return f"{'shape':28}{''.join(f'{size:9,}' for size in sizes)}{'exponent':>10}{'prose':>8}"


def report(prose: Growth, growths: Iterable[Growth]) -> Iterator[str]:
    """The table line by line as it is measured; the last one says how many shapes exceed a limit."""
    yield heading(prose.sizes)
    yield row(prose, prose)
    exceeding = []
    for growth in growths:
        exceeding.append(growth.exceeds(prose))
        yield row(growth, prose)
    yield f"above size^{EXPONENT} or {MULTIPLE:g} times prose: {sum(exceeding)} of {len(exceeding)}"


def load_read() -> Read:
    """What reads a text, warmed up."""
    extractor = Extractor.load(locate_models(None, Path.cwd()), default_index())

    def read(text: str) -> object:
        return extractor.extract(Document(text=text, published_at=PUBLISHED))

    read(PROSE.text(SIZES[-1]))
    return read


def main(arguments: list[str] | None = None, load: Callable[[], Read] = load_read) -> int:
    """Print the table; 0 when no shape exceeds a limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="SHAPE", help="shapes by name; all when none is named")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="characters of the texts, in rising order")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - {shape.name for shape in SHAPES}:
        parser.error(f"no shape {', '.join(sorted(unknown))}; there are: {', '.join(shape.name for shape in SHAPES)}")
    shapes = [shape for shape in SHAPES if not options.names or shape.name in options.names]
    read, sizes = load(), tuple(options.sizes)
    prose = best(measure(PROSE, sizes, read), measure(PROSE, sizes, read))
    line = ""
    for line in report(prose, measure_all(shapes, sizes, read, prose)):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return int(": 0 of " not in line)


if __name__ == "__main__":
    sys.exit(main())
