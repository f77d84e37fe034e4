"""The list of open texts on a small folder of its own."""

import json
import lzma
from pathlib import Path

import pytest

from .open_texts import is_set_aside, open_texts, sampled_items

ITEMS = [
    {"date": "2010-02-01", "category": "Sport", "text": "A month that is held out."},
    {"date": "2011-05-02", "category": "Law", "text": "A court sits."},
    {"date": "2011-05-01", "category": "Arts", "text": "A film opens."},
]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name in ("articles", "text", "events"):
        (tmp_path / name).mkdir()
    pool = [
        {"id": f"wn-{n:03d}", "text": f"Text {n}.", "title": "T", "published_at": "2020-01-01", "licence": "CC"}
        for n in range(60)
    ]
    (tmp_path / "articles" / "pool.jsonl").write_text("\n".join(map(json.dumps, pool)), encoding="utf-8")
    (tmp_path / "events" / "HELDOUT_MONTHS").write_text("2010-02\n", encoding="utf-8")
    with lzma.open(tmp_path / "text" / "current_events.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, ITEMS)))
    return tmp_path / "articles"


def test_articles_set_aside_for_blind_rounds_are_not_read(articles: Path) -> None:
    names = [text["id"] for text in open_texts(articles)]
    read = [name for name in names if name.startswith("wn-")]
    assert 20 < len(read) < 60
    assert not any(map(is_set_aside, read))


def test_what_is_set_aside_never_changes() -> None:
    assert [n for n in range(12) if is_set_aside(f"wn-{n:03d}")] == [0, 3, 7, 10, 11]


def test_items_of_held_out_months_are_not_read_and_days_are_in_order(articles: Path) -> None:
    assert [item["published_at"] for item in sampled_items(articles.parent, 9)] == ["2011-05-01", "2011-05-02"]


def test_the_sample_does_not_depend_on_how_much_is_asked(articles: Path) -> None:
    one = [item["text"] for item in sampled_items(articles.parent, 1)]
    assert one[0] in [item["text"] for item in sampled_items(articles.parent, 2)]
    assert len(one) == 1
