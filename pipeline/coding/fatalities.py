"""Casualty counts -> ACLED's ``fatalities``, beside the bounds and the injured that ACLED does not keep."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.casualties.corrections import replaced, statements
from pipeline.casualties.counting import is_deadly
from pipeline.model import (
    SINGLE,
    Alternative,
    Casualty,
    CasualtyKind,
    Coded,
    CountBasis,
    EventTuple,
    Factuality,
    Incident,
    Span,
)
from pipeline.ontology import Predicate, SubEventType

#: What ACLED counts where people died and the text says only that they were several.
UNKNOWN_PLURAL = 3
COUNTED_STANDINGS = frozenset({Factuality.ASSERTED, Factuality.CLAIMED, Factuality.ALLEGED, Factuality.HISTORICAL})


@dataclass(frozen=True, slots=True)
class Bounds:
    """The smallest and largest number the text allows; None where it gives none."""

    minimum: int | None
    maximum: int | None


@dataclass(frozen=True, slots=True)
class Total:
    """How many one sentence says there were."""

    minimum: int
    #: None where the words leave it open.
    maximum: int | None
    rule: str
    spans: tuple[Span, ...]
    basis: CountBasis = CountBasis.FIGURE


def code_fatalities(incident: Incident, sub_event: SubEventType) -> Coded[int]:
    """ACLED's number: the lowest total told, one for a named victim, and a suicide bomber where nobody else is."""
    totals = totals_of(incident, CasualtyKind.KILLED)
    if totals:
        dead = (made for made in incident.casualties if made.kind is CasualtyKind.KILLED)
        return lowest(totals, replaced(dead))
    unnumbered = max(victims_without_number(incident), key=lambda total: total.minimum, default=None)
    if unnumbered is not None:
        return Coded(unnumbered.minimum, unnumbered.rule, 0.5, unnumbered.spans)
    if sub_event is SubEventType.SUICIDE_BOMB:
        return Coded(1, "suicide_bomber_counted", 0.5, (incident.trigger,))
    return Coded(0, "no_fatalities_reported", 0.6)


def bounds(incident: Incident, kind: CasualtyKind) -> Bounds:
    """The range over all totals of one kind."""
    totals = totals_of(incident, kind)
    if not totals:
        return Bounds(None, None)
    closed = [total.maximum for total in totals if total.maximum is not None]
    return Bounds(min(total.minimum for total in totals), max(closed) if len(closed) == len(totals) else None)


def lowest(totals: tuple[Total, ...], corrected: tuple[Casualty, ...] = ()) -> Coded[int]:
    """The lowest of several totals, the others and those that the text corrects kept as alternatives."""
    chosen = min(totals, key=lambda total: total.minimum)
    lost = tuple(Alternative(t.minimum, t.rule, t.spans) for t in totals if t.minimum != chosen.minimum)
    old = tuple(Alternative(made.minimum, f"corrected:{made.rule}", (made.phrase.span,)) for made in corrected)
    return Coded(chosen.minimum, f"lowest_reported:{chosen.rule}", 0.6 if lost else 0.9, chosen.spans, lost + old)


def with_names_joined(totals: tuple[Total, ...]) -> tuple[Total, ...]:
    """The totals with all that are named as one; a single person spoken of never undercuts a number."""
    numbers = tuple(total for total in totals if total.basis not in SINGLE)
    if any(total.basis is not CountBasis.VAGUE for total in numbers):
        return numbers
    names = [total for total in totals if total.basis is CountBasis.NAME]
    others = tuple(total for total in totals if total.basis is not CountBasis.NAME)
    if not names:
        return totals
    distinct: list[Total] = []
    known: set[str] = set()
    for total in names:
        if known.isdisjoint(words_of(total)):
            distinct.append(total)
            known |= words_of(total)
    spans = tuple(span for total in distinct for span in total.spans)
    number = sum(total.minimum for total in distinct)
    return (Total(number, None, names[0].rule, spans, CountBasis.NAME), *others)


def words_of(total: Total) -> frozenset[str]:
    """The words by which a total names its people."""
    return frozenset(word for span in total.spans for word in span.text.casefold().split())


def totals_of(incident: Incident, kind: CasualtyKind) -> tuple[Total, ...]:
    """One total for each voice of a sentence that counts, its largest; numbers that the text corrects do not count."""
    counts = statements(made for made in incident.casualties if made.kind is kind)
    acts: dict[int, list[EventTuple]] = {}
    for found in incident.tuples:
        for sentence in {phrase.sentence for phrase in found.whom}:
            acts.setdefault(sentence, []).append(found)
    return with_names_joined(tuple(largest(made, acts.get(made[0].phrase.sentence, ())) for made in counts))


def largest(counts: list[Casualty], tuples: Iterable[EventTuple]) -> Total:
    """The largest count of a sentence; victims that one act names side by side are added up."""
    groups = [[made] for made in counts]
    for found in tuples:
        objects = {(phrase.sentence, phrase.head) for phrase in found.whom}
        groups.append([made for made in counts if (made.phrase.sentence, made.phrase.head) in objects])
    return max((added(group) for group in groups if group), key=lambda total: total.minimum)


def added(counts: list[Casualty]) -> Total:
    """Several counts as one total."""
    maxima = [made.maximum for made in counts if made.maximum is not None]
    return Total(
        sum(made.minimum for made in counts),
        sum(maxima) if len(maxima) == len(counts) else None,
        counts[0].rule,
        tuple(made.phrase.span for made in counts),
        counts[0].basis,
    )


def victims_without_number(incident: Incident) -> Iterator[Total]:
    """People killed whom the text does not count: one where the noun is singular, three where it is plural."""
    sentences = {sentence.index: sentence for sentence in incident.sentences}
    for found in incident.tuples:
        deadly = found.predicate == Predicate.KILL or is_deadly(sentences[found.sentence], found)
        if not deadly or found.factuality not in COUNTED_STANDINGS:
            continue
        for phrase in found.whom:
            token = sentences[phrase.sentence].token(phrase.head)
            number = token.feature("Number")
            if token.upos not in {"NOUN", "PROPN"} or number is None:
                continue
            count, rule = (1, "single_victim") if number == "Sing" else (UNKNOWN_PLURAL, "several_victims")
            yield Total(count, None, rule, (phrase.span,))
