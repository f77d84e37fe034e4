"""Whether a date belongs to the story that is told, or is mentioned in passing."""

from pipeline.dates.calendar import Grain
from pipeline.dates.lexing import Item, token_at
from pipeline.dates.meaning import Moment
from pipeline.model import Sentence


def is_aside(sentence: Sentence, offset: int, item: Item) -> bool:
    """True for a date in passing: a comparison ("two years earlier"), or one inside a relative clause."""
    return looks_back(item) or in_description(sentence, offset)


def looks_back(item: Item) -> bool:
    """True for a year or more counted backwards: it compares, and the story goes on where it was."""
    offset = item.meaning.offset if isinstance(item.meaning, Moment) else None
    return offset is not None and offset.count < 0 and offset.grain >= Grain.YEAR


def in_description(sentence: Sentence, offset: int) -> bool:
    """True inside a clause that only says which thing is meant: "a paper declassified in 2005"."""
    token = token_at(sentence, offset)
    return token is not None and any(above.relation == "acl" for above in (token, *sentence.ancestors(token)))
