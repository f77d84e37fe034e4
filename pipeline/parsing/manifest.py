"""Where model files are, and whether they are the ones their manifest names."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ModelsDamaged, ModelsMissing

BUNDLED = Path(__file__).parent.parent / "models" / "en"
MANIFEST = "SHA256SUMS"
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
#: Processors that look words up in the shared vectors.
WITH_VECTORS = ("pos", "depparse", "ner")
PRETRAIN = "pretrain.pt"
#: One model that takes the places of all that need vectors: its heads and pieces, and the layers of its encoder.
CONTEXT = "context.pt"
LAYERS = ("lower.pt", "upper.pt")
#: Stanza's own English packages, which `dateline models fetch` brings.
OFFICIAL = ("default_fast", "default", "default_accurate")


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """Models on disk: a folder of ours, or one that holds an official Stanza package."""

    folder: Path
    #: Name of the official package, None for a folder of NAME.pt files.
    package: str | None = None

    @property
    def has_context(self) -> bool:
        """Whether one encoder takes the places of the tagger, the parser and the entity tagger."""
        return any((self.folder / name).exists() for name in (CONTEXT, *LAYERS))

    @property
    def processors(self) -> tuple[str, ...]:
        """The processors that Stanza loads from NAME.pt files."""
        return tuple(name for name in PROCESSORS if not (self.has_context and name in WITH_VECTORS))

    @property
    def shared(self) -> tuple[str, ...]:
        """The files that several processors need."""
        return (CONTEXT, *LAYERS) if self.has_context else (PRETRAIN,)

    @property
    def name(self) -> str:
        """What is stamped on records: the package, or the folder's name with the checksum of its manifest."""
        if self.package:
            return f"stanza-{self.package}"
        digest = hashlib.sha256((self.folder / MANIFEST).read_bytes()).hexdigest()
        return f"{self.folder.name}-{digest[:12]}"


def locate_models(choice: str | None, resources: Path) -> ModelFolder:
    """The models that a choice names: None (bundled), an official package under ``resources``, or a folder's path.

    Raises ModelsMissing when nothing is there.
    """
    if choice in OFFICIAL:
        if not (resources / "resources.json").is_file():
            raise ModelsMissing(
                f"The Stanza package {choice} is not in {resources}: run `dateline models fetch {choice}`."
            )
        return ModelFolder(resources, choice)
    folder = Path(choice) if choice else BUNDLED
    if not folder.is_dir():
        known = ", ".join(OFFICIAL)
        raise ModelsMissing(
            f"DATELINE_MODELS={choice} is neither a folder of models nor one of {known}: set it to one."
        )
    return ModelFolder(folder)


def verify_models(models: ModelFolder) -> None:
    """Check that each file of the manifest is there and has its checksum; official packages are checked by Stanza."""
    if models.package:
        return
    for name, digest in read_manifest(models).items():
        path = models.folder / name
        if not path.is_file():
            raise ModelsMissing(
                f"{path} is missing: check out pipeline/models again, or point DATELINE_MODELS elsewhere."
            )
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ModelsDamaged(f"{path} differs from its checksum in {MANIFEST}: check out pipeline/models again.")


def read_manifest(models: ModelFolder) -> dict[str, str]:
    """File name -> sha256 in hexadecimal, from the folder's SHA256SUMS, which must cover all that is loaded."""
    path = models.folder / MANIFEST
    if not path.is_file():
        raise ModelsMissing(f"{path} is missing: a folder of models needs one ('sha256sum *.pt > {MANIFEST}').")
    lines = (line.split(maxsplit=1) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    sums = {name.strip().lstrip("*"): digest for digest, name in lines}
    if lacking := {*models.shared, *(f"{processor}.pt" for processor in models.processors)} - sums.keys():
        raise ModelsMissing(f"{path} does not name {', '.join(sorted(lacking))}: the models are incomplete.")
    return sums
