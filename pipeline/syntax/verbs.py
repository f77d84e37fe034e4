"""Verb forms, voice, and the subjects that grammar leaves unsaid."""

from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token

#: Words before a gerund that the object of the verb above does: "prevented them from leaving".
OBJECT_MARKS = frozenset({"from", "of", "into"})
#: Relations of a subject to its verb.
SUBJECTS = ("nsubj", "nsubj:pass")
CLAUSE_RELATIONS = frozenset({"acl", "advcl", "xcomp", "ccomp", "conj", "parataxis", "csubj"})


def is_participle(token: Token) -> bool:
    """Whether a verb form is a past participle."""
    return token.upos == "VERB" and token.feature("VerbForm") == "Part" and token.feature("Tense") != "Pres"


def is_gerund(token: Token) -> bool:
    """Whether a verb form ends in -ing."""
    return token.text.lower().endswith("ing")


def is_participle_form(verb: Token) -> bool:
    """Whether a verb form could be a past participle."""
    return not is_gerund(verb) and verb.text.lower() != verb.lemma.lower()


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb's subject undergoes it: by its auxiliary or subject, as a reduced relative, or by coordination."""
    helped = bool(sentence.children(verb.index, "aux:pass"))
    if not helped and verb.feature("VerbForm") == "Fin":
        return False
    if helped or sentence.children(verb.index, "nsubj:pass", "csubj:pass"):
        verbs = [verb, *(child for child in sentence.children(verb.index, "conj") if child.upos == "VERB")]
        return helped or not any(sentence.children(one.index, "obj") for one in verbs)
    if sentence.children(verb.index, "nsubj", "obj", "aux"):
        return False
    if verb.relation in {"acl", "advcl", "amod"}:
        return is_participle(verb) and not is_gerund(verb)
    first = sentence.head(verb)
    if verb.relation == "conj" and first is not None and first.upos == "VERB" and first.index < verb.index:
        return is_participle(verb) and not is_gerund(verb) and is_passive(sentence, first)
    return False


def subjects(sentence: Sentence, verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Who a verb is said of: its own subject, or the one that grammar lets it share with a higher clause."""
    own = sentence.children(verb.index, *SUBJECTS)
    if own:
        return tuple(t for token in own for t in said_of(sentence, token))
    head = sentence.head(verb)
    if head is None or depth > len(sentence.tokens):
        return ()
    if verb.relation == "acl" and sentence.children(verb.index, "mark"):
        return holders(sentence, head, depth)
    if verb.relation == "acl":
        return (head,) if verb.deprel == "acl" and head.upos in {"NOUN", "PROPN", "NUM", "PRON"} else ()
    if verb.relation in {"xcomp", "conj", "advcl"} and head.upos in {"VERB", "ADJ", "NOUN"}:
        return shared_subject(sentence, verb, head, depth)
    return ()


def said_of(sentence: Sentence, subject: Token) -> tuple[Token, ...]:
    """Who does what is done: the subject; of "their aim is to attack" whose aim it is; of "between them" nobody."""
    if subject.deprel == "nsubj:outer":
        return sentence.children(subject.index, "nmod:poss")
    return () if subject.upos == "PRON" and sentence.children(subject.index, "case") else (subject,)


def holders(sentence: Sentence, noun: Token, depth: int) -> tuple[Token, ...]:
    """Whose a plan to do, or a risk of doing, something is: its owner, else the subject of the verb it is object of."""
    if owners := sentence.children(noun.index, "nmod:poss"):
        return owners
    verb = sentence.head(noun)
    averted = verb is not None and verb.lemma.lower() in grammar().averters
    if verb is None or averted or verb.upos != "VERB" or noun.relation not in {"obj", "obl"}:
        return ()
    return subjects(sentence, verb, depth + 1)


def shared_subject(sentence: Sentence, verb: Token, head: Token, depth: int) -> tuple[Token, ...]:
    """The subject a clause takes from its head: the head's object where that controls it, else the head's subject."""
    marks = {mark.lemma.lower() for mark in sentence.children(verb.index, "mark", "case")}
    if verb.relation == "xcomp" or marks & OBJECT_MARKS:
        controllers = sentence.children(head.index, "obj", "iobj")
        if controllers:
            return controllers
    if verb.relation == "conj" and verb.upos != "VERB":
        return ()
    if verb.relation == "advcl" and is_gerund(verb) and not marks and (agents := agents_of(sentence, head)):
        return agents
    return subjects(sentence, head, depth + 1)


def agents_of(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """By whom or what something is done in the passive, which also does what follows: "hit by a bomb, killing nine"."""
    return sentence.children(verb.index, "obl:agent") if is_passive(sentence, verb) else ()
