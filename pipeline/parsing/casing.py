"""Wire copy in capitals, recased for models that were trained on mixed case; lengths never change."""

import gzip
import re
from functools import cache
from pathlib import Path

#: One word a line in its usual form; made by ``pipeline.training.casing``.
FORMS = Path(__file__).with_name("casing.txt.gz")
#: Share of capitals among a stretch's letters above which it is wire copy, and the letters needed to judge.
CAPITALS, LETTERS = 0.8, 40
WORD = re.compile(r"[^\W\d_]+")
ACRONYM = re.compile(r"[(\[]\s?([A-Z]{2,7})\s?[)\]]")
SENTENCE_START = re.compile(r"(?:^|[.!?][\"')\]]*\s+[\"'(\[]*|\]\s+)([a-z])")
VOWELS = frozenset("AEIOUY")
#: Words inside a long name that its acronym leaves out.
LINKS = frozenset({"of", "the", "and", "for", "in", "de", "la", "del", "y"})


def recase(text: str) -> str:
    """The text as the models should see it: stretches in capitals get the usual case of each word."""
    letters = [character for character in text if character.isalpha()]
    if len(letters) < LETTERS or sum(map(str.isupper, letters)) < CAPITALS * len(letters):
        return text
    cased = WORD.sub(lambda word: usual_form(word.group()), text)
    return raise_starts(spell_out_acronyms(text, cased))


@cache
def usual_forms() -> dict[str, str]:
    """Lower-case word -> the way it is usually written."""
    return {form.lower(): form for form in gzip.decompress(FORMS.read_bytes()).decode().split("\n")}


def usual_form(word: str) -> str:
    """A word's usual case; an unknown word is taken for a name, or for an acronym when it has no vowel."""
    if not word.isupper():
        return word
    known = usual_forms().get(word.lower())
    if known is not None and len(known) == len(word):
        return known
    if len(word) == 1 or VOWELS.isdisjoint(word) or len(word.lower()) != len(word):
        return word
    return word[0] + word[1:].lower()


def spell_out_acronyms(text: str, cased: str) -> str:
    """Names before their acronym get capitals: "national liberation front [NLF]", and the acronym keeps its own."""
    characters = list(cased)
    for acronym in ACRONYM.finditer(text):
        characters[acronym.start(1) : acronym.end(1)] = acronym.group(1)
        for start in name_starts(text[: acronym.start()], acronym.group(1)):
            characters[start] = text[start]
    return "".join(characters)


def name_starts(before: str, acronym: str) -> list[int]:
    """Offsets of the words before an acronym whose initials spell it, read backwards; none when they do not."""
    words = list(WORD.finditer(before))[-2 * len(acronym) :]
    starts: list[int] = []
    for letter in reversed(acronym):
        while words and words[-1].group().lower() in LINKS and words[-1].group()[0] != letter:
            words.pop()
        if not words or words[-1].group()[0] != letter:
            return []
        starts.append(words.pop().start())
    return starts


def raise_starts(text: str) -> str:
    """Sentences begin with a capital."""
    return SENTENCE_START.sub(lambda start: start.group()[:-1] + start.group(1).upper(), text)
