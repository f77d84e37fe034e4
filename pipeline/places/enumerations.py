"""Names in a list: "Ohio, Georgia and Texas" are of one kind, "Camden and Baker counties" are what is said last."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import PlaceKind
from pipeline.places.gazetteer import Gazetteer
from pipeline.places.lookup import kind_of, word_at
from pipeline.places.mentions import AREAS, Mention
from pipeline.places.names import fold
from pipeline.places.prominence import best_known
from pipeline.places.tables import plurals

#: What stands between the names of a list.
_JOINTS = frozenset({",", "and", "or", "&", "/"})
_DIVISIONS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})
#: How many others of one kind make a list of that kind; more are needed to make a capital a division.
FEW, MANY = 2, 3


def read_enumerations(mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, those in lists with the readings that the list allows."""
    return tuple(found for run in enumerations(mentions) for found in read_list(run, gazetteer))


def enumerations(mentions: tuple[Mention, ...]) -> Iterator[tuple[Mention, ...]]:
    """The mentions in runs of names with only commas and conjunctions between them; most are alone."""
    run: list[Mention] = []
    for mention in mentions:
        if run and not are_joined(run[-1], mention):
            yield tuple(run)
            run = []
        run.append(mention)
    if run:
        yield tuple(run)


def are_joined(left: Mention, right: Mention) -> bool:
    """Whether only commas and conjunctions stand between two names."""
    if left.sentence.index != right.sentence.index or left.demonym or right.demonym:
        return False
    between = left.sentence.tokens[left.last : right.first - 1]
    return bool(between) and all(token.text.casefold() in _JOINTS for token in between)


def read_list(run: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The names of one list as what its last word calls them, or else as what most of them are."""
    if len(run) == 1:
        return run
    singular = plurals().get(word_at(run[-1].sentence, run[-1].last + 1))
    if singular:
        return tuple(called(mention, singular, gazetteer) for mention in run)
    return tuple(like_the_others(mention, run) for mention in run)


def called(mention: Mention, singular: str, gazetteer: Gazetteer) -> Mention:
    """One of several "counties" as "Camden County", which is no town, or with its kind where no such name is known."""
    name = f"{mention.phrase.span.text} {singular}"
    divisions = tuple(reading for reading in gazetteer.named(name) if reading.kind in _DIVISIONS)
    if not divisions:
        return replace(mention, wanted=kind_of(singular))
    return replace(mention, key=fold(name), readings=divisions, wanted=divisions[0].kind)


def like_the_others(mention: Mention, run: tuple[Mention, ...]) -> Mention:
    """A name among divisions of one country, or among countries, as such a one: Georgia between Florida and Alabama."""
    others = Counter(family(other) for other in run if other.key != mention.key and is_known(other))
    kind, alpha2 = next(iter(others.most_common(1)), (("", ""), 0))[0]
    alike = others[kind, alpha2]
    fitting = tuple(r for r in mention.readings if r.kind == kind and alpha2 in {"", r.alpha2} and not r.alternate)
    enough = MANY if any(reading.seat for reading in mention.readings) else FEW
    if kind not in AREAS or not fitting or alike < enough or 2 * alike < len(run):
        return mention
    return mention.limited(fitting, "listed_with_its_like")


def is_known(mention: Mention) -> bool:
    """Whether a gazetteer has the name as it is spelled."""
    return bool(mention.readings) and not mention.guessed


def family(mention: Mention) -> tuple[str, str]:
    """The kind of a place, and the country that the divisions of a list share."""
    known = best_known(mention.readings)
    return known.kind, known.alpha2 if known.kind is PlaceKind.ADMIN1 else ""
