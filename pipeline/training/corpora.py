"""Turns the data into the files that each trainer reads."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.training.annotation import annotate
from pipeline.training.entities import in_capitals, read_bio, vary, write_stanza_json
from pipeline.training.inflections import lemma_sentences
from pipeline.training.names import collect_names
from pipeline.training.phrasebook import make_phrases
from pipeline.training.recipe import Recipe
from pipeline.training.treebank import leave_out, read_treebank, with_capitals, with_curly_quotes, write_treebank
from pipeline.training.workspace import SHORTHAND, Workspace

SHARDS = ("train", "dev")


def prepare_treebank(workspace: Workspace, recipe: Recipe) -> None:
    """The treebank less the documents that the recipe leaves out."""
    for shard in SHARDS:
        source = workspace.treebank(shard)
        write_treebank(leave_out(read_treebank(source), recipe.treebank.leave_out), workspace.gold(shard))


def prepare_tokenizer(workspace: Workspace, recipe: Recipe) -> None:
    """Running text with a label for each character; part of it again with curly quotes."""
    from stanza.utils.datasets import common  # noqa: PLC0415 - torch comes with it

    prepare_treebank(workspace, recipe)
    train = workspace.gold("train")
    write_treebank(with_curly_quotes(read_treebank(train), recipe.treebank.curly, recipe.seed), train)
    folder = str(workspace.work)
    common.convert_conllu_to_txt(folder, SHORTHAND, shards=SHARDS)
    for shard in SHARDS:
        text = str(workspace.prepared(f"{SHORTHAND}.{shard}.txt"))
        common.prepare_tokenizer_dataset_labels(text, str(workspace.gold(shard)), folder, SHORTHAND, shard)


def prepare_expander(workspace: Workspace, recipe: Recipe) -> None:
    """The treebank, and its dev part with the multiword tokens still joined."""
    from stanza.utils.datasets.contract_mwt import contract_mwt  # noqa: PLC0415 - torch comes with it

    prepare_treebank(workspace, recipe)
    contract_mwt(str(workspace.gold("dev")), str(workspace.prepared("dev.contracted.conllu")))


def prepare_tagger(workspace: Workspace, recipe: Recipe) -> None:
    """The treebank, part of it again in capitals."""
    prepare_treebank(workspace, recipe)
    sentences = with_capitals(read_treebank(workspace.gold("train")), recipe.treebank.capitals, recipe.seed)
    write_treebank(sentences, workspace.prepared("pos.train.conllu"))


def prepare_lemmatizer(workspace: Workspace, recipe: Recipe) -> None:
    """The treebank's forms with their lemmas, and those that it lacks."""
    prepare_treebank(workspace, recipe)
    forms = lemma_sentences(read_treebank(workspace.gold("train")), workspace.vocabulary)
    write_treebank(forms, workspace.prepared("lemma.train.conllu"))


def prepare_parser(workspace: Workspace, recipe: Recipe) -> None:
    """The tagger's treebank and our own phrases, tagged by our own models: the parser never sees better tags."""
    prepare_tagger(workspace, recipe)
    trees = read_treebank(workspace.prepared("pos.train.conllu"))
    untagged = workspace.prepared("untagged.train.conllu")
    write_treebank(trees + make_phrases(recipe.treebank.phrases, recipe.seed), untagged)
    annotate(workspace, untagged, workspace.prepared("depparse.train.conllu"))
    annotate(workspace, workspace.gold("dev"), workspace.prepared("depparse.dev.conllu"))


def prepare_entities(workspace: Workspace, recipe: Recipe) -> None:
    """The entity sentences with their variants; the dev part as it is and in capitals, so that both count."""
    train, dev = (read_bio(workspace.source(f"ner/{shard}.bio")) for shard in SHARDS)
    varied = vary(train, recipe.entities, collect_names(workspace.data), recipe.seed)
    write_stanza_json(varied, workspace.prepared("ner.train.json"))
    write_stanza_json([*dev, *map(in_capitals, dev[::4])], workspace.prepared("ner.dev.json"))


PREPARATIONS: Mapping[str, Callable[[Workspace, Recipe], None]] = MappingProxyType(
    {
        "tokenize": prepare_tokenizer,
        "mwt": prepare_expander,
        "pos": prepare_tagger,
        "lemma": prepare_lemmatizer,
        "depparse": prepare_parser,
        "ner": prepare_entities,
    }
)
