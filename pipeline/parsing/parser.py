"""Load a Stanza pipeline and parse pages with it; the only place that runs the networks."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import ModelsDamaged
from pipeline.model import Page, Region, RegionKind, Sentence, Span
from pipeline.parsing.casing import recase
from pipeline.parsing.conversion import convert, lay_out
from pipeline.parsing.manifest import PRETRAIN, PROCESSORS, ModelFolder, verify_models
from pipeline.parsing.segmentation import mend_sentences

if TYPE_CHECKING:
    import stanza

SEGMENTERS = "tokenize,mwt"
ANNOTATORS = "pos,lemma,depparse,ner"
#: The label scorer's memory grows with batch x longest sentence squared; 400 words is fastest on a CPU.
DEPPARSE_BATCH_WORDS = 400
#: Longer tokens come out as "<UNK>", which breaks offsets. Models bring a much lower limit, from their training.
LONGEST_TOKEN = 1000
KNOWN_SENTENCE = "Gunmen killed three soldiers in Baghdad on Tuesday."


@dataclass(frozen=True)
class Parser:
    """A loaded pipeline; one thread, one document at a time, so that a text always reads the same."""

    nlp: "stanza.Pipeline"
    #: Stamp of the models, for stored records.
    name: str

    @classmethod
    def load(cls, models: ModelFolder) -> "Parser":
        """Load and prove the models; raises ModelsMissing or ModelsDamaged."""
        verify_models(models)
        parser = cls(load_stanza(models), models.name)
        parser.prove()
        return parser

    def parse(self, page: Page) -> tuple[Sentence, ...]:
        """The sentences of a page, in text order."""
        import torch  # noqa: PLC0415 - seconds to import, needed only where models run

        layout = lay_out(page, recase)
        if not layout.text.strip():
            return ()
        with torch.inference_mode():
            document = mend_sentences(self.nlp.process(layout.text, processors=SEGMENTERS))
            return convert(self.nlp.process(document, processors=ANNOTATORS).sentences, layout)

    def prove(self) -> None:
        """Read a known sentence: models whose vectors or weights did not load cannot."""
        span = Span(0, len(KNOWN_SENTENCE), KNOWN_SENTENCE)
        sentences = self.parse(Page(KNOWN_SENTENCE, (Region(RegionKind.BODY, span, KNOWN_SENTENCE),)))
        read = {(token.lemma, token.deprel) for sentence in sentences for token in sentence.tokens}
        names = {entity.span.text for sentence in sentences for entity in sentence.entities}
        if not ({("kill", "root"), ("soldier", "obj")} <= read and "Baghdad" in names):
            raise ModelsDamaged(f"The models {self.name} do not read a known sentence: {KNOWN_SENTENCE!r} gave {read}.")


def load_stanza(models: ModelFolder) -> "stanza.Pipeline":
    """A Stanza pipeline from explicit paths, or from an official package; never goes to the network."""
    import stanza  # noqa: PLC0415 - seconds to import, needed only where models run
    import torch  # noqa: PLC0415

    torch.set_num_threads(1)
    _leave_out_compiler()
    options: dict[str, Any] = {
        "processors": f"{SEGMENTERS},{ANNOTATORS}",
        "download_method": None,
        "use_gpu": False,
        "logging_level": "ERROR",
        "depparse_batch_size": DEPPARSE_BATCH_WORDS,
        "tokenize_max_seqlen": LONGEST_TOKEN,
    }
    if models.package:
        return stanza.Pipeline("en", dir=str(models.folder), package=models.package, **options)
    return stanza.Pipeline("en", package=None, allow_unknown_language=True, **options, **explicit_paths(models.folder))


def _leave_out_compiler() -> None:
    """Let torch make optimizers without loading its compiler, which it does only to exempt them from it.

    Stanza makes an optimizer for each model and never steps one; compiler and sympy would cost a second and 70 MB.
    """
    import torch  # noqa: PLC0415

    add: Any = torch.optim.Optimizer.add_param_group
    add.__wrapped__.__dict__["__dynamo_disable"] = add.__wrapped__


def explicit_paths(folder: Path) -> dict[str, str]:
    """Stanza's keyword for each model file of a folder of ours."""
    paths = {f"{processor}_model_path": str(folder / f"{processor}.pt") for processor in PROCESSORS}
    vectors = {f"{processor}_pretrain_path": str(folder / PRETRAIN) for processor in ("pos", "depparse", "ner")}
    return {**paths, **vectors, "dir": str(folder), "resources_filepath": str(folder / "resources.json")}


def fetch_models(package: str, folder: Path) -> None:
    """Download an official English package into a folder; needs a network."""
    import stanza  # noqa: PLC0415

    stanza.download("en", model_dir=str(folder), package=package, processors=f"{SEGMENTERS},{ANNOTATORS}")
