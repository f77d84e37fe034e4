"""Scores of a folder of models, from raw text."""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.parsing.manifest import ModelFolder
from pipeline.parsing.parser import load_stanza
from pipeline.training.entities import EntitySentence, find_mentions, in_capitals, read_bio
from pipeline.training.treebank import FORM, MISC, TreebankSentence, as_conllu, read_treebank
from pipeline.training.workspace import Workspace

SYNTAX = "tokenize,mwt,pos,lemma,depparse"
MEASURES = ("Tokens", "Sentences", "UPOS", "Lemmas", "UAS", "LAS")
#: Parts of the treebank's dev set, by the beginning of the document's name.
GUM_GENRES = ("GUM_news_", "GUM_interview_", "GUM_speech_")


@dataclass(frozen=True, slots=True)
class Score:
    """One line of the table."""

    what: str
    on: str
    value: float
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.what:<28} {self.on:<34} {self.value:>8.2f} {self.unit}".rstrip()


def evaluate(workspace: Workspace) -> Iterator[Score]:
    """The scores of the models in ``out`` on the dev data."""
    import torch  # noqa: PLC0415 - seconds to import

    nlp = load_stanza(ModelFolder(workspace.out))
    treebank = read_treebank(workspace.treebank("dev"))
    entities = read_bio(workspace.source("ner/dev.bio"))
    with torch.inference_mode():
        yield from score_syntax(nlp, "EWT dev", select(treebank, lambda name: not name.startswith("GUM_")))
        yield from score_syntax(nlp, "GUM news, interview, speech dev", select(treebank, is_news_like))
        yield score_entities(nlp, "dev.bio", entities)
        yield score_entities(nlp, "dev.bio in capitals", [in_capitals(sentence) for sentence in entities])


def is_news_like(document: str) -> bool:
    """Whether a document is of GUM's genres closest to news."""
    return document.startswith(GUM_GENRES)


def select(treebank: Iterable[TreebankSentence], belongs: Callable[[str], bool]) -> list[TreebankSentence]:
    """The sentences of the documents that belong to a part."""
    return [sentence for sentence in treebank if belongs(sentence.document)]


def score_syntax(nlp: Any, part: str, gold: list[TreebankSentence]) -> Iterator[Score]:
    """CoNLL 2018 scores of what the models make of the raw text."""
    from stanza.models.common.utils import ud_scores  # noqa: PLC0415 - torch comes with it

    if not gold:
        return
    system = f"{nlp.process(raw_text(gold), processors=SYNTAX):C}\n\n"
    scores = ud_scores(io.StringIO("".join(map(as_conllu, gold))), io.StringIO(system))
    yield from (Score(measure, part, 100 * scores[measure].f1) for measure in MEASURES)


def raw_text(sentences: Iterable[TreebankSentence]) -> str:
    """The text that sentences were taken from: a blank line before each paragraph and document."""
    pieces: list[str] = []
    for sentence in sentences:
        if any(line.startswith(("# newpar", "# newdoc")) for line in sentence.comments):
            pieces.append("\n\n")
        pieces += surface(sentence)
    return "".join(pieces).strip()


def surface(sentence: TreebankSentence) -> Iterator[str]:
    """The surface tokens of a sentence with the spaces after them."""
    covered = 0
    for row in sentence.rows:
        first, _, last = row[0].partition("-")
        if int(first) > covered:
            yield row[FORM] + ("" if "SpaceAfter=No" in row[MISC] else " ")
            covered = int(last or first)


def score_entities(nlp: Any, part: str, gold: list[EntitySentence]) -> Score:
    """F1 of names with exact span and type, on given words."""
    from stanza.models.common.doc import Document  # noqa: PLC0415 - torch comes with it

    words = [[{"id": n, "text": word} for n, word in enumerate(sentence.words, start=1)] for sentence in gold]
    document = nlp.processors["ner"].process(Document(words))
    found = [
        EntitySentence(sentence.words, tuple(as_bio(token.ner) for token in parsed.tokens))
        for sentence, parsed in zip(gold, document.sentences, strict=True)
    ]
    return Score("NER F1", part, 100 * f1(map(find_mentions, found), map(find_mentions, gold)))


def as_bio(tag: str) -> str:
    """A tag of Stanza's BIOES scheme in BIO."""
    return {"S": "B", "E": "I"}.get(tag[0], tag[0]) + tag[1:]


def f1(found: Iterable[tuple[Any, ...]], gold: Iterable[tuple[Any, ...]]) -> float:
    """Harmonic mean of precision and recall over the items of all sentences."""
    right = proposed = wanted = 0
    for ours, theirs in zip(found, gold, strict=True):
        right += len(set(ours) & set(theirs))
        proposed += len(ours)
        wanted += len(theirs)
    return 2 * right / (proposed + wanted) if proposed + wanted else 0.0
