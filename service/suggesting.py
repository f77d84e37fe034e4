"""What a misspelt word was meant to be."""

import difflib
from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is spelt most like this one, whatever its case; None where none is close."""
    by_key = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), by_key, n=1)
    return by_key[close[0]] if close else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about a word that is none: whether a known one was meant, or a full stop."""
    found = closest(word, known)
    return f", did you mean {str(found)!r}?" if found else "."
