"""Whose band it was: the group that the sentences around fighters without a name tell of."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.actors.casting import Side
from pipeline.actors.names import group_actor
from pipeline.actors.readings import Reader
from pipeline.lexicon.actors import LONGEST_GROUP_NAME, Named, actor_words
from pipeline.model import NAMELESS, Alternative, Incident, Phrase, Sentence, Token
from pipeline.ontology import NON_STATE

#: Sentences back to which "the militants" may point.
POINTING_SENTENCES = 3


def band_named(side: Side | None, other: Side | None, incident: Incident, reader: Reader) -> Side | None:
    """Fighters without a name under that of the one group their sentence names, or that "the militants" points to."""
    one = side.actor.participant if side else None
    if side is None or one is None or side.basis not in NAMELESS:
        return side
    told = {found.sentence for found in incident.tuples}
    mentions = (mention for mention in one.mentions if mention.sentence in told & reader.sentences.keys())
    named = (group_meant(mention, other, reader) for mention in mentions)
    return next((under_name(side, found, reader) for found in named if found), side)


def group_meant(mention: Phrase, other: Side | None, reader: Reader) -> Named | None:
    """The one group of the nearest sentence that names any: its own, or one before where the words point back."""
    if reader.mention(mention).head.lemma.lower() not in actor_words().partisans:
        return None
    reach = POINTING_SENTENCES if is_definite(reader.sentences[mention.sentence], mention.head) else 0
    numbers = range(mention.sentence, mention.sentence - reach - 1, -1)
    named = (groups_named(reader.sentences.get(number), reader, other) for number in numbers)
    nearest = next((groups for groups in named if groups), ())
    return nearest[0] if len(nearest) == 1 else None


def is_definite(sentence: Sentence, head: int) -> bool:
    """Whether a noun phrase points back to what was told."""
    return any(child.lemma.lower() in {"the", "these", "those"} for child in sentence.children(head, "det"))


def under_name(side: Side, named: Named, reader: Reader) -> Side:
    """A side with the name of a group; what it was called before stays as the alternative."""
    lost = Alternative(side.actor, side.coded.rule, side.coded.spans)
    actor = replace(group_actor(named.group, reader.country), participant=side.actor.participant)
    coded = replace(side.coded, value=actor, rule="side:group_of_the_sentence", confidence=0.5, alternatives=(lost,))
    return replace(side, coded=coded)


def groups_named(sentence: Sentence | None, reader: Reader, other: Side | None) -> tuple[Named, ...]:
    """The armed groups that a sentence names, less the one that is the other side."""
    if sentence is None:
        return ()
    known = {group_actor(found.group, reader.country).name: found for found in names_in(sentence, reader)}
    taken = {other.actor.name, *other.actor.associates} if other else set()
    return tuple(found for name, found in known.items() if name not in taken)


def names_in(sentence: Sentence, reader: Reader) -> Iterator[Named]:
    """The names of armed groups in a sentence, from left to right, the longest where several begin."""
    first = 0
    while first < len(sentence.tokens):
        found, size = longest_name(sentence.tokens[first:], reader)
        if found is not None and found.group.type in NON_STATE:
            yield found
        first += size


def longest_name(tokens: tuple[Token, ...], reader: Reader) -> tuple[Named | None, int]:
    """The longest name that begins here, with its number of tokens; names begin with a capital."""
    if not tokens[0].text[:1].isupper():
        return None, 1
    for size in range(min(LONGEST_GROUP_NAME, len(tokens)), 0, -1):
        text = " ".join(token.text for token in tokens[:size])
        found = reader.table.named(text.replace(" - ", "-"), reader.country, reader.year)
        if found is not None:
            return found, size
    return None, 1
