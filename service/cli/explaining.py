"""`dateline explain`: why a text is read as it is."""

import argparse
import sys

from service.cli import opening


def add_options(explain: argparse.ArgumentParser) -> None:
    """What is said of the text."""
    explain.add_argument("text", metavar="TEXT", help="a sentence or an article in quotation marks, or - for stdin")
    explain.add_argument(
        "--published-at", metavar="DATE", help="day of publication, YYYY-MM-DD: what 'Tuesday' is counted from"
    )


def explain(arguments: argparse.Namespace) -> int:
    """Print each time, place, tuple and incident with its evidence and with what lost."""
    from pipeline.explaining import explain as explanation
    from pipeline.model import Document
    from service.languages import identify_language
    from service.processing import check_document
    from service.schemas.days import parse_day
    from service.schemas.documents import decode

    settings = opening.read_settings()
    day = None if arguments.published_at is None else parse_day(arguments.published_at)
    text = decode(sys.stdin.buffer.read()) if arguments.text == "-" else arguments.text
    document = Document(text=text, published_at=day)
    check_document(document, max_characters=settings.max_characters)
    identify_language(document)
    sys.stdout.write(explanation(document, opening.load_extractor(settings)))
    return 0
