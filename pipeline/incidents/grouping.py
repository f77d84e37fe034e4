"""Tellings -> clusters: what belongs to one happening, and the reason for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby, pairwise

from pipeline.incidents.identity import Profile, compatible
from pipeline.incidents.mentions import Telling, is_passing
from pipeline.lexicon.grammar import grammar
from pipeline.model import Phrase, RegionKind, Sentence
from pipeline.ontology import COMMON_ACTS, OUTCOMES, TAKING, THROWN, TURMOIL, VIOLENCE, Predicate
from pipeline.participants import Participants
from pipeline.participants.roles import people_of

#: Determiners that point back to something told before.
BACK_POINTERS = frozenset({"the", "this", "that", "these", "those", "such", "its", "their"})
#: Captions and headings may date or place an event, but do not tell another.
ECHO_REGIONS = frozenset({RegionKind.CAPTION, RegionKind.HEADING, RegionKind.HEADLINE})
ONE_YEAR = timedelta(days=365)
#: Units of time that part one happening from another, and how many words of a sentence open it.
PERIODS = frozenset({"day", "week", "month", "year"})
OPENING_WORDS = 5


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


def cluster(tellings: list[Telling], sentences: tuple[Sentence, ...], people: Participants) -> list[Cluster]:
    """What each sentence tells joins the most told of the happenings it can be the same as, or starts one."""
    clusters: list[Cluster] = []
    for _, told in groupby(tellings, key=lambda telling: telling.told.sentence):
        for fresh in one_sentence(list(told)):
            same = [g for g in clusters if compatible(g.profile, fresh.profile) and tied(g, fresh, sentences, people)]
            if same:
                likest(same, fresh, people).tellings.extend(fresh.tellings)
            else:
                clusters.append(fresh)
    return clusters


def likest(groups: list[Cluster], fresh: Cluster, people: Participants) -> Cluster:
    """The happening done to the same people, with the most like acts, the most told among equals, the last of those."""
    undergoers = sides(fresh.tellings, people)[1]
    return max(
        reversed(groups),
        key=lambda group: (
            bool(undergoers & sides(group.tellings, people)[1]),
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
            min(same, key=lambda group: distance(group, telling)).tellings.append(telling)
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
    past = any(t.anchor.past for t in group.tellings)
    return (one and telling.anchor.past) or (other and past)


def tied(group: Cluster, fresh: Cluster, sentences: tuple[Sentence, ...], people: Participants) -> bool:
    """A reason to take what a sentence tells for something told already."""
    if any(is_set_apart(t, group, sentences) for t in fresh.tellings):
        return False
    if in_other_item(group, fresh.tellings[0], sentences) or is_murder_beside_fight(group, fresh, people):
        return False
    others = any(is_of_others(group, telling, people) for telling in fresh.tellings)
    upheld = stands(group, sentences) or stands(fresh, sentences)
    if upheld and adds_nothing_new(group, fresh) and not others and not years_apart(group, fresh):
        return True
    return any(
        points_back(earlier, telling, sentences)
        or echoes(earlier, telling, sentences)
        or shares_people(earlier, telling, people)
        for earlier in group.tellings
        for telling in fresh.tellings
    )


def is_murder_beside_fight(group: Cluster, fresh: Cluster, people: Participants) -> bool:
    """A murder and a fight, told apart and of no one in common, are two happenings: who fights is not murdered."""
    kinds = {(is_murder(one), Predicate.CLASH in one.profile.predicates) for one in (group, fresh)}
    if kinds != {(True, False), (False, True)}:
        return False
    one, other = (frozenset().union(*sides(cluster.tellings, people)) for cluster in (group, fresh))
    return not one & other


def is_murder(group: Cluster) -> bool:
    """Whether somebody was murdered or put to death by the words of what is told."""
    return any(telling.told.lemma in grammar().murders for telling in group.tellings)


def in_other_item(group: Cluster, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """Items of a list tell of one happening each."""
    here, there = sentences[telling.told.sentence], sentences[group.tellings[-1].told.sentence]
    return RegionKind.ITEM in {here.region, there.region} and here.paragraph != there.paragraph


def is_set_apart(telling: Telling, group: Cluster, sentences: tuple[Sentence, ...]) -> bool:
    """The text says that it is another one: "in a separate incident", "a second bomb", "elsewhere"."""
    sentence = sentences[telling.told.sentence]
    modifiers = {child.lemma.lower() for child in sentence.children(telling.told.trigger.head, "amod", "det", "advmod")}
    opening = {token.lemma.lower() for token in sentence.tokens[:4]}
    if opening & grammar().turns or opens_later(sentence):
        return True
    return bool(modifiers & grammar().others) and not ("the" in modifiers and tells_of_several(group, sentences))


def opens_later(sentence: Sentence) -> bool:
    """Whether a sentence opens with another day: "Three days later", "A week after"."""
    opening = pairwise(sentence.tokens[:OPENING_WORDS])
    return any(unit.lemma.lower() in PERIODS and turn.text.lower() in {"later", "after"} for unit, turn in opening)


def tells_of_several(group: Cluster, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a happening was told in the plural: "two attacks", of which "the second" is one."""
    nouns = [sentences[t.told.sentence].token(t.told.trigger.head) for t in group.tellings if t.told.nominal]
    return any(noun.feature("Number") == "Plur" for noun in nouns)


def stands(group: Cluster, sentences: tuple[Sentence, ...]) -> bool:
    """It is told for its own sake, with its people, toll, day or place, so that what is told without can be of it."""
    return any(
        not is_passing(telling, sentences[telling.told.sentence])
        and (telling.places_itself or telling.casualties or telling.told.who or telling.told.whom)
        for telling in group.tellings
    )


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


def is_of_others(group: Cluster, telling: Telling, people: Participants) -> bool:
    """It names who did it and to whom, and neither had a part in what was told, of which both are named as well."""
    doers, undergoers = sides([telling], people)
    others, sufferers = sides(group.tellings, people)
    known = bool(doers and undergoers and others and sufferers)
    return known and not (doers | undergoers) & (others | sufferers)


def sides(tellings: list[Telling], people: Participants) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all who did what is told, and of all people and things that it was done to."""
    return (
        named((phrase for telling in tellings for phrase in telling.told.who), people),
        named((phrase for telling in tellings for phrase in telling.told.whom), people),
    )


def named(phrases: Iterable[Phrase], people: Participants) -> frozenset[str]:
    """The names of the participants that phrases name."""
    return frozenset(one.name for phrase in phrases if (one := people.of(phrase)) is not None)


def is_unrest(acts: frozenset[Predicate]) -> bool:
    """Whether acts are those of one demonstration and what became of it."""
    told = bool(acts & {Predicate.PROTEST, Predicate.RIOT}) or {Predicate.DISPERSE, Predicate.THROW} <= acts
    return told and acts <= TURMOIL


def points_back(earlier: Telling, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """An event noun with "the" or "this", of the same class as what was told or naming any act: "the attack"."""
    found = telling.told
    if not found.nominal:
        return False
    sentence = sentences[found.sentence]
    determiners = {child.text.lower() for child in sentence.children(found.trigger.head, "det", "nmod:poss")}
    plural = sentence.token(found.trigger.head).feature("Number") == "Plur"
    general = found.predicate in {Predicate.ATTACK, Predicate.EXPLODE}
    return bool(determiners & BACK_POINTERS) and not plural and (general or found.predicate == earlier.told.predicate)


def echoes(earlier: Telling, telling: Telling, sentences: tuple[Sentence, ...]) -> bool:
    """A caption, heading or headline, or what follows it, tells the same act again."""
    regions = {sentences[earlier.told.sentence].region, sentences[telling.told.sentence].region}
    return bool(regions & ECHO_REGIONS) and earlier.told.predicate == telling.told.predicate


def shares_people(earlier: Telling, telling: Telling, people: Participants) -> bool:
    """Within a few sentences, the same act or its outcome by or to the same named or described people."""
    if telling.told.sentence - earlier.told.sentence > 3:
        return False
    one, other = people_of(earlier.told, people), people_of(telling.told, people)
    return bool(one & other)


def in_passing(group: Cluster, sentences: tuple[Sentence, ...]) -> list[Telling]:
    """The tellings of a happening that would not make it told: captions and headings, and what is told in passing."""
    has_body = any(sentence.region is RegionKind.BODY for sentence in sentences)

    def passes(telling: Telling) -> bool:
        sentence = sentences[telling.told.sentence]
        return (has_body and sentence.region in ECHO_REGIONS) or is_passing(telling, sentence)

    return [telling for telling in group.tellings if passes(telling)]
