"""What a noun or pronoun speaks of, and the prepositional phrases about it."""

from collections.abc import Iterator

from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.syntax.coordination import first_conjunct

RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "where"})
#: Prepositions before what an act is aimed at: "launched a raid on".
AIMED_CASES = frozenset({"on", "upon", "against"})
#: Words before a noun that leave out what it names.
OUT = frozenset({"no", "neither", "nor"})


def antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun a relative pronoun stands for; any other token is itself."""
    if token.lemma.lower() not in RELATIVE_PRONOUNS or token.upos not in {"PRON", "SCONJ", "DET", "ADV"}:
        return token
    for above in sentence.ancestors(token):
        if above.deprel in {"acl:relcl", "acl"} and above.head:
            return sentence.token(above.head)
    return token


def content_head(sentence: Sentence, head: int) -> int:
    """The token that names what a phrase speaks of: "three of the attackers" -> attackers."""
    token = sentence.token(head)
    if token.upos == "NUM" or token.lemma.lower() in grammar().measures:
        for child in sentence.children(head, "nmod"):
            if any(case.lemma.lower() == "of" for case in sentence.children(child.index, "case")):
                return child.index
    return head


def following(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The prepositional phrases right behind a noun that a tree hangs on the verb instead: "foiled an attack on X"."""
    last = max(token.index for token in sentence.subtree(noun.index))
    hosts = sorted({noun.head, first_conjunct(sentence, noun).head} - {0})
    for sibling in (token for host in hosts for token in sentence.children(host, "obl", "nmod")):
        words = [token.index for token in sentence.subtree(sibling.index)]
        if words[0] == last + 1:
            yield sibling
            last = words[-1]


def modifiers(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """The lemmas of the modifiers of a noun."""
    return tuple([child.lemma.lower() for child in sentence.children(token.index, "compound", "amod")])


def case_of(sentence: Sentence, token: Token) -> str:
    """The prepositions of a noun, lower case: "on", "out of", "" for none."""
    return " ".join([child.text.lower() for child in sentence.children(token.index, "case", "mark")])


def is_nobody(sentence: Sentence, token: Token) -> bool:
    """Whether a noun or pronoun names nobody, or leaves them out: "none", "no group", "neither Luna nor Mora"."""
    before = sentence.children(token.index, "det", "advmod", "cc")
    return token.lemma.lower() in {"nobody", "none", "nothing"} or any(word.lemma.lower() in OUT for word in before)
