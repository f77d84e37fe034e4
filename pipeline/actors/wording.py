"""Which words belong to a noun: its name, its modifiers, its owners."""

from collections.abc import Iterator

from pipeline.lexicon.actors import trimmed
from pipeline.model import EntityKind, Phrase, Sentence, Token

#: Branches that belong to what a noun phrase names.
NAME_RELATIONS = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:poss", "det", "nummod"})
#: Prepositions whose noun says to whom the head belongs: "fighters of the ELN".
BELONGING = frozenset({"of", "from", "belonging"})


def described(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """A noun, and where it is a name the nouns that say what it is: its title, its apposition."""
    if head.upos != "PROPN":
        return (head,)
    titles = [child for child in sentence.children(head.index, "compound", "flat", "appos") if child.upos == "NOUN"]
    above = sentence.head(head)
    if above is not None and head.relation in {"appos", "flat"} and above.upos == "NOUN":
        titles.append(above)
    return (head, *titles)


def core(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """A noun with its name, modifiers and possessors, in text order."""
    kept = set(belonging(sentence, token.index))
    for index in tuple(kept):
        entity = sentence.entity_at(index)
        if entity is not None:
            kept |= set(range(entity.first, entity.last + 1))
    return tuple(sentence.token(index) for index in sorted(kept))


def belonging(sentence: Sentence, head: int, depth: int = 0) -> Iterator[int]:
    """A noun with the branches that are part of what it names, to a few levels."""
    yield head
    if depth > 3:
        return
    for child in sentence.children(head):
        cases = sentence.children(child.index, "case")
        owner = child.relation == "nmod" and any(case.lemma.lower() in BELONGING for case in cases)
        if owner or child.relation in NAME_RELATIONS or child.deprel in NAME_RELATIONS:
            yield from belonging(sentence, child.index, depth + 1)
            yield from (case.index for case in cases)
        elif child.text == "-":
            yield child.index


def owners(sentence: Sentence, head: Token) -> tuple[Token, ...]:
    """The nouns that say whose a thing is: "rebel positions", "the bandits' hideout", "an outpost of the army"."""
    before = sentence.children(head.index, "compound", "nmod:poss")
    after = (child for child in sentence.children(head.index, "nmod") if child.deprel != "nmod:poss")
    of = (child for child in after if any(case.lemma == "of" for case in sentence.children(child.index, "case")))
    return (*before, *of)


def modifiers(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """Lower-case lemmas and forms of the modifiers of a noun, and those two together that stand before it."""
    words = [
        child for child in sentence.children(token.index, "compound", "amod", "nmod:poss") if child.index < token.index
    ]
    single = [form for child in words for form in (child.lemma.lower(), child.text.lower())]
    return tuple(dict.fromkeys([" ".join(child.lemma.lower() for child in words[-2:]), *single]))


def stretches(text: str, longest: int = 4) -> Iterator[str]:
    """The runs of words of a text, the longer first."""
    words = [bare for word in text.split() if (bare := trimmed(word).removesuffix("'s").removesuffix("’s"))]
    for size in range(min(longest, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            yield " ".join(words[first : first + size])


def stated(sentence: Sentence, phrase: Phrase) -> tuple[Token, ...]:
    """A phrase as it stands, up to the first preposition after its head that does not say to whom the head belongs."""
    kept: list[Token] = []
    for token in sentence.tokens:
        if token.index > phrase.head and token.upos == "ADP" and token.lemma.lower() not in BELONGING:
            break
        if phrase.span.start <= token.start and token.end <= phrase.span.end:
            kept.append(token)
    return tuple(kept)


def joined(tokens: tuple[Token, ...]) -> str:
    """Tokens as text, spaced as they stand."""
    text, end = "", None
    for token in tokens:
        text += " " + token.text if end is not None and token.start > end else token.text
        end = token.end
    return trimmed(text)


def nameless(sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens that are not part of a person's name."""
    entities = ((token, sentence.entity_at(token.index)) for token in tokens)
    return tuple(token for token, entity in entities if entity is None or entity.kind is not EntityKind.PERSON)
