"""Which place each name means: what the text says, what the document is about, and how well known the place is."""

from dataclasses import dataclass

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Reading
from pipeline.places.mentions import Mention
from pipeline.places.prominence import fame, is_well_known
from pipeline.places.setting import Setting, find_setting

#: What being what the words around call it is worth.
KIND_WEIGHT = 3.0
#: A division that has more than so many times the people of the town of its name is better known than the town.
SEAT_SHARE = 12
#: How many mentions of well-known places show where an article plays.
ENOUGH = 3
#: Lead over the second reading that makes a choice sure.
CLEAR = 2.0
#: How sure it is that an unlisted place lies in the one that the text names beside it, and that rule for a country.
UNLISTED = 0.6
#: How sure it is that a name is another spelling of one like it.
OTHER_SPELLING = 0.5
IN_COUNTRY = "unlisted_place_in_named_country"


@dataclass(frozen=True, slots=True)
class Choice:
    """The reading of a name, with the rule that chose it."""

    reading: Reading
    rule: str
    confidence: float


def resolve(mentions: tuple[Mention, ...]) -> tuple[Choice | None, ...]:
    """The choice for each mention, None where no place of that name is known."""
    readings = readings_by_name(mentions)
    setting = find_setting(mentions, readings)
    return tuple(choose(mention, readings.get(mention.key, ()), setting) for mention in mentions)


def readings_by_name(mentions: tuple[Mention, ...]) -> dict[str, tuple[Reading, ...]]:
    """The readings of each name that has any: those the text tells, wherever in the document it tells them."""
    found: dict[str, tuple[Reading, ...]] = {}
    told: dict[str, tuple[Reading, ...]] = {}
    for mention in mentions:
        if mention.readings and (mention.told or not mention.guessed):
            found.setdefault(mention.key, mention.readings)
            if mention.told:
                told[mention.key] = merge(told.get(mention.key, ()), mention.readings)
    return {**found, **told}


def merge(left: tuple[Reading, ...], right: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Both, without repetition."""
    numbers = {reading.number for reading in left}
    return (*left, *(reading for reading in right if reading.number not in numbers))


def choose(mention: Mention, shared: tuple[Reading, ...], setting: Setting) -> Choice | None:
    """The choice for one mention, from its own readings if the text tells them and else from those of its name."""
    if mention.outer in setting.chosen:
        return in_container(setting.chosen[mention.outer])
    if not mention.readings:
        return None
    if mention.guessed and not mention.told:
        return spelled_otherwise(mention, setting)
    readings = mention.readings if mention.told else shared
    scored = sorted(
        ((score(mention, reading, setting), -reading.number, reading) for reading in readings),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    lead = scored[0][0] - scored[1][0] if len(scored) > 1 else CLEAR
    if is_stranger(mention, scored[0][2], setting):
        return None
    seat = namesake_seat(mention, scored[0][2], readings)
    if seat:
        return Choice(seat, "seat_of_that_name", confidence(mention, CLEAR))
    return Choice(scored[0][2], rule(mention, readings), confidence(mention, lead))


def spelled_otherwise(mention: Mention, setting: Setting) -> Choice | None:
    """The place most like an unknown name in the countries that the document speaks of, if there is one."""
    for reading in mention.readings:
        there, here = setting.anchored(mention.key, reading.alpha2)
        if here > 1 or here > there:
            return Choice(reading, "other_spelling", OTHER_SPELLING)
    return None


def in_container(container: Reading) -> Choice:
    """The place that an unlisted place is said to lie in: "the village of Qwxara in Anbar" is somewhere in Anbar."""
    known = IN_COUNTRY if container.kind is PlaceKind.COUNTRY else "unlisted_place_in_named_one"
    return Choice(container, known, UNLISTED)


def is_stranger(mention: Mention, reading: Reading, setting: Setting) -> bool:
    """A little-known place of a country that nothing else in the document speaks of: rather another, unlisted place."""
    if mention.told or reading.demonym or not reading.alpha2 or is_well_known(reading):
        return False
    there, here = setting.anchored(mention.key, reading.alpha2)
    return here == 0 and there >= ENOUGH


def namesake_seat(mention: Mention, division: Reading, readings: tuple[Reading, ...]) -> Reading | None:
    """The town of the same name that a division is governed from, unless the text says that it means the division."""
    if division.kind not in {PlaceKind.ADMIN1, PlaceKind.ADMIN2} or mention.wanted is division.kind:
        return None
    for reading in readings:
        named_after = reading.number == division.capital and not reading.name.endswith(" City")
        if named_after and reading.population * SEAT_SHARE >= division.population:
            return reading
    return None


def score(mention: Mention, reading: Reading, setting: Setting) -> float:
    """How much speaks for a reading, in powers of ten of population."""
    return fame(reading) + setting.support(mention.key, reading) + KIND_WEIGHT * fit(mention, reading)


def fit(mention: Mention, reading: Reading) -> float:
    """How far a reading is what the words around call it; people call any division a district or province."""
    if mention.wanted is reading.kind or (mention.wanted is PlaceKind.ADMIN1 and reading.kind is PlaceKind.REGION):
        return 1.0
    return 0.5 if {mention.wanted, reading.kind} == {PlaceKind.ADMIN1, PlaceKind.ADMIN2} else 0.0


def rule(mention: Mention, readings: tuple[Reading, ...]) -> str:
    """The name of what decided."""
    if mention.told:
        return mention.told
    if len(readings) == 1:
        return "only_place_of_that_name"
    return "kind_named" if mention.wanted else "document_context"


def confidence(mention: Mention, lead: float) -> float:
    """How sure a choice is, from its lead over the next."""
    sure = 0.55 + 0.4 * min(lead / CLEAR, 1.0)
    return round(max(sure, 0.9) if mention.told else sure, 2)
