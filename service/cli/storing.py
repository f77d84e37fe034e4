"""`dateline ingest`, `seeds` and `events`: documents into the database, and events out of it."""

import argparse
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from service.cli import opening
from service.cli.console import REFUSED, progress_bar, tell
from service.errors import ServiceError, slug
from service.shipped import shipped

if TYPE_CHECKING:
    from service.batches import Source
    from service.settings import Settings
    from service.storage.values import StoredDocument


def ingest(arguments: argparse.Namespace) -> int:
    """Store documents from files."""
    from service.batches import complete, find_sources, line_sources, skipped_files
    from service.schemas.documents import parse_metadata

    path = Path(arguments.path)
    given = parse_metadata(source=arguments.source, published_at=arguments.published_at)
    if arguments.path == "-":
        sources, total = line_sources("stdin", sys.stdin.buffer), None
    else:
        for file, reason in skipped_files(path):
            tell(f"{file}: skipped: {reason}")
        sources, total = find_sources(path), sum(1 for _ in find_sources(path))
    _, failed = store(opening.read_settings(), complete(sources, given), total)
    return REFUSED if arguments.strict and failed else 0


def events(arguments: argparse.Namespace) -> int:
    """Print stored events, newest stored first."""
    from service.listing import event_table
    from service.processing import latest_events

    with opening.open_database(opening.read_settings()) as database:
        print(event_table(event.record for event in latest_events(database, limit=arguments.limit)))
    return 0


def seeds(arguments: argparse.Namespace) -> int:
    """Store the sample articles and print their events."""
    from service.batches import find_sources
    from service.listing import event_table
    from service.processing import event_by_id

    settings = opening.read_settings(port=arguments.port)
    folder = shipped("seeds")
    stored, failed = store(settings, find_sources(folder), sum(1 for _ in find_sources(folder)))
    with opening.open_database(settings) as database:
        ids = [event_id for document in stored for event_id in document.event_ids]
        print(event_table(event_by_id(database, event_id).event.record for event_id in ids))
    print(f"\nOpen http://{opening.reachable(settings.host)}:{settings.port}/v1/events once `dateline serve` runs.")
    return 1 if failed else 0


def store(settings: "Settings", sources: Iterable["Source"], total: int | None) -> tuple[list["StoredDocument"], int]:
    """Store documents, tell what became of them; the stored ones, and how many could not be stored."""
    from service.batches import submit_all
    from service.jobs.reading import LateReader

    stored: list[StoredDocument] = []
    failed = 0
    opening.prepare_database(settings)
    with ExitStack() as opened:
        database = opened.enter_context(opening.open_database(settings))
        bar = opened.enter_context(progress_bar(total))
        reader = LateReader(lambda: opened.enter_context(opening.open_reader(settings)))
        for outcome in submit_all(sources, reader=reader, database=database, max_characters=settings.max_characters):
            if isinstance(outcome.result, ServiceError):
                failed += 1
                bar.write(f"{outcome.place}: {slug(type(outcome.result))}: {outcome.result}", file=sys.stderr)
            else:
                stored.append(outcome.result)
            bar.set_postfix(failed=failed, refresh=False)
            bar.update()
    new = sum(document.created for document in stored)
    print(f"{new} new, {len(stored) - new} known, {failed} failed")
    return stored, failed
