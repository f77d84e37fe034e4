"""``python -m pipeline.training``: make the bundled models, the list of usual cases or the judge, or score models."""

import argparse
import logging
import sys
from itertools import chain
from pathlib import Path

from pipeline.errors import PipelineError
from pipeline.parsing.casing import FORMS
from pipeline.training.casing import learn_casing
from pipeline.training.evaluation import evaluate
from pipeline.training.judging import train_judge
from pipeline.training.packing import write_manifest, write_resources
from pipeline.training.recipe import DEFAULT, MODELS, Recipe, load_recipe
from pipeline.training.speed import measure_speed
from pipeline.training.trainers import train_model
from pipeline.training.vectors import distil_vectors
from pipeline.training.workspace import Workspace

COMMAND = "what to make, or evaluate; all is the word vectors and the models"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 1 where something it needs is missing."""
    options = parse(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    workspace = Workspace(options.data, options.out)
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        if options.command == "evaluate":
            for score in chain(measure_speed(workspace), evaluate(workspace)):
                sys.stdout.write(f"{score}\n")
        elif options.command == "judge":
            train_judge(workspace)
        elif options.command == "casing":
            learn_casing(workspace.text, workspace.out / FORMS.name)
        else:
            train(options.command, workspace, load_recipe(options.recipe), options.device)
    except PipelineError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.training", description=__doc__)
    parser.add_argument("command", choices=["all", "pretrain", *MODELS, "casing", "judge", "evaluate"], help=COMMAND)
    parser.add_argument("--data", type=Path, required=True, help="folder of training data (see DATA.md)")
    parser.add_argument("--out", type=Path, required=True, help="folder of models; work in progress under work/")
    parser.add_argument("--device", default="cpu", help="torch device to train on: cpu, cuda")
    parser.add_argument("--recipe", type=Path, default=DEFAULT, help="recipe file (default: the package's)")
    return parser.parse_args(arguments)


def train(command: str, workspace: Workspace, recipe: Recipe, device: str) -> None:
    """Make the word vectors, one model, or all there is, and note the checksums."""
    if command == "pretrain" or (command == "all" and not workspace.pretrain.exists()):
        distil_vectors(workspace, recipe.vectors, recipe.seed)
    for name in MODELS if command == "all" else {command} & set(MODELS):
        train_model(name, workspace, recipe, device)
    write_resources(workspace.out)
    write_manifest(workspace.out)


if __name__ == "__main__":
    sys.exit(main())
