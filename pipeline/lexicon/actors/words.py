"""What single words say of actors."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pipeline.errors import LexiconInvalid
from pipeline.ontology import ActorType, PeopleClass, ThingClass

ACTOR_WORDS_FILE = Path(__file__).with_name("words.toml")


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The lists of words.toml, which says what each is."""

    associates: Mapping[PeopleClass, str]
    identities: Mapping[str, str]
    metonyms: Mapping[str, str]
    organizations: Mapping[ActorType, tuple[str, ...]]
    lone: frozenset[str]
    heavy: frozenset[str]
    adherents: frozenset[str]
    partisans: frozenset[str]
    counts: frozenset[str]
    owners: Mapping[ThingClass, str]


@cache
def actor_words() -> ActorWords:
    """The lists of words.toml; raises LexiconInvalid where one has an unknown class."""
    lists = tomllib.loads(ACTOR_WORDS_FILE.read_text(encoding="utf-8"))
    try:
        return ActorWords(
            associates=MappingProxyType({PeopleClass(key): label for key, label in lists["associates"].items()}),
            identities=MappingProxyType(lists["identities"]),
            metonyms=MappingProxyType(lists["metonyms"]),
            organizations=MappingProxyType(
                {ActorType(key): tuple(words) for key, words in lists["organizations"].items()}
            ),
            lone=frozenset(lists["lone"]["words"]),
            heavy=frozenset(lists["heavy"]["words"]),
            adherents=frozenset(lists["adherents"]["words"]),
            partisans=frozenset(lists["partisans"]["words"]),
            counts=frozenset(lists["counts"]["words"]),
            owners=MappingProxyType({ThingClass(key): owner for key, owner in lists["owners"].items()}),
        )
    except (KeyError, ValueError) as error:
        raise LexiconInvalid(f"{ACTOR_WORDS_FILE.name}: {error}") from error
