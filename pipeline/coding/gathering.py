"""Incident -> facts: its tuples as acts, with classes made sure and sides as actor types."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from pipeline.actors import LONE, Side
from pipeline.coding.acts import Act
from pipeline.coding.facts import Facts
from pipeline.coding.refining import OUTCOMES, refine
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Incident, Phrase, Role, Sentence, Token
from pipeline.ontology import ARMED, ActorType, PeopleClass, Predicate, ThingClass, WeaponClass
from pipeline.syntax import case_of, content_head, first_conjunct, is_location

V = TypeVar("V")
#: Relations between an event noun and what governs it.
NOMINAL = frozenset({"nmod", "obl", "obj", "compound", "conj", "nsubj:pass", "nsubj", "advcl", "root", "ccomp"})
#: Prepositions that say what a protest is about.
CAUSES = frozenset({"over", "against", "about", "following", "at"})
#: Classes whose doubtful words count as well, for what they rule out.
UNINTENDED = frozenset({Predicate.ACCIDENT, Predicate.DISASTER, Predicate.CRIME})
#: Doubtful words of these classes count where people are killed in them or verbs have them as objects.
CARRIED = UNINTENDED | {Predicate.CLASH, Predicate.AGREE}
#: Nouns for a blow that armed forces deal from afar.
STRIKES = frozenset({"strike"})
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
        draft = self.draft(found, Predicate(found.predicate))
        predicate = refine(draft)
        if predicate is None:
            return None
        return replace(draft, predicate=predicate, sure=draft.sure or predicate is not draft.predicate)

    def draft(self, found: EventTuple, predicate: Predicate) -> Act:
        """A tuple as an act of the class its word has by itself."""
        sentence = self.sentences[found.sentence]
        is_weapon = found.nominal and self.lexicon.weapon_class(*self.head(found.trigger)) is not None
        return Act(
            predicate=predicate,
            lemma=found.lemma,
            sure=self.is_sure(found) and not is_weapon,
            span=found.trigger.span,
            doers=self.actor_types(found.who),
            undergoers=self.actor_types(found.whom),
            doer_people=self.people(found.who),
            undergoer_people=self.people(found.whom),
            targets=self.things((*found.whom, *found.where)),
            objects=self.things(found.whom),
            weapons=self.weapons((*found.who, *found.instruments)),
            struck=self.weapons(found.whom),
            nearby_things=named((sentence,), self.lexicon.thing_class),
            nearby_weapons=named((sentence,), self.lexicon.weapon_class),
            at_location=any(is_location(self.sentences[phrase.sentence], phrase.head) for phrase in found.whom),
            within=self.events(found.within),
            object_events=self.events(found.whom),
            is_noun=found.nominal,
            by_strike=bool(self.heads(found.who) & STRIKES),
            has_object=bool(found.whom),
            is_idiom=self.is_idiom(found),
            is_weapon=is_weapon,
            spoken_of=found.nominal and is_spoken_of(sentence, found.trigger.head, self.lexicon),
            presumed=self.is_presumed(found.who),
        )

    def is_sure(self, found: EventTuple) -> bool:
        """Whether the word by itself, or with its object, modifier or particle, mostly tells of this class."""
        if found.nominal:
            return found.lemma not in self.lexicon.ambiguous_nouns or found.predicate != self.plain_class(found)
        if self.is_idiom(found):
            return True
        if found.predicate == self.plain_class(found):
            return found.lemma not in self.lexicon.ambiguous_verbs
        phrasal = (key for key in self.lexicon.ambiguous_verbs if key.startswith(f"{found.lemma} "))
        return not any(self.lexicon.verbs[key] == found.predicate for key in phrasal)

    def is_idiom(self, found: EventTuple) -> bool:
        """Whether a verb and its object make the class together: "opened fire", "took control"."""
        sentence, span = self.sentences[found.sentence], found.trigger.span
        inside = {t.lemma.lower() for t in sentence.tokens if span.start <= t.start < span.end}
        nouns = inside | self.heads((*found.whom, *found.instruments))
        idioms = (verb for verb, noun in self.lexicon.verb_objects if noun in nouns)
        return not found.nominal and any(verb.split(" ")[0] == found.lemma for verb in idioms)

    def heads(self, phrases: Iterable[Phrase]) -> frozenset[str]:
        """The lemmas of the heads of phrases."""
        return frozenset(self.sentences[p.sentence].token(p.head).lemma.lower() for p in phrases)

    def plain_class(self, found: EventTuple) -> Predicate | None:
        """The class of the bare word: where a tuple's differs, its object or modifier has made it sure."""
        return (self.lexicon.nouns if found.nominal else self.lexicon.verbs).get(found.lemma)

    def actor_types(self, phrases: Iterable[Phrase]) -> frozenset[ActorType]:
        """The actor types of phrases: from the coded actor, else from the head noun."""
        coded = (self.sides.get((phrase.sentence, phrase.head)) for phrase in phrases)
        named = frozenset(side.type for side in coded if side and side.coded.confidence > GUESS)
        return named or frozenset(people.actor_type for people in self.people(phrases))

    def is_presumed(self, phrases: Iterable[Phrase]) -> bool:
        """Whether phrases name one person who is an attacker by nothing but the act: a driver, somebody's name."""
        coded = (self.sides.get((phrase.sentence, phrase.head)) for phrase in phrases)
        lone = any(side is not None and side.coded.rule == LONE for side in coded)
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
        found = (plain_noun(*self.head(phrase), self.lexicon, CARRIED) for phrase in phrases)
        return frozenset(predicate for predicate in found if predicate)

    def head(self, phrase: Phrase) -> tuple[str, tuple[str, ...]]:
        """The lemma of a phrase's head and the words before it that may make its kind."""
        sentence = self.sentences[phrase.sentence]
        token = sentence.token(content_head(sentence, phrase.head))
        return token.lemma.lower(), words_before(sentence, token)


def words_before(sentence: Sentence, token: Token) -> tuple[str, ...]:
    """Lemmas that modify a noun, the one or two words before it together first: "suicide car", "car", "suicide"."""
    before = [sentence.token(index).lemma.lower() for index in range(max(1, token.index - 2), token.index)]
    modifiers = [child.lemma.lower() for child in sentence.children(token.index, "compound", "amod", "nmod", "flat")]
    return (" ".join(before), *reversed(before), *modifiers)


def gather(incident: Incident, sides: Iterable[Side]) -> Facts:
    """The facts of an incident."""
    lexicon = load_lexicon()
    reader = Reader(incident.sentences, sides, lexicon)
    told = tuple(act for found in incident.tuples if (act := reader.act(found)) is not None)
    plain = tuple(act for act in told if not act.spoken_of)
    acts = plain if any(act.predicate not in OUTCOMES for act in plain) else told
    return Facts(
        acts=acts,
        people=named(incident.sentences, lexicon.people_class),
        weapons=named(incident.sentences, lexicon.weapon_class),
        things=named(incident.sentences, lexicon.thing_class),
        words=frozenset(token.lemma.lower() for sentence in incident.sentences for token in sentence.tokens),
        mentioned=event_words(incident.sentences, lexicon),
        casualties=incident.casualties,
        crowd=crowd_size(incident),
        undated_past=incident.background and incident.day is None,
    )


def named(sentences: Iterable[Sentence], classify: Callable[[str, tuple[str, ...]], V | None]) -> frozenset[V]:
    """The classes of all nouns in some sentences."""
    nouns = (
        (token.lemma.lower(), words_before(sentence, token))
        for sentence in sentences
        for token in sentence.tokens
        if token.upos in {"NOUN", "PROPN", "ADJ"}
    )
    return frozenset(found for lemma, before in nouns if (found := classify(lemma, before)) is not None)


def event_words(sentences: Iterable[Sentence], lexicon: Lexicon) -> frozenset[Predicate]:
    """The classes of all plain event words in some sentences, whether or not a tuple tells of them."""
    verbs = (t.lemma.lower() for s in sentences for t in s.tokens if t.upos == "VERB")
    plain = frozenset(lexicon.verbs[verb] for verb in verbs if verb in lexicon.verbs.keys() - lexicon.ambiguous_verbs)
    return plain | named(sentences, lambda lemma, modifiers: plain_noun(lemma, modifiers, lexicon, UNINTENDED))


def plain_noun(
    lemma: str, modifiers: tuple[str, ...], lexicon: Lexicon, counted: frozenset[Predicate]
) -> Predicate | None:
    """The class of an event noun that is not doubtful, or of a class whose doubtful words are counted."""
    found = lexicon.noun_class(lemma, modifiers)
    doubtful = lemma in lexicon.ambiguous_nouns and found == lexicon.nouns[lemma]
    return None if doubtful and found not in counted else found


def is_spoken_of(sentence: Sentence, head: int, lexicon: Lexicon) -> bool:
    """Whether a noun hangs from a word of responsibility, blame or judgement, or is what a protest is about."""
    token = sentence.token(head)
    if is_cause_of_protest(sentence, token, lexicon):
        return True
    if sentence.children(head, "acl", "acl:relcl"):
        return False
    for above in sentence.ancestors(token):
        if token.relation not in NOMINAL:
            return False
        if above.lemma.lower() in lexicon.judgements:
            return True
        token = above
    return False


def is_cause_of_protest(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun, or the first of a series of nouns, says what a protest is against, over or follows."""
    first = first_conjunct(sentence, token)
    if case_of(sentence, first) not in CAUSES:
        return False
    for above in (first, *sentence.ancestors(first)):
        if any(is_protest(one, lexicon) for one in (above, *sentence.children(above.index, "nsubj", "nsubj:pass"))):
            return token.index != above.index
        if above.relation not in NOMINAL:
            return False
    return False


def is_protest(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word tells of a protest."""
    lemma = token.lemma.lower()
    return Predicate.PROTEST in {lexicon.nouns.get(lemma), lexicon.verbs.get(lemma)}


def crowd_size(incident: Incident) -> int | None:
    """How many people take part, where one number is given for them; "a crowd" and "a group" are no number."""
    sentences = {sentence.index: sentence for sentence in incident.sentences}
    return max(
        (
            one.count
            for one in incident.fillers(Role.PARTICIPANT)
            if one.count is not None and not any(is_many(sentences, one.count, mention) for mention in one.mentions)
        ),
        default=None,
    )


def is_many(sentences: Mapping[int, Sentence], count: int, phrase: Phrase) -> bool:
    """Whether a phrase counts a body of people as one: "a crowd", "the leader's supporters"."""
    if phrase.sentence not in sentences:
        return False
    token = sentences[phrase.sentence].token(phrase.head)
    return token.lemma.lower() in grammar().measures or (count == 1 and token.feature("Number") == "Plur")
