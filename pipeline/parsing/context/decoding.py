"""From scores to answers that hold together: trees with one root, and tags of names that begin and end."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
#: Which kind of tag may follow which, in the BIOES scheme.
FOLLOWERS = {"O": "OBS", "B": "IE", "I": "IE", "E": "OBS", "S": "OBS"}
FORBIDDEN = -1e9


def find_tree(scores: Scores) -> list[int]:
    """The head of each word, 0 for the root: the best tree with one root. ``scores`` is (words, 1 + words).

    The best head of each word alone is tried first, and most sentences need no more.
    """
    heads: list[int] = scores.argmax(1).tolist()
    return heads if is_tree(heads) else best_tree(scores)


def is_tree(heads: Sequence[int]) -> bool:
    """Whether every word leads to the root, and one word alone hangs from it."""
    reached = {0}
    for start in range(1, len(heads) + 1):
        word, path = start, set[int]()
        while word not in reached and word not in path:
            path.add(word)
            word = heads[word - 1]
        if word not in reached:
            return False
        reached |= path
    return heads.count(0) == 1


def best_tree(scores: Scores) -> list[int]:
    """The best tree by Chu-Liu-Edmonds."""
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root  # noqa: PLC0415 - torch comes with it

    tree: list[int] = chuliu_edmonds_one_root(with_root(scores)).tolist()
    return tree[1:]


def with_root(scores: Scores) -> Scores:
    """The scores with a first row for the root, as Stanza's functions want them."""
    return np.concatenate([np.zeros_like(scores[:1]), scores])


def one_subject_each(
    scores: Scores, heads: list[int], relations: list[str], labels: Sequence[str], score_labels: Callable[[], Scores]
) -> tuple[list[int], list[str]]:
    """Heads and relations such that no word has two subjects or two objects, by Stanza's own repair.

    ``score_labels`` gives (words, 1 + words, labels) log-probabilities; it is called where there is something to mend.
    """
    from stanza.models.depparse import head_constraints  # noqa: PLC0415 - torch comes with it

    if not head_constraints.find_head_constraint_violations([0, *heads], relations):
        return heads, relations
    tree, numbers = head_constraints.resolve_head_constraint_violations(
        with_root(scores), with_root(score_labels()), np.array([0, *heads]), LabelNames(labels)
    )
    return [int(head) for head in tree[1:]], [labels[number] for number in numbers]


class LabelNames:
    """Relations as Stanza's vocabularies name them: its numbers begin after four special ones."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = labels

    def unmap(self, numbers: Sequence[int]) -> list[str]:
        """The relations of some numbers."""
        from stanza.models.common.vocab import VOCAB_PREFIX_SIZE  # noqa: PLC0415 - torch comes with it

        return [self.labels[number - VOCAB_PREFIX_SIZE] for number in numbers]


def allowed_steps(tags: Sequence[str]) -> NDArray[np.float64]:
    """(tags, tags) 0 where the second may follow the first, else FORBIDDEN."""
    return np.array([[0.0 if follows(before, after) else FORBIDDEN for after in tags] for before in tags])


def follows(before: str, after: str) -> bool:
    """Whether a tag may come after another: inside a name the type stays."""
    return after[0] in FOLLOWERS[before[0]] and (after[0] not in "IE" or before[1:] == after[1:])


def find_names(scores: Scores, tags: Sequence[str], steps: NDArray[np.float64]) -> list[str]:
    """The best tags of a sentence that make whole names. ``scores`` is (words, tags).

    The best tag of each word alone is tried first.
    """
    best = [tags[number] for number in scores.argmax(1)]
    if all(follows(*pair) for pair in zip(["O", *best], [*best, "O"], strict=True)):
        return best
    return [tags[number] for number in best_path(scores, tags, steps)]


def best_path(scores: Scores, tags: Sequence[str], steps: NDArray[np.float64]) -> list[int]:
    """Viterbi's path through the tags; it begins and ends outside or at the edge of a name."""
    outside = tags.index("O")
    total: Any = scores[0] + steps[outside]
    origins = []
    for row in scores[1:]:
        ways = total[:, None] + steps
        origins.append(ways.argmax(0))
        total = ways.max(0) + row
    path = [int((total + steps[:, outside]).argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return path[::-1]


def find_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """First word, last word and type of each name that BIOES tags make, in order."""
    spans, start = [], 0
    for place, tag in enumerate(tags):
        if tag[0] in "BS":
            start = place
        if tag[0] in "ES":
            spans.append((start, place, tag[2:]))
    return spans
