"""Sentences -> the places they name."""

from pipeline.model import EntityKind, Place, PlaceKind, Sentence
from pipeline.places.candidates import find_mentions
from pipeline.places.context import link_neighbours
from pipeline.places.enumerations import read_enumerations
from pipeline.places.gazetteer import Gazetteer
from pipeline.places.lookup import word_at
from pipeline.places.mentions import Mention
from pipeline.places.resolution import IN_COUNTRY, Choice, resolve
from pipeline.places.tables import words

_MODIFIER = frozenset({"compound", "nmod", "amod", "nmod:poss"})

#: Words of belonging; any other preposition tells a place ("troops in Iraq").
_BELONGING = frozenset({"'s", "’s", "'", "’", "of"})


def find_places(sentences: tuple[Sentence, ...], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Every toponym of the text, in text order; those of no known place have no coordinates."""
    mentions = read_mentions(sentences, gazetteer)
    return tuple(
        make_place(mention, choice, gazetteer) for mention, choice in zip(mentions, resolve(mentions), strict=True)
    )


def read_mentions(sentences: tuple[Sentence, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Every mention of a place with the readings that the words beside it leave, in text order."""
    return link_neighbours(read_enumerations(find_mentions(sentences, gazetteer), gazetteer))


def make_place(mention: Mention, choice: Choice | None, gazetteer: Gazetteer) -> Place:
    """The place of one mention."""
    metonym = is_metonym(mention)
    if choice is None:
        return Place(phrase=mention.phrase, metonym=metonym)
    if choice.rule == IN_COUNTRY:
        return in_country(mention, choice)
    reading = choice.reading
    building = mention.wanted is PlaceKind.FACILITY
    return Place(
        phrase=mention.phrase,
        name=mention.phrase.span.text if building else reading.name,
        kind=PlaceKind.FACILITY if building else reading.kind,
        latitude=round(reading.latitude, 4),
        longitude=round(reading.longitude, 4),
        country=reading.country.name if reading.country else None,
        iso=reading.country.iso if reading.country else None,
        admin1=division(reading.admin1, gazetteer),
        admin2=division(reading.admin2, gazetteer),
        geonameid=None if building else reading.geonameid,
        metonym=metonym,
        rule="building_at_its_town" if building else choice.rule,
        confidence=choice.confidence,
    )


def in_country(mention: Mention, choice: Choice) -> Place:
    """A place that no gazetteer knows in a country that the text names beside it: no point, but the country."""
    country = choice.reading.country
    return Place(
        phrase=mention.phrase,
        country=country.name if country else None,
        iso=country.iso if country else None,
        rule=choice.rule,
        confidence=choice.confidence,
    )


def division(number: int | None, gazetteer: Gazetteer) -> str | None:
    """The name of a division."""
    return None if number is None else gazetteer.place(number).name


# --- names that stand for people and institutions --------------------------------------------------------------------


def is_metonym(mention: Mention) -> bool:
    """Whether the name stands for a people, an institution or a government rather than for a location."""
    return mention.demonym or is_inside_name(mention) or speaks(mention) or owns_office(mention)


def is_inside_name(mention: Mention) -> bool:
    """The name is part of the name of an organisation or work: "Kirkuk Police Department"."""
    entity = mention.sentence.entity_at(mention.first)
    if entity is None or entity.kind is EntityKind.LOCATION:
        return False
    return (entity.first, entity.last) != (mention.first, mention.last)


def speaks(mention: Mention) -> bool:
    """The name is the subject of a verb that only people can do: "Washington rejected the offer"."""
    token = mention.sentence.token(mention.head)
    verb = mention.sentence.head(token)
    return token.relation == "nsubj" and verb is not None and verb.lemma in words("speech")


def owns_office(mention: Mention) -> bool:
    """The name is that of a country and belongs to an institution or office: "Russia's ambassador"."""
    token = mention.sentence.token(mention.head)
    noun = mention.sentence.head(token)
    country = bool(mention.readings) and mention.readings[0].kind is PlaceKind.COUNTRY
    cases = {case.text.casefold() for case in mention.sentence.children(token.index, "case")}
    modifies = token.deprel in _MODIFIER and cases <= _BELONGING
    if not country:
        return False
    beside = next_word(mention) in words("office")
    return beside or (modifies and noun is not None and noun.text.casefold() in words("office"))


def next_word(mention: Mention) -> str:
    """The word after a name and its full stop: "the U.S. government"."""
    after = mention.last + 1
    return word_at(mention.sentence, after + 1 if word_at(mention.sentence, after) == "." else after)
