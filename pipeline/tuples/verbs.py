"""What a verb says: subject and object turned round in the passive, targets behind prepositions, adjuncts."""

from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Phrase, RegionKind, Sentence, Token
from pipeline.ontology import DONE_TO_SUBJECT, MOVING, UNPASSIVE, VIOLENCE, Predicate
from pipeline.syntax import (
    SUBJECTS,
    case_of,
    is_participle_form,
    is_passive,
    is_spot,
    phrases,
    subjects,
    weapons_carried,
    words,
)
from pipeline.tuples.arguments import (
    Arguments,
    adjuncts,
    event_tuple,
    is_agent,
    is_somebody,
    is_time,
    particles,
    with_claimant,
)
from pipeline.tuples.carriers import noun_class
from pipeline.tuples.idioms import idiom_noun
from pipeline.tuples.means import with_means
from pipeline.tuples.targets import targets

#: Verbs this close share their object.
SHARING_WORDS = 3


def is_event_verb(sentence: Sentence, token: Token) -> bool:
    """A verb that heads a clause, or whatever a passive auxiliary makes one; "armed men" is no tuple."""
    if token.relation in {"amod", "compound", "aux", "cop", "case", "mark", "fixed"}:
        return False
    return token.upos == "VERB" or (token.upos == "ADJ" and bool(sentence.children(token.index, "aux:pass")))


def verb_tuple(sentence: Sentence, verb: Token, lexicon: Lexicon) -> EventTuple:
    """What a verb says: subject and object turned round in the passive, targets behind prepositions, adjuncts."""
    predicate = verb_class(sentence, verb, lexicon)
    passive = predicate not in UNPASSIVE and (
        is_passive(sentence, verb) or is_headline_passive(sentence, verb, predicate)
    )
    arguments = verb_arguments(sentence, verb, predicate, passive, lexicon)
    arguments = with_means(sentence, verb, predicate, arguments, lexicon)
    trigger = trigger_of(sentence, verb, lexicon)
    return event_tuple(
        sentence, trigger, predicate, with_claimant(sentence, trigger, predicate, arguments), passive=passive
    )


def verb_class(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Predicate | None:
    """The lexicon's class of a verb with its particles, prepositions and objects, and of the event that does it."""
    objects = [*sentence.children(verb.index, "obj", "obl", "nsubj:pass")]
    if verb.relation == "acl" and is_passive(sentence, verb):
        objects += subjects(sentence, verb)
    lemmas = [noun.lemma.lower() for noun in objects if not is_country(sentence, noun)]
    found = lexicon.verb_class(verb.lemma.lower(), particles(sentence, verb), lemmas)
    return done_by_thing(found, sentence, subjects(sentence, verb), lexicon)


def is_country(sentence: Sentence, noun: Token) -> bool:
    """Whether "state" is for a country and not the state of something: "an independent state"."""
    return noun.lemma.lower() == "state" and not sentence.children(noun.index, "nmod", "compound")


def done_by_thing(
    found: Predicate | None, sentence: Sentence, doers: tuple[Token, ...], lexicon: Lexicon
) -> Predicate | None:
    """Nobody is behind "a price war exploded" or "video captured it".

    What a strike destroyed was not intercepted, and no crowd smashed the windows that a blast did.
    """
    acts = {noun_class(sentence, doer, lexicon) for doer in doers}
    if found and (Predicate.FIGURATIVE in acts or any(doer.lemma.lower() in lexicon.recorders for doer in doers)):
        return Predicate.FIGURATIVE
    return Predicate.DESTROY if found in {Predicate.INTERCEPT, Predicate.RIOT} and acts & VIOLENCE else found


def trigger_of(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Phrase:
    """A verb with what makes its class: "opened fire", "blew up", "shot dead"."""
    lemma = verb.lemma.lower()
    last = verb.index
    for child in sentence.children(verb.index, "obj", "compound:prt", "xcomp", "advmod", "amod"):
        close = 0 < child.index - verb.index <= 3
        dead = child.index == verb.index + 1 and child.lemma.lower() == "dead"
        made = child.deprel == "compound:prt" or (lemma, child.lemma.lower()) in lexicon.verb_objects
        if dead or (close and made):
            last = max(last, child.index)
    return words(sentence, verb.index, last, verb.index)


def is_headline_passive(sentence: Sentence, verb: Token, predicate: Predicate | None) -> bool:
    """A past participle without auxiliary or object: "Three killed in blast"; whoever could have done it, did it."""
    if predicate is None or not is_participle_form(verb) or verb.lemma.lower() in grammar().intransitives:
        return False
    if sentence.children(verb.index, "obj", "aux", "aux:pass"):
        return False
    if shared_objects(sentence, verb, predicate):
        return False
    bare = sentence.region is RegionKind.HEADLINE or verb.feature("VerbForm") == "Part"
    subject = sentence.children(verb.index, "nsubj", "nsubj:pass")
    dead = any(child.lemma.lower() == "dead" for child in sentence.children(verb.index, "xcomp", "advmod"))
    if not subject or not (bare or dead) or verb.relation not in {"root", "conj", "parataxis", "ccomp"}:
        return False
    return dead or predicate in DONE_TO_SUBJECT or not is_somebody(sentence, subject[0])


def verb_arguments(
    sentence: Sentence, verb: Token, predicate: Predicate | None, passive: bool, lexicon: Lexicon
) -> Arguments:
    """The arguments of a verb."""
    idiom = idiom_noun(sentence, verb, lexicon)
    subject = subjects(sentence, verb)
    agents = agents_of_deed(sentence, verb) if passive else ()
    objects = sentence.children(verb.index, "obj", "iobj") or shared_objects(sentence, verb, predicate)
    objects = tuple(token for token in objects if token != idiom and not is_time(sentence, token))
    aimed = targets(sentence, verb, predicate, idiom)
    undergone = passive or (verb.lemma.lower() in grammar().undergoing and not objects)
    struck = (*(subject if undergone else ()), *objects, *(() if passive else aimed))
    carried = tuple(weapon for token in subject for weapon in weapons_carried(sentence, token.index))
    hosts = (*struck, *agents, *((idiom,) if idiom else ()))
    rest = adjuncts(sentence, verb, {*agents, *aimed, idiom}, hosts)
    return replace(
        rest,
        where=(*rest.where, *phrases(sentence, reached(sentence, verb, predicate, aimed))),
        who=phrases(sentence, agents if passive else () if undergone else subject),
        whom=phrases(sentence, struck),
        instruments=(*rest.instruments, *phrases(sentence, (*carried, *using(sentence, verb)))),
    )


def reached(
    sentence: Sentence, verb: Token, predicate: Predicate | None, aimed: tuple[Token, ...]
) -> tuple[Token, ...]:
    """Where people went: "marched to the palace", "fled to Chad", "to the streets of Basra", not just "the streets"."""
    if predicate not in UNPASSIVE | MOVING:
        return ()
    behind = (
        token for token in sentence.children(verb.index, "obl") if token not in aimed and is_spot(sentence, token)
    )
    ways = (token for token in behind if case_of(sentence, token) in {"to", "toward", "towards"})
    return tuple(token for token in ways if token.lemma.lower() != "street" or sentence.children(token.index, "nmod"))


def agents_of_deed(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """By whom something was done, told of it or of the passive coordinated with it: "looted and burnt by rioters"."""
    own = tuple(t for t in sentence.children(verb.index, "obl") if is_agent(sentence, t, True))
    for deed in () if own else partners(sentence, verb):
        shares = is_passive(sentence, deed) and not sentence.children(deed.index, *SUBJECTS)
        by = (t for t in sentence.children(deed.index, "obl") if shares and is_agent(sentence, t, True))
        if agents := tuple(token for token in by if is_somebody(sentence, token)):
            return agents
    return own


def shared_objects(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """The object that a verb shares with the verbs coordinated to it: "beat and robbed the driver"."""
    if predicate is None:
        return ()
    last = verb
    for partner in partners(sentence, verb):
        own = sentence.children(partner.index, *SUBJECTS)
        if partner.upos != "VERB" or own or partner.index - last.index > SHARING_WORDS:
            return ()
        if objects := sentence.children(partner.index, "obj"):
            return objects
        last = partner
    return ()


def partners(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What is coordinated with a verb behind it."""
    first = sentence.head(verb) if verb.relation == "conj" else None
    beside = sentence.children(first.index, "conj") if first else ()
    return (*sentence.children(verb.index, "conj"), *(token for token in beside if token.index > verb.index))


def using(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What was used: "using rifles"."""
    clauses = [clause for clause in sentence.children(verb.index, "advcl") if clause.lemma.lower() in {"use", "fire"}]
    return tuple(token for clause in clauses for token in sentence.children(clause.index, "obj"))
