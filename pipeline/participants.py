"""Names, acronyms and descriptions -> one participant each, with its kind, count and mentions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from pipeline.lexicon import Lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Entity, EntityKind, EventTuple, Participant, ParticipantKind, Phrase, Sentence, Token
from pipeline.ontology import WeaponClass
from pipeline.quantities import quantity
from pipeline.syntax import content_head

ARTICLES = re.compile(r"^(?:the|a|an|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)
#: Word classes of heads that name nobody; a bare number counts people named elsewhere.
NAMELESS = frozenset({"PRON", "DET", "ADV", "VERB", "PUNCT", "NUM"})
#: Things that carry weapons or people, and are hit as often as they hit.
CARRIERS = frozenset({WeaponClass.VEHICLE, WeaponClass.AIRCRAFT})
#: Participles before what something is called.
NAMING = frozenset({"call", "name", "know", "dub", "style", "identify"})
BRACKETS = frozenset({"(", "["})
DASHES = frozenset({"-", "--", "–", "—"})
#: All that may stand between two names of one thing.
RENAMING = BRACKETS | DASHES | {",", "or", "the", "also", "known", "know", "as", "aka", "formerly", "better"}
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class Participants:
    """All participants of a document, and which of them each argument phrase names."""

    all: tuple[Participant, ...]
    #: (sentence index, head token index) of a phrase -> position in ``all``.
    positions: dict[tuple[int, int], int]
    #: The phrases that name locations: as doers they are states, but nothing is done to them but where they are.
    locations: frozenset[tuple[int, int]] = frozenset()

    def is_location(self, phrase: Phrase) -> bool:
        """Whether a phrase names a location."""
        return (phrase.sentence, phrase.head) in self.locations

    def of(self, phrase: Phrase) -> Participant | None:
        """The participant that a phrase names, None for phrases that name none (pronouns, events)."""
        position = self.positions.get((phrase.sentence, phrase.head))
        return None if position is None else self.all[position]


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase with what it takes to link it."""

    phrase: Phrase
    key: str
    name: str
    kind: ParticipantKind
    count: int | None
    named: bool
    location: bool


def link_participants(
    sentences: tuple[Sentence, ...], tuples: tuple[EventTuple, ...], lexicon: Lexicon
) -> Participants:
    """The participants that the arguments of these tuples name."""
    aliases = other_names(sentences)
    mentions = list(find_mentions(sentences, tuples, lexicon, aliases))
    groups = group_mentions(mentions)
    everyone = tuple(participant(group) for group in groups)
    positions = {(m.phrase.sentence, m.phrase.head): n for n, group in enumerate(groups) for m in group}
    locations = frozenset((m.phrase.sentence, m.phrase.head) for m in mentions if m.location)
    return Participants(everyone, positions, locations)


def find_mentions(
    sentences: tuple[Sentence, ...], tuples: Iterable[EventTuple], lexicon: Lexicon, aliases: dict[str, str]
) -> Iterable[Mention]:
    """A mention for each distinct argument phrase that names somebody or something."""
    seen = set()
    for found in tuples:
        for phrase in (*found.who, *found.whom, *found.instruments):
            place = (phrase.sentence, phrase.head)
            if place in seen:
                continue
            seen.add(place)
            made = mention(sentences[phrase.sentence], phrase, lexicon, aliases)
            if made is not None:
                yield made


def mention(sentence: Sentence, phrase: Phrase, lexicon: Lexicon, aliases: dict[str, str]) -> Mention | None:
    """What a phrase names; None for pronouns and for events."""
    token = sentence.token(content_head(sentence, phrase.head))
    if token.upos in NAMELESS or is_event(token, lexicon) or token.lemma.lower() in grammar().time_words:
        return None
    entity = naming_entity(sentence, token)
    kind = kind_of(token, entity, lexicon)
    count = quantity(sentence, phrase.head)
    words = POSSESSIVE.sub("", ARTICLES.sub("", (entity or phrase).span.text))
    name = aliases.get(words.casefold(), words)
    number = count.minimum if count and kind in {ParticipantKind.PERSON, ParticipantKind.GROUP} else None
    location = entity is not None and entity.kind is EntityKind.LOCATION
    return Mention(phrase, name.casefold(), name, kind, number, entity is not None, location)


def naming_entity(sentence: Sentence, token: Token) -> Entity | None:
    """The name of what a noun speaks of: itself, or what it is called: "a group calling itself X", "the militia, X"."""
    if token.upos == "PROPN":
        return sentence.entity_at(token.index)
    heads = [child.index for child in sentence.children(token.index, "appos")]
    for clause in sentence.children(token.index, "acl"):
        if clause.lemma.lower() in NAMING:
            heads += [child.index for child in sentence.children(clause.index, "obj", "xcomp", "obl")]
    named = (sentence.entity_at(head) for head in heads if sentence.token(head).upos == "PROPN")
    return next((entity for entity in named if entity is not None and entity.kind is not EntityKind.LOCATION), None)


def is_event(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun names a happening and nothing that could take part in one."""
    lemma = token.lemma.lower()
    return lemma in lexicon.nouns and not (
        lemma in lexicon.things or lexicon.people_class(lemma) or lemma in lexicon.weapons
    )


def kind_of(token: Token, entity: Entity | None, lexicon: Lexicon) -> ParticipantKind:
    """Person, group, organization, object or weapon."""
    lemma = token.lemma.lower()
    if entity is not None and (token.upos == "PROPN" or lexicon.people_class(lemma) is None):
        return ParticipantKind.PERSON if entity.kind is EntityKind.PERSON else ParticipantKind.ORGANIZATION
    if lexicon.weapons.get(lemma, WeaponClass.VEHICLE) not in CARRIERS:
        return ParticipantKind.WEAPON
    if lemma in lexicon.weapons:
        return ParticipantKind.OBJECT
    if lemma in lexicon.things:
        return ParticipantKind.OBJECT
    if lemma in grammar().group_nouns:
        return ParticipantKind.ORGANIZATION
    if lexicon.people_class(lemma):
        return ParticipantKind.PERSON if token.feature("Number") == "Sing" else ParticipantKind.GROUP
    return ParticipantKind.OBJECT if token.upos == "NOUN" else ParticipantKind.ORGANIZATION


def other_names(sentences: tuple[Sentence, ...]) -> dict[str, str]:
    """Second name, case-folded -> first or full name: "Full Name (FN)", "X, also known as Y", "X - or Y - "."""
    found: dict[str, str] = {}
    for sentence in sentences:
        for first, second in pairwise(sentence.entities):
            between = [token.lemma.lower() for token in sentence.tokens[first.last : second.first - 1]]
            if not between or not renames(between):
                continue
            names = [POSSESSIVE.sub("", entity.span.text) for entity in (first, second)]
            long, short = sorted(names, key=len, reverse=True) if set(between) <= BRACKETS else names
            found[short.casefold()] = found.get(long.casefold(), long)
    return found


def renames(between: list[str]) -> bool:
    """Whether the words between two names say that the second is another name of the first."""
    words = set(between)
    if not words <= RENAMING:
        return False
    return bool(words & BRACKETS) or "known" in words or "know" in words or ("or" in words and bool(words & DASHES))


def group_mentions(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions of one thing together: same name, a surname after a full name, same noun for the unnamed of a kind."""
    groups: dict[str, list[Mention]] = {}
    for made in mentions:
        groups.setdefault(surname_key(made, groups), []).append(made)
    return list(groups.values())


def surname_key(made: Mention, groups: dict[str, list[Mention]]) -> str:
    """The key of the group a mention belongs to: a lone surname joins the one full name that ends in it."""
    if made.key in groups or not made.named or " " in made.key:
        return made.key
    full = [
        key for key, group in groups.items() if group[0].kind is ParticipantKind.PERSON and key.endswith(f" {made.key}")
    ]
    return full[0] if len(full) == 1 else made.key


def participant(group: list[Mention]) -> Participant:
    """One participant of its mentions, the most informative (a name, then the longest) first."""
    ordered = sorted(group, key=lambda m: (not m.named, -len(m.name)))
    names = tuple(dict.fromkeys(m.name for m in ordered))
    count = next((m.count for m in group if m.count is not None), None)
    return Participant(
        name=names[0],
        kind=ordered[0].kind,
        mentions=tuple(m.phrase for m in ordered),
        count=count,
        aliases=names[1:],
    )
