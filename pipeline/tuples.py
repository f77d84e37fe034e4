"""Sentence -> who did what to whom, from verbs and from event nouns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, EventTuple, Phrase, RegionKind, Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import (
    antecedent,
    case_of,
    content_head,
    is_gerund,
    is_passive,
    phrase,
    phrases,
    subjects,
    words,
)

#: Prepositions that make the noun behind them what an act was done to, for the acts they go with.
AIMS = frozenset({"on", "upon", "at", "against", "into", "toward", "towards"})
INSTRUMENT_CASES = frozenset({"with", "using"})
#: Acts whose object after a preposition is their target: "fired at police", "protested against".
AIMED = frozenset(
    {
        Predicate.ATTACK,
        Predicate.SHOOT,
        Predicate.SHELL,
        Predicate.AIR_STRIKE,
        Predicate.BOMB,
        Predicate.GRENADE,
        Predicate.BEAT,
        Predicate.CHEMICAL,
        Predicate.MOB,
        Predicate.DISPERSE,
        Predicate.SUICIDE_BOMB,
    }
)
#: Prepositions before those an act is directed at.
DIRECTIONS = frozenset({"to", "with", "against", "on", "upon", "from", "at", "toward", "towards", "for"})
#: Acts that a participle without object says were done to its subject, whoever that is.
SUFFERED = frozenset({Predicate.KILL, Predicate.INJURE, Predicate.ARREST, Predicate.ABDUCT, Predicate.RELEASE})
#: Acts whose partner comes with "with": "clashed with police", "agreed with".
MUTUAL = frozenset({Predicate.CLASH, Predicate.AGREE})
#: Acts whose "of" names who did them, not whom they were done to: "the march of thousands".
INTRANSITIVE = frozenset({Predicate.PROTEST, Predicate.RIOT, Predicate.CLASH, Predicate.WITHDRAW, Predicate.SURRENDER})
#: A light verb this near its noun is part of the trigger.
CARRIED_WORDS = 5
SILENT_REGIONS = frozenset({RegionKind.BOILERPLATE, RegionKind.DATELINE})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The phrases around a trigger, by what they are to it."""

    who: tuple[Phrase, ...] = ()
    whom: tuple[Phrase, ...] = ()
    instruments: tuple[Phrase, ...] = ()
    where: tuple[Phrase, ...] = ()
    when: tuple[Phrase, ...] = ()


def extract_tuples(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> tuple[EventTuple, ...]:
    """The tuples of a document, in text order."""
    return tuple(
        found
        for sentence in sentences
        if sentence.region not in SILENT_REGIONS
        for found in sorted(sentence_tuples(sentence, lexicon), key=lambda found: found.trigger.head)
    )


def sentence_tuples(sentence: Sentence, lexicon: Lexicon) -> Iterator[EventTuple]:
    """The tuples of one sentence: each verb, each event noun; a light verb speaks through its noun alone."""
    carried = {noun.index: verb for verb in sentence.tokens if (noun := carried_noun(sentence, verb, lexicon))}
    carriers = {verb.index for verb in carried.values()}
    for token in sentence.tokens:
        if token.index in carried:
            yield noun_tuple(sentence, token, carried[token.index], lexicon)
        elif is_event_verb(token) and token.index not in carriers:
            yield verb_tuple(sentence, token, lexicon)
        elif noun_class(sentence, token, lexicon) and not is_modifier(token):
            yield noun_tuple(sentence, token, None, lexicon)


def is_event_verb(token: Token) -> bool:
    """A verb that heads a clause; participles before a noun ("armed men") are no tuples."""
    return token.upos == "VERB" and token.relation not in {"amod", "compound", "aux", "cop", "case", "mark", "fixed"}


def is_modifier(token: Token) -> bool:
    """A noun that only names the kind of another: "attack helicopter"."""
    return token.relation in {"compound", "flat"}


# --- verbs -----------------------------------------------------------------------------------------------------------


def verb_tuple(sentence: Sentence, verb: Token, lexicon: Lexicon) -> EventTuple:
    """What a verb says: subject and object turned round in the passive, targets behind prepositions, adjuncts."""
    predicate = verb_class(sentence, verb, lexicon)
    passive = is_passive(sentence, verb) or is_headline_passive(sentence, verb, predicate)
    arguments = verb_arguments(sentence, verb, predicate, passive)
    trigger = trigger_of(sentence, verb, lexicon)
    return event_tuple(
        sentence, trigger, predicate, with_claimant(sentence, trigger, predicate, arguments), passive=passive
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


def verb_class(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Predicate | None:
    """The lexicon's class of a verb with its particles, prepositions and objects."""
    nouns = [noun.lemma.lower() for noun in sentence.children(verb.index, "obj", "obl", "nsubj:pass")]
    return lexicon.verb_class(verb.lemma.lower(), particles(sentence, verb), nouns)


def particles(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """What may belong to a verb: its particle, its adverbs, the prepositions of its adjuncts."""
    own = [child.text.lower() for child in sentence.children(verb.index, "compound:prt", "compound", "advmod")]
    return (*own, *(case_of(sentence, child) for child in sentence.children(verb.index, "obl")))


def trigger_of(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Phrase:
    """A verb with what makes its class: "opened fire", "blew up"."""
    lemma = verb.lemma.lower()
    last = verb.index
    for child in sentence.children(verb.index, "obj", "compound:prt"):
        close = 0 < child.index - verb.index <= 3
        if close and (child.deprel == "compound:prt" or (lemma, child.lemma.lower()) in lexicon.verb_objects):
            last = max(last, child.index)
    return words(sentence, verb.index, last, verb.index)


def is_headline_passive(sentence: Sentence, verb: Token, predicate: str | None) -> bool:
    """A past participle without auxiliary or object: "Three killed in blast"; whoever could have done it, did it."""
    if predicate is None or not is_participle_form(verb) or sentence.children(verb.index, "obj", "aux", "aux:pass"):
        return False
    bare = sentence.region is RegionKind.HEADLINE or verb.feature("VerbForm") == "Part"
    subject = sentence.children(verb.index, "nsubj")
    if not subject or not bare or verb.relation not in {"root", "conj", "parataxis", "ccomp"}:
        return False
    return predicate in SUFFERED or not is_somebody(sentence, subject[0])


def is_participle_form(verb: Token) -> bool:
    """Whether a verb form could be a past participle."""
    return not is_gerund(verb) and verb.text.lower() != verb.lemma.lower()


def verb_arguments(sentence: Sentence, verb: Token, predicate: str | None, passive: bool) -> Arguments:
    """The arguments of a verb."""
    subject = phrases(sentence, subjects(sentence, verb))
    agents = tuple(token for token in sentence.children(verb.index, "obl") if is_agent(sentence, token, passive))
    objects = phrases(sentence, sentence.children(verb.index, "obj"))
    aimed = phrases(sentence, aims(sentence, verb, predicate))
    partners = phrases(sentence, partner_obliques(sentence, verb, predicate) or recipients(sentence, verb, predicate))
    rest = adjuncts(sentence, verb, {*agents, *recipients(sentence, verb, predicate)})
    used = phrases(sentence, using(sentence, verb))
    return Arguments(
        who=phrases(sentence, agents) if passive else subject,
        whom=(*subject, *objects) if passive else (*objects, *aimed, *partners),
        instruments=(*rest.instruments, *used),
        where=rest.where,
        when=rest.when,
    )


def is_agent(sentence: Sentence, token: Token, passive: bool) -> bool:
    """The one who did it in a passive: "by gunmen"."""
    return (
        passive and (token.deprel == "obl:agent" or case_of(sentence, token) == "by") and not is_time(sentence, token)
    )


def aims(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """What an act was aimed at, behind a preposition: "opened fire on the crowd"."""
    if predicate not in AIMED:
        return ()
    obliques = sentence.children(verb.index, "obl", "nmod")
    return tuple(
        t for t in obliques if case_of(sentence, t) in AIMS and not is_time(sentence, t) and not is_place(sentence, t)
    )


def partner_obliques(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """The other side of a mutual act: "clashed with police"."""
    if predicate not in MUTUAL:
        return ()
    return tuple(
        token
        for token in sentence.children(verb.index, "obl", "nmod")
        if case_of(sentence, token) in {"with", "against"}
    )


def recipients(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """Whom an act without people as object was directed at: "met with X", "aid to X", "demanded that X go"."""
    objects = sentence.children(verb.index, "obj", "iobj")
    if predicate in AIMED or any(is_somebody(sentence, token) for token in objects):
        return ()
    demanded = [
        token for clause in sentence.children(verb.index, "ccomp") for token in demand_targets(sentence, clause)
    ]
    behind = [token for head in (verb, *objects) for token in sentence.children(head.index, "obl", "nmod")]
    directed = [t for t in behind if case_of(sentence, t) in DIRECTIONS and is_somebody(sentence, t)]
    return tuple([*directed, *demanded][:1])


def demand_targets(sentence: Sentence, clause: Token) -> tuple[Token, ...]:
    """The subject of a clause that says what it is to do: bare ("that X withdraw") or with "must" or "should"."""
    helpers = {child.lemma.lower() for child in sentence.children(clause.index, "aux")}
    bare = not helpers and clause.feature("VerbForm") != "Fin" and clause.text.lower() == clause.lemma.lower()
    if not (bare or helpers & {"must", "should"}):
        return ()
    return tuple(t for t in sentence.children(clause.index, "nsubj") if is_somebody(sentence, t))


def is_somebody(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names or describes people, bodies or states."""
    head = sentence.token(content_head(sentence, token.index))
    if head.upos == "PROPN" and sentence.entity_at(head.index) is not None:
        return True
    lemma = head.lemma.lower()
    return lemma in load_lexicon().people or lemma in grammar().group_nouns


def using(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What was used: "using rifles"."""
    clauses = [clause for clause in sentence.children(verb.index, "advcl") if clause.lemma.lower() in {"use", "fire"}]
    return tuple(token for clause in clauses for token in sentence.children(clause.index, "obj"))


def adjuncts(sentence: Sentence, head: Token, taken: set[Token]) -> Arguments:
    """With what, where and when, from the oblique and nominal dependents of a trigger."""
    instruments, where, when = [], [], []
    for token in sentence.children(head.index, "obl", "nmod", "advmod"):
        if token in taken:
            continue
        case = case_of(sentence, token)
        if is_time(sentence, token):
            when.append(token)
        elif token.relation != "advmod" and case in INSTRUMENT_CASES and not is_place(sentence, token):
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


def with_claimant(sentence: Sentence, trigger: Phrase, predicate: str | None, arguments: Arguments) -> Arguments:
    """A claim of responsibility is by the last name before it where the tree gives no subject."""
    if predicate != Predicate.CLAIM or arguments.who:
        return arguments
    before = [e for e in sentence.entities if e.last < trigger.head and e.kind is not EntityKind.LOCATION]
    return replace(arguments, who=(phrase(sentence, before[-1].last),)) if before else arguments


# --- event nouns -----------------------------------------------------------------------------------------------------


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


def forms(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """A verb's lemma alone and with each particle or preposition."""
    lemma = verb.lemma.lower()
    return (lemma, *(f"{lemma} {particle}" for particle in particles(sentence, verb)))


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
    if case == "with" and predicate in MUTUAL:
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


def join(first: Arguments, second: Arguments) -> Arguments:
    """Two sets of arguments as one, without repeats."""
    return Arguments(
        who=tuple(dict.fromkeys((*first.who, *second.who))),
        whom=tuple(dict.fromkeys((*first.whom, *second.whom))),
        instruments=tuple(dict.fromkeys((*first.instruments, *second.instruments))),
        where=tuple(dict.fromkeys((*first.where, *second.where))),
        when=tuple(dict.fromkeys((*first.when, *second.when))),
    )
