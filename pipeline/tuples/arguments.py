"""The phrases around a trigger: what they are to it, whichever word class it is of."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, fields, replace

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, EventTuple, Phrase, Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import (
    antecedent,
    case_of,
    conjuncts,
    content_head,
    is_calendar,
    is_carried_weapon,
    is_gerund,
    is_spot,
    is_year,
    modifiers,
    phrase,
    phrases,
    settings,
)

#: Prepositions that make the noun behind them what an act was done to, for the acts they go with.
AIMS = frozenset({"on", "upon", "at", "against", "into", "toward", "towards"})
#: Bodies that are none where they are of something: "a state of siege".
STATES = frozenset({"state"})
INSTRUMENT_CASES = frozenset({"with", "using"})
#: Prepositions before the happening an act was part of; "over" and "about" stand before what it was for.
WITHIN_CASES = frozenset({"in", "at", "on", "during", "amid", "within"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The phrases around a trigger, by what they are to it."""

    who: tuple[Phrase, ...] = ()
    whom: tuple[Phrase, ...] = ()
    instruments: tuple[Phrase, ...] = ()
    where: tuple[Phrase, ...] = ()
    when: tuple[Phrase, ...] = ()
    within: tuple[Phrase, ...] = ()


def join(first: Arguments, second: Arguments) -> Arguments:
    """Two sets of arguments as one, without repeats."""
    names = (field.name for field in fields(Arguments))
    return Arguments(**{name: tuple(dict.fromkeys((*getattr(first, name), *getattr(second, name)))) for name in names})


def event_tuple(
    sentence: Sentence, trigger: Phrase, predicate: Predicate | None, arguments: Arguments, *, passive: bool
) -> EventTuple:
    """The tuple of a trigger and its arguments; whether it is nominal is read off the trigger's head."""
    head = sentence.token(trigger.head)
    return EventTuple(
        sentence=sentence.index,
        trigger=trigger,
        lemma=head.lemma.lower(),
        nominal=head.upos in {"NOUN", "PROPN"},
        passive=passive,
        predicate=predicate,
        who=arguments.who,
        whom=arguments.whom,
        instruments=arguments.instruments,
        where=arguments.where,
        when=arguments.when,
        within=arguments.within,
    )


def with_claimant(sentence: Sentence, trigger: Phrase, predicate: Predicate | None, arguments: Arguments) -> Arguments:
    """A claim of responsibility is by the last name before it where the tree gives no subject."""
    if predicate != Predicate.CLAIM or arguments.who:
        return arguments
    before = [e for e in sentence.entities if e.last < trigger.head and e.kind is not EntityKind.LOCATION]
    return replace(arguments, who=(phrase(sentence, before[-1].last),)) if before else arguments


def adjuncts(
    sentence: Sentence,
    head: Token,
    taken: Container[Token | None],
    hosts: tuple[Token, ...] = (),
    near: tuple[Token, ...] = (),
) -> Arguments:
    """With what, where, when and in what, from the dependents of a trigger and what stands behind its arguments."""
    sorts: dict[str, list[Token]] = {"instruments": [], "where": [], "when": [], "within": []}
    around = dict.fromkeys((*sentence.children(head.index, "obl", "nmod", "advmod"), *near))
    own = [token for token in around if token not in taken]
    own += [token for token in sentence.children(head.index, "obj") if is_time(sentence, token)]
    own += [token for token in sentence.children(head.index, "nummod") if is_year(token)]
    places = tuple(token for token in own if not is_happening(sentence, token))
    for token in (*own, *(t for t in behind(sentence, (*hosts, *places)) if t not in taken)):
        if sort := adjunct_sort(sentence, token):
            sorts[sort].append(token)
    return Arguments(**{sort: phrases(sentence, tuple(tokens)) for sort, tokens in sorts.items()})


def behind(sentence: Sentence, hosts: tuple[Token, ...]) -> Iterator[Token]:
    """Places, days and weapons that a tree hangs on an argument: "killed a man in Kano", "men with knives"."""
    everyone = (index for host in hosts for index in conjuncts(sentence, host.index))
    for host in (sentence.token(index) for index in everyone):
        yield from settings(sentence, host.index)
        for token in sentence.children(host.index, "nmod"):
            if (is_time(sentence, token) and not is_time(sentence, host)) or is_carried_weapon(sentence, token):
                yield token


def adjunct_sort(sentence: Sentence, token: Token) -> str | None:
    """What a dependent says of its trigger: with what, where, when, in which happening, or none of these."""
    case = case_of(sentence, token)
    if is_time(sentence, token) or token.relation == "nummod":
        return "when"
    if token.relation == "advmod":
        return "where" if antecedent(sentence, token) != token else None
    if case in INSTRUMENT_CASES:
        return None if is_somebody(sentence, token) else "instruments"
    place = case.partition(" ")[0]
    if is_happening(sentence, token):
        return "within" if place in WITHIN_CASES else None
    if place not in grammar().place_cases:
        return None
    return "where" if place in grammar().spatial_cases or is_spot(sentence, token) else None


def is_happening(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names an event and no thing: "in the attack"."""
    lemma, lexicon = token.lemma.lower(), load_lexicon()
    return lexicon.noun_class(lemma, modifiers(sentence, token)) is not None and lemma not in lexicon.things


def is_time(sentence: Sentence, token: Token) -> bool:
    """Whether an adjunct says when: a word of the calendar, or a bare year."""
    if token.deprel in {"obl:tmod", "nmod:tmod"} or is_calendar(sentence, token):
        return True
    return is_year(token) and case_of(sentence, token) in {"in", "since", ""}


def is_somebody(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names or describes people, bodies or states."""
    head = sentence.token(content_head(sentence, token.index))
    if head.upos == "PROPN" and sentence.entity_at(head.index) is not None:
        return True
    lemma = head.lemma.lower()
    if lemma in STATES and any(case_of(sentence, of) == "of" for of in sentence.children(head.index, "nmod")):
        return False
    return lemma in load_lexicon().people or lemma in grammar().group_nouns


def is_agent(sentence: Sentence, token: Token, passive: bool) -> bool:
    """The one who did it in a passive: "by gunmen"."""
    return (
        passive and (token.deprel == "obl:agent" or case_of(sentence, token) == "by") and not is_time(sentence, token)
    )


def particles(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """What may belong to a verb: its particle, its adverbs, the prepositions of its adjuncts, "out of" as "out" too."""
    own = [child.text.lower() for child in sentence.children(verb.index, "compound:prt", "compound", "advmod")]
    behind = [
        child for token in sentence.children(verb.index, "obj") for child in sentence.children(token.index, "nmod")
    ]
    clauses = [child for child in sentence.children(verb.index, "advcl") if is_gerund(child)]
    cases = [case_of(sentence, child) for child in (*sentence.children(verb.index, "obl"), *behind, *clauses)]
    return tuple(dict.fromkeys((*own, *cases, *(case.partition(" ")[0] for case in cases))))


def forms(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """A verb's lemma alone and with each particle or preposition."""
    lemma = verb.lemma.lower()
    return (lemma, *(f"{lemma} {particle}" for particle in particles(sentence, verb)))
