"""What a participant is: person, group, organization, object or weapon."""

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.countries import country_of_demonym
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, ParticipantKind, Sentence, Token
from pipeline.ontology import CARRIERS, VIOLENCE, WeaponClass
from pipeline.syntax import modifiers

#: Nouns for bodies that may be any band, and the modifiers that make them an institution.
BANDS = frozenset({"group", "force", "faction", "gang", "cartel", "front", "movement", "militia", "coalition"})
ESTABLISHED = frozenset(
    {"armed", "air", "security", "police", "military", "army", "defense", "defence", "naval", "task"}
)
#: Endings of nouns for what cannot be touched.
ABSTRACT = ("tion", "sion", "ment", "ity", "ness", "ance", "ence", "ism", "ship", "cy", "ing", "age", "ure", "th")


def kind_of(
    sentence: Sentence, token: Token, entity: EntityKind | None, *, harmed: bool, struck: bool
) -> ParticipantKind | None:
    """What a phrase speaks of, by its head, its name and what was done to it; None where that is no person or thing."""
    lexicon, lemma = load_lexicon(), token.lemma.lower()
    people = lexicon.people_class(lemma, modifiers(sentence, token)) is not None
    if entity is not None and (token.upos == "PROPN" or not people):
        return named_kind(lemma, entity)
    armed = lexicon.weapon_class(lemma, modifiers(sentence, token)) or WeaponClass.VEHICLE
    if armed not in CARRIERS and lemma not in lexicon.people:
        return ParticipantKind.WEAPON
    if lemma in lexicon.weapons or lexicon.thing_class(lemma, modifiers(sentence, token)):
        return ParticipantKind.OBJECT
    if is_standing_force(sentence, token):
        return ParticipantKind.ORGANIZATION
    if lemma in grammar().group_nouns:
        return ParticipantKind.ORGANIZATION if is_institution(sentence, token) else ParticipantKind.GROUP
    if people or is_person_word(token) or (harmed and may_be_hurt(sentence, token)):
        several = lemma in grammar().collectives or token.relation == "compound"
        one = token.feature("Number") == "Sing" and not several
        return ParticipantKind.PERSON if one else ParticipantKind.GROUP
    if token.upos == "PROPN" and token.feature("Number") == "Plur" and entity is None:
        return ParticipantKind.GROUP
    if token.upos == "NOUN":
        return ParticipantKind.OBJECT if struck and not lemma.endswith(ABSTRACT) else None
    return ParticipantKind.ORGANIZATION if token.upos == "PROPN" else None


def is_person_word(token: Token) -> bool:
    """Whether a noun that no list of people's classes has names people: "members", "the General", "a Kenyan"."""
    lemma, name = token.lemma.lower(), token.upos == "PROPN"
    called = name and (lemma in grammar().titles or country_of_demonym(token.text) is not None)
    return called or lemma in grammar().people_nouns


def is_standing_force(sentence: Sentence, token: Token) -> bool:
    """Whether a noun in the singular names a body of a state's forces: "the national guard", "a high command"."""
    if token.feature("Number") == "Plur":
        return False
    pairs = {f"{before} {token.lemma.lower()}" for before in modifiers(sentence, token)}
    return token.lemma.lower() in grammar().formations or bool(pairs & grammar().standing_forces)


def is_institution(sentence: Sentence, token: Token) -> bool:
    """Whether a noun for a body names one of the state's or a named one, not just some band: "the armed forces"."""
    lemma, before = token.lemma.lower(), set(modifiers(sentence, token))
    return lemma not in BANDS or token.upos == "PROPN" or bool(before & ESTABLISHED)


def named_kind(lemma: str, entity: EntityKind) -> ParticipantKind:
    """What a name names: a person, a weapon or thing where its head is one ("Hilton Hotel"), else a body."""
    if entity is EntityKind.PERSON:
        return ParticipantKind.PERSON
    if (load_lexicon().weapon_class(lemma) or WeaponClass.VEHICLE) not in CARRIERS:
        return ParticipantKind.WEAPON
    return ParticipantKind.OBJECT if lemma in load_lexicon().things else ParticipantKind.ORGANIZATION


def may_be_hurt(sentence: Sentence, token: Token) -> bool:
    """Whether a noun that no list has may name people: several of what was killed, hurt or taken."""
    several = token.feature("Number") == "Plur" or bool(sentence.children(token.index, "nummod"))
    return token.upos == "NOUN" and several


def is_event(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names a happening and nothing that takes part in one: "shots", not "a dynamite charge"."""
    lexicon, lemma = load_lexicon(), token.lemma.lower()
    if lemma in lexicon.things or lexicon.people_class(lemma) is not None:
        return False
    if lemma in lexicon.weapons:
        return lexicon.nouns.get(lemma) in VIOLENCE
    return lexicon.names_act(lemma, modifiers(sentence, token))
