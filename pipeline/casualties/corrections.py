"""Which of the numbers told of one happening still hold, and which of them one voice gives in one sentence."""

from collections.abc import Iterable

from pipeline.model import Casualty


def statements(casualties: Iterable[Casualty]) -> tuple[list[Casualty], ...]:
    """The numbers that still hold, those that one voice gives in one sentence together."""
    found: dict[tuple[int, tuple[str, ...]], list[Casualty]] = {}
    counts = holding(casualties)
    voices: dict[int, set[tuple[str, ...]]] = {}
    for made in counts:
        voices.setdefault(made.phrase.sentence, set()).update([voice(made)] if made.by else [])
    for made in counts:
        several = len(voices[made.phrase.sentence]) > 1
        found.setdefault((made.phrase.sentence, voice(made) if several else ()), []).append(made)
    return tuple(found.values())


def holding(casualties: Iterable[Casualty]) -> list[Casualty]:
    """The numbers, in text order, less those that the text itself corrects or says were first given."""
    told = sorted(casualties, key=lambda made: made.phrase.span.start)
    current = [made for made in told if not made.outdated] or told
    last = next((made for made in reversed(current) if made.revises), None)
    return current if last is None else [made for made in current if made is last or differs(made, last)]


def differs(made: Casualty, last: Casualty) -> bool:
    """Whether a number told after a correction is another voice's own."""
    later = made.phrase.span.start > last.phrase.span.start
    return later and bool(made.by) and voice(made) != voice(last)


def voice(made: Casualty) -> tuple[str, ...]:
    """Who gives a number, as words."""
    return tuple(phrase.span.text.casefold() for phrase in made.by)


def replaced(casualties: Iterable[Casualty]) -> tuple[Casualty, ...]:
    """The numbers that no longer hold."""
    told = tuple(casualties)
    kept = frozenset(holding(told))
    return tuple(made for made in told if made not in kept)
