"""What the words of a participant's mentions say of it: its kind, its group, its country, its company."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from pipeline.actors.mentions import Mention
from pipeline.actors.names import group_actor
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.actors import LONGEST_GROUP_NAME, ActorTable, ActorWords, Named, actor_table, actor_words
from pipeline.model import (
    EntityKind,
    Participant,
    ParticipantKind,
    Phrase,
    RegionKind,
    Sentence,
    Span,
    Token,
)
from pipeline.ontology import ADHERENTS, ARMED_PEOPLE, NON_STATE, WITHOUT_ADHERENTS, PeopleClass, ThingClass


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
    #: What was asked for before: the mentions, the participants, the groups that sentences name.
    _mentions: dict[Phrase, Mention] = field(init=False, repr=False, compare=False, default_factory=dict)
    _read: dict[Participant, Reading] = field(init=False, repr=False, compare=False, default_factory=dict)
    _groups: dict[int, tuple[Named, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)

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

    def groups_in(self, sentence: Sentence) -> tuple[Named, ...]:
        """The armed groups that a sentence names, each once, the longest name where several begin."""
        if sentence.index not in self._groups:
            named = {group_actor(one.group, self.country).name: one for one in self._names_in(sentence.tokens)}
            self._groups[sentence.index] = tuple(named.values())
        return self._groups[sentence.index]

    @cached_property
    def groups_above_list(self) -> tuple[Named, ...]:
        """The armed groups that the document names before its first list."""
        first = min((number for number, one in self.sentences.items() if one.region is RegionKind.ITEM), default=0)
        above = (self.sentences[number] for number in range(first) if number in self.sentences)
        return tuple(found for sentence in above for found in self.groups_in(sentence))

    def _names_in(self, tokens: tuple[Token, ...]) -> Iterator[Named]:
        first = 0
        while first < len(tokens):
            found, size = self._longest_name(tokens[first : first + LONGEST_GROUP_NAME])
            if found is not None and found.group.type in NON_STATE:
                yield found
            first += size

    def _longest_name(self, tokens: tuple[Token, ...]) -> tuple[Named | None, int]:
        """The longest name that begins here, with its number of tokens; names begin with a capital."""
        if not tokens[0].text[:1].isupper():
            return None, 1
        for size in range(len(tokens), 0, -1):
            text = " ".join(token.text for token in tokens[:size])
            found = self.table.named(text.replace(" - ", "-"), self.country, self.year)
            if found is not None:
                return found, size
        return None, 1

    def read(self, participant: Participant) -> Reading:
        """All that the mentions of a participant say; of each thing, the first mention that says it decides."""
        if participant not in self._read:
            self._read[participant] = self._reading(participant)
        return self._read[participant]

    def _reading(self, participant: Participant) -> Reading:
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
            (self.table.find(text, self.country, self.year) for text in unique(chain(texts, names))),
            (self.table.named(text, self.country, self.year) for text in unique(entities)),
        )
        return next((named for named in found if named), None)

    def company(self, mention: Mention, people: PeopleClass | None) -> str | None:
        """The name of the party or movement that people are said to be supporters, activists or members of."""
        if people not in ADHERENTS and mention.head.lemma.lower() not in self.words.adherents:
            return None
        found = (self.table.find(text, self.country, self.year) for text in mention.names)
        return next((named.group.name for named in found if named and named.group.type not in WITHOUT_ADHERENTS), None)


@dataclass(frozen=True)
class Readers:
    """The readers of one document, each made once: what participants are called is asked for every happening."""

    sentences: tuple[Sentence, ...]
    _made: dict[tuple[str | None, int | None], Reader] = field(init=False, default_factory=dict)

    def of(self, country: str | None, year: int | None) -> Reader:
        """The reader for what happened in a country and year."""
        if (country, year) not in self._made:
            self._made[country, year] = Reader(self._numbered, country, year)
        return self._made[country, year]

    @cached_property
    def _numbered(self) -> dict[int, Sentence]:
        return {sentence.index: sentence for sentence in self.sentences}


def unique(texts: Iterable[str]) -> Iterator[str]:
    """Texts without repetition, in order, no more of them made than are asked for."""
    seen: set[str] = set()
    for text in texts:
        if text not in seen:
            seen.add(text)
            yield text
