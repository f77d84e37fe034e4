"""How a model in training does on dev data, on given words: quick to tell, and not the scores of the card."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from pipeline.parsing.context.decoding import find_spans
from pipeline.parsing.context.model import ContextModel
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.parsing.context.reader import Annotation, ContextReader
from pipeline.training.context.examples import DEPREL, FEATS, HEAD, as_bioes, word_rows
from pipeline.training.entities import EntitySentence
from pipeline.training.evaluation import f1
from pipeline.training.treebank import FORM, UPOS, TreebankSentence


@dataclass(frozen=True, slots=True)
class DevSet:
    """Sentences that training never sees."""

    trees: Sequence[TreebankSentence]
    named: Sequence[EntitySentence]


def score(model: ContextModel, vocabulary: PieceVocabulary, dev: DevSet) -> dict[str, float]:
    """Percentages: words with the right tag, features, head, head and relation; F1 of names."""
    model.eval()
    reader = ContextReader(model, vocabulary)
    rows = [word_rows(tree) for tree in dev.trees]
    parsed = reader.read(tuple(tuple(row[FORM] for row in tree) for tree in rows))
    words = list(zip(chain.from_iterable(rows), chain.from_iterable(map(as_rows, parsed)), strict=True))
    tagged = reader.read(tuple(sentence.words for sentence in dev.named))
    model.train()
    names = f1(
        [tuple(find_spans(note.names)) for note in tagged],
        [tuple(find_spans(as_bioes(sentence.tags))) for sentence in dev.named],
    )
    measures = {"UPOS": (UPOS,), "feats": (FEATS,), "UAS": (HEAD,), "LAS": (HEAD, DEPREL)}
    return {
        **{
            name: percentage([all(gold[c] == found[c] for c in cs) for gold, found in words])
            for name, cs in measures.items()
        },
        "NER": 100 * names,
    }


def as_rows(note: Annotation) -> list[dict[int, str]]:
    """The columns of each word."""
    columns = zip(note.upos, note.feats, map(str, note.heads), note.relations, strict=True)
    return [dict(zip((UPOS, FEATS, HEAD, DEPREL), values, strict=True)) for values in columns]


def percentage(right: Sequence[bool]) -> float:
    """How many of a hundred are right."""
    return 100 * sum(right) / max(1, len(right))
