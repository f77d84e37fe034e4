"""The whole pipeline, read top to bottom: text in, coded events out."""

from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version as installed_version
from pathlib import Path

from pipeline.actors import Cast, Readers, arrange, cast_incident, sides
from pipeline.anchoring import Surroundings
from pipeline.attribution import attribute_responsibility
from pipeline.casualties import count_casualties
from pipeline.coding import code_fatalities, code_targeting, code_type, gather
from pipeline.dates import find_times
from pipeline.factuality import judge_tuples
from pipeline.incidents import group_incidents
from pipeline.incidents.digests import mark_items
from pipeline.judging import Judge, Proposal, decide
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.mending import mend
from pipeline.model import (
    CodedEvent,
    Document,
    EventTuple,
    Extraction,
    Incident,
    Place,
    Refusal,
    Region,
    Sentence,
    TimeExpression,
)
from pipeline.page import read_page
from pipeline.parsing import ModelFolder, Parser
from pipeline.participants import link_participants
from pipeline.places import Gazetteer, find_places
from pipeline.records import Parts, compose, recast
from pipeline.tuples import extract_tuples
from pipeline.tuples.partakers import with_partakers


@dataclass(frozen=True)
class Study:
    """What the stages before coding made of a document: what is coded, and what can be explained."""

    document: Document
    regions: tuple[Region, ...]
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    tuples: tuple[EventTuple, ...]
    incidents: tuple[Incident, ...]
    #: What was told and is no incident.
    refused: tuple[Refusal, ...] = ()

    @cached_property
    def readers(self) -> Readers:
        """What reads who took part in the incidents."""
        return Readers(self.sentences)


@dataclass(frozen=True)
class Extractor:
    """A loaded pipeline: a parser, a gazetteer, a lexicon and a judge."""

    parser: Parser
    gazetteer: Gazetteer
    lexicon: Lexicon
    judge: Judge

    @classmethod
    def load(cls, models: ModelFolder, gazetteer: Path) -> "Extractor":
        """Load and prove everything; raises ModelsMissing, ModelsDamaged, GazetteerMissing or LexiconInvalid."""
        return cls(Parser.load(models), Gazetteer.open(gazetteer), load_lexicon(), Judge.load())

    @property
    def version(self) -> str:
        """What is stamped on stored reports: the pipeline's version, its models and its judge."""
        return f"dateline-{installed_version('dateline')}+{self.parser.name}+{self.judge.name}"

    def extract(self, document: Document) -> Extraction:
        """All that one document tells; the same text gives the same answer, alone or among others."""
        study = self.study(document)
        outcomes = [code(incident, study, self.judge) for incident in study.incidents]
        return Extraction(
            events=tuple(one for one in outcomes if isinstance(one, CodedEvent)),
            tuples=study.tuples,
            places=study.places,
            times=study.times,
            regions=study.regions,
            refused=study.refused + tuple(one for one in outcomes if isinstance(one, Refusal)),
        )

    def study(self, document: Document) -> Study:
        """All that the stages before coding make of a document."""
        page = read_page(document.text)
        sentences = mend(self.parser.parse(page))
        times = find_times(sentences, document.published_at)
        places = find_places(sentences, self.gazetteer)
        tuples = judge_tuples(extract_tuples(sentences, self.lexicon), sentences, self.lexicon)
        people = link_participants(sentences, tuples, self.lexicon)
        casualties = count_casualties(sentences, tuples)
        around = Surroundings(mark_items(sentences, places), times, places, self.gazetteer, document.published_at)
        named = with_partakers(tuples, sentences)
        told = group_incidents(tuples, casualties, people, around)
        incidents = attribute_responsibility(told.incidents, tuples, sentences, people)
        return Study(document, page.regions, sentences, times, places, named, incidents, told.refused)


def propose(cast: Cast) -> Proposal:
    """What the rules of the codebook make of an incident."""
    facts = gather(cast.incident, cast.everyone)
    return Proposal(cast.incident, facts, code_type(facts))


def code(incident: Incident, study: Study, judge: Judge) -> CodedEvent | Refusal:
    """One of the incidents as an ACLED-style event, or why the codebook or the judge does not record it."""
    cast = cast_incident(incident, study.readers, incident.country)
    proposal = propose(cast)
    decision = decide(proposal, judge)
    if isinstance(decision, Refusal):
        return decision
    facts, sub_event = proposal.facts, decision.sub_event
    actor1, actor2 = arrange(sides(cast, sub_event.spans, study.incidents), sub_event.value)
    return compose(
        Parts(
            incident=recast(cast, facts.told, sub_event, (actor1, actor2)),
            sub_event=sub_event,
            actor1=actor1,
            actor2=actor2,
            civilian_targeting=code_targeting(facts, sub_event.value, actor2.value if actor2 else None),
            fatalities=code_fatalities(incident, sub_event.value),
            document=study.document,
            verdict=decision.verdict,
        )
    )
