"""Incident -> facts: its tuples as acts, with classes made sure and sides as actor types."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from pipeline.actors import Side
from pipeline.anchoring import own
from pipeline.coding.acts import Act, Circumstance
from pipeline.coding.circumstances import circumstances, told_beside
from pipeline.coding.disambiguation import refine
from pipeline.coding.facts import Facts
from pipeline.coding.mentioned import flees_violence, is_charge, is_gerund_of, is_introduced, is_spoken_of
from pipeline.coding.naming import event_words, named, named_weapons, plain_noun, words_before
from pipeline.eventhood.nonviolent import is_carried
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.countries import country_named
from pipeline.lexicon.grammar import grammar
from pipeline.model import Basis, EntityKind, EventTuple, Factuality, Incident, Phrase, Role, Sentence, Token
from pipeline.ontology import (
    ARMED,
    DOUBTFUL_BUT_CARRIED,
    GATHERINGS,
    HARM,
    SUFFERED,
    ActorType,
    PeopleClass,
    Predicate,
    ThingClass,
    WeaponClass,
)
from pipeline.syntax import content_head, is_location
from pipeline.tuples.arguments import forms

#: Nouns for a blow that armed forces deal from afar.
STRIKES = frozenset({"strike"})
#: Verbs of coming into a place.
ENTERING = frozenset({"enter"})
#: Actors no surer than this are guesses from the role alone.
GUESS = 0.5


class Reader:
    """Reads acts off the tuples of one incident."""

    def __init__(self, sentences: Iterable[Sentence], sides: Iterable[Side], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.sentences = {sentence.index: sentence for sentence in sentences}
        self.sides: Mapping[tuple[int, int], Side] = {
            (mention.sentence, mention.head): side
            for side in sides
            if side.actor.participant
            for mention in side.actor.participant.mentions
        }

    def act(self, found: EventTuple) -> Act | None:
        """The act a tuple tells of, None when its word tells of none here."""
        if found.predicate is None:
            return None
        draft = self.draft(found, found.predicate)
        predicate = refine(draft)
        if predicate is None:
            return None
        if predicate is draft.predicate:
            return draft
        return replace(draft, predicate=predicate, sure=True, circumstances=self.circumstances(found, predicate))

    def draft(self, found: EventTuple, predicate: Predicate) -> Act:
        """A tuple as an act of the class its word has by itself."""
        sentence = self.sentences[found.sentence]
        is_weapon = self.names_weapon(found)
        beside = partial(may_be_found, found)
        return Act(
            predicate=predicate,
            lemma=found.lemma,
            sure=self.is_sure(found) and not is_weapon,
            span=found.trigger.span,
            doers=self.actor_types(found.who),
            undergoers=self.actor_types(found.whom),
            doer_people=self.people(found.who),
            undergoer_people=self.people(found.whom),
            on_person=self.is_person(found.whom),
            targets=self.things((*found.whom, *found.where)),
            objects=self.things(found.whom),
            weapons=self.weapons((*found.who, *found.instruments)),
            struck=self.weapons(found.whom),
            nearby_things=named((sentence,), self.lexicon.thing_class, beside),
            nearby_weapons=named_weapons((sentence,), self.lexicon, beside),
            at_location=any(self.is_place(found, phrase) for phrase in found.whom),
            within=self.events(found.within),
            object_events=self.events(found.whom),
            is_noun=found.nominal,
            by_strike=bool(self.heads(found.within) & STRIKES),
            has_object=bool(found.whom),
            is_idiom=self.is_idiom(found),
            is_weapon=is_weapon,
            spoken_of=self.is_spoken_of(found, sentence),
            presumed=self.is_presumed(found.who),
            circumstances=self.circumstances(found, predicate),
        )

    def circumstances(self, found: EventTuple, predicate: Predicate) -> tuple[Circumstance, ...]:
        """How an act of this class was done."""
        sentence = self.sentences[found.sentence]
        return circumstances(sentence, sentence.token(found.trigger.head), predicate, self.lexicon)

    def is_place(self, found: EventTuple, phrase: Phrase) -> bool:
        """Whether a phrase names a location that an act may be about: who enters a whole country takes none."""
        entered = found.lemma in ENTERING and country_named(phrase.span.text) is not None
        return not entered and is_location(self.sentences[phrase.sentence], phrase.head)

    def names_weapon(self, found: EventTuple) -> bool:
        """Whether a noun names a weapon before its use: "a car bomb"; not "an airstrike" or "fired shells"."""
        if not found.nominal or found.lemma in self.lexicon.nouns or is_carried(found, self.sentences[found.sentence]):
            return False
        return self.lexicon.weapon_class(*self.head(found.trigger)) is not None

    def is_sure(self, found: EventTuple) -> bool:
        """Whether the word by itself, or with its object, modifier or particle, mostly tells of this class."""
        if found.nominal:
            return not self.is_doubtful(found)
        sentence = self.sentences[found.sentence]
        verb = sentence.token(found.trigger.head)
        if self.is_idiom(found) or (
            found.predicate == Predicate.DISPLACE and flees_violence(sentence, verb, self.lexicon)
        ):
            return True
        told = [form for form in forms(sentence, verb) if self.tells(form, found)]
        return not told or any(form not in self.lexicon.ambiguous_verbs for form in told)

    def is_doubtful(self, found: EventTuple) -> bool:
        """Whether an event noun stands for a doubtful class, with no word before it that makes it plain."""
        lemma, before = self.head(found.trigger)
        if any(self.lexicon.compounds.get((word, lemma)) == found.predicate for word in before):
            return False
        return lemma in self.lexicon.ambiguous_nouns and found.predicate == self.lexicon.nouns.get(lemma)

    def tells(self, form: str, found: EventTuple) -> bool:
        """Whether a verb, alone or with its particle, is in the lexicon under the class of a tuple."""
        return self.lexicon.verbs.get(form) == found.predicate

    def is_idiom(self, found: EventTuple) -> bool:
        """Whether a verb and its object make the class together: "opened fire", "took control"."""
        nouns = self.lexicon.idioms.get(found.lemma)
        if found.nominal or not nouns:
            return False
        sentence, span = self.sentences[found.sentence], found.trigger.span
        inside = {t.lemma.lower() for t in sentence.tokens if span.start <= t.start < span.end}
        return not nouns.isdisjoint(inside | self.heads((*found.whom, *found.instruments)))

    def heads(self, phrases: Iterable[Phrase]) -> frozenset[str]:
        """The lemmas of the heads of phrases."""
        return frozenset(self.sentences[p.sentence].token(p.head).lemma.lower() for p in phrases)

    def actor_types(self, phrases: Iterable[Phrase]) -> frozenset[ActorType]:
        """The actor types of phrases: from the coded actor, else from the head noun."""
        coded = (self.sides.get((phrase.sentence, phrase.head)) for phrase in phrases)
        named = frozenset(side.type for side in coded if side and side.coded.confidence > GUESS)
        return named or frozenset(people.actor_type for people in self.people(phrases))

    def is_spoken_of(self, found: EventTuple, sentence: Sentence) -> bool:
        """Whether an act is only spoken of: judged, or charged without day and place; not what a claim first tells."""
        if found.factuality is Factuality.CLAIMED and any(is_introduced(sentence, one.head) for one in found.whom):
            return False
        if found.nominal or is_gerund_of(sentence, sentence.token(found.trigger.head)):
            victims = found.whom if found.predicate in SUFFERED else ()
            return is_spoken_of(sentence, found.trigger.head, self.lexicon, victims)
        return not found.where and not found.when and is_charge(sentence, found.trigger.head, self.lexicon)

    def is_person(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether phrases name a person."""
        named = (self.sentences[phrase.sentence].entity_at(phrase.head) for phrase in phrases)
        return any(entity is not None and entity.kind is EntityKind.PERSON for entity in named)

    def is_presumed(self, phrases: Iterable[Phrase]) -> bool:
        """Whether phrases name one person who is an attacker by nothing but the act: a driver, somebody's name."""
        coded = (self.sides.get((phrase.sentence, phrase.head)) for phrase in phrases)
        lone = any(side is not None and side.basis is Basis.LONE for side in coded)
        return lone and not any(people.actor_type in ARMED for people in self.people(phrases))

    def people(self, phrases: Iterable[Phrase]) -> frozenset[PeopleClass]:
        """The kinds of people that phrases name."""
        found = (self.lexicon.people_class(*self.head(phrase)) for phrase in phrases)
        return frozenset(people for people in found if people)

    def things(self, phrases: Iterable[Phrase]) -> frozenset[ThingClass]:
        """The kinds of things that phrases name."""
        found = (self.lexicon.thing_class(*self.head(phrase)) for phrase in phrases)
        return frozenset(thing for thing in found if thing)

    def weapons(self, phrases: Iterable[Phrase]) -> frozenset[WeaponClass]:
        """The kinds of weapons that phrases name."""
        found = (self.lexicon.weapon_class(*self.head(phrase)) for phrase in phrases)
        return frozenset(weapon for weapon in found if weapon)

    def events(self, phrases: Iterable[Phrase]) -> frozenset[Predicate]:
        """The classes of the event nouns that phrases name, doubtful ones left out: "fire" may be no shooting."""
        found = (plain_noun(*self.head(phrase), self.lexicon, DOUBTFUL_BUT_CARRIED) for phrase in phrases)
        return frozenset(predicate for predicate in found if predicate)

    def head(self, phrase: Phrase) -> tuple[str, Iterator[str]]:
        """The lemma of a phrase's head and the words before it that may make its kind."""
        sentence = self.sentences[phrase.sentence]
        token = sentence.token(content_head(sentence, phrase.head))
        return token.lemma.lower(), words_before(sentence, token)


def may_be_found(found: EventTuple, sentence: Sentence, token: Token) -> bool:
    """Whether a word may name what somebody found or removed: it stands within what the text says that was."""
    if found.predicate != Predicate.DEFUSE or not found.whom:
        return True
    return any(token in sentence.subtree(phrase.head) for phrase in found.whom)


def gather(incident: Incident, sides: Iterable[Side]) -> Facts:
    """The facts of an incident."""
    lexicon = load_lexicon()
    reader = Reader(incident.sentences, sides, lexicon)
    told = tuple(act for found in incident.tuples if (act := reader.act(found)) is not None)
    plain = tuple(act for act in told if not act.spoken_of)
    acts = less_campaigns(plain if any(act.predicate not in HARM for act in plain) else told)
    return Facts(
        acts=acts,
        people=named(incident.sentences, lexicon.people_class),
        weapons=named_weapons(incident.sentences, lexicon),
        things=named(incident.sentences, lexicon.thing_class),
        mentioned=event_words(incident.sentences, lexicon),
        casualties=incident.casualties,
        triggers=tuple(dict.fromkeys(found.trigger.span for found in incident.tuples)),
        crowd=crowd_size(incident),
        undated_past=incident.background and incident.day is None,
        anchored=is_anchored(incident),
        in_passing=all(act.span in incident.passing for act in acts),
        beside=tuple(one for sentence in incident.sentences for one in told_beside(sentence, lexicon)),
    )


def less_campaigns(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts without the campaign that other violence was part of; a campaign alone is fighting: "the offensive"."""
    campaigns = [act for act in acts if act.predicate is Predicate.ATTACK and act.lemma in grammar().campaigns]
    others = tuple(act for act in acts if act not in campaigns)
    if any(act.predicate in SUFFERED for act in others):
        return others
    return tuple(replace(act, predicate=Predicate.CLASH) if act in campaigns else act for act in acts)


def is_anchored(incident: Incident) -> bool:
    """Whether the sentences of an incident say when or where it happened."""
    told = own(incident.day) is not None or own(incident.location) is not None or incident.place_name is not None
    return told or any(found.when or found.where for found in incident.tuples)


def crowd_size(incident: Incident) -> int | None:
    """How many people take part, where one number is given for them; "a crowd" and "a group" are no number."""
    sentences = {sentence.index: sentence for sentence in incident.sentences}
    gathered = {(who.sentence, who.head) for found in incident.tuples for who in crowd_of(found)}
    counts = (
        one.count
        for one in incident.fillers(Role.PARTICIPANT)
        if one.count is not None and not any(is_many(sentences, one.count, mention) for mention in one.mentions)
        if any((mention.sentence, mention.head) in gathered for mention in one.mentions)
    )
    return max(counts, default=None)


def crowd_of(found: EventTuple) -> tuple[Phrase, ...]:
    """The phrases of a tuple that say who demonstrates."""
    if found.predicate == Predicate.DISPERSE:
        return found.whom
    return found.who if found.predicate in GATHERINGS else ()


def is_many(sentences: Mapping[int, Sentence], count: int, phrase: Phrase) -> bool:
    """Whether a phrase counts many as one: "a crowd", "the leader's supporters", the name of who leads them."""
    if phrase.sentence not in sentences:
        return False
    token = sentences[phrase.sentence].token(phrase.head)
    led = token.upos == "PROPN" or token.feature("Number") == "Plur"
    return token.lemma.lower() in grammar().measures or (count == 1 and led)
