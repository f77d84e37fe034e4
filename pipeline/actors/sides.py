"""The two sides of an incident, each one actor with those who stand with it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from pipeline.actors.casting import Cast, Part, Side
from pipeline.actors.nearby import band_named
from pipeline.actors.opponents import opponents
from pipeline.actors.series import target_of_list
from pipeline.actors.unsaid import Case, doer_of
from pipeline.model import NAMELESS, Basis, CasualtyKind, Incident, Role, Span
from pipeline.ontology import ARMED, BLASTS, BODILY_HARM, CROWDS, DEMONSTRATING, MUTUAL, ActorType, Predicate

HARMED = frozenset({CasualtyKind.KILLED, CasualtyKind.INJURED})
#: Adjectives of parties that stand against each other.
RIVAL = re.compile(r"\b(rival|opposing|warring|competing|feuding)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who did it and to whom, None where the text does not say; the country where it happened."""

    first: Side | None
    second: Side | None
    country: str | None = None
    #: Whether they take the same part in it: both fight, both sign.
    mutual: bool = False
    #: Whether the text counts people who were killed or hurt.
    harm: bool = False
    #: Finds the armed parties that stand beside the acts in their sentences, which only battles ask for.
    beside: Callable[[], Iterable[Side]] = tuple


def sides(cast: Cast, told: tuple[Span, ...] = (), document: tuple[Incident, ...] = ()) -> Sides:
    """The sides of one of a document's incidents; those of the acts with these triggers go first."""
    incident, reader, triggers = cast.incident, cast.reader, frozenset(told)
    playing, acts = list(cast.telling(triggers)), acts_of(incident, triggers)
    blast = acts <= BLASTS | BODILY_HARM and bool(incident.predicates & BLASTS)
    involved = [part for part in playing if part.tells or not (blast and does_it(part)) or may_have_planted(part)]
    first, second = demonstration(playing) if acts & DEMONSTRATING else confrontation(involved, bool(acts & MUTUAL))
    first = doer_of(Case(incident, reader, acts, document, told=first))
    if first is not None and second is not None and is_one(first, second, bool(acts & MUTUAL)):
        second = None
    if second is None or (second.basis is Basis.OWNER and second.type is ActorType.CIVILIANS):
        second = target_of_list(incident, reader) or second
    first = band_named(first, second, incident, reader)
    second = band_named(second, first, incident, reader)
    harm = any(casualty.kind in HARMED for casualty in incident.casualties)
    beside = partial(opponents, incident, reader, triggers)
    return Sides(first, second, reader.country, bool(acts & MUTUAL), harm, beside)


def may_have_planted(part: Part) -> bool:
    """Whether the doer of another act may have made the blast told beside it: fighters; not officers or one person."""
    return part.side.type not in {ActorType.STATE, ActorType.CIVILIANS} and part.side.basis is not Basis.LONE


def is_one(first: Side, second: Side, mutual: bool) -> bool:
    """Whether two sides are one party: by their name, unless they fight each other or are crowds."""
    if first.actor.name != second.actor.name or second.type in CROWDS or is_rival(first):
        return False
    return not mutual or first.actor.participant == second.actor.participant


def acts_of(incident: Incident, told: frozenset[Span]) -> frozenset[Predicate]:
    """The classes of the acts with these triggers, of all acts where none is given."""
    told_acts = (found.predicate for found in incident.tuples if not told or found.trigger.span in told)
    return frozenset(predicate for predicate in told_acts if predicate)


def demonstration(cast: list[Part]) -> tuple[Side | None, Side | None]:
    """Those who demonstrate, and those who step in, whom they turn on or who demonstrate against them."""
    crowds = [part for part in cast if part.side.type in CROWDS]
    counter = [part for part in crowds if is_counter(part.side)]
    crowd = [part for part in crowds if not is_counter(part.side)]
    facing = [part for part in cast if part.side.type in ARMED]
    acting = [part for part in facing if part.role in {Role.AUTHORITY, Role.PERPETRATOR}]
    return together(crowd, doer), together(acting or facing or counter, doer)


def is_counter(side: Side) -> bool:
    """Whether a crowd came to face another: "counter-protesters"."""
    mentions = side.actor.participant.mentions if side.actor.participant else ()
    return any("counter" in mention.span.text.casefold() for mention in mentions)


def confrontation(cast: list[Part], mutual: bool) -> tuple[Side | None, Side | None]:
    """Those who act, and those who are acted on; parties that take the same part stand against each other."""
    doers = [part for part in cast if does_it(part)]
    sufferers = [part for part in cast if not does_it(part)]
    if mutual and len(doers) > 1 and not any(part.side.type in ARMED for part in sufferers):
        doers, sufferers = split(doers)
    if mutual and doers and not sufferers and is_rival(doers[0].side):
        return together(doers, doer), together(doers[:1], doer)
    if doers and not mutual:
        lead = min(doers, key=doer)
        sufferers = [*sufferers, *(part for part in doers if is_foe(part, lead))]
        doers = [part for part in doers if not is_foe(part, lead)]
    first = together(doers, doer)
    others = against(sufferers, first) or (sufferers if mutual and doers else [])
    return first, together(others, sufferer)


def is_foe(part: Part, lead: Part) -> bool:
    """Whether the doer of another act is of the kind that fights the leading one: a state's forces and rebels."""
    kinds = {part.side.type, lead.side.type}
    against_state = ActorType.REBEL in kinds and bool(kinds & {ActorType.STATE, ActorType.EXTERNAL})
    return against_state and part.act != lead.act


def does_it(part: Part) -> bool:
    """Whether a part is that of a doer."""
    if part.role is Role.PARTICIPANT:
        return part.does
    return part.role in {Role.PERPETRATOR, Role.AUTHORITY}


def split(doers: list[Part]) -> tuple[list[Part], list[Part]]:
    """The first of several parties with its allies, and the others."""
    lead = doers[0].side
    allies = [part for part in doers if allied(part.side, lead)]
    return allies, [part for part in doers if not allied(part.side, lead)]


def allied(one: Side, other: Side) -> bool:
    """Forces of one and the same state stand together, and so does what has the same name."""
    both_state = one.type is other.type is ActorType.STATE
    return one.actor.name == other.actor.name or (both_state and same_state(one.actor.name, other.actor.name))


def same_state(one: str, other: str) -> bool:
    """Whether two bodies are of one state, as they are where a name leaves it out: "Police Forces"."""
    states = [name.partition(" of ")[2].partition(" - ")[0] for name in (one, other)]
    return states[0] == states[1] or not all(states)


def is_rival(side: Side) -> bool:
    """Whether the words for a party say that it fights its like: "rival militias"."""
    mentions = side.actor.participant.mentions if side.actor.participant else ()
    return any(RIVAL.search(mention.span.text) for mention in mentions)


def against(sufferers: list[Part], first: Side | None) -> list[Part]:
    """Those who are acted on, less the ones who are also the first side."""
    return [part for part in sufferers if first is None or part.side.actor.name != first.actor.name]


def together(found: list[Part], order: Callable[[Part], tuple[bool, ...]]) -> Side | None:
    """One side's actors as one: the first in this order leads, and those of its sentence are its associates."""
    if not found:
        return None
    lead = min(found, key=order)
    actor = lead.side.actor
    near = [part.side.actor for part in found if stands_with(part, lead)]
    names = [name for one in (actor, *near) for name in (one.name, *one.associates)]
    company = tuple(name for name in dict.fromkeys(names) if name != actor.name and "Unidentified" not in name)
    return replace(lead.side, coded=replace(lead.side.coded, value=replace(actor, associates=company)))


def stands_with(part: Part, lead: Part) -> bool:
    """Whether an actor belongs beside the leading one: crowds with crowds, others by standing in one sentence."""
    if lead.side.type in CROWDS:
        return True
    return part.sentence == lead.sentence and part.side.type not in CROWDS


def doer(part: Part) -> tuple[bool, ...]:
    """Order of doers: of the telling act, armed, named."""
    return not part.tells, part.side.type not in ARMED, part.side.basis in NAMELESS


def sufferer(part: Part) -> tuple[bool, ...]:
    """Order of those acted on: named themselves rather than owners of a thing, of the telling act, armed."""
    return part.side.basis is Basis.OWNER, not part.tells, part.side.type not in ARMED
