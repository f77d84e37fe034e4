"""How an act was done or came about, read off the words that its own hang together with: "seized without a fight"."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pipeline.coding.acts import Circumstance, Manner
from pipeline.coding.causes import civil_cause, leaked
from pipeline.coding.clauses import FURTHER, beside, is_negated, lemma, objects_behind, within
from pipeline.coding.scenes import found_graves, unruliness
from pipeline.lexicon import Lexicon
from pipeline.lexicon.circumstances import circumstance_words
from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.ontology import ARMED, BARE_OUTCOMES, CROWD_FORCE, DETONATIONS, HARM, Predicate
from pipeline.syntax import SUBJECTS, case_of, conjuncts, is_passive

Reading = Callable[[Sentence, Token, Lexicon], Iterable[Token]]

#: Relations of what says how, when or why a clause is done.
ADJUNCTS = frozenset({"advmod", "advcl", "xcomp", "amod", "obl", "nmod", "acl", "compound"})
#: Prepositions before a fight that something is part of or comes of.
FIGHT_CASES = frozenset({"in", "during", "after", "following", "amid", "from"})


def circumstances(sentence: Sentence, act: Token, predicate: Predicate, lexicon: Lexicon) -> tuple[Circumstance, ...]:
    """How the act that a word tells was done, as far as this matters to a rule, with the words that say so."""
    return tuple(
        Circumstance(manner, sentence.between(token.index, token.index))
        for manner, predicates, reading in OF_ACTS
        if predicate in predicates
        for token in reading(sentence, act, lexicon)
    )


def told_beside(sentence: Sentence, lexicon: Lexicon) -> tuple[Circumstance, ...]:
    """What a sentence tells beside its acts, as far as this matters to a rule, with the words that say so."""
    return tuple(
        Circumstance(manner, sentence.between(token.index, token.index))
        for manner, reading in OF_SENTENCES.items()
        for token in reading(sentence, lexicon)
    )


def unopposed(sentence: Sentence, act: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Nobody fought for a place: "peacefully", "without a fight", "and met no resistance", "after soldiers left it"."""
    known = circumstance_words()
    yield from (one for one in adjuncts(sentence, act) if lemma(one) in known.unopposed)
    for clause in (act, *within(sentence, act, FURTHER), *beside(sentence, act)):
        yield from (one for one in sentence.children(clause.index) if is_unmet(sentence, one))
        if clause != act and lemma(clause) in known.leaving and is_left(sentence, clause, lexicon):
            yield clause


def adjuncts(sentence: Sentence, act: Token) -> Iterator[Token]:
    """What says how an act was done: its own adjuncts, and those behind it that coordinated verbs share.

    Universal Dependencies gives what several verbs share to the first: "entered and captured Sake unopposed".
    """
    yield from sentence.children(act.index, *ADJUNCTS)
    first = sentence.head(act)
    if act.relation == "conj" and first is not None:
        yield from (one for one in sentence.children(first.index, *ADJUNCTS) if one.index > act.index)


def is_unmet(sentence: Sentence, token: Token) -> bool:
    """Whether resistance or fighting is named as absent: "no resistance", "without firing a shot"."""
    known = circumstance_words()
    if case_of(sentence, token) == "without" and lemma(token) in known.opposition | {"fire"}:
        return True
    if lemma(token) not in known.opposition:
        return False
    above = sentence.head(token)
    unmet = above is not None and token.relation == "obj" and is_negated(sentence, above)
    return unmet or any(lemma(one) in known.small for one in sentence.children(token.index, "det", "amod"))


def is_left(sentence: Sentence, clause: Token, lexicon: Lexicon) -> bool:
    """Whether a clause tells that other armed people leave: "after soldiers evacuated it", "vacated by the army"."""
    agents = sentence.children(clause.index, "obl:agent", "obl") if is_passive(sentence, clause) else ()
    people = (lexicon.people_class(lemma(one)) for one in (*sentence.children(clause.index, *SUBJECTS), *agents))
    return any(one is not None and one.actor_type in ARMED for one in people)


def left_to_others(sentence: Sentence, act: Token, _lexicon: Lexicon) -> Iterator[Token]:
    """Those who leave let others have the place: "leaving it in the hands of", "allowing them to take it"."""
    known = circumstance_words()
    for clause in within(sentence, act, FURTHER):
        if lemma(clause) in known.letting:
            yield from (
                one for one in sentence.children(clause.index, "xcomp", "ccomp", "advcl") if lemma(one) in known.taking
            )
        behind = (*sentence.children(clause.index, "obl"), *objects_behind(sentence, clause))
        if lemma(clause) == "leave":
            yield from (
                one for one in behind if lemma(one) == "hand" and case_of(sentence, one) in {"in", "to", "into"}
            )


def regained(sentence: Sentence, act: Token, _lexicon: Lexicon) -> Iterator[Token]:
    """The taker had held the place before: "recaptured", "took back", "regained control"."""
    if lemma(act) in circumstance_words().regaining:
        yield act
    yield from (one for one in sentence.children(act.index, "advmod", "compound:prt") if lemma(one) == "back")


def upon_self(sentence: Sentence, act: Token, _lexicon: Lexicon) -> Iterator[Token]:
    """Those who do it do it to themselves: "killing himself and two soldiers"."""
    for one in sentence.children(act.index, "obj"):
        struck = (sentence.token(index) for index in conjuncts(sentence, one.index))
        yield from (token for token in struck if token.text.lower() in circumstance_words().reflexives)


def excessive(sentence: Sentence, act: Token, _lexicon: Lexicon) -> Iterator[Token]:
    """Force is more than an intervention: "brutally dispersed", "a bloody crackdown", "using excessive force"."""
    known = circumstance_words()
    yield from (one for one in sentence.children(act.index, "amod", "advmod") if lemma(one) in known.excessive)
    above = sentence.head(act) if act.relation in FURTHER else None
    for clause in (act, *([above] if above else ()), *within(sentence, act, FURTHER - {"conj"})):
        for one in means(sentence, clause):
            yield from (how for how in sentence.children(one.index, "amod") if lemma(how) in known.excessive)


def means(sentence: Sentence, clause: Token) -> Iterator[Token]:
    """The nouns for force among what stands beside a word: "with lethal force", "arrests and fatal attacks"."""
    for one in sentence.children(clause.index, "obj", "obl", "nmod"):
        every = (sentence.token(index) for index in conjuncts(sentence, one.index))
        yield from (noun for noun in every if lemma(noun) in circumstance_words().force)


def in_fight(sentence: Sentence, act: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Something is taken in a fight: "seized weapons in a clash", "after clashing with rebels"."""
    near = (*sentence.children(act.index, "obl"), *objects_behind(sentence, act))
    in_it = (one for one in near if case_of(sentence, one) in FIGHT_CASES and not is_timed(sentence, one))
    before = (one for one in (sentence.head(act),) if one is not None and act.relation == "conj")
    clauses = (one for one in sentence.children(act.index, "advcl", "conj") if not is_aim(sentence, one))
    yield from (one for one in (*in_it, *clauses, *before) if is_fight(one, lexicon))


def is_aim(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says what for: "to combat crime"."""
    return any(one.text.lower() == "to" for one in sentence.children(clause.index, "mark"))


def is_timed(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun only says how long ago something was: "a year after the battle"."""
    first = min(token.index for token in sentence.subtree(noun.index))
    return first > 1 and lemma(sentence.token(first - 1)) in grammar().time_words


def is_fight(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word is one for a fight."""
    return lemma(token) in circumstance_words().fights or lexicon.verbs.get(lemma(token)) is Predicate.CLASH


#: What sentences tell beside acts -> how it is read.
OF_SENTENCES: Mapping[Manner, Callable[[Sentence, Lexicon], Iterable[Token]]] = {
    Manner.UNRULY: unruliness,
    Manner.GRAVE_FOUND: found_graves,
}
#: How acts are done -> the acts of which it is asked, and how it is read.
OF_ACTS: tuple[tuple[Manner, frozenset[Predicate], Reading], ...] = (
    (Manner.UNOPPOSED, frozenset({Predicate.CAPTURE}), unopposed),
    (Manner.REGAINED, frozenset({Predicate.CAPTURE}), regained),
    (Manner.LEFT_TO_OTHERS, frozenset({Predicate.WITHDRAW}), left_to_others),
    (Manner.CIVIL_CAUSE, BARE_OUTCOMES, civil_cause),
    (Manner.CIVIL_CAUSE, frozenset({Predicate.CHEMICAL}), leaked),
    (Manner.UPON_SELF, HARM | DETONATIONS, upon_self),
    (Manner.EXCESSIVE, CROWD_FORCE, excessive),
    (Manner.IN_FIGHT, frozenset({Predicate.SEIZE_WEAPONS, Predicate.SHOOT_DOWN}), in_fight),
)
