"""A toponym and the words around it -> the point of an event, with ACLED's geo_precision."""

from pipeline.model import Coded, Location, Phrase, Place, PlaceKind, Sentence, Span
from pipeline.places.gazetteer import Gazetteer, Reading
from pipeline.places.tables import words

TOWN, PART, LARGE = 1, 2, 3
#: How many tokens before a name can tell that the event was only near it: "7 km north of the town of".
TOKENS_BEFORE_NAME = 6
#: How sure it is that "the capital" is that of the country a report plays in.
SEAT_CONFIDENCE = 0.6
Point = tuple[float, float]

_AREAS = frozenset({PlaceKind.REGION, PlaceKind.NATURAL})
_FILLING = frozenset({"of", "the", "from", "to", "downtown", "central", "city", "town", "village"})
_ABOUT = frozenset({"about", "some", "around", "roughly", "just"})


def locate(place: Place, sentence: Sentence, gazetteer: Gazetteer) -> Coded[Location] | None:
    """The point of an event that happened at a place; None where no more than a country is known.

    Call `names_country_only` to tell a country from a name that no gazetteer knows.
    """
    if place.latitude is None or place.longitude is None or place.country is None:
        return None
    point = place.latitude, place.longitude
    match place.kind:
        case PlaceKind.CITY | PlaceKind.FACILITY:
            return at_town(place, sentence, point)
        case PlaceKind.ADMIN1:
            return at_capital(place, gazetteer)
        case PlaceKind.ADMIN2:
            return at_district_seat(place, gazetteer)
        case kind if kind in _AREAS:
            return in_region(place, point)
        case _:
            return None


def names_country_only(place: Place) -> bool:
    """Whether the place is a country, or spread over several: too coarse to be recorded as an event's place."""
    return place.kind is PlaceKind.COUNTRY or (place.latitude is not None and place.country is None)


def at_town(place: Place, sentence: Sentence, point: Point) -> Coded[Location]:
    """The named town itself, or precision 2 where the words before it put the event only near it."""
    name = place.name or place.phrase.span.text
    beside = words_of_nearness(place.phrase, sentence)
    if beside is None:
        return Coded(Location(place, TOWN, *point, name), "named_town", place.confidence, (place.phrase.span,))
    reason = f"{beside.text} {name}; coded to {name}"
    location = Location(place, PART, *point, name, reason)
    return Coded(location, "near_town", place.confidence, (beside, place.phrase.span))


def at_capital(place: Place, gazetteer: Gazetteer) -> Coded[Location] | None:
    """The capital of the named province."""
    capital = capital_of(place, gazetteer)
    if capital is None:
        return None
    reason = f"coded to {capital.name}, provincial capital"
    location = Location(place, LARGE, *point_of(capital), capital.name, reason)
    return Coded(location, "provincial_capital", place.confidence, (place.phrase.span,))


def at_district_seat(place: Place, gazetteer: Gazetteer) -> Coded[Location] | None:
    """The largest town of the named district."""
    seat = capital_of(place, gazetteer)
    if seat is None:
        return None
    reason = f"coded to {seat.name}, largest town of {place.name}"
    location = Location(place, PART, *point_of(seat), seat.name, reason)
    return Coded(location, "district_town", place.confidence, (place.phrase.span,))


def locate_capital(country: str, phrase: Phrase, gazetteer: Gazetteer) -> Coded[Location] | None:
    """The capital of a country that a phrase calls by no other name."""
    land = gazetteer.country_named(country)
    if land is None or land.capital is None:
        return None
    seat = gazetteer.place(land.capital)
    name = gazetteer.place(seat.admin1).name if seat.admin1 is not None else None
    place = Place(
        phrase=phrase,
        name=seat.name,
        kind=seat.kind,
        latitude=point_of(seat)[0],
        longitude=point_of(seat)[1],
        country=country,
        iso=land.country.iso if land.country else None,
        admin1=name,
        geonameid=seat.geonameid,
        rule="capital_of_country",
        confidence=SEAT_CONFIDENCE,
    )
    reason = f"the text says only: the capital; coded to {seat.name}"
    location = Location(place, TOWN, *point_of(seat), seat.name, reason)
    return Coded(location, "capital_of_country", SEAT_CONFIDENCE, (phrase.span,))


def in_region(place: Place, point: Point) -> Coded[Location]:
    """The middle of a region, sea or range inside one country."""
    name = place.name or place.phrase.span.text
    location = Location(place, LARGE, *point, name, f"coded to the middle of {name}")
    return Coded(location, "region_middle", place.confidence, (place.phrase.span,))


def words_of_nearness(phrase: Phrase, sentence: Sentence) -> Span | None:
    """The words before a name that put something near it: "7 km north of", "on the outskirts of"."""
    name = next(token.index for token in sentence.tokens if token.end > phrase.span.start)
    first = None
    for index in range(name - 1, max(name - 1 - TOKENS_BEFORE_NAME, 0), -1):
        if tells_nearness(sentence, index) or (first == index + 1 and is_measure(sentence, index)):
            first = index
        elif not may_stand_between(sentence, index):
            break
    return sentence.between(first, name - 1) if first else None


def tells_nearness(sentence: Sentence, index: int) -> bool:
    """The word puts something near a name: "near", "outskirts", "km", and "north" before "of"."""
    word = sentence.token(index).text.casefold()
    if word in words("direction"):
        return sentence.token(index + 1).text.casefold() in {"of", "from"}
    return word in words("near") or word in words("outskirts")


def is_measure(sentence: Sentence, index: int) -> bool:
    """The word belongs to a distance: "7", "about"."""
    token = sentence.token(index)
    return token.upos == "NUM" or token.text.casefold() in _ABOUT


def may_stand_between(sentence: Sentence, index: int) -> bool:
    """The word may stand between a word of nearness and the name."""
    word = sentence.token(index).text.casefold()
    return word in _FILLING or word in words("direction")


def capital_of(place: Place, gazetteer: Gazetteer) -> Reading | None:
    """The capital of the division that a place is."""
    for reading in gazetteer.named(place.name or ""):
        same = point_of(reading) == (place.latitude, place.longitude)
        if reading.kind is place.kind and same and reading.capital is not None:
            return gazetteer.place(reading.capital)
    return None


def point_of(reading: Reading) -> Point:
    """Where a reading lies, in ACLED's four decimals."""
    return round(reading.latitude, 4), round(reading.longitude, 4)
