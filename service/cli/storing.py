"""`dateline ingest`, `seeds` and `events`: documents into the database, and events out of it."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from service.cli import opening
from service.cli.console import end_progress, progress, tell
from service.errors import ServiceError, slug

if TYPE_CHECKING:
    from service.batches import Source
    from service.settings import Settings
    from service.storage.values import StoredDocument


def ingest(arguments: argparse.Namespace) -> int:
    """Store documents from files."""
    from service.batches import find_sources, line_sources

    sources = line_sources("stdin", sys.stdin.buffer) if arguments.path == "-" else find_sources(Path(arguments.path))
    return store(opening.read_settings(), sources)[1]


def events(arguments: argparse.Namespace) -> int:
    """Print the latest stored events."""
    from service.listing import event_table
    from service.processing import find_events
    from service.storage.values import EventFilter

    with opening.open_database(opening.read_settings()) as database:
        page = find_events(database, EventFilter(), cursor=None, limit=arguments.limit)
        print(event_table(event.record for event in page.events))
    return 0


def seeds(arguments: argparse.Namespace) -> int:
    """Store the sample articles and print their events."""
    from service.batches import find_sources
    from service.listing import event_table
    from service.processing import event_by_id

    settings = opening.read_settings(port=arguments.port)
    stored, status = store(settings, find_sources(opening.seeds_folder()))
    with opening.open_database(settings) as database:
        ids = [event_id for document in stored for event_id in document.event_ids]
        print(event_table(event_by_id(database, event_id).event.record for event_id in ids))
    print(f"\nOpen http://{opening.reachable(settings.host)}:{settings.port}/v1/events once `dateline serve` runs.")
    return status


def store(settings: "Settings", sources: Iterator["Source"]) -> tuple[list["StoredDocument"], int]:
    """Store documents, tell what became of them; the exit status says whether all could be stored."""
    from service.batches import submit_all
    from service.jobs.reading import LateReader

    stored: list[StoredDocument] = []
    failed = 0
    opening.prepare_database(settings)
    with ExitStack() as opened:
        database = opened.enter_context(opening.open_database(settings))
        reader = LateReader(lambda: opened.enter_context(opening.open_reader(settings)))
        for outcome in submit_all(sources, reader=reader, database=database, max_characters=settings.max_characters):
            if isinstance(outcome.result, ServiceError):
                failed += 1
                tell(f"{outcome.place}: {slug(type(outcome.result))}: {outcome.result}")
            else:
                stored.append(outcome.result)
            progress(f"{len(stored)} stored, {failed} failed")
    end_progress()
    new = sum(document.created for document in stored)
    print(f"{new} new, {len(stored) - new} known, {failed} failed")
    return stored, 1 if failed else 0
