"""Where training reads and writes."""

import lzma
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import PipelineError

#: What Stanza's file names and vocabularies call our treebank.
SHORTHAND = "en_news"


class TrainingDataMissing(PipelineError):
    """A file of training data is missing: see pipeline/training/DATA.md for what to fetch and how to name it."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder of data, and a folder for what is made of it: models, and under ``work`` all that leads to them."""

    data: Path
    out: Path

    @property
    def work(self) -> Path:
        """Prepared data, legs and their checkpoints."""
        folder = self.out / "work"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    @property
    def pretrain(self) -> Path:
        """The word vectors."""
        return self.out / "pretrain.pt"

    @property
    def vocabulary(self) -> Path:
        """The list of words with counts; raises TrainingDataMissing."""
        return self.source("vocab/words.txt", "vocab/words.txt.xz")

    @property
    def text(self) -> Path:
        """Running text, a paragraph a line; raises TrainingDataMissing."""
        return self.source("text/news.txt", "text/news.txt.xz")

    def model(self, name: str) -> Path:
        """A finished model."""
        return self.out / f"{name}.pt"

    def leg(self, name: str, number: int) -> Path:
        """What a leg of training ends with."""
        return self.work / name / f"leg{number}.pt"

    def gold(self, shard: str) -> Path:
        """The treebank less what the recipe leaves out, under the name that Stanza's scripts expect."""
        return self.work / f"{SHORTHAND}.{shard}.gold.conllu"

    def prepared(self, name: str) -> Path:
        """A file of prepared data."""
        return self.work / name

    def treebank(self, shard: str) -> Path:
        """A part of the treebank as it came; raises TrainingDataMissing."""
        return self.source(f"ud/{shard}.conllu", f"ud/{shard}.conllu.xz")

    def source(self, *names: str) -> Path:
        """A data file under its first name that exists; raises TrainingDataMissing."""
        for name in names:
            if (self.data / name).exists():
                return self.data / name
        raise TrainingDataMissing(
            f"{self.data / names[0]} is missing: pipeline/training/DATA.md says where it comes from."
        )


def read_text(path: Path) -> str:
    """The text of a data file, which may be packed with xz."""
    content = path.read_bytes()
    return (lzma.decompress(content) if path.suffix == ".xz" else content).decode("utf-8")
