"""Which incident of a document words about an act point to: "the attack", "the murder of Ana Luna", "it"."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice

from pipeline.lexicon import load_lexicon
from pipeline.model import Incident, Participant, ParticipantKind, Role, Sentence, Token
from pipeline.ontology import BROAD, SUFFERED, Predicate
from pipeline.tuples.responsibility import Answer

#: Words before a noun that point to an act told elsewhere.
POINTING = frozenset({"the", "this", "that", "these", "those", "both", "such"})
#: Among how many of the happenings nearest to words the one is looked for that they speak of.
NEAREST_INCIDENTS = 100
#: Positions of incidents with where they begin to be told, in text order.
Starts = list[tuple[int, int]]


@dataclass(frozen=True)
class Told:
    """Where a document tells its incidents."""

    #: Who plays which role in them may change meanwhile, not what tells them.
    incidents: list[Incident]
    _of: dict[frozenset[Predicate], tuple[Starts, Starts]] = field(init=False, default_factory=dict)

    @cached_property
    def acts(self) -> tuple[frozenset[Predicate], ...]:
        """The classes of each incident's acts."""
        return tuple(incident.predicates for incident in self.incidents)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each incident is told first."""
        return tuple(min(found.trigger.span.start for found in incident.tuples) for incident in self.incidents)

    @cached_property
    def at_word(self) -> dict[tuple[int, int], list[int]]:
        """The incidents by the sentence and index of the words that tell them."""
        found: dict[tuple[int, int], list[int]] = {}
        for position, incident in enumerate(self.incidents):
            for one in incident.tuples:
                found.setdefault((one.sentence, one.trigger.head), []).append(position)
        return found

    @cached_property
    def in_sentence(self) -> dict[int, set[int]]:
        """The incidents by the sentences that tell them."""
        found: dict[int, set[int]] = {}
        for (sentence, _), positions in self.at_word.items():
            found.setdefault(sentence, set()).update(positions)
        return found

    def rank(self, position: int) -> tuple[bool, int, int]:
        """Sort key: background before news, then text order."""
        return not self.incidents[position].background, self.starts[position], position

    def here(self, sentence: int, acts: frozenset[Predicate]) -> list[int]:
        """The incidents with such acts that a sentence tells, the last news first."""
        told = (position for position in self.in_sentence.get(sentence, ()) if self.acts[position] & acts)
        return sorted(told, key=self.rank, reverse=True)

    def before(self, end: int, acts: frozenset[Predicate]) -> Iterator[int]:
        """The incidents with such acts that are first told up to an offset, the last first, news before background."""
        for starts in self._with(acts):
            for number in range(bisect_right(starts, (end, len(self.incidents))) - 1, -1, -1):
                yield starts[number][1]

    def after(self, end: int, acts: frozenset[Predicate]) -> Iterator[int]:
        """The incidents with such acts that are first told after an offset, in text order."""
        later = sorted(
            pair for starts in self._with(acts) for pair in starts[bisect_right(starts, (end, len(starts))) :]
        )
        return (position for _, position in later)

    def _with(self, acts: frozenset[Predicate]) -> tuple[Starts, Starts]:
        """The news, and the background, with such acts."""
        if acts not in self._of:
            order = sorted((start, n) for n, start in enumerate(self.starts) if self.acts[n] & acts)
            news = [pair for pair in order if not self.incidents[pair[1]].background]
            self._of[acts] = news, [pair for pair in order if self.incidents[pair[1]].background]
        return self._of[acts]


def last_told(
    told: Told, sentence: int, end: int, acts: frozenset[Predicate] = SUFFERED, hurt: tuple[Participant, ...] = ()
) -> int | None:
    """The position of the violence that words speak of: of their sentence, else the last news, else background."""
    nearest = chain(told.here(sentence, acts), islice(told.before(end, acts), NEAREST_INCIDENTS))
    return next((position for position in nearest if may_concern(told.incidents[position], hurt)), None)


def first_told_after(told: Told, end: int, acts: frozenset[Predicate], hurt: tuple[Participant, ...]) -> int | None:
    """The position of the first act of a class that a text tells only after it has said who answers for it."""
    later = islice(told.after(end, acts), NEAREST_INCIDENTS)
    return next((position for position in later if may_concern(told.incidents[position], hurt)), None)


def answered_for(told: Told, answer: Answer, sentence: Sentence, hurt: tuple[Participant, ...] = ()) -> int | None:
    """The position of the act that is answered for: the one the words tell, else the last like it they point to."""
    act = sentence.token(answer.act)
    for position in told.at_word.get((answer.sentence, answer.act), ()):
        if told.acts[position] & SUFFERED:
            return position
    if act.upos != "VERB" and not is_definite(sentence, act):
        return None
    if answer.general:
        return last_told(told, answer.sentence, act.end)
    doubtful = act.lemma.lower() in load_lexicon().ambiguous_nouns
    return None if doubtful else alike(told, answer.sentence, act, hurt)


def alike(told: Told, sentence: int, act: Token, hurt: tuple[Participant, ...]) -> int | None:
    """The position of the last act of the class that a word names, of any where it names none, or of the next one."""
    lexicon, lemma = load_lexicon(), act.lemma.lower()
    acts = frozenset(one for one in (lexicon.nouns.get(lemma), lexicon.verbs.get(lemma)) if one in SUFFERED)
    same = last_told(told, sentence, act.end, acts, hurt)
    if same is None and acts & BROAD:
        same = last_told(told, sentence, act.end, SUFFERED, hurt)
    return first_told_after(told, act.end, acts, hurt) if same is None else same


def may_concern(incident: Incident, hurt: tuple[Participant, ...]) -> bool:
    """Whether an act may have been done to these people: it was, or nobody else is named as its victim."""
    known = [one for one in incident.fillers(Role.VICTIM) if one.kind is ParticipantKind.PERSON]
    return not hurt or not known or bool(name_words(known) & name_words(hurt))


def name_words(people: Iterable[Participant]) -> set[str]:
    """The words of the names of people."""
    return {word for one in people for word in one.name.casefold().split()}


def is_definite(sentence: Sentence, act: Token) -> bool:
    """Whether a word points to an act told elsewhere, or says whose it was: "it", "the attack", "Luna's murder"."""
    if act.upos == "PRON":
        return True
    owned = sentence.children(act.index, "nmod:poss")
    return bool(owned) or any(child.lemma.lower() in POINTING for child in sentence.children(act.index, "det"))
