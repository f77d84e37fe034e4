"""The words that say who answers for an act."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline.errors import LexiconInvalid

ANSWERING_FILE = Path(__file__).parent / "speech" / "answering.toml"


@dataclass(frozen=True, slots=True)
class AnsweringWords:
    """The tables of answering.toml, which says what each is: under each key its words."""

    doing: Mapping[str, frozenset[str]]
    accusing: Mapping[str, frozenset[str]]
    laying: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    acts: Mapping[str, frozenset[str]]
    #: The first words of all that says who answers for an act, by which a sentence is searched.
    heads: frozenset[str]


@cache
def answering_words() -> AnsweringWords:
    """The tables, read once; raises LexiconInvalid when one is missing or unknown, has capitals or repeats a word."""
    tables = tomllib.loads(ANSWERING_FILE.read_text(encoding="utf-8"))
    if wrong := tables.keys() ^ {field.name for field in fields(AnsweringWords)} - {"heads"}:
        raise LexiconInvalid(f"{ANSWERING_FILE.name}: tables missing or unknown: {', '.join(sorted(wrong))}.")
    for name, lists in tables.items():
        for key, words in lists.items():
            if any(word != word.lower() for word in words) or len(set(words)) < len(words):
                raise LexiconInvalid(f"{ANSWERING_FILE.name}: {name}.{key} must have each word once, in lower case.")
    sets = {name: {key: frozenset(words) for key, words in lists.items()} for name, lists in tables.items()}
    saying = (word for name in sets.keys() - {"acts"} for words in sets[name].values() for word in words)
    return AnsweringWords(**sets, heads=frozenset(word.partition(" ")[0] for word in saying))
