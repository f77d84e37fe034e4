"""Whose words a quotation of several sentences is: the speaker named beside it, in the same paragraph."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.model import Attribution, EventTuple, Sentence
from pipeline.ontology import Report
from pipeline.syntax import is_passive, phrases, subjects

OPENING, CLOSING, EITHER = "“", "”", '"'


def give_speakers(
    tuples: tuple[EventTuple, ...], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> tuple[EventTuple, ...]:
    """The tuples, those in sentences that are all quotation given to the speaker beside them."""
    beside = Speakers(sentences, lexicon)
    speaking = {number: by for number in quoted(sentences) if (by := beside.of(number))}
    return tuple(
        replace(found, attribution=speaking[found.sentence])
        if found.attribution is None and found.sentence in speaking
        else found
        for found in tuples
    )


def quoted(sentences: tuple[Sentence, ...]) -> Iterator[int]:
    """The sentences that stand wholly inside quotation marks; every paragraph begins outside."""
    inside, paragraph = False, None
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            inside, paragraph = False, sentence.paragraph
        marks = [character for character in sentence.span.text if character in (OPENING, CLOSING, EITHER)]
        begins = inside or sentence.span.text[:1] in (OPENING, EITHER)
        ends = not marks or (inside and len(marks) == 1 and sentence.span.text[-1:] in (CLOSING, EITHER))
        only = len(marks) == 2 and begins and not inside and sentence.span.text[-1:] in (CLOSING, EITHER)
        for mark in marks:
            inside = mark == OPENING or (mark == EITHER and not inside)
        if begins and (inside or ends or only):
            yield sentence.index


class Speakers:
    """Who speaks beside the sentences of a document, in their paragraphs."""

    def __init__(self, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> None:
        self._sentences = sentences
        said = [saying(sentence, lexicon) for sentence in sentences]
        self._before = nearest(sentences, said)
        self._after = nearest(sentences[::-1], said[::-1])[::-1]

    def of(self, number: int) -> Attribution | None:
        """The first speaker named after a sentence, else the last one before it."""
        before, after = self._before[number], self._after[number]
        return (before or after) if starts_quotation(self._sentences[number]) else (after or before)


def nearest(sentences: tuple[Sentence, ...], said: list[Attribution | None]) -> list[Attribution | None]:
    """For each sentence the last speaker of those before it in its paragraph."""
    found: list[Attribution | None] = []
    last, paragraph = None, None
    for sentence, speaker in zip(sentences, said, strict=True):
        last = last if sentence.paragraph == paragraph else None
        found.append(last)
        last, paragraph = speaker or last, sentence.paragraph
    return found


def starts_quotation(sentence: Sentence) -> bool:
    """Whether a sentence opens a quotation and closes it: what was said before goes on."""
    text = sentence.span.text
    return text[:1] in (OPENING, EITHER) and text[-1:] in (CLOSING, EITHER)


def saying(sentence: Sentence, lexicon: Lexicon) -> Attribution | None:
    """Who speaks in a sentence that has a quotation mark: the subject of its first verb of saying."""
    if not any(mark in sentence.span.text for mark in (OPENING, CLOSING, EITHER)):
        return None
    for token in sentence.tokens:
        said = token.upos == "VERB" and lexicon.reporting.get(token.lemma.lower()) is Report.SAID
        if said and not is_passive(sentence, token) and (who := subjects(sentence, token)):
            return Attribution(token.lemma.lower(), phrases(sentence, who))
    return None
