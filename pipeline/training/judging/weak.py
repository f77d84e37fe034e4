"""Items of other headings than violence and politics: negatives of the kind that fills a newsroom's feed."""

import json
from collections.abc import Iterator

from pipeline.training.judging.gold import CodedText, as_document
from pipeline.training.workspace import Workspace, read_text

#: Beginnings of headings under which next to nothing is an event.
ORDINARY = ("Disaster", "Business", "Arts", "Health", "Sport", "Science")
#: Characters of an item: shorter ones are headings that slipped in, longer ones whole sections.
SHORTEST_ITEM, LONGEST_ITEM = 50, 700
#: Every so many of them is taken.
STEP = 4


def read_ordinary(workspace: Workspace) -> Iterator[CodedText]:
    """Every fourth item of ordinary headings as a text without events; months that are held out are left alone."""
    heldout = frozenset((workspace.data / "events" / "HELDOUT_MONTHS").read_text(encoding="utf-8").split())
    path = workspace.source("text/current_events.jsonl", "text/current_events.jsonl.xz")
    items = (json.loads(line) for line in read_text(path).splitlines())
    found = [item for item in items if item["date"][: len("2021-02")] not in heldout and is_ordinary(item)]
    for number, item in enumerate(found[::STEP]):
        yield CodedText(
            as_document({"id": f"ordinary-{number}", "text": item["text"], "published_at": item["date"]}), ()
        )


def is_ordinary(item: dict[str, str]) -> bool:
    """Whether an item stands under a heading of ordinary news."""
    return item["category"].startswith(ORDINARY) and SHORTEST_ITEM <= len(item["text"]) <= LONGEST_ITEM
