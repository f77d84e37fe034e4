"""Sentences too long for the parser are cut before it: its time and memory grow with the square of their length."""

from typing import Any

#: News has no sentence this long; what has (lists, broken punctuation) loses little when cut.
MAX_WORDS = 120
#: Where to cut, best first.
CUTS = (frozenset(";:"), frozenset(","))


def cut_long_sentences(document: Any) -> Any:
    """The same Stanza document with no sentence above MAX_WORDS words."""
    if all(len(sentence.words) <= MAX_WORDS for sentence in document.sentences):
        return document
    from stanza.models.common.doc import Document  # noqa: PLC0415 - torch comes with it

    pieces = [piece for sentence in document.sentences for piece in cut(sentence.tokens)]
    return Document([renumber(piece) for piece in pieces], text=document.text)


def cut(tokens: list[Any]) -> list[list[Any]]:
    """A sentence's tokens in pieces of at most MAX_WORDS words, cut after punctuation where there is some."""
    pieces = []
    while sum(len(token.words) for token in tokens) > MAX_WORDS:
        length = piece_length(tokens)
        pieces.append(tokens[:length])
        tokens = tokens[length:]
    return [*pieces, tokens]


def piece_length(tokens: list[Any]) -> int:
    """How many of the first tokens make the next piece."""
    fitting, words = 0, 0
    while words + len(tokens[fitting].words) <= MAX_WORDS:
        words += len(tokens[fitting].words)
        fitting += 1
    for marks in CUTS:
        for position in range(fitting - 1, fitting // 2, -1):
            if tokens[position].text in marks:
                return position + 1
    return fitting


def renumber(tokens: list[Any]) -> list[dict[str, Any]]:
    """Stanza's dictionaries of these tokens, numbered from 1."""
    entries: list[dict[str, Any]] = []
    number = 1
    for token in tokens:
        last = number + len(token.words) - 1
        bounds = {"start_char": token.start_char, "end_char": token.end_char}
        if last > number:
            entries.append({"id": (number, last), "text": token.text, **bounds})
            entries += [{"id": number + step, "text": word.text} for step, word in enumerate(token.words)]
        else:
            entries.append({"id": number, "text": token.text, **bounds})
        number = last + 1
    return entries
