"""Generic mentions, of acts in sum or as such, which are no one event: "have killed many", "acts like murder"."""

import re

from pipeline.eventhood.candidates import Candidate
from pipeline.eventhood.nonviolent import is_carried
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import CasualtyKind, EventTuple, RegionKind, Sentence, Token
from pipeline.ontology import SUFFERED
from pipeline.syntax import case_of, first_conjunct, is_gerund
from pipeline.tuples.carriers import CAUSING

#: Words that take some or all of many acts or people together.
PORTIONS = frozenset({"some", "any", "all", "most", "many"})
#: Nouns for many acts one after another.
SERIES = frozenset({"series", "spate", "wave", "string"})
#: What stands before that which something else followed.
SEQUEL_CASES = frozenset({"after", "following", "amid", "despite", "over", "by", "since"})
#: Nouns for the times something was done.
OCCASIONS = frozenset({"occasion"})
#: Years told by their ten: "the 1980s".
DECADE = re.compile(r"(?:19|20)?\d0s")
#: Units of time in which nothing is one happening.
LONG_SPANS = frozenset({"month", "year", "decade"})
UNCOUNTED = frozenset({"many", "countless", "numerous", "innumerable"})
#: What is counted in a toll, and how many victims are too many for one event.
TOLL = frozenset({CasualtyKind.KILLED, CasualtyKind.INJURED, CasualtyKind.MISSING, CasualtyKind.ABDUCTED})
TOO_MANY = 1000
#: Prepositions that date something by an event.
AROUND = frozenset({"after", "before", "during", "following", "since", "until"})


def is_in_sum(one: Candidate) -> bool:
    """Acts told in sum, without day or place or over months: "have killed many", "after a wave of raids"."""
    found, sentence, token = one.found, one.sentence, one.token
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
    return several and above is not None and case_of(sentence, above) in SEQUEL_CASES


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


def recurs(one: Candidate) -> bool:
    """What was done several times, or somewhen in ten years: "on several occasions", "in the 1980s"."""
    sentence, token = one.sentence, one.token
    above = sentence.head(token)
    clause = above if above is not None and token.relation in {"obj", "nsubj"} and above.upos == "VERB" else token
    when = sentence.children(clause.index, "obl")
    return any(DECADE.fullmatch(child.text) or is_times(sentence, child) for child in when)


def is_long_span(sentence: Sentence, noun: Token) -> bool:
    """Whether a phrase says that something went on for months: "in three months of protests"."""
    going_on = (load_lexicon().nouns.get(child.lemma.lower()) for child in sentence.children(noun.index, "nmod"))
    return noun.lemma.lower() in LONG_SPANS and noun.feature("Number") == "Plur" and any(going_on)


def is_times(sentence: Sentence, noun: Token) -> bool:
    """Whether a phrase says that there were several times: "on several occasions"."""
    several = {child.lemma.lower() for child in sentence.children(noun.index, "amod", "det", "nummod")}
    return noun.lemma.lower() in OCCASIONS and bool(several & {"several", "many", "numerous", "various", "countless"})


def is_general(one: Candidate) -> bool:
    """Acts in general, without determiner, number or doer: "assaults on aid workers are common", "acts like murder"."""
    if not one.found.nominal or one.found.who or one.anchor.is_own or one.casualties:
        return False
    sentence, noun = one.sentence, one.token
    told = [c for c in sentence.children(noun.index, "det", "nummod", "nmod:poss") if c.lemma.lower() != "such"]
    plural = noun.feature("Number") == "Plur"
    mass = not plural and not one.found.whom and is_mass(one)
    return (plural or mass) and not (told or occurs(sentence, noun) or is_sparked(sentence, noun))


def is_mass(one: Candidate) -> bool:
    """Whether a bare noun in running text speaks of an act as such: "practices like kidnapping", "used torture"."""
    sentence, noun = one.sentence, one.token
    described = sentence.children(noun.index, "compound", "amod", "nmod", "acl")
    dates = case_of(sentence, first_conjunct(sentence, noun)) in AROUND
    plain = noun.relation != "compound" and not described and not dates
    told = is_carried(one.found, sentence) or sentence.region is not RegionKind.BODY
    return plain and not told and one.found.predicate in SUFFERED


def is_sparked(sentence: Sentence, noun: Token) -> bool:
    """Whether the text says what brought it about: "the ruling sparked protests"."""
    verb = sentence.head(noun)
    return verb is not None and noun.relation == "obj" and verb.lemma.lower() in CAUSING


def occurs(sentence: Sentence, noun: Token) -> bool:
    """Whether the text says that it happened: "clashes erupted", "protests were held"."""
    verb = sentence.head(noun)
    if verb is None or noun.relation != "nsubj" or verb.upos != "VERB":
        return False
    lexicon = load_lexicon()
    return verb.lemma.lower() in lexicon.occurrence_verbs or verb.lemma.lower() in lexicon.light_verbs


def is_toll_of_war(one: Candidate) -> bool:
    """A toll in the thousands is that of a war, not of one event: "the conflict that killed 70,000"."""
    return any(made.kind in TOLL and made.minimum >= TOO_MANY for made in one.casualties)
