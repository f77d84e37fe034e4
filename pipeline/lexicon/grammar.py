"""Closed classes of English that the reading of trees rests on."""

import tomllib
from collections import Counter
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline.errors import LexiconInvalid

GRAMMAR_FILE = Path(__file__).parent / "language" / "grammar.toml"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The word lists of grammar.toml, which says what each is."""

    measures: frozenset[str]
    place_cases: frozenset[str]
    spatial_cases: frozenset[str]
    spots: frozenset[str]
    undergoing: frozenset[str]
    time_words: frozenset[str]
    averters: frozenset[str]
    intents: frozenset[str]
    threats: frozenset[str]
    group_nouns: frozenset[str]
    denials: frozenset[str]
    charges: frozenset[str]
    others: frozenset[str]
    turns: frozenset[str]
    demands: frozenset[str]
    claims: frozenset[str]
    titles: frozenset[str]
    people_nouns: frozenset[str]
    collectives: frozenset[str]
    faceless: frozenset[str]
    faceless_things: frozenset[str]
    formations: frozenset[str]
    standing_forces: frozenset[str]
    sufferers: frozenset[str]
    naming_verbs: frozenset[str]
    vague_modifiers: frozenset[str]
    accusations: frozenset[str]
    approximators: frozenset[str]
    intransitives: frozenset[str]
    strictures: frozenset[str]
    murders: frozenset[str]
    campaigns: frozenset[str]
    aftermaths: frozenset[str]
    peoples: frozenset[str]
    frequent: frozenset[str]
    societal: frozenset[str]
    ailments: frozenset[str]
    occasions: frozenset[str]


@cache
def grammar() -> Grammar:
    """The lists, read once; raises LexiconInvalid when one is missing or unknown, has capitals or repeats a word."""
    lists = tomllib.loads(GRAMMAR_FILE.read_text(encoding="utf-8"))
    if wrong := lists.keys() ^ {field.name for field in fields(Grammar)}:
        raise LexiconInvalid(f"{GRAMMAR_FILE.name}: lists missing or unknown: {', '.join(sorted(wrong))}.")
    for name, words in lists.items():
        if loud := [word for word in words if word != word.lower()]:
            raise LexiconInvalid(f"{GRAMMAR_FILE.name}: {name} has words that are not lower case: {', '.join(loud)}.")
        if twice := sorted(word for word, times in Counter(words).items() if times > 1):
            raise LexiconInvalid(
                f"{GRAMMAR_FILE.name}: {name} has words more than once: {', '.join(twice)}: keep one of each."
            )
    return Grammar(**{name: frozenset(words) for name, words in lists.items()})
