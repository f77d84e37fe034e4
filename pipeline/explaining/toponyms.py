"""Why each name is taken for its place: every place of that name, what speaks for it, and why the others lost."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.explaining.layout import quoted, reason
from pipeline.model import Place, Sentence
from pipeline.places import Gazetteer
from pipeline.places.finding import read_mentions
from pipeline.places.gazetteer import Reading
from pipeline.places.mentions import Mention
from pipeline.places.prominence import fame
from pipeline.places.resolution import KIND_WEIGHT, fit, readings_by_name, score
from pipeline.places.setting import Setting, find_setting

#: So many of the losers are shown; the rest are counted.
SHOWN = 8
RULED_OUT = "the words beside it leave another place of this name"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place of the name in question, with what speaks for it in powers of ten of population."""

    reading: Reading
    known: float
    context: float
    kind: float

    @property
    def total(self) -> float:
        """All that speaks for it."""
        return self.known + self.context + self.kind

    @property
    def evidence(self) -> str:
        """The sum in words."""
        parts = [f"{self.known:.1f} known", f"{self.context:.1f} context"]
        kind = [f"{self.kind:.1f} kind"] if self.kind else []
        return f"{self.total:.1f} = {' + '.join(parts + kind)}"


def explain_places(
    sentences: tuple[Sentence, ...], places: tuple[Place, ...], gazetteer: Gazetteer
) -> Iterator[Iterator[str]]:
    """A block for each toponym."""
    mentions = read_mentions(sentences, gazetteer)
    shared = readings_by_name(mentions)
    setting = find_setting(mentions, shared)
    for mention, place in zip(mentions, places, strict=True):
        readings = mention.readings if mention.told else shared.get(mention.key, ())
        yield explain_place(place, mention, weigh(mention, readings, setting), gazetteer)


def weigh(mention: Mention, readings: tuple[Reading, ...], setting: Setting) -> list[Candidate]:
    """The places that a name may stand for here, the likeliest first."""
    candidates = [
        Candidate(reading, fame(reading), setting.support(mention.key, reading), KIND_WEIGHT * fit(mention, reading))
        for reading in readings
    ]
    return sorted(candidates, key=lambda one: (-score(mention, one.reading, setting), one.reading.number))


def explain_place(place: Place, mention: Mention, candidates: list[Candidate], gazetteer: Gazetteer) -> Iterator[str]:
    """The chosen place with its evidence, and the places that lost."""
    yield f"{quoted(place.phrase.span.text)} → {described(place)}"
    if place.metonym:
        yield from reason("stands for", "people, an office or an institution: no event is placed by it")
    if not place.rule:
        yield from reason("unresolved", unresolved(candidates))
    else:
        yield from reason("chosen by", f"{place.rule}, confidence {place.confidence:.2f}")
    won = [one for one in candidates if place.rule and is_chosen(one.reading, place)]
    for one in won[:1]:
        yield from reason("evidence", one.evidence)
    yield from losers([one for one in candidates if one not in won[:1]], mention, gazetteer)


def losers(candidates: list[Candidate], mention: Mention, gazetteer: Gazetteer) -> Iterator[str]:
    """The other places of the name: those that had less to say for them, and those that the words rule out."""
    for one in candidates[:SHOWN]:
        yield from reason("lost", f"{whereabouts(one.reading, gazetteer)}: {one.evidence}")
    if len(candidates) > SHOWN:
        yield from reason("lost", f"{len(candidates) - SHOWN} more, each with at most {candidates[SHOWN].total:.1f}")
    kept = {reading.number for reading in mention.readings}
    out = [reading for reading in gazetteer.named(mention.key) if mention.told and reading.number not in kept]
    for reading in out[:SHOWN]:
        yield from reason("lost", f"{whereabouts(reading, gazetteer)}: {RULED_OUT}")
    if len(out) > SHOWN:
        yield from reason("lost", f"{len(out) - SHOWN} more: {RULED_OUT}")


def is_chosen(reading: Reading, place: Place) -> bool:
    """Whether a place resolved by name is this one."""
    return (round(reading.latitude, 4), round(reading.longitude, 4)) == (place.latitude, place.longitude)


def unresolved(candidates: list[Candidate]) -> str:
    """Why a name has no place."""
    if candidates:
        return "only little-known places of countries that nothing else in the text speaks of"
    return "no place of this name is in the gazetteer"


def described(place: Place) -> str:
    """A resolved place in one line."""
    if place.name is None:
        return f"somewhere in {place.country}" if place.country else "no place"
    parts = dict.fromkeys(filter(None, (place.name, place.admin1, place.country)))
    return f"{', '.join(parts)} ({place.kind}), {place.latitude} {place.longitude}"


def whereabouts(reading: Reading, gazetteer: Gazetteer) -> str:
    """A place of the gazetteer in one line."""
    division = gazetteer.place(reading.admin1).name if reading.admin1 is not None else None
    country = reading.country.name if reading.country else None
    parts = dict.fromkeys(filter(None, (reading.name, division, country)))
    people = f", population {reading.population:,}" if reading.population else ""
    return f"{', '.join(parts)} ({reading.kind}{people})"
