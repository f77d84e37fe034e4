"""What the words of a participant's mentions say of it: its kind, its group, its country, its company."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from pipeline.actors.mentions import Mention
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.actors import ActorTable, ActorWords, Named, actor_table, actor_words
from pipeline.model import EntityKind, Participant, ParticipantKind, Phrase, Sentence, Span
from pipeline.ontology import ADHERENTS, ARMED_PEOPLE, WITHOUT_ADHERENTS, PeopleClass, ThingClass


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
    #: The mentions that were asked for.
    _mentions: dict[Phrase, Mention] = field(init=False, repr=False, compare=False, default_factory=dict)

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

    def mention(self, phrase: Phrase) -> Mention:
        """A phrase with what its words say."""
        if phrase not in self._mentions:
            self._mentions[phrase] = Mention(phrase, self.sentences[phrase.sentence])
        return self._mentions[phrase]

    def read(self, participant: Participant) -> Reading:
        """All that the mentions of a participant say; of each thing, the first mention that says it decides."""
        mentions = [self.mention(phrase) for phrase in participant.mentions if phrase.sentence in self.sentences]
        telling = next((mention for mention in mentions if mention.people), mentions[0] if mentions else None)
        people = telling.people if telling else None
        unarmed = people is not None and people not in ARMED_PEOPLE
        named = telling is not None and telling.head.upos == "PROPN"
        return Reading(
            participant=participant,
            lemma=telling.head.lemma.lower() if telling else "",
            people=people,
            thing=next((mention.thing for mention in mentions if mention.thing), None),
            owner=next((mention.owner for mention in mentions if mention.owner), None),
            group=None if unarmed and not named else self.group(participant, mentions),
            country=next((mention.country for mention in mentions if mention.country), None),
            is_country=any(mention.is_country for mention in mentions),
            singular=participant.count == 1
            or (participant.count is None and telling is not None and telling.is_singular),
            foreign=any(mention.is_foreign for mention in mentions),
            entity=next((entity.kind for mention in mentions if (entity := mention.entity)), None),
            proper=any(mention.head.upos == "PROPN" for mention in mentions),
            labels=tuple(dict.fromkeys(label for mention in mentions for label in mention.labels)),
            company=next((name for mention in mentions if (name := self.company(mention, people))), None),
            spans=tuple(mention.phrase.span for mention in mentions[:1]),
        )

    def group(self, participant: Participant, mentions: list[Mention]) -> Named | None:
        """The first group of the table that a mention, its title, the name or an alias names."""
        texts = (text for mention in mentions for text in mention.names)
        names = [participant.name, *participant.aliases] if participant.kind is ParticipantKind.ORGANIZATION else []
        entities = (entity.span.text for mention in mentions if (entity := mention.entity))
        found = chain(
            (self.table.find(text, self.country, self.year) for text in chain(texts, names)),
            (self.table.named(text, self.country, self.year) for text in entities),
        )
        return next((named for named in found if named), None)

    def company(self, mention: Mention, people: PeopleClass | None) -> str | None:
        """The name of the party or movement that people are said to be supporters, activists or members of."""
        if people not in ADHERENTS and mention.head.lemma.lower() not in self.words.adherents:
            return None
        found = (self.table.find(text, self.country, self.year) for text in mention.names)
        return next((named.group.name for named in found if named and named.group.type not in WITHOUT_ADHERENTS), None)
