import pytest
from builders import parsed

from pipeline.coding import bounds, code_fatalities
from pipeline.model import Casualty, CasualtyKind, CountBasis, EventTuple, Factuality, Incident, Phrase, Sentence, Span
from pipeline.ontology import Predicate, SubEventType


def phrase(head: int, sentence: int = 0) -> Phrase:
    return Phrase(sentence, head, Span(head, head + 1, "x"))


def count(minimum: int, maximum: int | None, *, head: int = 1, sentence: int = 0, kind: str = "killed") -> Casualty:
    where = phrase(head, sentence)
    return Casualty(
        kind=CasualtyKind(kind), phrase=where, minimum=minimum, maximum=maximum, rule="number", tuple_index=0
    )


def incident(
    *casualties: Casualty,
    whom: tuple[Phrase, ...] = (),
    sentences: tuple[Sentence, ...] = (),
    factuality: Factuality = Factuality.ASSERTED,
) -> Incident:
    told = EventTuple(
        sentence=0, trigger=phrase(9), lemma="kill", predicate=Predicate.KILL, whom=whom, factuality=factuality
    )
    return Incident(tuples=(told,), casualties=casualties, sentences=sentences)


def fatalities(made: Incident, sub_event: SubEventType = SubEventType.ATTACK) -> tuple[int, str]:
    coded = code_fatalities(made, sub_event)
    return coded.value, coded.rule


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((), (0, "no_fatalities_reported")),
        ((count(4, 4, kind="injured"),), (0, "no_fatalities_reported")),
        ((count(9, None),), (9, "lowest_reported:number")),
        ((count(12, 12), count(10, 10, sentence=1)), (10, "lowest_reported:number")),
        ((count(6, 6, head=2), count(2, 2, head=5)), (6, "lowest_reported:number")),
    ],
    ids=["none", "injured only", "one count", "sources differ", "a part beside its whole"],
)
def test_fatalities_are_the_lowest_total_reported(counts: tuple[Casualty, ...], expected: tuple[int, str]) -> None:
    assert fatalities(incident(*counts)) == expected


def test_victims_named_side_by_side_are_added_up() -> None:
    made = incident(count(10, 10, head=2), count(5, 5, head=5), whom=(phrase(2), phrase(5)))
    assert fatalities(made)[0] == 15


def one(words: str, *, sentence: int, basis: CountBasis = CountBasis.NAME) -> Casualty:
    where = Phrase(sentence, 1, Span(0, len(words), words))
    kind = CasualtyKind.KILLED
    return Casualty(kind=kind, phrase=where, minimum=1, maximum=1, rule="one", basis=basis, tuple_index=0)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((one("Ann Lee", sentence=0), one("Bo Falk", sentence=1), one("Lee", sentence=2)), 2),
        ((count(12, 12), one("Ann Lee", sentence=1)), 12),
        ((count(12, 12), one("the driver", sentence=1, basis=CountBasis.SINGULAR)), 12),
    ],
    ids=["each name once", "a name among the counted", "one of the counted"],
)
def test_named_victims_count_once_each_and_never_undercut_a_number(counts: tuple[Casualty, ...], expected: int) -> None:
    assert fatalities(incident(*counts))[0] == expected


def test_other_totals_are_kept_as_alternatives() -> None:
    coded = code_fatalities(incident(count(12, 12), count(10, 10, sentence=1)), SubEventType.ATTACK)
    assert [lost.value for lost in coded.alternatives] == [12]


@pytest.mark.parametrize(("number", "expected"), [("Sing", (1, "single_victim")), ("Plur", (3, "several_victims"))])
def test_victims_without_a_number_count_by_their_noun(number: str, expected: tuple[int, str]) -> None:
    sentence = parsed(
        f"1 Gunmen gunman NOUN 2 nsubj\n2 killed kill VERB 0 root\n3 farmers farmer NOUN 2 obj _ Number={number}"
    )
    assert fatalities(incident(whom=(phrase(3),), sentences=(sentence,))) == expected


def test_a_killing_that_is_denied_counts_nobody() -> None:
    sentence = parsed("1 killed kill VERB 0 root\n2 farmer farmer NOUN 1 obj _ Number=Sing")
    made = incident(whom=(phrase(2),), sentences=(sentence,), factuality=Factuality.DENIED)
    assert fatalities(made) == (0, "no_fatalities_reported")


def test_suicide_bomber_is_counted_where_nobody_else_is() -> None:
    assert fatalities(incident(), SubEventType.SUICIDE_BOMB) == (1, "suicide_bomber_counted")
    assert fatalities(incident(count(7, 7)), SubEventType.SUICIDE_BOMB)[0] == 7


def test_bounds_span_all_totals_and_stay_open_where_one_is_open() -> None:
    made = incident(count(3, 5), count(4, None, sentence=1), count(2, 2, kind="injured"))
    assert (bounds(made, CasualtyKind.KILLED).minimum, bounds(made, CasualtyKind.KILLED).maximum) == (3, None)
    assert bounds(made, CasualtyKind.INJURED).maximum == 2
    assert bounds(made, CasualtyKind.MISSING).minimum is None
