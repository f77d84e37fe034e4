"""How likely it is that an event is one, and that its type, its day and its country are right."""

from pipeline.records.parts import Parts

#: How often a day is right by the rung of the ladder that it came from, as counted on coded articles.
DAYS = {"narrative": 0.95, "argument": 0.95}
OTHER_DAY = 0.75
#: How often a country is right where the words of the act name its place, and where its place has a point at all.
COUNTRIES = {"argument": 0.97}
LOCATED, UNLOCATED = 0.9, 0.75
#: What an open day and an open country count: nothing wrong is said, but nobody finds the event by it.
OPEN_DAY, OPEN_COUNTRY = 0.7, 0.5
CONFIDENCE_DECIMALS = 2


def event_confidence(parts: Parts) -> float:
    """The probability that type, day and country are all right; the judge's where it spoke, else the rule's."""
    judged = parts.verdict.chance(parts.type) if parts.verdict else parts.sub_event.confidence
    return round(judged * day_chance(parts) * country_chance(parts), CONFIDENCE_DECIMALS)


def day_chance(parts: Parts) -> float:
    """How likely the day is right by the way it was found."""
    day = parts.incident.day
    return OPEN_DAY if day is None else DAYS.get(day.rule.partition(":")[0], OTHER_DAY)


def country_chance(parts: Parts) -> float:
    """How likely the country is right by the way it was found."""
    location = parts.incident.location
    if location is None:
        return OPEN_COUNTRY if parts.country is None else UNLOCATED
    return COUNTRIES.get(location.rule.partition(":")[0], LOCATED)
