"""Tuples that speak of one happening -> one incident, before anyone asks what type it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from pipeline.anchoring import Anchor, Surroundings, anchor
from pipeline.identity import OUTCOMES, TAKING, VIOLENCE, Profile, compatible
from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import (
    UNREAL,
    Alternative,
    Casualty,
    Coded,
    Day,
    EventTuple,
    Factuality,
    Incident,
    Location,
    RegionKind,
    Sentence,
    T,
    Token,
)
from pipeline.ontology import Predicate
from pipeline.participants import Participants
from pipeline.roles import people_of, role_fillers

#: Classes that are no happening of their own: words about happenings.
VERBAL = frozenset({Predicate.STATE, Predicate.CLAIM, Predicate.THREATEN})
#: The most certain standing among an incident's tuples is the incident's.
STANDING = (
    Factuality.ASSERTED,
    Factuality.CLAIMED,
    Factuality.ALLEGED,
    Factuality.DENIED,
    Factuality.HISTORICAL,
)
#: Rungs of the ladder that are the tuple's own words.
CLOSE = frozenset({"argument", "clause"})
#: Determiners that point back to something told before.
POINTERS = frozenset({"the", "this", "that", "these", "those", "such", "its", "their"})
#: Days before publication after which a happening is background.
BACKGROUND_DAYS = 31
#: Captions and headings may date or place an event, but do not tell another.
ECHO_REGIONS = frozenset({RegionKind.CAPTION, RegionKind.HEADING, RegionKind.HEADLINE})


@dataclass(frozen=True)
class Telling:
    """One tuple that tells of a happening, with its anchor and counts."""

    told: EventTuple
    anchor: Anchor
    casualties: tuple[Casualty, ...]

    @property
    def profile(self) -> Profile:
        """What identity is judged by: the day and place of the tuple's own words, not those around it."""
        country = self.anchor.country if self.anchor.place_rung in {*CLOSE, "sentence"} else None
        predicates = frozenset({self.told.predicate} if self.told.predicate else ())
        return Profile(predicates, own(self.anchor.day), own(self.anchor.location), country)

    @property
    def places_itself(self) -> bool:
        """Whether the tuple's own clause says when or where it happened."""
        return any(value is not None and value.rule.partition(":")[0] in CLOSE for value in self.anchored)

    @property
    def anchored(self) -> tuple[Coded[Day] | None, Coded[Location] | None]:
        """Its day and its place."""
        return self.anchor.day, self.anchor.location


def own(value: Coded[T] | None) -> Coded[T] | None:
    """A day or place that stands in the tuple's own sentence, else None."""
    return value if value is not None and value.rule.partition(":")[0] in {*CLOSE, "sentence"} else None


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
        telling
        for index, found in enumerate(tuples)
        if tells(found, around.sentences[found.sentence])
        and not is_general(telling := Telling(found, anchor(found, around), tuple(counts.get(index, ()))), around)
    ]
    clusters = cluster(tellings, around.sentences, people)
    told = [group for group in clusters if is_told(group, around.sentences)]
    incidents = [incident(group, people, around) for group in told]
    return tuple(incidents)


def tells(found: EventTuple, sentence: Sentence) -> bool:
    """Whether a tuple tells of a happening."""
    if found.predicate is None or found.predicate in VERBAL:
        return False
    if found.factuality in UNREAL or found.factuality is Factuality.HISTORICAL:
        return False
    return found.nominal or not is_command(sentence, sentence.token(found.trigger.head))


def is_command(sentence: Sentence, verb: Token) -> bool:
    """A main verb in its base form without a subject: "follow us"."""
    base = verb.text.lower() == verb.lemma.lower() and verb.relation == "root"
    return base and not sentence.children(verb.index, "nsubj", "nsubj:pass", "aux")


# --- one happening ---------------------------------------------------------------------------------------------------


def cluster(tellings: list[Telling], sentences: tuple[Sentence, ...], people: Participants) -> list[Cluster]:
    """What each sentence tells joins the most told of the happenings it can be the same as, or starts one."""
    clusters: list[Cluster] = []
    for _, told in groupby(tellings, key=lambda telling: telling.told.sentence):
        for fresh in one_sentence(list(told)):
            same = [g for g in clusters if compatible(g.profile, fresh.profile) and tied(g, fresh, sentences, people)]
            if same:
                max(reversed(same), key=lambda group: len(group.tellings)).tellings.extend(fresh.tellings)
            else:
                clusters.append(fresh)
    return clusters


def one_sentence(tellings: list[Telling]) -> list[Cluster]:
    """The happenings of one sentence: what it tells is one, unless acts, days or places differ."""
    clusters: list[Cluster] = []
    for telling in sorted(tellings, key=lambda telling: telling.told.predicate in OUTCOMES):
        for group in clusters:
            if compatible(group.profile, telling.profile):
                group.tellings.append(telling)
                break
        else:
            clusters.append(Cluster([telling]))
    return clusters


def tied(group: Cluster, fresh: Cluster, sentences: tuple[Sentence, ...], people: Participants) -> bool:
    """A reason to take what a sentence tells for something told already."""
    if any(is_set_apart(t, sentences[t.told.sentence]) for t in fresh.tellings):
        return False
    if in_other_item(group, fresh.tellings[0], sentences):
        return False
    return adds_nothing_new(group, fresh) or any(
        points_back(earlier, telling, sentences)
        or echoes(earlier, telling, sentences)
        or shares_people(earlier, telling, people)
        for earlier in group.tellings
        for telling in fresh.tellings
    )


def in_other_item(group: Cluster, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """Items of a list tell of one happening each."""
    here, there = sentences[telling.told.sentence], sentences[group.tellings[-1].told.sentence]
    return RegionKind.ITEM in {here.region, there.region} and here.paragraph != there.paragraph


def is_set_apart(telling: Telling, sentence: Sentence) -> bool:
    """The text says that it is another one: "in a separate incident", "a second bomb", "elsewhere"."""
    trigger = telling.told.trigger.head
    modifiers = {child.lemma.lower() for child in sentence.children(trigger, "amod", "det", "advmod")}
    opening = {token.lemma.lower() for token in sentence.tokens[:4]}
    return bool(modifiers & grammar().others) or bool(opening & grammar().turns)


def adds_nothing_new(group: Cluster, fresh: Cluster) -> bool:
    """It gives no day and place of its own, or the same place, or only what the earlier telling left open."""
    one, other = group.profile, fresh.profile
    both = one.predicates | other.predicates
    alike = bool(one.predicates & other.predicates) or both <= VIOLENCE or both <= TAKING
    if not any(telling.places_itself for telling in fresh.tellings):
        return alike
    if one.location is not None and other.location is not None:
        return alike
    left_open = one.day is None or other.day is None or one.day.value.date == other.day.value.date
    return left_open and alike


def points_back(earlier: Telling, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """An event noun with "the" or "this", of the same class as what was told or naming any act: "the attack"."""
    found = telling.told
    if not found.nominal:
        return False
    sentence = sentences[found.sentence]
    determiners = {child.text.lower() for child in sentence.children(found.trigger.head, "det", "nmod:poss")}
    plural = sentence.token(found.trigger.head).feature("Number") == "Plur"
    general = found.predicate in {Predicate.ATTACK, Predicate.EXPLODE}
    return bool(determiners & POINTERS) and not plural and (general or found.predicate == earlier.told.predicate)


def echoes(earlier: Telling, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """A caption, heading or headline, or what follows it, tells the same act again."""
    regions = {sentences[earlier.told.sentence].region, sentences[telling.told.sentence].region}
    return bool(regions & ECHO_REGIONS) and same_act(earlier, telling)


def same_act(earlier: Telling, telling: Telling) -> bool:
    """The same lexicon class."""
    return earlier.told.predicate == telling.told.predicate


def shares_people(earlier: Telling, telling: Telling, people: Participants) -> bool:
    """Within a few sentences, the same act or its outcome by or to the same named or described people."""
    if telling.told.sentence - earlier.told.sentence > 3:
        return False
    one, other = people_of(earlier.told, people), people_of(telling.told, people)
    return bool(one & other)


def is_told(group: Cluster, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a happening is told as one: not only in captions and headings, in passing, or as a habit."""
    has_body = any(sentence.region is RegionKind.BODY for sentence in sentences)
    body = [t for t in group.tellings if not has_body or sentences[t.told.sentence].region not in ECHO_REGIONS]
    return any(not is_passing(t, sentences[t.told.sentence]) for t in body)


def is_passing(telling: Telling, sentence: Sentence) -> bool:
    """A clause that only describes somebody, or a state of things that dates from years ago."""
    if telling.anchor.past and telling.told.predicate not in VIOLENCE:
        return True
    if telling.told.nominal or telling.places_itself or telling.casualties:
        return False
    return describes(sentence, sentence.token(telling.told.trigger.head))


def is_general(telling: Telling, around: Surroundings) -> bool:
    """Acts in general, in the plural without determiner, number or doer: "assaults on aid workers are common"."""
    found = telling.told
    if not found.nominal or found.who or telling.places_itself or telling.casualties:
        return False
    sentence = around.sentences[found.sentence]
    noun = sentence.token(found.trigger.head)
    told = [c for c in sentence.children(noun.index, "det", "nummod", "nmod:poss") if c.lemma.lower() != "such"]
    return noun.feature("Number") == "Plur" and not told and not occurs(sentence, noun)


def occurs(sentence: Sentence, noun: Token) -> bool:
    """Whether the text says that it happened: "clashes erupted", "protests were held"."""
    verb = sentence.head(noun)
    if verb is None or noun.relation != "nsubj" or verb.upos != "VERB":
        return False
    lexicon = load_lexicon()
    return verb.lemma.lower() in lexicon.occurrence_verbs or verb.lemma.lower() in lexicon.light_verbs


def describes(sentence: Sentence, verb: Token) -> bool:
    """A relative or participial clause on a noun, or an infinitive: "troops deployed in Iraq", "to fight rebels"."""
    if verb.relation == "conj" and (head := sentence.head(verb)) is not None:
        return describes(sentence, head)
    infinitive = any(mark.text.lower() == "to" for mark in sentence.children(verb.index, "mark"))
    return verb.relation == "acl" or infinitive


# --- the incident ----------------------------------------------------------------------------------------------------


def incident(group: Cluster, people: Participants, around: Surroundings) -> Incident:
    """A cluster as one value: its best day, place and standing, its people in their roles, its counts."""
    tellings = sorted(group.tellings, key=lambda telling: informativeness(telling, around.sentences))
    day = best_day(tellings) or narrative_day(tellings, around)
    location = best_location(tellings)
    numbers = sorted({telling.told.sentence for telling in tellings})
    background = is_old(day, around) if best_day(tellings) else any(t.anchor.past for t in tellings)
    factuality = min((t.told.factuality for t in tellings), key=standing)
    return Incident(
        tuples=tuple(telling.told for telling in tellings),
        roles=tuple(dict.fromkeys(filler for found in vouched(tellings) for filler in role_fillers(found, people))),
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


def vouched(tellings: list[Telling]) -> list[EventTuple]:
    """The tuples whose participants count: what somebody denies names no one, unless all there is, is denied."""
    told = [telling.told for telling in tellings]
    return [found for found in told if found.factuality is not Factuality.DENIED] or told


def standing(factuality: Factuality) -> int:
    """Rank of a standing, the most certain first."""
    return STANDING.index(factuality) if factuality in STANDING else len(STANDING)


def informativeness(telling: Telling, sentences: tuple[Sentence, ...]) -> tuple[bool, int, int]:
    """Sort key: body before captions, fuller tuples first, then text order."""
    found = telling.told
    filled = sum(bool(part) for part in (found.who, found.whom, found.where, found.when)) + bool(telling.casualties)
    specific = found.predicate not in {Predicate.KILL, Predicate.INJURE, Predicate.EXPLODE}
    return (
        sentences[found.sentence].region is not RegionKind.BODY,
        -filled - specific,
        found.trigger.span.start,
    )


def best_day(tellings: list[Telling]) -> Coded[Day] | None:
    """The day that is best told; the other days that were told stay beside it, with their spans."""
    days = [telling.anchor.day for telling in tellings if telling.anchor.day is not None]
    best = max(days, key=lambda day: (own(day) is not None, -day.value.precision, day.confidence), default=None)
    if best is None:
        return None
    told = [Alternative(day.value, day.rule, day.spans) for day in days] + [o for day in days for o in day.alternatives]
    others = {other.value.date: other for other in reversed(told) if other.value.date != best.value.date}
    return replace(best, alternatives=tuple(others[day] for day in sorted(others)))


def best_location(tellings: list[Telling]) -> Coded[Location] | None:
    """The place that is best told: in the tuple's own sentence, the town before the province, the first."""
    told = sorted(tellings, key=lambda telling: telling.told.trigger.span.start)
    places = [telling.anchor.location for telling in told if telling.anchor.location is not None]
    return max(places, key=lambda at: (own(at) is not None, -at.value.precision), default=None)


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


def distinct(indexes: Iterable[int]) -> tuple[int, ...]:
    """Indexes once each, in order."""
    return tuple(sorted(set(indexes)))
