"""Which body those a phrase speaks of belong to: "FMLN guerrillas", "members of the FMLN", "the army's soldiers"."""

from dataclasses import dataclass

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.countries import country_named, country_of_demonym
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, Participant, ParticipantKind, Phrase, Sentence
from pipeline.participants.mentions import NAMING_VERBS, PEOPLE, Mention
from pipeline.participants.names import Bearer, Names
from pipeline.syntax import case_of, conjuncts, content_head

#: Kinds of names that bodies have; acronyms are often taken for the last.
BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.MISCELLANEOUS})
PERSON = ParticipantKind.PERSON
#: What stands between the names of a list and before them.
SEPARATORS = frozenset({",", "and", "-", "--", "–", "—", ":", "of", "from"})


@dataclass(frozen=True, slots=True)
class Membership:
    """A phrase of people and the body they belong to, or one of them by name."""

    place: tuple[int, int]
    body: Bearer

    @property
    def participant(self) -> Participant:
        """The body or person as a participant of its own."""
        first = self.body.names[0]
        return Participant(
            name=self.body.name,
            kind=PERSON if self.body.kind is EntityKind.PERSON else ParticipantKind.ORGANIZATION,
            mentions=tuple(Phrase(one.sentence, one.last, one.span) for one in self.body.names),
            aliases=tuple({one.words for one in self.body.names} - {first.words}),
            quotes=tuple(one.span for one in self.body.names),
        )


def find_memberships(sentences: tuple[Sentence, ...], mentions: list[Mention], names: Names) -> list[Membership]:
    """The bodies that people belong to by what they are called: "FMLN guerrillas", "cartel boss Luis Mora"."""
    return [
        Membership((made.phrase.sentence, made.phrase.head), body)
        for made in mentions
        if made.kind in PEOPLE and (made.bearer is None or made.head.upos == "NOUN")
        for body in bodies(sentences[made.phrase.sentence], made.phrase, names)
    ]


def bodies(sentence: Sentence, phrase: Phrase, names: Names) -> list[Bearer]:
    """The organizations named in a description, before its head or behind "of" and "from"."""
    found = []
    for head in {phrase.head, content_head(sentence, phrase.head)}:
        for child in sentence.children(head, "compound", "nmod", "nmod:poss", "amod", "appos"):
            bearer = names.at(sentence.index, child.index)
            if child.relation == "nmod" and child.index > head and case_of(sentence, child) not in {"of", "from"}:
                continue
            if bearer is not None and bearer.kind in BODIES and not is_people(bearer):
                found.append(bearer)
    return list(dict.fromkeys(found))


def is_people(bearer: Bearer) -> bool:
    """Whether a name is that of a country, a people or a thing ("Colombian", "the embassy"), which is no body."""
    last = bearer.name.split()[-1].casefold()
    adjective = bearer.kind is EntityKind.MISCELLANEOUS and not bearer.name.isupper() and " " not in bearer.name
    nation = country_of_demonym(bearer.name) or country_named(bearer.name)
    return adjective or nation is not None or last in load_lexicon().things


def find_members(sentences: tuple[Sentence, ...], mentions: list[Mention], names: Names) -> list[Membership]:
    """The people whom a description of several names: "three teachers, Ana Luna, Luis Mora and Eva Rey"."""
    return [
        Membership((made.phrase.sentence, made.phrase.head), person)
        for made in mentions
        if made.bearer is None and made.kind is ParticipantKind.GROUP
        for person in persons(sentences[made.phrase.sentence], made, names)
    ]


def persons(sentence: Sentence, made: Mention, names: Names) -> list[Bearer]:
    """The persons named beside or in apposition to a plural noun, or that a participle names: "identified as"."""
    beside = sentence.children(made.head.index, "appos", "flat", "compound")
    heads = [child.index for child in beside if child.index > made.head.index]
    for clause in sentence.children(made.head.index, "acl"):
        if clause.lemma.lower() in NAMING_VERBS:
            heads += [child.index for child in sentence.children(clause.index, "obj", "xcomp", "obl")]
    listed = [index for head in heads for index in conjuncts(sentence, head)]
    listed += [index for head in {made.head.index, made.phrase.head} for index in included(sentence, head)]
    found = (names.at(sentence.index, index) for index in listed)
    told = [one for one in dict.fromkeys(found) if one is not None and one.kind is EntityKind.PERSON]
    counted = listed_behind(sentence, made, names)
    return counted if len(counted) == made.count else told


def included(sentence: Sentence, head: int) -> list[int]:
    """The words of those who are named as part of a number of people: "six priests, including Ana Luna"."""
    among = (child for child in sentence.children(head, "nmod", "acl") if "including" in case_of(sentence, child))
    heads = [index for child in among for index in conjuncts(sentence, child.index)]
    return [
        token.index for one in heads for token in sentence.subtree(one) if token.relation in {"flat", "appos"}
    ] + heads


def listed_behind(sentence: Sentence, made: Mention, names: Names) -> list[Bearer]:
    """The persons in the list of names right behind a description, each perhaps with where they are from."""
    found: list[Bearer] = []
    for token in sentence.tokens[made.head.index :]:
        bearer = names.at(sentence.index, token.index)
        if bearer is not None and bearer.kind is EntityKind.PERSON:
            found.append(bearer)
        elif not (token.text in SEPARATORS or token.lemma.lower() in grammar().titles or is_origin(bearer)):
            break
    return list(dict.fromkeys(found))


def is_origin(bearer: Bearer | None) -> bool:
    """Whether a word is of the name of a place."""
    return bearer is not None and bearer.kind is EntityKind.LOCATION
