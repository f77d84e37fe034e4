"""Who is said to answer for an act: "involved in the killing", "behind the attack", "ordered the murder"."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.answering import answering_words
from pipeline.model import Phrase, Sentence, Token
from pipeline.ontology import SUFFERED
from pipeline.syntax import antecedent, case_of, is_passive, phrases, subjects

#: The key of words whose act has no preposition.
OBJECT = "object"
#: The preposition between those who did an act and the act.
BEHIND = "behind"
#: Pronouns that may stand for an act.
ACT_PRONOUNS = frozenset({"it", "this"})
#: Relations of an act to the word that says who answers for it.
GOVERNED = ("obl", "nmod", "advcl", "xcomp", "ccomp", "acl")


@dataclass(frozen=True, slots=True)
class Answer:
    """One saying of who answers for which act."""

    sentence: int
    #: The word that says so, whose clause may deny it.
    word: int
    #: The word for the act, and whether it only points to one told elsewhere: "the incident".
    act: int
    general: bool
    doers: tuple[Phrase, ...]


def find_answers(sentences: tuple[Sentence, ...]) -> tuple[Answer, ...]:
    """All that a document says of who answers for an act."""
    heads = answering_words().heads | {BEHIND}
    return tuple(
        found
        for sentence in sentences
        for word in sentence.tokens
        if word.lemma.lower() in heads
        for found in answers(sentence, word)
    )


def answers(sentence: Sentence, word: Token) -> Iterator[Answer]:
    """Who answers for what, as one word says it."""
    for act, doers in (
        *done(sentence, word),
        *accused(sentence, word),
        *laid(sentence, word),
        *behind(sentence, word),
        *shared(sentence, word),
        *authored(sentence, word),
    ):
        named = phrases(sentence, doers)
        if named:
            said = act if word.upos == "ADP" else word
            yield Answer(sentence.index, said.index, act.index, is_general(act), named)


def done(sentence: Sentence, word: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """What somebody did or had a hand in: "ordered the murder", "was carried out by", "is responsible for"."""
    for case, words in answering_words().doing.items():
        if not names(sentence, word) & words:
            continue
        if case != OBJECT:
            for act in governed(sentence, word, case):
                yield act, subjects(sentence, word)
        elif is_passive(sentence, word):
            for subject in subjects(sentence, word):
                yield from acts_at(antecedent(sentence, subject), agents(sentence, word))
        else:
            for thing in sentence.children(word.index, "obj"):
                yield from acts_at(thing, subjects(sentence, word))


def accused(sentence: Sentence, word: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """What somebody is accused of: "implicated in the massacre", "blamed the rebels for the attack"."""
    for case, words in answering_words().accusing.items():
        if names(sentence, word) & words:
            for act in governed(sentence, word, case):
                passive = is_passive(sentence, word)
                yield act, subjects(sentence, word) if passive else sentence.children(word.index, "obj")


def laid(sentence: Sentence, word: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """What is laid at somebody's door: "attributed the attack to the rebels"."""
    for case, words in answering_words().laying.items():
        if names(sentence, word) & words:
            doers = tuple(t for t in sentence.children(word.index, "obl") if case_of(sentence, t) == case)
            things = subjects(sentence, word) if is_passive(sentence, word) else sentence.children(word.index, "obj")
            for thing in things:
                yield from acts_at(antecedent(sentence, thing), doers)


def behind(sentence: Sentence, word: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Who is behind an act: "the cartel is behind the bombing", "those behind it"."""
    act = sentence.head(word)
    if act is None or word.lemma.lower() != BEHIND or word.relation != "case":
        return
    host = sentence.head(act)
    described = (host,) if host is not None and act.relation == "nmod" else ()
    yield from acts_at(act, sentence.children(act.index, "nsubj") or described)


def shared(sentence: Sentence, word: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Whose hand in an act a noun names: "the army's role in the killings", "responsibility of the police for"."""
    if word.upos != "NOUN" or word.lemma.lower() not in answering_words().nouns["parts"]:
        return
    owners = tuple(
        token
        for token in sentence.children(word.index, "nmod", "nmod:poss")
        if token.deprel == "nmod:poss" or case_of(sentence, token) in {"of", "by"}
    )
    for case in ("in", "for"):
        for act in governed(sentence, word, case):
            yield act, owners


def authored(sentence: Sentence, word: Token) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Who is called the doer of an act: "the mastermind of the raid was Ali Bello", "Bello, author of the attack"."""
    if word.upos != "NOUN" or word.lemma.lower() not in answering_words().nouns["doers"]:
        return
    above = sentence.head(word)
    called = sentence.children(word.index, "nsubj") if sentence.children(word.index, "cop") else ()
    if above is not None and (
        word.relation == "appos" or (word.relation == "nsubj" and sentence.children(above.index, "cop"))
    ):
        called = (above,)
    for act in governed(sentence, word, "of"):
        yield act, called


def names(sentence: Sentence, word: Token) -> set[str]:
    """A word by itself, with its particle and with the noun that makes it an idiom: "take part"."""
    if word.upos not in {"VERB", "ADJ"}:
        return set()
    near = sentence.children(word.index, "compound:prt", "obj")
    return {word.lemma.lower(), *(f"{word.lemma} {token.lemma}".lower() for token in near)}


def agents(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    """Those behind "by"."""
    return tuple(token for token in sentence.children(word.index, "obl") if case_of(sentence, token) == "by")


def governed(sentence: Sentence, word: Token, case: str) -> Iterator[Token]:
    """The acts that a word governs behind a preposition, also by way of a hand in them: "of a role in the attack"."""
    for token in sentence.children(word.index, *GOVERNED):
        if case not in {case_of(sentence, token), case_of(sentence, token).partition(" ")[0]}:
            continue
        if token.lemma.lower() in answering_words().nouns["parts"]:
            deeper = sentence.children(token.index, "nmod")
        else:
            deeper = (antecedent(sentence, token), *sentence.children(token.index, "conj"))
        yield from (one for one in deeper if is_act(one))


def acts_at(token: Token, doers: tuple[Token, ...]) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """A word for an act with its doers; nothing where it is none."""
    if is_act(token):
        yield token, doers


def is_act(token: Token) -> bool:
    """Whether a word tells of an act that people answer for, or points to one."""
    lexicon, lemma = load_lexicon(), token.lemma.lower()
    told = lexicon.verbs.get(lemma) if token.upos == "VERB" else lexicon.nouns.get(lemma)
    return told in SUFFERED or is_general(token)


def is_general(token: Token) -> bool:
    """Whether a word only points to an act told elsewhere: "the action", "it"."""
    if token.upos == "PRON":
        return token.lemma.lower() in ACT_PRONOUNS
    return token.upos == "NOUN" and token.lemma.lower() in answering_words().acts["general"]
