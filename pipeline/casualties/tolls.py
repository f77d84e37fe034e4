"""Figures given for a toll: "the toll rose to 12", "the hospital put it at 15", "initial reports said seven"."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lexicon import load_lexicon
from pipeline.model import CasualtyKind, CountBasis, Phrase, Sentence, Token
from pipeline.syntax import case_of, phrases, subjects
from pipeline.syntax.quantities import Quantity, quantity

#: Nouns for how many there were.
TOLLS = frozenset({"toll"})
TOLL_NOUNS = TOLLS | {"number", "figure", "count", "tally", "estimate"}
#: Verbs that give a figure, those that give another one than before, and the prepositions before it.
PUTTING = frozenset({"put", "place", "set", "estimate"})
REVISING = frozenset(
    {"rise", "climb", "increase", "grow", "jump", "mount", "soar", "raise", "revise", "lower", "reduce", "drop", "fall"}
    | {"correct", "update"}
)
TO_FIGURE = frozenset({"at", "to", "by", "down to", "up to", ""})
#: Adverbs of figures that no longer hold: of any verb, and of a verb of saying or putting.
INITIALLY = frozenset({"initially", "originally"})
BEFORE = INITIALLY | {"earlier", "previously", "first"}
#: Adjectives of reports and tolls that no longer hold.
INITIAL = frozenset({"initial", "earlier", "previous", "preliminary", "original"})


def toll(sentence: Sentence, token: Token) -> Quantity | None:
    """The number a toll has risen to, was put at or stands at; not the one it has risen from."""
    head = sentence.head(token)
    if token.lemma.lower() not in TOLLS or head is None:
        return None
    beside = (*sentence.children(head.index, "obl", "obj", "advmod"), *sentence.children(token.index, "nmod", "nummod"))
    for child in beside:
        if (
            child.upos == "NUM"
            and case_of(sentence, child) in TO_FIGURE
            and (number := quantity(sentence, child.index))
        ):
            now = lowest_now(sentence, head, number)
            return replace(number, minimum=now, rule="toll", basis=CountBasis.TOLL)
    return None


def lowest_now(sentence: Sentence, verb: Token, number: Quantity) -> int:
    """The lower end of a figure, which is the new one alone where it rose "from 12 to 17"."""
    risen = number.basis is CountBasis.RANGE and number.maximum is not None and verb.lemma.lower() in REVISING
    return number.maximum if risen and number.maximum is not None else number.minimum


def figures(sentence: Sentence) -> Iterator[tuple[Token, CasualtyKind | None, Token]]:
    """The figures of a sentence that others than tolls give: the verb, what became of the people, and the number."""
    if all(token.upos != "NUM" for token in sentence.tokens):
        return
    for verb in sentence.tokens:
        put = sentence.children(verb.index, "obj") if verb.lemma.lower() in PUTTING else ()
        below = (word for thing in put for word in sentence.subtree(thing.index) if word.relation == "obl")
        for number in (*sentence.children(verb.index, "obl", "obj", "ccomp", "xcomp"), *below):
            if number.upos == "NUM" and not sentence.children(number.index, "nsubj", "cop"):
                kind = kind_put(sentence, verb, number)
                if kind is not None:
                    yield verb, kind[0], number


def kind_put(sentence: Sentence, verb: Token, number: Token) -> tuple[CasualtyKind | None] | None:
    """What became of those a verb counts ("the number of dead"), None inside for "it"; nothing where it counts none."""
    objects = [child for child in sentence.children(verb.index, "obj", "nsubj:pass") if child != number]
    if verb.lemma.lower() in PUTTING | REVISING and case_of(sentence, number) in {"at", "to"}:
        for thing in objects:
            if thing.upos == "PRON" and thing.lemma.lower() in {"it", "they", "them"}:
                return (None,)
            below = (load_lexicon().casualties.get(word.text.lower()) for word in sentence.subtree(thing.index))
            if thing.lemma.lower() in TOLL_NOUNS - TOLLS and (kind := next((one for one in below if one), None)):
                return (kind,)
        return None
    bare = not objects and not case_of(sentence, number) and not sentence.children(number.index, "nmod", "conj")
    return (None,) if bare and verb.lemma.lower() == "say" else None


def sources(sentence: Sentence, verb: Token) -> tuple[Phrase, ...]:
    """Who gives a figure: the subject of the verb, where that is no toll."""
    return phrases(sentence, tuple(t for t in subjects(sentence, verb) if t.lemma.lower() not in TOLL_NOUNS))


def revises(sentence: Sentence, token: Token) -> bool:
    """Whether a figure takes the place of an earlier one: "the toll rose to 12", "was revised down to 9"."""
    return any(word.lemma.lower() in REVISING for word in (token, *sentence.ancestors(token)))


def is_outdated(sentence: Sentence, token: Token) -> bool:
    """Whether a text says of a figure that it was given before: "initially", "had earlier said", "initial reports"."""
    for word in (token, *sentence.ancestors(token)):
        adverbs = {child.text.lower() for child in sentence.children(word.index, "advmod")}
        told = word.lemma.lower() in load_lexicon().reporting or word.lemma.lower() in PUTTING
        if adverbs & (BEFORE if told else INITIALLY):
            return True
        named = (word, *sentence.children(word.index, "nsubj", "obj")) if told else (word,)
        if any(child.text.lower() in INITIAL for one in named for child in sentence.children(one.index, "amod")):
            return True
    return False
