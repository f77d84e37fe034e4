"""Whose band it was: the group that the sentences around fighters without a name tell of."""

from dataclasses import replace

from pipeline.actors.casting import Side
from pipeline.actors.names import group_actor
from pipeline.actors.readings import Reader
from pipeline.lexicon.actors import Named, actor_words
from pipeline.model import NAMELESS, Alternative, Incident, Phrase, Sentence

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
    taken = {other.actor.name, *other.actor.associates} if other else set()
    known = reader.groups_in(sentence)
    return tuple(found for found in known if group_actor(found.group, reader.country).name not in taken)
