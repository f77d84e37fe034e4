"""The training itself; one that was stopped goes on where it was."""

import logging
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from pipeline.parsing.context.model import ContextModel
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.training.context.examples import NameExample, Stream, TreeExample
from pipeline.training.context.objective import IMPORTANCE, losses
from pipeline.training.context.scoring import DevSet, score
from pipeline.training.recipe import ContextRecipe

BETAS = (0.9, 0.98)
log = logging.getLogger(__name__)


@dataclass
class Training:
    """A model in the making: all that a checkpoint must hold, and the corpora."""

    model: ContextModel
    vocabulary: PieceVocabulary
    optimizer: torch.optim.Optimizer
    trees: Stream[TreeExample]
    named: Stream[NameExample]
    step: int = 0

    def save(self, path: Path) -> None:
        """Write a checkpoint; one that was there stays until the new one is whole."""
        part = path.with_suffix(".part")
        state = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step}
        meta = {"size": asdict(self.model.encoder.size), "labels": asdict(self.model.labels)}
        taken = [self.trees.taken, self.named.taken]
        torch.save({**state, **meta, "pieces": self.vocabulary.pieces, "taken": taken}, part)
        part.replace(path)

    def restore(self, path: Path) -> None:
        """Go back to where a checkpoint was written."""
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]
        self.trees.go_to(state["taken"][0])
        self.named.go_to(state["taken"][1])
        log.info("context: going on from step %d", self.step)


def make_optimizer(model: ContextModel, recipe: ContextRecipe) -> torch.optim.Optimizer:
    """Small steps for what was learnt before, larger ones for the heads; the pieces stay as they are."""
    model.encoder.pieces.weight.requires_grad_(False)
    encoder = [weights for weights in model.encoder.parameters() if weights.requires_grad]
    heads = [weights for name, weights in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "rate": recipe.rate}, {"params": heads, "rate": recipe.head_rate}]
    return torch.optim.AdamW(groups, betas=BETAS, weight_decay=recipe.weight_decay, fused=True)


def run(training: Training, recipe: ContextRecipe, checkpoint: Path, dev: DevSet) -> None:
    """Train until the recipe's last step, from the checkpoint where there is one."""
    if checkpoint.exists():
        training.restore(checkpoint)
    training.model.train()
    told: Counter[str] = Counter()
    while training.step < recipe.steps:
        told.update(take_step(training, recipe))
        training.step += 1
        last = training.step == recipe.steps
        if training.step % recipe.save_steps == 0 or last:
            training.save(checkpoint)
        if training.step % recipe.eval_steps == 0 or last:
            means = {name: value / recipe.eval_steps for name, value in told.items()}
            told.clear()
            log.info("context: step %d, losses %s", training.step, rounded(means))
            log.info("context: dev %s", rounded(score(training.model, training.vocabulary, dev)))


def take_step(training: Training, recipe: ContextRecipe) -> dict[str, float]:
    """One step over so many words of each corpus; the losses before it. What it drops depends on its number alone."""
    torch.manual_seed(training.step)
    for group in training.optimizer.param_groups:
        group["lr"] = group["rate"] * share_of_rate(training.step, recipe)
    trees, named = training.trees.take(recipe.words), training.named.take(recipe.words)
    parts = losses(training.model, training.vocabulary, trees, named)
    loss: Any = sum(weight * parts[name] for name, weight in IMPORTANCE.items())
    training.optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(training.model.parameters(), 1.0)
    training.optimizer.step()
    return {name: float(value.detach()) for name, value in parts.items()}


def share_of_rate(step: int, recipe: ContextRecipe) -> float:
    """How much of the full rate a step gets: up, level, and down to nothing over the last part."""
    return min(1.0, (step + 1) / recipe.warmup, (recipe.steps - step) / (recipe.decay * recipe.steps))


def rounded(values: dict[str, float]) -> dict[str, float]:
    """Figures for the log."""
    return {name: round(value, 3) for name, value in values.items()}
