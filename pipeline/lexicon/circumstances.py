"""Words that say how an act was done or came about."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline.lexicon.lists import word_lists

CIRCUMSTANCES_FILE = Path(__file__).parent / "predicates" / "circumstances.toml"


@dataclass(frozen=True, slots=True)
class CircumstanceWords:
    """The word lists of circumstances.toml, which says what each is."""

    unopposed: frozenset[str]
    opposition: frozenset[str]
    small: frozenset[str]
    leaving: frozenset[str]
    letting: frozenset[str]
    taking: frozenset[str]
    regaining: frozenset[str]
    civil_causes: frozenset[str]
    causing: frozenset[str]
    leaks: frozenset[str]
    reflexives: frozenset[str]
    turning: frozenset[str]
    violent: frozenset[str]
    barriers: frozenset[str]
    building: frozenset[str]
    burning: frozenset[str]
    excessive: frozenset[str]
    force: frozenset[str]
    fights: frozenset[str]
    finding: frozenset[str]
    remains: frozenset[str]


@cache
def circumstance_words() -> CircumstanceWords:
    """The lists, read once; raises LexiconInvalid where the file breaks the rules of word lists."""
    names = [field.name for field in fields(CircumstanceWords)]
    return CircumstanceWords(**word_lists(CIRCUMSTANCES_FILE, names))
