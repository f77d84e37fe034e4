"""How often each rule and each mend fires on open texts: ``make firings``.

A rule is a function in an ordered tuple or gate of the pipeline (``MENDS``, ``RULES``, ...); it fires when it answers
with something: a value, a yielded item, True. What never fires on two thousand texts is either for a rare case, which
its own cases show, or for nothing.
"""

import argparse
import dataclasses
import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, cast

import pipeline
from pipeline.extractor import Extractor
from pipeline.model import Document, Gate, Page, Sentence
from pipeline.parsing import Parser, locate_models
from pipeline.places import default_index

from .open_texts import open_texts

#: Not part of reading a document.
ELSEWHERE = ("pipeline.training", "pipeline.models")


@dataclass
class Tally:
    """Counts the answers of some functions while it is switched on."""

    functions: dict[CodeType, str]
    fired: Counter[str] = field(default_factory=Counter)

    def start(self) -> None:
        """Count from here on."""
        sys.setprofile(self._see)

    def stop(self) -> None:
        """Count no more."""
        sys.setprofile(None)

    def _see(self, frame: FrameType, event: str, answer: Any) -> None:
        # A generator returns once for each item that it yields.
        if event == "return" and answer and (name := self.functions.get(frame.f_code)):
            self.fired[name] += 1


@dataclass(frozen=True)
class UncountedParser:
    """A parser during which nothing is counted: it has no rules and makes most of the calls."""

    parser: Parser
    tally: Tally

    def parse(self, page: Page) -> tuple[Sentence, ...]:
        """The sentences of a page."""
        self.tally.stop()
        sentences = self.parser.parse(page)
        self.tally.start()
        return sentences


def count_firings(extractor: Extractor, documents: Iterable[Document], rules: dict[CodeType, str]) -> Counter[str]:
    """How often each rule fires over the documents."""
    tally = Tally(rules)
    counted = replace(extractor, parser=cast(Parser, UncountedParser(extractor.parser, tally)))
    for document in documents:
        tally.start()
        try:
            counted.extract(document)
        finally:
            tally.stop()
    return tally.fired


def rules_of(modules: Iterable[ModuleType]) -> dict[CodeType, str]:
    """The rules in the ordered tuples and gates of some modules, by their code, with the names they are shown under."""
    every: dict[CodeType, str] = {}
    for module in modules:
        for name, value in vars(module).items():
            rules = value.rules if isinstance(value, Gate) else value
            if name.isupper() and isinstance(rules, tuple):
                for function in functions_in(rules):
                    every[function.__code__] = f"{function.__module__.removeprefix('pipeline.')}.{function.__name__}"
    return every


def functions_in(value: Any) -> Iterator[FunctionType]:
    """The pipeline's functions in a tuple, a dataclass or both nested."""
    if isinstance(value, FunctionType):
        if value.__module__.startswith("pipeline."):
            yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from functions_in(member)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from functions_in(getattr(value, one.name))


def reading_modules() -> Iterator[ModuleType]:
    """All modules that take part in reading a document."""
    for found in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        if not found.name.startswith(ELSEWHERE):
            yield importlib.import_module(found.name)


def table(rules: Iterable[str], fired: Counter[str]) -> Iterator[str]:
    """A line for each rule, module by module, and at the end those that never fired."""
    names = sorted(rules)
    yield from (f"{fired[name]:8d}  {name}" for name in names)
    silent = [name for name in names if not fired[name]]
    yield f"{len(names)} rules, {len(silent)} never fired{':' if silent else ''}"
    yield from (f"  {name}" for name in silent)


def main(arguments: list[str] | None = None) -> int:
    """Print how often each rule fires."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="folder of articles, with pool.jsonl")
    parser.add_argument("--items", type=int, default=1500, help="news items that are read beside the articles")
    options = parser.parse_args(arguments)
    texts = open_texts(options.articles, options.items)
    documents = (Document(text=text["text"], published_at=date.fromisoformat(text["published_at"])) for text in texts)
    rules = rules_of(reading_modules())
    extractor = Extractor.load(locate_models(None, Path.cwd()), default_index())
    sys.stdout.writelines(f"{line}\n" for line in table(rules.values(), count_firings(extractor, documents, rules)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
