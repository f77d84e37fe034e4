"""The names that a later sentence gives to those an incident left unnamed: "the victims were identified as ..."."""

from collections.abc import Iterator

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Participant, Role, RoleFiller, Sentence, Token
from pipeline.ontology import PeopleClass
from pipeline.participants import Participants
from pipeline.syntax import case_of, conjuncts

#: What stands between a verb of naming and a name.
NAMING_CASES = frozenset({"as", ""})


def identified(sentence: Sentence, people: Participants) -> tuple[RoleFiller, ...]:
    """The people whom a sentence names as victims or attackers, in those roles."""
    return tuple(
        RoleFiller(role, person)
        for token in sentence.tokens
        if (role := role_named(token)) is not None
        for person in names_given(sentence, token, people)
    )


def role_named(token: Token) -> Role | None:
    """The role that a noun itself tells: "the victims", "the attacker"."""
    lemma = token.lemma.lower()
    if token.relation not in {"nsubj", "obj"}:
        return None
    if lemma in grammar().sufferers:
        return Role.VICTIM
    attacker = load_lexicon().people.get(lemma) is PeopleClass.ARMED_UNKNOWN
    return Role.PERPETRATOR if attacker else None


def names_given(sentence: Sentence, token: Token, people: Participants) -> Iterator[Participant]:
    """The people named by what is said of a noun: "was identified as", "is"."""
    head = sentence.head(token)
    if head is None:
        return
    if head.lemma.lower() in grammar().naming_verbs:
        said = [c.index for c in sentence.children(head.index, "obl", "xcomp") if case_of(sentence, c) in NAMING_CASES]
    else:
        said = [head.index] if sentence.children(head.index, "cop") else []
    for index in (each for one in said for each in conjuncts(sentence, one)):
        person = people.person_at(sentence.index, index)
        if person is not None:
            yield person
