"""What commands tell on standard error, so that standard output holds results alone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tqdm import tqdm

#: Exit status of a command that ran to its end under ``--strict`` and had to refuse a document.
REFUSED = 3


def tell(message: str) -> None:
    """A message for whoever runs the command."""
    print(message, file=sys.stderr, flush=True)


@contextmanager
def progress_bar(total: int | None) -> Iterator["tqdm[None]"]:
    """How many documents a command is through, how fast and how long still, where somebody watches.

    What is told meanwhile goes through the bar's ``write``, so that it stands above.
    """
    from tqdm import tqdm

    with tqdm(total=total, unit=" documents", disable=None, file=sys.stderr, dynamic_ncols=True) as bar:
        yield bar
