"""What commands tell on standard error, so that standard output holds results alone."""

import sys


def tell(message: str) -> None:
    """A message for whoever runs the command."""
    print(message, file=sys.stderr, flush=True)


def progress(message: str) -> None:
    """How far a command is, where somebody watches."""
    if sys.stderr.isatty():
        print(f"\r{message} ", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    """The end of the line that tells of progress."""
    if sys.stderr.isatty():
        print(file=sys.stderr)
