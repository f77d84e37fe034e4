"""The gate of clauses: what a clause or noun tells is no event where one of these rules applies."""

from pipeline.eventhood.candidates import Candidate, trigger
from pipeline.eventhood.clauses import (
    is_assent,
    is_claim_or_threat,
    is_command,
    is_done_to_many,
    is_figurative,
    is_frequent,
    is_habit,
    is_history,
    is_named,
    is_of_a_year,
    is_of_illness,
    is_said,
    is_starting_point,
    is_unreal,
    sums_up_years,
)
from pipeline.eventhood.generic import is_general, is_in_sum, is_toll_of_war, recurs
from pipeline.eventhood.nonviolent import is_ended, is_evidence, joins_alone, leaves_alone, needs_verb
from pipeline.model import Gate, Stage

#: What all have in common goes before what only nouns and only verbs have, and last what a day, place or toll says.
CLAUSE_GATE: Gate[Candidate] = Gate(
    Stage.CLAUSE,
    (
        is_claim_or_threat,
        is_unreal,
        is_history,
        recurs,
        sums_up_years,
        is_in_sum,
        is_of_illness,
        is_named,
        is_of_a_year,
        is_figurative,
        is_ended,
        needs_verb,
        is_starting_point,
        is_frequent,
        is_done_to_many,
        is_habit,
        is_command,
        is_assent,
        leaves_alone,
        joins_alone,
        is_evidence,
        is_said,
        is_general,
        is_toll_of_war,
    ),
    trigger,
)
