"""Tuple -> its place and its day, by one ladder: argument, clause, sentence, paragraph, dateline, narrative."""

from pipeline.anchoring.dating import code_day, dates_events, is_long_ago
from pipeline.anchoring.ladder import CONFIDENCE, FAR, OWN, climb
from pipeline.anchoring.placing import RUNGS, find_location
from pipeline.anchoring.surroundings import Anchor, Surroundings
from pipeline.model import EventTuple

__all__ = ["CONFIDENCE", "RUNGS", "Anchor", "Surroundings", "anchor"]


def anchor(found: EventTuple, around: Surroundings) -> Anchor:
    """The day and place of one tuple."""
    day_rung, times = climb(found, around, around.times_in, lambda time: dates_events(time, around), (*OWN, *FAR))
    day = code_day(day_rung, times)
    place = find_location(found, around)
    return Anchor(
        day=day,
        location=place.location,
        place_name=place.name,
        place_rung=place.rung,
        country=place.country,
        times=tuple(index for index, _ in times),
        places=tuple(index for index, _ in place.found),
        past=day is None and any(is_long_ago(time, around.published_at) for _, time in times),
    )
