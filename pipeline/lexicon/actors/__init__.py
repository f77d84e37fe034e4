"""The curated table of parties to conflicts, and what single words say of actors."""

from pipeline.lexicon.actors.entries import INTERNATIONAL, actor_table, read_groups, reject_duplicates
from pipeline.lexicon.actors.groups import Group, Named, names_of
from pipeline.lexicon.actors.spelling import is_abbreviation, name_key, trimmed
from pipeline.lexicon.actors.table import LONGEST_GROUP_NAME, ActorTable
from pipeline.lexicon.actors.words import ActorWords, actor_words

__all__ = [
    "INTERNATIONAL",
    "LONGEST_GROUP_NAME",
    "ActorTable",
    "ActorWords",
    "Group",
    "Named",
    "actor_table",
    "actor_words",
    "is_abbreviation",
    "name_key",
    "names_of",
    "read_groups",
    "reject_duplicates",
    "trimmed",
]
