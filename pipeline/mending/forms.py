"""Mends of base forms and of words that a tokenizer takes apart."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.irregular import irregular_forms
from pipeline.model import Sentence, Token

#: Endings of verb forms, the longest first.
ENDINGS = ("ing", "ied", "ies", "ed", "es", "s")


def irregular_form(sentence: Sentence) -> Iterator[Token]:
    """An irregular form has the base that grammar gives it: "fled" is of "flee", "bases" are military ones."""
    tables = {"VERB": irregular_forms().verbs, "NOUN": irregular_forms().nouns}
    for token in sentence.tokens:
        base = tables.get(token.upos, {}).get(token.text.lower())
        if base is not None and base != token.lemma:
            yield replace(token, lemma=base)


def regular_form(sentence: Sentence) -> Iterator[Token]:
    """A verb whose base no list has is a form of the one listed verb that it can be: "freed" is of "free"."""
    for token in sentence.tokens:
        if token.upos != "VERB" or token.lemma.lower() in listed_verbs():
            continue
        known = bases(token.text.lower())
        if len(known) == 1:
            yield replace(token, lemma=known.pop())


@cache
def listed_verbs() -> frozenset[str]:
    """Every verb of the word lists, without particles."""
    lexicon = load_lexicon()
    pairs = (verb for verb, _ in lexicon.verb_objects)
    return frozenset(form.partition(" ")[0] for form in (*lexicon.verbs, *pairs, *lexicon.light_verbs))


def bases(form: str) -> set[str]:
    """The listed verbs that a word is a regular form of."""
    ending = next((ending for ending in ENDINGS if form.endswith(ending)), "")
    stem = form.removesuffix(ending)
    if not ending or len(stem) < 2:
        return set()
    if ending in {"ied", "ies"}:
        return {f"{stem}y"} & listed_verbs()
    doubled = {stem[:-1]} if stem[-1] == stem[-2] else set()
    return {stem, f"{stem}e", *doubled} & listed_verbs()


def hyphenated(sentence: Sentence) -> Iterator[Token]:
    """Words around a hyphen are the one noun that the word lists have: "a sit-in", "the cease-fire"."""
    for first, hyphen, last in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        if hyphen.text != "-" or first.end != hyphen.start or hyphen.end != last.start:
            continue
        name = next((name for name in joined(first, last) if name in load_lexicon().nouns), None)
        head = last if first.head == last.index else first
        later = sentence.tokens[last.index] if last.index < len(sentence.tokens) else None
        if later is not None and later.text.lower() in load_lexicon().nouns:
            continue
        if name is not None and head.upos in {"NOUN", "PROPN", "ADP", "ADV"}:
            other = first if head is last else last
            whole = f"{first.text}-{last.text}"
            yield replace(head, text=whole, start=first.start, end=last.end, upos="NOUN", lemma=name)
            yield replace(other, head=head.index, deprel="flat")
            yield replace(hyphen, head=head.index)


def joined(first: Token, last: Token) -> tuple[str, ...]:
    """The words around a hyphen as one, in the singular too."""
    whole = f"{first.text}-{last.text}".lower()
    return (whole, whole.removesuffix("s"), f"{first.lemma}-{last.lemma}".lower())
