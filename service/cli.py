"""The `dateline` command. Each subcommand imports what it needs when it runs: `--help` and `health` stay quick."""

import argparse
import logging
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from pipeline.errors import PipelineError
from service.errors import ServiceError, slug

if TYPE_CHECKING:
    from service.batches import Source
    from service.processing import Reader
    from service.settings import Settings
    from service.storage.database import Database
    from service.storage.values import StoredDocument

OFFICIAL_PACKAGES = ("default_fast", "default", "default_accurate")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    parsed = build_parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    # Alembic tells of each step, and asking for its revision is one.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except (ServiceError, PipelineError) as error:
        _tell(f"dateline: {error}")
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        _tell(f"dateline: {error}")
        return 1


def build_parser() -> argparse.ArgumentParser:
    """All commands with their help."""
    parser = argparse.ArgumentParser(prog="dateline", description="Raw news text in, ACLED-style events out.")
    parser.add_argument("--version", action="version", version=version("dateline"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], explanation: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=explanation, description=explanation)
        added.set_defaults(run=run)
        return added

    serve = command("serve", _serve, "serve HTTP in the foreground until SIGTERM or Ctrl-C")
    serve.add_argument("--host", help="address to listen on (default: DATELINE_HOST)")
    serve.add_argument("--port", type=int, help="port to listen on (default: DATELINE_PORT)")
    extract = command("extract", _extract, "read documents, write one line of results for each; touches no database")
    extract.add_argument("--jsonl", required=True, metavar="FILE", help="JSON lines with id and text, or - for stdin")
    ingest = command("ingest", _ingest, "read and store documents, as a POST of each would")
    ingest.add_argument("path", help="a .jsonl, .json or .txt file, a folder of such, or - for JSON lines on stdin")
    command("migrate", _migrate, "bring the database to the newest schema")
    events = command("events", _events, "print the latest stored events as a table")
    events.add_argument("--limit", type=int, default=50, help="how many (default: 50)")
    seeds = command("seeds", _seeds, "store the sample articles, print their events as a table")
    seeds.add_argument("--port", type=int, help="port of the service, for the address to open next")
    health = command("health", _health, "ask /readyz of the service on this machine; exit status 0 when it is ready")
    health.add_argument("--port", type=int, help="port of the service (default: DATELINE_PORT)")
    _add_models(command("models", _verify_models, "fetch or verify Stanza models"))
    _add_gazetteer(command("gazetteer", _build_gazetteer, "build the index of places"))
    return parser


def _add_models(models: argparse.ArgumentParser) -> None:
    actions = models.add_subparsers(dest="action", required=True)
    fetch = actions.add_parser("fetch", help="download an official Stanza package; needs a network")
    fetch.add_argument("name", choices=OFFICIAL_PACKAGES)
    fetch.set_defaults(run=_fetch_models)
    verify = actions.add_parser("verify", help="check the models' files and let them read a known sentence")
    verify.set_defaults(run=_verify_models)


def _add_gazetteer(gazetteer: argparse.ArgumentParser) -> None:
    actions = gazetteer.add_subparsers(dest="action", required=True)
    build = actions.add_parser("build", help="build the index from the installed packages and the word lists")
    build.set_defaults(run=_build_gazetteer)


# --- commands --------------------------------------------------------------------------------------------------------


def _serve(arguments: argparse.Namespace) -> int:
    import uvicorn

    from service.app import create_app

    settings = _settings(host=arguments.host, port=arguments.port)
    _prepare_database(settings)
    _tell(f"Serving on http://{settings.host}:{settings.port}/docs; the models take some seconds to load")
    uvicorn.run(
        create_app(settings), host=settings.host, port=settings.port, timeout_graceful_shutdown=settings.grace or None
    )
    return 0


def _extract(arguments: argparse.Namespace) -> int:
    from service.batches import dump_line, extract_lines

    settings = _settings()
    faults = 0
    with _opened(arguments.jsonl) as lines:
        predictions = extract_lines(lines, reader=_load_reader(settings), max_characters=settings.max_characters)
        for number, line in enumerate(predictions, start=1):
            sys.stdout.buffer.write(dump_line(line))
            sys.stdout.buffer.flush()
            faults += "error" in line
            _progress(f"{number} documents, {faults} with errors")
    _end_progress()
    return 0


def _ingest(arguments: argparse.Namespace) -> int:
    from service.batches import find_sources, line_sources

    sources = line_sources("stdin", sys.stdin.buffer) if arguments.path == "-" else find_sources(Path(arguments.path))
    return _store(_settings(), sources)[1]


def _migrate(_arguments: argparse.Namespace) -> int:
    from service.storage.migrating import migrate

    settings = _settings()
    migrate(settings.database_url)
    _tell(f"{_public(settings)} is at the newest schema")
    return 0


def _events(arguments: argparse.Namespace) -> int:
    from service.listing import event_table
    from service.processing import find_events
    from service.storage.values import EventFilter

    with _database(_settings()) as database:
        page = find_events(database, EventFilter(), cursor=None, limit=arguments.limit)
        print(event_table(event.record for event in page.events))
    return 0


def _seeds(arguments: argparse.Namespace) -> int:
    from service.batches import find_sources
    from service.listing import event_table
    from service.processing import event_by_id

    settings = _settings(port=arguments.port)
    stored, status = _store(settings, find_sources(_seeds_folder()))
    with _database(settings) as database:
        ids = [event_id for document in stored for event_id in document.event_ids]
        print(event_table(event_by_id(database, event_id).event.record for event_id in ids))
    print(f"\nOpen http://{_reachable(settings.host)}:{settings.port}/v1/events once `dateline serve` runs.")
    return status


def _health(arguments: argparse.Namespace) -> int:
    import json
    from urllib.error import HTTPError, URLError
    from urllib.request import urlopen

    settings = _settings(port=arguments.port)
    address = f"http://{_reachable(settings.host)}:{settings.port}/readyz"
    try:
        with urlopen(address, timeout=4):
            _tell("ready")
            return 0
    except HTTPError as error:
        _tell(f"not ready: {json.load(error).get('detail')}")
    except (URLError, OSError, ValueError) as error:
        _tell(f"{address} does not answer: {error}")
    return 1


def _fetch_models(arguments: argparse.Namespace) -> int:
    from pipeline.parsing.parser import fetch_models

    settings = _settings()
    fetch_models(arguments.name, settings.resources)
    _tell(f"Fetched into {settings.resources}: start with DATELINE_MODELS={arguments.name}")
    return 0


def _verify_models(_arguments: argparse.Namespace) -> int:
    from pipeline.parsing import Parser, locate_models

    settings = _settings()
    parser = Parser.load(locate_models(settings.models, settings.resources))
    _tell(f"{parser.name}: the files are whole and read a known sentence")
    return 0


def _build_gazetteer(_arguments: argparse.Namespace) -> int:
    from pipeline.places.index import build_index

    build_index(_settings().gazetteer, _tell)
    return 0


# --- what commands share ---------------------------------------------------------------------------------------------


def _settings(**chosen: object) -> "Settings":
    from service.settings import load_settings

    return load_settings(**{name: value for name, value in chosen.items() if value is not None})


def _load_reader(settings: "Settings") -> "Reader":
    from service.jobs.reading import load_reader

    return load_reader(settings.models, settings.resources, settings.gazetteer)


@contextmanager
def _database(settings: "Settings") -> Iterator["Database"]:
    from service.storage.database import Database

    database = Database.open(settings.database_url)
    try:
        yield database
    finally:
        database.close()


def _prepare_database(settings: "Settings") -> None:
    from service.processing import database_problem
    from service.storage.migrating import migrate

    if settings.migrate:
        migrate(settings.database_url)
    with _database(settings) as database:
        if problem := database_problem(database):
            raise ServiceError(problem)
    _tell(f"Database {_public(settings)} is at the newest schema")


def _store(settings: "Settings", sources: Iterator["Source"]) -> tuple[list["StoredDocument"], int]:
    """Store documents, tell what became of them; the exit status says whether all could be stored."""
    from service.batches import submit_all
    from service.jobs.reading import LateReader

    stored: list[StoredDocument] = []
    failed = 0
    _prepare_database(settings)
    reader = LateReader(lambda: _load_reader(settings))
    with _database(settings) as database:
        for outcome in submit_all(sources, reader=reader, database=database, max_characters=settings.max_characters):
            if isinstance(outcome.result, ServiceError):
                failed += 1
                _tell(f"{outcome.place}: {slug(type(outcome.result))}: {outcome.result}")
            else:
                stored.append(outcome.result)
            _progress(f"{len(stored)} stored, {failed} failed")
    _end_progress()
    new = sum(document.created for document in stored)
    print(f"{new} new, {len(stored) - new} known, {failed} failed")
    return stored, 1 if failed else 0


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield file


def _seeds_folder() -> Path:
    """The sample articles: beside the package in a checkout, in the working directory of the image."""
    for root in (Path(__file__).parents[1], Path.cwd()):
        if (root / "seeds").is_dir():
            return root / "seeds"
    raise ServiceError("There is no folder seeds/ here: run from the checkout or the image.")


def _reachable(host: str) -> str:
    """An address to call a service on this machine, which may listen on all addresses."""
    return {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)


def _public(settings: "Settings") -> str:
    """The database's URL without its password."""
    return re.sub(r"(//[^:/@]*):[^/]*@", r"\1:***@", settings.database_url)


def _tell(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _progress(message: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{message} ", end="", file=sys.stderr, flush=True)


def _end_progress() -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
