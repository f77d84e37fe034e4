"""Tuples that speak of one happening -> one incident, before anyone asks what type it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.anchoring import Anchor, Surroundings, anchor
from pipeline.identity import Profile, compatible
from pipeline.model import (
    Casualty,
    Coded,
    Day,
    EventTuple,
    Factuality,
    Incident,
    Location,
    Participant,
    ParticipantKind,
    RegionKind,
    Role,
    RoleFiller,
    Sentence,
)
from pipeline.ontology import Predicate
from pipeline.participants import Participants

#: Classes that are no happening of their own: words about happenings.
VERBAL = frozenset({Predicate.STATE, Predicate.CLAIM, Predicate.THREATEN})
#: What the text says did not, or may not, happen is no report of a happening.
UNREAL = frozenset({Factuality.NEGATED, Factuality.HYPOTHETICAL, Factuality.PLANNED, Factuality.THREATENED})
#: The most certain standing among an incident's tuples is the incident's.
STANDING = (
    Factuality.ASSERTED,
    Factuality.CLAIMED,
    Factuality.ALLEGED,
    Factuality.DENIED,
    Factuality.HISTORICAL,
)
#: Sides of the classes that are not simply "perpetrator did it to victim".
ROLES: dict[str, tuple[Role | None, Role | None]] = {
    Predicate.CLASH: (Role.PARTICIPANT, Role.PARTICIPANT),
    Predicate.PROTEST: (Role.PARTICIPANT, None),
    Predicate.RIOT: (Role.PARTICIPANT, Role.TARGET),
    Predicate.DISPERSE: (Role.AUTHORITY, Role.PARTICIPANT),
    Predicate.ARREST: (Role.AUTHORITY, Role.VICTIM),
    Predicate.AGREE: (Role.PARTICIPANT, Role.PARTICIPANT),
    Predicate.SURRENDER: (Role.PARTICIPANT, Role.PARTICIPANT),
    Predicate.RELEASE: (Role.AUTHORITY, Role.VICTIM),
    Predicate.DEFUSE: (Role.AUTHORITY, Role.TARGET),
    Predicate.INTERCEPT: (Role.AUTHORITY, Role.TARGET),
    Predicate.SEIZE_WEAPONS: (Role.AUTHORITY, Role.TARGET),
    Predicate.DEPLOY: (Role.PARTICIPANT, None),
    Predicate.CHANGE_GROUP: (Role.PARTICIPANT, None),
    Predicate.ESTABLISH_BASE: (Role.PARTICIPANT, None),
    Predicate.WITHDRAW: (Role.PARTICIPANT, None),
    Predicate.HAND_OVER: (Role.PARTICIPANT, Role.TARGET),
    Predicate.DISPLACE: (Role.VICTIM, Role.VICTIM),
    Predicate.COUP: (Role.PERPETRATOR, Role.TARGET),
}
#: Determiners that point back to something told before.
POINTERS = frozenset({"the", "this", "that", "these", "those", "such", "its", "their"})
#: Days before publication after which a happening is background.
BACKGROUND_DAYS = 31
#: Captions and headings may date or place an event, but do not tell another.
ECHO_REGIONS = frozenset({RegionKind.CAPTION, RegionKind.HEADING, RegionKind.HEADLINE})


@dataclass(frozen=True)
class Telling:
    """One tuple that tells of a happening, with its anchor and counts."""

    tuple: EventTuple
    anchor: Anchor
    casualties: tuple[Casualty, ...]

    @property
    def profile(self) -> Profile:
        """What identity is judged by; a day or place from the dateline does not speak for the tuple itself."""
        own_day = self.anchor.day if self.anchor.rung in {"argument", "clause", "sentence"} else None
        location = self.anchor.location
        own_place = location if location and location.rule.partition(":")[0] in {"argument", "clause", "sentence"} else None
        country = self.anchor.country if own_place else None
        predicates = frozenset({self.tuple.predicate} if self.tuple.predicate else ())
        return Profile(predicates, own_day, own_place, country)


@dataclass
class Cluster:
    """Tellings gathered so far for one happening."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def profile(self) -> Profile:
        """The union of what its tellings say."""
        profiles = [telling.profile for telling in self.tellings]
        return Profile(
            predicates=frozenset().union(*(p.predicates for p in profiles)),
            day=next((p.day for p in profiles if p.day), None),
            location=next((p.location for p in profiles if p.location), None),
            country=next((p.country for p in profiles if p.country), None),
        )


def group_incidents(
    tuples: tuple[EventTuple, ...],
    casualties: tuple[Casualty, ...],
    people: Participants,
    around: Surroundings,
) -> tuple[Incident, ...]:
    """The incidents of a document, in the order they are first told."""
    counts: dict[int, list[Casualty]] = {}
    for made in casualties:
        counts.setdefault(made.tuple_index, []).append(made)
    tellings = [
        Telling(found, anchor(found, around), tuple(counts.get(index, ())))
        for index, found in enumerate(tuples)
        if tells(found)
    ]
    clusters = cluster(tellings, around.sentences, people)
    incidents = [incident(group, people, around) for group in clusters if not is_echo(group, around.sentences)]
    return attribute(incidents, tuples, people)


def tells(found: EventTuple) -> bool:
    """Whether a tuple tells of a happening."""
    return found.predicate is not None and found.predicate not in VERBAL and found.factuality not in UNREAL


# --- one happening ---------------------------------------------------------------------------------------------------


def cluster(tellings: list[Telling], sentences: tuple[Sentence, ...], people: Participants) -> list[Cluster]:
    """Each telling joins the nearest earlier happening that it can be the same as and is tied to, or starts one."""
    clusters: list[Cluster] = []
    for telling in tellings:
        for group in reversed(clusters):
            if compatible(group.profile, telling.profile) and tied(group, telling, sentences, people):
                group.tellings.append(telling)
                break
        else:
            clusters.append(Cluster([telling]))
    return clusters


def tied(group: Cluster, telling: Telling, sentences: tuple[Sentence, ...], people: Participants) -> bool:
    """A reason to take a telling for one already told: same sentence, pointing back, same people, or an echo."""
    return any(
        in_one_sentence(told, telling)
        or points_back(told, telling, sentences)
        or echoes(told, telling, sentences)
        or shares_people(told, telling, people)
        for told in group.tellings
    )


def in_one_sentence(told: Telling, telling: Telling) -> bool:
    """Both in one sentence."""
    return told.tuple.sentence == telling.tuple.sentence


def points_back(told: Telling, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """An event noun with "the" or "this", of the same class as what was told or naming any act: "the attack"."""
    found = telling.tuple
    if not found.nominal:
        return False
    sentence = sentences[found.sentence]
    determiners = {child.text.lower() for child in sentence.children(found.trigger.head, "det", "nmod:poss")}
    plural = sentence.token(found.trigger.head).feature("Number") == "Plur"
    general = found.predicate in {Predicate.ATTACK, Predicate.EXPLODE}
    return bool(determiners & POINTERS) and not plural and (general or found.predicate == told.tuple.predicate)


def echoes(told: Telling, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """A caption, heading or headline, or what follows it, tells the same act again."""
    regions = {sentences[told.tuple.sentence].region, sentences[telling.tuple.sentence].region}
    return bool(regions & ECHO_REGIONS) and same_act(told, telling)


def same_act(told: Telling, telling: Telling) -> bool:
    """The same lexicon class."""
    return told.tuple.predicate == telling.tuple.predicate


def shares_people(told: Telling, telling: Telling, people: Participants) -> bool:
    """Within a few sentences, the same act or its outcome by or to the same named or described people."""
    if telling.tuple.sentence - told.tuple.sentence > 3:
        return False
    one, other = people_of(told.tuple, people), people_of(telling.tuple, people)
    return bool(one & other)


def people_of(found: EventTuple, people: Participants) -> set[str]:
    """Names of the participants of a tuple, weapons and things left out."""
    everyone = (people.of(phrase) for phrase in (*found.who, *found.whom))
    things = {ParticipantKind.OBJECT, ParticipantKind.WEAPON}
    return {one.name.casefold() for one in everyone if one is not None and one.kind not in things}


def is_echo(group: Cluster, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a happening is told nowhere but in captions, headings or the headline of a page that has a body."""
    has_body = any(sentence.region is RegionKind.BODY for sentence in sentences)
    return has_body and all(sentences[t.tuple.sentence].region in ECHO_REGIONS for t in group.tellings)


# --- the incident ----------------------------------------------------------------------------------------------------


def incident(group: Cluster, people: Participants, around: Surroundings) -> Incident:
    """A cluster as one value: its best day, place and standing, its people in their roles, its counts."""
    tellings = sorted(group.tellings, key=lambda telling: informativeness(telling, around.sentences))
    day = best_day(tellings) or narrative_day(tellings, around)
    location = best_location(tellings)
    numbers = sorted({telling.tuple.sentence for telling in tellings})
    background = any(t.anchor.past for t in tellings) or is_old(day, around)
    factuality = min((t.tuple.factuality for t in tellings), key=standing)
    return Incident(
        tuples=tuple(telling.tuple for telling in tellings),
        roles=tuple(dict.fromkeys(filler for telling in tellings for filler in role_fillers(telling.tuple, people))),
        casualties=tuple(made for telling in tellings for made in telling.casualties),
        day=day,
        location=location,
        country=location.value.place.country if location else first_country(tellings),
        factuality=Factuality.HISTORICAL if background and factuality is Factuality.ASSERTED else factuality,
        background=background,
        places=distinct(index for telling in tellings for index in telling.anchor.places),
        times=distinct(index for telling in tellings for index in telling.anchor.times),
        sentences=tuple(around.sentences[number] for number in numbers),
    )


def standing(factuality: Factuality) -> int:
    """Rank of a standing, the most certain first."""
    return STANDING.index(factuality) if factuality in STANDING else len(STANDING)


def informativeness(telling: Telling, sentences: tuple[Sentence, ...]) -> tuple[bool, int, int]:
    """Sort key: body before captions, fuller tuples first, then text order."""
    found = telling.tuple
    filled = sum(bool(part) for part in (found.who, found.whom, found.where, found.when)) + bool(telling.casualties)
    specific = found.predicate not in {Predicate.KILL, Predicate.INJURE, Predicate.EXPLODE}
    return (
        sentences[found.sentence].region is not RegionKind.BODY,
        -filled - specific,
        found.trigger.span.start,
    )


def best_day(tellings: list[Telling]) -> Coded[Day] | None:
    """The day with the highest confidence; the days of the other tellings are kept as alternatives."""
    days = [telling.anchor.day for telling in tellings if telling.anchor.day is not None]
    return max(days, key=lambda day: (day.confidence, -day.value.precision), default=None)


def best_location(tellings: list[Telling]) -> Coded[Location] | None:
    """The place with the highest confidence, the more precise first."""
    places = [telling.anchor.location for telling in tellings if telling.anchor.location is not None]
    return max(places, key=lambda place: (place.confidence, -place.value.precision), default=None)


def first_country(tellings: list[Telling]) -> str | None:
    """The country of an incident that has no point."""
    return next((telling.anchor.country for telling in tellings if telling.anchor.country), None)


def narrative_day(tellings: list[Telling], around: Surroundings) -> Coded[Day] | None:
    """The publication day, marked as inferred, for an undated happening that the text tells as its news."""
    if around.published_at is None or any(telling.anchor.past or telling.anchor.times for telling in tellings):
        return None
    return Coded(Day(around.published_at, 1), "narrative:publication_day_inferred", 0.3)


def is_old(day: Coded[Day] | None, around: Surroundings) -> bool:
    """Whether a day lies so far before publication that the text tells it as background."""
    if day is None or around.published_at is None:
        return False
    return (around.published_at - day.value.date).days > BACKGROUND_DAYS


def distinct(indexes: Iterator[int]) -> tuple[int, ...]:
    """Indexes once each, in order."""
    return tuple(sorted(set(indexes)))


def role_fillers(found: EventTuple, people: Participants) -> Iterator[RoleFiller]:
    """The participants of a tuple in the roles its class gives them."""
    doer, undergoer = ROLES.get(found.predicate or "", (Role.PERPETRATOR, Role.VICTIM))
    if found.predicate == Predicate.KILL and not found.passive and not found.whom and not found.nominal:
        doer = Role.VICTIM
    for phrase in found.instruments:
        if (one := people.of(phrase)) is not None:
            yield RoleFiller(Role.INSTRUMENT, one)
    for role, phrases in ((doer, found.who), (undergoer, found.whom)):
        for phrase in phrases:
            one = people.of(phrase)
            if one is not None and role is not None:
                yield RoleFiller(fitting_role(role, one.kind), one)


def fitting_role(role: Role, kind: ParticipantKind) -> Role:
    """A weapon is an instrument whoever wields it, and a thing is a target, not a victim."""
    if kind is ParticipantKind.WEAPON:
        return Role.INSTRUMENT
    return Role.TARGET if kind is ParticipantKind.OBJECT and role is Role.VICTIM else role


# --- who claims and who denies ---------------------------------------------------------------------------------------


def attribute(incidents: list[Incident], tuples: tuple[EventTuple, ...], people: Participants) -> tuple[Incident, ...]:
    """The incidents with who claimed and who denied them: a claim goes to the last violent one told before it."""
    for found in tuples:
        if found.predicate != Predicate.CLAIM or found.factuality in UNREAL:
            continue
        target = claimed_incident(incidents, found)
        claimants = tuple(one for phrase in found.who if (one := people.of(phrase)) is not None)
        if target is not None and claimants:
            before = incidents[target]
            incidents[target] = replace(before, claimed_by=tuple(dict.fromkeys((*before.claimed_by, *claimants))))
    return tuple(incidents)


def claimed_incident(incidents: list[Incident], claim: EventTuple) -> int | None:
    """The position of the incident a claim of responsibility is for: news before background, the last one told."""
    told = [
        (not incident.background, min(t.trigger.span.start for t in incident.tuples), position)
        for position, incident in enumerate(incidents)
        if min(t.trigger.span.start for t in incident.tuples) <= claim.trigger.span.end
    ]
    return max(told)[2] if told else None
