"""What was read -> one line of `dateline extract --jsonl`: the public, versioned shape."""

from typing import Any

from pipeline.model import (
    Casualty,
    CodedEvent,
    Document,
    EventTuple,
    Extraction,
    Participant,
    Phrase,
    Place,
    Refusal,
    Role,
    Span,
    TimeExpression,
    Verdict,
)

INTERFACE = 1
#: How many of the types a verdict shows.
LIKELY = 3


def prediction(document: Document, extraction: Extraction) -> dict[str, Any]:
    """One output line for a document."""
    return {
        "id": document.id,
        "interface": INTERFACE,
        "language": extraction.language,
        "events": [event_json(event) for event in extraction.events],
        "tuples": [tuple_json(found) for found in extraction.tuples],
        "places": [place_json(place) for place in extraction.places],
        "times": [time_json(time) for time in extraction.times],
        "refused": [refusal_json(refusal) for refusal in extraction.refused],
    }


def refusal_json(refusal: Refusal) -> dict[str, Any]:
    """What was told and is no event: the rule that refused it, and the gate."""
    return {
        "trigger": span_json(refusal.trigger),
        "stage": refusal.stage.value,
        "rule": refusal.rule,
        "spans": [span_json(span) for span in refusal.spans],
        "verdict": verdict_json(refusal.verdict),
    }


def verdict_json(verdict: Verdict | None) -> dict[str, Any] | None:
    """The judge's probability that it is an event, the likeliest types, and what weighed most; None where not asked."""
    if verdict is None:
        return None
    likely = sorted(verdict.types.items(), key=lambda one: (-one[1], one[0].rank))[:LIKELY]
    return {
        "probability": verdict.probability,
        "types": {one.value: chance for one, chance in likely},
        "reasons": [
            {"reason": one.name, "weight": one.weight, "span": span_json(one.span) if one.span else None}
            for one in verdict.reasons
        ],
    }


def span_json(span: Span) -> dict[str, Any]:
    """A span of the text that came in."""
    return {"text": span.text, "start": span.start, "end": span.end}


def spans_json(phrases: tuple[Phrase, ...]) -> list[dict[str, Any]]:
    """The spans of phrases."""
    return [span_json(phrase.span) for phrase in phrases]


def event_json(event: CodedEvent) -> dict[str, Any]:
    """A coded event with its record, who vouches for it, its participants and its evidence."""
    incident = event.incident
    return {
        "record": dict(event.record),
        "missing": list(event.missing),
        "factuality": incident.factuality.value,
        "background": incident.background,
        "claimed_by": [one.name for one in incident.claimed_by],
        "denied_by": [one.name for one in incident.denied_by],
        "fatalities_min": event.fatalities_min,
        "fatalities_max": event.fatalities_max,
        "injuries_min": event.injuries_min,
        "injuries_max": event.injuries_max,
        "casualties": [casualty_json(made) for made in incident.casualties],
        "confidence": event.confidence,
        "verdict": verdict_json(event.verdict),
        "trigger": span_json(incident.trigger),
        "participants": [participant_json(filler.role, filler.participant) for filler in incident.roles],
        "places": list(incident.places),
        "times": list(incident.times),
        "evidence": evidence_json(event),
    }


def casualty_json(made: Casualty) -> dict[str, Any]:
    """One number of people that the text gives, with its bounds and whose number it is."""
    return {
        **span_json(made.phrase.span),
        "kind": made.kind.value,
        "min": made.minimum,
        "max": made.maximum,
        "rule": made.rule,
        "by": spans_json(made.by),
    }


def participant_json(role: Role, one: Participant) -> dict[str, Any]:
    """A participant in its role, with all its mentions."""
    return {
        "role": role.value,
        "kind": one.kind.value,
        "name": one.name,
        "count": one.count,
        "mentions": [span_json(quote) for quote in one.quotes],
    }


def evidence_json(event: CodedEvent) -> dict[str, Any]:
    """For each coded field the rule that set it, how sure that rule is, its spans and the values that lost."""
    coded = {
        "sub_event_type": event.sub_event_type,
        "event_date": event.incident.day,
        "location": event.incident.location or event.incident.place_name,
        "actor1": event.actor1,
        "actor2": event.actor2,
        "civilian_targeting": event.civilian_targeting,
        "fatalities": event.fatalities,
    }
    return {name: coded_json(value) for name, value in coded.items() if value is not None}


def coded_json(value: Any) -> dict[str, Any]:
    """The evidence of one coded field; ``text``, ``start`` and ``end`` are its first span's, null where it has none."""
    first = span_json(value.spans[0]) if value.spans else {"text": None, "start": None, "end": None}
    return {
        **first,
        "rule": value.rule,
        "confidence": value.confidence,
        "spans": [span_json(span) for span in value.spans],
        "alternatives": [
            {"value": plain(other.value), "rule": other.rule, "spans": [span_json(span) for span in other.spans]}
            for other in value.alternatives
        ],
    }


def plain(value: Any) -> str | int | float | bool | None:
    """A coded value as JSON has it: dates in ISO form, places and actors by name."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if hasattr(value, "date"):
        return str(value.date.isoformat())
    return str(value.name)


def tuple_json(found: EventTuple) -> dict[str, Any]:
    """Who did what to whom."""
    by = found.attribution
    return {
        "sentence": found.sentence,
        "trigger": {**span_json(found.trigger.span), "lemma": found.lemma},
        "predicate": None if found.predicate is None else found.predicate.value,
        "who": spans_json(found.who),
        "whom": spans_json(found.whom),
        "with": spans_json(found.instruments),
        "where": spans_json(found.where),
        "when": spans_json(found.when),
        "within": spans_json(found.within),
        "factuality": found.factuality.value,
        "attribution": None if by is None else {"kind": by.kind, "by": spans_json(by.by)},
    }


def place_json(place: Place) -> dict[str, Any]:
    """A toponym, resolved or tried."""
    return {
        **span_json(place.phrase.span),
        "name": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "country": place.country,
        "iso": place.iso,
        "admin1": place.admin1,
        "kind": None if place.kind is None else place.kind.value,
        "geonameid": place.geonameid,
        "metonym": place.metonym,
        "rule": place.rule,
    }


def time_json(time: TimeExpression) -> dict[str, Any]:
    """A time expression in TIMEX3 terms."""
    return {
        **span_json(time.phrase.span),
        "type": time.type.value,
        "value": time.value,
        "anchor": None if time.anchor is None else time.anchor.isoformat(),
        "rule": time.rule,
    }
