"""Static word vectors distilled from a sentence encoder and learnt from text, in the form that Stanza's models share.

Needs packages that nothing else does: ``pip install -e '.[training]'``.
"""

import importlib.util
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.training.recipe import TeacherRecipe, VectorRecipe
from pipeline.training.surroundings import learn_vectors
from pipeline.training.teacher import TeacherMissing, find_teacher
from pipeline.training.workspace import Workspace, read_text

BATCH = 256
#: Stanza's rows for padding, unknown words, empty words and the root.
RESERVED = 4
log = logging.getLogger(__name__)


def distil_vectors(workspace: Workspace, teacher: TeacherRecipe, recipe: VectorRecipe, seed: int) -> None:
    """Write the word vectors: the teacher's view of each word on its own, and beside it that of the words around it."""
    import torch  # noqa: PLC0415 - seconds to import

    words = read_words(workspace.vocabulary, recipe.words - RESERVED)
    log.info("distilling vectors for %d words", len(words))
    with torch.inference_mode():
        taught = reduce(torch.cat(list(teach(words, find_teacher(teacher), recipe))), recipe.dimensions, recipe.scale)
    log.info("learning vectors from %s", workspace.text)
    around = learn_vectors(workspace.text, words, recipe.text, seed, workspace.prepared("text.words"))
    save_vectors(words, [taught, reduce(around, recipe.text.dimensions, recipe.scale)], workspace.pretrain)


def save_vectors(words: list[str], parts: list[Any], path: Path) -> None:
    """Write a table whose rows are the parts side by side, below Stanza's reserved rows."""
    import torch  # noqa: PLC0415
    from stanza.models.common.pretrain import PretrainedWordVocab  # noqa: PLC0415

    rows = torch.cat(parts, dim=1)
    table = torch.cat([torch.zeros(RESERVED, rows.shape[1]), rows])
    torch.save({"vocab": PretrainedWordVocab(words, lower=True).state_dict(), "emb": table}, path)


def read_words(path: Path, number: int) -> list[str]:
    """The most frequent words of a list of ``word TAB count``, in lower case as Stanza looks them up."""
    words = (line.split("\t")[0].lower() for line in read_text(path).splitlines())
    return list(dict.fromkeys(words))[:number]


def teach(words: list[str], folder: Path, recipe: VectorRecipe) -> Iterator[Any]:
    """For each batch of words, the teacher's hidden layers: the mean over the word's pieces, normalised, joined."""
    import torch  # noqa: PLC0415

    if importlib.util.find_spec("transformers") is None:
        raise TeacherMissing
    transformers = importlib.import_module("transformers")
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = transformers.AutoModel.from_pretrained(folder).eval()
    for start in range(0, len(words), BATCH):
        batch = tokenizer(
            words[start : start + BATCH], return_tensors="pt", padding=True, return_special_tokens_mask=True
        )
        pieces = (1 - batch.pop("special_tokens_mask")).unsqueeze(2)
        layers = model(**batch, output_hidden_states=True).hidden_states
        means = [(layers[number] * pieces).sum(1) / pieces.sum(1).clamp(min=1) for number in recipe.layers]
        yield torch.cat([torch.nn.functional.normalize(mean, dim=1) for mean in means], dim=1)


def reduce(vectors: Any, dimensions: int, scale: float) -> Any:
    """Centred vectors on their principal axes, with one standard deviation ``scale`` over all values; zeros stay."""
    import torch  # noqa: PLC0415

    known = vectors.any(dim=1, keepdim=True)
    centred = (vectors - vectors[known.squeeze(1)].mean(0)) * known
    _, axes = torch.linalg.eigh(centred.T @ centred)
    projected = centred @ axes.flip(1)[:, :dimensions]
    return projected * (scale / projected[known.squeeze(1)].std())
