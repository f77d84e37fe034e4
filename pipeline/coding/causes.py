"""What blew up or leaked by itself, or where such things do: the causes of blasts that nobody set off."""

from collections.abc import Iterator

from pipeline.coding.clauses import lemma
from pipeline.lexicon import Lexicon
from pipeline.lexicon.circumstances import circumstance_words
from pipeline.model import Sentence, Token
from pipeline.syntax import SUBJECTS, case_of
from pipeline.tuples.arguments import forms

#: Prepositions before where something blew up, and before what did.
BLAST_CASES = frozenset(
    {"at", "through", "in", "inside", "of", "from", "by", "within", "aboard", "", "due to", "because of"}
)


def civil_cause(sentence: Sentence, act: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Something blew up by itself, or where such things do: "a boiler exploded", "a blast at a fireworks factory"."""
    named = sentence.children(act.index, *SUBJECTS, "compound", "amod")
    for one in (*named, *behind_blast(sentence, act), *around_blast(sentence, act, lexicon)):
        yield from (part for part in parts(sentence, one) if lemma(part) in circumstance_words().civil_causes)


def parts(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """A noun and what describes it: "a gas-powered minibus", "the storage of fireworks"."""
    near = sentence.children(noun.index, "compound", "amod", "nmod")
    yield from (noun, *near)
    for one in near:
        yield from sentence.children(one.index, "compound", "obl", "advmod")


def behind_blast(sentence: Sentence, act: Token) -> Iterator[Token]:
    """What a blast is said to be at, in, of or from, and all that it is said to be caused by."""
    near = sentence.children(act.index, "obl", "nmod", "obj")
    yield from (one for one in near if case_of(sentence, one) in BLAST_CASES)
    for clause in sentence.children(act.index, "acl", "advcl"):
        yield from sentence.subtree(clause.index) if lemma(clause) in circumstance_words().causing else ()


def around_blast(sentence: Sentence, act: Token, lexicon: Lexicon) -> Iterator[Token]:
    """What is said to cause a blast, or where it is said to take place."""
    verb = sentence.head(act)
    if verb is not None and lemma(verb) in circumstance_words().causing and act.relation in {"obj", "obl"}:
        yield from sentence.children(verb.index, "nsubj")
    above = (verb,) if verb is not None and act.relation == "nsubj" and act.upos == "NOUN" else ()
    one_of = (verb,) if verb is not None and act.relation == "nmod" and case_of(sentence, act) == "of" else ()
    described = (clause for noun in (act, *one_of) for clause in sentence.children(noun.index, "acl:relcl"))
    for clause in (*above, *described):
        if any(form in lexicon.occurrence_verbs for form in forms(sentence, clause)):
            yield from behind_blast(sentence, clause)


def leaked(sentence: Sentence, act: Token, _lexicon: Lexicon) -> Iterator[Token]:
    """A chemical does harm because it leaks: "poisoned by a gas leak"."""
    yield from (one for one in (act, *sentence.children(act.index)) if lemma(one) in circumstance_words().leaks)
