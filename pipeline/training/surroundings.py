"""Word vectors learnt from running text, by the words around each word (word2vec through gensim).

They know names that no teacher has seen written out: a town stands where other towns stand.
"""

import importlib
import importlib.util
import re
from pathlib import Path
from typing import Any

from pipeline.errors import PipelineError
from pipeline.training.recipe import TextVectorRecipe
from pipeline.training.workspace import read_text

#: The treebank's words, near enough: "do|n't", "group|'s".
TRAINING_WORD = re.compile(r"\w+(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|\w+|[^\w\s]")


class TextToolMissing(PipelineError):
    """gensim, which learns word vectors from text, is missing: pip install -e '.[training]'."""


def learn_vectors(text: Path, words: list[str], recipe: TextVectorRecipe, seed: int, scratch: Path) -> Any:
    """Vectors of unit length, one row a word (zeros where the text is silent), learnt from a paragraph a line.

    ``scratch`` names the file that the divided text is written to. Raises TextToolMissing.
    """
    import torch  # noqa: PLC0415 - seconds to import

    if importlib.util.find_spec("gensim") is None:
        raise TextToolMissing
    scratch.write_text("\n".join(divide(line) for line in read_text(text).splitlines()), encoding="utf-8")
    word2vec = importlib.import_module("gensim.models").Word2Vec(
        corpus_file=str(scratch),
        sg=1,
        vector_size=recipe.size,
        window=recipe.window,
        negative=recipe.negative,
        min_count=recipe.least,
        sample=recipe.sample,
        epochs=recipe.epochs,
        seed=seed,
        workers=1,
    )
    silent = [0.0] * recipe.size
    found = [word2vec.wv[word].tolist() if word in word2vec.wv else silent for word in words]
    return torch.nn.functional.normalize(torch.tensor(found), dim=1)


def divide(line: str) -> str:
    """A line in lower case with a space between words."""
    return " ".join(TRAINING_WORD.findall(line.lower().replace("’", "'")))
