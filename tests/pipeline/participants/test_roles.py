import pytest
from builders import parsed

from pipeline.lexicon import load_lexicon
from pipeline.model import Participant, ParticipantKind, Phrase, Role, RoleFiller, Span
from pipeline.participants import link_participants
from pipeline.participants.roles import by_name, join_alike, role_fillers
from pipeline.participants.roles import cast as cast_all
from pipeline.tuples import extract_tuples

BOMBED = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 bombed bomb VERB 0 root
3 the the DET 4 det
4 Council Council PROPN 2 obj B-ORG Number=Sing
"""
ABDUCTED = BOMBED.replace("2 bombed bomb", "2 abducted abduct")


def cast(rows: str) -> dict[str, str]:
    """The participants of a sentence with their roles."""
    page = (parsed(rows),)
    tuples = extract_tuples(page, load_lexicon())
    people = link_participants(page, tuples, load_lexicon())
    return {one.participant.name: one.role.value for told in tuples for one in role_fillers(told, people)}


COMBED = """
1 Troops troop NOUN 2 nsubj _ Number=Plur
2 captured capture VERB 0 root
3 the the DET 4 det
4 area area NOUN 2 obj _ Number=Sing
"""
SHELLED = COMBED.replace("2 captured capture", "2 shelled shell")
STOPPED = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 intercepted intercept VERB 0 root
3 a a DET 4 det
4 teacher teacher NOUN 2 obj _ Number=Sing
"""


ATTACKED = BOMBED.replace("2 bombed bomb", "2 attacked attack")


@pytest.mark.parametrize(("rows", "role"), [(BOMBED, "target"), (ATTACKED, "target"), (ABDUCTED, "victim")])
def test_a_body_is_a_target_where_what_it_owns_was_hit(rows: str, role: str) -> None:
    assert cast(rows)["Council"] == role


def test_land_is_a_target_only_of_what_is_aimed_at_it() -> None:
    assert "area" not in cast(COMBED)
    assert cast(SHELLED)["area"] == "target"


SHAKEN = """
1 The the DET 2 det
2 capital capital NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 shaken shake VERB 0 root _ VerbForm=Part
5 by by ADP 7 case
6 two two NUM 7 nummod
7 explosions explosion NOUN 4 obl:agent _ Number=Plur
"""


def test_where_something_goes_off_is_no_target_of_it() -> None:
    assert "capital" not in cast(SHAKEN)


def test_people_are_no_target_but_victims() -> None:
    assert cast(STOPPED)["teacher"] == "victim"


def group(words: str, count: int, sentence: int) -> RoleFiller:
    """A group of victims told in one sentence."""
    span = Span(100 * sentence, 100 * sentence + len(words), words)
    mention = Phrase(sentence, 1, span)
    return RoleFiller(
        Role.VICTIM,
        Participant(name=words, kind=ParticipantKind.GROUP, mentions=(mention,), count=count, quotes=(span,)),
    )


@pytest.mark.parametrize(
    ("second", "together"),
    [
        (group("six priests", 6, 1), 1),
        (group("five priests", 5, 1), 2),
        (group("six priests", 6, 0), 2),
    ],
    ids=["as many", "fewer", "beside them"],
)
def test_as_many_people_told_again_in_one_happening_are_the_same(second: RoleFiller, together: int) -> None:
    assert len(join_alike((group("six monks", 6, 0), second))) == together


def test_two_people_are_too_few_to_tell_by_their_number() -> None:
    assert len(join_alike((group("two monks", 2, 0), group("two nuns", 2, 1)))) == 2


def participant(name: str, count: int | None = None) -> Participant:
    """Somebody by a name or a description."""
    kind = ParticipantKind.GROUP if count else ParticipantKind.PERSON
    return Participant(name=name, kind=kind, mentions=(), count=count)


def test_a_group_is_told_by_its_members_where_all_are_named() -> None:
    pair, ana, luis = participant("two nurses", 2), participant("Ana Luna"), participant("Luis Mora")
    assert by_name(pair, (ana, luis)) == (ana, luis)
    assert by_name(pair, (ana,)) == (pair, ana)
    assert by_name(pair, ()) == (pair,)


BLAST = "1 A a DET 2 det\n2 bomb bomb NOUN 3 nsubj\n3 exploded explode VERB 0 root"
SEARCHED = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 conducted conduct VERB 0 root
3 an a DET 4 det
4 operation operation NOUN 2 obj _ Number=Sing
"""


COMBING = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 searched search VERB 0 root
3 everywhere everywhere ADV 2 advmod
"""


@pytest.mark.parametrize("rows", [SEARCHED, COMBING])
def test_an_operation_after_an_attack_is_no_part_of_it(rows: str) -> None:
    page = (parsed(BLAST), parsed(rows, index=1, start=50))
    tuples = extract_tuples(page, load_lexicon())
    people = link_participants(page, tuples, load_lexicon())
    (alone,) = cast_all([found for found in tuples if found.sentence == 1], people)
    (after,) = (one for one in cast_all(list(tuples), people) if one.participant.name == "Soldiers")
    assert (alone.role, after.role) == (Role.PERPETRATOR, Role.AUTHORITY)
