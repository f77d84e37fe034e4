"""The 31 columns: a schema every record must meet, and what each column is made of."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.countries import countries
from pipeline.model import (
    Actor,
    Casualty,
    CasualtyKind,
    Coded,
    Day,
    Document,
    EventTuple,
    Incident,
    Location,
    Participant,
    ParticipantKind,
    Phrase,
    Place,
    Role,
    RoleFiller,
    Span,
    Verdict,
)
from pipeline.ontology import COLUMNS, ActorType, EventType, Predicate, SubEventType, interaction
from pipeline.records import Parts, compose, event_confidence, missing_columns, record
from pipeline.records.notes import templates

Columns = dict[str, str | int | float | None]

SPAN = Span(0, 4, "word")
PLACE = Place(
    phrase=Phrase(0, 1, SPAN), name="Goma", country="Democratic Republic of Congo", iso=180, admin1="Nord-Kivu"
)
LOCATION = Location(place=PLACE, precision=1, latitude=-1.679123, longitude=29.228456, name="Goma")
ARMY = Actor("Military Forces of the Democratic Republic of Congo", ActorType.STATE)
REBELS = Actor("M23: March 23 Movement", ActorType.REBEL)
CIVILIANS = Actor(
    "Civilians (Democratic Republic of Congo)", ActorType.CIVILIANS, ("Women (Democratic Republic of Congo)",)
)


def told(*predicates: Predicate, precision: int = 1) -> Incident:
    """An incident of these acts on 3 May 2019 in Goma."""
    acts = predicates or (Predicate.CLASH,)
    return Incident(
        tuples=tuple(EventTuple(sentence=0, trigger=Phrase(0, 1, SPAN), lemma="do", predicate=act) for act in acts),
        day=Coded(Day(date(2019, 5, 3), precision), "day", 0.9),
        location=Coded(LOCATION, "place", 0.8),
    )


def made(sub_event: SubEventType = SubEventType.ARMED_CLASH, incident: Incident | None = None) -> Parts:
    """The parts of an event between the army and the rebels with two dead."""
    return Parts(
        incident=incident or told(),
        sub_event=Coded(sub_event, "type", 0.8),
        actor1=Coded(ARMY, "actor", 0.9),
        actor2=Coded(REBELS, "actor", 0.9),
        civilian_targeting=Coded(False, "targeting", 0.9),
        fatalities=Coded(2, "count", 0.9),
        document=Document(text="word", source="The Herald"),
    )


def assert_valid(columns: Columns) -> None:
    """The record keeps the table's rules."""
    assert tuple(columns) == COLUMNS
    sub_event = SubEventType(str(columns["sub_event_type"]))
    assert columns["event_type"] == sub_event.event_type
    assert columns["disorder_type"] == sub_event.disorder_type
    assert columns["civilian_targeting"] in {"Civilian targeting", ""}
    assert isinstance(columns["fatalities"], int)
    assert columns["fatalities"] >= 0
    assert_sides(columns)
    assert_day(columns)
    assert_place(columns)


def assert_sides(columns: Columns) -> None:
    """Actor and type come together, and the interaction follows from the types."""
    for number in (1, 2):
        actor, inter = columns[f"actor{number}"], columns[f"inter{number}"]
        assert bool(actor) == bool(inter)
        assert inter in {*ActorType, "", None}
    if columns["interaction"] is None:
        assert columns["actor1"] is None or columns["actor2"] is None
        return
    second = ActorType(str(columns["inter2"])) if columns["inter2"] else None
    assert columns["interaction"] == interaction(ActorType(str(columns["inter1"])), second)


def assert_day(columns: Columns) -> None:
    """The year is that of the date, and the precision a code."""
    if columns["event_date"] is None:
        assert columns["year"] is None
        assert columns["time_precision"] is None
        return
    assert columns["year"] == date.fromisoformat(str(columns["event_date"])).year
    assert columns["time_precision"] in {1, 2, 3}


def assert_place(columns: Columns) -> None:
    """Region and ISO number are those of the country, and coordinates have four decimals."""
    known = {country.name: country for country in countries().values()}
    if columns["country"] is not None:
        country = known[str(columns["country"])]
        assert (columns["iso"], columns["region"]) == (country.iso, country.region)
    assert (columns["location"] is None) == (columns["geo_precision"] is None)
    for axis in ("latitude", "longitude"):
        value = columns[axis]
        assert value is None or (isinstance(value, float) and round(value, 4) == value)


@pytest.mark.parametrize("sub_event", list(SubEventType))
def test_a_record_of_every_type_is_valid(sub_event: SubEventType) -> None:
    assert_valid(record(made(sub_event)))


@given(
    sub_event=st.sampled_from(SubEventType),
    actors=st.tuples(*[st.sampled_from([None, ARMY, REBELS, CIVILIANS])] * 2),
    where=st.sampled_from(["town", "country", "nowhere"]),
    dated=st.booleans(),
    dead=st.integers(0, 500),
)
def test_records_stay_valid_whatever_is_lacking(
    sub_event: SubEventType, actors: tuple[Actor | None, Actor | None], where: str, dated: bool, dead: int
) -> None:
    incident = told()
    if where != "town":
        incident = replace(incident, location=None, country="Mali" if where == "country" else None)
    if not dated:
        incident = replace(incident, day=None)
    one, two = (Coded(actor, "actor", 0.5) if actor else None for actor in actors)
    parts = replace(made(sub_event, incident), actor1=one, actor2=two, fatalities=Coded(dead, "count", 0.5))
    columns = record(parts)
    assert_valid(columns)
    assert all(columns[name] is None for name in missing_columns(parts, columns))
    assert 0 <= event_confidence(parts) <= 1


def test_the_columns_say_what_was_coded() -> None:
    columns = record(made())
    expected = {
        "event_id_cnty": None,
        "event_date": "2019-05-03",
        "year": 2019,
        "interaction": "State forces-Rebel group",
        "iso": 180,
        "region": "Middle Africa",
        "admin1": "Nord-Kivu",
        "location": "Goma",
        "latitude": -1.6791,
        "longitude": 29.2285,
        "source": "The Herald",
        "source_scale": None,
        "fatalities": 2,
        "tags": "",
        "timestamp": None,
    }
    assert {name: columns[name] for name in expected} == expected


def test_associates_are_joined_as_acled_joins_them() -> None:
    company = replace(ARMY, associates=("A", "B"))
    assert record(replace(made(), actor1=Coded(company, "actor", 1.0)))["assoc_actor_1"] == "A; B"


@pytest.mark.parametrize(
    ("sub_event", "blank", "lacking"),
    [
        (SubEventType.PEACEFUL_PROTEST, "", ()),
        (SubEventType.REMOTE_EXPLOSIVE, "", ()),
        (SubEventType.ARMED_CLASH, None, ("actor2", "inter2", "interaction")),
        (SubEventType.ATTACK, None, ("actor2", "inter2", "interaction")),
    ],
)
def test_a_second_side_is_blank_where_one_suffices_and_missing_where_two_are_needed(
    sub_event: SubEventType, blank: str | None, lacking: tuple[str, ...]
) -> None:
    parts = replace(made(sub_event), actor2=None)
    columns = record(parts)
    assert columns["actor2"] == blank
    assert missing_columns(parts, columns) == lacking


def test_what_the_text_did_not_give_is_null_and_named() -> None:
    bare = Incident(tuples=told().tuples)
    parts = replace(made(incident=bare), actor1=None, document=Document(text="word"))
    assert missing_columns(parts, record(parts)) == (
        "event_date",
        "year",
        "time_precision",
        "actor1",
        "inter1",
        "interaction",
        "iso",
        "region",
        "country",
        "location",
        "latitude",
        "longitude",
        "geo_precision",
        "source",
    )


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            made(),
            "On 3 May 2019, Military Forces of the Democratic Republic of Congo clashed with M23: March 23 Movement "
            "in Goma (Nord-Kivu, Democratic Republic of Congo). 2 fatalities.",
        ),
        (
            replace(made(SubEventType.SHELLING), actor2=None, fatalities=Coded(1, "count", 1.0)),
            "On 3 May 2019, Military Forces of the Democratic Republic of Congo fired shells, rockets or missiles "
            "in Goma (Nord-Kivu, Democratic Republic of Congo). 1 fatality.",
        ),
        (
            replace(made(SubEventType.PEACEFUL_PROTEST), actor2=None, fatalities=Coded(0, "count", 1.0)),
            "On 3 May 2019, Military Forces of the Democratic Republic of Congo held a peaceful protest "
            "in Goma (Nord-Kivu, Democratic Republic of Congo).",
        ),
        (
            made(incident=Incident(tuples=told().tuples, country="Mali")),
            "Military Forces of the Democratic Republic of Congo clashed with M23: March 23 Movement in Mali. "
            "2 fatalities.",
        ),
    ],
)
def test_notes_tell_the_coded_fields_in_the_house_style(parts: Parts, expected: str) -> None:
    assert record(parts)["notes"] == expected


def test_notes_say_around_and_why_where_precision_is_low() -> None:
    coarse = replace(LOCATION, precision=3, reason="coded to the capital of Nord-Kivu")
    incident = replace(told(precision=3), location=Coded(coarse, "place", 0.5))
    notes = str(record(made(incident=incident))["notes"])
    assert notes.startswith("Around 3 May 2019, ")
    assert "near Goma (Nord-Kivu, Democratic Republic of Congo) (coded to the capital of Nord-Kivu)" in notes


def test_every_type_has_its_sentences() -> None:
    assert set(templates()) == set(SubEventType)
    assert all(re.match(r"[a-z{]", text) for pair in templates().values() for text in pair)


def crowd(text: str, count: int | None) -> Participant:
    return Participant(
        name=text, kind=ParticipantKind.GROUP, mentions=(Phrase(0, 1, Span(0, len(text), text)),), count=count
    )


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (crowd("200 farmers", 200), "crowd size=around 200"),
        (crowd("hundreds of farmers", 100), "crowd size=hundreds"),
        (crowd("several thousand people", 3), "crowd size=several thousand"),
        (crowd("two hundred people", 200), "crowd size=around 200"),
        (crowd("farmers", None), "crowd size=no report"),
    ],
)
def test_crowds_are_tagged_with_their_reported_size(one: Participant, expected: str) -> None:
    incident = replace(told(Predicate.PROTEST), roles=(RoleFiller(Role.PARTICIPANT, one),))
    assert record(made(SubEventType.PEACEFUL_PROTEST, incident))["tags"] == expected


@pytest.mark.parametrize(
    ("associates", "mention", "expected"),
    [
        (
            ("Women (Mali)", "Activists (Mali)"),
            "women",
            "women targeted: activists/human rights defenders/social leaders",
        ),
        (("Women (Mali)", "Government of Mali"), "women", "women targeted: government officials"),
        (("Women (Mali)",), "two girls", "women targeted: girls"),
        (("Women (Mali)",), "women", ""),
        (("Activists (Mali)",), "men", ""),
    ],
)
def test_women_are_tagged_only_with_what_the_text_says_of_them(
    associates: tuple[str, ...], mention: str, expected: str
) -> None:
    target = Actor("Civilians (Mali)", ActorType.CIVILIANS, associates, crowd(mention, None))
    parts = replace(
        made(SubEventType.ATTACK), actor2=Coded(target, "actor", 0.9), civilian_targeting=Coded(True, "targeting", 0.9)
    )
    assert record(parts)["tags"] == expected


def test_an_event_keeps_its_bounds_and_says_how_sure_it_is() -> None:
    killed = Casualty(
        kind=CasualtyKind.KILLED, phrase=Phrase(0, 1, SPAN), minimum=2, maximum=None, rule="count", tuple_index=0
    )
    event = compose(made(incident=replace(told(), casualties=(killed,))))
    assert (event.fatalities_min, event.fatalities_max, event.injuries_min) == (2, None, None)
    assert (event.event_type, event.sub_event_type.value) == (EventType.BATTLES, "Armed clash")
    assert event.missing == ()


def verdict(probability: float, chance: float) -> Verdict:
    types = dict.fromkeys(SubEventType, 0.0) | {SubEventType.ARMED_CLASH: chance}
    return Verdict(probability, types)


def test_confidence_falls_with_what_is_unlikely_and_with_what_is_lacking() -> None:
    whole = replace(made(), verdict=verdict(0.9, 0.9))
    worse = [
        replace(whole, verdict=verdict(0.5, 0.9)),
        replace(whole, verdict=verdict(0.9, 0.5)),
        replace(whole, incident=replace(whole.incident, location=None)),
        replace(whole, incident=replace(whole.incident, day=None)),
    ]
    assert all(event_confidence(parts) < event_confidence(whole) for parts in worse)
    assert event_confidence(whole) <= 0.81


def test_every_pair_of_actor_types_has_an_interaction() -> None:
    for first, second in itertools.product(ActorType, repeat=2):
        sides = (Coded(Actor("A", first), "actor", 1.0), Coded(Actor("B", second), "actor", 1.0))
        columns = record(replace(made(), actor1=sides[0], actor2=sides[1]))
        assert columns["interaction"] == interaction(first, second)
