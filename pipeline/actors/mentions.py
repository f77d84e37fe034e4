"""What the words of one mention of a participant say: people, things, owners, countries, identities."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.actors.wording import core, described, joined, modifiers, nameless, owners, stated, stretches
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.actors import actor_words
from pipeline.lexicon.countries import country_named, country_of_demonym
from pipeline.model import Entity, EntityKind, Phrase, Sentence, Token
from pipeline.ontology import ARMED_PEOPLE, PeopleClass, ThingClass
from pipeline.syntax import content_head

#: Words for people of some other country.
FOREIGN = frozenset({"foreign", "foreigner", "international", "expatriate"})


@dataclass(frozen=True)
class Mention:
    """A phrase that mentions a participant, in its sentence."""

    phrase: Phrase
    sentence: Sentence

    @cached_property
    def head(self) -> Token:
        """The token that names what it speaks of."""
        return self.sentence.token(content_head(self.sentence, self.phrase.head))

    @property
    def entity(self) -> Entity | None:
        """The named entity that its head is part of."""
        return self.sentence.entity_at(self.head.index)

    @property
    def is_singular(self) -> bool:
        """Whether it speaks of one."""
        number = self.head.feature("Number")
        return number == "Sing" or (self.head.upos == "PROPN" and number is None)

    @cached_property
    def nouns(self) -> tuple[Token, ...]:
        """Its head, and where that is a name the nouns that say what it is."""
        return described(self.sentence, self.head)

    @cached_property
    def people(self) -> PeopleClass | None:
        """The kind of people the head names; of a name, the kind its title or apposition names."""
        if self.is_member:
            return PeopleClass.POLITICIAN
        return next((kind for token in self.nouns if (kind := class_of(self.sentence, token))), None)

    @property
    def is_member(self) -> bool:
        """Whether it names people by the seat they have: "members of parliament"."""
        phrase, head = self.phrase, self.head
        seated = self.sentence.token(phrase.head).lemma.lower() == "member" and head.index != phrase.head
        return seated and class_of(self.sentence, head) is PeopleClass.STATE_OTHER

    @cached_property
    def thing(self) -> ThingClass | None:
        """The kind of thing the head names."""
        return load_lexicon().thing_class(self.head.lemma.lower(), modifiers(self.sentence, self.head))

    @cached_property
    def owner(self) -> PeopleClass | None:
        """The kind of armed people to whom the thing that the head names belongs."""
        if self.head.upos != "NOUN" or class_of(self.sentence, self.head) is not None:
            return None
        classes = (class_of(self.sentence, token) for token in owners(self.sentence, self.head))
        return next((kind for kind in classes if kind in ARMED_PEOPLE), None)

    @cached_property
    def country(self) -> str | None:
        """The country that it names as such, by its people or by its seat of government."""
        found = (country_among(text) for text in self.texts)
        return next((country for country in found if country), None)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether it calls people foreign."""
        return any(token.lemma.lower() in FOREIGN for token in self.cores[0])

    @cached_property
    def is_country(self) -> bool:
        """Whether it is a country's name or seat of government and nothing more."""
        text = " ".join(self.texts)
        bare = text.removeprefix("the ").removeprefix("The ")
        return country_named(text) is not None or bare in actor_words().metonyms

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The identities that the head and its modifiers name."""
        return tuple(self._labels())

    @cached_property
    def cores(self) -> tuple[tuple[Token, ...], ...]:
        """The words that belong to the head, then those of each noun that describes it."""
        return tuple(core(self.sentence, token) for token in self.nouns)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """These words as text, persons' names left out."""
        return tuple(text for tokens in self.cores if (text := joined(nameless(self.sentence, tokens))))

    @property
    def before(self) -> str:
        """Its words up to the head: what an act is "of" is what it was done to."""
        return joined(tuple(token for token in self.cores[0] if token.index <= self.head.index))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """These words as text; beside a head of its own even what the model takes for a person: "Houthi rebels"."""
        entity = self.entity
        person = entity if entity is not None and entity.kind is EntityKind.PERSON else None
        kept = (
            [token for token in tokens if person is None or not person.first <= token.index <= person.last]
            for tokens in (*self.cores, stated(self.sentence, self.phrase))
        )
        return tuple(text for tokens in kept if (text := joined(tuple(tokens))))

    def _labels(self) -> Iterator[str]:
        words = actor_words()
        if self.people is not None and self.people in words.associates:
            yield words.associates[self.people]
        for tokens in self.cores:
            for token in tokens:
                for word in (token.lemma.lower(), token.text.lower()):
                    if word in words.identities:
                        yield words.identities[word]


def class_of(sentence: Sentence, token: Token) -> PeopleClass | None:
    """The kind of people a noun with its modifiers names."""
    lexicon = load_lexicon()
    return lexicon.people_class(token.lemma.lower(), modifiers(sentence, token)) or lexicon.people_class(
        token.text.lower()
    )


def country_among(text: str) -> str | None:
    """The first country that words of a text name."""
    return next((country for part in stretches(text) if (country := country_of(part))), None)


def country_of(words: str) -> str | None:
    """The country that these words name, or whose people or government they name."""
    found = country_named(words) or country_of_demonym(words)
    return found.name if found else actor_words().metonyms.get(words)
