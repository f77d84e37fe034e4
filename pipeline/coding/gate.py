"""The gate of the codebook: an incident is not recorded where one of these rules applies."""

from pipeline.coding.exclusions import (
    accident_or_disaster,
    bare_outcome,
    industrial_explosion,
    names_no_act,
    nothing_happened,
    only_mentioned,
    only_spoken_of,
    plain_crime,
    standing_state,
    too_few_people,
    violence_in_general,
)
from pipeline.coding.facts import Facts
from pipeline.coding.rules import RULES
from pipeline.model import Gate, Span, Stage


def fits_no_type(facts: Facts) -> bool:
    """None of the rules for a type applies."""
    return all(rule(facts) is None for rule in RULES)


def triggers(facts: Facts) -> tuple[Span, ...]:
    """The words that tell it, the fullest first."""
    return facts.triggers


CODEBOOK_GATE: Gate[Facts] = Gate(
    Stage.CODEBOOK,
    (
        names_no_act,
        nothing_happened,
        only_spoken_of,
        accident_or_disaster,
        industrial_explosion,
        plain_crime,
        too_few_people,
        bare_outcome,
        violence_in_general,
        only_mentioned,
        standing_state,
        fits_no_type,
    ),
    triggers,
)
