"""Which participants of an event are listed: those whom the text names or describes, each once."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.lexicon.numbers import number_words
from pipeline.model import EventTuple, Incident, Participant, Role, RoleFiller, Span
from pipeline.ontology import HARM


def of_acts(incident: Incident, acts: Collection[Span]) -> Incident:
    """The incident less the participants of nothing but words that tell of no act here: "he was found guilty"."""
    telling = named_in(found for found in incident.tuples if found.trigger.span in acts)
    silent = (found for found in incident.tuples if found.trigger.span not in acts and not is_outcome(found))
    empty = named_in(silent) - telling
    dropped = {one.participant for one in incident.roles if at(one) & empty and not at(one) & telling}
    members = {name for one in dropped for name in one.members}
    silent_members = (one for one in incident.roles if one.participant.name in members and not at(one) & telling)
    dropped |= {one.participant for one in silent_members}
    return replace(incident, roles=tuple(one for one in incident.roles if one.participant not in dropped))


def is_outcome(found: EventTuple) -> bool:
    """Whether words tell what came of a happening, and of nobody who did just this: "the blast damaged 20 homes"."""
    return found.predicate in HARM and bool(found.within or found.instruments or not found.who)


def named_in(tuples: Iterable[EventTuple]) -> frozenset[tuple[int, int]]:
    """Where the arguments of tuples stand: sentence and head."""
    arguments = (phrase for t in tuples for phrase in (*t.who, *t.whom, *t.instruments, *t.where))
    return frozenset((phrase.sentence, phrase.head) for phrase in arguments)


def at(one: RoleFiller) -> frozenset[tuple[int, int]]:
    """Where a participant is mentioned: sentence and head."""
    return frozenset((mention.sentence, mention.head) for mention in one.participant.mentions)


def listed(roles: tuple[RoleFiller, ...]) -> tuple[RoleFiller, ...]:
    """The fillers less victims who are only counted, groups named one by one, and things that are called nothing."""
    return tuple(
        one
        for one in roles
        if not (one.role is Role.TARGET and is_nondescript(one.participant))
        if one.role is not Role.VICTIM or not (is_only_counted(one.participant) or is_named_in_full(one, roles))
    )


def is_nondescript(one: Participant) -> bool:
    """What was hit and of which a text says no more than that it is a thing or somewhere: "property", "the area"."""
    words = {word for quote in one.quotes for word in quote.text.lower().split()}
    return bool(words) and words <= grammar().faceless_things


def is_only_counted(one: Participant) -> bool:
    """Victims of whom a text says no more than that they are people, and how many: they stand in the counts."""
    words = {word for quote in one.quotes for word in quote.text.lower().split()}
    return bool(words) and all(word in grammar().faceless or is_number(word) for word in words)


def is_number(word: str) -> bool:
    """Whether a word is a number, exact or vague."""
    cardinals, vague = number_words().cardinals, load_lexicon().vague_numbers
    return word in cardinals or word in vague or word.replace(",", "").isdigit()


def is_named_in_full(one: RoleFiller, roles: tuple[RoleFiller, ...]) -> bool:
    """Several people who are each named in the same role: "two priests, Ana Luna and Luis Mora"."""
    names = {other.participant.name for other in roles if other.role is one.role}
    members = one.participant.members
    return bool(members) and len(members) == one.participant.count and names.issuperset(members)
