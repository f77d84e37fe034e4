import pytest

from pipeline.coding.acts import Act
from pipeline.coding.facts import Facts
from pipeline.coding.targeting import code_targeting
from pipeline.model import Actor, Span
from pipeline.ontology import ActorType, Predicate, SubEventType, ThingClass


def bombing(*undergoers: ActorType, target: ThingClass | None = None) -> Facts:
    act = Act(
        Predicate.BOMB,
        sure=True,
        span=Span(0, 1, "x"),
        undergoers=frozenset(undergoers),
        targets=frozenset({target} if target else ()),
    )
    return Facts((act,), frozenset(), frozenset(), frozenset(), frozenset({Predicate.BOMB}), ())


@pytest.mark.parametrize(
    ("facts", "sub_event", "expected"),
    [
        (bombing(), SubEventType.ATTACK, True),
        (bombing(), SubEventType.EXCESSIVE_FORCE, True),
        (bombing(ActorType.CIVILIANS), SubEventType.ARMED_CLASH, False),
        (bombing(ActorType.CIVILIANS), SubEventType.LOOTING, False),
        (bombing(ActorType.CIVILIANS), SubEventType.REMOTE_EXPLOSIVE, True),
        (bombing(target=ThingClass.MARKET), SubEventType.REMOTE_EXPLOSIVE, True),
        (bombing(ActorType.STATE), SubEventType.REMOTE_EXPLOSIVE, False),
        (bombing(ActorType.STATE, ActorType.CIVILIANS), SubEventType.AIR_STRIKE, False),
        (bombing(ActorType.CIVILIANS, target=ThingClass.MILITARY_BASE), SubEventType.SHELLING, False),
        (bombing(), SubEventType.SHELLING, False),
    ],
    ids=[
        "violence against civilians",
        "excessive force",
        "never in battles",
        "never in strategic developments",
        "civilians hit",
        "a market hit",
        "soldiers hit",
        "soldiers and civilians hit",
        "civilians hit at a base",
        "nobody named",
    ],
)
def test_civilians_are_targeted_where_they_are_the_main_target(
    facts: Facts, sub_event: SubEventType, expected: bool
) -> None:
    assert code_targeting(facts, sub_event).value is expected


@pytest.mark.parametrize(
    ("facts", "inter", "expected"),
    [
        (bombing(ActorType.CIVILIANS), ActorType.REBEL, False),
        (bombing(), ActorType.CIVILIANS, True),
        (bombing(ActorType.CIVILIANS), ActorType.PROTESTERS, True),
    ],
    ids=["rebels are actor2", "civilians are actor2", "a crowd is actor2"],
)
def test_actor2_says_whom_remote_violence_targets(facts: Facts, inter: ActorType, expected: bool) -> None:
    assert code_targeting(facts, SubEventType.AIR_STRIKE, Actor("x", inter)).value is expected
