"""What counts as gained, lost and changed between two prediction lines."""

from typing import Any

from .differences import Difference, changed_columns, differences, report

TEXT = "Gunmen killed nine people in Sake on Monday. Students marched in Goma."


def event(word: str, sub_event: str, rule: str = "a_rule", **columns: Any) -> dict[str, Any]:
    record = {"sub_event_type": sub_event, "event_date": "2021-02-15", "location": "Sake", "country": "Congo"}
    record |= {"actor1": "A", "actor2": None, "fatalities": 9, "notes": sub_event} | columns
    start = TEXT.index(word)
    return {
        "record": record,
        "factuality": "asserted",
        "trigger": {"text": word, "start": start, "end": start + len(word)},
        "evidence": {"sub_event_type": {"rule": rule}, "fatalities": {"rule": "toll"}},
    }


def line(*events: dict[str, Any], refused: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return {"id": "doc", "events": list(events), "refused": list(refused)}


def found(before: dict[str, Any], after: dict[str, Any]) -> list[Difference]:
    return list(differences(TEXT, before, after))


def test_the_same_events_differ_in_nothing() -> None:
    same = line(event("killed", "Attack"), event("marched", "Peaceful protest"))
    assert found(same, same) == []


def test_a_new_event_is_gained_by_the_rule_of_its_type() -> None:
    (one,) = found(line(), line(event("marched", "Peaceful protest", "plain_protest")))
    assert (one.kind, one.rule, one.document) == ("gained", "plain_protest", "doc")
    assert "people in Sake on Monday. Students [marched] in Goma." in one.context


def test_a_lost_event_names_what_refused_its_words() -> None:
    march = event("marched", "Peaceful protest")
    refusal = {"trigger": march["trigger"], "stage": "codebook", "rule": "no_demand", "spans": []}
    (refused,) = found(line(march), line(refused=(refusal,)))
    assert (refused.kind, refused.rule) == ("lost", "codebook: no_demand")
    (vanished,) = found(line(march), line())
    assert vanished.rule == "no longer a_rule"


def test_another_trigger_of_the_same_happening_is_no_difference() -> None:
    assert found(line(event("killed", "Attack")), line(event("Gunmen", "Attack"))) == []


def test_another_type_at_the_same_words_is_a_change_with_the_new_rule() -> None:
    (one,) = found(line(event("killed", "Attack")), line(event("killed", "Armed clash", "clash")))
    assert (one.kind, one.rule) == ("changed", "clash")
    assert one.said == "sub_event_type: Attack → Armed clash"


def test_columns_that_follow_from_others_do_not_count() -> None:
    assert changed_columns(event("killed", "Attack"), event("killed", "Attack", notes="other words")) == []
    assert changed_columns(event("killed", "Attack"), event("killed", "Attack", fatalities=8)) == ["fatalities"]


def test_the_most_frequent_rule_comes_first_with_examples() -> None:
    gained = [Difference("gained", "rare", "d1", "s", "c"), *[Difference("lost", "often", "d2", "s", "c")] * 3]
    lines = list(report(gained, examples=1))
    assert lines[0] == "1 gained, 3 lost, 0 changed"
    assert [one for one in lines if " by " in one] == ["\n3 lost by often", "\n1 gained by rare"]
    assert sum("d2" in one for one in lines) == 1
