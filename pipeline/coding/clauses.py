"""The clauses that go on about an act: those below its own, and those that share its subject."""

from collections.abc import Iterator

from pipeline.model import Sentence, Token
from pipeline.syntax import SUBJECTS

#: Relations of the further clauses in which a text goes on about what the first one tells.
FURTHER = frozenset({"advcl", "conj", "xcomp", "ccomp", "acl", "acl:relcl", "parataxis"})


def lemma(token: Token) -> str:
    """The lemma of a token, lower case."""
    return token.lemma.lower()


def within(sentence: Sentence, verb: Token, relations: frozenset[str]) -> Iterator[Token]:
    """The clauses that go on about what a verb tells, near and far; safe on trees with cycles."""
    seen, waiting = {verb.index}, [verb]
    while waiting:
        for child in sentence.children(waiting.pop(0).index, *relations):
            if child.index not in seen:
                seen.add(child.index)
                waiting.append(child)
                yield child


def beside(sentence: Sentence, act: Token) -> Iterator[Token]:
    """The clauses that share a subject with one that is reported, where the tree hangs them on the report."""
    above = sentence.head(act) if act.relation == "ccomp" else None
    if above is not None:
        further = sentence.children(above.index, "conj")
        yield from (one for one in further if one.index > act.index and not sentence.children(one.index, *SUBJECTS))


def is_negated(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb stands with "not" or "never"."""
    return any(lemma(one) in {"not", "never"} for one in sentence.children(verb.index, "advmod"))


def objects_behind(sentence: Sentence, clause: Token) -> Iterator[Token]:
    """What stands behind the object of a clause, where the tree hangs it on that."""
    for found in sentence.children(clause.index, "obj"):
        yield from sentence.children(found.index, "nmod")
