"""Which stretches of the text may name a place."""

from collections.abc import Iterator
from itertools import chain

from pipeline.model import Entity, EntityKind, PlaceKind, Sentence, Token
from pipeline.places.gazetteer import Gazetteer, Reading
from pipeline.places.mentions import Evidence, Mention
from pipeline.places.names import fold
from pipeline.places.tables import words

#: The longest name, in tokens, that is looked for inside other names and outside of entities.
LONGEST = 5
#: Towns below this size are not looked for where the entity recogniser saw none.
LARGE_TOWN = 100_000
#: Letters of the shortest names; "OK" and "in" are words unless something says otherwise.
CODE = 2
_AREAS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})


def find_mentions(sentences: tuple[Sentence, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Every mention of a place, in text order and without overlap."""
    named = [mention for sentence in sentences for mention in entity_mentions(sentence, gazetteer)]
    known = frozenset(mention.key for mention in named if mention.readings)
    taken = {(m.sentence.index, index) for m in named for index in range(m.first, m.last + 1)}
    finder = Finder(gazetteer, known)
    listed = [
        mention
        for sentence in sentences
        for mention in finder.find(sentence)
        if not any((sentence.index, index) in taken for index in range(mention.first, mention.last + 1))
    ]
    return tuple(sorted(chain(named, listed), key=lambda mention: mention.start))


# --- entities --------------------------------------------------------------------------------------------------------


def entity_mentions(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The mentions that the entity recogniser calls locations."""
    for entity in sentence.entities:
        if entity.kind is EntityKind.LOCATION:
            for first, last in split_possessive(sentence, entity):
                bounds = trim(sentence, first, last)
                if bounds:
                    yield from location_mentions(sentence, *bounds, gazetteer)


def split_possessive(sentence: Sentence, entity: Entity) -> Iterator[tuple[int, int]]:
    """The parts of an entity before and after each possessive: "Cairo's Tahrir Square" has two."""
    first = entity.first
    for index in range(entity.first, entity.last + 1):
        token = sentence.token(index)
        if token.deprel == "case" and token.upos == "PART" and index > first:
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


def is_name_part(token: Token) -> bool:
    """Whether a name can begin or end with this token."""
    return any(map(str.isalpha, token.text)) and token.upos not in {"DET", "ADP", "PART", "CCONJ", "PRON", "AUX"}


def location_mentions(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The whole of a location's name if it is known, else its known parts, else the whole as unknown."""
    whole = mention(sentence, first, last, gazetteer, Evidence.ENTITY)
    lasting = fold(sentence.token(last).text)
    if whole.readings or first == last:
        yield whole
    elif lasting in words("facility"):
        yield at_its_town(whole, gazetteer)
    elif {lasting, fold(sentence.token(first).text)} & (words("way") | words("natural")):
        yield whole
    else:
        parts = [part for part in runs(sentence, first, last, gazetteer) if is_notable(part)]
        yield from parts or (whole,)


def at_its_town(whole: Mention, gazetteer: Gazetteer) -> Mention:
    """A building with the readings of the town whose name it begins with: "Erbil airport"."""
    sentence = whole.sentence
    for last in range(whole.last - 1, whole.first - 1, -1):
        part = mention(sentence, whole.first, last, gazetteer, Evidence.ENTITY)
        if part.readings:
            found = tuple(reading for reading in part.readings if reading.kind is not PlaceKind.COUNTRY)
            return mention_of(sentence, (whole.first, whole.last), part.key, found, PlaceKind.FACILITY)
    return whole


def mention_of(
    sentence: Sentence, bounds: tuple[int, int], key: str, readings: tuple[Reading, ...], wanted: PlaceKind
) -> Mention:
    """A mention of something that stands in the place of another name."""
    first, last = bounds
    return Mention(
        sentence=sentence, first=first, last=last, key=key, readings=readings, evidence=Evidence.ENTITY, wanted=wanted
    )


def mention(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer, evidence: Evidence) -> Mention:
    """The mention of these tokens with all its readings."""
    name = sentence.between(first, last).text
    key = fold(name)
    return Mention(
        sentence=sentence,
        first=first,
        last=last,
        key=key,
        readings=() if len(key) == CODE and not is_code(name) else gazetteer.named(name),
        evidence=evidence,
        wanted=wanted_kind(sentence, first, last),
    )


def is_code(name: str) -> bool:
    """Whether a name of two letters is written like an abbreviation: "US", "Ky.", not "us"."""
    return name.isupper() or name.endswith(".")


# --- what the words around say ---------------------------------------------------------------------------------------


def wanted_kind(sentence: Sentence, first: int, last: int) -> PlaceKind | None:
    """The kind of place that the words beside a name call it: "Kirkuk province", "the town of Kirkuk"."""
    for word in (word_at(sentence, last), word_at(sentence, last + 1), word_of(sentence, first)):
        for kind, name in ((PlaceKind.ADMIN1, "province"), (PlaceKind.ADMIN2, "district"), (PlaceKind.CITY, "town")):
            if word in words(name):
                return kind
    return None


def word_at(sentence: Sentence, index: int) -> str:
    """The token's lower-case text, empty beyond the sentence's ends."""
    return sentence.token(index).text.casefold() if 1 <= index <= len(sentence.tokens) else ""


def word_of(sentence: Sentence, first: int) -> str:
    """The word before an "of" that stands before the name."""
    before = first - 1
    if word_at(sentence, before) == "the":
        before -= 1
    return word_at(sentence, before - 1) if word_at(sentence, before) == "of" else ""


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
    for end in range(min(first + LONGEST - 1, last), first - 1, -1):
        if is_capitalised(sentence.token(end)):
            found = mention(sentence, first, end, gazetteer, Evidence.LISTED)
            if found.readings:
                return found
    return None


def is_capitalised(token: Token) -> bool:
    """Whether a token is written like a name."""
    return token.text[:1].isupper() and is_name_part(token)


def is_notable(found: Mention) -> bool:
    """Whether a name is of such weight that it needs no other evidence to be a place's."""
    if found.first == found.last and (found.key in words("ordinary") or is_bare_code(found)):
        return False
    return any(
        reading.kind in _AREAS or reading.demonym or (reading.population >= LARGE_TOWN and not reading.alternate)
        for reading in found.readings
    ) or (found.first < found.last and any(not reading.alternate for reading in found.readings))


def is_bare_code(found: Mention) -> bool:
    """Whether it is the code of a state without the comma that goes before those: "PA", but not "Reading, PA"."""
    if len(found.key) != CODE or found.readings[0].kind is PlaceKind.COUNTRY:
        return False
    return found.sentence.token(found.first).text.isalpha() and word_at(found.sentence, found.first - 1) != ","


class Finder:
    """Looks for known names where the entity recogniser saw no location."""

    def __init__(self, gazetteer: Gazetteer, known: frozenset[str]) -> None:
        self._gazetteer = gazetteer
        #: Folded names that the document uses as locations elsewhere.
        self._known = known

    def find(self, sentence: Sentence) -> Iterator[Mention]:
        """The names in one sentence."""
        people = {
            index
            for entity in sentence.entities
            if entity.kind is EntityKind.PERSON
            for index in range(entity.first, entity.last + 1)
        }
        for found in runs(sentence, 1, len(sentence.tokens), self._gazetteer):
            inside = any(index in people for index in range(found.first, found.last + 1))
            if self._is_place(found, inside):
                yield found

    def _is_place(self, found: Mention, in_person: bool) -> bool:
        if found.key in self._known:
            return not in_person or is_whole_entity(found)
        if in_person:
            return is_whole_entity(found) and any(reading.kind in _AREAS for reading in found.readings)
        return is_notable(found) and is_name(found)


def is_whole_entity(found: Mention) -> bool:
    """Whether an entity has the same bounds as the name."""
    entity = found.sentence.entity_at(found.first)
    return entity is not None and (entity.first, entity.last) == (found.first, found.last)


def is_name(found: Mention) -> bool:
    """Whether the tagger, too, takes it for a name, or for an adjective from one."""
    tokens = found.sentence.tokens[found.first - 1 : found.last]
    return found.demonym or all(token.upos in {"PROPN", "ADP", "DET", "CCONJ"} for token in tokens)
