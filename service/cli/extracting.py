"""`dateline extract`: documents in, results out, and nothing stored."""

import argparse
import sys

from service.cli import opening
from service.cli.console import end_progress, progress


def extract(arguments: argparse.Namespace) -> int:
    """Write a line of results for each line of documents."""
    from service.batches import dump_line, extract_lines

    settings = opening.read_settings()
    faults = 0
    with opening.open_input(arguments.jsonl) as lines, opening.open_reader(settings) as reader:
        predictions = extract_lines(lines, reader=reader, max_characters=settings.max_characters)
        for number, line in enumerate(predictions, start=1):
            sys.stdout.buffer.write(dump_line(line))
            sys.stdout.buffer.flush()
            faults += "error" in line
            progress(f"{number} documents, {faults} with errors")
    end_progress()
    return 0
