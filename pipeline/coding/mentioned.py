"""What a text only speaks of: claimed, blamed, judged, protested against or fled from."""

from collections.abc import Iterable

from pipeline.lexicon import Lexicon
from pipeline.model import Phrase, Sentence, Token
from pipeline.ontology import VIOLENCE, Predicate, Report
from pipeline.syntax import case_of, first_conjunct, is_gerund, is_location

#: Relations between an event noun and what governs it.
NOMINAL = frozenset({"nmod", "obl", "obj", "compound", "conj", "nsubj:pass", "nsubj", "advcl", "root", "ccomp"})
#: Prepositions between a charge and what it is for.
CHARGES = frozenset({"of", "for", "with"})
#: Prepositions that say what a protest is about.
PROTEST_CASES = frozenset({"over", "against", "about", "following", "at"})
#: What stands before that from which people flee.
FLIGHT_CASES = frozenset({"", "because", "due", "from", "by", "following", "after", "amid"})
#: Those of them that may only say when.
AFTERWARDS = frozenset({"following", "after", "amid"})


def is_spoken_of(sentence: Sentence, head: int, lexicon: Lexicon, whom: Iterable[Phrase] = ()) -> bool:
    """Whether a noun is what a protest or flight is about, or hangs from a word of judgement and names no victims."""
    token = sentence.token(head)
    if is_cause_of_protest(sentence, token, lexicon) or is_cause_of_flight(sentence, token, lexicon):
        return True
    if sentence.children(head, "acl:relcl", "acl") or any(is_particular(sentence, phrase.head) for phrase in whom):
        return False
    for above in sentence.ancestors(token):
        gerund = is_gerund_of(sentence, token)
        if token.relation not in NOMINAL and not gerund:
            return False
        if gerund and lexicon.reporting.get(above.lemma.lower()) is Report.PLANNED:
            return True
        judged = (above, *sentence.children(above.index, "obj"))
        if any(word.lemma.lower() in lexicon.judgements for word in judged if word != token):
            return True
        token = above
    return False


def is_particular(sentence: Sentence, head: int) -> bool:
    """Whether a phrase names or counts those it stands for: "the judge Maria Sole", "six priests"; not "civilians"."""
    named = any(word.upos in {"PROPN", "NUM"} for word in sentence.subtree(head))
    return named and not is_location(sentence, head)


def is_charge(sentence: Sentence, head: int, lexicon: Lexicon) -> bool:
    """Whether a verb says what somebody is accused of or held for: "accused of kidnapping traders"."""
    verb = sentence.token(head)
    above = sentence.head(verb)
    charged = above is not None and above.lemma.lower() in lexicon.judgements
    return charged and verb.relation in {"advcl", "obl", "acl"} and case_of(sentence, verb) in CHARGES


def is_introduced(sentence: Sentence, head: int) -> bool:
    """Whether a noun stands for people or things not told of before: "two traders", "a bus"; not "the bus"."""
    article = any(child.text.lower() in {"a", "an"} for child in sentence.children(head, "det"))
    return article or bool(sentence.children(head, "nummod"))


def is_gerund_of(sentence: Sentence, token: Token) -> bool:
    """Whether a gerund says what a noun is of: "a role in rioting", "an agreement on holding a march"."""
    return token.relation == "acl" and is_gerund(token) and case_of(sentence, token) != ""


def is_cause_of_protest(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun, or the first of a series of nouns, says what a protest is against, over or follows."""
    first = first_conjunct(sentence, token)
    if case_of(sentence, first) not in PROTEST_CASES:
        return False
    for above in (first, *sentence.ancestors(first)):
        if any(is_protest(one, lexicon) for one in sentence.children(above.index, "nsubj", "nsubj:pass")):
            return True
        if is_protest(above, lexicon):
            return token.index != above.index
        if above.relation not in NOMINAL:
            return False
    return False


def is_cause_of_flight(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun says what people flee from or why: "fled fighting", "displaced by clashes", "fled after raids"."""
    for above in sentence.ancestors(token):
        if lexicon.verbs.get(above.lemma.lower()) is Predicate.DISPLACE:
            return case_of(sentence, token) in FLIGHT_CASES
        if token.relation not in NOMINAL:
            return False
        token = above
    return False


def flees_violence(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause of flight says what violence people flee from: "fled fighting", "left because of raids"."""
    nouns = (sentence.token(index) for index in violent_nouns(sentence, lexicon))
    causes = (noun for noun in nouns if case_of(sentence, noun) in FLIGHT_CASES - AFTERWARDS)
    return any(verb in sentence.ancestors(noun) and is_cause_of_flight(sentence, noun, lexicon) for noun in causes)


def violent_nouns(sentence: Sentence, lexicon: Lexicon) -> tuple[int, ...]:
    """Where a sentence has nouns for violence."""
    return tuple(
        t.index for t in sentence.tokens if t.upos == "NOUN" and lexicon.nouns.get(t.lemma.lower()) in VIOLENCE
    )


def is_protest(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word tells of a protest."""
    lemma = token.lemma.lower()
    return Predicate.PROTEST in {lexicon.nouns.get(lemma), lexicon.verbs.get(lemma)}
