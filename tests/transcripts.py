"""Commands and what they print, as the pages show them: blocks fenced as ``console``.

A command follows ``$``, and goes on while a quotation is open or a line ends in a backslash. What is printed below it
may leave parts out as ``…``; of JSON only the characters count, not how it is laid out. ``evt_…`` and ``doc_…`` in a
command are the ids that were printed last.
"""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: In the order a newcomer reads them.
PAGES = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    ROOT / "seeds" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
)

_FENCED = re.compile(r"^( *)```(\S*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_ID = re.compile(r"\b((?:doc|evt)_)[a-z2-7]{26}\b")
_LATEST_ID = re.compile(r"\b(doc|evt)_…")


@dataclass(frozen=True, slots=True)
class Transcript:
    """One command of a page and what the page says it prints."""

    page: str
    command: str
    printed: str


def fenced_blocks(page: Path) -> Iterator[tuple[str, str]]:
    """Each fenced block of a page: its language, empty where none is named, and its lines."""
    for _, language, content in _FENCED.findall(page.read_text(encoding="utf-8")):
        yield language, content


def transcripts(page: Path) -> Iterator[Transcript]:
    """The commands of a page, in order."""
    for language, content in fenced_blocks(page):
        if language == "console":
            yield from _of_block(str(page.relative_to(ROOT)), content.splitlines())


def _of_block(page: str, lines: list[str]) -> Iterator[Transcript]:
    if not lines[0].startswith("$ "):
        raise ValueError(f"{page}: a block of commands begins with `$ `, not {lines[0]!r}")
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        length = next(length for length in range(1, end - start + 1) if _is_whole(lines[start : start + length]))
        command = "\n".join(lines[start : start + length]).removeprefix("$ ")
        yield Transcript(page, command, "\n".join(lines[start + length : end]).rstrip("\n"))


def _is_whole(lines: list[str]) -> bool:
    try:
        shlex.split("\n".join(lines))
    except ValueError:
        return False
    return not lines[-1].endswith("\\")


def with_latest_ids(command: str, outputs: list[str]) -> str:
    """The command with ``evt_…`` and ``doc_…`` as the ids that were printed last."""
    latest = {found[1]: found[0] for output in outputs for found in _ID.finditer(output)}
    return _LATEST_ID.sub(lambda found: latest[found[1] + "_"], command)


def is_shown(printed: str, output: str) -> bool:
    """Whether the output is what the page shows of it."""
    if _is_json(output):
        printed, output = _squeezed(printed), _squeezed(output)
    pattern = ".*?".join(map(re.escape, printed.strip("\n").split("…")))
    return re.fullmatch(pattern, output.strip("\n"), re.DOTALL) is not None


def _is_json(output: str) -> bool:
    try:
        return isinstance(json.loads(output), dict)
    except ValueError:
        return False


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
