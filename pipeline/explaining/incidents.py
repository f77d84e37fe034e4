"""Why an incident was coded as it is, or was not coded, and how it came by its day and place."""

from collections.abc import Iterator

from pipeline.anchoring import RUNGS
from pipeline.coding import RULES
from pipeline.explaining.layout import quoted, reason, ruled
from pipeline.explaining.refusals import explain_refusal
from pipeline.explaining.verdicts import explain_verdict
from pipeline.extractor import Study, code
from pipeline.judging import Judge
from pipeline.model import Coded, CodedEvent, Day, Incident, Refusal, T

DOCUMENTATION = {rule.__name__: rule.__doc__ for rule in RULES}
LADDER = {name: rung.__doc__ for name, rung in RUNGS} | {
    "narrative": "No day is told: the day of publication, inferred for what is told as news."
}


def explain_incident(number: int, incident: Incident, study: Study, judge: Judge) -> Iterator[str]:
    """An incident with its type, day, place and actors, each with what decided, or with why it is not recorded."""
    outcome = code(incident, study, judge)
    triggers = ", ".join(dict.fromkeys(quoted(found.trigger.span.text) for found in incident.tuples))
    if isinstance(outcome, Refusal):
        yield f"{number}. {triggers} → not recorded"
        yield from explain_refusal(outcome)
    else:
        yield f"{number}. {triggers} → {outcome.event_type} / {outcome.sub_event_type.value}"
        yield from explain_type(outcome)
        if outcome.verdict is not None:
            yield from explain_verdict(outcome.verdict)
    yield from explain_day(incident.day)
    yield from explain_location(incident)
    if not isinstance(outcome, Refusal):
        yield from explain_people(outcome)


def explain_type(event: CodedEvent) -> Iterator[str]:
    """The rule that decided the type, and those that would have decided it otherwise."""
    rule = event.sub_event_type.rule
    yield from reason("decided by", ruled(rule, DOCUMENTATION.get(rule)))
    for other in event.sub_event_type.alternatives:
        yield from reason("lost", f"{other.value}, {ruled(other.rule, DOCUMENTATION.get(other.rule))}")


def explain_day(day: Coded[Day] | None) -> Iterator[str]:
    """The day with its rung of the ladder, and the days that were told beside it."""
    if day is None:
        yield from reason("day", "none: no day that the text ties to it, and no day of publication to infer")
        return
    yield from reason("day", f"{day.value.date}, precision {day.value.precision}{words_of(day)}")
    yield from explain_rung(day.rule)
    for other in day.alternatives:
        spans = "; ".join(quoted(span.text) for span in other.spans)
        yield from reason("lost", f"{other.value.date}, precision {other.value.precision}, from {spans}: {other.rule}")


def explain_location(incident: Incident) -> Iterator[str]:
    """The place with its rung of the ladder."""
    location = incident.location
    if location is None:
        yield from explain_no_location(incident)
        return
    point = f"{location.value.latitude} {location.value.longitude}"
    why = f" ({location.value.reason})" if location.value.reason else ""
    yield from reason("place", f"{location.value.name}, precision {location.value.precision}, {point}{why}")
    yield from explain_rung(location.rule)
    for other in location.alternatives:
        yield from reason("lost", f"{other.value.name}: {other.rule}")


def explain_no_location(incident: Incident) -> Iterator[str]:
    """What is known of the place of an incident that has no point: a name that no gazetteer has, or a country."""
    country, name = incident.country, incident.place_name
    if name is not None:
        yield from reason("place", f"{name.value} ({country}), without a point: no gazetteer knows it")
        yield from explain_rung(name.rule)
    else:
        yield from reason("place", f"none: no more than {country} is known" if country else "none is tied to it")


def explain_people(event: CodedEvent) -> Iterator[str]:
    """The actors and the dead, each with the rule that set it."""
    for label, actor in (("actor 1", event.actor1), ("actor 2", event.actor2)):
        if actor is not None:
            yield from reason(label, f"{actor.value.name}, by {actor.rule}{words_of(actor)}")
    yield from reason("fatalities", f"{event.fatalities.value}, by {event.fatalities.rule}{words_of(event.fatalities)}")


def explain_rung(rule: str) -> Iterator[str]:
    """The rung of the ladder that a rule begins with, in its own words."""
    rung = rule.partition(":")[0]
    yield from reason("by", rule)
    yield from reason("rung", ruled(rung, LADDER.get(rung)))


def words_of(value: Coded[T]) -> str:
    """The words that a coded value was read from."""
    return f", from {'; '.join(quoted(span.text) for span in value.spans)}" if value.spans else ""
