"""Which stretches of the text may name a place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.model import Entity, EntityKind, PlaceKind, Sentence
from pipeline.places.gazetteer import Gazetteer, Reading
from pipeline.places.lookup import (
    is_bare_code,
    is_capitalised,
    is_common_word,
    is_feature_word,
    is_name_part,
    is_notable,
    look_up,
    look_up_known,
    word_at,
)
from pipeline.places.mentions import AREAS, Evidence, Mention
from pipeline.places.names import fold
from pipeline.places.tables import words

#: The longest name, in tokens, that is looked for inside other names and outside of entities.
LONGEST_TOPONYM = 5
#: A name of so many words is no other's variant by chance.
THREE_WORDS = 3
_NAME_TAGS = frozenset({"PROPN", "ADP", "DET", "CCONJ"})


def find_mentions(sentences: tuple[Sentence, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Every mention of a place, in text order and without overlap."""
    surnames = frozenset(name for sentence in sentences for name in find_surnames(sentence))
    named = [
        mention
        for sentence in sentences
        for mention in entity_mentions(sentence, gazetteer)
        if not is_person(mention, surnames) and not is_feature_word(mention)
    ]
    known = frozenset(mention.key for mention in named if mention.readings and not mention.guessed)
    located = [part for mention in named for part in take_apart(mention, known, gazetteer)]
    listed = find_listed(sentences, located, known - surnames, gazetteer)
    places = (mention for mention in listed if not is_person(mention, surnames))
    return tuple(sorted((*located, *places), key=lambda mention: mention.start))


# --- people ----------------------------------------------------------------------------------------------------------


def find_surnames(sentence: Sentence) -> Iterator[str]:
    """The last words of the names of people."""
    for entity in sentence.entities:
        if entity.kind is EntityKind.PERSON and entity.first < entity.last:
            yield fold(sentence.token(entity.last).text)


def is_person(mention: Mention, surnames: frozenset[str]) -> bool:
    """A name that the document also gives a person, where no preposition of place stands before it."""
    if mention.key not in surnames or any(reading.kind in AREAS for reading in mention.readings):
        return False
    return word_at(mention.sentence, mention.first - 1) not in words("place_preposition")


# --- entities --------------------------------------------------------------------------------------------------------


def entity_mentions(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The mentions that the entity recogniser calls locations, whole."""
    taken = 0
    for first, last in locations(sentence, gazetteer):
        mention = widen(look_up(sentence, first, last, gazetteer, Evidence.ENTITY), gazetteer)
        if mention.first > taken:
            taken = mention.last
            yield mention


def locations(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """The stretches that the entity recogniser calls locations, cut at possessives and trimmed."""
    for entity in sentence.entities:
        if entity.kind is EntityKind.LOCATION:
            for first, last in split_possessive(sentence, entity, gazetteer):
                bounds = trim(sentence, first, last)
                if bounds:
                    yield bounds


def split_possessive(sentence: Sentence, entity: Entity, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """The parts of an entity around a place's possessive: "Cairo's Tahrir Square" has two, "St Mark's Church" one."""
    first = entity.first
    for index in range(entity.first + 1, entity.last + 1):
        token = sentence.token(index)
        if token.deprel == "case" and token.upos == "PART":
            owner = look_up(sentence, first, index - 1, gazetteer, Evidence.ENTITY)
            if index == entity.last or is_notable(owner):
                yield first, index - 1
                first = index + 1
    if first <= entity.last:
        yield first, entity.last


def trim(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The stretch less articles, prepositions, numbers and punctuation at its ends."""
    while first <= last and not is_name_part(sentence.token(first)):
        first += 1
    while first <= last and not is_name_part(sentence.token(last)):
        last -= 1
    return (first, last) if first <= last else None


def widen(found: Mention, gazetteer: Gazetteer) -> Mention:
    """The longer name that a location is cut out of, if there is one: "Santa" of "Santa Ana", "Fort St" or "John"."""
    for before, after in ((0, 2), (2, 0), (0, 1), (1, 0)):
        first, last = found.first - before, found.last + after
        if first >= 1 and last <= len(found.sentence.tokens):
            longer = look_up_known(found.sentence, first, last, gazetteer, Evidence.ENTITY)
            if longer and any(fits_wider(longer, reading) for reading in longer.readings):
                return longer
    end = end_of_romance_name(found)
    return look_up(found.sentence, found.first, end, gazetteer, Evidence.ENTITY) if end > found.last else found


def end_of_romance_name(found: Mention) -> int:
    """The last token of a name that goes on after a particle: "Milagro" of "Milagro de la Paz" is no town Milagro."""
    end = found.last
    while word_at(found.sentence, end + 1) in words("particle"):
        after = end + 2
        while word_at(found.sentence, after) in words("particle"):
            after += 1
        if not word_at(found.sentence, after) or not is_capitalised(found.sentence.token(after)):
            break
        end = after
    return end


def fits_wider(longer: Mention, reading: Reading) -> bool:
    """Whether all of it is a name, or it is a known part of a country: "northern Gaza", but not "east London"."""
    tokens = longer.sentence.tokens[longer.first - 1 : longer.last]
    name = [token for token in tokens if token.text != "."]
    if all(token.upos == "PROPN" for token in name) and is_name_part(tokens[0]) and is_name_part(tokens[-1]):
        return not reading.alternate or len(name) >= THREE_WORDS
    part = reading.kind is PlaceKind.REGION and bool(reading.alpha2)
    return part and tokens[0].text in words("direction")


def take_apart(whole: Mention, known: frozenset[str], gazetteer: Gazetteer) -> Iterable[Mention]:
    """A location as it is if its name is known, else its known parts, else as an unknown name."""
    sentence, first, last = whole.sentence, whole.first, whole.last
    if whole.readings:
        return () if is_bare_code(whole) else (whole,)
    if first == last:
        return (guess(whole, gazetteer),)
    if fold(sentence.token(last).text) in words("facility"):
        return (embassy(whole, gazetteer) or at_its_town(whole, known, gazetteer),)
    if {fold(sentence.token(last).text), fold(sentence.token(first).text)} & (words("way") | words("natural")):
        return (whole,)
    named = (part for part in runs(sentence, first, last, gazetteer) if end_of_romance_name(part) == part.last)
    parts = [part for part in named if part.key in known or is_notable(part)]
    return [replace(part, evidence=Evidence.ENTITY) for part in parts] or (guess(whole, gazetteer),)


def guess(unknown: Mention, gazetteer: Gazetteer) -> Mention:
    """An unknown name with the places that it may be another spelling of."""
    readings = gazetteer.resembling(unknown.phrase.span.text)
    return replace(unknown, readings=readings, guessed=bool(readings))


def embassy(whole: Mention, gazetteer: Gazetteer) -> Mention | None:
    """The country in the name of a building that belongs to it: "Turkish Embassy"."""
    found = longest_from(whole.sentence, whole.first, whole.last - 1, gazetteer)
    countries = found is not None and all(reading.kind is PlaceKind.COUNTRY for reading in found.readings)
    return found if countries else None


def at_its_town(whole: Mention, known: frozenset[str], gazetteer: Gazetteer) -> Mention:
    """A building with the readings of the town whose name it begins with: "Erbil airport"."""
    for last in range(whole.last - 1, whole.first - 1, -1):
        part = look_up(whole.sentence, whole.first, last, gazetteer, Evidence.ENTITY)
        found = tuple(reading for reading in part.readings if reading.kind is not PlaceKind.COUNTRY)
        if found and (part.key in known or is_notable(part)):
            return replace(whole, key=part.key, readings=found, wanted=PlaceKind.FACILITY)
    return whole


# --- names inside and outside of entities ----------------------------------------------------------------------------


def runs(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The known names between two tokens, the longest from the left."""
    index = first
    while index <= last:
        found = longest_from(sentence, index, last, gazetteer)
        if found:
            yield found
        index = found.last + 1 if found else index + 1


def longest_from(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer) -> Mention | None:
    """The longest known name that begins at a token."""
    if not is_capitalised(sentence.token(first)):
        return None
    for end in range(min(first + LONGEST_TOPONYM - 1, last), first - 1, -1):
        if is_capitalised(sentence.token(end)):
            found = look_up_known(sentence, first, end, gazetteer, Evidence.LISTED)
            if found and not is_common_word(found):
                return found
    return None


def find_listed(
    sentences: tuple[Sentence, ...], located: list[Mention], known: frozenset[str], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """The names of places where the entity recogniser saw no location."""
    taken = {(m.sentence.index, index) for m in located for index in range(m.first, m.last + 1)}
    for sentence in sentences:
        for found in runs(sentence, 1, len(sentence.tokens), gazetteer):
            free = all((sentence.index, index) not in taken for index in range(found.first, found.last + 1))
            if free and is_place(found, known):
                yield found


def is_place(found: Mention, known: frozenset[str]) -> bool:
    """Whether a listed name is a place's here: not a part of a person's name, and known or of weight."""
    entity = found.sentence.entity_at(found.first) or found.sentence.entity_at(found.last)
    whole = entity is not None and (entity.first, entity.last) == (found.first, found.last)
    if entity is not None and entity.kind is EntityKind.PERSON:
        return whole and (found.key in known or any(reading.kind in AREAS for reading in found.readings))
    return found.key in known or (is_notable(found) and is_name(found))


def is_name(found: Mention) -> bool:
    """Whether the tagger, too, takes it for a name, for one that begins with an adjective, or for a people's."""
    tags = {token.upos for token in found.sentence.tokens[found.first - 1 : found.last]}
    if {"ADJ", "PROPN"} <= tags <= _NAME_TAGS | {"ADJ"}:
        return any(reading.kind in AREAS or reading.kind is PlaceKind.CITY for reading in found.readings)
    return found.demonym or tags <= _NAME_TAGS
