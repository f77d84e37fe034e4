"""News sentences with their trees, made from ``phrasebook.txt``: constructions that open treebanks hardly hold."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import PipelineError
from pipeline.training.treebank import TreebankSentence

PHRASEBOOK = Path(__file__).parent / "phrasebook.txt"
SENTENCE = "S"
PIECE = re.compile(r"\(|\)|\{[^}]*\}|[^\s(){}]+")

Slots = Mapping[str, tuple[tuple[str, ...], ...]]


class PhrasebookInvalid(PipelineError):
    """The phrasebook breaks its own rules: the message names the line to mend."""


@dataclass
class Word:
    """One word of a sentence in the making; its head is known when the phrase above it is."""

    form: str
    relation: str = ""
    head: "Word | None" = None


@dataclass
class Phrase:
    """What one level of brackets holds: its own words and phrases, and its head once it was met."""

    relation: str = ""
    head: Word | None = None
    below: list[Word] = field(default_factory=list)


def make_phrases(number: int, seed: int, path: Path = PHRASEBOOK) -> list[TreebankSentence]:
    """So many different sentences, drawn at random, fewer where there are no more; raises PhrasebookInvalid."""
    slots = read_phrasebook(path)
    generator = random.Random(seed)
    drawn = (as_sentence(build(slots, generator)) for _ in range(4 * number))
    return list(dict.fromkeys(drawn))[:number]


def read_phrasebook(path: Path = PHRASEBOOK) -> Slots:
    """The choices of each slot, cut into pieces; raises PhrasebookInvalid where a slot is used that has none."""
    slots: dict[str, list[tuple[str, ...]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, items = line.partition(":")
            slots.setdefault(name, []).append(tuple(PIECE.findall(items)))
    pieces = (piece for choices in slots.values() for items in choices for piece in items)
    used = {piece[1:-1].partition(":")[0] for piece in pieces if piece.startswith("{")}
    if missing := used - slots.keys():
        raise PhrasebookInvalid(f"{path}: no choice for {', '.join(sorted(missing))}")
    return {name: tuple(choices) for name, choices in slots.items()}


def build(slots: Slots, generator: random.Random) -> list[Word]:
    """The words of one sentence, in order, with their heads; raises PhrasebookInvalid."""
    words: list[Word] = []
    stack = [Phrase(relation="root")]
    for piece in expand(SENTENCE, slots, generator):
        if piece == ")":
            close(stack.pop(), stack[-1])
        elif piece.startswith("("):
            stack.append(Phrase(relation=piece[1:]))
        else:
            words.append(add(piece, stack[-1]))
    close(stack.pop(), None)
    return words


def expand(name: str, slots: Slots, generator: random.Random) -> Iterator[str]:
    """The pieces of a choice for a slot, its own slots filled: words, ``(relation`` and ``)``."""
    items = iter(generator.choice(slots[name]))
    for piece in items:
        if piece == "(":
            yield f"({next(items)}"
        elif piece.startswith("{"):
            inner, _, relation = piece[1:-1].partition(":")
            filled = expand(inner, slots, generator)
            yield from ([f"({relation}", *filled, ")"] if relation else filled)
        else:
            yield piece


def add(piece: str, phrase: Phrase) -> Word:
    """A word below the head of a phrase, or the head itself."""
    form, _, relation = piece.partition(":")
    word = Word(form, relation)
    if relation:
        phrase.below.append(word)
    elif phrase.head is None:
        phrase.head = word
    else:
        raise PhrasebookInvalid(f"Two heads in one phrase: {phrase.head.form} and {form}")
    return word


def close(phrase: Phrase, above: Phrase | None) -> None:
    """Hang the words of a finished phrase below its head, and the head in the phrase above."""
    if phrase.head is None:
        raise PhrasebookInvalid(f"A phrase without a head: {' '.join(word.form for word in phrase.below)}")
    for word in phrase.below:
        word.head = phrase.head
    phrase.head.relation = phrase.relation
    if above is not None:
        above.below.append(phrase.head)


def as_sentence(words: list[Word]) -> TreebankSentence:
    """The sentence in CoNLL-U's columns; tags and lemmas are left for the tagger."""
    number = {id(word): str(position) for position, word in enumerate(words, start=1)}
    forms = [words[0].form[:1].upper() + words[0].form[1:], *(word.form for word in words[1:])]
    rows = tuple(
        (number[id(word)], form, *"____", number[id(word.head)] if word.head else "0", word.relation, "_", "_")
        for word, form in zip(words, forms, strict=True)
    )
    return TreebankSentence("phrasebook", (), rows)
