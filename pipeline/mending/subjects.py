"""Subjects that a tree gives to another verb than the one they stand before: no English verb has two or none."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.lexicon import load_lexicon
from pipeline.model import Sentence, Token
from pipeline.syntax import SUBJECTS, is_gerund, is_participle_form

NOMINAL_UPOS = frozenset({"NOUN", "PROPN"})
#: What may stand between a subject and its verb.
BETWEEN = ("aux", "aux:pass", "advmod")


def last_of(sentence: Sentence, token: Token) -> int:
    """The index of the last word of what a token governs, closing commas left out."""
    inside = [one.index for one in sentence.subtree(token.index) if one.upos != "PUNCT"]
    return inside[-1] if inside else token.index


def first_of(sentence: Sentence, token: Token) -> int:
    """The index of the first word of what a token governs, opening commas left out."""
    inside = [one.index for one in sentence.subtree(token.index) if one.upos != "PUNCT"]
    return inside[0] if inside else token.index


def apposed_subject(sentence: Sentence) -> Iterator[Token]:
    """The second of two subjects names the first again: "the group Red Dawn", "Musa, a commander, was killed"."""
    for second in sentence.hanging("nsubj"):
        named = [token for token in sentence.children(second.head, *SUBJECTS) if token.upos in NOMINAL_UPOS]
        if len(named) != 2 or second != named[1] or second.index > second.head:
            continue
        first = named[0]
        if sentence.children(first.index, "case"):
            continue
        between = sentence.tokens[last_of(sentence, first) : first_of(sentence, second) - 1]
        if not between and second.upos == "PROPN":
            relation = "flat" if first.upos == "PROPN" else "appos"
            yield replace(second, head=first.index, deprel=relation)
        elif [token.text for token in between] == [","] and follows_comma(sentence, second):
            yield replace(second, head=first.index, deprel="appos")


def follows_comma(sentence: Sentence, noun: Token) -> bool:
    """Whether a comma closes what a noun governs."""
    end = last_of(sentence, noun)
    return end < len(sentence.tokens) and sentence.tokens[end].text == ","


def stranded_subject(sentence: Sentence) -> Iterator[Token]:
    """The first of two subjects around a comma is that of the clause behind: "The blast, police said, killed two"."""
    for report in sentence.tokens:
        if report.lemma.lower() not in load_lexicon().reporting:
            continue
        named = sentence.children(report.index, *SUBJECTS)
        said = sentence.children(report.index, "ccomp")
        inside = len(named) == 2 and len(said) == 1 and named[1].index < report.index < said[0].index
        if inside and follows_comma(sentence, named[0]) and not sentence.children(said[0].index, *SUBJECTS):
            yield as_subject(sentence, named[0], said[0])


def as_subject(sentence: Sentence, noun: Token, verb: Token) -> Token:
    """A noun as the subject of a verb."""
    passive = bool(sentence.children(verb.index, "aux:pass"))
    return replace(noun, head=verb.index, deprel="nsubj:pass" if passive else "nsubj")


def swallowed_subject(sentence: Sentence) -> Iterator[Token]:
    """A noun after "and" right before a verb that lacks both is its subject: "threw stones and police fired"."""
    for verb in sentence.hanging("conj"):
        if sentence.children(verb.index, "cc", *SUBJECTS):
            continue
        if not is_finite(sentence, verb) and not (verb.upos == "VERB" and sentence.children(verb.index, "obj")):
            continue
        noun = before(sentence, verb)
        joins = sentence.children(noun.index, "cc") if noun is not None else ()
        if noun is not None and noun.deprel == "conj" and joins and noun.head != verb.index:
            yield as_subject(sentence, noun, verb)
            yield replace(joins[0], head=verb.index)


def before(sentence: Sentence, verb: Token) -> Token | None:
    """The highest noun whose phrase ends right before a verb and its auxiliaries."""
    own = {token.index for token in sentence.children(verb.index, *BETWEEN)}
    end = verb.index - 1
    while end in own:
        end -= 1
    found = None
    for token in (sentence.token(end), *sentence.ancestors(sentence.token(end))) if end else ():
        if token.index >= verb.index or last_of(sentence, token) != end:
            break
        found = token if token.upos in NOMINAL_UPOS else found
        if token.deprel == "conj":
            break
    return found


def is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb or its auxiliary is finite, so that it must have a subject."""
    forms = (verb, *sentence.children(verb.index, "aux", "aux:pass"))
    return verb.upos == "VERB" and any(form.feature("VerbForm") == "Fin" for form in forms)


def robbed_clause(sentence: Sentence) -> Iterator[Token]:
    """An object right before a finite verb without subject is its subject: "claimed the gang had killed a guard"."""
    for verb in sentence.hanging("ccomp"):
        if not is_finite(sentence, verb) or sentence.children(verb.index, *SUBJECTS):
            continue
        noun = before(sentence, verb)
        above = sentence.head(noun) if noun is not None else None
        reported = above is not None and above.lemma.lower() in load_lexicon().reporting
        if noun is not None and above is not None and noun.deprel == "obj" and reported:
            yield as_subject(sentence, noun, verb)
            yield replace(verb, head=above.index)


def garden_path(sentence: Sentence) -> Iterator[Token]:
    """Of two verbs behind one noun the first is its participle: "Troops sent to the border arrested smugglers"."""
    for below in sentence.hanging("advcl"):
        above = sentence.head(below)
        if below.deprel != "advcl" or above is None or above.upos != "VERB" or below.upos != "VERB":
            continue
        first, second = sorted((above, below), key=lambda verb: verb.index)
        nouns = sentence.children(first.index, *SUBJECTS)
        if len(nouns) == 1 and is_reduced(sentence, nouns[0], first) and is_bare_clause(sentence, first, second):
            yield replace(nouns[0], head=second.index, deprel="nsubj")
            yield replace(second, head=above.head, deprel=above.deprel)
            yield replace(first, head=nouns[0].index, deprel="acl", features="Tense=Past|VerbForm=Part|Voice=Pass")
            yield from (
                replace(token, head=second.index)
                for token in sentence.children(first.index)
                if token.index > second.index
            )


def is_reduced(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether a verb right behind its subject may be its participle: nothing about it makes it finite."""
    helped = sentence.children(verb.index, "aux", "aux:pass", "obj", "mark", "ccomp", "xcomp", "cc", "conj")
    close = last_of(sentence, noun) + 1 == verb.index and noun.upos in NOMINAL_UPOS
    return close and not helped and is_participle_form(verb)


def is_bare_clause(sentence: Sentence, first: Token, second: Token) -> bool:
    """Whether a verb behind another can only be the main one: no subject, no mark, no comma, and no participle."""
    if sentence.children(second.index, "mark", "cc", "aux", "aux:pass", *SUBJECTS) or is_gerund(second):
        return False
    commas = any(token.upos == "PUNCT" for token in sentence.tokens[first.index : second.index - 1])
    finite = second.feature("VerbForm") == "Fin" or bool(sentence.children(second.index, "obj"))
    return not commas and finite


def opened_clause(sentence: Sentence) -> Iterator[Token]:
    """A noun between "as" and a verb that lacks its subject is that: "Six killed as rebels attack camp"."""
    for verb in sentence.hanging("advcl"):
        noun = before(sentence, verb) if verb.deprel == "advcl" and verb.upos == "VERB" else None
        if noun is None or noun.relation != "obl" or noun.head != verb.head or is_gerund(verb):
            continue
        marks = sentence.children(noun.index, "case")
        if [mark.text.lower() for mark in marks] != ["as"] or sentence.children(verb.index, "mark", *SUBJECTS):
            continue
        yield as_subject(sentence, noun, verb)
        yield replace(marks[0], head=verb.index, deprel="mark", upos="SCONJ")


def early_object(sentence: Sentence) -> Iterator[Token]:
    """The second of two subjects, behind a verb that lacks its object, is that: "their plan to stage a raid failed"."""
    for second in sentence.hanging("nsubj"):
        named = sentence.children(second.head, *SUBJECTS)
        if len(named) != 2 or second != named[1] or second.index > second.head or second.upos not in NOMINAL_UPOS:
            continue
        first = named[0]
        near = last_of(sentence, first) + 1 == first_of(sentence, second)
        for deed in sentence.children(first.index, "acl") if near else ():
            marked = any(mark.text.lower() == "to" for mark in sentence.children(deed.index, "mark"))
            if (marked or is_gerund(deed)) and not sentence.children(deed.index, "obj"):
                yield replace(second, head=deed.index, deprel="obj")


def swallowed_clause(sentence: Sentence) -> Iterator[Token]:
    """A noun needs a verb: "The shells that hit the camp wounded two" has one behind its relative clause."""
    for noun in sentence.children(0):
        for clause in sentence.children(noun.index, "acl:relcl") if noun.upos in NOMINAL_UPOS else ():
            for verb in sentence.children(clause.index, "xcomp"):
                if is_main(sentence, noun, verb):
                    yield replace(verb, head=0, deprel="root")
                    yield as_subject(sentence, noun, verb)
                    yield from (
                        replace(token, head=verb.index)
                        for token in sentence.children(noun.index, "punct")
                        if token.index > verb.index
                    )


def is_main(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether a verb is no complement: past in form, with an object, and neither mark nor subject nor "was" before."""
    bare = not sentence.children(verb.index, "mark", "cc", *SUBJECTS) and not sentence.children(noun.index, "cop")
    return verb.upos == "VERB" and bare and is_participle_form(verb) and bool(sentence.children(verb.index, "obj"))
