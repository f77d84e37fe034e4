"""Acts told in sum, which are no one happening: "have killed many", "most of the murders"."""

import re

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Sentence, Token
from pipeline.ontology import SUFFERED
from pipeline.syntax import case_of, is_gerund

#: Words that take some or all of many acts or people together.
PORTIONS = frozenset({"some", "any", "all", "most", "many"})
#: Nouns for many acts one after another.
SERIES = frozenset({"series", "spate", "wave", "string"})
#: What stands before that which something else followed.
CAUSES = frozenset({"after", "following", "amid", "despite", "over", "by", "since"})
#: Nouns for the times something was done.
TIMES = frozenset({"occasion"})
#: Years told by their ten: "the 1980s".
DECADE = re.compile(r"(?:19|20)?\d0s")
#: Units of time in which nothing is one happening.
SPANS = frozenset({"month", "year", "decade"})
UNCOUNTED = frozenset({"many", "countless", "numerous", "innumerable"})


def is_in_sum(found: EventTuple, sentence: Sentence) -> bool:
    """Acts told in sum, without day or place or over months: "have killed many", "after a wave of raids"."""
    token = sentence.token(found.trigger.head)
    if any(is_long_span(sentence, child) for child in sentence.children(token.index, "obl")):
        return True
    if found.when or found.where:
        return False
    if found.nominal:
        series = not found.whom and is_of_series(sentence, token)
        kind = (is_bare(sentence, token) and harms_a_kind(found, sentence)) or harms_a_people(found, sentence)
        return is_portion(sentence, token) or series or kind
    if is_perfect(sentence, token) and describes_many(found, sentence, token):
        return True
    lasting = goes_on(sentence, token) and not found.within
    return lasting and (harms_many(found, sentence) or harms_a_kind(found, sentence))


def is_portion(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun stands for some or all of many acts: "some bombings", "most of the murders"."""
    if noun.feature("Number") != "Plur":
        return False
    above = sentence.head(noun)
    words = [child.lemma.lower() for child in sentence.children(noun.index, "det", "amod")]
    if above is not None and noun.relation == "nmod":
        words.append(above.lemma.lower())
    return not PORTIONS.isdisjoint(words)


def is_of_series(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun says what came one after another, told only as the cause of something: "after a wave of raids"."""
    above = sentence.head(noun)
    several = above is not None and noun.relation == "nmod" and above.lemma.lower() in SERIES
    return several and above is not None and case_of(sentence, above) in CAUSES


def is_perfect(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what has been done up to now: "have killed"."""
    helpers = sentence.children(verb.index, "aux")
    return [child.lemma.lower() for child in helpers] == ["have"] and helpers[0].feature("Tense") != "Past"


def goes_on(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb tells what is going on, or has been done up to now: "are killing", "have been killed"."""
    helpers = [child.lemma.lower() for child in sentence.children(verb.index, "aux")]
    behind = any(child.upos in {"ADP", "SCONJ"} for child in sentence.children(verb.index, "mark", "case"))
    return helpers == ["have", "be"] or is_perfect(sentence, verb) or (is_gerund(verb) and (behind or bool(helpers)))


def harms_a_kind(found: EventTuple, sentence: Sentence) -> bool:
    """Whether an act harms a whole people or a kind of people: "killing our people", "the murder of students"."""
    return found.predicate in SUFFERED and bool(found.whom) and all(is_kind(sentence, one.head) for one in found.whom)


def harms_a_people(found: EventTuple, sentence: Sentence) -> bool:
    """Whether an act harms a whole people: "the killing of our people"."""
    heads = [sentence.token(phrase.head) for phrase in found.whom]
    owned = all(sentence.children(head.index, "nmod:poss", "det") for head in heads)
    return bool(heads) and owned and all(is_kind(sentence, head.index) for head in heads)


def is_kind(sentence: Sentence, head: int) -> bool:
    """Whether a noun stands for a whole people, or in the plural for a kind of people, of whom none is singled out."""
    noun = sentence.token(head)
    if noun.lemma.lower() in grammar().peoples:
        return not sentence.children(head, "nummod")
    named = any(child.upos in {"PROPN", "NUM"} for child in sentence.subtree(head))
    return noun.upos == "NOUN" and noun.feature("Number") == "Plur" and is_bare(sentence, noun) and not named


def is_bare(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun has no article, number or owner, and no noun that has them for it: "bombing suspects"."""
    return noun.relation != "compound" and not sentence.children(noun.index, "det", "nummod", "nmod:poss")


def harms_many(found: EventTuple, sentence: Sentence) -> bool:
    """Whether those an act was done to are many and not counted: "many people"."""
    words = (child for phrase in found.whom for child in sentence.children(phrase.head, "det", "amod", "nummod"))
    return any(child.lemma.lower() in UNCOUNTED for child in words)


def describes_many(found: EventTuple, sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says what kind of people some are, and counts nobody: "bandits who have invaded the hills"."""
    people = sentence.head(verb)
    if people is None or verb.deprel != "acl:relcl" or people.feature("Number") != "Plur":
        return False
    heads = (people.index, *(phrase.head for phrase in found.whom))
    return not any(sentence.children(head, "nummod") for head in heads)


def recurs(found: EventTuple, sentence: Sentence) -> bool:
    """What was done several times, or somewhen in ten years: "on several occasions", "in the 1980s"."""
    token = sentence.token(found.trigger.head)
    above = sentence.head(token)
    clause = above if above is not None and token.relation in {"obj", "nsubj"} and above.upos == "VERB" else token
    when = sentence.children(clause.index, "obl")
    return any(DECADE.fullmatch(child.text) or is_times(sentence, child) for child in when)


def is_long_span(sentence: Sentence, noun: Token) -> bool:
    """Whether a phrase says that something went on for months: "in three months of protests"."""
    going_on = (load_lexicon().nouns.get(child.lemma.lower()) for child in sentence.children(noun.index, "nmod"))
    return noun.lemma.lower() in SPANS and noun.feature("Number") == "Plur" and any(going_on)


def is_times(sentence: Sentence, noun: Token) -> bool:
    """Whether a phrase says that there were several times: "on several occasions"."""
    several = {child.lemma.lower() for child in sentence.children(noun.index, "amod", "det", "nummod")}
    return noun.lemma.lower() in TIMES and bool(several & {"several", "many", "numerous", "various", "countless"})
