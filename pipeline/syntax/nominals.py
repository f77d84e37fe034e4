"""Noun phrases: what belongs to one, and the phrases of a noun and its conjuncts."""

from pipeline.model import Phrase, Sentence, Token
from pipeline.syntax.adjuncts import days, settings, weapons_carried
from pipeline.syntax.coordination import conjuncts
from pipeline.syntax.nouns import antecedent

#: Branches that say more about a noun but do not belong to its name.
ASIDES = frozenset(
    {
        "acl",
        "acl:relcl",
        "advcl",
        "parataxis",
        "punct",
        "cc",
        "conj",
        "dep",
        "discourse",
        "list",
        "appos",
        "cop",
        "nsubj",
        "aux",
        "mark",
        "ccomp",
        "orphan",
    }
)
#: Coordination belongs to a phrase when it is inside a modifier: "Czech and Slovak miners".
COORDINATION = frozenset({"conj", "cc"})


def phrase(sentence: Sentence, head: int) -> Phrase:
    """The noun phrase of a token: its subtree less prepositions, clauses, coordination, days and places, unbroken."""
    children = sentence.children(head)
    if not children:
        return Phrase(sentence.index, head, sentence.between(head, head))
    inside = (child for child in children if child.deprel not in ASIDES and child.relation not in ASIDES)
    kept = {head} | {token.index for child in inside for token in sentence.subtree(child.index, ASIDES - COORDINATION)}
    for name in sentence.children(head, "appos"):
        kept |= close_name(sentence, head, name)
    adjuncts = (*days(sentence, head), *settings(sentence, head), *weapons_carried(sentence, head))
    for aside in (*sentence.children(head, "case"), *adjuncts):
        kept -= {token.index for token in sentence.subtree(aside.index)}
    first, last = stretch(sentence, head, kept | {head})
    return Phrase(sentence.index, head, sentence.between(first, last))


def close_name(sentence: Sentence, head: int, name: Token) -> set[int]:
    """The tokens of a name that follows its noun without a comma: "the newspaper La Prensa"; none for other ones."""
    tokens = {token.index for token in sentence.subtree(name.index, ASIDES)}
    between = sentence.tokens[head : min(tokens) - 1]
    return tokens if name.upos == "PROPN" and not any(token.upos == "PUNCT" for token in between) else set()


def stretch(sentence: Sentence, head: int, kept: set[int]) -> tuple[int, int]:
    """First and last token of the run of kept tokens around a head; punctuation inside does not break it."""
    first = last = head
    while first - 1 in kept or (first - 2 in kept and is_link(sentence.token(first - 1))):
        first -= 1 if first - 1 in kept else 2
    while last + 1 in kept or (last + 2 in kept and is_link(sentence.token(last + 1))):
        last += 1 if last + 1 in kept else 2
    return first, last


def is_link(token: Token) -> bool:
    """Punctuation that stands inside names and compounds."""
    return token.upos in {"PUNCT", "SYM"} and token.text in {"-", "'", '"', "(", ")"}


def words(sentence: Sentence, first: int, last: int, head: int) -> Phrase:
    """The phrase from one token to another with this head."""
    return Phrase(sentence.index, head, sentence.between(min(first, last), max(first, last)))


def phrases(sentence: Sentence, heads: tuple[Token, ...]) -> tuple[Phrase, ...]:
    """The phrases of these tokens and of all that is coordinated with them; pronouns of relative clauses give way."""
    found = []
    for token in heads:
        real = antecedent(sentence, token)
        found += [phrase(sentence, index) for index in conjuncts(sentence, real.index)]
    return tuple(dict.fromkeys(found))
