"""Tellings -> clusters: what belongs to one happening, and the reason for it."""

from datetime import timedelta
from itertools import groupby

from pipeline.anchoring import Surroundings
from pipeline.incidents.clusters import ECHO_REGIONS, Cluster, tells_of_several
from pipeline.incidents.identity import compatible
from pipeline.incidents.mentions import Telling
from pipeline.lexicon.grammar import grammar
from pipeline.model import RegionKind
from pipeline.ontology import COMMON_ACTS, OUTCOMES, TAKING, THROWN, TURMOIL, VIOLENCE, Predicate

#: Determiners that point back to something told before.
BACK_POINTERS = frozenset({"the", "this", "that", "these", "those", "such", "its", "their"})
ONE_YEAR = timedelta(days=365)
#: How many of the last happenings what is told next may be of; news tells of far fewer.
LAST_CLUSTERS = 100
#: How many sentences on the same people are still those of the same happening.
SAME_PEOPLE_SENTENCES = 3


def cluster(tellings: list[Telling]) -> list[Cluster]:
    """What each sentence tells joins the most told of the happenings it can be the same as, or starts one."""
    clusters: list[Cluster] = []
    for _, told in groupby(tellings, key=lambda telling: telling.told.sentence):
        for fresh in one_sentence(list(told)):
            same = [g for g in clusters[-LAST_CLUSTERS:] if compatible(g.profile, fresh.profile) and tied(g, fresh)]
            if same:
                likest(same, fresh).add(*fresh.tellings)
            else:
                clusters.append(fresh)
    return clusters


def likest(groups: list[Cluster], fresh: Cluster) -> Cluster:
    """The happening done to the same people, with the most like acts, the most told among equals, the last of those."""
    return max(
        reversed(groups),
        key=lambda group: (
            not group.undergoers.isdisjoint(fresh.undergoers),
            len(telling_acts(group) & telling_acts(fresh)),
            len(group.tellings),
        ),
    )


def telling_acts(group: Cluster) -> frozenset[Predicate]:
    """The acts of a happening that are not common to most."""
    return group.profile.predicates - COMMON_ACTS


def one_sentence(tellings: list[Telling]) -> list[Cluster]:
    """The happenings of one sentence: what it tells is one, unless acts, days or places differ."""
    clusters: list[Cluster] = []
    for telling in sorted(tellings, key=lambda telling: telling.told.predicate in OUTCOMES):
        same = [g for g in clusters if compatible(g.profile, telling.profile) and not times_differ(g, telling)]
        if same:
            min(same, key=lambda group: distance(group, telling)).add(telling)
        else:
            clusters.append(Cluster([telling]))
    return clusters


def distance(group: Cluster, telling: Telling) -> int:
    """How many characters lie between what is told and the nearest word of a happening; none where it lay within it."""
    if any(phrase.head == t.told.trigger.head for phrase in telling.told.within for t in group.tellings):
        return 0
    return min(abs(t.told.trigger.span.start - telling.told.trigger.span.start) for t in group.tellings)


def times_differ(group: Cluster, telling: Telling) -> bool:
    """One has a day of the news, the other is dated to a year long past: "the scene of a 2011 attack"."""
    one, other = group.profile.day is not None, telling.profile.day is not None
    return (one and telling.anchor.past) or (other and group.past)


def tied(group: Cluster, fresh: Cluster) -> bool:
    """A reason to take what a sentence tells for something told already."""
    if any(is_set_apart(telling, group) for telling in fresh.tellings):
        return False
    if in_other_item(group, fresh.tellings[0]) or is_murder_beside_fight(group, fresh):
        return False
    others = any(is_of_others(group, telling) for telling in fresh.tellings)
    upheld = group.stands or fresh.stands
    if upheld and adds_nothing_new(group, fresh) and not others and not years_apart(group, fresh):
        return True
    return any(
        points_back(group, telling) or echoes(group, telling) or shares_people(group, telling)
        for telling in fresh.tellings
    )


def is_murder_beside_fight(group: Cluster, fresh: Cluster) -> bool:
    """A murder and a fight, told apart and of no one in common, are two happenings: who fights is not murdered."""
    if group.murder is fresh.murder:
        return False
    kinds = {(one.murder, Predicate.CLASH in one.profile.predicates) for one in (group, fresh)}
    if kinds != {(True, False), (False, True)}:
        return False
    return not group.involves(fresh.doers | fresh.undergoers)


def in_other_item(group: Cluster, telling: Telling) -> bool:
    """Items of a list tell of one happening each."""
    here, there = telling.sentence, group.tellings[-1].sentence
    return RegionKind.ITEM in {here.region, there.region} and here.paragraph != there.paragraph


def is_set_apart(telling: Telling, group: Cluster) -> bool:
    """The text says that it is another one: "in a separate incident", "a second bomb", "elsewhere"."""
    if telling.opens_apart:
        return True
    return bool(telling.modifiers & grammar().others) and not ("the" in telling.modifiers and group.several)


def adds_nothing_new(group: Cluster, fresh: Cluster) -> bool:
    """It gives no day and place of its own, or the same place, or only what the earlier telling left open."""
    one, other = group.profile, fresh.profile
    both = one.predicates | other.predicates
    alike = (
        bool(one.predicates & other.predicates)
        or both <= VIOLENCE
        or both <= TAKING
        or both <= THROWN
        or is_unrest(both)
    )
    if not any(telling.places_itself for telling in fresh.tellings):
        return alike
    if one.location is not None and other.location is not None:
        return alike
    left_open = one.day is None or other.day is None or one.day.value.date == other.day.value.date
    return left_open and alike


def years_apart(group: Cluster, fresh: Cluster) -> bool:
    """What is remembered has a day of its own, and what is told stands among days of another year."""
    one, others = group.profile.day, [t.anchor.day for t in fresh.tellings if t.anchor.day is not None]
    return one is not None and any(abs(one.value.date - other.value.date) > ONE_YEAR for other in others)


def is_of_others(group: Cluster, telling: Telling) -> bool:
    """It names who did it and to whom, and neither had a part in what was told, of which both are named as well."""
    known = bool(telling.doers and telling.undergoers and group.doers and group.undergoers)
    return known and not group.involves(telling.doers | telling.undergoers)


def is_unrest(acts: frozenset[Predicate]) -> bool:
    """Whether acts are those of one demonstration and what became of it."""
    told = bool(acts & {Predicate.PROTEST, Predicate.RIOT}) or {Predicate.DISPERSE, Predicate.THROW} <= acts
    return told and acts <= TURMOIL


def points_back(group: Cluster, telling: Telling) -> bool:
    """An event noun with "the" or "this", of the same class as what was told or naming any act: "the attack"."""
    found, sentence = telling.told, telling.sentence
    if not found.nominal or tells_of_several(telling):
        return False
    determiners = {child.text.lower() for child in sentence.children(found.trigger.head, "det", "nmod:poss")}
    general = found.predicate in {Predicate.ATTACK, Predicate.EXPLODE}
    return bool(determiners & BACK_POINTERS) and (general or found.predicate in group.acts)


def echoes(group: Cluster, telling: Telling) -> bool:
    """A caption, heading or headline, or what follows it, tells the same act again."""
    told = group.acts if telling.sentence.region in ECHO_REGIONS else group.echoes
    return telling.told.predicate in told


def shares_people(group: Cluster, telling: Telling) -> bool:
    """Within a few sentences, the same act or its outcome by or to the same named or described people."""
    first = telling.told.sentence - SAME_PEOPLE_SENTENCES
    return any(name in group.people and group.people[name] >= first for name in telling.people)


def in_passing(group: Cluster, around: Surroundings) -> list[Telling]:
    """The tellings of a happening that would not make it told: captions and headings, and what is told in passing."""

    def passes(telling: Telling) -> bool:
        return (around.has_body and telling.sentence.region in ECHO_REGIONS) or telling.passes

    return [telling for telling in group.tellings if passes(telling)]
