"""The phrasebook makes whole trees, the same ones for the same seed."""

import random
from pathlib import Path

import pytest

from pipeline.training.phrasebook import (
    SENTENCE,
    PhrasebookInvalid,
    as_sentence,
    build,
    make_phrases,
    read_phrasebook,
)
from pipeline.training.treebank import TreebankSentence

HEAD, RELATION = 6, 7
#: Slots that are modifiers, or nothing.
HEADLESS = frozenset({"TAIL", "DAY", "WHERE", "NEAR", "INEVENT"})


def tree(sentence: TreebankSentence) -> dict[str, tuple[str, str]]:
    """Word -> its head's form and its relation, for sentences in which no word comes twice."""
    forms = ("ROOT", *sentence.forms)
    return {row[1]: (forms[int(row[HEAD])], row[RELATION]) for row in sentence.rows}


def write(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "phrasebook.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_every_sentence_is_one_tree() -> None:
    for sentence in make_phrases(500, seed=3):
        heads = [int(row[HEAD]) for row in sentence.rows]
        assert heads.count(0) == 1
        for start in range(1, len(heads) + 1):
            node, steps = start, 0
            while node:
                node, steps = heads[node - 1], steps + 1
                assert steps <= len(heads)


def test_every_line_of_the_phrasebook_can_be_built() -> None:
    slots = read_phrasebook()
    for name, choices in slots.items():
        for items in choices:
            rest = items if name == SENTENCE or not has_head(items) else ("(", "dep", *items, ")", "x")
            assert build({**slots, SENTENCE: (rest if has_head(rest) else (*rest, "x"),)}, random.Random(1))


def has_head(items: tuple[str, ...]) -> bool:
    """Whether a choice brings a head of its own: a bare word, or a slot in place that has one."""
    depth, last = 0, ""
    for item in items:
        depth += (item == "(") - (item == ")")
        if not depth and last != "(" and item != ")" and ":" not in item and item.strip("{}") not in HEADLESS:
            return True
        last = item
    return False


def test_relations_that_treebanks_do_not_use_are_typing_errors() -> None:
    known = {"root", "nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "obl:unmarked", "nmod", "nmod:poss", "nummod"}
    known |= {"amod", "advmod", "det", "case", "mark", "cc", "conj", "punct", "compound", "compound:prt", "aux"}
    known |= {"aux:pass", "cop", "expl", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "fixed"}
    known |= {"appos", "flat", "nmod:desc", "parataxis"}
    assert {row[RELATION] for sentence in make_phrases(2000, seed=5) for row in sentence.rows} <= known


def test_the_same_seed_gives_the_same_sentences_and_none_twice() -> None:
    first = make_phrases(50, seed=7)
    assert first == make_phrases(50, seed=7)
    assert first != make_phrases(50, seed=8)
    assert len(set(first)) == 50


def test_slots_stand_below_the_head_or_in_place(tmp_path: Path) -> None:
    path = write(tmp_path, "S: {WHO:nsubj} fled {DAY} .:punct", "WHO: the:det rebels", "DAY: (obl on:case Monday)")
    (sentence,) = make_phrases(1, seed=1, path=path)
    assert sentence.forms == ("The", "rebels", "fled", "on", "Monday", ".")
    assert tree(sentence) == {
        "The": ("rebels", "det"),
        "rebels": ("fled", "nsubj"),
        "fled": ("ROOT", "root"),
        "on": ("Monday", "case"),
        "Monday": ("fled", "obl"),
        ".": ("fled", "punct"),
    }


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (("S: {WHO:nsubj} fled",), "no choice for WHO"),
        (("S: troops fled",), "Two heads in one phrase: troops and fled"),
        (("S: (nsubj the:det) fled",), "A phrase without a head: the"),
    ],
)
def test_a_broken_phrasebook_says_what_to_mend(tmp_path: Path, lines: tuple[str, ...], complaint: str) -> None:
    path = write(tmp_path, *lines)
    with pytest.raises(PhrasebookInvalid, match=complaint):
        as_sentence(build(read_phrasebook(path), random.Random(1)))
