"""What counts as broken after kills."""

from pathlib import Path

from fakes import load_fake
from kills import events_of, judge, text_of

from pipeline.model import Document
from service.processing import identified, store
from service.storage.database import Database
from service.storage.migrating import migrate


def test_what_is_missing_twice_there_or_cut_short_is_told_by_its_number(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    migrate(url)
    database = Database.open(url)
    for text, source in (
        (text_of(1), None),
        (text_of(2), None),
        (text_of(2), "Another way"),
        (text_of(3).replace("attacked ", "", 1), None),
    ):
        document = identified(Document(text=text, source=source))
        store(document, load_fake().extract(document), stamp="fake", database=database)
    database.close()
    answers = {1: 201, 2: 200, 3: 201, 4: 201, 5: 422}
    assert judge(url, answers) == {"lost": [4], "doubled": [2], "half": [3], "refused": [5]}


def test_documents_differ_in_their_events() -> None:
    assert [events_of(number) for number in range(6)] == [1, 2, 3, 4, 5, 1]
