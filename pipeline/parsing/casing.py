"""Wire copy in capitals, recased for models that were trained on mixed case; lengths never change."""

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: A word a line in its usual form, and its form after names where that differs; made by ``pipeline.training.casing``.
FORMS = Path(__file__).with_name("casing.txt.gz")
#: Share of capitals among a stretch's letters above which it is wire copy, and the letters needed to judge.
CAPITALS, LETTERS = 0.8, 40
CASED_WORD = re.compile(r"[^\W\d_]+")
BRACKETED_ACRONYM = re.compile(r"[(\[]\s?([A-Z]{2,7})\s?[)\]]")
SENTENCE_START = re.compile(r"(?:^\s*|[.!?][\"')\]]*\s+)[\"'(\[]*([a-z])")
#: What an editor put before a sentence, or in the place of words: "[TEXT]", "[WORDS INDISTINCT]"; no part of the text.
LABEL = re.compile(r"(?:^|[.?!][\"')]*\s)\s*((?:\[[^\[\]]*\]\s*)+)")
NOTE = re.compile(
    r"\[(?=[^\[\]]*\])[^\[\]]*"
    r"\b(?:INDISTINCT|OMITTED|RECEIVED|HEARD|RECORDING|PASSAGE|CONTINUED|APPLAUSE|VIDEO|GMT|SIC)\b[^\[\]]*\]"
)
ROUND = str.maketrans("[]", "()")
VOWELS = frozenset("AEIOUY")
#: Words inside a long name that its acronym leaves out.
UNSPELT = frozenset({"of", "the", "and", "for", "in", "de", "la", "del", "y"})
#: Words that a name may run across: "the Bank of the South", "Movimiento de la Sierra".
NAME_BRIDGES = frozenset({"of", "the", "for", "de", "la", "las", "el", "los", "del", "y"})
#: What may stand between two words of one name.
JOINT = re.compile(r"-|[^\S\n]?\n?[^\S\n]*")
STOPS = frozenset(".!?:;\"'([{-–—")

#: Lower-case word -> the way it is usually written, alone and after a name.
FormsByPlace = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of running text and how it stands to the one before it."""

    text: str
    start: int
    #: It begins a sentence or a quotation.
    starts: bool
    #: Nothing but a blank or a hyphen stands between it and the word before.
    joined: bool
    #: It may stand inside a name.
    links: bool


def find_words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    end = 0
    for found in CASED_WORD.finditer(text):
        gap = text[end : found.start()]
        starts = not end or (not STOPS.isdisjoint(gap) and gap != "-")
        joined = bool(end) and JOINT.fullmatch(gap) is not None
        yield Word(found.group(), found.start(), starts, joined, found.group().lower() in NAME_BRIDGES)
        end = found.end()


def recase(text: str) -> str:
    """The text as the models should see it: stretches in capitals get the usual case of each word."""
    letters = [character for character in text if character.isalpha()]
    if len(letters) < LETTERS or sum(map(str.isupper, letters)) < CAPITALS * len(letters):
        return text
    plain = unbracket(text)
    return raise_starts(spell_out_acronyms(plain, lower(plain)))


@cache
def usual_forms() -> FormsByPlace:
    """The forms of each word of the list."""
    entries = (line.split(" ") for line in gzip.decompress(FORMS.read_bytes()).decode().split("\n"))
    return {forms[0].lower(): (forms[0], forms[-1]) for forms in entries}


def lower(text: str) -> str:
    """A text in capitals with each word in the form it has in its place."""
    characters, named = list(text), False
    for word in find_words(text):
        after_name = named and word.joined
        form = form_in_place(word.text, after_name=after_name)
        characters[word.start : word.start + len(form)] = form
        named = after_name if word.links else form != word.text.lower()
    return "".join(characters)


def form_in_place(word: str, *, after_name: bool) -> str:
    """A word's form; an unknown word is taken for a name, or for an acronym when it has no vowel."""
    if not word.isupper():
        return word
    known = usual_forms().get(word.lower())
    if known is not None and len(known[0]) == len(word):
        return known[after_name]
    if len(word) == 1 or VOWELS.isdisjoint(word) or len(word.lower()) != len(word):
        return word
    return word[0] + word[1:].lower()


def spell_out_acronyms(text: str, cased: str) -> str:
    """Names before their acronym get capitals: "national liberation front [NLF]", and the acronym keeps its own."""
    characters, words = list(cased), list(CASED_WORD.finditer(text))
    ends = [word.end() for word in words]
    for acronym in BRACKETED_ACRONYM.finditer(text):
        characters[acronym.start(1) : acronym.end(1)] = acronym.group(1)
        last = bisect_right(ends, acronym.start())
        for start in name_starts(words[max(0, last - 2 * len(acronym.group(1))) : last], acronym.group(1)):
            characters[start] = text[start]
    return "".join(characters)


def name_starts(words: list[re.Match[str]], acronym: str) -> list[int]:
    """Offsets of the words before an acronym whose initials spell it, read backwards; none when they do not."""
    starts: list[int] = []
    for letter in reversed(acronym):
        while words and words[-1].group().lower() in UNSPELT and words[-1].group()[0] != letter:
            words.pop()
        if not words or words[-1].group()[0] != letter:
            return []
        starts.append(words.pop().start())
    return starts


def raise_starts(text: str) -> str:
    """Sentences begin with a capital."""
    return SENTENCE_START.sub(lambda start: start.group()[:-1] + start.group(1).upper(), text)


def unbracket(text: str) -> str:
    """Notes of an editor in brackets become blanks, and other brackets round: "the front [NLF]"."""
    plain = LABEL.sub(lambda label: label.group()[: label.start(1) - label.start()] + " " * len(label.group(1)), text)
    return NOTE.sub(lambda note: " " * len(note.group()), plain).translate(ROUND)
