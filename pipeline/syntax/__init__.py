"""Reading Universal Dependencies trees: phrases, coordination, voice, and the subjects that grammar leaves unsaid."""

from pipeline.syntax.adjuncts import (
    is_calendar,
    is_carried_weapon,
    is_location,
    is_spot,
    is_year,
    settings,
    weapons_carried,
)
from pipeline.syntax.bounds import adjoin, first_word
from pipeline.syntax.coordination import conjuncts, first_conjunct
from pipeline.syntax.nominals import phrase, phrases, words
from pipeline.syntax.nouns import AIMED_CASES, antecedent, case_of, content_head, following, is_nobody, modifiers
from pipeline.syntax.verbs import CLAUSE_RELATIONS, SUBJECTS, is_gerund, is_participle_form, is_passive, subjects

__all__ = [
    "AIMED_CASES",
    "CLAUSE_RELATIONS",
    "SUBJECTS",
    "adjoin",
    "antecedent",
    "case_of",
    "conjuncts",
    "content_head",
    "first_conjunct",
    "first_word",
    "following",
    "is_calendar",
    "is_carried_weapon",
    "is_gerund",
    "is_location",
    "is_nobody",
    "is_participle_form",
    "is_passive",
    "is_spot",
    "is_year",
    "modifiers",
    "phrase",
    "phrases",
    "settings",
    "subjects",
    "weapons_carried",
    "words",
]
