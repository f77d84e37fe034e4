"""Mentions -> participants: names of one bearer, a description repeated, and what points back to an earlier one."""

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from pipeline.lexicon import Lexicon
from pipeline.model import EntityKind, EventTuple, Participant, Phrase, Sentence, Span
from pipeline.participants.membership import Membership, find_members, find_memberships
from pipeline.participants.mentions import Mention, find_mentions
from pipeline.participants.names import Bearer, Names, collect_names
from pipeline.participants.references import point_back, resolve_pronouns
from pipeline.tuples.responsibility import find_answers

Place = tuple[int, int]


@dataclass(frozen=True)
class Participants:
    """All participants of a document, and which of them each argument phrase names."""

    all: tuple[Participant, ...]
    #: (sentence index, head token index) of a phrase -> position in ``all``.
    positions: dict[Place, int]
    #: The phrases that name locations: as doers they are states, but nothing is done to them but where they are.
    locations: frozenset[Place] = frozenset()
    #: The phrases that speak of land and roads.
    grounds: frozenset[Place] = frozenset()
    #: Phrase -> the bodies that those it speaks of belong to.
    bodies: dict[Place, tuple[Participant, ...]] = field(default_factory=dict)
    #: Phrase -> the people whom it names one by one.
    members: dict[Place, tuple[Participant, ...]] = field(default_factory=dict)
    #: All that the document names, and the participants by the key of their name.
    names: Names = field(default_factory=lambda: Names((), {}))
    named: dict[str, Participant] = field(default_factory=dict)

    def is_location(self, phrase: Phrase) -> bool:
        """Whether a phrase names a location."""
        return (phrase.sentence, phrase.head) in self.locations

    def is_ground(self, phrase: Phrase) -> bool:
        """Whether a phrase speaks of a stretch of land or a road: "the area", "a street"."""
        return (phrase.sentence, phrase.head) in self.grounds

    def person_at(self, sentence: int, token: int) -> Participant | None:
        """The person whom a token names, also one that no tuple speaks of."""
        bearer = self.names.at(sentence, token)
        if bearer is None or bearer.kind is not EntityKind.PERSON:
            return None
        return self.named.get(bearer.name.casefold()) or Membership((sentence, token), bearer).participant

    def members_of(self, phrase: Phrase) -> tuple[Participant, ...]:
        """The people whom a description of several names."""
        return self.members.get((phrase.sentence, phrase.head), ())

    def of(self, phrase: Phrase) -> Participant | None:
        """The participant that a phrase names, None for phrases that name none (events, pronouns left open)."""
        position = self.positions.get((phrase.sentence, phrase.head))
        return None if position is None else self.all[position]

    def bodies_of(self, phrase: Phrase) -> tuple[Participant, ...]:
        """The bodies that those a phrase speaks of belong to: "FMLN guerrillas", "members of the FMLN"."""
        return self.bodies.get((phrase.sentence, phrase.head), ())


def link_participants(
    sentences: tuple[Sentence, ...], tuples: tuple[EventTuple, ...], lexicon: Lexicon
) -> Participants:
    """The participants that the arguments of these tuples name, and those who are said to answer for an act."""
    names = collect_names(sentences)
    answering = (phrase for answer in find_answers(sentences) for phrase in answer.doers)
    mentions = list(find_mentions(sentences, tuples, names, answering))
    groups = group_mentions(point_back(mentions, sentences, lexicon))
    pronouns = resolve_pronouns(sentences, tuples, groups)
    listed = find_members(sentences, mentions, names)
    named = members_by_place(listed)
    everyone = tuple(
        replace(participant(group, pronouns.get(n, [])), members=member_names(group, named))
        for n, group in enumerate(groups)
    )
    positions = {place_of(m.phrase): n for n, group in enumerate(groups) for m in group}
    positions |= {place_of(phrase): n for n, phrases in pronouns.items() for phrase in phrases}
    locations = frozenset(place_of(m.phrase) for m in mentions if m.location)
    known = {group[0].key: one for group, one in zip(groups, everyone, strict=True)}
    return Participants(
        everyone,
        positions,
        locations,
        grounds=frozenset(place_of(m.phrase) for m in mentions if m.ground),
        bodies=by_place(find_memberships(sentences, mentions, names), known),
        members=by_place(listed, known),
        names=names,
        named=known,
    )


def place_of(phrase: Phrase) -> Place:
    """What a phrase is looked up by."""
    return phrase.sentence, phrase.head


def group_mentions(mentions: list[Mention]) -> list[list[Mention]]:
    """Mentions with one key together, in the order they are first told."""
    groups: dict[str, list[Mention]] = {}
    for made in mentions:
        groups.setdefault(made.key, []).append(made)
    return list(groups.values())


def participant(group: list[Mention], pronouns: list[Phrase]) -> Participant:
    """One participant of its mentions, the most informative (a name, then the longest) first."""
    ordered = sorted(group, key=lambda m: (m.bearer is None, -len(m.name)))
    names = tuple(dict.fromkeys(m.name for m in ordered))
    bearer = next((m.bearer for m in ordered if m.bearer is not None), None)
    count = next((m.count for m in group if m.count is not None), None)
    return Participant(
        name=names[0],
        kind=ordered[0].kind,
        mentions=(*(m.phrase for m in ordered), *pronouns),
        count=count,
        aliases=tuple(dict.fromkeys([*names[1:], *other_forms(bearer, names[0])])),
        quotes=quotes(group, bearer),
    )


def members_by_place(listed: list[Membership]) -> dict[Place, list[tuple[int, str]]]:
    """The names of those whom each phrase names one by one, each with its number among all."""
    found: dict[Place, list[tuple[int, str]]] = {}
    for number, one in enumerate(listed):
        found.setdefault(one.place, []).append((number, one.body.name))
    return found


def member_names(group: list[Mention], named: dict[Place, list[tuple[int, str]]]) -> tuple[str, ...]:
    """The names of those whom the mentions of one participant name one by one, in the order of the text."""
    places = {place_of(made.phrase) for made in group}
    return tuple(dict.fromkeys(name for _, name in sorted(pair for place in places for pair in named.get(place, ()))))


def other_forms(bearer: Bearer | None, name: str) -> list[str]:
    """The other forms of a bearer's name, case aside."""
    forms = {one.words.casefold(): one.words for one in bearer.names} if bearer else {}
    return [form for key, form in forms.items() if key != name.casefold()]


def quotes(group: list[Mention], bearer: Bearer | None) -> tuple[Span, ...]:
    """What one would quote: the full name, its other forms, then the descriptions in text order."""
    named = [one.span for one in bearer.names] if bearer else []
    sorted_names = sorted(named, key=lambda span: span.start)
    described = [m.quote for m in group if m.head.upos != "PROPN" or not within_any(m.quote, sorted_names)]
    return tuple({(span.start, span.end): span for span in (*named, *described)}.values())


def within_any(quote: Span, names: list[Span]) -> bool:
    """Whether what one would quote is, or holds, one of the names of its bearer, which are in text order."""
    last = bisect_left(names, quote.end, key=lambda span: span.start)
    return last > 0 and quote.start < names[last - 1].end


def by_place(memberships: list[Membership], known: dict[str, Participant]) -> dict[Place, tuple[Participant, ...]]:
    """Those that belong to each phrase: the participant where a tuple names it, else one made of its name alone."""
    found: dict[Place, tuple[Participant, ...]] = {}
    for one in memberships:
        participant = known.get(one.body.name.casefold()) or one.participant
        found[one.place] = tuple(dict.fromkeys((*found.get(one.place, ()), participant)))
    return found
