"""Whom a verb is aimed or directed at, behind a preposition: "fired at police", "met with rebels"."""

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.ontology import AIMED, COMPLAINTS, MOVING, PROMISING, RANGED, UNDIRECTED, WITH_PARTNER, Predicate
from pipeline.syntax import case_of, content_head, following, is_location, is_spot
from pipeline.tuples.arguments import AIMS, is_happening, is_somebody, is_time

#: Prepositions before those an act is directed at.
DIRECTIONS = frozenset({"to", "with", "against", "on", "upon", "from", "at", "toward", "towards", "for", "between"})
#: Prepositions before what a protest is about.
ABOUT = frozenset({"over", "about", "at", "against", "of", "in"})
#: Prepositions before those who are to grant what a protest demands, or who did what it is about.
ANSWERING = frozenset({"from", "by", "against"})
#: Prepositions after an abstract noun for whom it concerns.
CONCERNING_CASES = frozenset({"to", "with", "against"})
#: Prepositions between an idiom and what it acts on: "control of the town", "fire to a car".
IDIOM_CASES = frozenset({"of", "on", "upon", "to", "over", "against", "from"})


def targets(sentence: Sentence, verb: Token, predicate: Predicate | None, idiom: Token | None) -> tuple[Token, ...]:
    """What a verb is aimed at: by its class, as the other side of it, as its recipient, or through its idiom."""
    found = aims(sentence, verb, predicate)
    found += partner_obliques(sentence, verb, predicate) or recipients(sentence, verb, predicate)
    return tuple(dict.fromkeys((*found, *acted_on(sentence, verb, predicate, idiom))))


def acted_on(sentence: Sentence, verb: Token, predicate: Predicate | None, idiom: Token | None) -> tuple[Token, ...]:
    """What the noun of an idiom governs: "took control of the town", "set fire to a car", "opened fire on a bus"."""
    if idiom is None or predicate in COMPLAINTS:
        return ()
    near = (*sentence.children(idiom.index, "nmod"), *sentence.children(verb.index, "obl"))
    return tuple(
        token
        for token in near
        if token.index > idiom.index and case_of(sentence, token) in IDIOM_CASES and not is_time(sentence, token)
    )


def aims(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """What an act was aimed at, behind a preposition: "opened fire on the crowd"."""
    if predicate not in AIMED:
        return ()
    hurled = (t.index for t in sentence.children(verb.index, "obj") if is_hurled(sentence, t))
    around = [t for head in (verb.index, *hurled) for t in sentence.children(head, "obl", "nmod")]
    obliques = (token for token in around if case_of(sentence, token) in AIMS)
    struck = any(not is_weapon_word(sentence, token) for token in sentence.children(verb.index, "obj"))
    return tuple(
        token
        for token in obliques
        if not is_time(sentence, token)
        and not (struck and is_spot(sentence, token))
        and not is_location(sentence, token.index)
        and (case_of(sentence, token) != "at" or predicate in RANGED or is_somebody(sentence, token))
    )


def is_hurled(sentence: Sentence, token: Token) -> bool:
    """Whether an object names weapons, which are sent at something: "fired rockets at the base"."""
    lemma = sentence.token(content_head(sentence, token.index)).lemma.lower()
    return load_lexicon().weapon_class(lemma) is not None and lemma not in load_lexicon().nouns


def is_weapon_word(sentence: Sentence, token: Token) -> bool:
    """Whether an object names what is launched or opened at something, so that the target is behind a preposition."""
    lemma = sentence.token(content_head(sentence, token.index)).lemma.lower()
    return load_lexicon().weapon_class(lemma) is not None or lemma in load_lexicon().nouns


def partner_obliques(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """The other side of a mutual act: "clashed with police"."""
    if predicate not in WITH_PARTNER:
        return ()
    return tuple(
        token
        for token in sentence.children(verb.index, "obl", "nmod")
        if case_of(sentence, token) in {"with", "against"}
    )


def recipients(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """Whom an act was directed at: "met with X", "aid to X", "demanded that X go"; beside people only "to X"."""
    if predicate in AIMED or predicate in MOVING or predicate in UNDIRECTED or predicate is Predicate.BLOCK:
        return ()
    if predicate in COMPLAINTS:
        return directed(sentence, verb)[:1] or opposed(sentence, verb)[:1]
    found = directed(sentence, verb) or demanded(sentence, verb)
    if found:
        return found[:1]
    answers = answered(sentence, verb, predicate) or embedded(sentence, verb, predicate)
    return answers or dared(sentence, verb, predicate)


def directed(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The people behind a preposition of direction, of the verb or of its object; beside people only "to X"."""
    objects = tuple(
        sentence.token(content_head(sentence, t.index)) for t in sentence.children(verb.index, "obj", "iobj")
    )
    cases = frozenset({"to"}) if any(is_somebody(sentence, token) for token in objects) else DIRECTIONS
    behind = [token for head in (verb, *objects) for token in sentence.children(head.index, "obl", "nmod")]
    found = tuple(
        token
        for token in behind
        if (case := case_of(sentence, token)) in cases
        and is_somebody(sentence, token)
        and (objects or case != "from" or not is_location(sentence, token.index))
    )
    return found or deeper(sentence, verb)


def deeper(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Those an abstract complement is directed at: "reneged on a promise to X", "mobilized for a war against X"."""
    abstract = (token for token in sentence.children(verb.index, "obl") if not is_spot(sentence, token))
    return tuple(
        token
        for above in abstract
        for token in sentence.children(above.index, "nmod")
        if case_of(sentence, token) in CONCERNING_CASES and is_somebody(sentence, token)
    )


def answered(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """Whose act a statement speaks of: "rejected calls by the opposition", "condemned the army's attack"."""
    if predicate != Predicate.STATE:
        return ()
    return tuple(
        owner
        for act in sentence.children(verb.index, "obj")
        for owner in (*sentence.children(act.index, "nmod"), *following(sentence, act))
        if does(sentence, owner, act)
    )


def does(sentence: Sentence, owner: Token, act: Token) -> bool:
    """Whether what hangs from an act's noun names who does it: behind "by", or its owner or source."""
    case = case_of(sentence, owner)
    if case == "by":
        return not is_time(sentence, owner)
    sourced = owner.deprel == "nmod:poss" or case == "from"
    return sourced and is_happening(sentence, act) and is_somebody(sentence, owner)


def embedded(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """Whom a promised, threatened or agreed act would be done to: "threatened to attack the capital"."""
    if predicate not in PROMISING:
        return ()
    return tuple(
        token
        for clause in sentence.children(verb.index, "xcomp")
        for token in (*sentence.children(clause.index, "obj"), *directed(sentence, clause))
        if is_somebody(sentence, token)
    )


def dared(sentence: Sentence, verb: Token, predicate: Predicate | None) -> tuple[Token, ...]:
    """Whose act would set off what is threatened: "threatened to walk out if the army moves"."""
    if predicate != Predicate.THREATEN:
        return ()
    deeds = (verb, *sentence.children(verb.index, "xcomp", "ccomp"))
    clauses = (clause for deed in deeds for clause in sentence.children(deed.index, "advcl"))
    return tuple(
        token
        for clause in clauses
        if case_of(sentence, clause) in {"if", "unless"}
        for token in sentence.children(clause.index, "nsubj")
        if is_somebody(sentence, token)
    )


def opposed(sentence: Sentence, protest: Token) -> tuple[Token, ...]:
    """Against whom a protest is by what it is about: "marched over arrests by the army", "to demand rights from X"."""
    aims = sentence.children(protest.index, "advcl", "xcomp", "acl")
    topics = (t for t in sentence.children(protest.index, "obl", "nmod") if is_topic(sentence, t))
    below = [token for above in (*aims, *topics) for token in sentence.subtree(above.index) if token != above]
    return tuple(token for token in below if is_answerable(sentence, token))


def is_topic(sentence: Sentence, token: Token) -> bool:
    """Whether a phrase behind a protest says what it is about: no day, no place, nobody."""
    about = case_of(sentence, token) in ABOUT and not is_time(sentence, token)
    return about and not is_spot(sentence, token) and not is_somebody(sentence, token)


def is_answerable(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names those who are to grant something, or who did it."""
    case = case_of(sentence, token)
    acted = sentence.head(token) is not None and token.deprel == "nmod:poss"
    return is_somebody(sentence, token) and (case in ANSWERING or acted or token.deprel == "obl:agent")


def demanded(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Of whom something is demanded: the subject of what is to be done, or of what "must" be done."""
    words = (verb, *sentence.children(verb.index, "obj"))
    asks = any(word.lemma.lower() in grammar().demands for word in words)
    clauses = sentence.children(verb.index, "ccomp", *(("acl",) if verb.upos == "NOUN" else ()))
    due = ((clause, token) for clause in clauses for token in sentence.children(clause.index, "nsubj"))
    return tuple(token for clause, token in due if asks or (is_due(sentence, clause) and is_somebody(sentence, token)))


def is_due(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says what must or should be done."""
    return any(helper.lemma.lower() in {"must", "should"} for helper in sentence.children(clause.index, "aux"))
