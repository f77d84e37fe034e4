"""Nouns coordinated with each other."""

from pipeline.model import EntityKind, Sentence, Token


def conjuncts(sentence: Sentence, head: int) -> tuple[int, ...]:
    """A noun and the nouns coordinated with it, less what only describes the people named before it."""
    found, waiting = [head], [head]
    while waiting:
        more = (child.index for child in sentence.children(waiting.pop(0), "conj") if child.upos not in {"VERB", "AUX"})
        waiting += (fresh := [index for index in more if index not in found])
        found += fresh
    return tuple(index for index in found if index == head or not is_aside(sentence, max(found), index))


def is_aside(sentence: Sentence, last: int, index: int) -> bool:
    """Whether the last of several nouns, without "and", describes the person named before it: "Luna, the mayor"."""
    before = max((entity.last for entity in sentence.entities if entity.last < index), default=0)
    named = before and sentence.entity_at(before)
    if index != last or not named or named.kind is not EntityKind.PERSON or sentence.token(index).upos != "NOUN":
        return False
    between = sentence.tokens[before : index - 1]
    first = between[0] if between else None
    return first is not None and first.text == "," and not any(t.upos in {"CCONJ", "VERB"} for t in between)


def first_conjunct(sentence: Sentence, token: Token) -> Token:
    """The first of the nouns coordinated with a noun, which hangs where all of them do."""
    chain = (token, *sentence.ancestors(token))
    return next((one for one in chain if one.relation != "conj"), token)
