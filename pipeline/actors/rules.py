"""Reading -> actor: the naming rules in order. The docstring of each says what it codes."""

from pipeline.actors import armed, bodies, targets, unarmed
from pipeline.actors.readings import Reading
from pipeline.actors.scene import Rule, Scene
from pipeline.model import Actor, Coded

#: In order; the first that applies decides.
NAMING_RULES: tuple[Rule, ...] = (
    unarmed.attacked_community,
    armed.known_group,
    armed.country_itself,
    armed.armed_forces,
    armed.police,
    armed.foreign_force,
    unarmed.crowd,
    armed.lone_attacker,
    armed.government,
    armed.gang,
    armed.communal_militia,
    armed.armed_band,
    armed.unnamed_group,
    unarmed.unarmed_crowd,
    unarmed.civilians,
    targets.armed_carrier,
    targets.armed_owner,
    targets.owner_of_target,
    unarmed.nationals,
    targets.foreign_target,
    bodies.named_state_force,
    bodies.named_organization,
    bodies.attacked_organization,
    unarmed.named_person,
    unarmed.counted_people,
)


def name_actor(reading: Reading, scene: Scene) -> Coded[Actor] | None:
    """The actor of the first rule that applies; None when the words name nobody that is coded."""
    first = first_naming(reading, scene)
    return first[1] if first else None


def first_naming(reading: Reading, scene: Scene) -> tuple[Rule, Coded[Actor]] | None:
    """The first rule that applies, with its actor."""
    found = ((rule, actor) for rule in NAMING_RULES if (actor := rule(reading, scene)) is not None)
    return next(found, None)
