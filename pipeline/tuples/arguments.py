"""The phrases around a trigger: what they are to it, whichever word class it is of."""

from dataclasses import dataclass, replace

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, EventTuple, Phrase, Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import (
    case_of,
    content_head,
    phrase,
    phrases,
)

#: Prepositions that make the noun behind them what an act was done to, for the acts they go with.
AIMS = frozenset({"on", "upon", "at", "against", "into", "toward", "towards"})
INSTRUMENT_CASES = frozenset({"with", "using"})
#: Acts whose partner comes with "with": "clashed with police", "agreed with".
MUTUAL = frozenset({Predicate.CLASH, Predicate.AGREE})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The phrases around a trigger, by what they are to it."""

    who: tuple[Phrase, ...] = ()
    whom: tuple[Phrase, ...] = ()
    instruments: tuple[Phrase, ...] = ()
    where: tuple[Phrase, ...] = ()
    when: tuple[Phrase, ...] = ()


def join(first: Arguments, second: Arguments) -> Arguments:
    """Two sets of arguments as one, without repeats."""
    return Arguments(
        who=tuple(dict.fromkeys((*first.who, *second.who))),
        whom=tuple(dict.fromkeys((*first.whom, *second.whom))),
        instruments=tuple(dict.fromkeys((*first.instruments, *second.instruments))),
        where=tuple(dict.fromkeys((*first.where, *second.where))),
        when=tuple(dict.fromkeys((*first.when, *second.when))),
    )


def event_tuple(
    sentence: Sentence, trigger: Phrase, predicate: Predicate | None, arguments: Arguments, *, passive: bool
) -> EventTuple:
    """The tuple of a trigger and its arguments; whether it is nominal is read off the trigger's head."""
    head = sentence.token(trigger.head)
    return EventTuple(
        sentence=sentence.index,
        trigger=trigger,
        lemma=head.lemma.lower(),
        nominal=head.upos != "VERB",
        passive=passive,
        predicate=predicate,
        who=arguments.who,
        whom=arguments.whom,
        instruments=arguments.instruments,
        where=arguments.where,
        when=arguments.when,
    )


def with_claimant(sentence: Sentence, trigger: Phrase, predicate: str | None, arguments: Arguments) -> Arguments:
    """A claim of responsibility is by the last name before it where the tree gives no subject."""
    if predicate != Predicate.CLAIM or arguments.who:
        return arguments
    before = [e for e in sentence.entities if e.last < trigger.head and e.kind is not EntityKind.LOCATION]
    return replace(arguments, who=(phrase(sentence, before[-1].last),)) if before else arguments


def adjuncts(sentence: Sentence, head: Token, taken: set[Token]) -> Arguments:
    """With what, where and when, from the oblique and nominal dependents of a trigger."""
    instruments, where, when = [], [], []
    for token in sentence.children(head.index, "obl", "nmod", "advmod"):
        if token in taken:
            continue
        case = case_of(sentence, token)
        if is_time(sentence, token):
            when.append(token)
        elif token.relation != "advmod" and case in INSTRUMENT_CASES and not is_somebody(sentence, token):
            instruments.append(token)
        elif token.relation != "advmod" and case.split(" ")[0] in grammar().place_cases:
            where.append(token)
    return Arguments(
        instruments=phrases(sentence, tuple(instruments)),
        where=phrases(sentence, tuple(where)),
        when=phrases(sentence, tuple(when)),
    )


def is_time(sentence: Sentence, token: Token) -> bool:
    """Whether an adjunct says when: a word of the calendar, or a bare year."""
    if token.deprel in {"obl:tmod", "nmod:tmod"}:
        return True
    if token.lemma.lower() in grammar().time_words:
        return True
    return (
        token.upos == "NUM"
        and token.text.isdigit()
        and len(token.text) == 4
        and case_of(sentence, token) in {"in", "since", ""}
    )


def is_place(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is a named location."""
    entity = sentence.entity_at(token.index)
    return entity is not None and entity.kind == "LOC"


def is_somebody(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names or describes people, bodies or states."""
    head = sentence.token(content_head(sentence, token.index))
    if head.upos == "PROPN" and sentence.entity_at(head.index) is not None:
        return True
    lemma = head.lemma.lower()
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
    cases = [case_of(sentence, child) for child in (*sentence.children(verb.index, "obl"), *behind)]
    return tuple(dict.fromkeys((*own, *cases, *(case.partition(" ")[0] for case in cases))))


def forms(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """A verb's lemma alone and with each particle or preposition."""
    lemma = verb.lemma.lower()
    return (lemma, *(f"{lemma} {particle}" for particle in particles(sentence, verb)))
