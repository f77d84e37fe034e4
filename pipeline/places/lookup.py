"""A stretch of tokens -> the places it may name, by how it is written and by the words beside it."""

from pipeline.model import PlaceKind, Sentence, Token
from pipeline.places.gazetteer import Gazetteer, Reading
from pipeline.places.mentions import AREAS, Evidence, Mention
from pipeline.places.names import fold
from pipeline.places.tables import words

#: Towns below this size are not looked for where the entity recogniser saw none.
LARGE_TOWN = 100_000
#: Names as short as this are codes or acronyms, and no town's when they are written in capitals.
CODE_LENGTH = 3
#: Names of divisions as short as this may be abbreviations, which need their capitals or their full stop.
ABBREVIATION = 5
STATE_CODE = 2
#: Tokens of headings that tell nothing about capitals.
SHORT = 3
_SMALL_TOWNS = frozenset({PlaceKind.CITY, PlaceKind.ADMIN2})


def look_up(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer, evidence: Evidence) -> Mention:
    """The mention of these tokens, to the end of their last word, with all its readings."""
    last = end_of_word(sentence, last)
    return Mention(
        sentence=sentence,
        first=first,
        last=last,
        key=fold(sentence.written(first, last)),
        readings=readings_of(sentence, first, last, gazetteer),
        evidence=evidence,
        wanted=wanted_kind(sentence, first, last),
    )


def look_up_known(
    sentence: Sentence, first: int, last: int, gazetteer: Gazetteer, evidence: Evidence
) -> Mention | None:
    """The mention of these tokens if they name any place."""
    known = readings_of(sentence, first, end_of_word(sentence, last), gazetteer)
    return look_up(sentence, first, last, gazetteer, evidence) if known else None


def readings_of(sentence: Sentence, first: int, last: int, gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The places that are called like this and written like this."""
    name = sentence.written(first, last)
    readings = gazetteer.named(name) if "$" not in name else ()
    return as_written(readings, name, sentence, last) if readings else ()


def end_of_word(sentence: Sentence, last: int) -> int:
    """The last token of a written word that the tokeniser has cut in two; a possessive is no part of it."""
    while last < len(sentence.tokens):
        token, following = sentence.token(last), sentence.token(last + 1)
        if following.start != token.end or not following.text[:1].isalpha():
            break
        last += 1
    return last


# --- how it is written -----------------------------------------------------------------------------------------------


def as_written(readings: tuple[Reading, ...], name: str, sentence: Sentence, last: int) -> tuple[Reading, ...]:
    """The readings that fit the capitals and full stops of the name: "Man" is not Manitoba, "UN" no town."""
    key = fold(name)
    if len(key) > ABBREVIATION:
        return readings
    dotted = name.endswith(".") or word_at(sentence, last + 1) == "."
    capitals = name.isupper()
    if len(key) == STATE_CODE and not (capitals or dotted):
        return ()
    if len(key) <= CODE_LENGTH and capitals:
        shouted = is_shouted(sentence)
        readings = tuple(r for r in readings if r.kind not in _SMALL_TOWNS or (shouted and not r.alternate))
    return tuple(reading for reading in readings if capitals or dotted or not is_abbreviation(key, reading))


def is_abbreviation(key: str, reading: Reading) -> bool:
    """Whether a key shortens the name of a division."""
    return (
        reading.kind is PlaceKind.ADMIN1
        and not reading.demonym
        and fold(reading.name) != key
        and len(key) < ABBREVIATION
    )


def is_shouted(sentence: Sentence) -> bool:
    """Whether a whole sentence, not just a heading of a word or two, is in capitals."""
    return len(sentence.tokens) > SHORT and sentence.span.text.isupper()


def is_capitalised(token: Token) -> bool:
    """Whether a token is written like a name."""
    return token.text[:1].isupper() and is_name_part(token)


def is_name_part(token: Token) -> bool:
    """Whether a name can begin or end with this token."""
    return any(map(str.isalpha, token.text)) and token.upos not in {"DET", "ADP", "PART", "CCONJ", "PRON", "AUX"}


def is_bare_code(found: Mention) -> bool:
    """Whether it is a state's code of two letters without the comma or hyphen that goes before those."""
    name = found.sentence.token(found.first).text
    if found.first != found.last or len(found.key) != STATE_CODE or "." in name or found.key in words("code"):
        return False
    return word_at(found.sentence, found.first - 1) not in {",", "(", "-", "–"}


# --- what the words around say ---------------------------------------------------------------------------------------


def wanted_kind(sentence: Sentence, first: int, last: int) -> PlaceKind | None:
    """The kind of place that the words beside a name call it: "Kirkuk province", "the town of Kirkuk"."""
    for word in (word_at(sentence, last), word_at(sentence, last + 1), word_before_of(sentence, first)):
        kind = kind_of(word)
        if kind is not None:
            return kind
    return None


def kind_of(word: str) -> PlaceKind | None:
    """The kind of place that a common noun names: "province", "county", "town"."""
    for kind, name in ((PlaceKind.ADMIN1, "province"), (PlaceKind.ADMIN2, "district"), (PlaceKind.CITY, "town")):
        if word in words(name):
            return kind
    return None


def word_at(sentence: Sentence, index: int) -> str:
    """The token's lower-case text, empty beyond the sentence's ends."""
    return sentence.token(index).text.casefold() if 1 <= index <= len(sentence.tokens) else ""


def word_before_of(sentence: Sentence, first: int) -> str:
    """The word before an "of" that stands before the name."""
    before = first - 1
    if word_at(sentence, before) == "the":
        before -= 1
    return word_at(sentence, before - 1) if word_at(sentence, before) == "of" else ""


# --- how much a name weighs ------------------------------------------------------------------------------------------


def is_notable(found: Mention) -> bool:
    """Whether a name is of such weight that it needs no other evidence to be a place's."""
    if is_common_word(found):
        return False
    if found.first < found.last and any(not reading.alternate for reading in found.readings):
        return True
    return any(
        reading.demonym or (not reading.alternate and (reading.kind in AREAS or reading.population >= LARGE_TOWN))
        for reading in found.readings
    )


def is_feature_word(found: Mention) -> bool:
    """Whether it only says what kind of thing something is: "Embassy", "City Hall", "North"."""
    kinds = ("province", "district", "town", "facility", "way", "natural", "direction", "office")
    if found.first < found.last and found.readings:
        return False
    parts = found.key.split()
    is_street = len(parts) > 1 and parts[-1] in words("way")
    return not is_street and all(any(part in words(kind) for kind in kinds) for part in parts)


def is_common_word(found: Mention) -> bool:
    """Whether it is a word before it is a name: "Police", "Eastern", "OK"."""
    parts = found.key.split()
    if len(parts) == 1 and (found.key in words("ordinary") or is_bare_code(found)):
        return True
    return all(part in words("direction") or part == "far" for part in parts)
