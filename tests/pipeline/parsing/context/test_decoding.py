from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from pipeline.parsing.context.decoding import (
    allowed_steps,
    find_names,
    find_spans,
    find_tree,
    follows,
    is_tree,
    one_subject_each,
)

TAGS = ("O", "B-PER", "I-PER", "E-PER", "S-PER", "S-LOC")
STEPS = allowed_steps(TAGS)


def whole(tags: tuple[str, ...]) -> bool:
    return all(follows(*pair) for pair in zip(("O", *tags), (*tags, "O"), strict=True))


@pytest.mark.parametrize(
    ("heads", "tree"),
    [([2, 0, 2], True), ([0, 0], False), ([2, 1, 0], False), ([1], False), ([0], True), ([3, 3, 0, 5, 3], True)],
    ids=["tree", "two roots", "circle", "itself", "one word", "deep"],
)
def test_a_tree_has_one_root_and_no_circle(heads: list[int], tree: bool) -> None:
    assert is_tree(heads) is tree


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.integers(-30, 0), unique=False)))
def test_the_tree_found_is_the_best_there_is(scores: np.ndarray) -> None:
    words = len(scores)
    trees = [t for t in product(range(words + 1), repeat=words) if is_tree(t)]
    scores[np.arange(words), np.arange(1, words + 1)] = -1e9

    def value(heads: tuple[int, ...]) -> float:
        return float(sum(scores[word, head] for word, head in enumerate(heads)))

    found = find_tree(scores)
    assert is_tree(found)
    assert value(tuple(found)) == max(map(value, trees))


@given(arrays(np.float32, (3, len(TAGS)), elements=st.integers(-30, 0)))
def test_the_names_found_are_whole_and_the_best_there_are(scores: np.ndarray) -> None:
    def value(tags: tuple[str, ...]) -> float:
        return float(sum(scores[word, TAGS.index(tag)] for word, tag in enumerate(tags)))

    found = tuple(find_names(scores, TAGS, STEPS))
    assert whole(found)
    assert value(found) == max(value(tags) for tags in product(TAGS, repeat=3) if whole(tags))


def test_a_verb_gets_one_subject() -> None:
    labels = ("root", "nsubj", "obj")
    scores = np.log(np.array([[0.1, 0, 0.9, 0], [0.98, 0, 0, 0.02], [0.1, 0, 0.9, 0]], dtype=np.float32) + 1e-6)
    told = np.log(np.full((3, 4, 3), 0.1, dtype=np.float32))
    told[0, :, 1] = told[2, :, 1] = np.log(0.6)
    told[2, :, 2] = np.log(0.5)
    heads, relations = one_subject_each(scores, [2, 0, 2], ["nsubj", "root", "nsubj"], labels, lambda: told)
    assert (heads, relations) == ([2, 0, 2], ["nsubj", "root", "obj"])


def test_where_nothing_is_to_mend_no_scores_are_asked_for() -> None:
    def never() -> np.ndarray:
        raise AssertionError

    tree = [2, 0], ["nsubj", "root"]
    assert one_subject_each(np.zeros((2, 3), dtype=np.float32), *tree, ("nsubj", "root"), never) == tree


def test_spans_are_first_and_last_word_and_type() -> None:
    tags = ["B-PER", "I-PER", "E-PER", "O", "S-LOC"]
    assert find_spans(tags) == [(0, 2, "PER"), (4, 4, "LOC")]
