"""Which tuples tell of a happening: not what is said, unreal, done in general or over years, or only named."""

import re

from pipeline.eventhood.generic import is_in_sum, recurs
from pipeline.eventhood.nonviolent import changes_nothing
from pipeline.factuality.standing import LONG_UNITS
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import UNREAL, EntityKind, EventTuple, Factuality, RegionKind, Sentence, Token
from pipeline.ontology import BLASTS, SUFFERED, VIOLENCE, Predicate
from pipeline.syntax import case_of, is_gerund, modifiers

YEAR = re.compile(r"(?:19|20)\d\d")
#: Classes that are no happening of their own: words about happenings.
VERBAL = frozenset({Predicate.STATE, Predicate.CLAIM, Predicate.THREATEN})
#: Classes whose verbs also report: "protested that", "charged that", "concluded that", "found that".
SAYABLE = frozenset(
    {
        Predicate.AGREE,
        Predicate.ARREST,
        Predicate.ATTACK,
        Predicate.CLASH,
        Predicate.DEFUSE,
        Predicate.PROTEST,
    }
)
#: Relations of what is agreed on, or with whom.
AGREED = ("obj", "obl", "xcomp", "nsubj:pass")
#: Names of these kinds are of no event.
NAMES = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.LOCATION})
#: Words that say that several years make a history, and prepositions before them.
SPANS = frozenset({"last", "past", "recent", "previous", "many", "several", "few"})
SPANNING = frozenset({"in", "over", "during", "for", "within", "throughout"})
#: Verbs in the simple present that tell of what is going on.
CONTINUING = frozenset({"continue", "keep", "go"})


def tells(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a tuple tells of a happening."""
    if found.predicate is None or found.predicate in VERBAL:
        return False
    if found.factuality in UNREAL or found.factuality is Factuality.HISTORICAL:
        return False
    if recurs(found, sentence) or sums_up_years(found, sentence) or is_in_sum(found, sentence):
        return False
    if is_of_illness(found, sentence):
        return False
    if found.nominal:
        if is_named(found, sentence) or is_of_a_year(found, sentence) or is_figurative(found, sentence):
            return False
        return not changes_nothing(found, sentence)
    verb = sentence.token(found.trigger.head)
    if is_starting_point(sentence, verb) or is_habit(found, sentence):
        return False
    if is_command(sentence, verb) or is_assent(sentence, verb) or changes_nothing(found, sentence):
        return False
    return not (found.predicate in SAYABLE and is_said(sentence, verb))


def is_named(found: EventTuple, sentence: Sentence) -> bool:
    """An event noun within a name: "the General Assembly", "the Line of Control"."""
    entity = sentence.entity_at(found.trigger.head)
    return entity is not None and entity.first < entity.last and entity.kind in NAMES


def is_starting_point(sentence: Sentence, verb: Token) -> bool:
    """What something else is dated from or up to: "since the army seized power", "until troops withdraw"."""
    return any(mark.lemma.lower() in {"since", "until"} for mark in sentence.children(verb.index, "mark"))


def is_of_a_year(found: EventTuple, sentence: Sentence) -> bool:
    """A known event, called by its year: "the scene of a 2011 attack"."""
    before = sentence.tokens[max(0, found.trigger.head - 4) : found.trigger.head - 1]
    below = {token.index for token in sentence.subtree(found.trigger.head)}
    return any(YEAR.fullmatch(token.text) and token.index in below for token in before)


def sums_up_years(found: EventTuple, sentence: Sentence) -> bool:
    """What happened again and again over years: "since 1980", "in the past ten years"."""
    return any(is_span_of_years(sentence, sentence.token(phrase.head), phrase.span.text) for phrase in found.when)


def is_of_illness(found: EventTuple, sentence: Sentence) -> bool:
    """A death of which its sentence names an illness and no violence: "nine deaths from the disease"."""
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
        return bool(words & LONG_UNITS) or YEAR.search(text) is not None
    return case in SPANNING and bool(words & LONG_UNITS) and bool(words & SPANS)


def is_figurative(found: EventTuple, sentence: Sentence) -> bool:
    """An explosion of what is no thing, or one in society: "an explosion of joy", "a social time bomb"."""
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


def is_habit(found: EventTuple, sentence: Sentence) -> bool:
    """What the running text tells in the simple present is done in general: "they lay mines"; a lead tells news so."""
    verb = sentence.token(found.trigger.head)
    clause = finite_clause(sentence, verb)
    lead = sentence.index == 0 or sentence.region is not RegionKind.BODY or sentence.final_mark not in {".", "?", "!"}
    if not lead and (is_frequent(found, sentence, verb) or is_done_to_many(found, sentence, verb)):
        return True
    if lead or found.when or verb.feature("Tense") == "Past" or clause.lemma.lower() in CONTINUING:
        return False
    present = clause.feature("Tense") == "Pres" and clause.feature("VerbForm") == "Fin"
    return present and not sentence.children(clause.index, "aux", "cop")


def is_frequent(found: EventTuple, sentence: Sentence, verb: Token) -> bool:
    """What is done again and again: "constantly raid the farms", "are abducted every day"."""
    shared = (verb, finite_clause(sentence, verb))
    adverbs = (child for word in shared for child in sentence.children(word.index, "advmod"))
    often = any(child.lemma.lower() in grammar().frequent for child in adverbs)
    each = any(token.lemma.lower() == "every" for phrase in found.when for token in sentence.subtree(phrase.head))
    return each or (often and not found.when)


def is_done_to_many(found: EventTuple, sentence: Sentence, verb: Token) -> bool:
    """A passive in the simple present that harms people: "many are kidnapped by gangs"."""
    helpers = sentence.children(verb.index, "aux")
    present = [child.deprel for child in helpers] == ["aux:pass"] and helpers[0].feature("Tense") == "Pres"
    return present and not found.when and found.predicate in SUFFERED


def finite_clause(sentence: Sentence, verb: Token) -> Token:
    """The verb that a verb without a subject shares its tense with: "they rob and kill", "gangs roam, killing men"."""
    for above in sentence.ancestors(verb):
        beside = verb.relation == "advcl" and is_gerund(verb) and not sentence.children(verb.index, "mark")
        shared = (beside or verb.relation in {"xcomp", "conj"}) and not sentence.children(verb.index, "nsubj")
        if not shared:
            break
        verb = above
    return verb


def is_said(sentence: Sentence, verb: Token) -> bool:
    """A verb with a clause for its object: "questioned whether", "demonstrated that"."""
    return bool(sentence.children(verb.index, "ccomp")) and not sentence.children(verb.index, "obj", "nsubj:pass")


def is_assent(sentence: Sentence, verb: Token) -> bool:
    """Somebody agrees with what was said, not to or on anything."""
    agreed = [child for child in sentence.children(verb.index, *AGREED) if not is_gerund(child)]
    return verb.lemma.lower() == "agree" and not agreed


def is_command(sentence: Sentence, verb: Token) -> bool:
    """A main verb in its base form without a subject: "follow us"."""
    base = verb.text.lower() == verb.lemma.lower() and verb.relation == "root"
    return base and not sentence.children(verb.index, "nsubj", "nsubj:pass", "aux")
