"""What is trained how: ``recipe.toml`` as types."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.errors import PipelineError

DEFAULT = Path(__file__).parent / "recipe.toml"
#: Models in the order in which they need each other.
MODELS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
#: Those that the encoder does not replace.
BESIDE_CONTEXT = ("tokenize", "mwt", "lemma")


class RecipeInvalid(PipelineError):
    """The training recipe breaks its own rules: the message names the entry to mend."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of training with options of its own, from where the leg before ended."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelRecipe:
    """One model: the options of its trainer, and its legs."""

    name: str
    options: tuple[str, ...]
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class TreebankRecipe:
    """What is done to the treebank before training."""

    #: Beginnings of ``newdoc id``s that are left out.
    leave_out: tuple[str, ...]
    #: Share of the sentences that are also given in capitals.
    capitals: float
    #: Share of the documents that the tokenizer also sees with curly quotes.
    curly: float
    #: How many sentences from ``phrasebook.txt`` the parser also learns from.
    phrases: int


@dataclass(frozen=True, slots=True)
class EntityRecipe:
    """What is done to the entity sentences before training."""

    #: Share of the sentences that are also given with other names.
    renamed: float
    #: How many sentences are made from ``contexts.txt``, as a share of the sentences there are.
    contexts: float
    #: Shares of all these that are also given in capitals, and as headlines.
    capitals: float
    headlines: float


@dataclass(frozen=True, slots=True)
class TextVectorRecipe:
    """The part of the word vectors that is learnt from running text."""

    #: How many dimensions are kept of so many.
    dimensions: int
    size: int
    #: Words to either side, noise words for each, passes over the text.
    window: int
    negative: int
    epochs: int
    #: Words rarer than ``least`` are passed over, words more frequent than ``sample`` thinned out.
    least: int
    sample: float


@dataclass(frozen=True, slots=True)
class TeacherRecipe:
    """A pretrained encoder: the Python package that brings it, and the checksum of its weights."""

    package: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ContextRecipe:
    """How the encoder is fine-tuned with heads for tags, trees and names."""

    #: How many of the teacher's layers are kept, from below, and pieces, from the most used.
    layers: int
    pieces: int
    #: Words of trees, and as many words of sentences with names, that a step learns from.
    words: int
    #: Steps in all, steps in which the rates rise, and the last share of the steps, in which they fall.
    steps: int
    warmup: int
    decay: float
    #: Learning rates of the encoder and of the heads.
    rate: float
    head_rate: float
    weight_decay: float
    dropout: float
    eval_steps: int
    save_steps: int


@dataclass(frozen=True, slots=True)
class VectorRecipe:
    """The word vectors that tagger, parser and entity tagger share where there is no encoder."""

    #: Hidden layers whose mean over a word's pieces is taken.
    layers: tuple[int, ...]
    words: int
    dimensions: int
    scale: float
    text: TextVectorRecipe


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what comes out of training."""

    name: str
    seed: int
    treebank: TreebankRecipe
    entities: EntityRecipe
    teacher: TeacherRecipe
    context: ContextRecipe
    vectors: VectorRecipe
    models: Mapping[str, ModelRecipe]


def load_recipe(path: Path = DEFAULT) -> Recipe:
    """Read and check a recipe; raises RecipeInvalid."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return Recipe(
            content["name"],
            content["seed"],
            TreebankRecipe(**{**content["treebank"], "leave_out": tuple(content["treebank"]["leave_out"])}),
            EntityRecipe(**content["entities"]),
            TeacherRecipe(**content["teacher"]),
            ContextRecipe(**content["context"]),
            read_vectors(content["vectors"]),
            MappingProxyType({name: read_model(name, content[name]) for name in MODELS}),
        )
    except (KeyError, TypeError) as error:
        raise RecipeInvalid(f"{path}: missing or unknown entry: {error}") from error


def read_vectors(table: Mapping[str, Any]) -> VectorRecipe:
    """The table of the word vectors."""
    return VectorRecipe(**{**table, "layers": tuple(table["layers"]), "text": TextVectorRecipe(**table["text"])})


def read_model(name: str, table: Mapping[str, Any]) -> ModelRecipe:
    """One model's table: plain entries are options of the trainer, ``legs`` lists those that change on the way."""
    shared = {key: value for key, value in table.items() if key != "legs"}
    legs = tuple(Leg(as_options(leg)) for leg in table.get("legs", [{}]))
    if not legs:
        raise RecipeInvalid(f"[{name}] has an empty list of legs: leave it out for a single leg")
    return ModelRecipe(name, as_options(shared), legs)


def as_options(table: Mapping[str, Any]) -> tuple[str, ...]:
    """A table as command-line options of a trainer: ``true`` gives a bare flag, ``false`` none at all."""
    options: list[str] = []
    for key, value in table.items():
        if value is False:
            continue
        options += [f"--{key}"] if value is True else [f"--{key}", str(value)]
    return tuple(options)
