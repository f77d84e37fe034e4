"""Clauses and nouns that are no event: said, unreal, remembered, done as a habit or over years, or only named."""

import re

from pipeline.eventhood.candidates import Candidate
from pipeline.factuality.standing import LONG_UNITS
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import UNREAL, EntityKind, EventTuple, Factuality, Sentence, Token
from pipeline.ontology import BLASTS, SAYABLE, SUFFERED, VERBAL, VIOLENCE, Predicate
from pipeline.syntax import case_of, is_gerund, modifiers

YEAR_NUMBER = re.compile(r"(?:19|20)\d\d")
#: Relations of what is agreed on, or with whom.
AGREED = ("obj", "obl", "xcomp", "nsubj:pass")
#: Names of these kinds are of no event.
NAME_KINDS = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.LOCATION})
#: Words that say that several years make a history, and prepositions before them.
HISTORY_WORDS = frozenset({"last", "past", "recent", "previous", "many", "several", "few"})
SPANNING = frozenset({"in", "over", "during", "for", "within", "throughout"})
#: Verbs in the simple present that tell of what is going on.
CONTINUING = frozenset({"continue", "keep", "go"})


def is_claim_or_threat(one: Candidate) -> bool:
    """A claim or threat is a word about what was or will be done: "claimed the attack", "vowed to strike"."""
    return one.found.predicate in VERBAL


def is_unreal(one: Candidate) -> bool:
    """What the text denies, plans, threatens, supposes or asks about: "no attack", "will march", "if he is killed"."""
    return one.found.factuality in UNREAL


def is_history(one: Candidate) -> bool:
    """What is remembered or lies years back: "the anniversary of the bombing", "was shot two decades ago"."""
    return one.found.factuality is Factuality.HISTORICAL


def is_named(one: Candidate) -> bool:
    """An event noun within a name: "the General Assembly", "the Line of Control"."""
    entity = one.sentence.entity_at(one.found.trigger.head) if one.found.nominal else None
    return entity is not None and entity.first < entity.last and entity.kind in NAME_KINDS


def is_starting_point(one: Candidate) -> bool:
    """What something else is dated from or up to: "since the army seized power", "until troops withdraw"."""
    marks = one.sentence.children(one.token.index, "mark")
    return not one.found.nominal and any(mark.lemma.lower() in {"since", "until"} for mark in marks)


def is_of_a_year(one: Candidate) -> bool:
    """A known event, called by its year: "the scene of a 2011 attack"."""
    if not one.found.nominal:
        return False
    noun = one.token
    before = one.sentence.tokens[max(0, noun.index - 4) : noun.index - 1]
    below = {token.index for token in one.sentence.subtree(noun.index)}
    return any(YEAR_NUMBER.fullmatch(token.text) and token.index in below for token in before)


def sums_up_years(one: Candidate) -> bool:
    """What happened again and again over years: "since 1980", "in the past ten years"."""
    heads = ((one.sentence.token(phrase.head), phrase.span.text) for phrase in one.found.when)
    return any(is_span_of_years(one.sentence, unit, text) for unit, text in heads)


def is_of_illness(one: Candidate) -> bool:
    """A death of which its sentence names an illness and no violence: "nine deaths from the disease"."""
    found, sentence = one.found, one.sentence
    if found.predicate != Predicate.KILL or any(is_person(sentence.token(phrase.head)) for phrase in found.who):
        return False
    lexicon, words = load_lexicon(), {token.lemma.lower() for token in sentence.tokens}
    violent = (lexicon.nouns.get(word) or lexicon.verbs.get(word) for word in words)
    return bool(words & grammar().ailments) and not any(act in VIOLENCE - {Predicate.KILL} for act in violent)


def is_person(noun: Token) -> bool:
    """Whether a word is a name or a noun for people."""
    return noun.upos in {"PROPN", "PRON"} or noun.lemma.lower() in load_lexicon().people


def is_span_of_years(sentence: Sentence, unit: Token, text: str) -> bool:
    """Whether a time expression covers years up to now."""
    words = {token.lemma.lower() for token in sentence.subtree(unit.index)}
    case = case_of(sentence, unit)
    if case == "since":
        return bool(words & LONG_UNITS) or YEAR_NUMBER.search(text) is not None
    return case in SPANNING and bool(words & LONG_UNITS) and bool(words & HISTORY_WORDS)


def is_figurative(one: Candidate) -> bool:
    """An explosion of what is no thing, or one in society: "an explosion of joy", "a social time bomb"."""
    found, sentence = one.found, one.sentence
    if not found.nominal:
        return False
    if any(word.relation == "amod" and word.lemma.lower() in grammar().societal for word in below(found, sentence)):
        return found.predicate in BLASTS
    of = [child for child in sentence.children(found.trigger.head, "nmod") if case_of(sentence, child) == "of"]
    return found.predicate == Predicate.EXPLODE and bool(of) and not any(is_thing(sentence, one) for one in of)


def below(found: EventTuple, sentence: Sentence) -> tuple[Token, ...]:
    """The words up to the trigger of an event noun that hang from it."""
    words = sentence.subtree(found.trigger.head)
    return tuple(word for word in words if word.index < found.trigger.head)


def is_thing(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun names a weapon, a thing or a place, or is a name."""
    lexicon, lemma = load_lexicon(), noun.lemma.lower()
    before = modifiers(sentence, noun)
    known = lexicon.weapon_class(lemma, before) or lexicon.thing_class(lemma, before) or lemma in lexicon.vague_numbers
    return noun.upos in {"PROPN", "NUM"} or bool(known)


def is_frequent(one: Candidate) -> bool:
    """What the running text says is done again and again: "constantly raid the farms", "are abducted every day"."""
    if one.found.nominal or one.in_lead:
        return False
    sentence, when = one.sentence, one.found.when
    shared = (one.token, finite_clause(sentence, one.token))
    adverbs = (child for word in shared for child in sentence.children(word.index, "advmod"))
    often = any(child.lemma.lower() in grammar().frequent for child in adverbs)
    each = any(token.lemma.lower() == "every" for phrase in when for token in sentence.subtree(phrase.head))
    return each or (often and not when)


def is_done_to_many(one: Candidate) -> bool:
    """A passive in the simple present that harms people, in running text: "many are kidnapped by gangs"."""
    if one.found.nominal or one.in_lead:
        return False
    helpers = one.sentence.children(one.token.index, "aux")
    present = [child.deprel for child in helpers] == ["aux:pass"] and helpers[0].feature("Tense") == "Pres"
    return present and not one.found.when and one.found.predicate in SUFFERED


def is_habit(one: Candidate) -> bool:
    """What the running text tells in the simple present is done in general: "they lay mines"; a lead tells news so."""
    if one.found.nominal or one.in_lead:
        return False
    clause = finite_clause(one.sentence, one.token)
    if one.found.when or one.token.feature("Tense") == "Past" or clause.lemma.lower() in CONTINUING:
        return False
    present = clause.feature("Tense") == "Pres" and clause.feature("VerbForm") == "Fin"
    return present and not one.sentence.children(clause.index, "aux", "cop")


def finite_clause(sentence: Sentence, verb: Token) -> Token:
    """The verb that a verb without a subject shares its tense with: "they rob and kill", "gangs roam, killing men"."""
    for above in sentence.ancestors(verb):
        beside = verb.relation == "advcl" and is_gerund(verb) and not sentence.children(verb.index, "mark")
        shared = (beside or verb.relation in {"xcomp", "conj"}) and not sentence.children(verb.index, "nsubj")
        if not shared:
            break
        verb = above
    return verb


def is_command(one: Candidate) -> bool:
    """A main verb in its base form without a subject: "follow us"."""
    verb = one.token
    base = verb.text.lower() == verb.lemma.lower() and verb.relation == "root" and not one.found.nominal
    return base and not one.sentence.children(verb.index, "nsubj", "nsubj:pass", "aux")


def is_assent(one: Candidate) -> bool:
    """Somebody agrees with what was said, not to or on anything."""
    agreed = [child for child in one.sentence.children(one.token.index, *AGREED) if not is_gerund(child)]
    return not one.found.nominal and one.token.lemma.lower() == "agree" and not agreed


def is_said(one: Candidate) -> bool:
    """A verb with a clause for its object: "questioned whether", "demonstrated that"."""
    if one.found.nominal or one.found.predicate not in SAYABLE:
        return False
    verb = one.token.index
    return bool(one.sentence.children(verb, "ccomp")) and not one.sentence.children(verb, "obj", "nsubj:pass")
