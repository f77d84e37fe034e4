"""Which year a date without one is of: the candidates, and the one that direction, tense or nearness picks."""

from datetime import date

from pipeline.dates.calendar import Period
from pipeline.dates.meaning import Moment
from pipeline.dates.scene import Scene, Style
from pipeline.dates.tense import Tense, hangs_on_verb

#: In days: where a date that no verb governs is rather the next than the last one.
LONG_AGO, SOON, JUST_OVER = 240, 100, 45


def loosely_told(scene: Scene) -> bool:
    """True if the date tells which thing is meant, not when the verb happens: there its tense is a weak guide."""
    return not hangs_on_verb(scene.sentence, scene.offset)


def distances(start: date, past: Period, ahead: Period) -> tuple[bool, bool]:
    """Whether the last such time, and whether the next, is most of a year away while the other is near."""
    back, forward = (start - past.first_day()).days, (ahead.first_day() - start).days
    return back > LONG_AGO and forward < SOON, forward > LONG_AGO and back < JUST_OVER


def choose(candidates: list[Period], moment: Moment, base: Period, scene: Scene) -> tuple[Period | None, str]:
    """Of one candidate a year, the one that direction or tense asks for, else the nearest."""
    candidates = [candidate for candidate in candidates if candidate.days]
    if moment.weekday:
        candidates = [c for c in candidates if c.first_day().isoweekday() == moment.weekday] or candidates
    if moment.direction is not None:
        return pointed_at(candidates, moment.direction, base), "pointed"
    if scene.style is Style.NEWS and scene.tense is not Tense.OPEN:
        return by_tense(candidates, base.first_day(), scene)
    return nearest(candidates, base.first_day()), "nearest"


def pointed_at(candidates: list[Period], direction: int, base: Period) -> Period | None:
    """What "last", "this" and "next" mean: over, of the same year, not begun."""
    start = base.first_day()
    if direction == 0:
        return next((candidate for candidate in candidates if candidate.year == base.year), None)
    if direction < 0:
        return next(
            (candidate for candidate in reversed(candidates) if candidate.shifted(1).first_day() <= start), None
        )
    return next((candidate for candidate in candidates if candidate.first_day() > start), None)


def by_tense(candidates: list[Period], start: date, scene: Scene) -> tuple[Period | None, str]:
    """The last one begun for the past, the first one not over for the future, unless the other is far nearer."""
    past = [candidate for candidate in candidates if candidate.first_day() <= start]
    ahead = [candidate for candidate in candidates if candidate.shifted(1).first_day() > start]
    if not past or not ahead:
        return nearest(candidates, start), "nearest"
    stale, early = distances(start, past[-1], ahead[0]) if loosely_told(scene) else (False, False)
    if scene.tense is Tense.PAST:
        return (ahead[0], "soon_after_publication") if stale else (past[-1], "before_publication")
    return (past[-1], "soon_before_publication") if early else (ahead[0], "after_publication")


def nearest(candidates: list[Period], start: date) -> Period | None:
    """The candidate that starts nearest to a day; of two as near the later one."""
    return min(candidates, key=lambda c: (abs((c.first_day() - start).days), -c.first_day().toordinal()), default=None)
