from dataclasses import replace

import pytest
from builders import parsed

from pipeline.lexicon import load_lexicon
from pipeline.model import Incident, Participant, ParticipantKind, Phrase, Role, RoleFiller, Span
from pipeline.records.participants import listed, of_acts
from pipeline.tuples import extract_tuples

KILLED_AND_LEFT = parsed("""
1 Rebels rebel NOUN 2 nsubj
2 killed kill VERB 0 root
3 a a DET 4 det
4 judge judge NOUN 2 obj
5 and and CCONJ 7 cc
6 clerks clerk NOUN 7 nsubj
7 left leave VERB 2 conj
""")


def someone(
    words: str, *, role: Role = Role.VICTIM, count: int | None = None, members: tuple[str, ...] = ()
) -> RoleFiller:
    kind = ParticipantKind.PERSON if count == 1 else ParticipantKind.GROUP
    quote = Span(0, len(words), words)
    return RoleFiller(
        role, Participant(name=words, kind=kind, mentions=(), count=count, quotes=(quote,), members=members)
    )


@pytest.mark.parametrize("words", ["people", "23 people", "two persons", "others", "One person", "13,000 people"])
def test_victims_of_whom_only_the_number_is_told_are_counted_and_not_listed(words: str) -> None:
    assert listed((someone(words),)) == ()


@pytest.mark.parametrize("words", ["six priests", "young people", "passersby"])
def test_victims_who_are_described_are_listed(words: str) -> None:
    assert listed((someone(words),)) == (someone(words),)


def test_attackers_are_listed_however_little_is_told_of_them() -> None:
    unknown = someone("two persons", role=Role.PERPETRATOR)
    assert listed((unknown,)) == (unknown,)


def test_a_group_gives_way_to_its_members_where_all_of_them_are_named() -> None:
    group = someone("two priests", count=2, members=("Ana Luna", "Luis Mora"))
    ana, luis = someone("Ana Luna", count=1), someone("Luis Mora", count=1)
    assert listed((group, ana, luis)) == (ana, luis)
    assert listed((group, ana)) == (group, ana)


def mentioned(phrase: Phrase, role: Role) -> RoleFiller:
    name, kind = phrase.span.text, ParticipantKind.GROUP
    return RoleFiller(role, Participant(name=name, kind=kind, mentions=(phrase,), quotes=(phrase.span,)))


def test_participants_of_nothing_but_words_without_an_act_are_not_listed() -> None:
    kill, leave = sorted(extract_tuples((KILLED_AND_LEFT,), load_lexicon()), key=lambda t: t.trigger.span.start)
    rebels, clerks = mentioned(kill.who[0], Role.PERPETRATOR), mentioned(leave.who[0], Role.PERPETRATOR)
    told = Incident(tuples=(kill, leave), roles=(rebels, clerks))
    assert of_acts(told, {kill.trigger.span}).roles == (rebels,)
    assert of_acts(told, {kill.trigger.span, leave.trigger.span}).roles == (rebels, clerks)


def test_those_named_of_a_group_that_tells_no_act_are_not_listed_either() -> None:
    kill, leave = sorted(extract_tuples((KILLED_AND_LEFT,), load_lexicon()), key=lambda t: t.trigger.span.start)
    clerks = mentioned(leave.who[0], Role.PERPETRATOR)
    clerks = replace(clerks, participant=replace(clerks.participant, members=("Ana Luna",)))
    ana, eva = someone("Ana Luna", role=Role.PERPETRATOR), someone("Eva Rey", role=Role.PERPETRATOR)
    told = Incident(tuples=(kill, leave), roles=(clerks, ana, eva))
    assert of_acts(told, {kill.trigger.span}).roles == (eva,)


@pytest.mark.parametrize(("who", "told"), [("gale gale", 0), ("blast blast", 1), ("rebel rebel", 0)])
def test_what_a_happening_did_is_listed_though_its_words_alone_tell_no_act(who: str, told: int) -> None:
    rows = f"1 The the DET 2 det\n2 {who} NOUN 3 nsubj\n3 damaged damage VERB 0 root\n4 homes home NOUN 3 obj"
    found = next(t for t in extract_tuples((parsed(rows),), load_lexicon()) if not t.nominal)
    homes = mentioned(found.whom[0], Role.TARGET)
    assert len(of_acts(Incident(tuples=(found,), roles=(homes,)), set()).roles) == told


def test_participants_told_elsewhere_stay_with_an_event() -> None:
    (kill, _) = sorted(extract_tuples((KILLED_AND_LEFT,), load_lexicon()), key=lambda t: t.trigger.span.start)
    claimant = mentioned(Phrase(5, 1, Span(90, 95, "Group")), Role.PERPETRATOR)
    assert of_acts(Incident(tuples=(kill,), roles=(claimant,)), {kill.trigger.span}).roles == (claimant,)


@pytest.mark.parametrize(("words", "told"), [("property", False), ("area", False), ("bank property", True)])
def test_things_that_are_called_nothing_else_are_not_listed(words: str, told: bool) -> None:
    quote = Span(0, len(words), words)
    thing = Participant(name=words, kind=ParticipantKind.OBJECT, mentions=(), quotes=(quote,))
    assert bool(listed((RoleFiller(Role.TARGET, thing),))) == told
