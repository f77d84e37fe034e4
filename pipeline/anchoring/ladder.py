"""The rungs on which a tuple's day and place may stand, nearest first."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.anchoring.surroundings import A, BySentence, Surroundings
from pipeline.lexicon import load_lexicon
from pipeline.model import EventTuple, Phrase, RegionKind, Sentence
from pipeline.syntax import CLAUSE_RELATIONS


@dataclass(frozen=True, slots=True)
class Rung:
    """Where a tuple's day or place may stand."""

    name: str
    #: Whether what stands in a phrase, there, is the tuple's.
    belongs: Callable[[EventTuple, Phrase, Surroundings], bool]
    #: The indexes of the sentences that are looked at.
    sentences: Callable[[EventTuple, Surroundings], Sequence[int]]


#: How sure each rung is that what it finds belongs to the tuple.
CONFIDENCE = {"argument": 0.95, "clause": 0.85, "sentence": 0.7, "paragraph": 0.5, "dateline": 0.4, "narrative": 0.3}
#: How many sentences back a day or place still carries over, within the paragraph or the one before.
CARRYOVER_SENTENCES = 3
#: How many sentences of the paragraph before a list, and how many datelines on either side, speak for a tuple.
LEADING, DATELINES = 12, 8


def climb(
    found: EventTuple,
    around: Surroundings,
    candidates: BySentence[A],
    usable: Callable[[A], bool],
    rungs: tuple[Rung, ...],
) -> tuple[str, list[tuple[int, A]]]:
    """The first rung that has usable candidates, and those candidates with their indexes, nearest first."""
    start = found.trigger.span.start
    for rung in rungs:
        there = (pair for number in rung.sentences(found, around) for pair in candidates.get(number, ()))
        near = (pair for pair in there if rung.belongs(found, pair[1].phrase, around))
        hits = [(index, candidate) for index, candidate in near if usable(candidate)]
        if hits:
            return rung.name, sorted(hits, key=lambda hit: abs(hit[1].phrase.span.start - start))
    return "", []


def its_own(found: EventTuple, _around: Surroundings) -> Sequence[int]:
    """The tuple's own sentence."""
    return (found.sentence,)


def before(found: EventTuple, around: Surroundings) -> Sequence[int]:
    """The sentences a little earlier; for an item of a list, those of the paragraph before the list."""
    here = around.sentences[found.sentence]
    if here.region is not RegionKind.ITEM:
        return range(max(0, here.index - CARRYOVER_SENTENCES), here.index)
    leading = around.paragraphs[lead_in(here, around).paragraph]
    end = bisect_left(leading, here.index)
    return leading[max(0, end - LEADING) : end]


def datelines(found: EventTuple, around: Surroundings) -> Sequence[int]:
    """The datelines of the document, of many the nearest."""
    place = bisect_left(around.datelines, found.sentence)
    return around.datelines[max(0, place - DATELINES) : place + DATELINES]


def in_argument(found: EventTuple, phrase: Phrase, around: Surroundings) -> bool:
    """Inside one of the tuple's own adjuncts, or governed by its trigger."""
    if phrase.sentence != found.sentence:
        return False
    if any(overlaps(phrase, argument) for argument in (*found.where, *found.when)):
        return True
    sentence = around.sentences[found.sentence]
    return governed(sentence, found.trigger.head, phrase.head)


def governed(sentence: Sentence, trigger: int, head: int) -> bool:
    """Whether the path from a token up to the trigger crosses no other clause."""
    token = sentence.token(head)
    for above in sentence.ancestors(token):
        if token.deprel == "acl:relcl" or (token.relation in CLAUSE_RELATIONS and token.upos in {"VERB", "AUX"}):
            return False
        if above.index == trigger:
            return True
        token = above
    return False


def in_clause(found: EventTuple, phrase: Phrase, around: Surroundings) -> bool:
    """In the clause that holds the trigger, outside what reports it."""
    if phrase.sentence != found.sentence:
        return False
    sentence = around.sentences[found.sentence]
    clause = clause_of(sentence, found.trigger.head)
    return clause_of(sentence, phrase.head) == clause and not is_speaker(sentence, phrase)


def clause_of(sentence: Sentence, head: int) -> int:
    """The token that heads the clause of a token."""
    token = sentence.token(head)
    if token.upos == "VERB":
        return token.index
    for above in sentence.ancestors(token):
        if above.upos == "VERB":
            return above.index
    return 0


def is_speaker(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase says where an actor comes from, or when and where somebody said it: "told reporters in Oslo"."""
    token = sentence.token(phrase.head)
    for above in (token, *sentence.ancestors(token)):
        if above.relation == "nsubj" and above.index != token.index:
            return above.lemma.lower() not in load_lexicon().nouns
        if above.upos == "VERB":
            return above.lemma.lower() in load_lexicon().reporting
    return False


def in_sentence(found: EventTuple, phrase: Phrase, around: Surroundings) -> bool:
    """Anywhere in the sentence but with its speaker."""
    return phrase.sentence == found.sentence and not is_speaker(around.sentences[found.sentence], phrase)


def in_paragraph(found: EventTuple, phrase: Phrase, around: Surroundings) -> bool:
    """A little earlier in the running text."""
    here, there = around.sentences[found.sentence], around.sentences[phrase.sentence]
    if here.index <= there.index or is_speaker(there, phrase):
        return False
    if here.region is RegionKind.ITEM:
        return there.region is not RegionKind.ITEM and there.paragraph == lead_in(here, around).paragraph
    close = here.index - there.index <= CARRYOVER_SENTENCES and here.paragraph - there.paragraph <= 1
    return close and there.region in {RegionKind.BODY, RegionKind.HEADLINE}


def lead_in(item: Sentence, around: Surroundings) -> Sentence:
    """The last running text before the list of an item, or the item itself where nothing stands before the list."""
    return around.sentences[around.lead_ins[item.index]]


def in_dateline(found: EventTuple, phrase: Phrase, around: Surroundings) -> bool:
    """In the line that says where and when the story was filed."""
    return around.sentences[phrase.sentence].region is RegionKind.DATELINE


def overlaps(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases share text."""
    return one.span.start < other.span.end and other.span.start < one.span.end


#: The tuple's own sentence, from its arguments outwards.
OWN_LADDER = (
    Rung("argument", in_argument, its_own),
    Rung("clause", in_clause, its_own),
    Rung("sentence", in_sentence, its_own),
)
#: What stands around the sentence.
FAR = (Rung("paragraph", in_paragraph, before), Rung("dateline", in_dateline, datelines))
