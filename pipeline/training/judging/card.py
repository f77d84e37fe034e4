"""The judge's card, from what cross-validation says."""

from collections.abc import Iterable
from pathlib import Path

TEMPLATE = Path(__file__).parent / "card.txt"


def card(report: Iterable[str], **counts: int) -> str:
    """The card as a page; the template names the counts it wants."""
    return TEMPLATE.read_text(encoding="utf-8").format(report="\n".join(report), **counts)
