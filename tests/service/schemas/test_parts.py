"""Which parts are asked for."""

import pytest

from service.errors import InvalidParameter
from service.schemas.parts import Part, PartsQuery


def test_all_parts_are_asked_for_unless_told() -> None:
    assert PartsQuery(parts=None).asked() == set(Part)
    assert PartsQuery(parts="events, times,events").asked() == {Part.EVENTS, Part.TIMES}


@pytest.mark.parametrize(("parts", "says"), [("Tuple", "mean 'tuples'"), ("", "Name some"), ("x,", "Name some")])
def test_a_part_that_there_is_not_is_refused_with_those_there_are(parts: str, says: str) -> None:
    with pytest.raises(InvalidParameter, match=says):
        PartsQuery(parts=parts).asked()
