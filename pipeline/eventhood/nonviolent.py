"""What need not be violent, recorded only where something is done: moves, agreements, finds, changes of groups."""

from pipeline.eventhood.candidates import Candidate
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, EventTuple, Sentence, Token
from pipeline.ontology import ARMED, MOVING, UNFOUGHT, Predicate
from pipeline.syntax import is_location

#: Verbs of one person's way into a group.
JOINING_VERBS = frozenset({"join", "rejoin", "pledge", "swear", "enlist", "renounce"})
#: People who look into a deed, and what they find of a weapon that was used.
INVESTIGATORS = frozenset({"investigator", "detective", "examiner", "expert", "forensics"})
WEAPON_REMAINS = frozenset(
    {"part", "piece", "fragment", "remains", "remnant", "component", "trace", "residue", "shrapnel", "casing"}
)
#: Verbs that say an agreement is no more.
ENDING = frozenset({"collapse", "fail", "break", "expire", "lapse", "unravel", "founder", "falter"})
ENDED = frozenset({"collapsed", "failed", "broken", "expired", "lapsed"})


def is_mentioned(found: EventTuple, sentence: Sentence) -> bool:
    """What need not be violent, named only as a circumstance: "under the agreement", "since the curfew"."""
    noun = sentence.token(found.trigger.head)
    above = sentence.head(noun)
    aside = noun.relation in {"nmod", "obl", "compound"} and not is_carried(found, sentence)
    return found.predicate in UNFOUGHT and aside and above is not None and not found.when


def needs_verb(one: Candidate) -> bool:
    """A noun for a state of things that no verb imposes here: "a curfew", "the emergency"."""
    stricture = one.found.predicate == Predicate.DEPLOY and one.found.lemma in grammar().strictures
    return one.found.nominal and stricture and not is_carried(one.found, one.sentence)


def is_ended(one: Candidate) -> bool:
    """An agreement that came to an end is none that was made: "the truce collapsed", "the failed ceasefire"."""
    found, sentence, noun = one.found, one.sentence, one.token
    if not found.nominal:
        return False
    verb = sentence.head(noun)
    fell = verb is not None and noun.relation == "nsubj" and verb.lemma.lower() in ENDING
    words = {form.lower() for child in sentence.children(noun.index, "amod") for form in (child.lemma, child.text)}
    return found.predicate == Predicate.AGREE and (fell or bool(words & (ENDING | ENDED)))


def leaves_alone(one: Candidate) -> bool:
    """One person who comes or goes, or fighters who escape, are no movement: "he left his home", "gunmen fled"."""
    found, sentence = one.found, one.sentence
    if found.nominal or found.predicate not in MOVING or not found.who:
        return False
    doers = [phrase.head for phrase in found.who]
    if found.predicate == Predicate.DISPLACE:
        return all(is_one(sentence, doer) or is_fighter(sentence.token(doer)) for doer in doers)
    somewhere = (is_location(sentence, at.head) or is_spot_word(sentence, at.head) for at in found.whom)
    return all(is_one(sentence, doer) for doer in doers) and all(somewhere)


def joins_alone(one: Candidate) -> bool:
    """One person who joins or swears to a group changes no group: "the driver had pledged allegiance to the group"."""
    found, sentence = one.found, one.sentence
    if found.nominal or found.predicate != Predicate.CHANGE_GROUP or found.lemma not in JOINING_VERBS:
        return False
    doers = [sentence.token(phrase.head) for phrase in found.who]
    return any(is_one(sentence, doer.index) or is_single(doer) for doer in doers)


def is_single(noun: Token) -> bool:
    """Whether a noun in the singular is for one person, not for a body of people."""
    words, lemma = grammar(), noun.lemma.lower()
    people = lemma in load_lexicon().people or lemma in words.people_nouns
    bodies = words.group_nouns | words.collectives | words.formations | words.measures
    return noun.upos == "NOUN" and people and noun.feature("Number") == "Sing" and lemma not in bodies


def is_evidence(one: Candidate) -> bool:
    """Investigators find traces of what was done, and parts of a bomb are none: nobody made a weapon harmless."""
    found, sentence = one.found, one.sentence
    if found.nominal or found.predicate not in {Predicate.DEFUSE, Predicate.SEIZE_WEAPONS}:
        return False
    finders = {sentence.token(phrase.head).lemma.lower() for phrase in found.who}
    objects = {sentence.token(phrase.head).lemma.lower() for phrase in found.whom}
    return bool(finders & INVESTIGATORS) or bool(objects & WEAPON_REMAINS)


def is_fighter(token: Token) -> bool:
    """Whether a noun is for people who bear arms."""
    people = load_lexicon().people.get(token.lemma.lower())
    return people is not None and people.actor_type in ARMED


def is_spot_word(sentence: Sentence, head: int) -> bool:
    """Whether a word is a noun for somewhere that names nothing one could hit: "the country"."""
    return sentence.token(head).lemma.lower() in grammar().spots


def is_one(sentence: Sentence, head: int) -> bool:
    """Whether a word is the name of, or stands for, one person."""
    entity = sentence.entity_at(head)
    return sentence.token(head).text.lower() in {"he", "she"} or (
        entity is not None and entity.kind is EntityKind.PERSON
    )


def is_carried(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a verb stands in the trigger of an event noun: "set up a base"."""
    span = found.trigger.span
    return any(token.upos == "VERB" for token in sentence.tokens if span.start <= token.start < span.end)
