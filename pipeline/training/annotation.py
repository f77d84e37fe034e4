"""Puts our own models' tags and lemmas on a treebank, for the parser to learn from."""

from pathlib import Path

from pipeline.training.packing import write_resources
from pipeline.training.workspace import Workspace


def annotate(workspace: Workspace, source: Path, target: Path) -> None:
    """Write ``source`` with the tagger's tags and the lemmatizer's lemmas; words, sentences and trees stay."""
    import stanza  # noqa: PLC0415 - seconds to import
    import torch  # noqa: PLC0415
    from stanza.utils.conll import CoNLL  # noqa: PLC0415

    write_resources(workspace.work)
    nlp = stanza.Pipeline(
        "en",
        dir=str(workspace.work),
        package=None,
        processors="tokenize,pos,lemma",
        tokenize_pretokenized=True,
        allow_unknown_language=True,
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        pos_model_path=str(workspace.model("pos")),
        pos_pretrain_path=str(workspace.pretrain),
        lemma_model_path=str(workspace.model("lemma")),
    )
    document = CoNLL.conll2doc(str(source))
    with torch.inference_mode():
        for name in ("pos", "lemma"):
            document = nlp.processors[name].process(document)
    CoNLL.write_doc2conll(document, str(target))
