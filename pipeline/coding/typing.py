"""Incident -> its sub-event type, with the rule that decided and the words it was read from."""

from collections.abc import Iterator

from pipeline.coding import battles, civilians, strategic
from pipeline.coding.facts import Facts
from pipeline.coding.gate import CODEBOOK_GATE
from pipeline.coding.rules import RULES, TELLING, Rule, evidence
from pipeline.model import Alternative, Coded, Refusal
from pipeline.ontology import ARMED, EventType, SubEventType

#: Rules of last resort.
LAST_RESORTS: frozenset[Rule] = frozenset(
    {
        civilians.attack_without_sides,
        battles.fighting_without_sides,
        civilians.killing_by_unknown,
        strategic.raid_without_more,
    }
)


def code_type(facts: Facts) -> Coded[SubEventType] | Refusal:
    """The first rule's answer, or what refused it; the later rules' answers stay as alternatives."""
    refusal = CODEBOOK_GATE.refusal(facts)
    if refusal is not None:
        return refusal
    (rule, value), *rest = applicable(facts)
    lost = {other: name.__name__ for name, other in reversed(rest) if other is not value}
    return Coded(
        value,
        rule.__name__,
        confidence(rule, value, facts),
        evidence(value, facts),
        tuple(Alternative(other, name, evidence(other, facts)) for other, name in lost.items()),
    )


def applicable(facts: Facts) -> Iterator[tuple[Rule, SubEventType]]:
    """The rules that apply, in order, with their answers."""
    for rule in RULES:
        value = rule(facts)
        if value is not None:
            yield rule, value


def confidence(rule: Rule, value: SubEventType, facts: Facts) -> float:
    """How sure a type is: from half upwards for plain words, known sides, casualties and repeated telling."""
    telling = facts.of(*TELLING[value])
    strategic = value.event_type is EventType.STRATEGIC_DEVELOPMENTS
    reasons = (
        (0.15, any(act.sure for act in telling)),
        (0.1, any(act.doers & ARMED for act in telling)),
        (0.05, any(act.undergoers or act.targets for act in telling)),
        (0.1, bool(facts.killed or facts.injured)),
        (0.05, len(telling) > 1),
        (0.05, not strategic),
        (-0.15, rule in LAST_RESORTS),
    )
    return round(0.45 + sum(weight for weight, holds in reasons if holds), 2)
