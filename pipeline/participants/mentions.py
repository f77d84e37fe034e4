"""The phrases of tuples that name or describe somebody or something."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.countries import country_of_demonym
from pipeline.lexicon.grammar import grammar
from pipeline.model import Entity, EntityKind, EventTuple, ParticipantKind, Phrase, Sentence, Span, Token
from pipeline.ontology import BLASTS, GROUND, ON_PEOPLE, ON_THINGS, OPEN_GROUND, Predicate
from pipeline.participants.kinds import is_event, kind_of
from pipeline.participants.names import Bearer, Names
from pipeline.participants.wording import description, is_weapon_part, spoken_of
from pipeline.syntax import modifiers
from pipeline.syntax.quantities import quantity

ARTICLES = re.compile(r"^(?:the|a|an|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)
#: Word classes of heads that name nobody; a bare number counts people named elsewhere.
NAMELESS_UPOS = frozenset({"PRON", "DET", "ADV", "VERB", "PUNCT", "NUM"})
#: Participles before what something is called.
NAMING_VERBS = frozenset({"call", "name", "know", "dub", "style", "identify"})
PEOPLE = frozenset({ParticipantKind.PERSON, ParticipantKind.GROUP})


@dataclass(frozen=True, slots=True)
class Mention:
    """One phrase with what it takes to link it."""

    phrase: Phrase
    key: str
    name: str
    kind: ParticipantKind
    count: int | None
    #: What one would quote of it.
    quote: Span
    head: Token
    bearer: Bearer | None = None

    #: Whether it is a stretch of land or a road, which are where something happens rather than what is hit.
    ground: bool = False

    @property
    def location(self) -> bool:
        """Whether it names a location."""
        return self.bearer is not None and self.bearer.kind is EntityKind.LOCATION


def find_mentions(
    sentences: tuple[Sentence, ...], tuples: tuple[EventTuple, ...], names: Names, others: Iterable[Phrase] = ()
) -> Iterator[Mention]:
    """A mention for each distinct argument phrase, and other phrase, that names somebody or something."""
    harmed, struck = undergoers(tuples, ON_PEOPLE), undergoers(tuples, ON_THINGS)
    told = (
        phrase
        for found in tuples
        for phrase in (*found.who, *found.whom, *found.instruments, *scenes(found, sentences))
    )
    first = {(phrase.sentence, phrase.head): phrase for phrase in reversed((*told, *others))}
    for place, phrase in reversed(first.items()):
        made = mention(sentences[phrase.sentence], phrase, names, harmed=place in harmed, struck=place in struck)
        if made is not None:
            yield made


def scenes(found: EventTuple, sentences: tuple[Sentence, ...]) -> Iterator[Phrase]:
    """The things at or in which something blew up, which are hit: "a bomb went off in a bus"; not towns or streets."""
    for phrase in found.where if found.predicate in BLASTS else ():
        sentence = sentences[phrase.sentence]
        token = sentence.token(spoken_of(sentence, phrase))
        thing = load_lexicon().thing_class(token.lemma.lower(), modifiers(sentence, token))
        if thing is not None and thing not in OPEN_GROUND:
            yield phrase


def undergoers(tuples: tuple[EventTuple, ...], acts: frozenset[Predicate]) -> set[tuple[int, int]]:
    """The phrases of whom and what such acts were done to."""
    return {(phrase.sentence, phrase.head) for found in tuples if found.predicate in acts for phrase in found.whom}


def mention(sentence: Sentence, phrase: Phrase, names: Names, *, harmed: bool, struck: bool) -> Mention | None:
    """What a phrase names; None for pronouns, events and what is no person or thing."""
    token = sentence.token(spoken_of(sentence, phrase))
    if token.upos in NAMELESS_UPOS or is_event(sentence, token) or token.lemma.lower() in grammar().time_words:
        return None
    if is_weapon_part(sentence, token):
        return None
    bearer = borne_by(sentence, phrase, token, names)
    kind = kind_of(sentence, token, bearer.kind if bearer else None, harmed=harmed, struck=struck)
    if bearer and bearer.kind is EntityKind.PERSON:
        kind = ParticipantKind.PERSON
    if kind is None:
        return None
    count = quantity(sentence, phrase.head)
    quote = description(sentence, phrase, kind)
    name = bearer.name if bearer else ARTICLES.sub("", " ".join(phrase.span.text.split()))
    number = count.minimum if count and kind in PEOPLE else None
    ground = load_lexicon().thing_class(token.lemma.lower(), modifiers(sentence, token)) in GROUND
    return Mention(phrase, name.casefold(), name, kind, number, quote, token, bearer, ground)


def borne_by(sentence: Sentence, phrase: Phrase, token: Token, names: Names) -> Bearer | None:
    """Whose name a noun has: its own, the one it is a title of, or what it is called: "a group calling itself X"."""
    own = names.at(sentence.index, token.index) if token.upos == "PROPN" else None
    if own is not None and not is_people(sentence, token, own):
        return own
    title = titled(sentence, phrase, token, names) or introduced(sentence, token, names)
    return title or called(sentence, token, names) or described(sentence, token, names)


def titled(sentence: Sentence, phrase: Phrase, token: Token, names: Names) -> Bearer | None:
    """The person whose name ends a phrase that one person's title heads: "police commander Colonel Juan Luna"."""
    if token.feature("Number") == "Plur":
        return None
    inside = {t.index for t in sentence.subtree(token.index) if phrase.span.start <= t.start < phrase.span.end}
    after = [index for index in inside if index > token.index]
    bearer = names.at(sentence.index, max(after)) if after else None
    return (
        bearer if bearer is not None and bearer.kind is EntityKind.PERSON and follows(sentence, token, after) else None
    )


def introduced(sentence: Sentence, token: Token, names: Names) -> Bearer | None:
    """The person whose name stands right behind a description of one, whatever the tree makes of it."""
    following = (one for one in sentence.entities if one.first > token.index and one.kind is EntityKind.PERSON)
    name = next(following, None)
    if name is None or token.feature("Number") == "Plur" or not describes_people(sentence, token):
        return None
    between = sentence.tokens[token.index : name.first - 1]
    bare = all(word.lemma.lower() in grammar().titles for word in between)
    return names.at(sentence.index, name.last) if bare or is_set_off(sentence, token, between, name) else None


def is_set_off(sentence: Sentence, token: Token, between: tuple[Token, ...], name: Entity) -> bool:
    """Whether a name is in apposition to a description that ends in a comma: "the head of the office, Ana Luna"."""
    inside = {word.index for word in sentence.subtree(token.index)}
    parts = sentence.tokens[name.first - 1 : name.last]
    first = next((word for word in parts if not name.first <= word.head <= name.last), parts[0])
    own = all(word.index in inside and word.upos not in {"PUNCT", "CCONJ", "VERB", "AUX"} for word in between[:-1])
    return bool(between) and between[-1].text == "," and own and first.relation in {"appos", "conj", "flat"}


def described(sentence: Sentence, token: Token, names: Names) -> Bearer | None:
    """The person whom a noun in apposition to a name describes: "Ana Luna, a judge who was shot"."""
    named = sentence.head(token) if token.relation == "appos" else None
    if named is None or token.feature("Number") == "Plur" or not describes_people(sentence, token):
        return None
    bearer = names.at(sentence.index, named.index)
    return bearer if bearer is not None and bearer.kind is EntityKind.PERSON else None


def describes_people(sentence: Sentence, token: Token) -> bool:
    """Whether a noun says what somebody is: "governor", "police commander", "a Kenyan"."""
    lemma, lexicon = token.lemma.lower(), load_lexicon()
    people = lexicon.people_class(lemma, modifiers(sentence, token)) is not None
    return people or country_of_demonym(token.text) is not None or lemma in grammar().people_nouns | grammar().titles


def follows(sentence: Sentence, token: Token, after: list[int]) -> bool:
    """Whether what stands behind a title goes on it without a preposition: "the owner of" a name is somebody else."""
    return not any(sentence.token(index).upos in {"ADP", "SCONJ", "PUNCT"} for index in after)


def called(sentence: Sentence, token: Token, names: Names) -> Bearer | None:
    """The name in apposition to a noun, or that a participle gives it; several people do not bear one person's."""
    heads = [child.index for child in sentence.children(token.index, "appos")]
    for clause in sentence.children(token.index, "acl"):
        if clause.lemma.lower() in NAMING_VERBS:
            heads += [child.index for child in sentence.children(clause.index, "obj", "xcomp", "obl")]
    named = (names.at(sentence.index, head) for head in heads if sentence.token(head).upos == "PROPN")
    barred = {EntityKind.LOCATION, EntityKind.PERSON if token.feature("Number") == "Plur" else EntityKind.LOCATION}
    return next((one for one in named if one is not None and one.kind not in barred), None)


def is_people(sentence: Sentence, token: Token, bearer: Bearer) -> bool:
    """Whether a name says what people they are, not who: "six Jesuits", "the Kurds", "US Soldiers", "a Kenyan"."""
    if bearer.kind is EntityKind.MISCELLANEOUS and country_of_demonym(token.text) is not None:
        return True
    if token.feature("Number") != "Plur" or token.text.isupper() or bearer.kind is EntityKind.PERSON:
        return False
    pairs = {f"{before} {token.lemma.lower()}" for before in modifiers(sentence, token)}
    soldiers = load_lexicon().people_class(token.lemma.lower()) is not None and not pairs & grammar().standing_forces
    return bearer.kind is EntityKind.MISCELLANEOUS or soldiers
