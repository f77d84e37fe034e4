"""Runs Stanza's trainers, leg by leg; a leg that is done is not done again."""

import importlib
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.training.corpora import PREPARATIONS
from pipeline.training.packing import pack_model
from pipeline.training.recipe import Leg, ModelRecipe, Recipe
from pipeline.training.workspace import SHORTHAND, Workspace

#: Module of ``stanza.models`` that trains each model.
TRAINERS: Mapping[str, str] = MappingProxyType(
    {
        "tokenize": "tokenizer",
        "mwt": "mwt_expander",
        "pos": "tagger",
        "lemma": "lemmatizer",
        "depparse": "parser",
        "ner": "ner_tagger",
    }
)
#: Trainers that take no ``--lang``.
WITHOUT_LANGUAGE = ("lemma", "ner")
log = logging.getLogger(__name__)


def train_model(name: str, workspace: Workspace, recipe: Recipe, device: str) -> None:
    """Prepare the data of one model, run the legs that are not done yet, and pack what the last one made."""
    PREPARATIONS[name](workspace, recipe)
    model = recipe.models[name]
    previous: Path | None = None
    for number, leg in enumerate(model.legs, start=1):
        result = workspace.leg(name, number)
        finished = result.with_suffix(".done")
        if not finished.exists():
            result.parent.mkdir(parents=True, exist_ok=True)
            with logging_to(result.with_suffix(".log")):
                run_leg(model, leg, [*file_options(name, workspace), *device_options(recipe, device)], previous, result)
            finished.touch()
        log.info("%s: leg %d of %d is done", name, number, len(model.legs))
        previous = result
    pack_model(workspace.leg(name, len(model.legs)), workspace.model(name))


def run_leg(model: ModelRecipe, leg: Leg, shared: list[str], previous: Path | None, result: Path) -> None:
    """Run one leg of Stanza's trainer, from where ``previous`` ended."""
    trainer = importlib.import_module(f"stanza.models.{TRAINERS[model.name]}")
    options = [*shared, *model.options, *leg.options, "--save_dir", str(result.parent), "--save_name", result.name]
    if previous and model.name == "depparse":
        options += ["--continue_from", str(previous)]
    if previous and model.name == "ner":
        options += ["--finetune", "--finetune_load_name", str(previous)]
    if previous and model.name == "pos":
        with tagger_continuing(trainer, previous):
            trainer.main(options)
    else:
        trainer.main(options)


@contextmanager
def tagger_continuing(tagger: Any, previous: Path) -> Iterator[None]:
    """Let Stanza's tagger begin with the weights of an earlier leg: it has no option for that."""
    build = tagger.Trainer

    def load(**arguments: Any) -> Any:
        return build(**{**arguments, "vocab": None, "model_file": str(previous)})

    tagger.Trainer = load
    try:
        yield
    finally:
        tagger.Trainer = build


def device_options(recipe: Recipe, device: str) -> list[str]:
    """Where to train, and the seed."""
    return ["--device", device, "--seed", str(recipe.seed)]


def file_options(name: str, workspace: Workspace) -> list[str]:
    """The trainer's options that name its files."""
    language = [] if name in WITHOUT_LANGUAGE else ["--lang", "en"]
    files = {option: str(path) for option, path in trainer_files(name, workspace).items()}
    return ["--shorthand", SHORTHAND, *language, *(part for pair in files.items() for part in pair)]


def trainer_files(name: str, workspace: Workspace) -> dict[str, Path]:
    """The files of a trainer by option."""
    gold, prepared = workspace.gold, workspace.prepared
    vectors = {"--wordvec_pretrain_file": workspace.pretrain}
    match name:
        case "tokenize":
            return {
                "--txt_file": prepared(f"{SHORTHAND}.train.txt"),
                "--label_file": prepared(f"{SHORTHAND}-ud-train.toklabels"),
                "--mwt_json_file": prepared(f"{SHORTHAND}-ud-dev-mwt.json"),
                "--dev_txt_file": prepared(f"{SHORTHAND}.dev.txt"),
                "--dev_label_file": prepared(f"{SHORTHAND}-ud-dev.toklabels"),
                "--dev_conll_gold": gold("dev"),
                "--conll_file": prepared("tokenize.dev.conllu"),
            }
        case "mwt":
            return {
                "--train_file": gold("train"),
                "--eval_file": prepared("dev.contracted.conllu"),
                "--gold_file": gold("dev"),
            }
        case "pos":
            return {"--train_file": prepared("pos.train.conllu"), "--eval_file": gold("dev"), **vectors}
        case "lemma":
            return {"--train_file": prepared("lemma.train.conllu"), "--eval_file": gold("dev")}
        case "depparse":
            trees = {"--train_file": prepared("depparse.train.conllu"), "--eval_file": prepared("depparse.dev.conllu")}
            return {**trees, **vectors}
        case _:
            return {"--train_file": prepared("ner.train.json"), "--eval_file": prepared("ner.dev.json"), **vectors}


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Keep what Stanza's trainer logs in a file too."""
    handler = logging.FileHandler(path, encoding="utf-8")
    logger = logging.getLogger("stanza")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        handler.close()
