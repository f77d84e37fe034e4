"""`dateline models` and `gazetteer`: what the reader needs on disk."""

import argparse

from service.cli import opening
from service.cli.console import tell
from service.errors import ServiceError

OFFICIAL_PACKAGES = ("default_fast", "default", "default_accurate")


def add_models(models: argparse.ArgumentParser) -> None:
    """What can be done with models."""
    actions = models.add_subparsers(dest="action", required=True)
    fetch = actions.add_parser("fetch", help="download an official Stanza package; needs a network")
    fetch.add_argument("name", choices=OFFICIAL_PACKAGES)
    fetch.set_defaults(run=fetch_models)
    verify = actions.add_parser("verify", help="check the models' files and let them read a known sentence")
    verify.set_defaults(run=verify_models)


def add_gazetteer(gazetteer: argparse.ArgumentParser) -> None:
    """What can be done with the gazetteer."""
    actions = gazetteer.add_subparsers(dest="action", required=True)
    build = actions.add_parser("build", help="build the index from the installed packages and the word lists")
    build.set_defaults(run=build_gazetteer)


def fetch_models(arguments: argparse.Namespace) -> int:
    """Download an official Stanza package."""
    from pipeline.parsing.parser import fetch_models

    settings = opening.read_settings()
    fetch_models(arguments.name, settings.resources)
    tell(f"Fetched into {settings.resources}: start with DATELINE_MODELS={arguments.name}")
    return 0


def verify_models(_arguments: argparse.Namespace) -> int:
    """Check the models and let them read a known sentence."""
    from pipeline.parsing import Parser, locate_models

    settings = opening.read_settings()
    parser = Parser.load(locate_models(settings.models, settings.resources))
    tell(f"{parser.name}: the files are whole and read a known sentence")
    return 0


def build_gazetteer(_arguments: argparse.Namespace) -> int:
    """Build the index of places."""
    try:
        from pipeline.places.building import build_index
    except ModuleNotFoundError as error:
        raise ServiceError(
            f"{error}: install what the places come from with `pip install 'dateline[gazetteer]'`."
        ) from None

    build_index(opening.read_settings().gazetteer, tell)
    return 0
