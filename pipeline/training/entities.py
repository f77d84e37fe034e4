"""Entity sentences as the trainer wants them: the annotated ones, and variants of them."""

import json
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.training.names import NameInventory
from pipeline.training.recipe import EntityRecipe

#: Our own sentences with gaps for names.
CONTEXTS = Path(__file__).parent / "contexts.txt"
#: What stands in a gap until a name is drawn: a full name has two words, a nation is one that the
#: inventory knows; the number keeps two gaps of a sentence apart.
GAP_FILLERS = {
    "{ORG}": "Group{n}",
    "{LOC}": "Town{n}",
    "{PER}": "Given Family{n}",
    "{PERS}": "Family{n}",
    "{MISC}": "Malian",
}
#: The models read text whose quotes the reader has made straight.
STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
#: Words that headlines leave in small letters.
SMALL_WORDS = frozenset(re.findall(r"\w+", "a an and as at but by for from in into of off on or over the to up with"))


@dataclass(frozen=True, slots=True)
class EntitySentence:
    """Words with their BIO tags."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: word positions, end exclusive, and its type."""

    start: int
    end: int
    kind: str


def read_bio(path: Path) -> list[EntitySentence]:
    """The sentences of a file with one ``word TAB tag`` a line."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    pairs = [[line.split("\t") for line in block.split("\n")] for block in blocks]
    return [
        EntitySentence(tuple(p[0].translate(STRAIGHT) for p in block), tuple(p[1] for p in block)) for block in pairs
    ]


def write_stanza_json(sentences: Iterable[EntitySentence], path: Path) -> None:
    """Write sentences in the form that ``stanza.models.ner_tagger`` reads."""
    content = [[{"text": word, "ner": tag} for word, tag in zip(s.words, s.tags, strict=True)] for s in sentences]
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def read_contexts(path: Path = CONTEXTS) -> list[EntitySentence]:
    """Sentences with gaps, each gap filled with a name that ``rename`` replaces."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [fill_gaps(line.split()) for line in lines if line and not line.startswith("#")]


def fill_gaps(pieces: list[str]) -> EntitySentence:
    """One sentence from words and gaps."""
    words: list[str] = []
    tags: list[str] = []
    for number, piece in enumerate(pieces):
        filler = GAP_FILLERS.get(piece, piece).replace("{n}", str(number)).split()
        kind = piece.strip("{}S") if piece in GAP_FILLERS else ""
        words += filler
        tags += [f"{prefix}-{kind}" for prefix in ("B", "I")[: len(filler)]] if kind else ["O"]
    return EntitySentence(tuple(words), tuple(tags))


def vary(
    sentences: list[EntitySentence], recipe: EntityRecipe, names: NameInventory, seed: int
) -> list[EntitySentence]:
    """The sentences with the variants that the recipe asks for."""
    generator = random.Random(seed)
    named = [sentence for sentence in sentences if find_mentions(sentence)]
    renamed = [rename(s, names, generator) for s in generator.sample(named, round(recipe.renamed * len(named)))]
    contexts = read_contexts()
    told = [
        rename(generator.choice(contexts), names, generator) for _ in range(round(recipe.contexts * len(sentences)))
    ]
    pool = sentences + renamed + told
    capitals = [in_capitals(s) for s in generator.sample(pool, round(recipe.capitals * len(pool)))]
    headlines = [as_headline(s) for s in generator.sample(pool, round(recipe.headlines * len(pool)))]
    return pool + capitals + headlines


def find_mentions(sentence: EntitySentence) -> tuple[Mention, ...]:
    """The names of a sentence, in text order."""
    mentions: list[Mention] = []
    for position, tag in enumerate(sentence.tags):
        if tag.startswith("B-"):
            mentions.append(Mention(position, position + 1, tag[2:]))
        elif tag.startswith("I-") and mentions:
            mentions[-1] = Mention(mentions[-1].start, position + 1, mentions[-1].kind)
    return tuple(mentions)


def rename(sentence: EntitySentence, names: NameInventory, generator: random.Random) -> EntitySentence:
    """The sentence with each name replaced by another of its type; a name that comes twice is replaced the same way."""
    words: list[str] = []
    tags: list[str] = []
    chosen: dict[tuple[str, ...], tuple[str, ...]] = {}
    last = 0
    for mention in find_mentions(sentence):
        old = sentence.words[mention.start : mention.end]
        new = chosen.setdefault(old, names.draw(mention.kind, old, generator))
        words += [*sentence.words[last : mention.start], *new]
        tags += [*sentence.tags[last : mention.start], f"B-{mention.kind}", *[f"I-{mention.kind}"] * (len(new) - 1)]
        last = mention.end
    return EntitySentence((*words, *sentence.words[last:]), (*tags, *sentence.tags[last:]))


def in_capitals(sentence: EntitySentence) -> EntitySentence:
    """The sentence as wire copy has it."""
    return EntitySentence(tuple(word.upper() for word in sentence.words), sentence.tags)


def as_headline(sentence: EntitySentence) -> EntitySentence:
    """The sentence as a headline: most words with a capital, no final stop."""
    words = [word if word in SMALL_WORDS else word[:1].upper() + word[1:] for word in sentence.words]
    tags = list(sentence.tags)
    if len(words) > 1 and words[-1] == ".":
        del words[-1], tags[-1]
    return EntitySentence((words[0][:1].upper() + words[0][1:], *words[1:]), tuple(tags))
