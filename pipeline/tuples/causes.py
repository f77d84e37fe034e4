"""Happenings that do harm: they are no one; whoever is told to have done them did it."""

from dataclasses import replace

from pipeline.model import EventTuple, Phrase, Sentence
from pipeline.ontology import VIOLENCE, Predicate
from pipeline.syntax import content_head
from pipeline.tuples.arguments import is_happening, is_somebody


def is_cause(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a happening stands where who did it would: "the blast killed nine" says in what, not who."""
    token = sentence.token(content_head(sentence, phrase.head))
    return is_happening(sentence, token) and not is_somebody(sentence, token)


def with_doers(tuples: list[EventTuple]) -> list[EventTuple]:
    """The tuples of a sentence, violence of which nobody is the doer with the doers of the happening it was part of."""
    happenings = {found.trigger.head: found for found in tuples if found.nominal}
    return [with_doer(found, happenings) for found in tuples]


def with_doer(found: EventTuple, happenings: dict[int, EventTuple]) -> EventTuple:
    """One tuple with the doers of the happening it was part of; in a clash either side may have done it."""
    if found.who or found.predicate not in VIOLENCE:
        return found
    parts = (happenings[phrase.head] for phrase in found.within if phrase.head in happenings)
    doers = (who for part in parts if part.predicate is not Predicate.CLASH for who in part.who)
    return replace(found, who=tuple(dict.fromkeys(doers)))
