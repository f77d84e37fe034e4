"""The names of a document: which of them name one person or body, and the fullest form of each."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.lexicon.countries import country_of_demonym
from pipeline.lexicon.grammar import grammar
from pipeline.model import Entity, EntityKind, Sentence, Span

BRACKETS = frozenset({"(", ")", "[", "]"})
DASHES = frozenset({"-", "--", "–", "—"})
#: All that may stand between two names of one thing.
RENAMING = BRACKETS | DASHES | {",", "or", "the", "also", "known", "know", "as", "aka", "formerly", "better", "alias"}
POSSESSIVE = re.compile(r"\s?['’]s?$")
BLANKS = re.compile(r"\s+")
#: Words that people's names join with, which alone name nobody.
PARTICLES = frozenset({"de", "la", "del", "los", "y", "al", "el", "bin", "ibn", "van", "von", "da", "dos", "di"})

#: Kinds that a surname alone is mistaken for; a town may well be named after somebody.
MISTAKEN = frozenset({EntityKind.ORGANIZATION, EntityKind.MISCELLANEOUS})


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a document names somebody or something."""

    sentence: int
    #: First and last token, both inclusive; titles and articles left out.
    first: int
    last: int
    span: Span
    kind: EntityKind

    @property
    def words(self) -> str:
        """The name on one line, without what marks an owner."""
        return POSSESSIVE.sub("", BLANKS.sub(" ", self.span.text))


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who or what bears one or more names."""

    #: The fullest name.
    name: str
    kind: EntityKind
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Names:
    """All that a document names."""

    bearers: tuple[Bearer, ...]
    #: (sentence index, token index) -> position in ``bearers``.
    positions: dict[tuple[int, int], int]

    def at(self, sentence: int, token: int) -> Bearer | None:
        """Whoever is named by a token."""
        position = self.positions.get((sentence, token))
        return None if position is None else self.bearers[position]


def collect_names(sentences: tuple[Sentence, ...]) -> Names:
    """The names of a document, those of one bearer together: the same, a part of one full name, or said to be one."""
    names = [name for sentence in sentences for name in names_of(sentence)]
    kinds = usual_kinds(names)
    aliases = {**short_names(names, kinds), **other_names(sentences)}
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(full_form(name.words.casefold(), aliases), []).append(name)
    bearers = tuple(bearer(group, kinds) for group in groups.values())
    positions = {
        (name.sentence, token): number
        for number, one in enumerate(bearers)
        for name in one.names
        for token in range(name.first, name.last + 1)
    }
    return Names(bearers, positions)


def names_of(sentence: Sentence) -> Iterator[Name]:
    """The names of a sentence, less the titles and articles that stand before them."""
    for entity in sentence.entities:
        first, last = entity.first, entity.last
        while first < last and stands_before(sentence, first, entity):
            first += 1
        while last > first and stands_behind(sentence, last, entity):
            last -= 1
        if any(character.isalnum() for character in sentence.token(first).text):
            yield Name(sentence.index, first, last, sentence.between(first, last), entity.kind)


def stands_before(sentence: Sentence, index: int, entity: Entity) -> bool:
    """Whether a word of an entity only introduces its name: a title, or a people's name before "X of Y" or a person."""
    word = sentence.token(index).text
    if is_title(word, entity.kind):
        return True
    long = entity.kind is EntityKind.ORGANIZATION and any(
        token.text.lower() == "of" for token in sentence.tokens[index : entity.last]
    )
    alone = entity.last > index + 1 if entity.kind is EntityKind.PERSON else long
    return alone and country_of_demonym(word) is not None


def stands_behind(sentence: Sentence, index: int, entity: Entity) -> bool:
    """Whether the last word of an entity is no part of its name: what marks an owner, or is said of the next noun."""
    token = sentence.token(index)
    if token.text in {"'s", "'", "’s", "’", ","}:
        return True
    onward = token.upos == "ADJ" and token.head > entity.last
    return onward and entity.kind is EntityKind.ORGANIZATION


def is_title(word: str, kind: EntityKind) -> bool:
    """Whether a word before a name is no part of it: an article, and before a person a title or rank."""
    plain = word.casefold().rstrip(".")
    return plain in {"the", "a", "an"} or (kind is EntityKind.PERSON and plain in grammar().titles)


def usual_kinds(names: Iterable[Name]) -> dict[str, EntityKind]:
    """The kind that each name is mostly taken for in its document; the first of those taken for equally often."""
    votes: dict[str, Counter[EntityKind]] = {}
    for name in names:
        votes.setdefault(name.words.casefold(), Counter())[name.kind] += 1
    return {words: count.most_common(1)[0][0] for words, count in votes.items()}


def short_names(names: Iterable[Name], kinds: dict[str, EntityKind]) -> dict[str, str]:
    """A person's short name -> the one full name that has all its words in this order.

    One word that is taken for a body's name is a person's surname where it ends the name of a person.
    """
    people = {name.words.casefold() for name in names if kinds[name.words.casefold()] is EntityKind.PERSON}
    surnames = {full.split()[-1] for full in people if " " in full}
    people |= {surname for surname in surnames if kinds.get(surname) in MISTAKEN}
    bearing: dict[str, list[list[str]]] = {}
    for full in sorted(people):
        words = full.split()
        for word in set(words) if len(words) > 1 else ():
            bearing.setdefault(word, []).append(words)
    found = {}
    for short in sorted(people):
        words = short.split()
        fuller = [full for full in bearing.get(words[-1], []) if len(full) > len(words) and is_part(words, full)]
        longest = max(fuller, key=len, default=None)
        if longest and words[-1] not in PARTICLES and all(is_part(full, longest) for full in fuller):
            found[short] = " ".join(longest)
    return found


def is_part(words: list[str], full: list[str]) -> bool:
    """Whether all of some words stand in others, in their order."""
    rest = iter(full)
    return all(word in rest for word in words)


def other_names(sentences: tuple[Sentence, ...]) -> dict[str, str]:
    """Second name, case-folded -> first or full name: "Full Name (FN)", "X, also known as Y", "X - or Y - "."""
    found: dict[str, str] = {}
    for sentence in sentences:
        for first, second in pairwise(names_of(sentence)):
            between = [token.lemma.lower() for token in sentence.tokens[first.last : second.first - 1]]
            if between and renames(between):
                names = [name.words.casefold() for name in (first, second)]
                long, short = sorted(names, key=len, reverse=True) if set(between) <= BRACKETS else names
                if short != long:
                    found[short] = long
    return found


def renames(between: list[str]) -> bool:
    """Whether the words between two names say that the second is another name of the first."""
    words = set(between)
    if not words <= RENAMING:
        return False
    said = bool(words & {"known", "know", "aka", "alias"})
    return bool(words & BRACKETS) or said or ("or" in words and bool(words & DASHES))


def full_form(words: str, aliases: dict[str, str]) -> str:
    """The fullest form of a name, by way of at most a few aliases."""
    seen = {words}
    while words in aliases and aliases[words] not in seen:
        words = aliases[words]
        seen.add(words)
    return words


def bearer(names: list[Name], kinds: dict[str, EntityKind]) -> Bearer:
    """Whoever bears these names, with the longest of them first."""
    ordered = sorted(names, key=lambda name: (-len(name.words), name.span.start))
    return Bearer(ordered[0].words, kinds[ordered[0].words.casefold()], tuple(ordered))
