"""What sentences tell beside their acts: mass graves that are found, and crowds that come to violence."""

from collections.abc import Iterator

from pipeline.coding.clauses import lemma
from pipeline.coding.mentioned import is_protest
from pipeline.lexicon import Lexicon
from pipeline.lexicon.circumstances import circumstance_words
from pipeline.model import Sentence, Token
from pipeline.ontology import ARMED, Predicate
from pipeline.syntax import case_of, subjects
from pipeline.tuples.carriers import noun_class

#: Relations between a grave and the word of those who find it.
FOUND_AS = frozenset({"obj", "nsubj", "nsubj:pass", "nmod", "obl", "conj", "compound", "root"})


def found_graves(sentence: Sentence, lexicon: Lexicon) -> Iterator[Token]:
    """Mass graves that somebody finds, or in which bodies are found: "the discovery of a mass grave"."""
    for token in sentence.tokens:
        if noun_class(sentence, token, lexicon) is Predicate.MASS_GRAVE and is_found(sentence, token):
            yield token


def is_found(sentence: Sentence, grave: Token) -> bool:
    """Whether a grave hangs from a word of finding, or is said to hold somebody."""
    known = circumstance_words()
    if any(lemma(one) in known.finding for one in sentence.children(grave.index, "acl", "acl:relcl")):
        return True
    token = grave
    for above in sentence.ancestors(grave):
        if token.relation not in FOUND_AS:
            return False
        if lemma(above) in known.finding:
            return token.relation != "obl" or above.upos != "VERB" or finds_remains(sentence, above)
        token = above
    return False


def finds_remains(sentence: Sentence, verb: Token) -> bool:
    """Whether what somebody finds are remains of people."""
    what = sentence.children(verb.index, "obj", "nsubj:pass")
    return any(lemma(one) in circumstance_words().remains for one in what)


def unruliness(sentence: Sentence, lexicon: Lexicon) -> Iterator[Token]:
    """A crowd that comes to violence: "the march turned violent", "went on a rampage", "behind burning barricades"."""
    known = circumstance_words()
    for token in sentence.tokens:
        if lemma(token) in known.barriers and token.upos == "NOUN" and is_of_crowd(sentence, token):
            yield token
        if lemma(token) in known.turning and token.upos == "VERB":
            yield from turns(sentence, token, lexicon)
        if lemma(token) == "rampage" and token.upos == "NOUN" and lemma(sentence.head(token) or token) == "go":
            yield token


def is_of_crowd(sentence: Sentence, barrier: Token) -> bool:
    """Whether a crowd builds or burns a barricade, and it is not one of the police that stands in the way."""
    known = circumstance_words()
    if any(lemma(one) in known.burning for one in sentence.children(barrier.index, "amod", "compound", "acl")):
        return True
    above = sentence.head(barrier)
    used = barrier.relation in {"obj", "nsubj"} or case_of(sentence, barrier) == "with"
    return above is not None and used and lemma(above) in known.building


def turns(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    """What a protest or its crowd turns into, where that is violence."""
    into = sentence.children(verb.index, "xcomp", "obl", "advmod", "obj", "amod")
    if any(is_unrest(sentence, one, lexicon) for one in subjects(sentence, verb)):
        yield from (one for one in into if lemma(one) in circumstance_words().violent)


def is_unrest(sentence: Sentence, subject: Token, lexicon: Lexicon) -> bool:
    """Whether a subject is a protest or those in it, or a pronoun that may stand for them."""
    people = lexicon.people_class(lemma(subject))
    told = any(is_protest(one, lexicon) for one in sentence.subtree(subject.index))
    return told or subject.upos == "PRON" or (people is not None and people.actor_type not in ARMED)
