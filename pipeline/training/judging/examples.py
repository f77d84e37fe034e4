"""Incidents with the types that coders gave them: what the judge is fitted on."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.actors import cast_incident
from pipeline.extractor import Extractor, propose
from pipeline.judging import Proposal, circumstances
from pipeline.model import Document, Refusal
from pipeline.ontology import SubEventType
from pipeline.training.judging.alignment import align
from pipeline.training.judging.gold import CodedText, GoldEvent, lines


@dataclass(frozen=True, slots=True)
class Example:
    """One incident of a document, as the rules see it and as a coder does."""

    #: The document, and the month it was published in: months are what cross-validation holds out.
    document: str
    month: str
    texts: tuple[str, ...]
    circumstances: tuple[str, ...]
    #: What the rules make of it; None where they record nothing.
    proposed: SubEventType | None
    #: What a coder made of it, acceptable readings included; empty where it is no event.
    types: tuple[SubEventType, ...]
    #: How much it counts in fitting.
    weight: float = 1.0


def whole(coded: CodedText, weight: float = 1.0) -> Example:
    """A whole text as one example, for what its words alone say."""
    document = coded.document
    types = tuple(dict.fromkeys(event.types[0] for event in coded.events))
    return Example(document.id or "", month_of(document), (document.text,), (), None, types, weight)


def examples(texts: Iterable[CodedText], extractor: Extractor, weight: float = 1.0) -> Iterator[Example]:
    """The incidents of some coded texts, less those that a coder left open."""
    for coded in texts:
        study = extractor.study(coded.document)
        proposals = [propose(cast_incident(one, study.readers, one.country)) for one in study.incidents]
        told = align(proposals, coded.events, study.places)
        for number, proposal in enumerate(proposals):
            event = told.get(number)
            if event is None or not event.optional:
                yield example(coded.document, proposal, event, weight)


def example(document: Document, proposal: Proposal, event: GoldEvent | None, weight: float) -> Example:
    """One incident with the event it tells, if it tells one."""
    return Example(
        document=document.id or "",
        month=month_of(document),
        texts=tuple(sentence.span.text for sentence in proposal.incident.sentences),
        circumstances=tuple(sorted(circumstances(proposal))),
        proposed=None if isinstance(proposal.answer, Refusal) else proposal.answer.value,
        types=event.types if event else (),
        weight=weight,
    )


def month_of(document: Document) -> str:
    """The month a document was published in."""
    return str(document.published_at)[: len("2021-02")]


def write_examples(made: Iterable[Example], path: Path) -> None:
    """Keep examples, which take minutes to make."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(one)) + "\n" for one in made)


def read_examples(path: Path) -> list[Example]:
    """Examples that were kept."""
    return [as_example(line) for line in lines(path)]


def as_example(line: dict[str, Any]) -> Example:
    """One kept example."""
    return Example(
        **{
            **line,
            "texts": tuple(line["texts"]),
            "circumstances": tuple(line["circumstances"]),
            "proposed": SubEventType(line["proposed"]) if line["proposed"] else None,
            "types": tuple(map(SubEventType, line["types"])),
        }
    )
