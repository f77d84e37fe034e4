"""`dateline extract`: documents in, results out, and nothing stored."""

import argparse
import sys

from service.cli import opening
from service.cli.console import REFUSED, progress_bar


def extract(arguments: argparse.Namespace) -> int:
    """Write a line of results for each line of documents."""
    from service.batches import dump_line, extract_lines

    settings = opening.read_settings()
    faults = 0
    with (
        opening.open_input(arguments.jsonl) as lines,
        progress_bar(opening.count_lines(lines)) as bar,
        opening.open_reader(settings) as reader,
    ):
        predictions = extract_lines(lines, reader=reader, max_characters=settings.max_characters)
        for line in predictions:
            sys.stdout.buffer.write(dump_line(line))
            sys.stdout.buffer.flush()
            faults += "error" in line
            bar.set_postfix(errors=faults, refresh=False)
            bar.update()
    return REFUSED if arguments.strict and faults else 0
