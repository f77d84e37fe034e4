"""Numbers written as words: "twenty-five", "two thousand", "nineteen ninety-six"."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.dates.lexing import SYMBOLS, Item

CARDINAL_SYMBOL = SYMBOLS["CARDINAL"]
JOINTS = frozenset({SYMBOLS["DASH"], SYMBOLS["AND"]})
HUNDRED = 100
TEN = 10


def join_cardinals(items: Sequence[Item]) -> list[Item]:
    """The items with each run of number words made one."""
    result: list[Item] = []
    position = 0
    while position < len(items):
        last = run_end(items, position) if items[position].symbol == CARDINAL_SYMBOL else position + 1
        result.append(items[position] if last == position + 1 else joined(items[position:last]))
        position = last
    return result


def run_end(items: Sequence[Item], first: int) -> int:
    """Where the number that starts here ends; "and" and the hyphen join only larger to smaller."""
    last = first + 1
    while last < len(items):
        step = 2 if items[last].symbol in JOINTS else 1
        if last + step > len(items) or items[last + step - 1].symbol != CARDINAL_SYMBOL:
            break
        if step == 1 and not continues(items[last - 1].number, items[last].number):
            break
        if step != 1 and not items[last - 1].number > items[last + 1].number >= 1:
            break
        if items[last].symbol == SYMBOLS["AND"] and items[last - 1].number < HUNDRED:
            break
        last += step
    return last


def continues(number: float, following: float) -> bool:
    """True if two number words side by side are one number: multiplied, added, or the two halves of a year."""
    return following >= HUNDRED or following < number or number >= TEN


def joined(run: Sequence[Item]) -> Item:
    """One item for a run; two numbers above nine side by side make a year."""
    numbers = [item.number for item in run if item.symbol == CARDINAL_SYMBOL]
    year = any(TEN <= one <= 20 and TEN <= two < HUNDRED for one, two in pairwise(numbers[:2]))
    value = numbers[0] * HUNDRED + total(numbers[1:]) if year else total(numbers)
    text = " ".join(item.text for item in run)
    return Item(SYMBOLS["NUM4"] if year else CARDINAL_SYMBOL, run[0].start, run[-1].end, text, value)


def total(numbers: Sequence[float]) -> float:
    """The sum of number words, where hundred and thousand multiply what is before them."""
    value = part = 0.0
    for number in numbers:
        if number >= HUNDRED:
            part = max(part, 1) * number
            if number > HUNDRED:
                value, part = value + part, 0.0
        else:
            part += number
    return value + part
