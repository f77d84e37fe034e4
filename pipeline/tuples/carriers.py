"""Verbs that carry an event noun: light verbs, verbs of occurring, and "to be"; what they add to the noun."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.ontology import COMPLAINTS, VIOLENCE, Predicate, Report
from pipeline.syntax import (
    AIMED_CASES,
    SUBJECTS,
    antecedent,
    case_of,
    content_head,
    is_passive,
    is_spot,
    phrases,
    subjects,
)
from pipeline.tuples.arguments import Arguments, adjuncts, forms, is_agent, is_somebody, is_time
from pipeline.tuples.means import is_weapon
from pipeline.tuples.targets import opposed

#: Light verbs whose subject may be a mere cause, and a whole clause that of what follows: "rising prices fuelled
#: protests", "six were killed, sparking protests".
CAUSING = frozenset({"trigger", "spark", "provoke", "cause", "ignite", "fuel", "prompt"})
#: Light verbs that with a second complement only give their object a name: "called the blast an accident".
CALLING = frozenset({"call", "declare", "make"})
#: Verbs whose subject an event passes before: of a place, that it was there.
SEEING = frozenset({"see", "witness"})
#: Nouns that say of a subject that it undergoes an event: "was the target of an attack".
UNDERGOERS = frozenset({"target", "victim", "object", "subject"})


def noun_class(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Predicate | None:
    """The lexicon's class of an event noun, its modifiers first: "drone strike", "car bomb"."""
    if noun.upos not in {"NOUN", "PROPN"}:
        return None
    modifiers = [child.lemma.lower() for child in sentence.children(noun.index, "compound", "amod", "nmod")]
    found = lexicon.noun_class(noun.lemma.lower(), modifiers)
    return None if found and noun.upos == "PROPN" and is_time(sentence, noun) else found


def carried_noun(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Token | None:
    """The event noun a light verb carries: "carried out an attack", "came under fire", "a truce signed by both"."""
    if verb.upos != "VERB":
        return None
    light = {form for form in forms(sentence, verb) if form in lexicon.light_verbs and not names(sentence, verb)}
    if not light:
        return None
    behind = (
        t for t in sentence.children(verb.index, "obl") if f"{verb.lemma} {case_of(sentence, t)}".lower() in light
    )
    described = subjects(sentence, verb) if is_passive(sentence, verb) else ()
    near = (*sentence.children(verb.index, "obj"), *behind, *described)
    counted = (sentence.token(content_head(sentence, token.index)) for token in near)
    return next((token for token in counted if carries(sentence, verb, token, lexicon)), None)


def carries(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a light verb brings about what a noun names: one calls a strike or a truce, not an attack."""
    predicate = noun_class(sentence, noun, lexicon)
    return predicate is not None and not (verb.lemma.lower() == "call" and predicate in VIOLENCE)


def names(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb only says what its object is: "called the blast an attack"."""
    if verb.lemma.lower() not in CALLING:
        return False
    said = [token for token in sentence.children(verb.index, "obj", "xcomp") if not is_time(sentence, token)]
    return len(said) > 1 and said[0].relation == "obj" and said[-1].upos in {"NOUN", "ADJ"}


def is_undergone_through(sentence: Sentence, verb: Token, lexicon: Lexicon) -> bool:
    """Whether the subject of a light verb suffers the event: "came under fire"."""
    return any(form in lexicon.suffering_verbs for form in forms(sentence, verb))


def carrier_arguments(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> Arguments:
    """What the light verb of an event noun adds: its subject, its targets and its adjuncts."""
    passive = is_passive(sentence, verb)
    obliques = tuple(token for token in sentence.children(verb.index, "obl") if token != noun)
    suffers = is_undergone_through(sentence, verb, lexicon)
    agents = tuple(
        token for token in obliques if is_agent(sentence, token, passive) or (suffers and is_source(sentence, token))
    )
    causes = tuple(token for token in agents if is_mere_cause(sentence, verb, token, lexicon))
    aimed = tuple(t for t in obliques if is_aimed_at(sentence, t))
    if not aimed and noun_class(sentence, noun, lexicon) in COMPLAINTS:
        aimed = opposed(sentence, verb)[:1]
    rest = adjuncts(sentence, verb, {*agents, *aimed, noun})
    subject = tuple(doers(sentence, verb, noun, lexicon))
    scene = tuple(t for t in subject if suffers and sees(sentence, verb, t))
    undergoing = tuple(t for t in subject if suffers and t not in scene)
    return replace(
        rest,
        who=phrases(sentence, tuple(t for t in agents if t not in causes) if passive or suffers else subject),
        whom=phrases(sentence, (*undergoing, *aimed)),
        where=(*rest.where, *phrases(sentence, scene)),
    )


def is_source(sentence: Sentence, token: Token) -> bool:
    """Whether what stands behind a light verb did what its subject undergoes: "came under fire from rebels"."""
    return case_of(sentence, token) in {"from", "by"} and is_somebody(sentence, token)


def sees(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """Whether a subject is where an event was, not whom it was done to: "the region saw clashes"."""
    return verb.lemma.lower() in SEEING and is_spot(sentence, antecedent(sentence, subject))


def is_aimed_at(sentence: Sentence, token: Token) -> bool:
    """Whether what stands behind a light verb is the other side of its event: "a raid on X", "talks with X"."""
    case = case_of(sentence, token)
    if case in AIMED_CASES:
        return not is_time(sentence, token)
    return case == "with" and is_somebody(sentence, token)


def doers(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The subjects of a light verb: not the noun itself, and no happening or state, which causes and does not do."""
    if verb.lemma.lower() in CAUSING and verb.relation == "advcl" and not sentence.children(verb.index, *SUBJECTS):
        return
    for token in subjects(sentence, verb):
        real = antecedent(sentence, token)
        cause = noun_class(sentence, real, lexicon) or is_mere_cause(sentence, verb, real, lexicon)
        if real.index != noun.index and not cause:
            yield token


def is_mere_cause(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names what brought an event about, and neither people nor a weapon of theirs."""
    return verb.lemma.lower() in CAUSING and noun.upos == "NOUN" and not acts(sentence, noun, lexicon)


def acts(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names people, or a weapon of theirs."""
    return is_somebody(sentence, noun) or is_weapon(sentence, noun.index, lexicon)


def occurrence(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Token | None:
    """The verb that says when or where an event noun was: "clashes erupted", "a blast was reported", "it ended"."""
    noun = counted_by(sentence, noun)
    verb = sentence.head(noun)
    if verb is None or noun.relation != "nsubj" or verb.upos not in {"VERB", "AUX"}:
        return None
    if noun.deprel == "nsubj:pass":
        return verb if verb.lemma.lower() in lexicon.reporting else None
    passing = not lexicon.verb_class(verb.lemma.lower()) and not sentence.children(verb.index, "obj", "ccomp", "xcomp")
    return verb if passing or any(form in lexicon.occurrence_verbs for form in forms(sentence, verb)) else None


def counted_by(sentence: Sentence, noun: Token) -> Token:
    """The noun that counts an event noun, else the event noun: "a wave of shooting"."""
    above = sentence.head(noun)
    counts = above is not None and noun.relation == "nmod" and content_head(sentence, above.index) == noun.index
    return above if above is not None and counts else noun


def site(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Where "to be" says that an event was: "the worst blast was at the station"."""
    noun = counted_by(sentence, noun)
    place = sentence.head(noun)
    said = place is not None and noun.deprel == "nsubj" and bool(sentence.children(place.index, "cop"))
    return (place,) if place is not None and said and case_of(sentence, place) in grammar().place_cases else ()


def occurrence_arguments(sentence: Sentence, verb: Token) -> Arguments:
    """What a verb of occurring adds: where, when, and between whom."""
    between = tuple(token for token in sentence.children(verb.index, "obl") if case_of(sentence, token) == "between")
    rest = adjuncts(sentence, verb, set(between))
    sides = phrases(sentence, between)
    reached = (t for t in sentence.children(verb.index, "obl") if case_of(sentence, t) == "to" and is_spot(sentence, t))
    return replace(rest, who=sides[:1], whom=sides[1:], where=(*rest.where, *phrases(sentence, tuple(reached))))


def undergoers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """Of whom "to be" says that they undergo an event: "the town is under attack", "was the target of an ambush"."""
    if case_of(sentence, noun) == "under":
        return sentence.children(noun.index, "nsubj")
    above = sentence.head(noun)
    if above is None or not is_target_of(sentence, above, noun):
        return ()
    return sentence.children(above.index, "nsubj")


def blamed(sentence: Sentence, noun: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Whom a verb of accusing names for an event noun: "blamed rebels for the attack"."""
    verb = sentence.head(noun)
    if verb is None or verb.upos != "VERB" or lexicon.reporting.get(verb.lemma.lower()) is not Report.ALLEGED:
        return ()
    behind = noun.relation == "obl" and case_of(sentence, noun) in {"for", "of", "over"}
    return sentence.children(verb.index, "obj", "nsubj:pass") if behind else ()


def is_target_of(sentence: Sentence, above: Token, noun: Token) -> bool:
    """Whether a noun only says that its subject undergoes another: "the target of an ambush"."""
    return above.lemma.lower() in UNDERGOERS and noun.relation == "nmod" and case_of(sentence, noun) == "of"
