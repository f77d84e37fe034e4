"""The `dateline` command. Each subcommand imports what it needs when it runs: `--help` and `health` stay quick."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from pipeline.errors import PipelineError
from service.cli import building, explaining, extracting, serving, storing
from service.cli.console import REFUSED, tell
from service.errors import DatabaseUnsuitable, ServiceError, SettingsInvalid

STRICT = f"exit with status {REFUSED} where a document was refused"


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
        tell(" ".join([f"dateline: {error}", *(f"({note})" for note in getattr(error, "__notes__", ()))]))
        # A supervisor can tell from the status that starting again is of no use.
        return os.EX_CONFIG if isinstance(error, SettingsInvalid | DatabaseUnsuitable) else 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        tell(f"dateline: {error}")
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

    serve = command("serve", serving.serve, "serve HTTP in the foreground until SIGTERM or Ctrl-C")
    serve.add_argument("--host", help="address to listen on (default: DATELINE_HOST)")
    serve.add_argument("--port", type=int, help="port to listen on (default: DATELINE_PORT)")
    extract = command(
        "extract", extracting.extract, "read documents, write one line of results for each; touches no database"
    )
    extract.add_argument("--jsonl", required=True, metavar="FILE", help="JSON lines with id and text, or - for stdin")
    extract.add_argument("--strict", action="store_true", help=STRICT)
    explaining.add_options(
        command("explain", explaining.explain, "say why a text is read as it is: each reading, and those that lost")
    )
    ingest = command("ingest", storing.ingest, "read and store documents, as a POST of each would")
    ingest.add_argument("path", help="a .jsonl, .json or .txt file, a folder of such, or - for JSON lines on stdin")
    ingest.add_argument("--source", metavar="NAME", help="outlet of the documents that do not name theirs")
    ingest.add_argument(
        "--published-at", metavar="DATE", help="day of publication of the documents that do not say theirs"
    )
    ingest.add_argument("--strict", action="store_true", help=STRICT)
    command("migrate", serving.migrate, "bring the database to the newest schema")
    events = command("events", storing.events, "print stored events as a table, newest stored first")
    events.add_argument("--limit", type=int, default=50, help="how many (default: 50)")
    seeds = command("seeds", storing.seeds, "store the sample articles, print their events as a table")
    seeds.add_argument("--port", type=int, help="port of the service, for the address to open next")
    health = command(
        "health", serving.health, "ask /readyz of the service on this machine; exit status 0 when it is ready"
    )
    health.add_argument("--port", type=int, help="port of the service (default: DATELINE_PORT)")
    building.add_models(command("models", building.verify_models, "fetch or verify Stanza models"))
    building.add_gazetteer(command("gazetteer", building.build_gazetteer, "build the index of places"))
    return parser
