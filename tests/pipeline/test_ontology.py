from itertools import product

import pytest

from pipeline.ontology import (
    COLUMNS,
    REGIONS,
    ActorType,
    DisorderType,
    EventType,
    SubEventType,
    interaction,
)


def test_sub_event_types_stand_in_the_hierarchy_under_their_event_types() -> None:
    assert len(SubEventType) == 25
    assert [len([s for s in SubEventType if s.event_type is e]) for e in EventType] == [3, 3, 2, 6, 3, 8]
    assert SubEventType.MOB_VIOLENCE.event_type is EventType.RIOTS
    assert SubEventType.GRENADE.event_type is EventType.EXPLOSIONS
    assert SubEventType.SEXUAL_VIOLENCE.event_type is EventType.VIOLENCE_AGAINST_CIVILIANS
    assert SubEventType.AGREEMENT.event_type is EventType.STRATEGIC_DEVELOPMENTS
    assert SubEventType.ARMED_CLASH.rank < SubEventType.AIR_STRIKE.rank < SubEventType.ATTACK.rank


@pytest.mark.parametrize(
    ("sub_event", "disorder"),
    [
        (SubEventType.ARMED_CLASH, DisorderType.POLITICAL_VIOLENCE),
        (SubEventType.EXCESSIVE_FORCE, DisorderType.POLITICAL_VIOLENCE_AND_DEMONSTRATIONS),
        (SubEventType.PEACEFUL_PROTEST, DisorderType.DEMONSTRATIONS),
        (SubEventType.VIOLENT_DEMONSTRATION, DisorderType.DEMONSTRATIONS),
        (SubEventType.MOB_VIOLENCE, DisorderType.POLITICAL_VIOLENCE),
        (SubEventType.OTHER, DisorderType.STRATEGIC_DEVELOPMENTS),
    ],
)
def test_disorder_type_follows_from_the_sub_event_type(sub_event: SubEventType, disorder: DisorderType) -> None:
    assert sub_event.disorder_type is disorder


def test_codes_of_actor_types_are_one_to_eight() -> None:
    assert [actor.code for actor in ActorType] == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        (ActorType.STATE, None, "State forces only"),
        (ActorType.REBEL, ActorType.STATE, "State forces-Rebel group"),
        (ActorType.CIVILIANS, ActorType.POLITICAL_MILITIA, "Political militia-Civilians"),
        (ActorType.CIVILIANS, ActorType.EXTERNAL, "External/Other forces-Civilians"),
        (ActorType.EXTERNAL, ActorType.STATE, "State forces-External/Other forces"),
        (ActorType.PROTESTERS, ActorType.PROTESTERS, "Protesters-Protesters"),
    ],
)
def test_interaction_text_is_canonical(first: ActorType, second: ActorType | None, text: str) -> None:
    assert interaction(first, second) == text


@pytest.mark.parametrize("pair", list(product(ActorType, repeat=2)))
def test_interaction_does_not_depend_on_the_order_of_actors(pair: tuple[ActorType, ActorType]) -> None:
    first, second = pair
    assert interaction(first, second) == interaction(second, first)


def test_columns_and_regions_are_complete() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 31
    assert COLUMNS[0] == "event_id_cnty"
    assert COLUMNS[-1] == "timestamp"
    assert len(set(REGIONS.values())) == len(REGIONS) == 17
