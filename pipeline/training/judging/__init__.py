"""Makes the judge: reads coded texts with the pipeline, fits in two stages, checks by months, writes weights and card.

The examples are kept under ``work/judge``; a file that is there is not made again.
"""

import logging
from collections.abc import Callable, Iterable

from pipeline.extractor import Extractor
from pipeline.judging.weights import WEIGHTS_FILE
from pipeline.judging.wording import ROWS
from pipeline.parsing import locate_models
from pipeline.places.index import default_index
from pipeline.training.judging.card import card
from pipeline.training.judging.crossing import cross, report
from pipeline.training.judging.examples import Example, examples, read_examples, whole, write_examples
from pipeline.training.judging.fitting import fit, pack
from pipeline.training.judging.gold import CodedText, read_articles, read_items
from pipeline.training.judging.weak import read_ordinary
from pipeline.training.workspace import Workspace

#: What an ordinary item weighs beside a coded one: there are many, and some hold an event after all.
ORDINARY_WEIGHT = 0.3
log = logging.getLogger(__name__)


def train_judge(workspace: Workspace) -> None:
    """Write ``weights.npz``, its checksum and ``CARD.md`` to the workspace's folder; raises TrainingDataMissing."""
    events = workspace.source("events")
    coded = list(read_items(events))
    ordinary = list(read_ordinary(workspace))
    articles = list(read_articles(events))
    items = [*map(whole, coded), *(whole(one, ORDINARY_WEIGHT) for one in ordinary)]
    learnt = made(workspace, coded, articles)
    log.info("%d incidents; cross-validating over months", sum(map(len, learnt)))
    every = [example for part in learnt for example in part]
    crossed = cross(items, every)
    fitted = fit(items, every)
    pack(fitted, crossed.calibration).save(workspace.out / WEIGHTS_FILE.name)
    page = card(
        report(crossed, items[: len(coded)]),
        marks=ROWS,
        names=len(fitted.names),
        items=len(coded),
        ordinary=len(ordinary),
        incidents=len(learnt[0]),
        articles=len(learnt[1]),
    )
    (workspace.out / "CARD.md").write_text(page, encoding="utf-8")


def made(
    workspace: Workspace, coded: list[CodedText], articles: list[CodedText]
) -> tuple[list[Example], list[Example]]:
    """The incidents of the items and of the articles, read with the bundled models."""
    extractor = Extractor.load(locate_models(None, workspace.data), default_index())
    return (
        kept(workspace, "items", lambda: examples(coded, extractor)),
        kept(workspace, "articles", lambda: examples(articles, extractor)),
    )


def kept(workspace: Workspace, name: str, make: Callable[[], Iterable[Example]]) -> list[Example]:
    """The examples of a file, which is made where it is not there."""
    path = workspace.prepared(f"judge.{name}.jsonl")
    if not path.exists():
        log.info("reading %s", name)
        write_examples(make(), path)
    return read_examples(path)
