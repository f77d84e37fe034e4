"""A cluster -> one incident: its best day, place and standing, its people in their roles, its counts."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.anchoring import Surroundings, own
from pipeline.incidents.clusters import Cluster
from pipeline.incidents.grouping import in_passing, points_back
from pipeline.incidents.mentions import Telling
from pipeline.model import (
    Alternative,
    Coded,
    Day,
    EventTuple,
    Factuality,
    Incident,
    Location,
    Place,
    RegionKind,
)
from pipeline.ontology import Predicate
from pipeline.participants import Participants
from pipeline.participants.roles import cast
from pipeline.places.names import fold

#: The most certain standing among an incident's tuples is the incident's.
STANDING = (
    Factuality.ASSERTED,
    Factuality.CLAIMED,
    Factuality.ALLEGED,
    Factuality.DENIED,
    Factuality.HISTORICAL,
)
#: How many sentences may lie between tellings of one happening that name its participants and places.
NEAR_SENTENCES = 3


def incident(group: Cluster, people: Participants, around: Surroundings) -> Incident:
    """A cluster as one value: its best day, place and standing, its people in their roles, its counts."""
    tellings = sorted(group.tellings, key=informativeness)
    near = close(tellings)
    day = best_day(tellings) or narrative_day(tellings, around)
    location = best_location(tellings)
    numbers = sorted({telling.told.sentence for telling in tellings})
    background = is_background(tellings, around)
    factuality = min((t.told.factuality for t in tellings), key=standing)
    return Incident(
        tuples=tuple(telling.told for telling in tellings),
        roles=cast(vouched(near), people),
        casualties=tuple(made for telling in tellings for made in telling.casualties),
        day=day,
        location=location,
        place_name=None if location else first_place_name(tellings),
        country=location.value.place.country if location else first_country(tellings),
        factuality=Factuality.HISTORICAL if background and factuality is Factuality.ASSERTED else factuality,
        background=background,
        passing=frozenset(telling.told.trigger.span for telling in in_passing(group, around)),
        places=scene(near, location, around),
        times=distinct(index for telling in tellings for index in telling.anchor.times),
        sentences=tuple(around.sentences[number] for number in numbers),
    )


def close(tellings: list[Telling]) -> list[Telling]:
    """The tellings whose people and places count: the first, the fullest, those close by, and those that point back.

    What is told far from all others may be another happening of the kind.
    """
    runs: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda telling: telling.told.sentence):
        if runs and telling.told.sentence - runs[-1][-1].told.sentence <= NEAR_SENTENCES:
            runs[-1].append(telling)
        else:
            runs.append([telling])
    core = [telling for run in runs if run is runs[0] or tellings[0] in run for telling in run]
    near = {telling.told.sentence for telling in core}
    told = Cluster(core)
    back = {telling.told.sentence for telling in tellings if points_back(told, telling)}
    return [telling for telling in tellings if telling.told.sentence in near | back]


def vouched(tellings: list[Telling]) -> list[EventTuple]:
    """The tuples whose participants count: what somebody denies names no one, unless all there is, is denied."""
    told = [telling.told for telling in tellings]
    return [found for found in told if found.factuality is not Factuality.DENIED] or told


def standing(factuality: Factuality) -> int:
    """Rank of a standing, the most certain first."""
    return STANDING.index(factuality) if factuality in STANDING else len(STANDING)


def informativeness(telling: Telling) -> tuple[bool, int, int]:
    """Sort key: body before captions, fuller tuples first, then text order."""
    found = telling.told
    filled = sum(bool(part) for part in (found.who, found.whom, found.where, found.when)) + bool(telling.casualties)
    specific = found.predicate not in {Predicate.KILL, Predicate.INJURE, Predicate.EXPLODE}
    return (
        telling.sentence.region is not RegionKind.BODY,
        -filled - specific,
        found.trigger.span.start,
    )


def best_day(tellings: list[Telling]) -> Coded[Day] | None:
    """The day that is best told; the other days that were told stay beside it, with their spans."""
    days = [telling.anchor.day for telling in tellings if telling.anchor.day is not None]
    best = max(days, key=lambda day: (own(day) is not None, -day.value.precision, day.confidence), default=None)
    if best is None:
        return None
    told = [Alternative(day.value, day.rule, day.spans) for day in days] + [o for day in days for o in day.alternatives]
    others = {other.value.date: other for other in reversed(told) if other.value.date != best.value.date}
    return replace(best, alternatives=tuple(others[day] for day in sorted(others)))


def best_location(tellings: list[Telling]) -> Coded[Location] | None:
    """The place that is best told: in the tuple's own sentence, the town before the province, the first.

    A place from around the tuples does not count where their own arguments name only other countries.
    """
    told = sorted(tellings, key=lambda telling: telling.told.trigger.span.start)
    at_home = own_countries(told)
    anchored = [telling.anchor.location for telling in told if telling.anchor.location is not None]
    places = [at for at in anchored if own(at) is not None or not at_home or at.value.place.country in at_home]
    return max(places, key=lambda at: (own(at) is not None, -at.value.precision), default=None)


def first_country(tellings: list[Telling]) -> str | None:
    """The country of an incident that has no point: one that an argument names, or else one from around the tuples."""
    countries = own_countries(tellings) or [t.anchor.country for t in tellings if t.anchor.country]
    return next(iter(countries), None)


def scene(tellings: list[Telling], location: Coded[Location] | None, around: Surroundings) -> tuple[int, ...]:
    """The places an incident is told with, each once: by its name, where that stands closest to the fullest tuple."""
    start = tellings[0].told.trigger.span.start
    own_places = location.value.places if location else ()
    named = distinct((*own_places, *(index for telling in tellings for index in telling.anchor.places)))
    farthest = sorted(named, key=lambda index: -abs(around.places[index].phrase.span.start - start))
    ranked = sorted(farthest, key=lambda index: goes_by_name(around.places[index]))
    return tuple(sorted({called(around.places[index]): index for index in ranked}.values()))


def goes_by_name(place: Place) -> bool:
    """Whether the words for a place are its name, and not a part of it: "the middle of Kaya"."""
    return place.name is not None and fold(place.phrase.span.text) == fold(place.name)


def called(place: Place) -> str | int:
    """What a place is known by: its gazetteer entry, else its name, else its words."""
    return place.geonameid or place.name or place.phrase.span.text


def own_countries(tellings: list[Telling]) -> list[str]:
    """The countries that the tuples' own arguments name."""
    anchors = [telling.anchor for telling in tellings]
    return [at.country for at in anchors if at.country and at.place_rung == "argument"]


def first_place_name(tellings: list[Telling]) -> Coded[str] | None:
    """The name of a place without a point that the tuples' own words tell."""
    return next((telling.anchor.place_name for telling in tellings if telling.anchor.place_name), None)


def narrative_day(tellings: list[Telling], around: Surroundings) -> Coded[Day] | None:
    """The publication day, marked as inferred, for an undated happening that the text tells as its news."""
    if around.published_at is None or any(telling.anchor.past or telling.anchor.times for telling in tellings):
        return None
    return Coded(Day(around.published_at, 1), "narrative:publication_day_inferred", 0.3)


def is_background(tellings: list[Telling], around: Surroundings) -> bool:
    """Whether a happening is told as past: by its day, or where it has none by the year or month that it is told of."""
    day = best_day(tellings)
    return around.is_background(day.value.date) if day else any(telling.anchor.past for telling in tellings)


def distinct(indexes: Iterable[int]) -> tuple[int, ...]:
    """Indexes once each, in order."""
    return tuple(sorted(set(indexes)))
