"""What the rules made of an incident -> the names of its circumstances, which the judge weighs beside its words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.coding.acts import Act
from pipeline.coding.facts import Facts
from pipeline.model import CasualtyKind, Coded, Incident, Refusal, RegionKind
from pipeline.ontology import SubEventType

#: Least number of each size that counts and lists are told apart by.
SIZES = (1, 2, 5, 20)
COUNTED_KINDS = (CasualtyKind.KILLED, CasualtyKind.INJURED, CasualtyKind.ARRESTED)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the coding rules say of an incident."""

    incident: Incident
    facts: Facts
    #: The type, or what refused it.
    answer: Coded[SubEventType] | Refusal


def circumstances(proposal: Proposal) -> frozenset[str]:
    """The names of all circumstances of an incident."""
    facts, incident = proposal.facts, proposal.incident
    return frozenset(
        (
            *answers(proposal),
            *(name for act in facts.acts for name in acts(act)),
            *company(facts),
            *numbers(facts),
            *setting(incident, facts),
        )
    )


def answers(proposal: Proposal) -> Iterator[str]:
    """The rules' answer with what lost, or what refused it."""
    if isinstance(proposal.answer, Refusal):
        yield from ("refused", f"refused by {proposal.answer.rule}")
        return
    yield f"rule {proposal.answer.rule}"
    yield f"type {proposal.answer.value}"
    for other in proposal.answer.alternatives:
        yield f"lost {other.value}"


def acts(act: Act) -> Iterator[str]:
    """What one act is, who does it to whom or what, and with what."""
    yield from (f"act {act.predicate}", f"act {act.predicate} sure {act.sure}", f"lemma {act.lemma} {act.predicate}")
    yield from (name for name in ("is_noun", "spoken_of", "presumed", "on_person", "by_strike") if getattr(act, name))
    if not (act.doers or act.doer_people):
        yield f"nobody does {act.predicate}"
    for kind, values in parts_of(act):
        for value in values:
            yield f"{kind} {value}"
            yield f"{kind} {value} {act.predicate}"
    yield from (f"{doer} to {one}" for doer in act.doers for one in act.undergoers)


def parts_of(act: Act) -> tuple[tuple[str, Iterable[str]], ...]:
    """The sides, targets and weapons of an act."""
    return (
        ("doer", act.doers),
        ("undergoer", act.undergoers),
        ("doing", act.doer_people),
        ("undergoing", act.undergoer_people),
        ("target", act.targets),
        ("object", act.objects),
        ("weapon", act.weapons),
        ("struck", act.struck),
    )


def company(facts: Facts) -> Iterator[str]:
    """People, weapons, things and event words that its sentences name."""
    yield from (f"people {one}" for one in facts.people)
    yield from (f"armed with {one}" for one in facts.weapons)
    yield from (f"thing {one}" for one in facts.things)
    yield from (f"mentioned {one}" for one in facts.mentioned)


def numbers(facts: Facts) -> Iterator[str]:
    """How many were killed, injured and arrested, and how many demonstrate, by size."""
    yield from (f"{kind.value} {size(facts.count(kind))}" for kind in COUNTED_KINDS)
    yield f"crowd {'unknown' if facts.crowd is None else size(facts.crowd)}"


def setting(incident: Incident, facts: Facts) -> Iterator[str]:
    """How, when and where it is told."""
    yield from (f"{name} {getattr(facts, name)}" for name in ("undated_past", "anchored", "in_passing"))
    yield f"vouched {incident.factuality.value}"
    yield f"background {incident.background}"
    yield f"day {incident.day.rule if incident.day else None}"
    yield f"place {incident.location.rule.partition(':')[0] if incident.location else None}"
    yield f"country {incident.country is not None}"
    yield f"tuples {size(len(incident.tuples))}"
    yield f"sentences {size(len(incident.sentences))}"
    yield f"attributed {any(found.attribution is not None for found in incident.tuples)}"
    yield f"in body {any(sentence.region is RegionKind.BODY for sentence in incident.sentences)}"
    yield from (f"role {one.role.value} {one.participant.kind.value}" for one in incident.roles)


def size(number: int) -> int:
    """The size of a number: how many of the bounds it reaches."""
    return sum(number >= least for least in SIZES)
