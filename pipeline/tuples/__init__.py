"""Sentence -> who did what to whom, from verbs and from event nouns."""

from collections.abc import Iterator

from pipeline.lexicon import Lexicon
from pipeline.model import EventTuple, RegionKind, Sentence
from pipeline.tuples.carriers import carried_noun
from pipeline.tuples.causes import with_doers
from pipeline.tuples.nouns import noun_tuple, tells
from pipeline.tuples.verbs import is_event_verb, verb_tuple

__all__ = ["extract_tuples"]

SILENT_REGIONS = frozenset({RegionKind.BOILERPLATE, RegionKind.DATELINE})


def extract_tuples(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[EventTuple, ...]:
    """The tuples of a document, in text order."""
    return tuple(
        found
        for sentence in sentences
        if sentence.region not in SILENT_REGIONS
        for found in with_doers(sorted(sentence_tuples(sentence, lexicon), key=lambda found: found.trigger.head))
    )


def sentence_tuples(sentence: Sentence, lexicon: Lexicon) -> Iterator[EventTuple]:
    """The tuples of one sentence: each verb, each event noun; a light verb speaks through its noun alone."""
    carried = {noun.index: verb for verb in sentence.tokens if (noun := carried_noun(sentence, verb, lexicon))}
    carriers = {verb.index for verb in carried.values()}
    for token in sentence.tokens:
        if token.index in carried:
            yield noun_tuple(sentence, token, carried[token.index], lexicon)
        elif is_event_verb(sentence, token) and token.index not in carriers:
            yield verb_tuple(sentence, token, lexicon)
        elif tells(sentence, token, lexicon):
            yield noun_tuple(sentence, token, None, lexicon)
