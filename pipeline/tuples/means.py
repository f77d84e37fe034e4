"""Weapons among the arguments: what hits, goes off or is fired is what an act was done with, not who did it."""

from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Entity, EntityKind, Phrase, Sentence, Token
from pipeline.ontology import LAUNCHING, VIOLENCE, Predicate
from pipeline.syntax import case_of, content_head, modifiers, phrases
from pipeline.tuples.arguments import AIMS, Arguments, forms
from pipeline.tuples.causes import is_cause

#: Words for a bomb that name none; only of what goes off does a pronoun stand for one.
DEVICES = frozenset({"device"})
BLAST_SUBJECTS = DEVICES | {"it", "they", "them"}


def is_weapon(sentence: Sentence, head: int, lexicon: Lexicon) -> bool:
    """Whether a noun names a weapon, and neither people nor a happening."""
    token = sentence.token(content_head(sentence, head))
    lemma = token.lemma.lower()
    before = modifiers(sentence, token)
    if token.upos not in {"NOUN", "PROPN"} or lexicon.names_act(lemma, before):
        return False
    manned = lexicon.people_class(lemma, before) is not None and lexicon.thing_class(lemma, before) is None
    return lexicon.weapon_class(lemma, before) is not None and not manned


def with_means(
    sentence: Sentence, trigger: Token, predicate: Predicate | None, arguments: Arguments, lexicon: Lexicon
) -> Arguments:
    """The arguments with weapons where they belong: "rockets hit the base" says with what, not who."""
    if predicate not in VIOLENCE | LAUNCHING | {Predicate.DISPLACE}:
        return arguments
    causes = tuple(phrase for phrase in arguments.who if is_cause(sentence, phrase))
    acting = tuple(phrase for phrase in arguments.who if phrase not in causes)
    who, doing = parted(sentence, acting, lexicon)
    burst = bursting(sentence, predicate, arguments, lexicon)
    launched = arguments.whom if predicate in LAUNCHING else ()
    _, thrown = parted(sentence, tuple(p for p in launched if is_launched(sentence, trigger, p, lexicon)), lexicon)
    return replace(
        arguments,
        who=tuple(dict.fromkeys(p for p in (*who, *wielders(sentence, (*doing, *thrown), lexicon)) if p not in burst)),
        whom=tuple(phrase for phrase in arguments.whom if phrase not in (*thrown, *burst)),
        instruments=tuple(dict.fromkeys((*arguments.instruments, *doing, *thrown, *burst))),
        within=tuple(dict.fromkeys((*arguments.within, *causes))),
    )


def bursting(
    sentence: Sentence, predicate: Predicate | None, arguments: Arguments, lexicon: Lexicon
) -> tuple[Phrase, ...]:
    """What went off, by no name of a weapon: "a device exploded", "they detonated it", "it exploded, killing two"."""
    exploded = predicate == Predicate.EXPLODE
    gone = arguments.whom or arguments.who if exploded else arguments.who
    return tuple(
        phrase
        for phrase in gone
        if (lemma := sentence.token(phrase.head).lemma.lower()) in DEVICES
        or (lemma in BLAST_SUBJECTS and (exploded or explodes(sentence, phrase, lexicon)))
    )


def explodes(sentence: Sentence, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase is the subject of a verb of going off."""
    verb = sentence.head(sentence.token(phrase.head))
    return verb is not None and lexicon.verbs.get(verb.lemma.lower()) is Predicate.EXPLODE


def parted(
    sentence: Sentence, named: tuple[Phrase, ...], lexicon: Lexicon
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Phrases in two: those that name no weapon, and those that do."""
    weapons = tuple(phrase for phrase in named if is_weapon(sentence, phrase.head, lexicon))
    return tuple(phrase for phrase in named if phrase not in weapons), weapons


def wielders(sentence: Sentence, weapons: tuple[Phrase, ...], lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Whose weapons they are: "rebel rockets", "its planes", "army bulldozers"."""
    owners = (
        token
        for weapon in weapons
        for token in sentence.children(weapon.head, "nmod:poss", "compound", "amod")
        if token.relation == "nmod" or is_body(sentence, token, lexicon)
    )
    return phrases(sentence, tuple(owners))


def is_body(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Whether people, an organization or a nation stand before a noun, no kind of bomb: "rebel", "Hamas", "Israeli"."""
    entity = sentence.entity_at(token.index)
    kinds = {EntityKind.ORGANIZATION} if token.relation == "compound" else {EntityKind.MISCELLANEOUS}
    named = (
        entity is not None
        and entity.kind in kinds
        and not is_occasion(sentence, entity)
        and (token.lemma.lower(), "bomb") not in lexicon.compounds
    )
    return named or (token.relation == "compound" and token.lemma.lower() in lexicon.people)


def is_occasion(sentence: Sentence, name: Entity) -> bool:
    """Whether a name is that of an occasion, which did nothing itself: "the City Marathon bombing"."""
    return sentence.token(name.last).lemma.lower() in grammar().occasions


def is_launched(sentence: Sentence, verb: Token, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a verb sets off or throws what it governs: "fired rockets", not "bombed tanks" or "fired at tanks"."""
    if case_of(sentence, sentence.token(phrase.head)) in AIMS:
        return False
    noun = sentence.token(content_head(sentence, phrase.head)).lemma.lower()
    pairs = ((form, noun) for form in forms(sentence, verb))
    return any(lexicon.verb_objects.get(pair) in LAUNCHING for pair in pairs) or (
        lexicon.verbs.get(verb.lemma.lower()) is Predicate.THROW
    )
