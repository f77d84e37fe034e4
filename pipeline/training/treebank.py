"""The treebank as trainers want it: some documents left out, some sentences varied."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.training.workspace import read_text

FORM, LEMMA, UPOS, MISC = 1, 2, 3, 9
CONLLU_COLUMNS = 10
CURLY_APOSTROPHE = str.maketrans({"'": "’"})


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """A sentence of a CoNLL-U file: its lines, and the document it is from."""

    #: The ``newdoc id`` it stands under; empty where a file names none.
    document: str
    comments: tuple[str, ...]
    #: One row of ten columns per word or multiword range.
    rows: tuple[tuple[str, ...], ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The syntactic words, without multiword ranges."""
        return tuple(row[FORM] for row in self.rows if row[0].isdigit())


def read_treebank(path: Path) -> list[TreebankSentence]:
    """The sentences of a CoNLL-U file, which may be packed with xz."""
    sentences, document = [], ""
    for block in read_text(path).strip().split("\n\n"):
        lines = block.split("\n")
        comments = tuple(line for line in lines if line.startswith("#"))
        document = next(
            (line.partition("=")[2].strip() for line in comments if line.startswith("# newdoc id")), document
        )
        rows = tuple(tuple(line.split("\t")) for line in lines if not line.startswith("#"))
        sentences.append(TreebankSentence(document, comments, rows))
    return sentences


def write_treebank(sentences: Iterable[TreebankSentence], path: Path) -> None:
    """Write sentences as CoNLL-U."""
    path.write_text("".join(as_conllu(sentence) for sentence in sentences), encoding="utf-8")


def as_conllu(sentence: TreebankSentence) -> str:
    """A sentence's lines with the blank line that ends it."""
    return "\n".join([*sentence.comments, *map("\t".join, sentence.rows)]) + "\n\n"


def leave_out(sentences: Iterable[TreebankSentence], prefixes: tuple[str, ...]) -> list[TreebankSentence]:
    """The sentences of documents whose name begins with none of the prefixes."""
    return [sentence for sentence in sentences if not (prefixes and sentence.document.startswith(prefixes))]


def with_capitals(sentences: list[TreebankSentence], share: float, seed: int) -> list[TreebankSentence]:
    """The sentences, and a share of them again in capitals as wire copy and headlines have them; lemmas stay."""
    chosen = random.Random(seed).sample(sentences, round(share * len(sentences)))
    return sentences + [rewrite(sentence, str.upper) for sentence in chosen]


def with_curly_quotes(sentences: list[TreebankSentence], share: float, seed: int) -> list[TreebankSentence]:
    """The sentences, and a share of the documents again with the quotes that typeset text has."""
    documents = sorted({sentence.document for sentence in sentences})
    chosen = set(random.Random(seed).sample(documents, round(share * len(documents))))
    return sentences + list(curl_quotes(sentence for sentence in sentences if sentence.document in chosen))


def curl_quotes(sentences: Iterable[TreebankSentence]) -> Iterator[TreebankSentence]:
    """Sentences with ’ for every apostrophe, and “ and ” by turns for every double quote."""
    opening = True

    def curl(form: str) -> str:
        nonlocal opening
        curled = form.translate(CURLY_APOSTROPHE)
        while '"' in curled:
            curled = curled.replace('"', "“" if opening else "”", 1)
            opening = not opening
        return curled

    for sentence in sentences:
        yield rewrite(sentence, curl)


def rewrite(sentence: TreebankSentence, change: Callable[[str], str]) -> TreebankSentence:
    """The sentence with every form changed; the ``text`` comment no longer fits and goes."""
    comments = tuple(line for line in sentence.comments if not line.startswith("# text"))
    rows = tuple((*row[:FORM], change(row[FORM]), *row[LEMMA:]) for row in sentence.rows)
    return replace(sentence, comments=comments, rows=rows)
