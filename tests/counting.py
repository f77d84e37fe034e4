"""How much work something takes, in calls rather than seconds: the same on every machine."""

import sys
from collections.abc import Callable
from types import FrameType


def calls(act: Callable[[], object]) -> int:
    """How many functions are called while something is done, those of the interpreter included."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


def grows(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times as many calls four times the size takes; what is made once is made before."""
    work(size)()
    return calls(work(4 * size)) / calls(work(size))
