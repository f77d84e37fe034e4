"""What the words of a participant's mentions say of it: its kind, its group, its country, its company."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.actors.wording import core, described, joined, modifiers, nameless, owners, stated, stretches
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.actors import ActorTable, ActorWords, Named, actor_table, actor_words
from pipeline.lexicon.countries import country_named, country_of_demonym
from pipeline.model import Entity, EntityKind, Participant, ParticipantKind, Phrase, Sentence, Span, Token
from pipeline.ontology import ActorType, PeopleClass, ThingClass
from pipeline.syntax import content_head

#: Words for people of some other country.
FOREIGN = frozenset({"foreign", "foreigner", "international", "expatriate"})
#: People who take part in public life, for a party or movement where one is named.
ADHERENTS = frozenset(
    {
        PeopleClass.PROTESTER,
        PeopleClass.RIOTER,
        PeopleClass.MOB,
        PeopleClass.ACTIVIST,
        PeopleClass.POLITICIAN,
        PeopleClass.WORKER,
        PeopleClass.STUDENT,
    }
)
#: Types of groups that have no adherents among civilians.
FORCES = frozenset({ActorType.STATE, ActorType.EXTERNAL, ActorType.IDENTITY_MILITIA})
#: People who bear arms or act for a state; others are not the group that their phrase names: "victims of the ELN".
ARMED_PEOPLE = frozenset(
    {
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
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a participant's mentions say of it, taken together."""

    participant: Participant
    #: Lemma of the head noun of the mention that gave the kind.
    lemma: str
    people: PeopleClass | None
    thing: ThingClass | None
    #: The armed people to whom it belongs: "rebel positions", "the bandits' hideout".
    owner: PeopleClass | None
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
    #: The party, union or movement whose people they are: "BNP activists".
    company: str | None
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
        unarmed = people is not None and people not in ARMED_PEOPLE
        named = told_by is not None and self.head(told_by).upos == "PROPN"
        group = None if unarmed and not named else self.group(participant, mentions)
        countries = (self.country_in(phrase) for phrase in mentions)
        return Reading(
            participant=participant,
            lemma=self.head(told_by).lemma.lower() if told_by else "",
            people=people,
            thing=next((thing for phrase in mentions if (thing := self.thing_class(phrase))), None),
            owner=next((owner for phrase in mentions if (owner := self.owner(phrase))), None),
            group=group,
            country=next((country for country in countries if country), None),
            is_country=any(self.is_country(phrase) for phrase in mentions),
            singular=participant.count == 1
            or (participant.count is None and told_by is not None and self.is_singular(told_by)),
            foreign=any(self.is_foreign(phrase) for phrase in mentions),
            entity=next((entity.kind for phrase in mentions if (entity := self.entity(phrase))), None),
            proper=any(self.head(phrase).upos == "PROPN" for phrase in mentions),
            labels=tuple(dict.fromkeys(label for phrase in mentions for label in self.labels(phrase))),
            company=next((name for phrase in mentions if (name := self.company(phrase, people))), None),
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

    def people_class(self, phrase: Phrase) -> PeopleClass | None:
        """The kind of people the head names; of a name, the kind its title or apposition names."""
        sentence = self.sentence(phrase)
        if self.is_member(phrase):
            return PeopleClass.POLITICIAN
        return next(
            (kind for token in described(sentence, self.head(phrase)) if (kind := self.class_of(sentence, token))), None
        )

    def is_member(self, phrase: Phrase) -> bool:
        """Whether a phrase names people by the seat they have: "members of parliament"."""
        sentence, head = self.sentence(phrase), self.head(phrase)
        seated = sentence.token(phrase.head).lemma.lower() == "member" and head.index != phrase.head
        return seated and self.class_of(sentence, head) is PeopleClass.STATE_OTHER

    def class_of(self, sentence: Sentence, token: Token) -> PeopleClass | None:
        """The kind of people a noun with its modifiers names."""
        return self.lexicon.people_class(token.lemma.lower(), modifiers(sentence, token)) or self.lexicon.people_class(
            token.text.lower()
        )

    def thing_class(self, phrase: Phrase) -> ThingClass | None:
        """The kind of thing the head names."""
        head = self.head(phrase)
        return self.lexicon.thing_class(head.lemma.lower(), modifiers(self.sentence(phrase), head))

    def owner(self, phrase: Phrase) -> PeopleClass | None:
        """The kind of armed people to whom the thing that the head names belongs."""
        sentence, head = self.sentence(phrase), self.head(phrase)
        if head.upos != "NOUN" or self.class_of(sentence, head) is not None:
            return None
        classes = (self.class_of(sentence, token) for token in owners(sentence, head))
        return next((kind for kind in classes if kind in ARMED_PEOPLE), None)

    def group(self, participant: Participant, mentions: list[Phrase]) -> Named | None:
        """The first group of the table that a mention, its title, the name or an alias names."""
        texts = [text for phrase in mentions for text in self.names(phrase)]
        names = [participant.name, *participant.aliases] if participant.kind is ParticipantKind.ORGANIZATION else []
        entities = [entity.span.text for phrase in mentions if (entity := self.entity(phrase))]
        found = [self.table.find(text, self.country, self.year) for text in (*texts, *names)]
        found += [self.table.named(text, self.country, self.year) for text in entities]
        return next((named for named in found if named), None)

    def country_in(self, phrase: Phrase) -> str | None:
        """The country a phrase names as such, by its people or by its seat of government."""
        found = (self.country_among(text) for text in self.texts(phrase))
        return next((country for country in found if country), None)

    def country_among(self, text: str) -> str | None:
        """The first country that words of a text name."""
        return next((country for part in stretches(text) if (country := self.country_of(part))), None)

    def country_of(self, words: str) -> str | None:
        """The country that these words name, or whose people or government they name."""
        found = country_named(words) or country_of_demonym(words)
        return found.name if found else self.words.metonyms.get(words)

    def is_foreign(self, phrase: Phrase) -> bool:
        """Whether a phrase calls people foreign."""
        return any(token.lemma.lower() in FOREIGN for token in core(self.sentence(phrase), self.head(phrase)))

    def is_country(self, phrase: Phrase) -> bool:
        """Whether a phrase is a country's name or seat of government and nothing more."""
        text = " ".join(self.texts(phrase))
        return country_named(text) is not None or text.removeprefix("the ").removeprefix("The ") in self.words.metonyms

    def labels(self, phrase: Phrase) -> Iterator[str]:
        """The identities that a phrase's head and modifiers name."""
        kind = self.people_class(phrase)
        if kind is not None and kind in self.words.associates:
            yield self.words.associates[kind]
        for tokens in self.cores(phrase):
            for token in tokens:
                for word in (token.lemma.lower(), token.text.lower()):
                    if word in self.words.identities:
                        yield self.words.identities[word]

    def company(self, phrase: Phrase, people: PeopleClass | None) -> str | None:
        """The name of the party or movement that people are said to be supporters, activists or members of."""
        if people not in ADHERENTS and self.head(phrase).lemma.lower() not in self.words.adherents:
            return None
        found = (self.table.find(text, self.country, self.year) for text in self.names(phrase))
        return next((named.group.name for named in found if named and named.group.type not in FORCES), None)

    def cores(self, phrase: Phrase) -> Iterator[tuple[Token, ...]]:
        """The words that belong to the head of a phrase, then those of each noun that describes it."""
        sentence = self.sentence(phrase)
        return (core(sentence, token) for token in described(sentence, self.head(phrase)))

    def texts(self, phrase: Phrase) -> tuple[str, ...]:
        """These words as text, persons' names left out."""
        sentence = self.sentence(phrase)
        return tuple(text for tokens in self.cores(phrase) if (text := joined(nameless(sentence, tokens))))

    def before(self, phrase: Phrase) -> str:
        """The words of a phrase up to its head: what an act is "of" is what it was done to."""
        sentence, head = self.sentence(phrase), self.head(phrase)
        return joined(tuple(token for token in core(sentence, head) if token.index <= head.index))

    def names(self, phrase: Phrase) -> tuple[str, ...]:
        """These words as text; beside a head of its own even what the model takes for a person: "Houthi rebels"."""
        entity = self.entity(phrase)
        person = entity if entity is not None and entity.kind is EntityKind.PERSON else None
        kept = (
            [token for token in tokens if person is None or not person.first <= token.index <= person.last]
            for tokens in (*self.cores(phrase), stated(self.sentence(phrase), phrase))
        )
        return tuple(text for tokens in kept if (text := joined(tuple(tokens))))
