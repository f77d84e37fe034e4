"""What stands in a noun phrase without being part of its name: its day, its place, the weapons people carry."""

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, Sentence, Token
from pipeline.syntax.nouns import case_of

#: Nouns for a part of a period: "by the end of the year".
PERIOD_PARTS = frozenset({"end", "start", "beginning", "middle", "close", "eve", "height", "course"})
#: Prepositions before a year.
YEAR_CASES = frozenset({"in", "since"})
#: Common nouns that are spelt as a month is: "a march".
NO_MONTHS = frozenset({"march"})
#: Prepositions of place that say of a noun where it comes from or what it is about, not where it is.
ORIGINS = frozenset({"from", "between", "over", "through"})


def days(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The days and years inside a noun phrase; a day's own parts belong to it: "12 May"."""
    if is_calendar(sentence, sentence.token(head)):
        return ()
    inside = (token for token in sentence.subtree(head) if token.relation == "nmod")
    return tuple(t for t in inside if is_calendar(sentence, t) or (is_year(t) and case_of(sentence, t) in YEAR_CASES))


def is_calendar(sentence: Sentence, token: Token) -> bool:
    """Whether a token is a word of the calendar, the number of a day in a month ("12 May") or "the end of May"."""
    if token.lemma.lower() in grammar().time_words:
        return token.upos != "NOUN" or token.lemma.lower() not in NO_MONTHS
    if token.upos != "NUM" and token.lemma.lower() not in PERIOD_PARTS:
        return False
    parts = sentence.children(token.index, "nmod")
    return any(part.lemma.lower() in grammar().time_words or is_year(part) for part in parts)


def is_year(token: Token) -> bool:
    """Whether a token is written as years are."""
    return token.upos == "NUM" and token.text.isdigit() and len(token.text) == 4


def settings(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The places behind a noun, or what it is "of", outside its name: "police in Kano", not "the mayor of Kano"."""
    behind = [token for token in sentence.children(head, "nmod") if token.index > head]
    deeper = (
        place for token in behind if case_of(sentence, token) == "of" for place in settings(sentence, token.index)
    )
    return (*(token for token in behind if is_setting(sentence, head, token)), *deeper)


def is_setting(sentence: Sentence, head: int, token: Token) -> bool:
    """Whether what stands behind a noun says where it is: not what an act was on, not a part of the noun's name."""
    case = case_of(sentence, token).partition(" ")[0]
    if case not in grammar().place_cases - ORIGINS:
        return False
    if case == "on" and sentence.token(head).lemma.lower() in load_lexicon().nouns:
        return False
    name = sentence.entity_at(head)
    apart = name is None or sentence.entity_at(token.index) != name
    return apart and (case in grammar().spatial_cases or is_spot(sentence, token))


def weapons_carried(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The weapons people are told to have: "men with knives"."""
    return tuple(token for token in sentence.children(head, "nmod") if is_carried_weapon(sentence, token))


def is_carried_weapon(sentence: Sentence, token: Token) -> bool:
    """A weapon behind "with"."""
    return case_of(sentence, token) == "with" and load_lexicon().weapon_class(token.lemma.lower()) is not None


def is_location(sentence: Sentence, head: int) -> bool:
    """Whether the word at an index is, or stands in, the name of a location."""
    entity = sentence.entity_at(head)
    return entity is not None and entity.kind is EntityKind.LOCATION


def is_spot(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names somewhere: a location, a thing that has a site, or a word like "the north"."""
    entity = sentence.entity_at(token.index)
    if entity is not None and token.upos == "PROPN":
        return entity.kind is EntityKind.LOCATION
    lemma = token.lemma.lower()
    if lemma in load_lexicon().nouns:
        return lemma in load_lexicon().things
    return token.upos == "PROPN" or lemma in load_lexicon().things or lemma in grammar().spots
