"""How an explanation is laid out: a heading, the thing explained, and lines of reasons under it."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

WIDTH = 110
#: Where the reasons begin, behind their labels.
INDENT = 14


def section(heading: str, blocks: Iterable[Iterable[str]], empty: str) -> Iterator[str]:
    """A heading with its blocks, an empty line after each; one sentence where there is none."""
    yield heading
    told = False
    for block in blocks:
        told = True
        yield ""
        yield from block
    if not told:
        yield f"  {empty}"
    yield ""


def reason(label: str, text: str) -> Iterator[str]:
    """A labelled line of a block, wrapped under itself."""
    lines = wrap(text, WIDTH - INDENT, break_long_words=False, break_on_hyphens=False) or [""]
    yield f"  {label:<{INDENT - 2}}{lines[0]}"
    yield from (" " * INDENT + line for line in lines[1:])


def quoted(text: str) -> str:
    """Words of the text, on one line."""
    return f'"{" ".join(text.split())}"'


def ruled(rule: str, documentation: str | None) -> str:
    """A rule by its name and in its own words."""
    return f"{rule}: {first_sentence(documentation)}" if documentation else rule


def first_sentence(documentation: str) -> str:
    """The first line of a rule's documentation."""
    return documentation.strip().splitlines()[0].strip()
