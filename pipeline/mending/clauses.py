"""Clauses that hang from the wrong word: "that" never opens a circumstance, and an order is not its purpose."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.syntax import SUBJECTS, adjoin, first_word


def fused_report(sentence: Sentence) -> Iterator[Token]:
    """A clause behind "that" with all a clause needs is what is reported: "told reporters that gunmen took a boy"."""
    for clause in sentence.hanging("acl:relcl"):
        noun = sentence.head(clause)
        if noun is None or noun.upos not in {"NOUN", "PROPN", "PRON"}:
            continue
        that = opening(sentence, clause)
        if that is None or not is_whole(sentence, clause, that):
            continue
        verb = sentence.head(noun)
        if speaks_of(noun) and (verb is None or noun.relation == "obj"):
            yield replace(clause, deprel="acl")
        elif verb is not None and reports(verb) and noun.relation in {"obj", "iobj", "obl"}:
            yield replace(clause, head=verb.index, deprel="ccomp")
        else:
            continue
        yield replace(that, upos="SCONJ", deprel="mark", head=clause.index)


def opening(sentence: Sentence, clause: Token) -> Token | None:
    """The "that" which opens a clause."""
    first = sentence.subtree(clause.index)[0]
    return first if first.text.lower() == "that" and first.head == clause.index else None


def is_whole(sentence: Sentence, clause: Token, that: Token) -> bool:
    """Whether a clause has its subject, and its object or is passive, without the word that opens it."""
    own = [t for t in sentence.children(clause.index, *SUBJECTS, "obj") if t != that]
    subject = next((t for t in own if t.relation == "nsubj"), None)
    return subject is not None and (subject.deprel == "nsubj:pass" or any(t.relation == "obj" for t in own))


def reports(word: Token) -> bool:
    """Whether a verb reports what others say or ask."""
    lemma = word.lemma.lower()
    return word.upos == "VERB" and (lemma in load_lexicon().reporting or lemma in grammar().demands)


def speaks_of(word: Token) -> bool:
    """Whether a noun names words that a clause can hold: "claims that", "its demand that"."""
    lemma = word.lemma.lower()
    known = lemma in load_lexicon().reporting or lemma in grammar().charges or lemma in grammar().demands
    return word.upos == "NOUN" and known


def reported_clause(sentence: Sentence) -> Iterator[Token]:
    """A clause behind "that" is no circumstance: it says what the noun before it or the verb above it speaks of."""
    for clause in sentence.hanging("advcl"):
        verb = sentence.head(clause)
        if clause.deprel != "advcl" or verb is None or verb.upos != "VERB" or clause.index < verb.index:
            continue
        marks = [mark.text.lower() for mark in sentence.children(clause.index, "mark")]
        if marks != ["that"]:
            continue
        noun = next((t for t in sentence.children(verb.index, "obj") if speaks_of(t)), None)
        if noun is not None:
            yield replace(clause, head=noun.index, deprel="acl")
        elif reports(verb):
            yield replace(clause, deprel="ccomp")


def named_clause(sentence: Sentence) -> Iterator[Token]:
    """What is to be done, right behind a word for it, belongs to the word: "issued a threat to kill"."""
    for clause in sentence.hanging("advcl"):
        verb = sentence.head(clause)
        if verb is None or clause.deprel != "advcl" or not is_deed(sentence, clause):
            continue
        for noun in sentence.children(verb.index, "obj"):
            wanted = noun.lemma.lower() in grammar().threats | grammar().intents
            if wanted and noun.upos == "NOUN" and adjoin(sentence, noun, clause):
                yield replace(clause, head=noun.index, deprel="acl")


def ordered_deed(sentence: Sentence) -> Iterator[Token]:
    """What somebody is ordered or asked to do is what is asked, not its purpose: "ordered troops to attack"."""
    for clause in sentence.hanging("advcl"):
        verb = sentence.head(clause)
        if verb is None or clause.deprel != "advcl" or not is_deed(sentence, clause):
            continue
        asked = sentence.children(verb.index, "obj", "iobj", "nsubj:pass")
        near = any(adjoin(sentence, t, clause) for t in asked)
        if near and orders(verb):
            yield replace(clause, deprel="xcomp")


def orders(verb: Token) -> bool:
    """Whether the object of a verb is to do what is said behind it; one calls somebody in order to do it oneself."""
    lemma = verb.lemma.lower()
    return lemma in {"tell", "force", "compel"} or (lemma in grammar().demands and lemma != "call")


def is_deed(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says what is to be done: "to" with a verb and no subject."""
    marks = [mark.text.lower() for mark in sentence.children(clause.index, "mark")]
    return clause.upos == "VERB" and marks == ["to"] and not sentence.children(clause.index, *SUBJECTS)


def passed_on(sentence: Sentence) -> Iterator[Token]:
    """Of two clauses a verb reports, the second is what the first reports: "said some claimed police had fired"."""
    for outer in sentence.hanging("ccomp"):
        said = sentence.children(outer.head, "ccomp")
        if len(said) != 2 or outer != said[1] or not reports(said[0]) or said[0].index < outer.head:
            continue
        inner = said[0]
        full = sentence.children(inner.index, "ccomp", "obj", "xcomp")
        if not full and not sentence.children(outer.index, "cc", "mark"):
            yield replace(outer, head=inner.index)


def agreed_deed(sentence: Sentence) -> Iterator[Token]:
    """What is done "on", right behind a noun, is what the noun is on: "after a deal on holding a rally"."""
    for clause in sentence.hanging("advcl"):
        if clause.deprel != "advcl" or clause.upos != "VERB":
            continue
        start = sentence.token(first_word(sentence, clause))
        opens = start.text.lower() in {"on", "about"} and start.head == clause.index
        for noun in sentence.children(clause.head, "obj", "obl") if opens else ():
            if noun.upos == "NOUN" and adjoin(sentence, noun, clause):
                yield replace(clause, head=noun.index, deprel="acl")
