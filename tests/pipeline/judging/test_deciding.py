"""What is recorded where rules and judge agree, and where they do not."""

import pytest
from builders import written
from judges import judge_of

from pipeline.coding.acts import Act
from pipeline.coding.facts import Facts
from pipeline.judging import Decision, Judge, Proposal, decide
from pipeline.judging.deciding import JUDGED, UNLIKELY
from pipeline.model import Coded, EventTuple, Incident, Phrase, Refusal, Span, Stage
from pipeline.ontology import Predicate, SubEventType

TEXT = "A rocket of the space agency exploded on its pad"
SENTENCE = written(TEXT)
TRIGGER = Span(29, 37, "exploded")
SHELLING = Coded(SubEventType.SHELLING, "shelling", 0.8, (TRIGGER,))


def proposal(answer: Coded[SubEventType] | Refusal = SHELLING) -> Proposal:
    act = Act(Predicate.SHELL, sure=True, span=TRIGGER)
    told = EventTuple(sentence=0, trigger=Phrase(0, 6, TRIGGER), lemma="explode", predicate=Predicate.EXPLODE)
    facts = Facts(
        acts=(act,),
        people=frozenset(),
        weapons=frozenset(),
        things=frozenset(),
        mentioned=frozenset(),
        casualties=(),
        triggers=(TRIGGER,),
    )
    return Proposal(Incident(tuples=(told,), sentences=(SENTENCE,)), facts, answer)


def decided(judge: Judge) -> Decision:
    decision = decide(proposal(), judge)
    assert isinstance(decision, Decision)
    return decision


def test_what_the_judge_takes_for_no_event_is_refused_with_the_words_that_weighed() -> None:
    refusal = decide(proposal(), judge_of({"space": -50}))
    assert isinstance(refusal, Refusal)
    assert (refusal.rule, refusal.stage, refusal.trigger) == (UNLIKELY, Stage.JUDGE, TRIGGER)
    assert [span.text for span in refusal.spans] == ["exploded", "space"]
    assert refusal.verdict is not None
    assert refusal.verdict.probability < 0.01


def test_the_rules_type_stands_where_the_judge_knows_no_better() -> None:
    decision = decided(judge_of({"rocket": 50}))
    assert (decision.sub_event.value, decision.sub_event.rule) == (SubEventType.SHELLING, "shelling")
    assert decision.verdict.reasons[0].name == "rocket"


def test_a_far_likelier_type_is_taken_and_the_rules_stays_beside_it() -> None:
    decision = decided(judge_of({}, {"pad": (SubEventType.AIR_STRIKE, 99)}))
    assert (decision.sub_event.value, decision.sub_event.rule) == (SubEventType.AIR_STRIKE, JUDGED)
    assert [other.value for other in decision.sub_event.alternatives] == [SubEventType.SHELLING]
    assert decision.sub_event.spans == (TRIGGER,)


def test_a_type_that_is_somewhat_likelier_stands_beside_the_rules() -> None:
    decision = decided(judge_of({}, {"pad": (SubEventType.AIR_STRIKE, 30), "rocket": (SubEventType.SHELLING, 20)}))
    assert decision.sub_event.value is SubEventType.SHELLING
    assert [(other.value, other.rule) for other in decision.sub_event.alternatives] == [
        (SubEventType.AIR_STRIKE, JUDGED)
    ]


def test_what_the_rules_refuse_stays_refused() -> None:
    refusal = Refusal("nothing_happened", (TRIGGER,), Stage.CODEBOOK)
    assert decide(proposal(refusal), judge_of({"rocket": 99})) is refusal


@pytest.mark.parametrize("word", ["space", "rocket"])
def test_a_verdict_says_where_its_words_stand(word: str) -> None:
    verdict = judge_of({word: 10}).judge(proposal())
    span = verdict.reasons[0].span
    assert span is not None
    assert TEXT[span.start : span.end] == word


def test_a_verdict_is_the_same_each_time() -> None:
    judge = judge_of({"space": -3, "pad": 2})
    assert judge.judge(proposal()) == judge.judge(proposal())
