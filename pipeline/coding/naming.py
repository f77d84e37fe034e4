"""What the nouns of some sentences name: people, things, weapons and happenings."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pipeline.coding.mentioned import is_spoken_of
from pipeline.lexicon import Lexicon
from pipeline.model import Sentence, Token
from pipeline.ontology import SITES, UNPOLITICAL, Predicate, ThingClass, WeaponClass

V = TypeVar("V")
#: What happens to things by themselves.
FALLING = frozenset({"overturn", "fall", "plunge", "topple", "flip", "capsize"})
#: Heavy things that the lexicon of targets does not hold.
HEAVY = frozenset({"crane", "wall", "roof", "balcony", "boulder", "rock", "scaffold", "scaffolding", "ceiling"})


def every_word(_sentence: Sentence, _token: Token) -> bool:
    """Counts every word."""
    return True


def named(
    sentences: Iterable[Sentence],
    classify: Callable[[str, Iterable[str]], V | None],
    counts: Callable[[Sentence, Token], bool] = every_word,
) -> frozenset[V]:
    """The classes of all nouns in some sentences, of those that count."""
    return frozenset(found for sentence, token, found in namings(sentences, classify) if counts(sentence, token))


def namings(
    sentences: Iterable[Sentence], classify: Callable[[str, Iterable[str]], V | None]
) -> Iterator[tuple[Sentence, Token, V]]:
    """The nouns in some sentences that have a class, with it."""
    for sentence in sentences:
        for token in sentence.tokens:
            if token.upos in {"NOUN", "PROPN", "ADJ"}:
                found = classify(token.lemma.lower(), words_before(sentence, token))
                if found is not None:
                    yield sentence, token, found


def named_weapons(
    sentences: Iterable[Sentence], lexicon: Lexicon, counts: Callable[[Sentence, Token], bool] = every_word
) -> frozenset[WeaponClass]:
    """The weapons that some sentences name: not those of a deed only spoken of, nor those a site is called by."""

    def present(sentence: Sentence, token: Token) -> bool:
        own = counts(sentence, token) and not is_of_site(sentence, token, lexicon)
        return own and not is_spoken_of(sentence, token.index, lexicon)

    return named(sentences, lexicon.weapon_class, present)


def is_of_site(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Whether a word stands before the noun of a site, alone or in a longer name: "a chemical weapons facility"."""
    while token.relation in {"compound", "amod"} and (above := sentence.head(token)) is not None:
        if lexicon.thing_class(above.lemma.lower()) in SITES:
            return True
        if above.index < token.index:
            return False
        token = above
    return False


def event_words(sentences: Iterable[Sentence], lexicon: Lexicon) -> frozenset[Predicate]:
    """The classes of the plain event words in some sentences, also where no tuple tells of them.

    What is only spoken of is left out, but for accidents, disasters and crimes, which say what the rest is about.
    """
    verbs = (t.lemma.lower() for s in sentences for t in s.tokens if t.upos == "VERB")
    plain = frozenset(lexicon.verbs[v] for v in verbs if v in lexicon.verbs and v not in lexicon.ambiguous_verbs)

    def classify(lemma: str, modifiers: Iterable[str]) -> Predicate | None:
        return plain_noun(lemma, modifiers, lexicon, UNPOLITICAL)

    told = frozenset(
        found
        for sentence, token, found in namings(sentences, classify)
        if found in UNPOLITICAL or not is_spoken_of(sentence, token.index, lexicon)
    )
    mishaps = {Predicate.ACCIDENT for one in sentences for token in one.tokens if is_mishap(one, token, lexicon)}
    return plain | told | mishaps


def is_mishap(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a thing falls or overturns by itself: "when a bus overturned", "when a crane fell on them"."""
    if verb.upos != "VERB" or verb.lemma.lower() not in FALLING:
        return False
    subjects = (child for child in sentence.children(verb.index, "nsubj") if child.deprel == "nsubj")
    return any(is_inert(child.lemma.lower(), lexicon) for child in subjects)


def is_inert(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun is of a thing that nobody shot or dropped, and of no place that could fall to somebody."""
    thing = lexicon.thing_class(noun)
    if thing is not None:
        return thing not in {ThingClass.TERRITORY, ThingClass.WEAPONS, ThingClass.MILITARY_BASE, ThingClass.GOVERNMENT}
    return noun in HEAVY


def plain_noun(
    lemma: str, modifiers: Iterable[str], lexicon: Lexicon, counted: frozenset[Predicate]
) -> Predicate | None:
    """The class of an event noun that is not doubtful, or of a class whose doubtful words are counted."""
    if compound := lexicon.compound_class(lemma, modifiers):
        return compound
    found = lexicon.nouns.get(lemma)
    return None if lemma in lexicon.ambiguous_nouns and found not in counted else found


def words_before(sentence: Sentence, token: Token) -> Iterator[str]:
    """Lemmas that modify a noun, the one or two words before it together first: "suicide car", "car", "suicide"."""
    before = [sentence.token(index).lemma.lower() for index in range(max(1, token.index - 2), token.index)]
    yield " ".join(before)
    yield from reversed(before)
    for child in sentence.children(token.index, "compound", "amod", "nmod", "flat"):
        yield child.lemma.lower()
        yield child.text.lower()
