"""Killed, injured, taken and driven out: how many, as the words bound it, tied to the tuple that says so."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.casualties.tolls import PUTTING, REVISING, figures, is_outdated, revises, sources, toll
from pipeline.lexicon import load_lexicon
from pipeline.model import UNREAL, Casualty, CasualtyKind, CountBasis, EventTuple, Phrase, Sentence, Token
from pipeline.ontology import VIOLENCE, Predicate
from pipeline.syntax import case_of, conjuncts, content_head, phrase
from pipeline.syntax.quantities import Quantity, number_before, quantity

COUNTED_ACTS = {
    Predicate.KILL: CasualtyKind.KILLED,
    Predicate.INJURE: CasualtyKind.INJURED,
    Predicate.ABDUCT: CasualtyKind.ABDUCTED,
    Predicate.ARREST: CasualtyKind.ARRESTED,
    Predicate.DISPLACE: CasualtyKind.DISPLACED,
}
#: Endings of nouns for what somebody does or is: "contractor", "pharmacist".
PERSON_ENDINGS = ("er", "or", "ist", "man", "woman", "person", "ian", "ant", "ee", "ent")
#: Words after a verb among which its number is looked for.
WORDS_AFTER_VERB = 4
#: Sentences back to the one whose act a count belongs to.
REACH_BACK = 2
DEAD = frozenset({"dead"})


def count_casualties(sentences: tuple[Sentence, ...], tuples: tuple[EventTuple, ...]) -> tuple[Casualty, ...]:
    """All counts of people in a document, in text order."""
    told = [*tuple_casualties(sentences, tuples), *state_casualties(sentences, tuples)]
    found = [*told, *given_figures(sentences, told)]
    unique = {(made.kind, made.phrase.sentence, made.phrase.head): made for made in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda made: (made.phrase.span.start, made.kind)))


def tuple_casualties(sentences: tuple[Sentence, ...], tuples: tuple[EventTuple, ...]) -> Iterator[Casualty]:
    """Counts from what tuples of killing, injuring and taking were done to."""
    for index, found in enumerate(tuples):
        sentence = sentences[found.sentence]
        kind = outcome(sentence, found)
        if kind is None or found.factuality in UNREAL:
            continue
        for where, number in counted(sentence, found):
            if number is not None:
                made = casualty(described_kind(sentence, where) or kind, where, number, index)
                yield weighed(made, sentence, sentence.token(found.trigger.head), found)


def outcome(sentence: Sentence, found: EventTuple) -> CasualtyKind | None:
    """What an act made of whom it was done to; blows and shots that are said to be deadly kill."""
    if is_deadly(sentence, found):
        return CasualtyKind.KILLED
    return COUNTED_ACTS.get(found.predicate) if found.predicate else None


def is_deadly(sentence: Sentence, found: EventTuple) -> bool:
    """Whether a verb of violence is followed by death: "shot a man dead", "was stabbed to death"."""
    if found.nominal or found.predicate not in VIOLENCE:
        return False
    behind = sentence.children(found.trigger.head)
    dead = any(child.text.lower() in DEAD and child.index > found.trigger.head for child in behind)
    return dead or any(child.lemma.lower() == "death" and case_of(sentence, child) == "to" for child in behind)


def counted(sentence: Sentence, found: EventTuple) -> list[tuple[Phrase, Quantity | None]]:
    """The phrases of a tuple that may count people, with the numbers they give."""
    whom = [victim for victim in victims(found, sentence) if not is_part(sentence, victim)]
    numbers = [(victim, headcount(sentence, victim.head)) for victim in whom if may_be_people(sentence, victim)]
    if found.nominal:
        return [*numbers, (found.trigger, numbered_noun(sentence, found))]
    return numbers if any(number for _, number in numbers) else [*numbers, number_after(sentence, found)]


def headcount(sentence: Sentence, head: int) -> Quantity | None:
    """How many a phrase speaks of, with the people joined to a name beside it: "the mayor, Ann Lee, and an aide"."""
    number = quantity(sentence, head)
    names = [name for name in sentence.children(head, "appos") if name.upos == "PROPN"]
    joined = [index for name in names for index in conjuncts(sentence, name.index)[1:]]
    others = sum(is_one_person(sentence, index) and not is_aside(sentence, index) for index in joined)
    if number is None or not others:
        return number
    return Quantity(number.minimum + others, None, "named_people", CountBasis.NAME)


def is_aside(sentence: Sentence, head: int) -> bool:
    """Whether what follows a name says who that is: "Ann Lee, the mayor, and an aide"."""
    definite = any(child.text.lower() == "the" for child in sentence.children(head, "det"))
    return definite and not sentence.children(head, "cc")


def is_one_person(sentence: Sentence, head: int) -> bool:
    """Whether a word names or describes one person: a name, or somebody's office or trade."""
    if (number := quantity(sentence, head)) is not None:
        return number.minimum == 1
    token = sentence.token(head)
    return token.upos == "NOUN" and token.feature("Number") == "Sing" and is_somebody(sentence, token)


def may_be_people(sentence: Sentence, victim: Phrase) -> bool:
    """Whether a phrase may name people: one thing alone is no victim ("killed off the game")."""
    token = sentence.token(content_head(sentence, victim.head))
    if token.upos != "NOUN" or token.feature("Number") != "Sing" or number_before(sentence, victim.head):
        return True
    return is_somebody(sentence, token)


def is_somebody(sentence: Sentence, token: Token) -> bool:
    """Whether a noun in the singular is said of a person: it is given a name, or it is a word for what people are."""
    if any(name.upos == "PROPN" for name in sentence.children(token.index, "appos")):
        return True
    return token.lemma.lower() in load_lexicon().people or token.lemma.lower().endswith(PERSON_ENDINGS)


def described_kind(sentence: Sentence, victim: Phrase) -> CasualtyKind | None:
    """What a participle before a noun says became of the people: "injured thousands"."""
    words = (child.text.lower() for child in sentence.children(victim.head, "amod"))
    return next((kind for word in words if (kind := load_lexicon().casualties.get(word))), None)


def is_part(sentence: Sentence, victim: Phrase) -> bool:
    """People counted already ("an officer among them"), and the words of a bound ("as many as 12")."""
    following = sentence.tokens[victim.head].text.lower() if victim.head < len(sentence.tokens) else ""
    if sentence.token(victim.head).upos == "ADJ" and following in {"as", "than"}:
        return True
    cases = {child.text.lower() for child in sentence.children(victim.head, "case", "mark")}
    among = [child for child in sentence.children(victim.head, "nmod", "obl") if case_of(sentence, child) == "among"]
    return "including" in cases or bool(among)


def number_after(sentence: Sentence, found: EventTuple) -> tuple[Phrase, Quantity | None]:
    """The number right behind a verb whose object the tree does not give: "injuring at least nine others"."""
    following = sentence.tokens[found.trigger.head : found.trigger.head + WORDS_AFTER_VERB]
    for token in () if found.passive else following:
        if token.upos in {"VERB", "PUNCT", "AUX", "CCONJ"}:
            break
        if token.upos == "NUM" and (number := quantity(sentence, token.index)):
            return phrase(sentence, token.index), number
    return found.trigger, None


def victims(found: EventTuple, sentence: Sentence) -> tuple[Phrase, ...]:
    """Whom it was done to; the subject of verbs like "die" and "flee", which have no object."""
    if found.whom or found.nominal or found.passive:
        return found.whom
    return tuple(phrase for phrase in found.who if not kills(sentence.token(phrase.head)))


def kills(subject: Token) -> bool:
    """Whether a subject without object is what kills, not who dies: "the bomb killed ..."."""
    lexicon, lemma = load_lexicon(), subject.lemma.lower()
    return lemma in lexicon.weapons or lemma in lexicon.nouns


def numbered_noun(sentence: Sentence, found: EventTuple) -> Quantity | None:
    """The number on an event noun itself: "12 deaths"."""
    if not sentence.children(found.trigger.head, "nummod"):
        return None
    return quantity(sentence, found.trigger.head)


def casualty(kind: CasualtyKind, where: Phrase, number: Quantity, index: int) -> Casualty:
    """A count with its bounds."""
    return Casualty(
        kind=kind,
        phrase=where,
        minimum=number.minimum,
        maximum=number.maximum,
        rule=number.rule,
        basis=number.basis,
        tuple_index=index,
    )


def weighed(made: Casualty, sentence: Sentence, token: Token, found: EventTuple) -> Casualty:
    """A count with who gives it, and whether the text says that it no longer holds."""
    putting = sentence.head(token) if made.basis is CountBasis.TOLL else None
    by = sources(sentence, putting) if putting is not None and putting.lemma.lower() in PUTTING else ()
    told = found.attribution.by if found.attribution and found.sentence == sentence.index else ()
    return replace(made, by=by or told, outdated=is_outdated(sentence, token))


def given_figures(sentences: tuple[Sentence, ...], told: list[Casualty]) -> Iterator[Casualty]:
    """Other figures for what was counted last: "the hospital put it at 15", "the army said 12"."""
    by_sentence: dict[int, list[Casualty]] = {}
    for one in told:
        by_sentence.setdefault(one.phrase.sentence, []).append(one)
    for sentence in sentences:
        near = [one for number in within_reach(sentence) for one in by_sentence.get(number, ())]
        for verb, kind, number in figures(sentence):
            before = last_count(near, number.start, kind)
            if before is None or (value := quantity(sentence, number.index)) is None:
                continue
            made = casualty(before.kind, phrase(sentence, number.index), value, before.tuple_index)
            held = replace(made, by=sources(sentence, verb), revises=verb.lemma.lower() in REVISING)
            given = replace(held, rule="figure_given", basis=CountBasis.FIGURE)
            yield replace(given, outdated=is_outdated(sentence, verb))


def within_reach(sentence: Sentence) -> range:
    """The indexes of a sentence and those just before it."""
    return range(sentence.index - REACH_BACK, sentence.index + 1)


def last_count(told: list[Casualty], start: int, kind: CasualtyKind | None) -> Casualty | None:
    """The count told last before a figure, of this kind where one is named."""
    fitting = [made for made in told if made.phrase.span.start < start and made.kind is (kind or made.kind)]
    return max(fitting, key=lambda made: made.phrase.span.start, default=None)


def state_casualties(sentences: tuple[Sentence, ...], tuples: tuple[EventTuple, ...]) -> Iterator[Casualty]:
    """Counts from "ten dead" and "the toll rose to 12", given to the nearest tuple before or in their sentence."""
    acts: dict[int, list[int]] = {}
    for position, found in enumerate(tuples):
        if found.predicate:
            acts.setdefault(found.sentence, []).append(position)
    for sentence in sentences:
        for token in sentence.tokens:
            for kind, where, number in stated(sentence, token):
                if (index := nearest_tuple(sentence, token, tuples, acts)) is not None:
                    made = casualty(kind, where, number, index)
                    risen = number.basis is CountBasis.TOLL and revises(sentence, token)
                    yield replace(weighed(made, sentence, token, tuples[index]), revises=risen)


def stated(sentence: Sentence, token: Token) -> Iterator[tuple[CasualtyKind, Phrase, Quantity]]:
    """What one word says became of people, with the phrase that counts them."""
    kind = load_lexicon().casualties.get(token.text.lower())
    if kind and (described := counted_by_state(sentence, token)):
        head, number = described
        yield kind, phrase(sentence, head.index), number
    if risen := toll(sentence, token):
        yield CasualtyKind.KILLED, phrase(sentence, token.index), risen


def nearest_tuple(
    sentence: Sentence, token: Token, tuples: tuple[EventTuple, ...], acts: dict[int, list[int]]
) -> int | None:
    """The tuple a count belongs to: in its sentence the closest act of violence, else any act, else the last before."""
    here = acts.get(sentence.index, [])
    violent = [n for n in here if tuples[n].predicate in VIOLENCE]
    if here:
        return min(violent or here, key=lambda n: abs(tuples[n].trigger.head - token.index))
    before = (n for number in within_reach(sentence) for n in acts.get(number, ()))
    return max(before, default=None)


def counted_by_state(sentence: Sentence, token: Token) -> tuple[Token, Quantity] | None:
    """Who is dead or wounded: the described noun or number, the subject, or the object of "left"."""
    if token.upos == "VERB" and sentence.children(token.index, "obj", "nsubj:pass", "aux"):
        return None
    head = sentence.head(token)
    candidates = [token, *sentence.children(token.index, "nsubj")]
    if head is not None and token.relation in {"amod", "acl", "xcomp"}:
        candidates += [head, *sentence.children(head.index, "obj")]
    for candidate in candidates:
        if candidate.upos == "NUM" or sentence.children(candidate.index, "nummod"):
            number = quantity(sentence, candidate.index)
            if number:
                return candidate, number
    return None
