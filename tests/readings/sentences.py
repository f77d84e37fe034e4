"""Hand-written sentences with what they must be read as: ``python -m tests.readings.sentences`` prints the misses."""

import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.mending import mend
from pipeline.model import EventTuple, Page, Sentence
from pipeline.ontology import Predicate
from pipeline.page import read_page
from pipeline.parsing import Parser, locate_models
from pipeline.tuples import extract_tuples
from pipeline.tuples.partakers import with_partakers

FILE = Path(__file__).with_name("sentences.toml")
ARGUMENTS = ("who", "whom", "with", "where", "when", "within")
#: Classes that are no happening by themselves: a reading may have their nouns without being asked to.
SPOKEN = frozenset(
    {
        Predicate.STATE,
        Predicate.CLAIM,
        Predicate.THREATEN,
        Predicate.JUDGE,
        Predicate.FIGURATIVE,
        Predicate.EXERCISE,
        Predicate.ACCIDENT,
        Predicate.DISASTER,
        Predicate.CRIME,
    }
)

Parse = Callable[[Page], tuple[Sentence, ...]]
#: One tuple as plain text: its trigger's head, its arguments, its standing and who says so.
Reading = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the tuples it must be read as."""

    construction: str
    text: str
    tuples: tuple[Reading, ...]


def load_cases(path: Path = FILE) -> tuple[Case, ...]:
    """The cases of a file; raises ValueError where one asks for words its text does not have."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    cases = [Case(name, row["text"], tuple(map(completed, row["tuples"]))) for name in tables for row in tables[name]]
    for case in cases:
        for wanted in case.tuples:
            if absent := [word for word in words_of(wanted) if word not in case.text]:
                raise ValueError(f"{path.name}: {case.text!r} has no {absent[0]!r}")
    return tuple(cases)


def completed(row: Reading) -> Reading:
    """A reading with nothing left out; a key that no reading has raises ValueError."""
    empty: Reading = {key: [] for key in (*ARGUMENTS, "by")}
    if unknown := row.keys() - {*empty, "trigger", "factuality"}:
        raise ValueError(f"no part of a reading: {', '.join(sorted(unknown))}")
    return {"factuality": "asserted", **empty, **row}


def words_of(wanted: Reading) -> Iterator[str]:
    """All phrases a reading names."""
    yield wanted["trigger"]
    for key in (*ARGUMENTS, "by"):
        yield from wanted[key]


def read(text: str, parse: Parse) -> tuple[tuple[EventTuple, ...], tuple[Sentence, ...]]:
    """The tuples of a text, judged, and its sentences."""
    sentences = mend(parse(read_page(text)))
    lexicon = load_lexicon()
    tuples = judge_tuples(extract_tuples(sentences, lexicon), sentences, lexicon)
    return with_partakers(tuples, sentences), sentences


def reading(found: EventTuple, sentences: tuple[Sentence, ...]) -> Reading:
    """A tuple as plain text."""
    sides = (found.who, found.whom, found.instruments, found.where, found.when, found.within)
    by = found.attribution.by if found.attribution else ()
    return {
        "trigger": sentences[found.sentence].token(found.trigger.head).text,
        **{key: [phrase.span.text for phrase in side] for key, side in zip(ARGUMENTS, sides, strict=True)},
        "factuality": found.factuality.value,
        "by": [phrase.span.text for phrase in by],
    }


def faults(case: Case, parse: Parse) -> tuple[str, ...]:
    """What is wrong with the reading of a case: tuples missing, other than asked, or told of nothing."""
    tuples, sentences = read(case.text, parse)
    readings = [(reading(found, sentences), found) for found in tuples]
    wrong = [fault for wanted in case.tuples if (fault := difference(wanted, [one for one, _ in readings]))]
    asked = {wanted["trigger"] for wanted in case.tuples}
    invented = (one["trigger"] for one, found in readings if found.nominal and found.predicate not in SPOKEN)
    return (*wrong, *(f"{trigger}: not a happening" for trigger in invented if trigger not in asked))


def exact_share(cases: tuple[Case, ...], parse: Parse) -> float:
    """The share of cases without a fault."""
    return sum(not faults(case, parse) for case in cases) / len(cases)


def difference(wanted: Reading, readings: list[Reading]) -> str | None:
    """How the reading of a trigger differs from what is wanted; None when it does not."""
    mine = [one for one in readings if one["trigger"] == wanted["trigger"]]
    if not mine:
        return f"{wanted['trigger']}: no tuple"
    if wanted in mine:
        return None
    parts = (f"{key} {mine[0][key]} for {value}" for key, value in wanted.items() if mine[0][key] != value)
    return f"{wanted['trigger']}: {'; '.join(parts)}"


def main() -> None:
    """Print each miss with its construction, then the share of exact readings."""
    parse = Parser.load(locate_models(None, Path.cwd())).parse
    cases = load_cases()
    missed = [(case, wrong) for case in cases if (wrong := faults(case, parse))]
    for case, wrong in missed:
        sys.stdout.write(f"[{case.construction}] {case.text}\n" + "".join(f"    {fault}\n" for fault in wrong))
    exact = len(cases) - len(missed)
    sys.stdout.write(f"{exact} of {len(cases)} exact: {100 * exact / len(cases):.1f} %\n")


if __name__ == "__main__":
    main()
