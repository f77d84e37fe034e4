"""Sentences -> the time expressions in them, tagged by rules and normalised in text order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.dates import clocks, lengths, named, ranges, relative
from pipeline.dates.asides import is_aside
from pipeline.dates.calendar import Grain, Period
from pipeline.dates.days import MONTH_DAYS
from pipeline.dates.grammar import apply_rules
from pipeline.dates.lengths import duration_value
from pipeline.dates.lexing import Item, has_time, lex
from pipeline.dates.meaning import Constant, Length, Moment, merge, named_parts
from pipeline.dates.numerals import join_cardinals
from pipeline.dates.resolving import COMPARISON, Resolved, resolve
from pipeline.dates.rivals import rivals
from pipeline.dates.scene import Scene, Style, judge_style
from pipeline.model import Phrase, RegionKind, Sentence, TimeExpression, TimexType

ATOMS = (*clocks.CLOCK_RULES, *named.NAMED_RULES, *lengths.LENGTH_ATOMS, *relative.RELATIVE_ATOMS)
JOINS = (*relative.RELATIVE_JOINS, *lengths.LENGTH_JOINS)
#: Joining stops by itself; this many rounds are enough for any phrase.
JOINING_ROUNDS = 5
#: Where a dateline ends when the page has no region for it: "BAGHDAD, Feb. 3, 2021 (AFP) —".
DATELINE_END = re.compile(r"\s[-–—]{1,2}\s|\)\s")


#: Unit of a length -> its days; longer ones date no event.
LENGTH_DAYS = {"TH": 1 / 24, "D": 1, "W": 7, "2W": 14, "M": 30}
#: A day serves "the next day" for so many sentences, and a clock time for so many characters before it.
DAY_SENTENCES, CLOCK_REACH = 2, 40


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the reading of a document stands: the last date it spoke of, and the last day."""

    spoken: Period | None = None
    sentence: int = -1
    day: Period | None = None
    day_sentence: int = -1
    #: The last date of the story itself.
    told: Period | None = None

    def after(self, period: Period, sentence: int, *, aside: bool) -> "Reading":
        """The reading once a period has been spoken of; an aside leaves the story where it was."""
        told = self.told if aside and self.told else period
        if period.grain is Grain.DAY:
            return Reading(period, sentence, period, sentence, told)
        return replace(self, spoken=period, sentence=sentence, told=told)

    def scene(self, publication: date | None, style: Style, sentence: Sentence, item: Item) -> Scene:
        """What an item is resolved against."""
        day = self.day if sentence.index - self.day_sentence <= DAY_SENTENCES else None
        offset = sentence.span.start + item.start
        return Scene(publication, style, sentence, offset, self.spoken, self.sentence, day, self.told)


def find_times(sentences: tuple[Sentence, ...], published_at: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a document in text order; without a day of writing a full date in the dateline serves."""
    found = [(sentence, item) for sentence in sentences for item in with_days(tuple(tag(sentence)))]
    publication = published_at or dateline_day(found)
    style = judge_style(publication, [item for _, item in found])
    times: list[TimeExpression] = []
    reading = Reading()
    for sentence, item in found:
        time, period = normalise(item, reading.scene(publication, style, sentence, item))
        times.append(time)
        if period and is_told(period, publication) and not time.rule.endswith(COMPARISON):
            reading = reading.after(period, sentence.index, aside=is_aside(sentence, time.phrase.span.start, item))
    return tuple(times)


def is_told(period: Period, publication: date | None) -> bool:
    """Whether a period is one that later expressions may point back to: no wider than a year, and begun."""
    days = period.days
    return period.grain <= Grain.YEAR and (publication is None or days is None or days[0] <= publication)


def with_days(items: Sequence[Item]) -> Iterator[Item]:
    """The items, with a time of the day given the day that follows close by: "at 2am (0100 GMT) on Friday"."""
    for position, item in enumerate(items):
        moment = item.meaning
        if isinstance(moment, Moment) and named_parts(moment) == {"clock"}:
            near = (later for later in items[position + 1 :] if later.start - item.end <= CLOCK_REACH)
            days = (later.meaning for later in near if isinstance(later.meaning, Moment))
            day = next((day for day in days if named_parts(day) & {"day", "weekday"}), None)
            merged = merge(moment, replace(day, clock=None)) if day else None
            yield replace(item, meaning=merged or moment)
        else:
            yield item


def tag(sentence: Sentence) -> Iterator[Item]:
    """The time expressions of a sentence, understood but not yet resolved."""
    items = lex(sentence)
    if not has_time(items):
        return
    items = apply_rules(join_cardinals(items), ATOMS, sentence)
    for _ in range(JOINING_ROUNDS):
        before = len(items)
        items = apply_rules(items, JOINS, sentence)
        items = apply_rules(items, ranges.RANGE_RULES, sentence)
        if len(items) == before:
            break
    yield from (item for item in items if item.meaning and not item.meaning.partial)


def dateline_day(found: Sequence[tuple[Sentence, Item]]) -> date | None:
    """The day of a dateline that gives its year."""
    for sentence, item in found:
        meaning = item.meaning
        if not isinstance(meaning, Moment) or not (meaning.year and meaning.month and meaning.day):
            continue
        if sentence.region is RegionKind.DATELINE or (sentence.index == 0 and opens_with_dateline(sentence, item)):
            days = Period(grain=Grain.DAY, year=meaning.year, number=meaning.month, day=meaning.day).days
            return days[0] if days else None
    return None


def opens_with_dateline(sentence: Sentence, item: Item) -> bool:
    """True if the sentence starts with capitals and a dash or bracket follows the date at once."""
    text = sentence.span.text
    return text[: item.start].split(",")[0].isupper() and bool(DATELINE_END.search(text, item.end, item.end + 30))


def normalise(item: Item, scene: Scene) -> tuple[TimeExpression, Period | None]:
    """The expression with its value, and the period that later expressions may count from."""
    meaning = item.meaning
    if isinstance(meaning, Moment):
        return moment_expression(item, meaning, scene)
    if isinstance(meaning, Length):
        return length_expression(item, meaning, scene), None
    if not isinstance(meaning, Constant):
        raise TypeError(f"{item.text!r} has no meaning")
    time_of_day = "T" in meaning.value and meaning.value.startswith("X") and not meaning.recurrent
    kind = TimexType.SET if meaning.recurrent else TimexType.TIME if time_of_day else TimexType.DATE
    return expression(item, scene, kind, meaning.value, meaning.rule), None


def length_expression(item: Item, length: Length, scene: Scene) -> TimeExpression:
    """A duration; one of at most a month that ends with the day of writing has its days: "in the past three days"."""
    time = expression(item, scene, TimexType.DURATION, duration_value(length.amount, length.unit), length.rule)
    days = (length.amount or 0) * LENGTH_DAYS.get(length.unit, 0)
    if scene.publication is None or length.direction != -1 or not 1 <= days <= MONTH_DAYS:
        return time
    first = scene.publication - timedelta(days=round(days))
    return replace(time, earliest=first, latest=scene.publication, anchor=scene.publication)


def moment_expression(item: Item, moment: Moment, scene: Scene) -> tuple[TimeExpression, Period | None]:
    """A date or time: its value and days where it could be resolved, the reason where it could not."""
    resolved: Resolved = resolve(moment, scene)
    period = resolved.period
    kind = TimexType.TIME if moment.clock and (period is None or period.clock) else TimexType.DATE
    time = expression(item, scene, kind, period.value if period else None, f"{moment.rule}:{resolved.rule}")
    days, anchor = (period.days if period else None), (resolved.anchor.days if resolved.anchor else None)
    time = replace(time, earliest=days[0] if days else None, latest=days[1] if days else None)
    others = rivals(moment, scene, resolved)
    return replace(time, anchor=anchor[0] if anchor and period else None, alternatives=others), period


def expression(item: Item, scene: Scene, kind: TimexType, value: str | None, rule: str) -> TimeExpression:
    """A time expression over an item's words."""
    sentence, end = scene.sentence, scene.sentence.span.start + item.end
    phrase = Phrase(sentence.index, head_index(sentence, scene.offset, end), sentence.slice(scene.offset, end))
    return TimeExpression(phrase=phrase, type=kind, value=value, rule=rule)


def head_index(sentence: Sentence, start: int, end: int) -> int:
    """The 1-based index of the token of a stretch whose head lies outside it."""
    inside = [token for token in sentence.tokens if token.end > start and token.start < end]
    indexes = {token.index for token in inside}
    for token in inside:
        if token.head not in indexes and token.upos != "PUNCT":
            return token.index
    return inside[0].index if inside else 1
