"""What a verb says: subject and object turned round in the passive, targets behind prepositions, adjuncts."""

from pipeline.lexicon import Lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Phrase, RegionKind, Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import (
    case_of,
    is_gerund,
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
    is_agent,
    is_place,
    is_somebody,
    is_time,
    particles,
    with_claimant,
)

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
#: Verbs this close share their object.
SHARING_WORDS = 3
#: Acts that a participle without object says were done to its subject, whoever that is.
SUFFERED = frozenset({Predicate.KILL, Predicate.INJURE, Predicate.ARREST, Predicate.ABDUCT, Predicate.RELEASE})


def is_event_verb(token: Token) -> bool:
    """A verb that heads a clause; participles before a noun ("armed men") are no tuples."""
    return token.upos == "VERB" and token.relation not in {"amod", "compound", "aux", "cop", "case", "mark", "fixed"}


def verb_tuple(sentence: Sentence, verb: Token, lexicon: Lexicon) -> EventTuple:
    """What a verb says: subject and object turned round in the passive, targets behind prepositions, adjuncts."""
    predicate = verb_class(sentence, verb, lexicon)
    passive = is_passive(sentence, verb) or is_headline_passive(sentence, verb, predicate)
    arguments = verb_arguments(sentence, verb, predicate, passive)
    trigger = trigger_of(sentence, verb, lexicon)
    return event_tuple(
        sentence, trigger, predicate, with_claimant(sentence, trigger, predicate, arguments), passive=passive
    )


def verb_class(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Predicate | None:
    """The lexicon's class of a verb with its particles, prepositions and objects."""
    nouns = [noun.lemma.lower() for noun in sentence.children(verb.index, "obj", "obl", "nsubj:pass")]
    return lexicon.verb_class(verb.lemma.lower(), particles(sentence, verb), nouns)


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
    if shared_objects(sentence, verb, predicate):
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
    objects = phrases(
        sentence, sentence.children(verb.index, "obj", "iobj") or shared_objects(sentence, verb, predicate)
    )
    aimed = phrases(sentence, aims(sentence, verb, predicate))
    directed = recipients(sentence, verb, predicate)
    partners = phrases(sentence, partner_obliques(sentence, verb, predicate) or directed)
    rest = adjuncts(sentence, verb, {*agents, *directed})
    used = phrases(sentence, using(sentence, verb))
    return Arguments(
        who=phrases(sentence, agents) if passive else subject,
        whom=(*subject, *objects) if passive else (*objects, *aimed, *partners),
        instruments=(*rest.instruments, *used),
        where=rest.where,
        when=rest.when,
    )


def shared_objects(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """The object that a verb shares with the verb coordinated to it: "beat and robbed the driver"."""
    if predicate is None:
        return ()
    partners = [child for child in sentence.children(verb.index, "conj") if child.upos == "VERB"]
    own = not any(sentence.children(child.index, "nsubj", "nsubj:pass") for child in partners)
    close = partners[:1] if own and partners and partners[0].index - verb.index <= SHARING_WORDS else []
    return tuple(token for child in close for token in sentence.children(child.index, "obj"))


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
    """Whom an act was directed at: "met with X", "aid to X", "demanded that X go"; beside people only "to X"."""
    if predicate in AIMED:
        return ()
    objects = sentence.children(verb.index, "obj", "iobj")
    cases = frozenset({"to"}) if any(is_somebody(sentence, token) for token in objects) else DIRECTIONS
    behind = [token for head in (verb, *objects) for token in sentence.children(head.index, "obl", "nmod")]
    directed = [t for t in behind if case_of(sentence, t) in cases and is_somebody(sentence, t)]
    return tuple([*directed, *demanded(sentence, verb)][:1])


def demanded(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Of whom something is demanded: the subject of what is to be done, or of what "must" be done."""
    clauses = sentence.children(verb.index, "ccomp")
    asks = verb.lemma.lower() in grammar().demands
    due = [clause for clause in clauses if asks or is_due(sentence, clause)]
    subject = [token for clause in due for token in sentence.children(clause.index, "nsubj")]
    return tuple(token for token in subject if is_somebody(sentence, token))


def is_due(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says what must or should be done."""
    return any(helper.lemma.lower() in {"must", "should"} for helper in sentence.children(clause.index, "aux"))


def using(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What was used: "using rifles"."""
    clauses = [clause for clause in sentence.children(verb.index, "advcl") if clause.lemma.lower() in {"use", "fire"}]
    return tuple(token for clause in clauses for token in sentence.children(clause.index, "obj"))
