"""What the time expressions on a rung say of a tuple's day."""

from dataclasses import replace

from pipeline.anchoring.ladder import CONFIDENCE
from pipeline.anchoring.surroundings import Surroundings
from pipeline.dates import day_of
from pipeline.model import Alternative, Coded, Day, RegionKind, TimeExpression


def dates_events(time: TimeExpression, around: Surroundings) -> bool:
    """Whether an expression covers known days; the date of a dateline is that of the report."""
    return time.earliest is not None and around.sentences[time.phrase.sentence].region is not RegionKind.DATELINE


def code_day(rung: str, times: list[tuple[int, TimeExpression]]) -> Coded[Day] | None:
    """The day of the finest expression on a rung; the others are kept as alternatives."""
    dated = []
    for index, time in times:
        day = day_of(time)
        if day is not None:
            dated.append((replace(day, times=(index,)), time))
    if not dated:
        return None
    (day, time), *rest = sorted(dated, key=lambda pair: pair[0].precision)
    others = tuple(
        Alternative(other, f"{rung}:{t.rule}", (t.phrase.span,)) for other, t in rest if other.date != day.date
    )
    return Coded(day, f"{rung}:{time.rule}", CONFIDENCE[rung], (time.phrase.span,), others)
