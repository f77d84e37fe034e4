"""Coded texts, and which incident tells which coded event."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from builders import written

from pipeline.coding.facts import Facts
from pipeline.judging import Judge, Proposal
from pipeline.judging.wording import marks
from pipeline.model import Coded, EventTuple, Incident, Phrase, Refusal, Span, Stage
from pipeline.ontology import Predicate, SubEventType
from pipeline.training.judging.alignment import align
from pipeline.training.judging.crossing import Crossed, cross, report
from pipeline.training.judging.examples import Example, read_examples, write_examples
from pipeline.training.judging.fitting import fit, pack
from pipeline.training.judging.gold import GoldEvent, article_event
from pipeline.training.judging.weak import is_ordinary

ATTACK, PROTEST = SubEventType.ATTACK, SubEventType.PEACEFUL_PROTEST
WORDS = {ATTACK: "gunmen killed {} farmers", PROTEST: "students marched past {} shops", None: "{} miners saw a film"}


def proposal(word: str, start: int, one: SubEventType | None) -> Proposal:
    span = Span(start, start + len(word), word)
    told = EventTuple(sentence=0, trigger=Phrase(0, 1, span), lemma=word, predicate=Predicate.ATTACK)
    facts = Facts(
        acts=(),
        people=frozenset(),
        weapons=frozenset(),
        things=frozenset(),
        mentioned=frozenset(),
        casualties=(),
    )
    refusal = Refusal("nothing_happened", (span,), Stage.CODEBOOK)
    answer = refusal if one is None else Coded(one, "rule", 0.5, (span,))
    return Proposal(Incident(tuples=(told,), sentences=(written(word),)), facts, answer)


def gold(word: str, start: int, *types: SubEventType) -> GoldEvent:
    return GoldEvent(types, (Span(start, start + len(word), word),), (), None)


def example(number: int, one: SubEventType | None) -> Example:
    text = WORDS[one].format(number)
    found = (f"rule {one}", "crowd unknown")
    return Example(str(number), f"20{number % 10:02}-01", (text,), found, ATTACK, (one,) if one else ())


def rows_of(one: Example) -> list[int]:
    return [mark.row for text in one.texts for mark in marks(text)]


EXAMPLES = [example(number, list(WORDS)[number % 3]) for number in range(60)]
ITEMS = [replace(one, circumstances=(), proposed=None) for one in EXAMPLES]


def test_an_incident_tells_the_event_whose_words_it_shares() -> None:
    proposals = [proposal("attacked", 10, ATTACK), proposal("marched", 40, PROTEST)]
    events = [gold("marched", 40, PROTEST), gold("attacked", 10, ATTACK)]
    assert align(proposals, events, ()) == {0: events[1], 1: events[0]}


def test_an_event_is_told_once() -> None:
    proposals = [proposal("attacked", 10, ATTACK), proposal("attack", 60, ATTACK)]
    assert list(align(proposals, [gold("attack", 60, ATTACK)], ())) == [1]


def test_an_incident_of_another_kind_and_other_words_tells_nothing() -> None:
    assert not align([proposal("marched", 40, PROTEST)], [gold("attacked", 10, ATTACK)], ())


def test_what_the_rules_refuse_may_tell_an_event_by_its_words() -> None:
    assert align([proposal("attacked", 10, None)], [gold("attacked", 10, ATTACK)], ())


def test_quoted_words_of_an_article_are_found_wherever_they_stand() -> None:
    record = {"sub_event_type": ATTACK.value, "country": "Mali", "event_date": "2021-02-16"}
    event = article_event({"record": record, "trigger_any": ["raid"]}, "A raid. The raid ended.", optional=False)
    assert [span.start for span in event.triggers] == [2, 12]
    assert event.days == {"2021-02-16"}


def test_ordinary_items_are_those_of_ordinary_headings() -> None:
    text = "The company reports a profit for the third quarter of the year."
    assert is_ordinary({"category": "Business and economy", "text": text})
    assert not is_ordinary({"category": "Armed conflicts and attacks", "text": text})
    assert not is_ordinary({"category": "Sport", "text": "Football"})


def test_examples_come_back_as_they_were_kept(tmp_path: Path) -> None:
    write_examples(EXAMPLES, tmp_path / "examples.jsonl")
    assert read_examples(tmp_path / "examples.jsonl") == EXAMPLES


def test_what_is_packed_judges_as_what_was_fitted() -> None:
    fitted = fit(ITEMS, EXAMPLES)
    judge = Judge(pack(fitted, (1.0, 0.0, 1.0)))
    scored = [judge.score(judge.read(rows_of(one)), one.circumstances) for one in EXAMPLES[:6]]
    assert np.allclose(scored, fitted.score(EXAMPLES[:6]), atol=0.01)


def test_the_judge_tells_events_apart_on_months_that_it_has_not_seen() -> None:
    crossed = cross(ITEMS, EXAMPLES)
    events = np.array([bool(one.types) for one in EXAMPLES])
    assert crossed.probabilities[events].min() > crossed.probabilities[~events].max()
    alone, judged = (line for line in report(crossed, ITEMS) if line.startswith(("| rules", "| with")))
    assert "100.0 % of 20" in alone
    assert "0.0 % of 20" in judged


def test_a_probability_means_how_often_it_is_right() -> None:
    rng = np.random.default_rng(1)
    events = rng.random(2000) < 0.3
    scores = np.zeros((2000, 26))
    scores[:, 0] = rng.normal(np.where(events, 2.0, 0.0))
    made = [replace(EXAMPLES[0], types=(ATTACK,) if event else ()) for event in events]
    chances = Crossed(made, scores).probabilities
    sure = chances > 0.5
    assert abs(chances[sure].mean() - events[sure].mean()) < 0.05
