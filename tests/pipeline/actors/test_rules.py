"""Each naming rule on a noun phrase written by hand."""

import pytest
from builders import parsed

from pipeline.actors.readings import Reader
from pipeline.actors.rules import NAMING_RULES, name_actor
from pipeline.actors.scene import Scene
from pipeline.model import Actor, Coded, Participant, ParticipantKind, Phrase, Role
from pipeline.ontology import Predicate

PERSON, GROUP = ParticipantKind.PERSON, ParticipantKind.GROUP
ORGANIZATION, OBJECT = ParticipantKind.ORGANIZATION, ParticipantKind.OBJECT
DOER, VICTIM, TARGET = Role.PERPETRATOR, Role.VICTIM, Role.TARGET


def name(
    phrase: tuple[str, int], kind: ParticipantKind, role: Role, *acts: Predicate, count: int | None = None
) -> Coded[Actor] | None:
    """The actor in Iraq of one phrase that covers a whole sentence."""
    rows, head = phrase
    sentence = parsed(rows)
    mention = Phrase(0, head, sentence.span)
    participant = Participant(name=sentence.span.text, kind=kind, mentions=(mention,), count=count)
    reading = Reader({0: sentence}, "Iraq", 2016).read(participant)
    return name_actor(reading, Scene("Iraq", role, frozenset(acts)))


def noun(form: str, lemma: str, number: str = "Plur") -> str:
    return f"1 {form} {lemma} NOUN 0 root _ Number={number}"


def modified(modifier: str, form: str, lemma: str, upos: str = "ADJ") -> str:
    relation = "amod" if upos == "ADJ" else "compound"
    return f"1 {modifier} {modifier} {upos} 2 {relation}\n2 {form} {lemma} NOUN 0 root _ Number=Plur"


FIGHTERS_OF_THE_PKK = """
    1 fighters fighter NOUN 0 root _ Number=Plur
    2 of       of      ADP  4 case
    3 the      the     DET  4 det
    4 PKK      PKK     PROPN 1 nmod B-ORG
"""
VICTIMS_OF_THE_PKK = FIGHTERS_OF_THE_PKK.replace("fighters fighter", "villagers villager")
MEMBERS_OF_PARLIAMENT = FIGHTERS_OF_THE_PKK.replace("fighters fighter", "members member").replace(
    "PKK      PKK     PROPN 1 nmod B-ORG", "parliament parliament NOUN 1 nmod _ Number=Sing"
)
HIDEOUT_OF_BANDITS = FIGHTERS_OF_THE_PKK.replace("fighters fighter", "hideout hideout").replace(
    "PKK      PKK     PROPN 1 nmod B-ORG", "bandits bandit NOUN 1 nmod _ Number=Plur"
)
MISTAKEN_FOR_A_PERSON = """
    1 Houthi Houthi PROPN 2 compound B-PER
    2 rebels rebel  NOUN  0 root _ Number=Plur
"""
BAND = "Unidentified Armed Group (Iraq)"
COMMANDER = """
    1 Ali      Ali      PROPN 0 root B-PER Number=Sing
    2 Hassan   Hassan   PROPN 1 flat I-PER
    3 ,        ,        PUNCT 5 punct
    4 a        a        DET   5 det
    5 fighter  fighter  NOUN  1 appos _ Number=Sing
    6 of       of       ADP   7 case
    7 Hezbollah Hezbollah PROPN 5 nmod B-ORG
"""


@pytest.mark.parametrize(
    "case",
    [
        (noun("soldiers", "soldier"), 1, GROUP, DOER, [], "Military Forces of Iraq", "State forces"),
        (
            modified("Turkish", "soldiers", "soldier"),
            2,
            GROUP,
            DOER,
            [],
            "Military Forces of Turkey",
            "External/Other forces",
        ),
        (
            modified("US", "troops", "troop", "PROPN"),
            2,
            GROUP,
            DOER,
            [],
            "Military Forces of the United States",
            "External/Other forces",
        ),
        (modified("Iraqi", "forces", "force"), 2, ORGANIZATION, DOER, [], "Military Forces of Iraq", "State forces"),
        (modified("Iraqi", "police", "police"), 2, GROUP, DOER, [], "Police Forces of Iraq", "State forces"),
        (
            modified("Syrian", "peacekeepers", "peacekeeper"),
            2,
            GROUP,
            DOER,
            [],
            "Military Forces of Syria",
            "External/Other forces",
        ),
        (
            noun("peacekeepers", "peacekeeper"),
            1,
            GROUP,
            DOER,
            [],
            "Unidentified Military Forces",
            "External/Other forces",
        ),
        (
            noun("authorities", "authority"),
            1,
            GROUP,
            Role.AUTHORITY,
            [Predicate.ARREST],
            "Police Forces of Iraq",
            "State forces",
        ),
        (
            noun("government", "government", "Sing"),
            1,
            ORGANIZATION,
            Role.PARTICIPANT,
            [Predicate.AGREE],
            "Government of Iraq",
            "State forces",
        ),
        (
            "1 Iran Iran PROPN 0 root B-LOC",
            1,
            ORGANIZATION,
            DOER,
            [Predicate.SHELL],
            "Military Forces of Iran",
            "External/Other forces",
        ),
        (
            "1 Tehran Tehran PROPN 0 root B-LOC",
            1,
            ORGANIZATION,
            Role.PARTICIPANT,
            [Predicate.AGREE],
            "Government of Iran",
            "External/Other forces",
        ),
        (FIGHTERS_OF_THE_PKK, 1, GROUP, DOER, [], "PKK: Kurdistan Workers Party", "Rebel group"),
        (VICTIMS_OF_THE_PKK, 1, GROUP, VICTIM, [], "Civilians (Iraq)", "Civilians"),
        (
            "1 Daesh Daesh PROPN 0 root B-ORG",
            1,
            ORGANIZATION,
            DOER,
            [],
            "Islamic State (Iraq)",
            "Rebel group",
        ),
        (noun("gunmen", "gunman"), 1, GROUP, DOER, [], "Unidentified Armed Group (Iraq)", "Political militia"),
        (noun("bandits", "bandit"), 1, GROUP, DOER, [], "Unidentified Gang (Iraq)", "Political militia"),
        (
            noun("tribesmen", "tribesman"),
            1,
            GROUP,
            DOER,
            [],
            "Unidentified Communal Militia (Iraq)",
            "Identity militia",
        ),
        (noun("tribesmen", "tribesman"), 1, GROUP, VICTIM, [], "Civilians (Iraq)", "Civilians"),
        (
            noun("gunman", "gunman", "Sing"),
            1,
            PERSON,
            DOER,
            [Predicate.SHOOT],
            "Sole Perpetrator (Iraq)",
            "Political militia",
        ),
        (noun("demonstrators", "demonstrator"), 1, GROUP, VICTIM, [], "Protesters (Iraq)", "Protesters"),
        (noun("mob", "mob", "Sing"), 1, GROUP, DOER, [], "Rioters (Iraq)", "Rioters"),
        (
            noun("teachers", "teacher"),
            1,
            GROUP,
            Role.PARTICIPANT,
            [Predicate.PROTEST],
            "Protesters (Iraq)",
            "Protesters",
        ),
        (noun("villagers", "villager"), 1, GROUP, DOER, [Predicate.BEAT], "Rioters (Iraq)", "Rioters"),
        (
            noun("villagers", "villager"),
            1,
            GROUP,
            DOER,
            [Predicate.SHOOT],
            "Unidentified Armed Group (Iraq)",
            "Political militia",
        ),
        (noun("passengers", "passenger"), 1, GROUP, VICTIM, [], "Civilians (Iraq)", "Civilians"),
        (modified("Chinese", "engineers", "engineer"), 2, GROUP, VICTIM, [], "Civilians (China)", "Civilians"),
        (modified("foreign", "engineers", "engineer"), 2, GROUP, VICTIM, [], "Civilians (International)", "Civilians"),
        (noun("Kenyans", "Kenyan"), 1, OBJECT, VICTIM, [], "Civilians (Kenya)", "Civilians"),
        (noun("dozens", "dozen"), 1, OBJECT, TARGET, [Predicate.INJURE], "Civilians (Iraq)", "Civilians"),
        (noun("forces", "force"), 1, ORGANIZATION, DOER, [], "Military Forces of Iraq", "State forces"),
        (
            noun("group", "group", "Sing"),
            1,
            ORGANIZATION,
            DOER,
            [Predicate.ATTACK],
            "Unidentified Armed Group (Iraq)",
            "Political militia",
        ),
        (noun("market", "market", "Sing"), 1, OBJECT, TARGET, [], "Civilians (Iraq)", "Civilians"),
        (noun("barracks", "barracks"), 1, OBJECT, TARGET, [], "Military Forces of Iraq", "State forces"),
        (
            modified("US", "base", "base", "PROPN"),
            2,
            OBJECT,
            TARGET,
            [],
            "Military Forces of the United States",
            "External/Other forces",
        ),
        (
            modified("Hezbollah", "positions", "position", "PROPN"),
            2,
            OBJECT,
            TARGET,
            [],
            "Hezbollah",
            "Political militia",
        ),
        (
            modified("police", "station", "station", "NOUN"),
            2,
            OBJECT,
            TARGET,
            [],
            "Police Forces of Iraq",
            "State forces",
        ),
        (modified("rebel", "positions", "position", "NOUN"), 2, OBJECT, TARGET, [], BAND, "Political militia"),
        (
            modified("police", "convoy", "convoy", "NOUN"),
            2,
            OBJECT,
            TARGET,
            [],
            "Police Forces of Iraq",
            "State forces",
        ),
        (modified("army", "school", "school", "NOUN"), 2, OBJECT, TARGET, [], "Civilians (Iraq)", "Civilians"),
        (HIDEOUT_OF_BANDITS, 1, OBJECT, TARGET, [], "Unidentified Gang (Iraq)", "Political militia"),
        (MEMBERS_OF_PARLIAMENT, 1, GROUP, VICTIM, [], "Civilians (Iraq)", "Civilians"),
        (modified("rebel", "boats", "boat", "NOUN"), 2, OBJECT, DOER, [], BAND, "Political militia"),
        (
            modified("Turkish", "tanks", "tank"),
            2,
            OBJECT,
            DOER,
            [],
            "Military Forces of Turkey",
            "External/Other forces",
        ),
        (modified("Greek", "ferries", "ferry"), 2, OBJECT, TARGET, [], "Civilians (Greece)", "Civilians"),
        (
            "1 Solidarity Solidarity PROPN 0 root B-ORG",
            1,
            ORGANIZATION,
            VICTIM,
            [Predicate.ARREST],
            "Civilians (Iraq)",
            "Civilians",
        ),
        (MISTAKEN_FOR_A_PERSON, 2, GROUP, DOER, [], "Houthi Movement", "Rebel group"),
        (modified("Fulani", "village", "village", "PROPN"), 2, OBJECT, TARGET, [], "Civilians (Iraq)", "Civilians"),
        (COMMANDER, 1, PERSON, VICTIM, [], "Hezbollah", "Political militia"),
        (
            "1 Northern Northern PROPN 3 compound B-ORG\n2 Liberation Liberation PROPN 3 compound I-ORG\n"
            "3 Army army PROPN 0 root I-ORG",
            3,
            ORGANIZATION,
            DOER,
            [],
            "Northern Liberation Army",
            "Rebel group",
        ),
        (
            "1 Desert Desert PROPN 2 compound B-ORG\n2 Brigades Brigades PROPN 0 root I-ORG",
            2,
            ORGANIZATION,
            DOER,
            [],
            "Desert Brigades",
            "Political militia",
        ),
        (
            "1 Jane Jane PROPN 0 root B-PER\n2 Doe Doe PROPN 1 flat I-PER",
            1,
            PERSON,
            VICTIM,
            [],
            "Civilians (Iraq)",
            "Civilians",
        ),
    ],
)
def test_a_phrase_names_its_actor(
    case: tuple[str, int, ParticipantKind, Role, list[Predicate], str, str],
) -> None:
    rows, head, kind, role, acts, expected, inter = case
    coded = name((rows, head), kind, role, *acts)
    assert coded is not None
    assert (coded.value.name, coded.value.inter) == (expected, inter)


@pytest.mark.parametrize(
    ("rows", "head", "associates"),
    [
        (noun("reporters", "reporter"), 1, ("Journalists (Iraq)",)),
        (noun("women", "woman"), 1, ("Women (Iraq)",)),
        (modified("Christian", "students", "student"), 2, ("Students (Iraq)", "Christian Group (Iraq)")),
        (modified("Spanish", "workers", "worker"), 2, ("Labor Group (Spain)",)),
        (noun("lawmakers", "lawmaker"), 1, ("Government of Iraq",)),
        (modified("Solidarity", "activists", "activist", "PROPN"), 2, ("Solidarity", "Activists (Iraq)")),
        (noun("passengers", "passenger"), 1, ()),
    ],
)
def test_who_civilians_are_stands_beside_them(rows: str, head: int, associates: tuple[str, ...]) -> None:
    coded = name((rows, head), GROUP, VICTIM)
    assert coded is not None
    assert coded.value.associates == associates


def test_without_a_country_a_name_carries_none() -> None:
    sentence = parsed(noun("soldiers", "soldier"))
    soldiers = Participant(name="soldiers", kind=GROUP, mentions=(Phrase(0, 1, sentence.span),))
    coded = name_actor(Reader({0: sentence}, None, None).read(soldiers), Scene(None, DOER, frozenset()))
    assert coded is not None
    assert (coded.value.name, coded.value.inter) == ("Military Forces", "State forces")


def test_an_actor_tells_its_rule_its_words_and_what_lost() -> None:
    coded = name((noun("gunman", "gunman", "Sing"), 1), PERSON, DOER, Predicate.SHOOT)
    assert coded is not None
    assert coded.rule == "actor:lone_attacker"
    assert [span.text for span in coded.spans] == ["gunman"]
    assert [lost.value.name for lost in coded.alternatives] == ["Unidentified Armed Group (Iraq)"]


def test_several_gunmen_are_no_sole_perpetrator() -> None:
    coded = name((noun("gunman", "gunman", "Sing"), 1), PERSON, DOER, Predicate.SHOOT, count=3)
    assert coded is not None
    assert coded.value.name == "Unidentified Armed Group (Iraq)"


def test_what_names_nobody_is_no_actor() -> None:
    assert name((noun("inflation", "inflation", "Sing"), 1), OBJECT, DOER) is None
    assert name((noun("force", "force", "Sing"), 1), OBJECT, DOER) is None


@pytest.mark.parametrize("rule", NAMING_RULES)
def test_every_rule_says_in_one_sentence_what_it_codes(rule: object) -> None:
    assert rule.__doc__
    assert rule.__doc__.endswith(".")
