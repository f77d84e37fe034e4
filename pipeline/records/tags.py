"""The ``tags`` column: crowd sizes, and whom violence was meant for."""

import re
from collections.abc import Iterator

from pipeline.model import Actor, Participant, Role
from pipeline.ontology import CROWDS, EventType, Predicate, SubEventType
from pipeline.records.parts import Parts

#: "hundreds", "tens of thousands", "several dozen", but not "two hundred".
VAGUE_SIZE = re.compile(
    r"\b(?:tens of thousands|hundreds of thousands|(?:several|many|some|a few) (?:dozen|hundred|thousand|million)s?"
    r"|dozens|scores|hundreds|thousands|tens|millions)\b"
)
#: Company of a woman who was attacked -> ACLED's tag for it.
WOMEN = "Women ("
WOMEN_TARGETED = {
    "Government of": "women targeted: government officials",
    "Activists (": "women targeted: activists/human rights defenders/social leaders",
}
GIRLS = frozenset({"girl", "girls", "schoolgirl", "schoolgirls"})


def tags(parts: Parts) -> Iterator[str]:
    """All tags of an event, crowd size first."""
    if parts.type.event_type is EventType.PROTESTS or parts.type is SubEventType.VIOLENT_DEMONSTRATION:
        yield f"crowd size={crowd_size(parts)}"
    if Predicate.SEXUAL_VIOLENCE in parts.incident.predicates and parts.type is not SubEventType.SEXUAL_VIOLENCE:
        yield "sexual violence"
    if parts.civilian_targeting.value and parts.actor2 is not None:
        yield from women_targeted(parts.actor2.value)


def crowd_size(parts: Parts) -> str:
    """The size as reported: "around 100", "hundreds", "several thousand"; "no report" where the text gives none."""
    return next((size for one in crowds(parts) if (size := reported_size(one))), "no report")


def crowds(parts: Parts) -> Iterator[Participant]:
    """Those who demonstrated, the coded ones first."""
    for actor in (parts.actor1, parts.actor2):
        if actor is not None and actor.value.inter in CROWDS and actor.value.participant is not None:
            yield actor.value.participant
    yield from parts.incident.fillers(Role.PARTICIPANT)


def reported_size(one: Participant) -> str | None:
    """A crowd's size in the words of the text where they are vague, else its number."""
    vague = next(
        (match[0] for mention in one.mentions if (match := VAGUE_SIZE.search(mention.span.text.lower()))), None
    )
    return vague or (f"around {one.count}" if one.count is not None else None)


def women_targeted(target: Actor) -> Iterator[str]:
    """What the women who were attacked are known for, where the text says so."""
    if any(name.startswith(WOMEN) for name in target.associates):
        yield from (tag for start, tag in WOMEN_TARGETED.items() if any(n.startswith(start) for n in target.associates))
    mentions = target.participant.mentions if target.participant else ()
    if any(GIRLS & set(mention.span.text.lower().split()) for mention in mentions):
        yield "women targeted: girls"
