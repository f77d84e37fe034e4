"""What the words of a participant's mentions say of it: its kind, its group, its country, its company."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.actors import ActorTable, ActorWords, Named, actor_table, actor_words, trimmed
from pipeline.lexicon.countries import country_named, country_of_demonym
from pipeline.model import Entity, EntityKind, Participant, ParticipantKind, Phrase, Sentence, Span, Token
from pipeline.ontology import PeopleClass, ThingClass
from pipeline.syntax import content_head

#: Branches that belong to what a noun phrase names.
NAME_RELATIONS = frozenset({"compound", "amod", "flat", "fixed", "goeswith", "nmod:poss", "det", "nummod"})
#: Prepositions whose noun says to whom the head belongs: "fighters of the ELN".
BELONGING = frozenset({"of", "from", "belonging"})
#: Words for people of some other country.
FOREIGN = frozenset({"foreign", "foreigner", "international", "expatriate"})
#: People who are not the group that their phrase names: "victims of the ELN", "Taliban prisoners".
NOT_THE_GROUP = frozenset(PeopleClass) - {
    PeopleClass.MILITARY,
    PeopleClass.POLICE,
    PeopleClass.STATE_OTHER,
    PeopleClass.FOREIGN_FORCE,
    PeopleClass.REBEL,
    PeopleClass.MILITIA,
    PeopleClass.COMMUNAL,
    PeopleClass.ARMED_UNKNOWN,
    PeopleClass.CRIMINAL,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a participant's mentions say of it, taken together."""

    participant: Participant
    #: Lemma of the head noun of the mention that gave the kind.
    lemma: str
    people: PeopleClass | None
    thing: ThingClass | None
    group: Named | None
    #: The country its own words name, ACLED's spelling.
    country: str | None
    #: True where the words are a country's name or a seat of government and nothing else.
    is_country: bool
    singular: bool
    #: Whether they are called foreign without their country.
    foreign: bool
    #: Whether a mention is a proper name, and what kind of name.
    entity: EntityKind | None
    proper: bool
    #: Identities without their country: "Women", "Muslim Group".
    labels: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Reader:
    """Reads participants against the event's country and year."""

    sentences: Mapping[int, Sentence]
    country: str | None
    year: int | None

    @property
    def lexicon(self) -> Lexicon:
        """The event lexicon."""
        return load_lexicon()

    @property
    def table(self) -> ActorTable:
        """The table of groups."""
        return actor_table()

    @property
    def words(self) -> ActorWords:
        """What single words say of actors."""
        return actor_words()

    def read(self, participant: Participant) -> Reading:
        """All that the mentions of a participant say; of each thing, the first mention that says it decides."""
        mentions = [phrase for phrase in participant.mentions if phrase.sentence in self.sentences]
        classes = [(self.people_class(phrase), phrase) for phrase in mentions]
        people, told_by = next(
            ((kind, phrase) for kind, phrase in classes if kind), (None, mentions[0] if mentions else None)
        )
        described = told_by is not None and self.head(told_by).upos != "PROPN"
        group = None if described and people in NOT_THE_GROUP else self.group(participant, mentions)
        countries = (self.country_in(phrase) for phrase in mentions)
        return Reading(
            participant=participant,
            lemma=self.head(told_by).lemma.lower() if told_by else "",
            people=people,
            thing=next((thing for phrase in mentions if (thing := self.thing_class(phrase))), None),
            group=group,
            country=next((country for country in countries if country), None),
            is_country=any(self.is_country(phrase) for phrase in mentions),
            singular=participant.count == 1
            or (participant.count is None and told_by is not None and self.is_singular(told_by)),
            foreign=any(self.is_foreign(phrase) for phrase in mentions),
            entity=next((entity.kind for phrase in mentions if (entity := self.entity(phrase))), None),
            proper=any(self.head(phrase).upos == "PROPN" for phrase in mentions),
            labels=tuple(dict.fromkeys(label for phrase in mentions for label in self.labels(phrase))),
            spans=tuple(phrase.span for phrase in mentions[:1]),
        )

    def sentence(self, phrase: Phrase) -> Sentence:
        """The sentence of a phrase."""
        return self.sentences[phrase.sentence]

    def head(self, phrase: Phrase) -> Token:
        """The token that names what a phrase speaks of."""
        sentence = self.sentence(phrase)
        return sentence.token(content_head(sentence, phrase.head))

    def entity(self, phrase: Phrase) -> Entity | None:
        """The named entity that the head of a phrase is part of."""
        return self.sentence(phrase).entity_at(self.head(phrase).index)

    def is_singular(self, phrase: Phrase) -> bool:
        """Whether a phrase speaks of one."""
        token = self.head(phrase)
        return token.feature("Number") == "Sing" or (token.upos == "PROPN" and token.feature("Number") is None)

    def described(self, phrase: Phrase) -> tuple[Token, ...]:
        """The head of a phrase, and where it is a name the nouns that say what it is: its title, its apposition."""
        sentence, head = self.sentence(phrase), self.head(phrase)
        if head.upos != "PROPN":
            return (head,)
        titles = [child for child in sentence.children(head.index, "compound", "flat", "appos") if child.upos == "NOUN"]
        above = sentence.head(head)
        if above is not None and head.relation in {"appos", "flat"} and above.upos == "NOUN":
            titles.append(above)
        return (head, *titles)

    def people_class(self, phrase: Phrase) -> PeopleClass | None:
        """The kind of people the head names; of a name, the kind its title or apposition names."""
        sentence = self.sentence(phrase)
        return next((kind for token in self.described(phrase) if (kind := self.class_of(sentence, token))), None)

    def class_of(self, sentence: Sentence, token: Token) -> PeopleClass | None:
        """The kind of people a noun with its modifiers names."""
        return self.lexicon.people_class(token.lemma.lower(), modifiers(sentence, token)) or self.lexicon.people_class(
            token.text.lower()
        )

    def thing_class(self, phrase: Phrase) -> ThingClass | None:
        """The kind of thing the head names."""
        head = self.head(phrase)
        return self.lexicon.thing_class(head.lemma.lower(), modifiers(self.sentence(phrase), head))

    def group(self, participant: Participant, mentions: list[Phrase]) -> Named | None:
        """The first group of the table that a mention, its title, the name or an alias names."""
        texts = [text for phrase in mentions for text in self.texts(phrase)]
        names = [participant.name, *participant.aliases] if participant.kind is ParticipantKind.ORGANIZATION else []
        entities = [entity.span.text for phrase in mentions if (entity := self.entity(phrase))]
        found = [self.table.find(text, self.country, self.year) for text in (*texts, *names)]
        found += [self.table.named(text, self.country, self.year) for text in entities]
        return next((named for named in found if named), None)

    def country_in(self, phrase: Phrase) -> str | None:
        """The country a phrase names as such, by its people or by its seat of government."""
        parts = (part for text in self.texts(phrase) for part in stretches(text))
        return next((country for part in parts if (country := self.country_of(part))), None)

    def country_of(self, words: str) -> str | None:
        """The country that these words name, or whose people or government they name."""
        found = country_named(words) or country_of_demonym(words)
        return found.name if found else self.words.metonyms.get(words)

    def is_foreign(self, phrase: Phrase) -> bool:
        """Whether a phrase calls people foreign."""
        return any(token.lemma.lower() in FOREIGN for token in self.core(phrase, self.head(phrase)))

    def is_country(self, phrase: Phrase) -> bool:
        """Whether a phrase is a country's name or seat of government and nothing more."""
        text = " ".join(self.texts(phrase))
        return country_named(text) is not None or text.removeprefix("the ").removeprefix("The ") in self.words.metonyms

    def labels(self, phrase: Phrase) -> Iterator[str]:
        """The identities that a phrase's head and modifiers name."""
        kind = self.people_class(phrase)
        if kind is not None and kind in self.words.associates:
            yield self.words.associates[kind]
        for described in self.described(phrase):
            for token in self.core(phrase, described):
                for word in (token.lemma.lower(), token.text.lower()):
                    if word in self.words.identities:
                        yield self.words.identities[word]

    def texts(self, phrase: Phrase) -> tuple[str, ...]:
        """The words that belong to the head of a phrase and to each noun that describes it; persons' names left out."""
        cores = (self.core(phrase, token) for token in self.described(phrase))
        return tuple(text for core in cores if (text := self.joined(phrase, core)))

    def joined(self, phrase: Phrase, tokens: tuple[Token, ...]) -> str:
        """Tokens as text, spaced as they stand."""
        sentence, text, end = self.sentence(phrase), "", None
        for token in tokens:
            entity = sentence.entity_at(token.index)
            if entity is not None and entity.kind is EntityKind.PERSON:
                continue
            text += " " + token.text if end is not None and token.start > end else token.text
            end = token.end
        return trimmed(text)

    def core(self, phrase: Phrase, token: Token) -> tuple[Token, ...]:
        """A noun with its name, modifiers and possessors, in text order."""
        sentence = self.sentence(phrase)
        kept = set(belonging(sentence, token.index))
        for index in tuple(kept):
            entity = sentence.entity_at(index)
            if entity is not None:
                kept |= set(range(entity.first, entity.last + 1))
        return tuple(sentence.token(index) for index in sorted(kept))


def belonging(sentence: Sentence, head: int, depth: int = 0) -> Iterator[int]:
    """A noun with the branches that are part of what it names, to a few levels."""
    yield head
    if depth > 3:
        return
    for child in sentence.children(head):
        cases = sentence.children(child.index, "case")
        owner = child.relation == "nmod" and any(case.lemma.lower() in BELONGING for case in cases)
        if owner or child.relation in NAME_RELATIONS or child.deprel in NAME_RELATIONS:
            yield from belonging(sentence, child.index, depth + 1)
            yield from (case.index for case in cases)
        elif child.text == "-":
            yield child.index


def modifiers(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """Lower-case lemmas and forms of the modifiers of a noun, and those two together that stand before it."""
    words = [
        child for child in sentence.children(token.index, "compound", "amod", "nmod:poss") if child.index < token.index
    ]
    single = [form for child in words for form in (child.lemma.lower(), child.text.lower())]
    return tuple(dict.fromkeys([" ".join(child.lemma.lower() for child in words[-2:]), *single]))


def stretches(text: str, longest: int = 4) -> Iterator[str]:
    """The runs of words of a text, the longer first."""
    words = [bare for word in text.split() if (bare := trimmed(word).removesuffix("'s").removesuffix("’s"))]
    for size in range(min(longest, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            yield " ".join(words[first : first + size])
