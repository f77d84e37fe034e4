"""Those who are said to have had a part in what an event noun names: "took part in the march", "claimed the attack"."""

from dataclasses import replace

from pipeline.lexicon.answering import answering_words
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Sentence, Token
from pipeline.syntax import case_of, is_nobody, phrases, subjects
from pipeline.tuples.responsibility import names

#: What people claim, beside a part in an act.
CREDIT = frozenset({"credit"})
#: So many letters tell what a noun is made from: "bomber", "bombing".
STEM = 4


def with_partakers(tuples: tuple[EventTuple, ...], sentences: tuple[Sentence, ...]) -> tuple[EventTuple, ...]:
    """The tuples, event nouns of which nobody is the doer with those who are said to have had a part in them."""
    return tuple(with_partaker(found, sentences[found.sentence]) for found in tuples)


def with_partaker(found: EventTuple, sentence: Sentence) -> EventTuple:
    """One tuple with those who are said to have had a part in what it tells."""
    if found.who or not found.nominal or found.predicate is None:
        return found
    return replace(found, who=phrases(sentence, partakers(sentence, sentence.token(found.trigger.head))))


def partakers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Who took part in, was involved in or claims what an event noun names."""
    word, case = sentence.head(noun), case_of(sentence, noun)
    if word is None or noun.relation not in {"obl", "nmod"}:
        return ()
    if case == "behind":
        return (word,) if noun.relation == "nmod" and says_who(word, noun) else ()
    if word.relation == "obj" and word.lemma.lower() in parts():
        word = sentence.token(word.head)
    if not takes_part(sentence, word, case):
        return ()
    return tuple(one for one in subjects(sentence, word) if not is_nobody(sentence, one))


def says_who(word: Token, act: Token) -> bool:
    """Whether a noun says more of who did an act than that they did it: not "the bomber behind the bombing"."""
    return word.upos in {"NOUN", "PROPN"} and word.lemma.lower()[:STEM] != act.lemma.lower()[:STEM]


def takes_part(sentence: Sentence, word: Token, case: str) -> bool:
    """Whether a verb or adjective says of its subject that it has a hand in what stands behind a preposition."""
    if word.upos not in {"VERB", "ADJ"}:
        return False
    lemma, doing = word.lemma.lower(), answering_words().doing.get(case, frozenset())
    objects = {token.lemma.lower() for token in sentence.children(word.index, "obj")}
    claimed = case == "for" and lemma in grammar().claims and bool(objects & parts())
    joined = bool(names(sentence, word) & doing)
    return claimed or joined or (case == "in" and lemma in {"involve", "involved"})


def parts() -> frozenset[str]:
    """Nouns for a hand in an act that people take upon themselves, or claim: "claimed responsibility for"."""
    return answering_words().nouns["parts"] | CREDIT
