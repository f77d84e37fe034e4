"""What points back: "the attackers", "the group", "the plant", and pronouns; a wrong link is worse than none."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from pipeline.lexicon import Lexicon
from pipeline.model import EventTuple, ParticipantKind, Phrase, Sentence
from pipeline.ontology import ATTACKERS, PeopleClass
from pipeline.participants.mentions import PEOPLE, Mention
from pipeline.syntax import modifiers

#: Determiners that point back.
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
#: Sentences that a description may reach back.
DESCRIPTION_SENTENCES = 6
#: Pronoun lemma -> whether it stands for several.
PRONOUNS = {"he": False, "she": False, "they": True}


def point_back(mentions: list[Mention], sentences: tuple[Sentence, ...], lexicon: Lexicon) -> list[Mention]:
    """The mentions, in text order, with those that point back to an earlier one under its key."""
    linked: list[Mention] = []
    for made in sorted(mentions, key=lambda m: m.phrase.span.start):
        earlier = antecedent(made, linked, sentences, lexicon)
        linked.append(replace(made, key=earlier.key) if earlier else made)
    return linked


def antecedent(
    made: Mention, earlier: list[Mention], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> Mention | None:
    """What an unnamed mention with "the" or "these" points back to: the last one of its noun, or that may be meant."""
    sentence = sentences[made.phrase.sentence]
    determiners = {child.lemma.lower() for child in sentence.children(made.head.index, "det")}
    if made.bearer is not None or not determiners & DEFINITE:
        return None
    first = made.phrase.sentence - DESCRIPTION_SENTENCES
    near = list(takewhile(lambda one: one.phrase.sentence >= first, reversed(earlier)))
    same = (
        one
        for one in near
        if same_noun(one, made, sentence, sentences[one.phrase.sentence])
        or has_title(one, made, sentence, sentences[one.phrase.sentence])
    )
    return next(same, None) or next((one for one in near if general(made, one, sentences, lexicon)), None)


def same_noun(one: Mention, made: Mention, sentence: Sentence, before: Sentence) -> bool:
    """The same noun in the same number, described no further: "an army patrol" ... "the patrol"."""
    if one.bearer is not None or one.head.lemma.lower() != made.head.lemma.lower() or number(one) != number(made):
        return False
    return set(modifiers(sentence, made.head)) <= set(modifiers(before, one.head))


def has_title(one: Mention, made: Mention, sentence: Sentence, before: Sentence) -> bool:
    """The title a named person was given: "Archbishop Juan Luna" ... "the archbishop"."""
    if one.bearer is None or one.kind is not ParticipantKind.PERSON or made.kind is not ParticipantKind.PERSON:
        return False
    beside = before.children(one.head.index, "compound", "flat", "appos")
    titles = {one.head.lemma.lower(), *(child.lemma.lower() for child in beside)}
    return made.head.lemma.lower() in titles and not modifiers(sentence, made.head)


def general(made: Mention, one: Mention, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> bool:
    """A general word for attackers or rebels in the number of those told before: "gunmen" ... "the assailants"."""
    if one.kind not in PEOPLE or one.bearer is not None or number(one) != number(made):
        return False
    here = people_class(made, sentences[made.phrase.sentence], lexicon)
    there = people_class(one, sentences[one.phrase.sentence], lexicon)
    bare = not modifiers(sentences[made.phrase.sentence], made.head)
    return bare and (there in ATTACKERS if here is PeopleClass.ARMED_UNKNOWN else here is there is PeopleClass.REBEL)


def people_class(made: Mention, sentence: Sentence, lexicon: Lexicon) -> PeopleClass | None:
    """The class of people a mention's noun names."""
    return lexicon.people_class(made.head.lemma.lower(), modifiers(sentence, made.head))


def number(made: Mention) -> str | None:
    """Whether a mention speaks of one or several."""
    return made.head.feature("Number")


def resolve_pronouns(
    sentences: tuple[Sentence, ...], tuples: Iterable[EventTuple], groups: list[list[Mention]]
) -> dict[int, list[Phrase]]:
    """Group number -> the pronouns that stand for it: the one fitting subject of the same or the previous sentence."""
    subjects = {(p.sentence, p.head) for found in tuples for p in found.who}
    told = [(m, n) for n, group in enumerate(groups) for m in group if (m.phrase.sentence, m.phrase.head) in subjects]
    found: dict[int, list[Phrase]] = {}
    phrases = {(p.sentence, p.head): p for t in tuples for p in (*t.who, *t.whom)}
    by_sentence: dict[int, list[tuple[Mention, int]]] = {}
    for made, group in told:
        by_sentence.setdefault(made.phrase.sentence, []).append((made, group))
    for phrase in phrases.values():
        meant = stands_for(phrase, sentences, by_sentence)
        if meant is not None:
            found.setdefault(meant, []).append(phrase)
    return found


def stands_for(
    phrase: Phrase, sentences: tuple[Sentence, ...], told: dict[int, list[tuple[Mention, int]]]
) -> int | None:
    """The one group that a pronoun can stand for, nearest sentence first; None where two fit."""
    token = sentences[phrase.sentence].token(phrase.head)
    plural = PRONOUNS.get(token.lemma.lower()) if token.upos == "PRON" else None
    if plural is None:
        return None
    for sentence in (phrase.sentence, phrase.sentence - 1):
        fitting = {n for m, n in told.get(sentence, []) if m.phrase.span.start < phrase.span.start and fits(m, plural)}
        if fitting:
            return fitting.pop() if len(fitting) == 1 else None
    return None


def fits(made: Mention, plural: bool) -> bool:
    """Whether a mention may be meant by "they", or by "he" or "she"."""
    if plural:
        return made.kind is ParticipantKind.GROUP
    return made.kind is ParticipantKind.PERSON and made.count in {None, 1}
