"""Tuple -> its place and its day, by one ladder: argument, clause, sentence, paragraph, dateline, narrative."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from pipeline.dates import day_of
from pipeline.lexicon import load_lexicon
from pipeline.model import (
    Alternative,
    Coded,
    Day,
    EventTuple,
    Location,
    Phrase,
    Place,
    PlaceKind,
    RegionKind,
    Sentence,
    TimeExpression,
    Token,
)
from pipeline.places import Gazetteer, locate
from pipeline.syntax import CLAUSE_RELATIONS, case_of

A = TypeVar("A", TimeExpression, Place)

#: How sure each rung is that what it finds belongs to the tuple.
CONFIDENCE = {"argument": 0.95, "clause": 0.85, "sentence": 0.7, "paragraph": 0.5, "dateline": 0.4, "narrative": 0.3}
#: The more specific reading of a phrase goes first: "Mosul, Iraq" is Mosul.
SPECIFIC = (
    PlaceKind.FACILITY,
    PlaceKind.CITY,
    PlaceKind.NATURAL,
    PlaceKind.ADMIN2,
    PlaceKind.ADMIN1,
    PlaceKind.REGION,
    PlaceKind.COUNTRY,
)
#: Participles, as lemmas, that make a name say where somebody belongs.
ORIGINS = frozenset({"base", "based", "lead", "led", "back", "backed", "born", "bear", "run", "controlled", "control"})
#: How many sentences back a day or place still carries over, within the paragraph or the one before.
REACH = 3


@dataclass(frozen=True)
class Surroundings:
    """What tuples are anchored in: the document's sentences, times and places."""

    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    gazetteer: Gazetteer
    published_at: date | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """A tuple's day, place and country, each None where the text gives none."""

    day: Coded[Day] | None
    location: Coded[Location] | None
    #: The rung that gave the country, empty when none did.
    place_rung: str
    #: ACLED's name of the country, also where nothing smaller is named.
    country: str | None
    #: Indexes into the document's times and places that spoke.
    times: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    #: The expression dates the tuple, but no finer than a year: it is told as past, without a day.
    past: bool = False

    @property
    def rung(self) -> str:
        """The rung that set the day, empty when none did."""
        return self.day.rule.partition(":")[0] if self.day else ""


def anchor(found: EventTuple, around: Surroundings) -> Anchor:
    """The day and place of one tuple."""
    day_rung, times = climb(found, around, around.times, lambda time: dates_events(time, around))
    place_rung, places = climb(found, around, around.places, lambda place: is_location(place, around))
    day = code_day(day_rung, times)
    location, country = code_place(place_rung, places, around)
    return Anchor(
        day=day,
        location=location,
        place_rung=place_rung,
        country=country,
        times=tuple(index for index, _ in times),
        places=tuple(index for index, _ in places),
        past=day is None and any(is_long_ago(time, around.published_at) for _, time in times),
    )


def dates_events(time: TimeExpression, around: Surroundings) -> bool:
    """Whether an expression covers known days; the date of a dateline is that of the report."""
    return time.earliest is not None and around.sentences[time.phrase.sentence].region is not RegionKind.DATELINE


def is_location(place: Place, around: Surroundings) -> bool:
    """Whether a toponym is a known location, not a state that acts or where somebody is from ("a US soldier")."""
    sentence = around.sentences[place.phrase.sentence]
    token = sentence.token(place.phrase.head)
    acts = token.deprel in {"nsubj", "compound", "amod"} or case_of(sentence, token) == "by"
    if place.country is None or place.metonym or is_origin(sentence, token):
        return False
    return not (acts and place.kind is PlaceKind.COUNTRY)


def is_origin(sentence: Sentence, token: Token) -> bool:
    """A name that says where somebody or something is from: "London-based", "Riyadh-led", "the road from Kano"."""
    if token.relation == "nmod" and case_of(sentence, token) == "from":
        return True
    after = [word.lemma.lower() for word in sentence.tokens[token.index : token.index + 2]]
    return len(after) == 2 and after[0] == "-" and after[1] in ORIGINS


def is_long_ago(time: TimeExpression, published_at: date | None) -> bool:
    """Whether an expression lies a season or more before publication."""
    return time.latest is not None and published_at is not None and (published_at - time.latest).days > 90


# --- the ladder ------------------------------------------------------------------------------------------------------


def climb(
    found: EventTuple, around: Surroundings, candidates: tuple[A, ...], usable: Callable[[A], bool]
) -> tuple[str, list[tuple[int, A]]]:
    """The first rung that has usable candidates, and those candidates with their indexes, nearest first."""
    pool = [(index, candidate) for index, candidate in enumerate(candidates) if usable(candidate)]
    start = found.trigger.span.start
    for rung, belongs in RUNGS:
        hits = [(index, candidate) for index, candidate in pool if belongs(found, candidate.phrase, around)]
        if hits:
            return rung, sorted(hits, key=lambda hit: abs(hit[1].phrase.span.start - start))
    return "", []


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
    close = here.index - there.index <= REACH and here.paragraph - there.paragraph <= 1
    return close and there.region in {RegionKind.BODY, RegionKind.HEADLINE}


def lead_in(item: Sentence, around: Surroundings) -> Sentence:
    """The last running text before the list of an item, or the item itself where nothing stands before the list."""
    before = (sentence for sentence in reversed(around.sentences[: item.index]) if sentence.region is RegionKind.BODY)
    return next(before, item)


def in_dateline(found: EventTuple, phrase: Phrase, around: Surroundings) -> bool:
    """In the line that says where and when the story was filed."""
    return around.sentences[phrase.sentence].region is RegionKind.DATELINE


def overlaps(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases share text."""
    return one.span.start < other.span.end and other.span.start < one.span.end


Belongs = Callable[[EventTuple, Phrase, Surroundings], bool]
RUNGS: tuple[tuple[str, Belongs], ...] = (
    ("argument", in_argument),
    ("clause", in_clause),
    ("sentence", in_sentence),
    ("paragraph", in_paragraph),
    ("dateline", in_dateline),
)


# --- what the rung says ----------------------------------------------------------------------------------------------


def code_day(rung: str, times: list[tuple[int, TimeExpression]]) -> Coded[Day] | None:
    """The day of the finest expression on a rung; the others are kept as alternatives."""
    dated = []
    for index, time in times:
        day = day_of(time)
        if day is not None:
            dated.append((replace(day, times=(index,)), time))
    if not dated:
        return None
    (day, time), *rest = sorted(dated, key=lambda pair: pair[0].precision)
    others = tuple(
        Alternative(other, f"{rung}:{t.rule}", (t.phrase.span,)) for other, t in rest if other.date != day.date
    )
    return Coded(day, f"{rung}:{time.rule}", CONFIDENCE[rung], (time.phrase.span,), others)


def code_place(
    rung: str, places: list[tuple[int, Place]], around: Surroundings
) -> tuple[Coded[Location] | None, str | None]:
    """The point of the most specific toponym on a rung, and the country even where there is no point."""
    ranked = sorted(places, key=lambda pair: SPECIFIC.index(pair[1].kind) if pair[1].kind else len(SPECIFIC))
    country = next((place.country for _, place in ranked), None)
    for index, place in ranked:
        found = locate(place, around.sentences[place.phrase.sentence], around.gazetteer)
        if found is not None:
            value = replace(found.value, places=(index,))
            confidence = round(min(found.confidence, CONFIDENCE[rung]), 2)
            coded = Coded(value, f"{rung}:{found.rule}", confidence, found.spans, found.alternatives)
            return coded, place.country
    return None, country
