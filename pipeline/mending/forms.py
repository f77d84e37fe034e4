"""Mends of base forms."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lexicon.irregular import irregular_forms
from pipeline.model import Sentence, Token


def irregular_form(sentence: Sentence) -> Iterator[Token]:
    """An irregular form has the base that grammar gives it: "fled" is of "flee", "bases" are military ones."""
    tables = {"VERB": irregular_forms().verbs, "NOUN": irregular_forms().nouns}
    for token in sentence.tokens:
        base = tables.get(token.upos, {}).get(token.text.lower())
        if base is not None and base != token.lemma:
            yield replace(token, lemma=base)
