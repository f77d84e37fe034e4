"""Whom a verb is aimed or directed at, behind a preposition: "fired at police", "met with rebels"."""

from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import case_of
from pipeline.tuples.arguments import AIMS, MUTUAL, is_happening, is_place, is_somebody, is_time

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
        Predicate.THROW,
    }
)
#: Prepositions before those an act is directed at.
DIRECTIONS = frozenset({"to", "with", "against", "on", "upon", "from", "at", "toward", "towards", "for", "between"})
#: Acts from afar: what stands behind "at" is what was aimed at, not where it was done.
RANGED = frozenset({Predicate.SHOOT, Predicate.SHELL, Predicate.GRENADE, Predicate.THROW, Predicate.CHEMICAL})
#: Acts of going somewhere: what stands behind "from" or "to" is where, not who.
MOVING = frozenset({Predicate.WITHDRAW, Predicate.DISPLACE, Predicate.DEPLOY})
#: Acts of saying what one will do: whom that would be done to is whom they are directed at.
PROMISING = frozenset({Predicate.THREATEN, Predicate.AGREE})
#: Prepositions between an idiom and what it acts on: "control of the town", "fire to a car".
IDIOM_CASES = frozenset({"of", "on", "upon", "to", "over", "against", "from"})


def targets(sentence: Sentence, verb: Token, predicate: str | None, idiom: Token | None) -> tuple[Token, ...]:
    """What a verb is aimed at: by its class, as the other side of it, as its recipient, or through its idiom."""
    found = aims(sentence, verb, predicate)
    found += partner_obliques(sentence, verb, predicate) or recipients(sentence, verb, predicate)
    return tuple(dict.fromkeys((*found, *acted_on(sentence, verb, idiom))))


def acted_on(sentence: Sentence, verb: Token, idiom: Token | None) -> tuple[Token, ...]:
    """What the noun of an idiom governs: "took control of the town", "set fire to a car", "opened fire on a bus"."""
    if idiom is None:
        return ()
    near = (*sentence.children(idiom.index, "nmod"), *sentence.children(verb.index, "obl"))
    return tuple(
        token
        for token in near
        if token.index > idiom.index and case_of(sentence, token) in IDIOM_CASES and not is_time(sentence, token)
    )


def aims(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """What an act was aimed at, behind a preposition: "opened fire on the crowd"."""
    if predicate not in AIMED:
        return ()
    obliques = sentence.children(verb.index, "obl", "nmod")
    near = AIMS if predicate in RANGED else AIMS - {"at"}
    return tuple(
        token
        for token in obliques
        if case_of(sentence, token) in near and not is_time(sentence, token) and not is_place(sentence, token)
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
    if predicate in AIMED or predicate in MOVING:
        return ()
    found = directed(sentence, verb) or demanded(sentence, verb)
    if found:
        return found[:1]
    return answered(sentence, verb, predicate) or embedded(sentence, verb, predicate)


def directed(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The people behind a preposition of direction, of the verb or of its object; beside people only "to X"."""
    objects = sentence.children(verb.index, "obj", "iobj")
    cases = frozenset({"to"}) if any(is_somebody(sentence, token) for token in objects) else DIRECTIONS
    behind = [token for head in (verb, *objects) for token in sentence.children(head.index, "obl", "nmod")]
    return tuple(t for t in behind if case_of(sentence, t) in cases and is_somebody(sentence, t))


def answered(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """Whose act a statement speaks of: "rejected calls by the opposition", "condemned the army's attack"."""
    if predicate != Predicate.STATE:
        return ()
    acts = (token for token in sentence.children(verb.index, "obj") if is_happening(sentence, token))
    return tuple(
        owner
        for act in acts
        for owner in sentence.children(act.index, "nmod")
        if owner.deprel == "nmod:poss" or case_of(sentence, owner) in {"by", "from"}
        if is_somebody(sentence, owner)
    )


def embedded(sentence: Sentence, verb: Token, predicate: str | None) -> tuple[Token, ...]:
    """Whom a promised, threatened or agreed act would be done to: "threatened to attack the capital"."""
    if predicate not in PROMISING:
        return ()
    return tuple(
        token
        for clause in sentence.children(verb.index, "xcomp")
        for token in (*sentence.children(clause.index, "obj"), *directed(sentence, clause))
        if is_somebody(sentence, token)
    )


def demanded(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Of whom something is demanded: the subject of what is to be done, or of what "must" be done."""
    clauses = sentence.children(verb.index, "ccomp", *(("acl",) if verb.upos == "NOUN" else ()))
    asks = verb.lemma.lower() in grammar().demands
    due = [clause for clause in clauses if asks or is_due(sentence, clause)]
    subject = [token for clause in due for token in sentence.children(clause.index, "nsubj")]
    return tuple(token for token in subject if is_somebody(sentence, token))


def is_due(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says what must or should be done."""
    return any(helper.lemma.lower() in {"must", "should"} for helper in sentence.children(clause.index, "aux"))
