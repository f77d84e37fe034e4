"""What an event noun says by its modifiers, and what the light verb that carries it adds."""

from pipeline.lexicon import Lexicon
from pipeline.model import EventTuple, Phrase, Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import (
    antecedent,
    case_of,
    is_passive,
    phrases,
    subjects,
    words,
)
from pipeline.tuples.arguments import (
    AIMS,
    MUTUAL,
    Arguments,
    adjuncts,
    event_tuple,
    forms,
    is_agent,
    is_place,
    is_somebody,
    is_time,
    join,
    with_claimant,
)

#: Acts whose "of" names who did them, not whom they were done to: "the march of thousands".
INTRANSITIVE = frozenset({Predicate.PROTEST, Predicate.RIOT, Predicate.CLASH, Predicate.WITHDRAW, Predicate.SURRENDER})
#: A light verb this near its noun is part of the trigger.
CARRIED_WORDS = 5


def is_modifier(token: Token) -> bool:
    """A noun that only names the kind of another: "attack helicopter"."""
    return token.relation in {"compound", "flat"}


def noun_class(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Predicate | None:
    """The lexicon's class of an event noun, its modifiers first: "drone strike", "car bomb"."""
    if noun.upos not in {"NOUN", "PROPN"}:
        return None
    modifiers = [child.lemma.lower() for child in sentence.children(noun.index, "compound", "amod", "nmod")]
    return lexicon.noun_class(noun.lemma.lower(), modifiers)


def carried_noun(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Token | None:
    """The event noun that a light verb carries: "carried out an attack"; in the passive its subject."""
    if verb.upos != "VERB" or not is_light(sentence, verb, lexicon):
        return None
    for token in sentence.children(verb.index, "obj", "nsubj:pass"):
        if noun_class(sentence, token, lexicon):
            return token
    return None


def is_light(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb only carries an event noun."""
    return any(form in lexicon.light_verbs for form in forms(sentence, verb))


def noun_tuple(sentence: Sentence, noun: Token, carrier: Token | None, lexicon: Lexicon) -> EventTuple:
    """What an event noun says by its modifiers, and what the light verb that carries it adds."""
    predicate = noun_class(sentence, noun, lexicon)
    arguments = noun_arguments(sentence, noun, predicate, lexicon)
    trigger = phrase_of_noun(sentence, noun, lexicon)
    passive = False
    if carrier is not None:
        passive = is_passive(sentence, carrier)
        arguments = join(arguments, carrier_arguments(sentence, carrier, noun, passive, lexicon))
        if abs(carrier.index - noun.index) <= CARRIED_WORDS:
            trigger = words(sentence, carrier.index, noun.index, noun.index)
    return event_tuple(
        sentence, trigger, predicate, with_claimant(sentence, trigger, predicate, arguments), passive=passive
    )


def phrase_of_noun(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Phrase:
    """An event noun with the modifier that makes its class: "drone strike"."""
    lemma = noun.lemma.lower()
    first = noun.index
    for modifier in sentence.children(noun.index, "compound", "amod"):
        if (modifier.lemma.lower(), lemma) in lexicon.compounds and modifier.index < first:
            first = modifier.index
    return words(sentence, first, noun.index, noun.index)


def noun_arguments(sentence: Sentence, noun: Token, predicate: str | None, lexicon: Lexicon) -> Arguments:
    """The arguments of an event noun: by, of, on, between, possessives and compounds."""
    who: list[Token] = []
    whom: list[Token] = []
    owners = sentence.children(noun.index, "nmod:poss")
    taken: set[Token] = set(owners)
    for token in sentence.children(noun.index, "nmod", "obl"):
        side = noun_side(sentence, token, predicate)
        if side == "between":
            who.append(token)
        elif side:
            (who if side == "who" else whom).append(token)
        if side:
            taken.add(token)
    (whom if is_undergone(predicate) and not whom else who).extend(owners)
    makers, struck, means = compound_sides(sentence, noun, lexicon)
    rest = adjuncts(sentence, noun, taken)
    sides = split_between(sentence, noun, phrases(sentence, tuple(who)))
    return Arguments(
        who=(*sides[0], *phrases(sentence, makers)),
        whom=(*sides[1], *phrases(sentence, tuple(whom)), *phrases(sentence, struck)),
        instruments=(*rest.instruments, *phrases(sentence, means)),
        where=rest.where,
        when=rest.when,
    )


def noun_side(sentence: Sentence, token: Token, predicate: str | None) -> str | None:
    """Which side of an event noun a prepositional phrase names."""
    case = case_of(sentence, token)
    if is_time(sentence, token) or token.deprel == "nmod:poss":
        return None
    if case == "by":
        return "who"
    if case == "between":
        return "between"
    if case == "of":
        return "who" if predicate in INTRANSITIVE else "whom"
    if case in AIMS and not (case == "at" and is_place(sentence, token)):
        return "whom"
    if case == "with" and (predicate in MUTUAL or is_somebody(sentence, token)):
        return "whom"
    return None


def is_undergone(predicate: str | None) -> bool:
    """Whether the possessor of an event noun is the one it happened to: "the president's assassination"."""
    return predicate in {
        Predicate.KILL,
        Predicate.INJURE,
        Predicate.ABDUCT,
        Predicate.ARREST,
        Predicate.RELEASE,
        Predicate.SURRENDER,
    }


def split_between(
    sentence: Sentence, noun: Token, sides: tuple[Phrase, ...]
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """ "clashes between A and B": the first side, and the rest; without "between" all are on the first side."""
    between = any(case_of(sentence, token) == "between" for token in sentence.children(noun.index, "nmod", "obl"))
    return (sides[:1], sides[1:]) if between else (sides, ())


def compound_sides(
    sentence: Sentence, noun: Token, lexicon: Lexicon
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """What a noun's compounds are to it: who ("rebel attack"), whom ("prison bombing"), means ("rocket fire")."""
    who, whom, means = [], [], []
    for token in sentence.children(noun.index, "compound"):
        lemma = token.lemma.lower()
        if lexicon.weapon_class(lemma):
            means.append(token)
        elif lemma in lexicon.things:
            whom.append(token)
        elif lemma in lexicon.people:
            who.append(token)
    return tuple(who), tuple(whom), tuple(means)


def carrier_arguments(sentence: Sentence, verb: Token, noun: Token, passive: bool, lexicon: Lexicon) -> Arguments:
    """What the light verb of an event noun adds: its subject, its targets and its adjuncts."""
    agents = tuple(token for token in sentence.children(verb.index, "obl") if is_agent(sentence, token, passive))
    aimed = tuple(
        token
        for token in sentence.children(verb.index, "obl")
        if case_of(sentence, token) in {"on", "upon", "against"} and not is_time(sentence, token)
    )
    rest = adjuncts(sentence, verb, {*agents, *aimed})
    doers = (
        agents if passive else tuple(t for t in subjects(sentence, verb) if antecedent(sentence, t).index != noun.index)
    )
    who, whom = phrases(sentence, doers), phrases(sentence, aimed)
    if any(form in lexicon.suffering_verbs for form in forms(sentence, verb)):
        who, whom = (), (*who, *whom)
    return Arguments(who, whom, rest.instruments, rest.where, rest.when)
