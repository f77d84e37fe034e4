"""The share of time after the parser, measured with a parser and a pipeline that only use up time."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from bench.speed import Stopwatch, first, report, sample

from pipeline.model import Page, Sentence
from pipeline.parsing import Parser


def busy(page: Page) -> tuple[Sentence, ...]:
    """Use up some processor time."""
    assert sum(range(200_000))
    return ()


def test_a_stopwatch_counts_what_the_parser_takes() -> None:
    watch = Stopwatch(cast(Parser, SimpleNamespace(parse=busy)))
    watch.parse(Page("", ()))
    once = watch.seconds
    watch.parse(Page("", ()))
    assert 0 < once < watch.seconds


def test_the_first_documents_of_each_benchmark_are_read(tmp_path: Path) -> None:
    (tmp_path / "dev").mkdir()
    for name in ("one", "two"):
        lines = (json.dumps({"id": str(n), "text": f"{name} {n} has five words"}) for n in range(9))
        (tmp_path / "dev" / f"{name}.docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [d.text[:5] for d in sample(tmp_path, 10)] == ["one 0", "one 1", "two 0", "two 1"]
    assert len(list(first(tmp_path / "dev" / "one.docs.jsonl", 1))) == 1


def test_the_report_names_the_share_and_what_is_asked() -> None:
    assert report(10.0, 1.2, 7).startswith("after the parser: 12.0% of its time, at most 15% asked (7 documents")
