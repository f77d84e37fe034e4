"""The fixed list of open, uncoded texts that ``make changes`` and ``make firings`` read.

A folder ``articles`` with ``pool.jsonl``; beside it ``text/current_events.jsonl.xz`` and ``events/HELDOUT_MONTHS``.
A third of the pool is set aside: those articles are for blind rounds, and nothing may have run on them before.
"""

import hashlib
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: Short dated news items that are read beside the articles.
ITEMS = 1500
#: One article in so many is set aside for blind rounds.
SET_ASIDE = 3


def open_texts(articles: Path, items: int = ITEMS) -> Iterator[dict[str, Any]]:
    """Documents as ``dateline extract --jsonl`` reads them: the articles not set aside, then the items."""
    for line in (articles / "pool.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if not is_set_aside(article["id"]):
            yield {key: article[key] for key in ("id", "text", "title", "published_at")}
    yield from sampled_items(articles.parent, items)


def is_set_aside(name: str) -> bool:
    """Whether an article of the pool is kept for blind rounds, by its id."""
    return _rank(name) % SET_ASIDE == 0


def sampled_items(data: Path, count: int) -> Iterator[dict[str, Any]]:
    """Items of months that are not held out: always the same, in the order of their days."""
    held_out = frozenset((data / "events" / "HELDOUT_MONTHS").read_text(encoding="utf-8").split())
    with lzma.open(data / "text" / "current_events.jsonl.xz", "rt", encoding="utf-8") as lines:
        items = [item for item in map(json.loads, lines) if item["date"][:7] not in held_out]
    chosen = sorted(items, key=lambda item: _rank(item["text"]))[:count]
    for number, item in enumerate(sorted(chosen, key=lambda item: (item["date"], item["text"]))):
        yield {"id": f"item-{item['date']}-{number}", "text": item["text"], "published_at": item["date"]}


def _rank(text: str) -> int:
    # Not hash(): that one differs from process to process.
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])
