"""The pretrained encoder that the models begin with or learn from."""

import hashlib
import importlib.util
from pathlib import Path

from pipeline.errors import PipelineError
from pipeline.training.recipe import TeacherRecipe

TEACHER_FILE = "model.safetensors"


class TeacherMissing(PipelineError):
    """The pretrained encoder is missing: pip install -e '.[training]'."""


def find_teacher(recipe: TeacherRecipe) -> Path:
    """The folder of the teacher's files, checked against the recipe's checksum; raises TeacherMissing."""
    package = importlib.util.find_spec(recipe.package)
    if package is None or package.origin is None:
        raise TeacherMissing
    weights = Path(package.origin).parent / "model" / TEACHER_FILE
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    if digest != recipe.sha256:
        raise TeacherMissing(f"{weights} is not the recipe's teacher: its sha256 is {digest}.")
    return weights.parent
