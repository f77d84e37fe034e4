"""Nouns that belong to their verb: "opened fire", "took control", "set on fire"."""

from pipeline.lexicon import Lexicon
from pipeline.model import Sentence, Token
from pipeline.syntax import modifiers
from pipeline.tuples.arguments import forms

#: What binds a noun to the verb as one word: nothing may make it a noun phrase of its own.
OWN_WORDS = ("det", "nmod:poss", "nummod")
#: What a verb has brought somebody to: "beaten to death".
RESULTS = frozenset({"death"})


def idiom_noun(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Token | None:
    """The bare noun that makes an idiom with its verb, which names nobody and nothing that was acted on."""
    found = sentence.children(verb.index, "obj", "obl", "xcomp", "nsubj:pass")
    objects = sentence.children(verb.index, "obj", "nsubj:pass")
    for noun in found:
        people = noun.lemma.lower() in lexicon.people and not any(other is not noun for other in objects)
        if is_bare(sentence, noun) and makes_idiom(sentence, verb, noun, lexicon) and not people:
            return noun
    return None


def makes_idiom(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether the lexicon has the verb with this noun, and the noun is neither thing nor weapon."""
    lemma = noun.lemma.lower()
    before = modifiers(sentence, noun)
    if lexicon.thing_class(lemma, before) or lexicon.weapon_class(lemma, before):
        return False
    return any((form, lemma) in lexicon.verb_objects for form in forms(sentence, verb))


def is_bare(sentence: Sentence, noun: Token) -> bool:
    """A singular noun without article, owner or number."""
    return noun.upos == "NOUN" and noun.feature("Number") != "Plur" and not sentence.children(noun.index, *OWN_WORDS)


def is_result(sentence: Sentence, noun: Token) -> bool:
    """What a verb brought about, not another happening: "beaten to death"."""
    cases = {case.lemma.lower() for case in sentence.children(noun.index, "case")}
    return noun.lemma.lower() in RESULTS and cases == {"to"} and is_bare(sentence, noun)
