import pytest

from pipeline.listing import listed
from pipeline.model import Participant, ParticipantKind, Role, RoleFiller, Span


def someone(
    words: str, *, role: Role = Role.VICTIM, count: int | None = None, members: tuple[str, ...] = ()
) -> RoleFiller:
    kind = ParticipantKind.PERSON if count == 1 else ParticipantKind.GROUP
    quote = Span(0, len(words), words)
    return RoleFiller(
        role, Participant(name=words, kind=kind, mentions=(), count=count, quotes=(quote,), members=members)
    )


@pytest.mark.parametrize("words", ["people", "23 people", "two persons", "others", "One person", "13,000 people"])
def test_victims_of_whom_only_the_number_is_told_are_counted_and_not_listed(words: str) -> None:
    assert listed((someone(words),)) == ()


@pytest.mark.parametrize("words", ["six priests", "young people", "passersby"])
def test_victims_who_are_described_are_listed(words: str) -> None:
    assert listed((someone(words),)) == (someone(words),)


def test_attackers_are_listed_however_little_is_told_of_them() -> None:
    unknown = someone("two persons", role=Role.PERPETRATOR)
    assert listed((unknown,)) == (unknown,)


def test_a_group_gives_way_to_its_members_where_all_of_them_are_named() -> None:
    group = someone("two priests", count=2, members=("Ana Luna", "Luis Mora"))
    ana, luis = someone("Ana Luna", count=1), someone("Luis Mora", count=1)
    assert listed((group, ana, luis)) == (ana, luis)
    assert listed((group, ana)) == (group, ana)
