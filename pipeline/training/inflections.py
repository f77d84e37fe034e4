"""Forms and lemmas that the treebank lacks, for the lemmatizer: it looks up what it has seen and guesses the rest.

Inflected words come from the vocabulary by way of LemmInflect (MIT), whose dictionary is derived from the SPECIALIST
lexicon of the National Library of Medicine; words with a capital from the treebank's own words; names in small
letters from the vocabulary. Needs a package that nothing else does: ``pip install -e '.[training]'``.
"""

import importlib
import importlib.util
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import PipelineError
from pipeline.training.treebank import FORM, LEMMA, UPOS, TreebankSentence
from pipeline.training.workspace import read_text

INFLECTING = ("NOUN", "VERB", "ADJ", "ADV")
#: Words that look inflected; where they are not, the lemmatizer has to be told: "series", "species".
INFLECTED_LOOK = re.compile(r"(?:s|ed|en|ing|er|est)$")
PARTICIPLE = re.compile(r"(?:ed|ing)$")
DEMONYM = re.compile(r"[A-Z][a-z]+(?:[aio]an|ese|ish|[aq]i)$")
#: Names rarer than this in the vocabulary's text are left to the lemmatizer's guess.
LEAST_NAME = 30
WORDS_A_SENTENCE = 20


class InflectionsMissing(PipelineError):
    """LemmInflect, which knows the forms of English words, is missing: pip install -e '.[training]'."""


@dataclass(frozen=True, slots=True)
class Form:
    """A word as written, with its universal tag and its lemma."""

    text: str
    tag: str
    lemma: str


def lemma_sentences(sentences: Iterable[TreebankSentence], vocabulary: Path) -> list[TreebankSentence]:
    """Lists of words to learn lemmas from: the treebank's forms, thinned out, and those it lacks.

    A form stands as often as the square root of its count: the rare ones are what is guessed, the frequent ones are
    looked up. Raises InflectionsMissing.
    """
    counts = Counter(read_forms(sentences))
    thinned = [form for form, count in counts.items() for _ in range(math.isqrt(count))]
    known = {(form.text, form.tag) for form in counts}
    counted = [line.split("\t") for line in read_text(vocabulary).splitlines()]
    proposed = [
        *inflected_forms(word for word, _ in counted if word.islower()),
        *capitalised_forms(counts),
        *small_names({word for word, count in counted if word[:1].isupper() and int(count) >= LEAST_NAME}, counts),
    ]
    missing = dict.fromkeys(form for form in proposed if (form.text, form.tag) not in known)
    return as_sentences([*thinned, *missing])


def read_forms(sentences: Iterable[TreebankSentence]) -> Iterator[Form]:
    """The words of a treebank that have a lemma."""
    for sentence in sentences:
        yield from (
            Form(row[FORM], row[UPOS], row[LEMMA]) for row in sentence.rows if row[0].isdigit() and row[LEMMA] != "_"
        )


def inflected_forms(words: Iterable[str]) -> Iterator[Form]:
    """What a dictionary says of the words that are, or look, inflected; participles may be adjectives or nouns too."""
    if importlib.util.find_spec("lemminflect") is None:
        raise InflectionsMissing
    look_up: Any = importlib.import_module("lemminflect").getAllLemmas
    for word in words:
        if not word.isascii() or not word.isalpha():
            continue
        lemmas = {tag: found[0] for tag, found in look_up(word).items() if tag in INFLECTING and len(found) == 1}
        for tag, lemma in lemmas.items():
            if lemma != word or INFLECTED_LOOK.search(word):
                yield Form(word, tag, lemma)
        if PARTICIPLE.search(word) and lemmas.get("VERB", word) != word:
            yield Form(word, "ADJ", word)
            if word.endswith("ing"):
                yield Form(word, "NOUN", word)


def capitalised_forms(forms: Iterable[Form]) -> Iterator[Form]:
    """Words of headings and of names: "Clashes" is the noun clash, and as part of a name Clash."""
    for form in forms:
        if form.tag in INFLECTING and form.text.isalpha() and form.text.islower() and form.lemma.islower():
            yield Form(form.text.capitalize(), form.tag, form.lemma)
            if form.tag == "NOUN":
                yield Form(form.text.capitalize(), "PROPN", form.lemma.capitalize())


def small_names(names: set[str], forms: Iterable[Form]) -> Iterator[Form]:
    """Names in small letters have their capital in the lemma, unless they are words too; peoples keep it always."""
    words = {form.text for form in forms if form.tag != "PROPN"}
    for name in sorted(names):
        if name.lower() not in words and name[1:].islower():
            yield Form(name.lower(), "PROPN", name)
        if DEMONYM.match(name):
            yield Form(name, "ADJ", name)
            if name + "s" in names:
                yield Form(name + "s", "PROPN", name)


def as_sentences(forms: list[Form]) -> list[TreebankSentence]:
    """Rows of ten columns for lists of words; the first word is the root that all others hang on."""
    return [
        TreebankSentence("", (), tuple(as_row(number, form) for number, form in enumerate(part, start=1)))
        for start in range(0, len(forms), WORDS_A_SENTENCE)
        if (part := forms[start : start + WORDS_A_SENTENCE])
    ]


def as_row(number: int, form: Form) -> tuple[str, ...]:
    """A row of CoNLL-U without features."""
    head, relation = ("0", "root") if number == 1 else ("1", "dep")
    return (str(number), form.text, form.lemma, form.tag, "_", "_", head, relation, "_", "_")
