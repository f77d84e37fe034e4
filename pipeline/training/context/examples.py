"""Trees and names as numbers."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.parsing.context.model import Labels
from pipeline.training.entities import EntitySentence
from pipeline.training.treebank import FORM, UPOS, TreebankSentence

FEATS, HEAD, DEPREL = 5, 6, 7
#: What a column says where nobody filled it in.
BLANK = "_"
#: A label that no loss counts: unknown, or not told.
UNTOLD = -100
#: Rarer sets of features are left for the other heads to learn from.
SEEN = 3


@dataclass(frozen=True, slots=True)
class TreeExample:
    """A sentence with numbers of labels; the head of a word is the number of a word, 0 for the root."""

    words: tuple[str, ...]
    upos: tuple[int, ...]
    feats: tuple[int, ...]
    heads: tuple[int, ...]
    relations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NameExample:
    """A sentence with numbers of BIOES tags."""

    words: tuple[str, ...]
    tags: tuple[int, ...]


def find_labels(trees: Iterable[TreebankSentence], named: Iterable[EntitySentence]) -> Labels:
    """All that the training data say, in alphabetical order; O is the first tag of names."""
    rows = [row for tree in trees for row in word_rows(tree)]
    feats = Counter(row[FEATS] for row in rows if row[UPOS] != BLANK)
    return Labels(
        tuple(sorted({row[UPOS] for row in rows} - {BLANK})),
        tuple(sorted(value for value, count in feats.items() if count >= SEEN)) or (BLANK,),
        tuple(sorted({row[DEPREL] for row in rows})),
        ("O", *sorted({tag for sentence in named for tag in as_bioes(sentence.tags)} - {"O"})),
    )


def word_rows(tree: TreebankSentence) -> list[tuple[str, ...]]:
    """The rows of words, without multiword ranges."""
    return [row for row in tree.rows if row[0].isdigit()]


def as_bioes(tags: Sequence[str]) -> tuple[str, ...]:
    """BIO tags in the BIOES scheme."""
    ends = [not after.startswith("I-") for after in (*tags[1:], "O")]
    first = {True: {"B": "S", "I": "E"}, False: {}}
    return tuple(first[end].get(tag[0], tag[0]) + tag[1:] for tag, end in zip(tags, ends, strict=True))


def tree_example(tree: TreebankSentence, labels: Labels) -> TreeExample:
    """A sentence of the treebank as numbers."""
    rows = word_rows(tree)
    tagged = [row[UPOS] != BLANK for row in rows]
    return TreeExample(
        tuple(row[FORM] for row in rows),
        tuple(number_of(row[UPOS], labels.upos) for row in rows),
        tuple(number_of(row[FEATS], labels.feats) if told else UNTOLD for row, told in zip(rows, tagged, strict=True)),
        tuple(int(row[HEAD]) for row in rows),
        tuple(number_of(row[DEPREL], labels.deprel) for row in rows),
    )


def name_example(sentence: EntitySentence, labels: Labels) -> NameExample:
    """A sentence with names as numbers."""
    return NameExample(sentence.words, tuple(number_of(tag, labels.names) for tag in as_bioes(sentence.tags)))


def number_of(label: str, labels: Sequence[str]) -> int:
    """The number of a label, UNTOLD for one that is not among them."""
    return labels.index(label) if label in labels else UNTOLD


Example = TypeVar("Example", bound=TreeExample | NameExample)


class Stream(Generic[Example]):
    """Endless batches of a corpus, each pass in a new order; how many were taken is all its state."""

    def __init__(self, corpus: Sequence[Example], seed: int) -> None:
        self.corpus, self.seed = corpus, seed
        self.go_to(0)

    def go_to(self, taken: int) -> None:
        """Stand where so many sentences were taken."""
        self.taken = taken
        self.order = self.draw()

    def draw(self) -> list[int]:
        """The order of the pass that comes next."""
        order = list(range(len(self.corpus)))
        random.Random(self.seed * 1000 + self.taken // len(self.corpus)).shuffle(order)
        return order

    def take(self, words: int) -> list[Example]:
        """The next sentences, until they have so many words."""
        batch: list[Example] = []
        while words > 0:
            batch.append(self.corpus[self.order[self.taken % len(self.corpus)]])
            words -= len(batch[-1].words)
            self.taken += 1
            if not self.taken % len(self.corpus):
                self.order = self.draw()
        return batch
