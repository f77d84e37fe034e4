"""The whole pipeline, read top to bottom: text in, coded events out."""

from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import version as installed_version
from pathlib import Path

from pipeline.actors import Readers, Sides, arrange, sides
from pipeline.anchoring import Surroundings
from pipeline.attribution import attribute_responsibility
from pipeline.casualties import count_casualties
from pipeline.coding import code_fatalities, code_targeting, code_type, gather
from pipeline.dates import find_times
from pipeline.factuality import judge_tuples
from pipeline.incidents import group_incidents, telling_first
from pipeline.incidents.digests import mark_items
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.mending import mend
from pipeline.model import (
    Actor,
    Coded,
    CodedEvent,
    Document,
    EventTuple,
    Extraction,
    Incident,
    Place,
    Region,
    Sentence,
    TimeExpression,
)
from pipeline.ontology import ARMED, EventType, SubEventType
from pipeline.page import read_page
from pipeline.parsing import ModelFolder, Parser
from pipeline.participants import link_participants
from pipeline.participants.roles import as_parties, as_seizure
from pipeline.places import Gazetteer, find_places
from pipeline.records import Parts, compose
from pipeline.records.participants import listed, of_acts
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

    @cached_property
    def readers(self) -> Readers:
        """What reads who took part in the incidents."""
        return Readers(self.sentences)


@dataclass(frozen=True)
class Extractor:
    """A loaded pipeline: a parser, a gazetteer and a lexicon."""

    parser: Parser
    gazetteer: Gazetteer
    lexicon: Lexicon

    @classmethod
    def load(cls, models: ModelFolder, gazetteer: Path) -> "Extractor":
        """Load and prove everything; raises ModelsMissing, ModelsDamaged, GazetteerMissing or LexiconInvalid."""
        return cls(Parser.load(models), Gazetteer.open(gazetteer), load_lexicon())

    @property
    def version(self) -> str:
        """What is stamped on stored reports: the pipeline's version and its models."""
        return f"dateline-{installed_version('dateline')}+{self.parser.name}"

    def extract(self, document: Document) -> Extraction:
        """All that one document tells; the same text gives the same answer, alone or among others."""
        study = self.study(document)
        events = tuple(event for incident in study.incidents if (event := code(incident, study)))
        return Extraction(
            events=events, tuples=study.tuples, places=study.places, times=study.times, regions=study.regions
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
        told = group_incidents(tuples, casualties, people, around)
        incidents = attribute_responsibility(told, tuples, sentences, people)
        named = with_partakers(tuples, sentences)
        return Study(document, page.regions, sentences, times, places, named, incidents)


def code(incident: Incident, study: Study) -> CodedEvent | None:
    """One of the incidents as an ACLED-style event, or None where the codebook does not record it."""
    parties = sides(incident, study.readers, incident.country)
    facts = gather(incident, parties.everyone)
    sub_event = code_type(facts)
    if sub_event is None:
        return None
    acting = of_acts(incident, {act.span for act in facts.acts})
    actors = sides(incident, study.readers, incident.country, sub_event.spans, study.incidents)
    actor1, actor2 = arrange(actors, sub_event.value)
    return compose(
        Parts(
            incident=recast(telling_first(acting, sub_event), sub_event.value, parties, (actor1, actor2)),
            sub_event=sub_event,
            actor1=actor1,
            actor2=actor2,
            civilian_targeting=code_targeting(facts, sub_event.value, actor2.value if actor2 else None),
            fatalities=code_fatalities(incident, sub_event.value),
            document=study.document,
        )
    )


def recast(
    incident: Incident, sub_event: SubEventType, parties: Sides, coded: tuple[Coded[Actor] | None, ...]
) -> Incident:
    """The incident with the participants that are listed, in the roles that its type gives them."""
    if sub_event is SubEventType.DISRUPTED_WEAPONS:
        incident = as_seizure(incident)
    elif sub_event.event_type is EventType.BATTLES:
        armed = (side.actor.participant for side in parties.everyone if side.type in ARMED)
        actors = frozenset(one.value.participant for one in coded if one is not None)
        incident = as_parties(incident, frozenset(one for one in armed if one is not None), actors)
    return replace(incident, roles=listed(incident.roles))
