"""Closed classes of English that the reading of trees rests on."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline.lexicon.lists import word_lists

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
    """The lists, read once; raises LexiconInvalid where the file breaks the rules of word lists."""
    return Grammar(**word_lists(GRAMMAR_FILE, [field.name for field in fields(Grammar)]))
