"""How English words are usually written, learnt from running text; what `pipeline.parsing.casing` reads.

A word alone is one thing, after a name another: "a national front", "the Zapatista National Liberation Front".
"""

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.parsing.casing import FormsByPlace, find_words
from pipeline.training.workspace import read_text

#: A word is usually written with capitals when this share of its uses is.
USUALLY = 0.5
#: Uses of a word in general that weigh as much as its uses in one place.
PRIOR = 3
#: Uses below which a word is not in the list.
LEAST = 4
#: Share of capitals above which a line teaches nothing.
LOUD = 0.3

#: (lower-case word, whether it follows a name) -> its forms with their counts.
Uses = dict[tuple[str, bool], Counter[str]]


def learn_casing(text: Path, out: Path) -> None:
    """Write the usual form of each word of a text, a paragraph a line, and its form after names where it differs."""
    lines = [line for line in read_text(text).split("\n") if not is_loud(line)]
    first = usual_forms(count_uses(lines, {}))
    forms = usual_forms(count_uses(lines, first))
    written = (alone if alone == named else f"{alone} {named}" for alone, named in forms.values())
    out.write_bytes(gzip.compress("\n".join(sorted(written)).encode(), mtime=0))


def is_loud(line: str) -> bool:
    """Whether a line is written in capitals, as headings are."""
    return sum(map(str.isupper, line)) > LOUD * len(line)


def count_uses(lines: Iterable[str], known: FormsByPlace) -> Uses:
    """How often each word stands in which form, alone and after a name; words that start a sentence tell nothing."""
    uses: Uses = {}
    for word, form, after_name in within_sentences(lines, known):
        uses.setdefault((word, after_name), Counter())[form] += 1
    return uses


def within_sentences(lines: Iterable[str], known: FormsByPlace) -> Iterator[tuple[str, str, bool]]:
    """Each word inside a sentence: in lower case, as it is written, whether a name comes before it."""
    for line in lines:
        named = False
        for found in find_words(line):
            word = found.text.lower()
            after_name = named and found.joined
            if found.starts:
                named = known.get(word, (word, word))[0] != word
            else:
                yield word, found.text, after_name
                named = found.text != word if not (found.links and after_name) else named


def usual_forms(uses: Uses) -> FormsByPlace:
    """The usual forms of each word that keeps its length in lower case, alone and after a name."""
    forms: FormsByPlace = {}
    for word in sorted({word for word, _ in uses}):
        places = [uses.get((word, named), Counter()) for named in (False, True)]
        both = places[0] + places[1]
        if both.total() >= LEAST and all(len(form) == len(word) for form in both):
            alone, named = (usual_form(word, place, both) for place in places)
            forms[word] = alone, named
    return forms


def usual_form(word: str, place: Counter[str], everywhere: Counter[str]) -> str:
    """A word's usual form in one place, which its uses everywhere speak for where there are few."""
    capitals = Counter({form: count for form, count in everywhere.items() if form != word})
    share = capitals.total() / everywhere.total()
    used = sum(count for form, count in place.items() if form != word)
    if used + PRIOR * share < USUALLY * (place.total() + PRIOR):
        return word
    return min(capitals, key=lambda form: (-capitals[form], form))
