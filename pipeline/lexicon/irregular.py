"""Irregular forms with their base."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from pipeline.errors import LexiconInvalid
from pipeline.lexicon.events import unique

IRREGULAR_FILE = Path(__file__).parent / "language" / "irregular.toml"


@dataclass(frozen=True, slots=True)
class IrregularForms:
    """The tables of irregular.toml, turned round: form -> base."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]


@cache
def irregular_forms() -> IrregularForms:
    """The tables, read once; raises LexiconInvalid when one is missing or unknown, or gives a form two bases."""
    tables = tomllib.loads(IRREGULAR_FILE.read_text(encoding="utf-8"))
    if wrong := tables.keys() ^ {field.name for field in fields(IrregularForms)}:
        raise LexiconInvalid(f"{IRREGULAR_FILE.name}: tables missing or unknown: {', '.join(sorted(wrong))}.")
    return IrregularForms(**{name: turned(table) for name, table in tables.items()})


def turned(table: Mapping[str, list[str]]) -> Mapping[str, str]:
    """Form -> base."""
    return unique(IRREGULAR_FILE.name, ((form, base) for base, forms in table.items() for form in forms))
