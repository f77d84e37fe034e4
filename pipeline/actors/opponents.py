"""Whom they fought: the armed parties that a sentence names outside the arguments of its acts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.actors import armed
from pipeline.actors.casting import Side
from pipeline.actors.names import group_actor
from pipeline.actors.nearby import groups_named
from pipeline.actors.readings import Reader
from pipeline.actors.rules import first_naming
from pipeline.actors.scene import Rule, Scene
from pipeline.model import Basis, Coded, Incident, Participant, ParticipantKind, Role, Sentence, Span, Token
from pipeline.ontology import ARMED
from pipeline.syntax import case_of, phrase

#: Prepositions before whom one fights: "retook the town from the rebels", "in fighting with the army".
FOE_CASES = frozenset({"from", "against", "with"})
#: Prepositions before whom one fights for or with.
ALLY_CASES = frozenset({"for", "alongside", "beside"})
#: Naming rules that tell of a party to a fight.
PARTIES: frozenset[Rule] = frozenset({armed.known_group, armed.armed_forces, armed.police, armed.armed_band})


def opponents(incident: Incident, reader: Reader, told: frozenset[Span]) -> Iterator[Side]:
    """The armed parties that the telling sentences name and no tuple holds, the one group they name last."""
    held = {(piece.sentence, piece.head) for found in incident.tuples for piece in (*found.who, *found.whom)}
    numbers = dict.fromkeys(found.sentence for found in incident.tuples if not told or found.trigger.span in told)
    telling = [reader.sentences[number] for number in numbers if number in reader.sentences]
    scene = Scene(reader.country, Role.VICTIM, incident.predicates)
    for sentence in telling:
        for token in sentence.tokens:
            if (sentence.index, token.index) not in held and is_party(sentence, token, reader):
                yield from as_party(sentence, token, reader, scene)
    yield from only_group(telling, reader)


def only_group(telling: Iterable[Sentence], reader: Reader) -> Iterator[Side]:
    """The one armed group that sentences name in whatever place: "an ISIL-held town"."""
    named = {found.group.name: found for sentence in telling for found in groups_named(sentence, reader, None)}
    if len(named) == 1 and not any(stands_by(sentence) for sentence in telling):
        (found,) = named.values()
        yield Side(Coded(group_actor(found.group, reader.country), "side:only_group_of_the_sentences", 0.4))


def stands_by(sentence: Sentence) -> bool:
    """Whether a sentence tells of somebody for whom or beside whom others act: "took the town for the rebels"."""
    return any(case_of(sentence, token) in ALLY_CASES for token in sentence.tokens if token.upos in {"NOUN", "PROPN"})


def as_party(sentence: Sentence, token: Token, reader: Reader, scene: Scene) -> Iterator[Side]:
    """The side that a noun makes where it names somebody armed."""
    noun = phrase(sentence, token.index)
    kind = ParticipantKind.ORGANIZATION if token.upos == "PROPN" else ParticipantKind.GROUP
    reading = reader.read(Participant(name=noun.span.text, kind=kind, mentions=(noun,)))
    rule, found = first_naming(reading, scene) or (None, None)
    if found is not None and found.value.inter in ARMED and rule in PARTIES:
        actor = replace(found.value, basis=Basis.IMPLIED)
        yield Side(replace(found, value=actor, rule="side:party_of_the_sentence", confidence=0.45))


def is_party(sentence: Sentence, token: Token, reader: Reader) -> bool:
    """Whether a noun may be a party: an object, or one behind a preposition that opposes it; and it does not speak."""
    opposed = token.relation in {"obl", "nmod"} and case_of(sentence, token) in FOE_CASES
    if token.upos not in {"NOUN", "PROPN"} or not (opposed or token.relation == "obj"):
        return False
    above = (token, *sentence.ancestors(token))
    return not any(is_speaker(sentence, one, reader) for one in above)


def is_speaker(sentence: Sentence, token: Token, reader: Reader) -> bool:
    """Whether a noun is who says what the sentence tells: "police said", "according to the army"."""
    verb = sentence.head(token)
    if verb is None:
        return False
    says = verb.lemma.lower() in reader.lexicon.reporting and token.relation == "nsubj"
    return says or any(case.lemma.lower() == "accord" for case in sentence.children(token.index, "case"))
