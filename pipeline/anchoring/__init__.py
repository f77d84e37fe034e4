"""Tuple -> its place and its day, by one ladder: argument, clause, sentence, paragraph, dateline, narrative."""

from pipeline.anchoring.dating import code_day, dates_events
from pipeline.anchoring.ladder import CONFIDENCE, FAR, OWN_LADDER, climb
from pipeline.anchoring.placing import RUNGS, find_location
from pipeline.anchoring.surroundings import CLOSE, SENTENCE_RUNGS, Anchor, Surroundings, own
from pipeline.model import EventTuple

__all__ = ["CLOSE", "CONFIDENCE", "RUNGS", "SENTENCE_RUNGS", "Anchor", "Surroundings", "anchor", "own"]


def anchor(found: EventTuple, around: Surroundings) -> Anchor:
    """The day and place of one tuple."""
    day_rung, times = climb(
        found, around, around.times_in, lambda time: dates_events(time, around), (*OWN_LADDER, *FAR)
    )
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
        past=day is None and any(around.is_background(time.latest) for _, time in times),
    )
