import pytest
from builders import parsed

from pipeline.lexicon import load_lexicon
from pipeline.participants import link_participants
from pipeline.roles import role_fillers
from pipeline.tuples import extract_tuples

BOMBED = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 bombed bomb VERB 0 root
3 the the DET 4 det
4 Council Council PROPN 2 obj B-ORG Number=Sing
"""
ABDUCTED = BOMBED.replace("2 bombed bomb", "2 abducted abduct")


@pytest.mark.parametrize(("rows", "role"), [(BOMBED, "target"), (ABDUCTED, "victim")])
def test_a_body_is_a_target_where_what_it_owns_was_hit(rows: str, role: str) -> None:
    page = (parsed(rows),)
    tuples = extract_tuples(page, load_lexicon())
    people = link_participants(page, tuples, load_lexicon())
    found = {one.participant.name: one.role.value for told in tuples for one in role_fillers(told, people)}
    assert found["Council"] == role
