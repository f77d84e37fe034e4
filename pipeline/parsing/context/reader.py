"""Reads sentences once for all that is asked about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from pipeline.parsing.context.decoding import FORBIDDEN, allowed_steps, find_names, find_tree, one_subject_each
from pipeline.parsing.context.encoder import make_batch
from pipeline.parsing.context.model import ContextModel, head_places, itself, places
from pipeline.parsing.context.pieces import PieceVocabulary

#: Words read in one go: more would not be faster, and leave the processor's cache.
AT_ONCE = 600

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a sentence's words are; one entry a word."""

    upos: tuple[str, ...]
    feats: tuple[str, ...]
    #: Number of the head, 0 for the root.
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    #: BIOES tags.
    names: tuple[str, ...]


class ContextReader:
    """A model that keeps what it read last, so that taggers, parser and names cost one reading."""

    def __init__(self, model: ContextModel, vocabulary: PieceVocabulary) -> None:
        self.model, self.vocabulary = model, vocabulary
        self.device = str(next(model.parameters()).device)
        self.last: tuple[tuple[Words, ...], tuple[Annotation, ...]] = ((), ())

    @cached_property
    def steps(self) -> Any:
        """Which tag of a name may follow which."""
        return allowed_steps(self.model.labels.names)

    def read(self, sentences: tuple[Words, ...]) -> tuple[Annotation, ...]:
        """What the words of each sentence are; a sentence has at least one word."""
        if self.last[0] != sentences:
            with torch.inference_mode():
                self.last = sentences, tuple(note for part in parts(sentences) for note in self.annotate(part))
        return self.last[1]

    def annotate(self, sentences: Sequence[Words]) -> Iterator[Annotation]:
        """What the words of a few sentences are."""
        model, labels = self.model, self.model.labels
        words, roots = model.read(make_batch(sentences, self.vocabulary, self.device))
        upos, feats = model.upos(words).argmax(1).tolist(), model.feats(words).argmax(1).tolist()
        names = functional.log_softmax(model.names(words), dim=1).cpu().numpy()
        lengths = [len(sentence) for sentence in sentences]
        trees = self.find_trees(words, torch.cat([words, roots]), lengths)
        for place, (heads, relations) in zip(places(lengths), trees, strict=True):
            yield Annotation(
                tuple(labels.upos[number] for number in upos[place]),
                tuple(labels.feats[number] for number in feats[place]),
                tuple(heads),
                tuple(relations),
                tuple(find_names(names[place], labels.names, self.steps)),
            )

    def find_trees(
        self, words: Tensor, words_and_roots: Tensor, lengths: Sequence[int]
    ) -> list[tuple[list[int], list[str]]]:
        """Heads and relations of each sentence."""
        arcs, relations, deprel = self.model.arcs, self.model.relations, self.model.labels.deprel
        dependents, tops = arcs.dependent(words), arcs.head(words_and_roots)
        scores = []
        for place, heads in zip(places(lengths), head_places(lengths), strict=True):
            own = itself(len(heads) - 1).to(words.device)
            raw = arcs.scores(dependents[place], tops[heads]).masked_fill(own, FORBIDDEN)
            scores.append(functional.log_softmax(raw, dim=1).cpu().numpy())
        trees = [find_tree(matrix) for matrix in scores]
        chosen = [rows[head] for rows, tree in zip(head_places(lengths), trees, strict=True) for head in tree]
        below, above = relations.dependent(words), relations.head(words_and_roots)
        best = relations.pair_scores(below, above[chosen]).argmax(1).tolist()
        found = []
        for place, rows, matrix, tree in zip(places(lengths), head_places(lengths), scores, trees, strict=True):
            named = [deprel[number] for number in best[place]]

            def all_labels(place: slice = place, rows: list[int] = rows) -> np.ndarray[Any, Any]:
                pairs = relations.all_scores(below[place], above[rows])
                return functional.log_softmax(pairs, dim=2).cpu().numpy()

            found.append(one_subject_each(matrix, tree, named, deprel, all_labels))
        return found


def parts(sentences: Sequence[Words]) -> Iterator[list[Words]]:
    """The sentences in order, in groups of about AT_ONCE words."""
    group: list[Words] = []
    for sentence in sentences:
        group.append(sentence)
        if sum(map(len, group)) >= AT_ONCE:
            yield group
            group = []
    if group:
        yield group
