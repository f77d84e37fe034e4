"""Where what a word governs begins and ends."""

from pipeline.model import Sentence, Token


def first_word(sentence: Sentence, token: Token) -> int:
    """The index of the first word of what a token governs."""
    return sentence.subtree(token.index)[0].index


def last_word(sentence: Sentence, token: Token) -> int:
    """The index of the last word of what a token governs."""
    return sentence.subtree(token.index)[-1].index


def adjoin(sentence: Sentence, left: Token, right: Token) -> bool:
    """Whether what one token governs ends right before what another governs begins."""
    return last_word(sentence, left) + 1 == first_word(sentence, right)
