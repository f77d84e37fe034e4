"""Sentences as the parser should get them: cut ones joined, overlong ones cut, names that were cut in two whole."""

import re
from itertools import pairwise
from typing import Any

#: News has no sentence this long, and the parser's time and memory grow with the square of the length.
MAX_WORDS = 120
#: Signs of hardly more than a character ("' s ' t", ". . .") are no words: a text holds many times more of them, so
#: that where they make an overlong sentence its pieces are shorter.
MAX_SIGNS, CHARACTERS_OF_WORDS = 40, 2
#: Where to cut, best first.
CUTS = (frozenset(";:"), frozenset(","))
#: A month, a time of day or an initial that was taken for the end of a sentence, and what goes on from it.
CUT_DATE = re.compile(r"(?:\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[ap]\.\s?m|\b[A-Z])\.$", re.IGNORECASE)
DATE_GOES_ON = re.compile(r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[A-Z]{2,4}T\b", re.IGNORECASE)
#: A title or rank, which a name must follow.
CUT_TITLE = re.compile(r"\b(?:mr|mrs|ms|dr|gen|lt|col|sgt|capt|maj|brig|cmdr|rep|sen|gov|st|mt)\.$", re.IGNORECASE)
NAME_GOES_ON = re.compile(r"[A-Z]")
PARAGRAPH_BREAK = "\n\n"
APOSTROPHE = "'"
#: Words without an apostrophe that are two in Universal Dependencies.
CONTRACTIONS = frozenset(
    {"cannot", "gonna", "wanna", "gotta", "dunno", "gimme", "lemme", "dont", "cant", "wont", "didnt"}
)


def mend_sentences(document: Any) -> Any:
    """The same Stanza document with its sentences joined and cut; itself where nothing is to mend."""
    sentences = [sentence.tokens for sentence in document.sentences]
    joined = join_sentences(sentences, document.text)
    pieces = [piece for tokens in joined for piece in cut(tokens)]
    if len(joined) == len(pieces) == len(sentences) and not any(is_split_name(t) for piece in pieces for t in piece):
        return document
    from stanza.models.common.doc import Document  # noqa: PLC0415 - torch comes with it

    return Document([renumber(piece) for piece in pieces], text=document.text)


def is_split_name(token: Any) -> bool:
    """Whether the multiword model cut something that is no contraction, such as an unknown name."""
    return len(token.words) > 1 and APOSTROPHE not in token.text and token.text.lower() not in CONTRACTIONS


def join_sentences(sentences: list[list[Any]], text: str) -> list[list[Any]]:
    """The sentences' tokens, with those that were cut after a shortened word made one."""
    joined = [list(tokens) for tokens in sentences[:1]]
    for before, after in pairwise(sentences):
        if goes_on(text, before[-1].end_char, after[0].start_char):
            joined[-1].extend(after)
        else:
            joined.append(list(after))
    return joined


def goes_on(text: str, end: int, start: int) -> bool:
    """Whether a sentence that ends at one offset goes on at another."""
    if PARAGRAPH_BREAK in text[end:start]:
        return False
    tail = text[max(0, end - 6) : end]
    if CUT_TITLE.search(tail):
        return NAME_GOES_ON.match(text, start) is not None
    return CUT_DATE.search(tail) is not None and DATE_GOES_ON.match(text, start) is not None


def cut(tokens: list[Any]) -> list[list[Any]]:
    """A sentence's tokens in pieces of at most MAX_WORDS words, cut after punctuation where there is some."""
    words = sum(len(token.words) for token in tokens)
    if words <= MAX_WORDS:
        return [tokens]
    most = MAX_WORDS if sum(len(token.text) for token in tokens) >= CHARACTERS_OF_WORDS * words else MAX_SIGNS
    pieces, start = [], 0
    while words > most:
        length = piece_length(tokens[start : start + most + 1], most)
        piece = tokens[start : start + length]
        pieces.append(piece)
        start, words = start + length, words - sum(len(token.words) for token in piece)
    return [*pieces, tokens[start:]]


def piece_length(tokens: list[Any], most: int) -> int:
    """How many of the first tokens, which have more than this many words, make the next piece."""
    fitting, words = 0, 0
    while words + len(tokens[fitting].words) <= most:
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
        last = number if is_split_name(token) else number + len(token.words) - 1
        bounds = {"start_char": token.start_char, "end_char": token.end_char}
        if last > number:
            entries.append({"id": (number, last), "text": token.text, **bounds})
            entries += [{"id": number + step, "text": word.text} for step, word in enumerate(token.words)]
        else:
            entries.append({"id": number, "text": token.text, **bounds})
        number = last + 1
    return entries
