"""How to quote a description: the noun with what belongs to it and no more."""

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, ParticipantKind, Phrase, Sentence, Span, Token
from pipeline.syntax import case_of, content_head

#: Word classes a description may begin with, and those it never runs across.
OPENERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "X", "SYM"})
BARRIERS = frozenset({"AUX", "SCONJ", "PRON", "CCONJ", "INTJ"})
#: Punctuation inside a description: "car-bomb", the "Eminencia" farm.
INSIDE = frozenset({"-", '"', "'"})
#: Nouns for where something stands, and for parts that are hit with their whole.
BESIDE = frozenset({"front", "vicinity", "proximity"})
BUILDING_PARTS = frozenset({"window", "wall", "door", "gate", "masonry", "shelf", "pane", "glass", "foundation"})
#: Kinds whose number is told apart from what they are.
COUNTED = frozenset({ParticipantKind.OBJECT, ParticipantKind.WEAPON})
#: Adjectives that number things of a kind: "a second bomb".
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth"})


def description(sentence: Sentence, phrase: Phrase, kind: ParticipantKind) -> Span:
    """A noun with its modifiers and what it is "of", people with their number: "two members of the Lima police"."""
    head = spoken_of(sentence, phrase)
    return sentence.between(opening(sentence, head, kind), closing(sentence, head))


def spoken_of(sentence: Sentence, phrase: Phrase) -> int:
    """The token that names what a phrase speaks of; members of a named body are people, not the body."""
    head = content_head(sentence, phrase.head)
    body = sentence.token(head).upos == "PROPN" and sentence.token(phrase.head).upos == "NOUN"
    return beside(sentence, phrase.head if body else head)


def beside(sentence: Sentence, head: int) -> int:
    """What something is in front of, or a part of: "in front of the embassy", "the windows of a bank"."""
    token = sentence.token(head)
    before = token.lemma.lower() in BESIDE and case_of(sentence, token) == "in"
    if not before and (token.upos != "NOUN" or token.lemma.lower() not in BUILDING_PARTS):
        return head
    whole = (child.index for child in sentence.children(head, "nmod") if case_of(sentence, child) == "of")
    return next(whole, head)


def opening(sentence: Sentence, head: int, kind: ParticipantKind) -> int:
    """The first word of a description: what depends on its head before it, less articles, owners and vague numbers."""
    own = {token.index for token in sentence.subtree(head)} | {t.index for t in weapon_parts(sentence, head)}
    first = head
    while first - 1 in own and belongs(sentence.token(first - 1)):
        first -= 1
    first = max([first, *(index + 1 for index in range(first, head) if says_nothing(sentence.token(index), kind))])
    while first < head and not may_open(sentence, first, kind):
        first += 1
    return first


def says_nothing(token: Token, kind: ParticipantKind) -> bool:
    """Whether a word before a noun tells nothing of what it is, nor do those before it: "alleged", "last night's"."""
    words = {token.lemma.lower(), token.text.lower()}
    vague = grammar().vague_modifiers | grammar().time_words | load_lexicon().vague_numbers.keys()
    return bool(words & vague) or (kind in COUNTED and token.upos == "ADJ" and bool(words & ORDINALS))


def weapon_parts(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The word that makes a weapon with the noun behind it, where both name the kind of another: "car bomb attack"."""
    token = sentence.token(head)
    if head == 1 or token.relation != "compound":
        return ()
    before = sentence.token(head - 1)
    return (before,) if is_weapon(before, token) and before.relation == "compound" else ()


def is_weapon(before: Token, token: Token) -> bool:
    """Whether two nouns together are the name of a weapon, and not of its use: "rifle fire"."""
    lexicon, first, second = load_lexicon(), before.lemma.lower(), token.lemma.lower()
    return f"{first} {second}" in lexicon.weapons and not lexicon.names_act(second, (first,))


def is_weapon_part(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is the first part of a weapon's name: "car" in "car bomb attack"."""
    if token.relation != "compound" or token.index == len(sentence.tokens):
        return False
    return is_weapon(token, sentence.token(token.index + 1))


def belongs(token: Token) -> bool:
    """Whether a word before a head can be part of its description."""
    return token.upos not in BARRIERS and (token.upos != "PUNCT" or token.text in INSIDE)


def may_open(sentence: Sentence, index: int, kind: ParticipantKind) -> bool:
    """Whether a description may begin with a word: "two", "81-mm", "armed", not "the", "his", "last night's"."""
    token = sentence.token(index)
    joined = index < len(sentence.tokens) and sentence.token(index + 1).text == "-"
    counts = kind in COUNTED and token.upos == "NUM" and token.relation == "nummod" and not joined
    follows = index > 1 and sentence.token(index).text in {"'s", "'"}
    return token.upos in OPENERS and token.relation not in {"case", "mark"} and not (counts or follows)


def closing(sentence: Sentence, head: int) -> int:
    """The last word of a description: its head, or the end of what it is "of"."""
    for child in sentence.children(head, "nmod"):
        cases = sentence.children(child.index, "case")
        if child.index > head and [case.index for case in cases if case.lemma.lower() == "of"] == [head + 1]:
            return end_of_name(sentence, closing(sentence, child.index))
    beside = [child.index for child in sentence.children(head, "flat", "nummod") if child.index == head + 1]
    return head if not beside or sentence.entity_at(beside[0]) else beside[0]


def end_of_name(sentence: Sentence, last: int) -> int:
    """The last word of the name that a word stands in, or of the person it is a title of: "the house of Judge Luna"."""
    titled = sentence.entity_at(last + 1) if sentence.token(last).upos in {"NOUN", "PROPN"} else None
    name = titled if titled is not None and titled.kind is EntityKind.PERSON else sentence.entity_at(last)
    return name.last if name is not None else last
