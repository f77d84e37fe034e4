"""Who stands against whom, on incidents whose participants are single nouns."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import parsed
from counting import grows

from pipeline.actors import Readers, arrange, cast_incident, sides
from pipeline.model import (
    Attribution,
    Casualty,
    CasualtyKind,
    EventTuple,
    Incident,
    Participant,
    ParticipantKind,
    Phrase,
    RegionKind,
    Role,
    RoleFiller,
    Sentence,
    Span,
    Token,
)
from pipeline.ontology import Predicate, SubEventType
from pipeline.participants.roles import fitting_role
from pipeline.participants.roles import sides as roles_of
from pipeline.syntax import phrase

#: Nouns of the small world of these tests: lemma and kind.
NOUNS = {
    "soldiers": ("soldier", ParticipantKind.GROUP),
    "police": ("police", ParticipantKind.GROUP),
    "gunmen": ("gunman", ParticipantKind.GROUP),
    "gunman": ("gunman", ParticipantKind.PERSON),
    "villagers": ("villager", ParticipantKind.GROUP),
    "students": ("student", ParticipantKind.GROUP),
    "protesters": ("protester", ParticipantKind.GROUP),
    "counter-protesters": ("counter-protester", ParticipantKind.GROUP),
    "mob": ("mob", ParticipantKind.PERSON),
    "base": ("base", ParticipantKind.OBJECT),
    "market": ("market", ParticipantKind.OBJECT),
    "Hamas": ("Hamas", ParticipantKind.ORGANIZATION),
    "Fatah": ("Fatah", ParticipantKind.ORGANIZATION),
    "Israel": ("Israel", ParticipantKind.ORGANIZATION),
    "rockets": ("rocket", ParticipantKind.WEAPON),
    "India": ("India", ParticipantKind.ORGANIZATION),
    "Pakistan": ("Pakistan", ParticipantKind.ORGANIZATION),
    "thief": ("thief", ParticipantKind.PERSON),
}


class Story:
    """Builds one incident, an act a sentence: each noun is a token of its own."""

    def __init__(self) -> None:
        self.tuples: list[EventTuple] = []
        self.roles: list[RoleFiller] = []
        self.sentences: list[Sentence] = []
        self.known: dict[str, Participant] = {}

    def act(self, predicate: Predicate, who: str = "", whom: str = "", attributed: str = "") -> "Story":
        """Someone does something to someone; several nouns are parted by blanks."""
        number = len(self.sentences)
        words = ["did", *who.split(), *whom.split()]
        start = 1000 * number
        tokens = []
        for index, word in enumerate(words, 1):
            lemma, kind = NOUNS.get(word, (word, None))
            upos = "VERB" if kind is None else "PROPN" if word[0].isupper() else "NOUN"
            feature = "Number=Sing" if kind is ParticipantKind.PERSON else "Number=Plur"
            tokens.append(
                Token(index, word, lemma, upos, 0 if index == 1 else 1, "dep", start, start + len(word), feature)
            )
            start += len(word) + 1
        text = " ".join(words)
        self.sentences.append(Sentence(number, Span(1000 * number, 1000 * number + len(text), text), tuple(tokens)))
        phrases = [Phrase(number, token.index, Span(token.start, token.end, token.text)) for token in tokens]
        doers, undergoers = phrases[1 : 1 + len(who.split())], phrases[1 + len(who.split()) :]
        found = EventTuple(
            sentence=number,
            trigger=phrases[0],
            lemma="do",
            predicate=predicate,
            who=tuple(doers),
            whom=tuple(undergoers),
            attribution=Attribution("say", tuple(p for p in doers if p.span.text == attributed))
            if attributed
            else None,
        )
        self.tuples.append(found)
        for role, group in zip(roles_of(found), (doers, undergoers), strict=True):
            for piece in group:
                one = self.participant(piece)
                if role is not None:
                    self.roles.append(RoleFiller(fitting_role(role, one.kind), one))
        return self

    def participant(self, piece: Phrase) -> Participant:
        """The one participant that a noun names throughout."""
        word = piece.span.text
        before = self.known.get(word)
        mentions = (*before.mentions, piece) if before else (piece,)
        made = Participant(name=word, kind=NOUNS[word][1], mentions=mentions)
        self.known[word] = made
        return made

    @property
    def incident(self) -> Incident:
        """All acts as one incident."""
        return Incident(tuples=tuple(self.tuples), roles=tuple(self.roles))

    def names(self, sub_event: SubEventType, country: str = "Israel") -> tuple[str | None, str | None]:
        """Names of actor1 and actor2 for an event of this type."""
        found = sides(
            cast_incident(self.incident, Readers(tuple(self.sentences)), country), (self.tuples[0].trigger.span,)
        )
        one, two = arrange(found, sub_event)
        return one.value.name if one else None, two.value.name if two else None


BAND, CIVILIANS = "Unidentified Armed Group (Israel)", "Civilians (Israel)"
ARMY, POLICE = "Military Forces of Israel", "Police Forces of Israel"


@pytest.mark.parametrize(
    ("story", "sub_event", "expected"),
    [
        (Story().act(Predicate.CLASH, "soldiers Hamas"), SubEventType.ARMED_CLASH, (ARMY, "Hamas Movement")),
        (Story().act(Predicate.CLASH, "soldiers", "Hamas"), SubEventType.ARMED_CLASH, (ARMY, "Hamas Movement")),
        (Story().act(Predicate.CLASH, "soldiers police Hamas"), SubEventType.ARMED_CLASH, (ARMY, "Hamas Movement")),
        (Story().act(Predicate.ATTACK, "gunmen", "soldiers"), SubEventType.ARMED_CLASH, (BAND, ARMY)),
        (Story().act(Predicate.SHOOT, "", "villagers"), SubEventType.ATTACK, (BAND, CIVILIANS)),
        (
            Story().act(Predicate.SHOOT, "gunman", "villagers"),
            SubEventType.ATTACK,
            ("Sole Perpetrator (Israel)", CIVILIANS),
        ),
        (Story().act(Predicate.KILL, "", "villagers"), SubEventType.ATTACK, (BAND, CIVILIANS)),
        (Story().act(Predicate.ABDUCT, "Hamas"), SubEventType.ABDUCTION, ("Hamas Movement", CIVILIANS)),
        (Story().act(Predicate.SHELL, "Hamas", "base"), SubEventType.SHELLING, ("Hamas Movement", ARMY)),
        (Story().act(Predicate.BOMB, "", "market"), SubEventType.REMOTE_EXPLOSIVE, (BAND, CIVILIANS)),
        (Story().act(Predicate.EXPLODE), SubEventType.REMOTE_EXPLOSIVE, (BAND, None)),
        (
            Story().act(Predicate.AIR_STRIKE, "", "market"),
            SubEventType.AIR_STRIKE,
            ("Unidentified Military Forces", CIVILIANS),
        ),
        (Story().act(Predicate.PROTEST, "students"), SubEventType.PEACEFUL_PROTEST, ("Protesters (Israel)", None)),
        (Story().act(Predicate.PROTEST), SubEventType.PEACEFUL_PROTEST, ("Protesters (Israel)", None)),
        (
            Story().act(Predicate.PROTEST, "students").act(Predicate.DISPERSE, "police", "protesters"),
            SubEventType.PROTEST_WITH_INTERVENTION,
            ("Protesters (Israel)", POLICE),
        ),
        (
            Story().act(Predicate.DISPERSE, "", "protesters"),
            SubEventType.PROTEST_WITH_INTERVENTION,
            ("Protesters (Israel)", POLICE),
        ),
        (
            Story().act(Predicate.PROTEST, "protesters").act(Predicate.SHOOT, "soldiers", "protesters"),
            SubEventType.EXCESSIVE_FORCE,
            ("Protesters (Israel)", ARMY),
        ),
        (
            Story().act(Predicate.RIOT, "protesters").act(Predicate.CLASH, "counter-protesters"),
            SubEventType.VIOLENT_DEMONSTRATION,
            ("Rioters (Israel)", "Protesters (Israel)"),
        ),
        (Story().act(Predicate.MOB, "mob", "gunman"), SubEventType.MOB_VIOLENCE, ("Rioters (Israel)", CIVILIANS)),
        (Story().act(Predicate.MOB, "mob", "thief"), SubEventType.MOB_VIOLENCE, ("Rioters (Israel)", CIVILIANS)),
        (Story().act(Predicate.MOB, "mob", "villagers"), SubEventType.MOB_VIOLENCE, ("Rioters (Israel)", CIVILIANS)),
        (Story().act(Predicate.ARREST, "", "students"), SubEventType.ARRESTS, (POLICE, CIVILIANS)),
        (Story().act(Predicate.ARREST, "police", "gunmen"), SubEventType.ARRESTS, (POLICE, BAND)),
        (Story().act(Predicate.AGREE, "Hamas Fatah"), SubEventType.AGREEMENT, ("Hamas Movement", "Fatah")),
        (
            Story().act(Predicate.AGREE, "Israel Hamas"),
            SubEventType.AGREEMENT,
            ("Government of Israel", "Hamas Movement"),
        ),
        (
            Story().act(Predicate.AGREE, "India Pakistan"),
            SubEventType.AGREEMENT,
            ("Government of India", "Government of Pakistan"),
        ),
        (Story().act(Predicate.LOOT, "", "market"), SubEventType.LOOTING, (BAND, CIVILIANS)),
        (Story().act(Predicate.COUP), SubEventType.OTHER, (None, None)),
    ],
)
def test_sides_become_actors_by_the_codebook(
    story: Story, sub_event: SubEventType, expected: tuple[str | None, str | None]
) -> None:
    assert story.names(sub_event) == expected


def test_those_who_arrest_the_suspect_did_not_do_the_deed() -> None:
    story = Story().act(Predicate.KILL, "", "villagers").act(Predicate.ARREST, "police", "gunman")
    assert story.names(SubEventType.ATTACK) == ("Sole Perpetrator (Israel)", CIVILIANS)


def test_who_tells_of_an_act_did_not_do_it() -> None:
    story = Story().act(Predicate.SHOOT, "police", "villagers", attributed="police")
    assert story.names(SubEventType.ATTACK) == (BAND, CIVILIANS)


def test_whoever_claims_an_act_did_it_where_nobody_is_named() -> None:
    story = Story().act(Predicate.SHELL, "", "market").act(Predicate.CLAIM, "Hamas")
    claimed = replace(
        story.incident, tuples=(story.tuples[0],), roles=story.incident.roles[:1], claimed_by=(story.known["Hamas"],)
    )
    found = sides(cast_incident(claimed, Readers(tuple(story.sentences)), "Israel"))
    assert found.first is not None
    assert (found.first.actor.name, found.first.coded.rule) == ("Hamas Movement", "side:claims_responsibility")


def test_in_battles_no_civilians_are_named() -> None:
    story = Story().act(Predicate.CLASH, "soldiers", "Hamas villagers")
    found = sides(cast_incident(story.incident, Readers(tuple(story.sentences)), "Israel"))
    _, two = arrange(found, SubEventType.ARMED_CLASH)
    assert two is not None
    assert two.value.associates == ()


def test_allies_and_identities_stand_beside_the_actor() -> None:
    clash = Story().act(Predicate.CLASH, "soldiers police", "Hamas")
    one, _ = arrange(
        sides(cast_incident(clash.incident, Readers(tuple(clash.sentences)), "Israel")), SubEventType.ARMED_CLASH
    )
    assert one is not None
    assert one.value.associates == (POLICE,)
    march = Story().act(Predicate.PROTEST, "students")
    crowd, _ = arrange(
        sides(cast_incident(march.incident, Readers(tuple(march.sentences)), "Israel")), SubEventType.PEACEFUL_PROTEST
    )
    assert crowd is not None
    assert crowd.value.associates == ("Students (Israel)",)


def test_everyone_who_is_an_actor_is_told_with_the_participant() -> None:
    story = Story().act(Predicate.ATTACK, "gunmen", "villagers base")
    found = cast_incident(story.incident, Readers(tuple(story.sentences)), "Israel")
    assert [side.actor.participant.name for side in found.everyone if side.actor.participant] == [
        "gunmen",
        "villagers",
        "base",
    ]


@pytest.mark.parametrize("sub_event", list(SubEventType))
def test_every_type_can_be_arranged_from_nothing(sub_event: SubEventType) -> None:
    nothing = sides(cast_incident(Story().act(Predicate.MASS_GRAVE).incident, Readers(()), "Israel"))
    one, _ = arrange(nothing, sub_event)
    assert one is None or one.confidence <= 0.6


def test_who_speaks_at_the_end_of_a_sentence_did_not_do_what_it_tells() -> None:
    sentence = parsed("""
        1 Villagers villager NOUN 3 nsubj:pass _ Number=Plur
        2 were      be       AUX  3 aux:pass
        3 abducted  abduct   VERB 0 root
        4 ,         ,        PUNCT 3 punct
        5 police    police   NOUN 6 nsubj _ Number=Plur
        6 said      say      VERB 3 parataxis
    """)
    villagers, trigger, police = (Phrase(0, head, sentence.between(head, head)) for head in (1, 3, 5))
    found = EventTuple(
        sentence=0, trigger=trigger, lemma="abduct", predicate=Predicate.ABDUCT, who=(police,), whom=(villagers,)
    )
    people = [Participant(name=p.span.text, kind=ParticipantKind.GROUP, mentions=(p,)) for p in (police, villagers)]
    roles = (RoleFiller(Role.PERPETRATOR, people[0]), RoleFiller(Role.VICTIM, people[1]))
    first = sides(cast_incident(Incident(tuples=(found,), roles=roles), Readers((sentence,)), "Israel")).first
    assert first is not None
    assert first.actor.name == BAND


def incident_of(rows: str, *acts: tuple[Predicate, int, tuple[int, ...], tuple[int, ...]], index: int = 0) -> Incident:
    """An incident of one sentence from its acts: predicate, token of the trigger, of the doers, of the undergoers."""
    sentence = parsed(rows, index=index, start=1000 * index)
    tuples, fillers = [], []
    for predicate, head, who, whom in acts:
        trigger = sentence.token(head)
        found = EventTuple(
            sentence=index,
            trigger=Phrase(index, head, sentence.between(head, head)),
            lemma=trigger.lemma,
            nominal=trigger.upos == "NOUN",
            predicate=predicate,
            who=tuple(phrase(sentence, one) for one in who),
            whom=tuple(phrase(sentence, one) for one in whom),
        )
        tuples.append(found)
        for role, pieces in zip(roles_of(found), (found.who, found.whom), strict=True):
            for piece in pieces:
                named = sentence.token(piece.head).upos == "PROPN"
                kind = ParticipantKind.ORGANIZATION if named else ParticipantKind.GROUP
                if role is not None:
                    fillers.append(RoleFiller(role, Participant(name=piece.span.text, kind=kind, mentions=(piece,))))
    return Incident(tuples=tuple(tuples), roles=tuple(fillers), sentences=(sentence,))


def names(
    incident: Incident, sub_event: SubEventType, country: str, document: tuple[Incident, ...] = ()
) -> tuple[str | None, str | None]:
    """Names of actor1 and actor2 of an incident among those of its document."""
    sentences = tuple(sentence for one in (document or (incident,)) for sentence in one.sentences)
    told = (incident.tuples[0].trigger.span,)
    one, two = arrange(sides(cast_incident(incident, Readers(sentences), country), told, document), sub_event)
    return one.value.name if one else None, two.value.name if two else None


RETAKEN = """
    1 Troops  troop   NOUN  2 nsubj _ Number=Plur
    2 retook  retake  VERB  0 root
    3 the     the     DET   4 det
    4 town    town    NOUN  2 obj _ Number=Sing
    5 from    from    ADP   6 case
    6 Hamas   Hamas   PROPN 2 obl
"""


def test_whom_a_place_was_taken_from_is_the_other_party() -> None:
    taken = incident_of(RETAKEN, (Predicate.CAPTURE, 2, (1,), ()))
    assert names(taken, SubEventType.GOVERNMENT_REGAINS, "Palestine") == (
        "Military Forces of Palestine",
        "Hamas Movement",
    )


HELD_TOWN = """
    1 Troops  troop   NOUN  2 nsubj _ Number=Plur
    2 retook  retake  VERB  0 root
    3 a       a       DET   7 det
    4 Hamas   Hamas   PROPN 6 compound
    5 -       -       PUNCT 4 punct
    6 held    hold    VERB  7 amod
    7 town    town    NOUN  2 obj _ Number=Sing
"""


def test_the_only_group_a_sentence_names_is_the_other_party() -> None:
    taken = incident_of(HELD_TOWN, (Predicate.CAPTURE, 2, (1,), ()))
    assert names(taken, SubEventType.GOVERNMENT_REGAINS, "Palestine")[1] == "Hamas Movement"


def test_who_fights_beside_a_party_is_not_the_other_party() -> None:
    beside = RETAKEN.replace("from    from    ADP", "for     for     ADP")
    taken = incident_of(beside, (Predicate.CAPTURE, 2, (1,), ()))
    assert names(taken, SubEventType.GOVERNMENT_REGAINS, "Palestine")[1] == "Unidentified Armed Group (Palestine)"


SPOKESMAN_AMONG_MILITANTS = """
    1 A          a          DET   3 det
    2 Hamas      Hamas      PROPN 3 compound
    3 spokesman  spokesman  NOUN  6 nsubj _ Number=Sing
    4 was        be         AUX   6 cop
    5 among      among      ADP   6 case
    6 militants  militant   NOUN  0 root _ Number=Plur
    7 killed     kill       VERB  6 acl
    8 by         by         ADP   9 case
    9 soldiers   soldier    NOUN  7 obl:agent _ Number=Plur
"""


def test_fighters_without_a_name_are_of_the_one_group_their_sentence_names() -> None:
    killed = incident_of(SPOKESMAN_AMONG_MILITANTS, (Predicate.KILL, 7, (9,), (6,)))
    assert names(killed, SubEventType.ARMED_CLASH, "Israel") == (ARMY, "Hamas Movement")


def test_gunmen_are_of_no_group_that_their_sentence_names() -> None:
    rows = SPOKESMAN_AMONG_MILITANTS.replace("militants  militant", "gunmen gunman")
    killed = incident_of(rows, (Predicate.KILL, 7, (9,), (6,)))
    assert names(killed, SubEventType.ARMED_CLASH, "Israel") == (ARMY, BAND)


ONE_GROUP = """
    1 Hamas   Hamas  PROPN 2 nsubj
    2 shelled shell  VERB  0 root
    3 a       a      DET   4 det
    4 base    base   NOUN  2 obj _ Number=Sing
"""
THE_REBELS = """
    1 The     the     DET  2 det
    2 rebels  rebel   NOUN 3 nsubj _ Number=Plur
    3 killed  kill    VERB 0 root
    4 two     two     NUM  5 nummod
    5 farmers farmer  NOUN 3 obj _ Number=Plur
"""


def test_the_rebels_are_the_group_named_before() -> None:
    before = incident_of(ONE_GROUP, (Predicate.SHELL, 2, (1,), (4,)))
    after = incident_of(THE_REBELS, (Predicate.KILL, 3, (2,), (5,)), index=1)
    assert names(after, SubEventType.ATTACK, "Israel", (before, after)) == ("Hamas Movement", CIVILIANS)
    new = incident_of(THE_REBELS.replace("The     the ", "Some    some"), (Predicate.KILL, 3, (2,), (5,)), index=1)
    assert names(new, SubEventType.ATTACK, "Israel", (before, new)) == (BAND, CIVILIANS)


SIX_STRIKES = """
    1 Russia  Russia PROPN 2 nsubj
    2 made    make   VERB  0 root
    3 six     six    NUM   4 nummod
    4 strikes strike NOUN  2 obj _ Number=Plur
"""
ONE_STRIKE = """
    1 One       one      NUM  2 nummod
    2 strike    strike   NOUN 3 nsubj _ Number=Sing
    3 destroyed destroy  VERB 0 root
    4 a         a        DET  5 det
    5 bridge    bridge   NOUN 3 obj _ Number=Sing
"""


def test_a_doer_said_once_does_all_acts_of_the_name() -> None:
    all_six = incident_of(SIX_STRIKES, (Predicate.AIR_STRIKE, 4, (1,), ()))
    one = incident_of(ONE_STRIKE, (Predicate.AIR_STRIKE, 2, (), ()), index=1)
    assert names(one, SubEventType.AIR_STRIKE, "Syria", (all_six, one))[0] == "Military Forces of Russia"
    assert names(one, SubEventType.AIR_STRIKE, "Syria")[0] == "Unidentified Military Forces"


def test_of_two_doers_none_did_all_acts_of_the_name() -> None:
    first = incident_of(SIX_STRIKES, (Predicate.AIR_STRIKE, 4, (1,), ()))
    rows = SIX_STRIKES.replace("Russia  Russia", "France  France")
    second = incident_of(rows, (Predicate.AIR_STRIKE, 4, (1,), ()), index=1)
    one = incident_of(ONE_STRIKE, (Predicate.AIR_STRIKE, 2, (), ()), index=2)
    assert names(one, SubEventType.AIR_STRIKE, "Syria", (first, second, one))[0] == "Unidentified Military Forces"


ABOVE_A_LIST = """
    1 Jets   jet    NOUN  2 nsubj _ Number=Plur
    2 made   make   VERB  0 root
    3 six    six    NUM   4 nummod
    4 strikes strike NOUN 2 obj _ Number=Plur
    5 on     on     ADP   6 case
    6 Hamas  Hamas  PROPN 4 nmod
"""


@pytest.mark.parametrize(
    ("region", "target"), [(RegionKind.ITEM, "Hamas Movement"), (RegionKind.BODY, None)], ids=["item", "story"]
)
def test_items_that_name_only_things_are_aimed_at_the_group_above_the_list(
    region: RegionKind, target: str | None
) -> None:
    above = incident_of(ABOVE_A_LIST, (Predicate.AIR_STRIKE, 4, (1,), (6,)))
    one = incident_of(ONE_STRIKE, (Predicate.AIR_STRIKE, 2, (), ()), index=1)
    item = replace(one, sentences=tuple(replace(sentence, region=region) for sentence in one.sentences))
    assert names(item, SubEventType.AIR_STRIKE, "Palestine", (above, item))[1] == target


def test_those_who_were_counted_and_not_named_are_civilians() -> None:
    blast = Story().act(Predicate.EXPLODE).incident
    counted = replace(
        blast,
        casualties=(
            Casualty(
                kind=CasualtyKind.KILLED, phrase=blast.tuples[0].trigger, minimum=9, maximum=9, rule="", tuple_index=0
            ),
        ),
    )
    one, two = arrange(sides(cast_incident(counted, Readers(()), "Israel")), SubEventType.REMOTE_EXPLOSIVE)
    assert one is not None
    assert two is not None
    assert (one.value.name, two.value.name) == (BAND, CIVILIANS)


def test_rival_parties_stand_against_each_other() -> None:
    rows = """
        1 Rival    rival    ADJ  2 amod
        2 militias militia  NOUN 3 nsubj _ Number=Plur
        3 clashed  clash    VERB 0 root
    """
    clash = incident_of(rows, (Predicate.CLASH, 3, (2,), ()))
    assert names(clash, SubEventType.ARMED_CLASH, "Israel") == (BAND, BAND)
    found = sides(cast_incident(clash, Readers(clash.sentences), "Israel"))
    assert found.first is not None
    assert found.second is not None


def test_a_named_building_is_hit_like_any_other() -> None:
    rows = """
        1 Bombs  bomb   NOUN  2 nsubj _ Number=Plur
        2 hit    hit    VERB  0 root
        3 Jami   Jami   PROPN 4 compound B-LOC
        4 Mosque mosque PROPN 2 obj I-LOC
    """
    hit = replace(incident_of(rows, (Predicate.BOMB, 2, (), (4,))), roles=())
    found = sides(cast_incident(hit, Readers(hit.sentences), "Israel")).second
    assert found is not None
    assert (found.actor.name, found.actor.associates) == (CIVILIANS, ("Muslim Group (Israel)",))


THEY_SAID_IT = """
    1 Hamas  Hamas PROPN 2 nsubj
    2 said   say   VERB  0 root
    3 it     it    PRON  4 nsubj
    4 killed kill  VERB  2 ccomp
    5 two    two   NUM   6 nummod
    6 guards guard NOUN  4 obj _ Number=Plur
"""


def test_who_tells_of_an_act_of_its_own_did_it() -> None:
    told = incident_of(THEY_SAID_IT, (Predicate.KILL, 4, (3,), (6,)))
    speaker = phrase(told.sentences[0], 1)
    found = replace(told.tuples[0], attribution=Attribution("say", (speaker,)))
    victims = tuple(filler for filler in told.roles if filler.role is Role.VICTIM)
    said = replace(told, tuples=(found,), roles=victims)
    assert names(said, SubEventType.ATTACK, "Israel") == ("Hamas Movement", CIVILIANS)


def test_forces_of_one_state_that_clash_are_two_parties() -> None:
    rows = """
        1 Mutinous mutinous ADJ  2 amod
        2 soldiers soldier  NOUN 3 nsubj _ Number=Plur
        3 fought   fight    VERB 0 root
        4 troops   troop    NOUN 3 obj _ Number=Plur
    """
    clash = incident_of(rows, (Predicate.CLASH, 3, (2,), (4,)))
    assert names(clash, SubEventType.ARMED_CLASH, "Israel") == (ARMY, ARMY)


def test_people_who_fight_people_are_rioters_on_both_sides() -> None:
    rows = """
        1 Villagers villager NOUN 2 nsubj _ Number=Plur
        2 fought    fight    VERB 0 root
        3 students  student  NOUN 2 obj _ Number=Plur
    """
    clash = incident_of(rows, (Predicate.CLASH, 2, (1,), (3,)))
    assert names(clash, SubEventType.MOB_VIOLENCE, "Israel") == ("Rioters (Israel)", "Rioters (Israel)")


@pytest.mark.parametrize(
    ("modifier", "lemma", "country", "expected"),
    [
        ("Syrian", "artillery", "Syria", "Military Forces of Syria"),
        ("Syrian", "bomb", "Syria", "Unidentified Armed Group (Syria)"),
        ("Turkish", "artillery", "Syria", "Military Forces of Turkey"),
    ],
)
def test_a_countrys_name_beside_heavy_weapons_names_its_army_even_at_home(
    modifier: str, lemma: str, country: str, expected: str
) -> None:
    rows = f"""
        1 {modifier} {modifier} ADJ  2 amod
        2 {lemma}    {lemma}    NOUN 3 nsubj
        3 hit        hit        VERB 0 root
        4 houses     house      NOUN 3 obj _ Number=Plur
    """
    hit = incident_of(rows, (Predicate.SHELL, 3, (), (4,)))
    found = replace(hit.tuples[0], instruments=(phrase(hit.sentences[0], 2),))
    assert names(replace(hit, tuples=(found,)), SubEventType.SHELLING, country)[0] == expected


def test_what_an_act_is_of_did_not_do_it() -> None:
    rows = """
        1 The     the     DET   2 det
        2 bombing bombing NOUN  0 root
        3 of      of      ADP   5 case
        4 Iraqi   Iraqi   ADJ   5 amod
        5 houses  house   NOUN  2 nmod _ Number=Plur
    """
    bombing = incident_of(rows, (Predicate.BOMB, 2, (), (5,)))
    assert names(bombing, SubEventType.REMOTE_EXPLOSIVE, "Syria")[0] == "Unidentified Armed Group (Syria)"


def test_officers_who_shoot_the_suspect_did_not_plant_the_bomb() -> None:
    story = Story().act(Predicate.BOMB, "", "market").act(Predicate.SHOOT, "police", "gunman")
    assert story.names(SubEventType.REMOTE_EXPLOSIVE)[0] == BAND


def test_rebels_of_another_act_do_not_stand_with_the_army() -> None:
    story = Story().act(Predicate.ATTACK, "soldiers").act(Predicate.SHELL, "Hamas")
    assert story.names(SubEventType.ARMED_CLASH) == (ARMY, "Hamas Movement")


def test_rebels_and_soldiers_of_one_act_stand_together() -> None:
    story = Story().act(Predicate.ATTACK, "soldiers Hamas", "villagers")
    first = sides(cast_incident(story.incident, Readers(tuple(story.sentences)), "Israel")).first
    assert first is not None
    assert (first.actor.name, first.actor.associates) == (ARMY, ("Hamas Movement",))


@pytest.mark.parametrize(
    ("act", "expected"),
    [(Predicate.DEFUSE, POLICE), (Predicate.SEIZE_WEAPONS, POLICE), (Predicate.INTERCEPT, ARMY)],
)
def test_an_act_of_duty_is_a_body_of_states(act: Predicate, expected: str) -> None:
    assert Story().act(act, "", "market").names(SubEventType.DISRUPTED_WEAPONS) == (expected, None)


def test_one_who_acts_ever_again_is_read_once() -> None:
    def work(size: int) -> Callable[[], object]:
        story = Story()
        for _ in range(size):
            story.act(Predicate.KILL, "gunmen", "villagers")
        gunmen, villagers = story.known["gunmen"], story.known["villagers"]
        roles = (RoleFiller(Role.PERPETRATOR, gunmen), RoleFiller(Role.VICTIM, villagers))
        incident = replace(story.incident, roles=roles)
        return lambda: sides(cast_incident(incident, Readers(tuple(story.sentences)), "Israel"))

    assert grows(work, 30) < 4.5


def test_a_document_has_one_reader_for_a_country_and_year() -> None:
    readers = Readers(())
    assert readers.of("Iraq", 2021) is readers.of("Iraq", 2021)
    assert readers.of("Iraq", 2021) is not readers.of("Iraq", 2022)
