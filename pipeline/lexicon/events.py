"""The event lexicon: which words tell of an event, and what they say of people, weapons and things."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pipeline.errors import LexiconInvalid
from pipeline.model import CasualtyKind
from pipeline.ontology import PeopleClass, Predicate, Report, ThingClass, WeaponClass

E = TypeVar("E", bound=StrEnum)
K = TypeVar("K")
V = TypeVar("V")

LEXICON_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Lexicon:
    """All word lists, by lower-case lemma; keys of several words are joined by one space."""

    #: "attack", "blow up": a verb alone or with its particle or preposition.
    verbs: Mapping[str, Predicate]
    #: ("open", "fire"): a verb (with its particle) and the noun that heads its object; decides over ``verbs``.
    verb_objects: Mapping[tuple[str, str], Predicate]
    nouns: Mapping[str, Predicate]
    #: ("drone", "strike"): a modifier and its noun; decides over ``nouns``.
    compounds: Mapping[tuple[str, str], Predicate]
    #: Verbs and nouns that count only with people, weapons, casualties or a place beside them.
    ambiguous_verbs: frozenset[str]
    ambiguous_nouns: frozenset[str]
    #: Verbs whose object is the event: "carry out".
    light_verbs: frozenset[str]
    #: Those light verbs whose subject undergoes it: "come under".
    suffering_verbs: frozenset[str]
    #: Verbs whose subject is the event: "take place".
    occurrence_verbs: frozenset[str]
    #: Words of responsibility, blame and judgement, whose event is spoken of, not told.
    judgements: frozenset[str]
    #: Nouns of what shows an event and does none: "video captured two men fighting".
    recorders: frozenset[str]
    reporting: Mapping[str, Report]
    weapons: Mapping[str, WeaponClass]
    people: Mapping[str, PeopleClass]
    things: Mapping[str, ThingClass]
    #: "dead", "wounded", "hostage": what happened to the people a number counts.
    casualties: Mapping[str, CasualtyKind]
    #: "dozens" -> 12: the lowest number a vague word allows.
    vague_numbers: Mapping[str, int] = field(default_factory=dict)

    def verb_class(self, lemma: str, particles: Iterable[str] = (), objects: Iterable[str] = ()) -> Predicate | None:
        """The class of a verb with its particles, prepositions and object nouns, the most specific reading first."""
        readings = [f"{lemma} {particle}" for particle in particles] + [lemma]
        pairs = [(reading, noun) for reading in readings for noun in objects]
        return next((self.verb_objects[pair] for pair in pairs if pair in self.verb_objects), None) or next(
            (self.verbs[reading] for reading in readings if reading in self.verbs), None
        )

    def noun_class(self, lemma: str, modifiers: Iterable[str] = ()) -> Predicate | None:
        """The class of an event noun, its modifiers first."""
        return self.compound_class(lemma, modifiers) or (
            self.nouns.get(lemma) if self.names_act(lemma, modifiers) else None
        )

    def compound_class(self, lemma: str, modifiers: Iterable[str]) -> Predicate | None:
        """The class of an event noun with the first of its modifiers that decides it."""
        if lemma not in self._compounded:
            return None
        return next((found for modifier in modifiers if (found := self.compounds.get((modifier, lemma)))), None)

    def weapon_class(self, lemma: str, modifiers: Iterable[str] = ()) -> WeaponClass | None:
        """What kind of weapon a noun with these modifiers is."""
        return _phrase_class(self.weapons, self._weapon_endings, lemma, modifiers)

    def names_act(self, lemma: str, modifiers: Iterable[str] = ()) -> bool:
        """Whether a noun with these modifiers names an act and no weapon: "rifle fire", not "a dynamite charge"."""
        if lemma not in self.nouns:
            return False
        used = lemma in self.weapons or self.compound_class(lemma, modifiers) is not None
        return used or self.weapon_class(lemma, modifiers) is None

    def people_class(self, lemma: str, modifiers: Iterable[str] = ()) -> PeopleClass | None:
        """What kind of people a noun with these modifiers names."""
        return _phrase_class(self.people, self._people_endings, lemma, modifiers)

    def thing_class(self, lemma: str, modifiers: Iterable[str] = ()) -> ThingClass | None:
        """What kind of thing or place a noun with these modifiers names."""
        return _phrase_class(self.things, self._thing_endings, lemma, modifiers)

    @cached_property
    def idioms(self) -> Mapping[str, frozenset[str]]:
        """First word of the verbs in ``verb_objects`` -> the nouns that decide the class of one of them."""
        found: dict[str, set[str]] = {}
        for verb, noun in self.verb_objects:
            found.setdefault(verb.split(" ")[0], set()).add(noun)
        return {verb: frozenset(nouns) for verb, nouns in found.items()}

    @cached_property
    def _compounded(self) -> frozenset[str]:
        return frozenset(noun for _, noun in self.compounds)

    @cached_property
    def _weapon_endings(self) -> frozenset[str]:
        return _endings(self.weapons)

    @cached_property
    def _people_endings(self) -> frozenset[str]:
        return _endings(self.people)

    @cached_property
    def _thing_endings(self) -> frozenset[str]:
        return _endings(self.things)


@cache
def load_lexicon() -> Lexicon:
    """The event lexicon from its TOML files; raises LexiconInvalid with file and entry where one breaks the rules."""
    verbs, ambiguous_verbs = _graded("predicates/verbs.toml")
    nouns, ambiguous_nouns = _graded("predicates/nouns.toml")
    frames = _read("predicates/frames.toml")
    casualties = _read("entities/casualties.toml")
    return Lexicon(
        verbs=verbs,
        verb_objects=_paired("predicates/verb_objects.toml"),
        nouns=nouns,
        compounds=_paired("predicates/compounds.toml"),
        ambiguous_verbs=ambiguous_verbs,
        ambiguous_nouns=ambiguous_nouns,
        light_verbs=_words("predicates/frames.toml", frames["light_verbs"]),
        suffering_verbs=_words("predicates/frames.toml", frames["suffering_verbs"]),
        occurrence_verbs=_words("predicates/frames.toml", frames["occurrence_verbs"]),
        judgements=_words("predicates/frames.toml", frames["judgements"]),
        recorders=_words("predicates/frames.toml", frames["recorders"]),
        reporting=classified("speech/reporting.toml", _read("speech/reporting.toml"), Report),
        weapons=classified("entities/weapons.toml", _read("entities/weapons.toml"), WeaponClass),
        people=classified("entities/people.toml", _read("entities/people.toml"), PeopleClass),
        things=classified("entities/things.toml", _read("entities/things.toml"), ThingClass),
        casualties=classified("entities/casualties.toml", casualties["kinds"], CasualtyKind),
        vague_numbers=MappingProxyType(casualties["vague_numbers"]),
    )


def unique(file: str, entries: Iterable[tuple[K, V]]) -> Mapping[K, V]:
    """The entries of a word list as a mapping; a key that stands twice raises LexiconInvalid."""
    found: dict[K, V] = {}
    for key, value in entries:
        if key in found:
            raise LexiconInvalid(f"{file}: {key!r} stands under {found[key]!s} and under {value!s}: keep one")
        found[key] = value
    return MappingProxyType(found)


def _phrase_class(words: Mapping[str, V], endings: frozenset[str], lemma: str, modifiers: Iterable[str]) -> V | None:
    """The value of "modifier lemma" for the first modifier that has one, or of the lemma; names may be plurals.

    The modifiers are not looked at where no phrase ends in the lemma.
    """
    singular = lemma.removesuffix("men") + "man" if lemma.endswith("men") else lemma
    forms = [form for form in (lemma, lemma.removesuffix("s"), singular) if form in endings]
    if not forms:
        return None
    before = tuple(modifiers)
    phrases = [f"{modifier} {form}" for form in forms for modifier in before]
    return next((words[phrase] for phrase in (*phrases, *forms) if phrase in words), None)


def _endings(phrases: Iterable[str]) -> frozenset[str]:
    """Phrases, and all that is left of them without their first words."""
    parts = (phrase.split(" ") for phrase in phrases)
    return frozenset(" ".join(words[first:]) for words in parts for first in range(len(words)))


def _read(file: str) -> dict[str, Any]:
    return tomllib.loads((LEXICON_FOLDER / file).read_text(encoding="utf-8"))


def _graded(file: str) -> tuple[Mapping[str, Predicate], frozenset[str]]:
    """A list with ``words`` and ``ambiguous`` under each class, and the ambiguous ones among them."""
    tables = _read(file)
    classes = classified(
        file, {name: [*table["words"], *table.get("ambiguous", ())] for name, table in tables.items()}, Predicate
    )
    return classes, frozenset(word for table in tables.values() for word in table.get("ambiguous", ()))


def _paired(file: str) -> Mapping[tuple[str, str], Predicate]:
    """A list whose entries end in a noun: (all before it, the noun) -> class."""
    phrases = classified(file, {name: table["words"] for name, table in _read(file).items()}, Predicate)
    return MappingProxyType({_split(file, phrase): value for phrase, value in phrases.items()})


def _split(file: str, phrase: str) -> tuple[str, str]:
    before, space, noun = phrase.rpartition(" ")
    if not space:
        raise LexiconInvalid(f"{file}: {phrase!r} must have at least two words")
    return before, noun


def classified(file: str, tables: Mapping[str, Iterable[str]], classes: Callable[[str], E]) -> Mapping[str, E]:
    """A list of words under each class name, turned round: word -> class."""
    return unique(file, _entries(file, tables, classes))


def _entries(file: str, tables: Mapping[str, Iterable[str]], classes: Callable[[str], E]) -> Iterator[tuple[str, E]]:
    for name, words in tables.items():
        try:
            value = classes(name)
        except ValueError as error:
            raise LexiconInvalid(f"{file}: {name!r} is no class of {classes.__name__}") from error
        yield from ((word, value) for word in _words(file, words))


def _words(file: str, words: Iterable[str]) -> frozenset[str]:
    """The words of one list, each checked to be lower case, single-spaced and there only once."""
    for word in words:
        if not word or word != " ".join(word.lower().split()):
            raise LexiconInvalid(f"{file}: {word!r} must be lower case with single spaces")
    return frozenset(unique(file, ((word, word) for word in words)))
